"""The sheet of a sealed envelope: the passphrase of one TPS file, on paper only, and how the sheet is folded around it.

* One page for each TPS, folded in three like a Z: the upper part shows outside, the passphrase lies between the other two.
* A pattern is printed where the passphrase would show through the paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from draw.identity import Identity
from draw.signature import grouped
from steps.files.papers.drawn import centred, dashed, drawn, line
from steps.files.papers.fonts import BOLD, SERIF
from steps.files.papers.sheet import PRACTICE, SIZES
from steps.files.papers.words_for_numbers import long_date

_SIDE = 20 * mm
_STEPS_BEFORE = (
    "1. Cocokkan nama TPS di bagian atas dengan berkas di laptop atau flashdisk.",
    "2. Lipat ke belakang pada garis pertama, lalu ke depan pada garis kedua, seperti huruf Z.",
    "3. Masukkan ke amplop, lem, lalu tanda tangani lidah amplop. Jangan difoto atau disalin.",
)
_LOST = (
    "Kata sandi ini tidak disimpan di mana pun, juga tidak di laptop desa.",
    "Bila hilang sebelum hari pemilihan, mintalah desa membuat ulang berkas TPS ini.",
)
_WORDS = "ABCDEFGHKLMNPRSTUWY"


@dataclass(frozen=True, slots=True)
class EnvelopeSheet:
    """What one sheet says; the fingerprint is that of the TPS's key, 64 hexadecimal digits."""

    identity: Identity
    passphrase: str = field(repr=False)
    fingerprint: str
    file: str
    chair: str


def envelopes(sheets: Sequence[EnvelopeSheet], *, page: str, made_at: str) -> bytes:
    """Return one page for each TPS as PDF; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339."""
    size = SIZES[page]
    drawings = [partial(_page, sheet=sheet, size=size) for sheet in sheets]
    author = f"{sheets[0].identity.tps.village}" if sheets else ""
    return drawn(drawings, size, title="Sampul kata sandi TPS", author=author, made_at=made_at)


def _page(canvas: Canvas, *, sheet: EnvelopeSheet, size: tuple[float, float]) -> None:
    width, height = size
    third = height / 3
    for fold, said in ((2 * third, "lipat ke belakang"), (third, "lipat ke depan")):
        dashed(canvas, 8 * mm, fold, width - 8 * mm, fold)
        canvas.setFillGray(0.4)
        canvas.setFont(SERIF, 8)
        canvas.drawRightString(width - 10 * mm, fold + 1.5 * mm, said)
    _outside(canvas, sheet, bottom=2 * third, size=size)
    _secret(canvas, sheet, bottom=third, top=2 * third, width=width)
    _pattern(canvas, bottom=10 * mm, top=third - 10 * mm, width=width)


def _outside(canvas: Canvas, sheet: EnvelopeSheet, *, bottom: float, size: tuple[float, float]) -> None:
    """Draw what shows when the sheet is folded: whose it is, who opens it and when, and the steps of folding."""
    i, (width, height) = sheet.identity, size
    room, top = width - 2 * _SIDE, height - 20 * mm
    canvas.setFillGray(0)
    centred(canvas, "RAHASIA · KATA SANDI BERKAS TPS", width / 2, top, size=12, room=room, bold=True)
    if i.practice:
        centred(
            canvas, f"{PRACTICE} · bukan undian resmi", width / 2, top + 8 * mm, size=11, room=room, bold=True
        )
    centred(canvas, i.title, width / 2, top - 13 * mm, size=26, room=room, bold=True)
    kind = i.village_kind.capitalize()
    where = f"{kind} {i.tps.village} ({i.tps.code}) · Kec. {i.tps.district} · Kab. {i.tps.regency}"
    centred(canvas, where, width / 2, top - 20 * mm, size=10.5, room=room)
    centred(canvas, f"{i.election}, {long_date(i.date)}", width / 2, top - 25.5 * mm, size=10.5, room=room)
    opens = "Dibuka hanya oleh ketua KPPS, pada hari pemungutan suara."
    centred(canvas, opens, width / 2, top - 34 * mm, size=11.5, room=room, bold=True)
    if sheet.chair:
        centred(canvas, f"Ketua KPPS: {sheet.chair}", width / 2, top - 39.5 * mm, size=11, room=room)
    canvas.setFillGray(0.25)
    for place, step in enumerate(_STEPS_BEFORE):
        line(canvas, step, _SIDE, top - 47 * mm - place * 5 * mm, size=9.5, room=room)
    key = f"Sidik jari kunci TPS: {grouped(sheet.fingerprint, groups=4)} …"
    line(canvas, key, _SIDE, bottom + 8.5 * mm, size=9.5, room=room)
    canvas.setFillGray(0)


def _secret(canvas: Canvas, sheet: EnvelopeSheet, *, bottom: float, top: float, width: float) -> None:
    """Draw the words in large letters, each with its number, in two columns."""
    words = sheet.passphrase.split(" ")
    rows = -(-len(words) // 2)
    canvas.setFillGray(0)
    canvas.setFont(SERIF, 10.5)
    canvas.drawString(
        _SIDE,
        top - 10 * mm,
        f"Kata sandi {sheet.identity.title}: {len(words)} kata, huruf kecil, satu spasi.",
    )
    step = (top - bottom - 36 * mm) / rows
    for place, word in enumerate(words):
        x = _SIDE + (width - 2 * _SIDE) / 2 * (place // rows)
        y = top - 14 * mm - (place % rows + 0.8) * step
        canvas.setFillGray(0.4)
        canvas.setFont(SERIF, 12)
        canvas.drawRightString(x + 7 * mm, y, f"{place + 1}.")
        canvas.setFillGray(0)
        canvas.setFont(BOLD, 27)
        canvas.drawString(x + 10 * mm, y, word)
    canvas.setFont(SERIF, 9.5)
    canvas.setFillGray(0.25)
    line(canvas, f"Berkas: {sheet.file}", _SIDE, bottom + 15 * mm, size=9.5, room=width - 2 * _SIDE)
    for place, said in enumerate(_LOST):
        line(canvas, said, _SIDE, bottom + 9.5 * mm - place * 4.5 * mm, size=9.5, room=width - 2 * _SIDE)
    canvas.setFillGray(0)


def _pattern(canvas: Canvas, *, bottom: float, top: float, width: float) -> None:
    """Fill the part that faces the words with letters, so that nothing is read against the light."""
    canvas.setFillGray(0.55)
    canvas.setFont(BOLD, 13)
    step, count = 3.5 * mm, len(_WORDS)
    rows = int((top - bottom) / step)
    for row in range(rows):
        letters = "".join(
            _WORDS[(row * 7 + place * place * 3 + place * (row + 5)) % count] for place in range(64)
        )
        canvas.saveState()
        canvas.translate(10 * mm, bottom + row * step)
        path = canvas.beginPath()
        path.rect(0, -1 * mm, width - 20 * mm, step + 1 * mm)
        canvas.clipPath(path, stroke=0)
        canvas.drawString(-2 * mm * (row % 3), 0, letters)
        canvas.restoreState()
    canvas.setFillGray(0)

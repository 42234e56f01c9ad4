"""The proof box of the minutes: everything with which anyone can check the draw, on paper alone."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether, Preformatted, Table, TableStyle

from draw.order import key
from draw.proof_line import write_proof_line
from draw.transcript import Transcript
from draw.words import seal_words
from steps.files.papers.blocks import (
    BOX_PAD,
    boxed,
    gap,
    groups,
    pairs,
    par,
    qr,
    shares,
    side_by_side,
    styles,
    table,
)
from steps.files.papers.facts import PaperFacts
from steps.files.papers.fonts import BOLD, width
from steps.files.papers.readings import throw_words
from steps.files.papers.words_for_numbers import thousands

QR_SIDE = 45 * mm
_NARROW = 100 * mm
_THROWS_INSIDE = 6
_KINDS = {"dice": "dadu", "digits": "angka tertulis"}


def proof(transcript: Transcript, facts: PaperFacts, total: float) -> list[Any]:
    """Return the section: box with words, digits, throws and QR code, then the proof line as text."""
    line = write_proof_line(transcript)
    inner = total - 2 * BOX_PAD
    few = len(transcript.contributions) <= _THROWS_INSIDE
    content = [
        *_seal_and_code(transcript, line, inner),
        *([gap(4), _throw_pairs(transcript, inner)] if few else []),
        *_check(transcript),
    ]
    return [
        KeepTogether(
            [par("heading", "7. Bukti yang dapat diperiksa siapa pun"), boxed(content, total=total)]
        ),
        *([] if few else [gap(8), _throw_table(transcript, total)]),
        gap(6),
        CondPageBreak(24 * mm),
        par(
            "small",
            "Garis bukti sebagai teks. Dari garis ini siapa pun dapat menghitung ulang segel, urutan panggilan, dan nomor "
            "semua pemenang. Nama, sumber hadiah, dan aturan diperiksa dengan berkas transkrip.",
        ),
        mono_lines(line, total),
        gap(4),
        *_origin(transcript, facts),
    ]


def _seal_and_code(t: Transcript, line: str, inner: float) -> list[Any]:
    code = qr(line, least=QR_SIDE)
    caption = par("small centre", "Garis bukti, untuk ponsel")
    if code is None:
        told = par(
            "body",
            "Garis bukti undian ini {n} tanda panjangnya dan tidak termuat dalam satu kode QR. Gunakan teks di bawah ini "
            "atau berkas transkrip.",
            n=thousands(len(line)),
        )
        return [*_words(t, inner), gap(4), told]
    left = inner - code.drawWidth - 8
    return [side_by_side(_words(t, left), [code, caption], widths=(left + 8, code.drawWidth))]


def word_grid(commitment: str, room: float, *, size: float = 11.5) -> Table:
    """Return the twelve words of a seal, numbered, in a grid `room` points wide."""
    words = [f"{no}. {word}" for no, word in enumerate(seal_words(commitment), 1)]
    columns = 4 if room >= _NARROW else 3
    rows = [words[i : i + columns] for i in range(0, len(words), columns)]
    made = Table(rows, colWidths=[room / columns] * columns, hAlign="LEFT")
    made.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), BOLD, size, size * 1.3),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    return made


def mono_lines(text: str, room: float) -> Preformatted:
    """Return a long text without spaces, cut into full lines of the fixed-width font; it may run over pages."""
    look = styles()["mono"]
    fit = int(room // width("0", look.fontName, look.fontSize))
    return Preformatted("\n".join(text[i : i + fit] for i in range(0, len(text), fit)), look)


def check_line(seed: str, ticket: str) -> str:
    """Return the command that recomputes one ticket's key (section 5)."""
    return f"printf '%s %s' {seed} {ticket} | sha256sum"


def _words(t: Transcript, room: float) -> list[Any]:
    out: list[Any] = [
        par("cell", "Kata segel, dicatat para saksi sebelum dadu dilempar:"),
        gap(3),
        word_grid(t.commitment, room),
    ]
    for name, digits in (("Segel lengkap", t.commitment), ("Rahasia laptop", t.secret), ("Benih", t.seed)):
        out += [gap(4), par("cell", "{name}", name=name), mono_lines_grouped(digits)]
    return out


def _check(t: Transcript) -> list[Any]:
    example = t.calls[0].ticket if t.calls else t.statement.ticket_ids[0]
    return [
        gap(4),
        par("cell", "Jaminan {words}.", words=throw_words(t)),
        gap(4),
        par(
            "cell", "Periksa satu nomor, misalnya {ticket}, dengan BENIH ditulis tanpa spasi:", ticket=example
        ),
        par("mono", "{line}", line=check_line("BENIH", example)),
        par(
            "cell",
            "Hasilnya diawali <font name='Mono' size='8.5'>{start}</font>. Nomor dengan hasil terkecil dipanggil lebih "
            "dahulu.",
            start=key(t.seed, example)[:12],
        ),
    ]


def mono_lines_grouped(hexadecimal: str) -> Preformatted:
    """Return 64 digits in two lines of four groups."""
    half = len(hexadecimal) // 2
    return Preformatted(f"{groups(hexadecimal[:half])}\n{groups(hexadecimal[half:])}", styles()["mono"])


def _throw_rows(t: Transcript) -> list[tuple[str, str, str, str]]:
    names = {w.no: w.name for w in t.statement.witnesses}
    return [
        (str(c.witness), names.get(c.witness, "–"), _KINDS[c.kind], groups(c.value, 5))
        for c in t.contributions
    ]


def _throw_pairs(t: Transcript, room: float) -> Table:
    rows = [
        (
            f"Lemparan saksi {no}",
            par("cell", "<font name='Mono' size='9'>{v}</font> ({kind}; {who})", v=v, kind=kind, who=who),
        )
        for no, who, kind, v in _throw_rows(t)
    ]
    return pairs(rows, total=room, label=36 * mm)


def _throw_table(t: Transcript, total: float) -> Table:
    rows = _throw_rows(t)
    number, kind = 17 * mm, 30 * mm
    name, value = shares(total - number - kind, [r[1] for r in rows], [r[3] for r in rows])
    cells = [(no, who, how, par("mono", "{v}", v=v)) for no, who, how, v in rows]
    return table(("Saksi", "Nama", "Cara", "Lemparan"), cells, widths=(number, name, kind, value))


def _origin(t: Transcript, facts: PaperFacts) -> list[Any]:
    told = [f"Jurnal: {thousands(t.journal_entries)} catatan, kepala {groups(t.journal_head, 16)}."]
    if facts.program:
        told.append(f"Program: {facts.program}.")
    if facts.verifier_sha256:
        told.append(f"Halaman pemeriksa, SHA-256: {groups(facts.verifier_sha256, 16)}.")
    return [par("small", "{told}", told=" ".join(told))]

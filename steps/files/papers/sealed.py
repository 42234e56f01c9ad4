"""What the seal has fixed, in plain words: the common part of witness sheets and freezing slip (U53)."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Table, TableStyle

from draw.seal import head
from draw.statement import Statement
from draw.words import seal_words
from steps.files.papers.blocks import (
    BOX_PAD,
    QUIET,
    boxed,
    gap,
    groups,
    heading,
    pairs,
    par,
    qr,
    shares,
    side_by_side,
    styles,
    table,
)
from steps.files.papers.facts import PaperFacts
from steps.files.papers.minutes_proof import mono_lines, mono_lines_grouped, word_grid
from steps.files.papers.readings import absent_rule, ticket_ranges, window_rule
from steps.files.papers.words_for_numbers import clock, counted, thousands

LONG = 600  # letters of one fact that a page of its own still holds with ease
ANNEX = "lihat lampiran di halaman terakhir"
_SEAL_QR = 40 * mm
_COLUMN_GAP = 9.0


def fixed_facts(statement: Statement, facts: PaperFacts, *, most: int) -> list[tuple[str, str]]:
    """Return the statement as (name, sentence) pairs; what is longer than `most` letters stands in the annex."""
    s = statement
    late = (
        f" Alasan: {s.rules.window_note}" if s.rules.window == "after_count" and s.rules.window_note else ""
    )
    prizes = "; ".join(f"{thousands(p.quantity)} {p.name}" for p in s.prizes)
    return [
        ("Nomor undian", f"{counted(len(s.tickets))} nomor: {_short(ticket_words(s), most)}"),
        ("Hadiah", f"{counted(s.units)} buah: {_short(prizes, most)}"),
        ("Pemenang tidak hadir", absent_rule(s.rules.absent, s.rules.calls)),
        ("Waktu undian", f"{window_rule(s.rules.window)}{late}"),
        (
            "Tidak diikutkan",
            _short(", ".join(f"{e.id} ({e.reason})" for e in s.rules.excluded), most) or "tidak ada",
        ),
        ("Saksi", f"{counted(len(s.witnesses))} orang, {counted(len(s.contributors))} melempar dadu"),
        ("Dibekukan", f"pukul {clock(s.frozen_at, facts.identity.zone)}, percobaan ke-{s.attempt}"),
    ]


def annex(statement: Statement, facts: PaperFacts, total: float, *, most: int = LONG) -> list[Any]:
    """Return prizes with their sources and witnesses, and of the rest what `fixed_facts` left out for its length."""
    s = statement
    rows = [(str(p.no), p.name, thousands(p.quantity), p.source) for p in s.prizes]
    name, source = shares(total - 38 * mm, [r[1] for r in rows], [r[3] for r in rows])
    people = [
        (str(w.no), w.name, w.role, "melempar dadu" if w.contributes else "menyaksikan") for w in s.witnesses
    ]
    widths = (12 * mm, *shares(total - 48 * mm, [p[1] for p in people], [p[2] for p in people]), 36 * mm)
    left_out = {name for name, words in fixed_facts(s, facts, most=most) if ANNEX in words}
    out: list[Any] = []
    if "Nomor undian" in left_out:
        out += [*heading("Nomor undian"), par("body", "{words}", words=ticket_words(s))]
    out += [
        *heading("Hadiah menurut urutan undian"),
        table(
            ("No", "Hadiah", "Jumlah", "Sumber"), rows, widths=(12 * mm, name, 26 * mm, source), right=(2,)
        ),
    ]
    if "Tidak diikutkan" in left_out:
        words = "; ".join(f"{e.id} ({e.reason})" for e in s.rules.excluded)
        out += [*heading("Hadir tetapi tidak diikutkan"), par("body", "{words}", words=words)]
    return [*out, *heading("Saksi"), table(("No", "Nama", "Sebagai", "Tugas"), people, widths=widths)]


def statement_pairs(statement: Statement, facts: PaperFacts, total: float, *, most: int = LONG) -> Table:
    """Return the facts of the statement as pairs."""
    return pairs(fixed_facts(statement, facts, most=most), total=total, label=42 * mm)


def seal_box(commitment: str, total: float, *, writing: bool = True) -> Table:
    """Return the box with the twelve words and the QR code of the seal; for `writing`, a line under each word."""
    inner = total - 2 * BOX_PAD
    code = qr(commitment, least=_SEAL_QR)
    left = inner - _SEAL_QR - 10
    asked = "Dengarkan, cocokkan, lalu tulis sendiri di garisnya <b>sebelum dadu dilempar</b>."
    words = [
        par("cell", f"Kata segel. {asked if writing else 'Dibacakan sebelum dadu dilempar.'}"),
        gap(5),
        _writing_grid(commitment, left) if writing else word_grid(commitment, left),
    ]
    if not writing:
        words += [gap(8), par("cell", "Segel lengkap"), mono_lines_grouped(commitment)]
    caption = par("small centre", "Segel, untuk ponsel")
    grid = side_by_side(words, [code, caption], widths=(left + 10, _SEAL_QR))
    below = [gap(6), par("mono", "{seal}", seal=groups(commitment))] if writing else []
    return boxed([grid, *below], total=total)


def bound_line(statement: Statement, total: float) -> list[Any]:
    """Return the head of the proof line and the statement's digest, so that a paper can be held against the proof."""
    line = f"{head(statement)}/R{statement.digest.upper()}"
    return [par("small", "Awal garis bukti, yang harus sama pada berita acara:"), mono_lines(line, total)]


def ticket_words(statement: Statement) -> str:
    """Return the numbers that take part, list by list, as ranges."""
    return "; ".join(f"{name} {ranges}" for name, _, ranges in ticket_ranges(statement.ticket_ids))


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else ANNEX


def _writing_grid(commitment: str, room: float) -> Table:
    words = [f"{no}. {word}" for no, word in enumerate(seal_words(commitment), 1)]
    rows = []
    for start in range(0, 12, 4):
        rows += [_spaced(words[start : start + 4]), _spaced([""] * 4)]
    widths = _spaced([(room - 3 * _COLUMN_GAP) / 4] * 4, _COLUMN_GAP)
    made = Table(rows, colWidths=widths, rowHeights=[19, 19] * 3, hAlign="LEFT")
    lines = [("LINEBELOW", (i, row), (i, row), 0.6, QUIET) for row in (1, 3, 5) for i in (0, 2, 4, 6)]
    bold = styles()["head"].fontName
    made.setStyle(
        TableStyle([("FONT", (0, 0), (-1, -1), bold, 11.5, 14), ("LEFTPADDING", (0, 0), (-1, -1), 0), *lines])
    )
    return made


def _spaced(cells: Sequence[Any], between: Any = "") -> list[Any]:
    return [each for cell in cells for each in (cell, between)][:-1]

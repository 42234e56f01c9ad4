"""The witness sheets (U53): before the dice, each witness holds the seal on paper, and writes the throws on it."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Table, TableStyle

from draw.statement import Statement, Witness
from steps.files.papers.blocks import FONT, HAIR, gap, pairs, par, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.masthead import masthead
from steps.files.papers.readings import sheet_for
from steps.files.papers.sealed import ANNEX, annex, fixed_facts, seal_box, statement_pairs
from steps.files.papers.sheet import build

# The first that fits a page: letters of one fact before it moves to the annex, and whether all throws have room.
_LAYOUTS = ((600, True), (600, False), (300, True), (300, False), (120, False))
_SQUARE = 8.5 * mm
_SQUARES = 20


def witness_sheets(
    statement: Statement, commitment: str, facts: PaperFacts, *, page: str, made_at: str
) -> bytes:
    """Return one page for each witness as PDF, and one annex where the statement is too long for the pages.

    `commitment` is the seal, 64 hexadecimal digits; nothing of the secret stands on the sheets.
    """
    s = statement
    sheet = sheet_for(s, facts, title="Lembar Saksi", seal=commitment, page=page, made_at=made_at)
    total, height = sheet.inner
    longest = max(s.witnesses, key=lambda w: len(w.name + w.role))
    layout = next(
        (
            plan
            for plan in _LAYOUTS
            if _height(_page(longest, s, commitment, facts, total, plan), total) <= height
        ),
        _LAYOUTS[-1],
    )
    story: list[Any] = []
    for witness in s.witnesses:
        story += [*_page(witness, s, commitment, facts, total, layout), PageBreak()]
    most, throws = layout
    tail: list[Any] = []
    if any(ANNEX in words for _, words in fixed_facts(s, facts, most=most)):
        tail += annex(s, facts, total, most=most)
    if not throws:
        tail += [par("heading", "Lemparan semua saksi"), _throws(s, total)]
    return build(
        [*story, par("subtitle", "Lampiran lembar saksi"), gap(6), *tail] if tail else story[:-1], sheet
    )


def _page(
    w: Witness, s: Statement, commitment: str, facts: PaperFacts, total: float, layout: tuple[int, bool]
) -> list[Any]:
    most, throws = layout
    out = [
        *masthead("LEMBAR SAKSI", s.tps, facts, election=s.election, date=s.date),
        pairs([(f"Saksi nomor {w.no}", f"{w.name}, {w.role}")], total=total, label=42 * mm),
        par("heading", "Yang sudah dikunci dan tidak dapat diubah lagi"),
        statement_pairs(s, facts, total, most=most),
        gap(6),
        seal_box(commitment, total),
    ]
    if w.contributes:
        out += [par("heading", "Lemparan saya: satu kotak untuk satu angka dadu"), _squares()]
    if throws:
        out += [par("heading", "Lemparan semua saksi"), _throws(s, total)]
    return [*out, gap(8), _confirmation(w, total)]


def _height(story: list[Any], room: float) -> float:
    """Return more than the height in points that a story needs: space between flowables counts twice."""
    return float(sum(f.wrap(room, 10_000)[1] + f.getSpaceBefore() + f.getSpaceAfter() for f in story))


def _squares() -> Table:
    made = Table([[""] * _SQUARES], colWidths=[_SQUARE] * _SQUARES, rowHeights=[_SQUARE], hAlign="LEFT")
    made.setStyle(TableStyle([FONT, ("GRID", (0, 0), (-1, -1), 0.4, HAIR)]))
    return made


def _throws(s: Statement, total: float) -> Table:
    rows = [(str(w.no), w.name, "") for w in s.witnesses if w.contributes]
    return table(
        ("No", "Nama", "Angka yang dilempar"),
        rows,
        widths=(12 * mm, 62 * mm, total - 74 * mm),
        least_height=22,
    )


def _confirmation(w: Witness, total: float) -> Table:
    said = par("cell", "Saya menulis kata segel di atas sebelum dadu pertama dilempar.")
    field = [gap(13 * mm), par("centre", "({name})", name=w.name)]
    made = Table([[said, field]], colWidths=[total - 80 * mm, 80 * mm])
    made.setStyle(
        TableStyle([FONT, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
    )
    return made

"""Witness sheets that are printed days before: empty boxes for the twelve words of the seal and for the dice.

The laptop's own sheets carry the words themselves; these serve where no printer is at hand on the day, and a word that a
witness wrote with his own hand is the better proof.
"""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Table, TableStyle

from steps.files.papers.blocks import BOX_PAD, FONT, HAIR, QUIET, boxed, gap, pairs, par, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.fonts import SERIF
from steps.files.papers.masthead import masthead
from steps.files.papers.readings import tps_name, village
from steps.files.papers.sheet import Sheet, build

_BLANK = "………………………………………"
_SQUARE = 8.5 * mm
_SQUARES = 20
_COLUMNS = 3
_WORD_ROW = 13 * mm


def blank_witness_sheets(facts: PaperFacts, *, count: int, page: str, made_at: str) -> bytes:
    """Return one page for each of `count` witnesses as PDF; `page` is A4 or F4 (KeyError otherwise)."""
    i = facts.identity
    sheet = Sheet(
        title=f"Lembar Saksi Kosong {tps_name(i.tps)} {i.tps.village}",
        foot=f"{tps_name(i.tps)} {village(i.tps, facts)} ({i.tps.code}) · {i.election} · lembar saksi",
        seal="",
        practice=i.practice,
        made_at=made_at,
        page=page,
    )
    total = sheet.inner[0]
    story: list[Any] = []
    for no in range(1, count + 1):
        story += [*_page(no, facts, total), PageBreak()]
    return build(story[:-1], sheet)


def _page(no: int, facts: PaperFacts, total: float) -> list[Any]:
    i = facts.identity
    return [
        *masthead("LEMBAR SAKSI", i.tps, facts, election=i.election, date=i.date),
        pairs(
            [(f"Saksi nomor {no}", _BLANK), ("Jabatan atau yang diwakili", _BLANK)],
            total=total,
            label=56 * mm,
        ),
        gap(4),
        pairs(
            [
                ("Jumlah nomor yang diundi", _BLANK),
                ("Jumlah hadiah", _BLANK),
                ("Segel dibacakan pukul", _BLANK),
            ],
            total=total,
            label=56 * mm,
        ),
        gap(8),
        boxed(
            [
                par(
                    "cell",
                    "<b>Kata segel.</b> Dengarkan, lalu tulis sendiri dua belas kata <b>sebelum dadu dilempar</b>.",
                ),
                gap(6),
                _words(total - 2 * BOX_PAD),
            ],
            total=total,
        ),
        par("heading", "Lemparan saya: satu kotak untuk satu angka dadu"),
        _squares(2),
        par("heading", "Lemparan saksi lain"),
        table(
            ("No", "Nama", "Angka yang dilempar"),
            [("", "", "")] * 4,
            widths=(12 * mm, 62 * mm, total - 74 * mm),
            least_height=22,
        ),
        gap(8),
        _confirmation(total),
    ]


def _words(room: float) -> Table:
    rows = [[f"{row * _COLUMNS + at + 1}." for at in range(_COLUMNS)] for row in range(12 // _COLUMNS)]
    made = Table(rows, colWidths=[room / _COLUMNS] * _COLUMNS, rowHeights=[_WORD_ROW] * len(rows))
    made.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), SERIF, 9, 11),
                ("TEXTCOLOR", (0, 0), (-1, -1), QUIET),
                ("GRID", (0, 0), (-1, -1), 0.4, HAIR),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return made


def _squares(rows: int) -> Table:
    made = Table(
        [[""] * _SQUARES] * rows,
        colWidths=[_SQUARE] * _SQUARES,
        rowHeights=[_SQUARE] * rows,
        hAlign="LEFT",
    )
    made.setStyle(TableStyle([FONT, ("GRID", (0, 0), (-1, -1), 0.4, HAIR)]))
    return made


def _confirmation(total: float) -> Table:
    said = par("cell", "Saya menulis kata segel di atas sebelum dadu pertama dilempar.")
    field = [gap(13 * mm), par("centre", "(……………………………………)")]
    made = Table([[said, field]], colWidths=[total - 80 * mm, 80 * mm])
    made.setStyle(
        TableStyle([FONT, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
    )
    return made

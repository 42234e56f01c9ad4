"""The attendance sheet: every number of the lists with room to sign, with the names or without them.

Names stand here because officers hold them against an identity card; the sheet says so, and that it stays at the TPS.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm

from draw.roster import Voter
from draw.tickets import LISTS
from steps.files.papers.blocks import HAIR, gap, heading, par, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.masthead import masthead
from steps.files.papers.readings import LIST_NAMES, tps_name, village
from steps.files.papers.sheet import Sheet, build
from steps.files.papers.words_for_numbers import thousands

_ROW = 11 * mm
_BLOCKS = 3
_SPARE = {"DPT": 0, "DPTB": 10, "DPK": 10}  # people of the day who are on no printed list
_WHY = (
    "Nama dicetak supaya petugas dapat mencocokkannya dengan KTP-el. Lembar ini tidak ditempel, tidak difoto, dan tetap "
    "bersama petugas."
)
_NUMBERS = "Tanpa nama: cocokkan nomor dengan daftar pemilih, lalu pemilih membubuhkan tanda tangan di sebelah nomornya."


def attendance_sheet(
    voters: Sequence[Voter], facts: PaperFacts, *, names: bool, page: str, made_at: str
) -> bytes:
    """Return the sheet as PDF; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339.

    With `names` each row has name and sex; without, three numbers stand beside one another.
    """
    i = facts.identity
    sheet = Sheet(
        title=f"Daftar Hadir {tps_name(i.tps)} {i.tps.village}",
        foot=f"{tps_name(i.tps)} {village(i.tps, facts)} ({i.tps.code}) · {i.election} · daftar hadir",
        seal="",
        practice=i.practice,
        made_at=made_at,
        page=page,
    )
    total = sheet.inner[0]
    story: list[Any] = [
        *masthead("DAFTAR HADIR PEMILIH", i.tps, facts, election=i.election, date=i.date),
        par("justified", "{said}", said=_WHY if names else _NUMBERS),
    ]
    for name in LISTS:
        own = [voter for voter in voters if voter.list == name]
        spare = _SPARE[name]
        if own or spare:
            text = f"{LIST_NAMES[name]}: {thousands(len(own))} pemilih" if own else LIST_NAMES[name]
            story += heading(text, room=50 * mm)
            made = _named(own, total, spare=spare) if names else _numbered(own, total, spare=spare)
            story += [made, gap(6)]
    story += [gap(4), par("small", "Dokumen ini bukan formulir pemilihan.")]
    return build(story, sheet)


def _named(voters: Sequence[Voter], total: float, *, spare: int) -> Any:
    """Return rows of number, name and sex; one signs at the left, the next at the right, each with room for two rows."""
    number, sex, sign = 15 * mm, 11 * mm, 38 * mm
    rows: list[list[Any]] = []
    for place, voter in enumerate(voters):
        field = [f"{voter.number}.", ""] if place % 2 == 0 else ["", f"{voter.number}."]
        rows.append([f"{voter.number:03d}", voter.name, voter.sex, *field])
    rows += [["", "", "", "", ""] for _ in range(spare)]
    return table(
        ("No", "Nama", "L/P", "Tanda tangan", ""),
        rows,
        widths=(number, total - number - sex - 2 * sign, sex, sign, sign),
        least_height=_ROW,
        extra=[("SPAN", (3, 0), (4, 0)), ("LINEBEFORE", (3, 1), (4, -1), 0.4, HAIR)],
    )


def _numbered(voters: Sequence[Voter], total: float, *, spare: int) -> Any:
    """Return rows of three numbers, each with its field."""
    labels = [f"{voter.number:03d}" for voter in voters] + [""] * spare
    per_block = -(-len(labels) // _BLOCKS)
    rows = []
    for row in range(per_block):
        cells: list[str] = []
        for at in range(_BLOCKS):
            place = row * _BLOCKS + at
            cells += [labels[place] if place < len(labels) else "", ""]
        rows.append(cells)
    number = 14 * mm
    field = total / _BLOCKS - number
    return table(
        ("No", "Tanda tangan") * _BLOCKS,
        rows,
        widths=(number, field) * _BLOCKS,
        least_height=_ROW,
        extra=[("LINEAFTER", (1, 0), (1, -1), 0.4, HAIR), ("LINEAFTER", (3, 0), (3, -1), 0.4, HAIR)],
    )

"""A list of officers as offices write it: a table with the columns TPS, NAMA and JABATAN, in CSV, XLSX, XLS or ODS.

* Headings may stand in any row; titles above them and empty rows are passed over. A TPS that is written once holds for the
  rows below it.
* The chair of a station comes first wherever the row stands. Every fault is reported with its row.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath

from draw.form import NAME_LIMIT
from draw.roster import clean_text, fold
from draw.village import StationOfficer
from steps.files.sheet_errors import VoterFileError, VoterFileReason
from steps.files.sheets import Row, read_sheets
from steps.files.voter_cells import read_tps
from steps.files.voter_rows import are_column_numbers

CHAIR, MEMBER = "Ketua KPPS", "Anggota KPPS"
_STATION = ("tps", "notps", "nomortps")
_NAME = ("nama", "namalengkap", "namapetugas", "namakpps", "namaanggota", "namaanggotakpps")
_ROLE = ("jabatan", "peran", "tugas", "kedudukan")
_CHAIR = re.compile(r"\s*(ketua|kpps\s*-?\s*1)\b", re.IGNORECASE)


class OfficerFault(Enum):
    """What is wrong with a row."""

    NO_STATION = "no_station"
    NO_NAME = "no_name"
    LONG_NAME = "long_name"
    SECOND_CHAIR = "second_chair"


@dataclass(frozen=True, slots=True)
class OfficerRowFault:
    """A row that cannot be taken, as a spreadsheet counts it, and why."""

    row: int
    kind: OfficerFault


@dataclass(frozen=True, slots=True)
class OfficerListReading:
    """The officers of all stations, numbered from 1 in each, the chair first, and every row that is none."""

    file: str
    officers: tuple[StationOfficer, ...]
    faults: tuple[OfficerRowFault, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    station: int
    name: int
    role: int


def read_officers(path: str | os.PathLike[str]) -> OfficerListReading:
    """Read a list of officers; raises VoterFileError when the file as a whole cannot be used."""
    by_station: dict[int, list[tuple[str, str]]] = {}
    faults: list[OfficerRowFault] = []
    has_headings = False
    for sheet in read_sheets(path).sheets:
        columns: _Columns | None = None
        station = 0
        for row in sheet.rows:
            if found := _headings(row):
                columns, station, has_headings = found, 0, True
            elif columns and any(cell.strip() for cell in row.cells) and not are_column_numbers(row.cells):
                station = _take(row, columns, station, by_station=by_station, faults=faults)
    if not has_headings:
        raise VoterFileError(VoterFileReason.NO_HEADING)
    officers = tuple(
        StationOfficer(number, no, name, role)
        for number in sorted(by_station)
        for no, (name, role) in enumerate(sorted(by_station[number], key=lambda one: one[1] != CHAIR), 1)
    )
    if not officers and not faults:
        raise VoterFileError(VoterFileReason.NO_VOTERS)
    return OfficerListReading(PurePath(path).name, officers, tuple(faults))


def _headings(row: Row) -> _Columns | None:
    words = [fold(cell) for cell in row.cells]
    station, name, role = (_place(words, known) for known in (_STATION, _NAME, _ROLE))
    return _Columns(station, name, role) if station >= 0 and name >= 0 else None


def _place(words: Sequence[str], known: Sequence[str]) -> int:
    return next((place for place, word in enumerate(words) if word in known), -1)


def _take(
    row: Row,
    columns: _Columns,
    station: int,
    *,
    by_station: dict[int, list[tuple[str, str]]],
    faults: list[OfficerRowFault],
) -> int:
    """Take one row and return the station that holds for the rows below it."""
    told, name = _cell(row, columns.station), clean_text(_cell(row, columns.name)[:1000])
    if told:
        number = read_tps(told)
        station = int(number) if number.isascii() and number.isdigit() else 0
    role = clean_text(_cell(row, columns.role)[:1000])[:NAME_LIMIT]
    is_chair = _CHAIR.match(role) is not None
    own = by_station.get(station, [])
    kind = None
    if not station:
        kind = OfficerFault.NO_STATION
    elif not name:
        kind = OfficerFault.NO_NAME
    elif len(name) > NAME_LIMIT:
        kind = OfficerFault.LONG_NAME
    elif is_chair and any(other == CHAIR for _, other in own):
        kind = OfficerFault.SECOND_CHAIR
    if kind:
        faults.append(OfficerRowFault(row.number, kind))
    else:
        by_station.setdefault(station, []).append((name, CHAIR if is_chair else role or MEMBER))
    return station


def _cell(row: Row, at: int) -> str:
    return row.cells[at].strip() if 0 <= at < len(row.cells) else ""

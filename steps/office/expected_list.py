"""Reading who is expected from a CSV or a workbook: a row for each TPS, or a row for each village with how many it has.

* A village is named by its code, or by its name with the kecamatan where the name repeats; cells left empty below it, as
  merged ones are, mean the village above. `TPS` may be `3`, `TPS 003` or `1-12`.
* Rows of sums, of column numbers and empty ones say nothing. Every fault is told, with its row.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from draw.consolidation import Area, Expected, tps_order
from draw.errors import RangeError
from draw.roster import clean_text, fold
from draw.tickets import read_ranges
from steps.files.sheet_errors import VoterFileError, VoterFileReason
from steps.files.sheets import Row, Sheet, read_sheets
from steps.villages import Gazetteer, Village

LARGEST_NUMBER = 9_999
_SYNONYMS = {
    "code": "kode kodedesa kodekelurahan kodedesakelurahan kodewilayah kodekemendagri code",
    "village": "desa kelurahan desakelurahan kelurahandesa namadesa namakelurahan namadesakelurahan village",
    "district": "kecamatan namakecamatan kec district",
    "number": "tps notps nomortps",
    "count": "jumlahtps jmltps banyaktps totaltps",
    "registered": "dpt pemilih jumlahpemilih jmlpemilih jumlahdpt pemilihdpt jumlahpemilihdpt registered voters",
}
_FIELD_OF = {word: name for name, words in _SYNONYMS.items() for word in words.split()}
_SUMS = ("jumlah", "total", "jumlahtotal", "jumlahseluruhnya")
_NUMBERS = re.compile(r"(?:TPS)?[\s.:]*([0-9][0-9\s,;–-]*)\Z", re.IGNORECASE)


class ExpectedProblem(StrEnum):
    """What is wrong with a row."""

    NO_VILLAGE = "no_village"
    UNKNOWN_VILLAGE = "unknown_village"
    SEVERAL_VILLAGES = "several_villages"
    OTHER_AREA = "other_area"
    NO_NUMBER = "no_number"
    TWICE = "twice"
    VOTERS = "voters"


@dataclass(frozen=True, slots=True)
class ExpectedFault:
    """One fault: sheet and row as a spreadsheet shows them, and the text that it is about."""

    sheet: str
    row: int
    problem: ExpectedProblem
    text_untrusted: str


@dataclass(frozen=True, slots=True)
class ExpectedList:
    """What a list holds, sorted, each TPS once; and every fault."""

    stations: tuple[Expected, ...]
    faults: tuple[ExpectedFault, ...]


def read_list(path: Path, *, area: Area, gazetteer: Gazetteer) -> ExpectedList:
    """Read a list; raises VoterFileError for a file that is no list at all, NO_HEADING where the headings are missing."""
    reading = _Reading(area, gazetteer)
    tables = [reading.take(sheet) for sheet in read_sheets(path).sheets]
    if not any(tables):
        raise VoterFileError(VoterFileReason.NO_HEADING)
    stations = sorted(reading.stations.values(), key=lambda one: tps_order(one.tps))
    return ExpectedList(tuple(stations), tuple(reading.faults))


class _Reading:
    """A list while it is being read."""

    def __init__(self, area: Area, gazetteer: Gazetteer) -> None:
        self.stations: dict[str, Expected] = {}
        self.faults: list[ExpectedFault] = []
        self._area = area
        self._gazetteer = gazetteer
        self._villages: dict[str, list[Village]] = {}
        for village in gazetteer.villages:
            if area.covers(village.code):
                self._villages.setdefault(fold(village.name), []).append(village)

    def take(self, sheet: Sheet) -> bool:
        """Take every row below the headings; False when there are none."""
        columns: Mapping[str, int] = {}
        village: Village | None = None
        for row in sheet.rows:
            cells = tuple(clean_text(cell) for cell in row.cells)
            if found := _columns(cells):
                columns, village = found, None
            elif columns and not _says_nothing(cells):
                told = {name: cells[at] if at < len(cells) else "" for name, at in columns.items()}
                village = self._row(sheet, row, told, village)
        return bool(columns)

    def _row(self, sheet: Sheet, row: Row, told: Mapping[str, str], above: Village | None) -> Village | None:
        village: Village | None = None
        try:
            village = self._village(told, above)
            for number in _numbers(told):
                self._add(Expected(village.code, number, village.name, village.district, _voters(told)))
        except ValueError as error:
            problem, text = error.args  # every one of this file is raised with these two
            self.faults.append(ExpectedFault(sheet.name, row.number, problem, text[:80]))
        return village or above

    def _add(self, station: Expected) -> None:
        if station.tps in self.stations:
            raise ValueError(ExpectedProblem.TWICE, station.tps)
        self.stations[station.tps] = station

    def _village(self, told: Mapping[str, str], above: Village | None) -> Village:
        code, name = told.get("code", "").replace(".", ""), told.get("village", "")
        if code:
            return self._by_code(code, told)
        if not name:
            if above is None:
                raise ValueError(ExpectedProblem.NO_VILLAGE, " ".join(told.values()).strip())
            return above
        found = self._villages.get(fold(name), [])
        district = fold(told.get("district", ""))
        if len(found) > 1 and district:
            found = [village for village in found if fold(village.district) == district]
        if not found:
            raise ValueError(ExpectedProblem.UNKNOWN_VILLAGE, name)
        if len(found) > 1:
            raise ValueError(ExpectedProblem.SEVERAL_VILLAGES, name)
        return found[0]

    def _by_code(self, code: str, told: Mapping[str, str]) -> Village:
        if not (len(code) == 10 and code.isascii() and code.isdigit()):
            raise ValueError(ExpectedProblem.UNKNOWN_VILLAGE, code)
        if not self._area.covers(code):
            raise ValueError(ExpectedProblem.OTHER_AREA, code)
        known = self._gazetteer.by_code(code)
        return known or Village(code, told.get("village", ""), "", told.get("district", ""), "", "")


def _columns(cells: Sequence[str]) -> Mapping[str, int]:
    """Return where each field stands if the row is a heading row: a village and a number or a count of TPS at least."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        name = _FIELD_OF.get(fold(cell)) if cell else None
        if name and name not in found:
            found[name] = at
    is_heading = found.keys() & {"code", "village"} and found.keys() & {"number", "count"}
    return found if is_heading else {}


def _says_nothing(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    counting = [str(number) for number in range(1, len(filled) + 1)]
    return not filled or (len(filled) > 2 and filled == counting) or fold(filled[0]) in _SUMS


def _numbers(told: Mapping[str, str]) -> Iterator[int]:
    given, count = told.get("number", ""), told.get("count", "")
    match = _NUMBERS.match(given)
    if match:
        try:
            yield from read_ranges(match[1], largest=LARGEST_NUMBER)
        except RangeError as error:
            raise ValueError(ExpectedProblem.NO_NUMBER, given) from error
    elif not given and count.isascii() and count.isdigit() and 0 < int(count) <= LARGEST_NUMBER:
        yield from range(1, int(count) + 1)
    else:
        raise ValueError(ExpectedProblem.NO_NUMBER, given or count)


def _voters(told: Mapping[str, str]) -> int | None:
    text = told.get("registered", "").replace(".", "").replace(",", "")
    if not text or "count" in told:  # of a whole village
        return None
    if not (text.isascii() and text.isdigit() and int(text) <= 99_999):
        raise ValueError(ExpectedProblem.VOTERS, told["registered"])
    return int(text)

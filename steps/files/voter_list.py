"""A voter list out of any file that offices send: one table for each TPS and list, every row accounted for.

* Headings may stand in any row, twice, or over two rows; titles, label blocks, column numbers, recapitulations and
  signatures around them are left out, each row with its reason.
* TPS and list come from the label block and the title, from the sheet's name, or from a column TPS.
* rows in the file = voters taken + rows left out + rows with faults (the invariant of every reading).
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from steps.files.sheet_errors import VoterFileError, VoterFileReason
from steps.files.sheets import Row, Sheet, read_sheets
from steps.files.voter_cells import read_number, read_tps
from steps.files.voter_faults import LeftOut, LeftOutReason
from steps.files.voter_headings import (
    FIELDS,
    Corrections,
    Headings,
    bare_headings,
    find_headings,
    refine_headings,
)
from steps.files.voter_rows import (
    After,
    are_column_numbers,
    is_recapitulation_name,
    joined,
    kind_of_text,
    list_in,
    tps_in,
    why_no_voter,
)
from steps.files.voter_table import Key, TableReading, VoterTable

_DEFAULT_LIST = "DPT"
_OPENING = (LeftOutReason.TITLE, LeftOutReason.LABEL, LeftOutReason.HEADING)


@dataclass(frozen=True, slots=True)
class VoterListReading:
    """A voter file as read: its name, its encoding (or `xlsx`, `xls`, `ods`) and one table for each TPS and list."""

    file: str
    encoding: str
    tables: tuple[TableReading, ...]

    @property
    def is_importable(self) -> bool:
        """Tell whether the file can be imported as it is; warnings do not matter."""
        return not any(table.faults for table in self.tables)


def read_voter_list(
    path: str | os.PathLike[str],
    *,
    columns: Corrections | None = None,
    list_name: str | None = None,
    still_wanted: Callable[[], None] = lambda: None,
) -> VoterListReading:
    """Read a voter list; raises VoterFileError when the file as a whole cannot be used.

    `columns` corrects what a column was taken for: field to heading text or position from 0, an empty text for "the
    list has none". `list_name` (`DPT`, `DPTB`, `DPK`) stands above what the titles say. `still_wanted` as in `read_sheets`.
    """
    corrections = dict(columns or {})
    if unknown := corrections.keys() - set(FIELDS):
        raise ValueError(f"no such field: {', '.join(sorted(unknown))}")
    file = read_sheets(path, still_wanted)
    walk = _Walk(corrections, list_name)
    for sheet in file.sheets:
        walk.read(sheet)
    return VoterListReading(PurePath(path).name, file.encoding, walk.tables())


class _Walk:
    """Goes through the rows of all sheets and gives each to its table."""

    def __init__(self, corrections: Corrections, list_name: str | None) -> None:
        self._corrections = corrections
        self._list_given = list_name
        self._tables: dict[Key, VoterTable] = {}
        self._pending: list[LeftOut] = []
        self._numberless: VoterFileError | None = None

    def read(self, sheet: Sheet) -> None:
        """Read one sheet; a sheet without a table is left out as a whole."""
        self._sheet = sheet
        self._headings: Headings | None = None
        self._table: VoterTable | None = None
        self._is_fresh, self._after = False, After.VOTER
        self._number_at = self._name_at = -1
        self._has_tps_column = False
        self._block: Key = (None, "")
        self._tps, self._list = tps_in(sheet.name), list_in(sheet.name)
        before = len(self._pending)
        bare = bare_headings(self._corrections)
        if bare and not any(self._find(row) for row in sheet.rows):
            self._use(bare)
        for row in sheet.rows:
            self._read_row(row)
        self._keep_empty_block()
        if self._table:
            self._flush(self._table)
        elif self._headings is None:
            other = LeftOutReason.OTHER_SHEET
            self._pending[before:] = [LeftOut(row.number, other, sheet.name) for row in sheet.rows]

    def tables(self) -> tuple[TableReading, ...]:
        """Return the tables in the order of the file; raises VoterFileError when there is none, or no row in any."""
        if not self._tables:
            raise self._numberless or VoterFileError(VoterFileReason.NO_HEADING)
        first = next(iter(self._tables.values()))
        self._flush(first)
        readings = tuple(table.reading() for table in self._tables.values())
        if not any(reading.voters or reading.faults for reading in readings):
            raise VoterFileError(VoterFileReason.NO_VOTERS, row=first.headings.row or None)
        return readings

    def _read_row(self, row: Row) -> None:
        cells, headings = row.cells, self._headings
        number, name = self._cell(cells, self._number_at), self._cell(cells, self._name_at)
        if headings and self._is_plainly_voter(number, name):
            self._take(row, headings)
        elif self._is_blank(row):
            self._after = After.BLANK if self._after is After.VOTER else self._after
            self._leave(row, LeftOutReason.BLANK)
        elif found := self._find(row):
            self._start_block(row, found)
        elif headings and self._is_fresh and (found := refine_headings(headings, cells, self._corrections)):
            self._use(found)
            self._leave(row, LeftOutReason.HEADING)
        elif reason := self._why_no_voter(row, number, name):
            self._leave_text(row, reason)
        elif headings:
            self._take(row, headings)

    def _is_plainly_voter(self, number: str, name: str) -> bool:
        """Tell the usual case apart at once: a number, and something beside it that is neither number nor sum."""
        if not name or name[0].isdigit() or name[-1].isdigit():
            return False
        return read_number(number) > 0 and not is_recapitulation_name(name)

    def _why_no_voter(self, row: Row, number: str, name: str) -> LeftOutReason | None:
        headings = self._headings
        if headings is None:
            return kind_of_text(joined(row.cells)) or LeftOutReason.TITLE
        if not any(row.cells):
            return None  # a voter made of formulas without values
        if are_column_numbers(row.cells):
            return LeftOutReason.COLUMN_NUMBERS
        if not headings.row and self._table is None and not read_number(number):
            return LeftOutReason.TITLE  # the user has named the columns of a list without headings
        person = (self._cell(row.cells, headings.position(field)) for field in ("sex", "age", "nik"))
        return why_no_voter(number, name, cells=row.cells, is_person=any(person), after=self._after)

    def _is_blank(self, row: Row) -> bool:
        if any(cell and not cell.isspace() for cell in row.cells):
            return False
        broken = self._sheet.uncalculated
        return not any((row.number - 1, at) in broken for at in (self._number_at, self._name_at))

    def _find(self, row: Row) -> Headings | None:
        headings = find_headings(row.number, row.cells, self._corrections)
        if headings and headings.position("number") < 0:
            reason = VoterFileReason.NO_NUMBER_COLUMN
            self._numberless = VoterFileError(reason, row=row.number, sheet=self._sheet.name)
            return None
        return headings

    def _use(self, headings: Headings) -> None:
        self._headings = headings
        self._number_at, self._name_at = headings.position("number"), headings.position("name")
        self._has_tps_column = headings.position("tps") >= 0

    def _start_block(self, row: Row, found: Headings) -> None:
        """Begin under a heading row; the same one again in the same table is only left out."""
        is_same = self._headings is not None and found.cells == self._headings.cells
        if is_same and self._key() == self._block:
            self._leave(row, LeftOutReason.REPEATED_HEADING)
            return
        self._keep_empty_block()
        self._use(found)
        self._is_fresh, self._block = True, self._key()
        self._after = After.VOTER  # the sums of the table above say nothing about this one
        self._leave(row, LeftOutReason.HEADING)

    def _keep_empty_block(self) -> None:
        """Keep a table whose headings have no voters below them: a DPK without anyone is an answer too."""
        if self._headings and self._is_fresh and not self._has_tps_column:
            self._table = self._table_of(self._block, self._headings)
            self._flush(self._table)
        self._is_fresh = False

    def _take(self, row: Row, headings: Headings) -> None:
        if self._has_tps_column and (cell := self._cell(row.cells, headings.position("tps"))):
            self._tps = read_tps(cell)
        table = self._table_of(self._key(), headings)
        if table is not self._table or self._is_fresh:
            table.use(headings)
        self._flush(table)
        self._table, self._is_fresh, self._after = table, False, After.VOTER
        table.take(row, self._sheet)

    def _leave_text(self, row: Row, reason: LeftOutReason) -> None:
        if reason in (LeftOutReason.TITLE, LeftOutReason.LABEL):
            text = joined(row.cells)
            self._tps, self._list = tps_in(text) or self._tps, list_in(text) or self._list
        elif reason is LeftOutReason.RECAPITULATION:
            self._after = After.SUM
        self._leave(row, reason)

    def _leave(self, row: Row, reason: LeftOutReason) -> None:
        """Count a row to the table above it, but titles, labels, headings and what is among them to the next."""
        left_out = LeftOut(row.number, reason, self._sheet.name)
        if self._table is None or self._pending or reason in _OPENING:
            self._pending.append(left_out)
        else:
            self._table.leave(left_out)

    def _flush(self, table: VoterTable) -> None:
        for left_out in self._pending:
            table.leave(left_out)
        self._pending.clear()

    def _table_of(self, key: Key, headings: Headings) -> VoterTable:
        if key not in self._tables:
            self._tables[key] = VoterTable(key, headings)
        return self._tables[key]

    def _key(self) -> Key:
        return self._tps, self._list_given or self._list or _DEFAULT_LIST

    @staticmethod
    def _cell(cells: tuple[str, ...], at: int) -> str:
        return cells[at].strip() if 0 <= at < len(cells) else ""

"""The voters of one table: each row becomes a voter or a fault, and what looks odd becomes a warning.

* Key is list and number. Names, even with the same sex, age, RT and RW, may repeat; that only warns.
* The NIK is held against its row and dropped.
* rows in the file = voters taken + rows left out + rows with faults; each row counts once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import is_normalized

from draw.roster import NAME_LIMIT, Sex, Voter, clean_text, has_hidden
from steps.files import voter_cells as read
from steps.files.sheets import Row, Sheet
from steps.files.voter_faults import TEXT_LIMIT, Fault, FaultKind, LeftOut, masked, shown
from steps.files.voter_headings import Column, Headings
from steps.files.voter_nik import nik_digits, nik_findings

Key = tuple[str | None, str]
Odd = list[tuple[str, FaultKind, str]]

_FORMULA_SIGNS = ("=", "+", "-", "@")
_ADULT, _OLDEST = 17, 120
PREVIEW_ROWS = 5
_LONG_NUMBER_SIZE = 12
_LONG_COLUMNS = ("name", "address", "note")
_SHORT = 100  # more than any number, date or sex; keeps patterns away from megabytes of spaces


@dataclass(frozen=True, slots=True)
class TableReading:
    """One TPS and list of a file: its voters, and every row that is none with the reason.

    `columns` and `headings` (all cells of the heading row) say what was understood; `preview` shows the first rows,
    long numbers starred. `rows_in_file` is how many rows of the file belong to the table.
    """

    tps: str | None
    list_name: str
    columns: tuple[Column, ...]
    headings: tuple[str, ...]
    preview: tuple[Row, ...]
    voters: tuple[Voter, ...]
    left_out: tuple[LeftOut, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    rows_in_file: int

    @property
    def unnamed(self) -> tuple[str, ...]:
        """Which of number and name no column was taken for yet; nothing in a table that could be read."""
        known = {column.field for column in self.columns}
        return tuple(field for field in ("number", "name") if field not in known)


@dataclass(slots=True)
class _Seen:
    """Where numbers, persons and NIKs of the table stood first."""

    numbers: dict[int, tuple[str, int]] = field(default_factory=dict)
    persons: dict[tuple[str, Sex, int | None, str, str], int] = field(default_factory=dict)
    niks: dict[str, int] = field(default_factory=dict)


class VoterTable:
    """Takes the rows of one TPS and list, one by one."""

    def __init__(self, key: Key, headings: Headings) -> None:
        self.key = key
        self.left_out: list[LeftOut] = []
        self.rows = 0
        self._first_headings = headings
        self._preview: list[Row] = []
        self._voters: list[Voter] = []
        self._faults: list[Fault] = []
        self._warnings: list[Fault] = []
        self._seen = _Seen()
        self.use(headings)

    def use(self, headings: Headings) -> None:
        """Read the rows that follow by these headings."""
        self.headings = headings
        self._at = {column.field: column.position for column in headings.columns}

    def leave(self, left_out: LeftOut) -> None:
        """Count a row that is no voter."""
        self.rows += 1
        self.left_out.append(left_out)

    def take(self, row: Row, sheet: Sheet) -> None:
        """Read a voter's row: a voter, or faults, never both."""
        self.rows += 1
        if len(self._preview) < PREVIEW_ROWS:
            self._preview.append(Row(row.number, tuple(shown(cell) for cell in row.cells)))
        cells = {
            name: cell if name in _LONG_COLUMNS else cell[:_SHORT]
            for name, at in self._at.items()
            if at < len(row.cells) and (cell := row.cells[at].strip())
        }
        number, faults = self._number(row, cells.get("number", ""), sheet)
        name, name_faults = self._name(row, cells.get("name", ""), sheet)
        faults += name_faults
        if number:
            faults += self._doubled(number, row, sheet)
        if faults:
            self._faults += faults
            return
        self._take_voter(number, name, row, cells=cells, sheet=sheet)

    def reading(self) -> TableReading:
        """Return everything as a value."""
        tps, list_name = self.key
        warnings = sorted([*self._warnings, *self._gaps()], key=lambda warning: (warning.sheet, warning.row))
        return TableReading(
            tps=tps,
            list_name=list_name,
            columns=self._first_headings.columns,
            headings=self._first_headings.cells,
            preview=tuple(self._preview),
            voters=tuple(self._voters),
            left_out=tuple(self.left_out),
            faults=tuple(self._faults),
            warnings=tuple(warnings),
            rows_in_file=self.rows,
        )

    def _fault(
        self, row: Row, sheet: Sheet, column: str, *, kind: FaultKind, value: str = "", other: int = 0
    ) -> Fault:
        return Fault(row.number, self.headings.heading(column), kind, shown(value), other, sheet.name)

    def _number(self, row: Row, cell: str, sheet: Sheet) -> tuple[int, list[Fault]]:
        number = read.read_number(cell)
        if number:
            return number, []
        kind = FaultKind.BAD_NUMBER if cell else FaultKind.MISSING_NUMBER
        if self._is_uncalculated(row, "number", sheet):
            kind = FaultKind.FORMULA
        return 0, [self._fault(row, sheet, "number", kind=kind, value=cell)]

    def _name(self, row: Row, cell: str, sheet: Sheet) -> tuple[str, list[Fault]]:
        name = clean_text(cell)
        kind, value = None, ""
        if not name:
            kind = FaultKind.FORMULA if self._is_uncalculated(row, "name", sheet) else FaultKind.MISSING_NAME
        elif len(name) > NAME_LIMIT:
            kind, value = FaultKind.LONG_NAME, str(len(name))
        elif name.isdigit():
            kind, value = FaultKind.NAME_IS_NUMBER, name
        return name, [self._fault(row, sheet, "name", kind=kind, value=value)] if kind else []

    def _doubled(self, number: int, row: Row, sheet: Sheet) -> list[Fault]:
        here = sheet.name, row.number
        first = self._seen.numbers.setdefault(number, here)
        if first == here:
            return []
        kind = FaultKind.DOUBLED_NUMBER
        return [self._fault(row, sheet, "number", kind=kind, value=str(number), other=first[1])]

    def _is_uncalculated(self, row: Row, column: str, sheet: Sheet) -> bool:
        return (row.number - 1, self._at.get(column, -1)) in sheet.uncalculated

    def _take_voter(self, number: int, name: str, row: Row, *, cells: dict[str, str], sheet: Sheet) -> None:
        odd: Odd = []
        sex = _sex(cells, odd)
        rt, rw = _rt_rw(cells, odd)
        voter = Voter(
            list=self.key[1],
            number=number,
            name=name,
            sex=sex,
            age=_age(cells, odd),
            address=_text(cells, "address", odd),
            rt=rt,
            rw=rw,
            note=_text(cells, "note", odd),
        )
        self._voters.append(voter)
        _look_at_name(cells["name"], name, odd)
        nik = cells.get("nik", "")
        if nik:
            odd += (("nik", *found) for found in nik_findings(nik, sex, cells.get("birth_date", "")))
        for column, kind, value in odd:
            self._warnings.append(self._fault(row, sheet, column, kind=kind, value=value))
        self._look_for_twins(voter, nik_digits(nik) if nik else "", row, sheet=sheet)
        if sheet.uncalculated:
            for column in self._at:
                if self._is_uncalculated(row, column, sheet):
                    warning = self._fault(row, sheet, column, kind=FaultKind.VALUE_UNCALCULATED)
                    self._warnings.append(warning)

    def _look_for_twins(self, voter: Voter, nik: str, row: Row, *, sheet: Sheet) -> None:
        person = (voter.name.casefold(), voter.sex, voter.age, voter.rt, voter.rw)
        same = self._seen.persons.setdefault(person, row.number)
        if same != row.number:
            self._warnings.append(self._fault(row, sheet, "name", kind=FaultKind.SAME_PERSON, other=same))
        if nik:
            same = self._seen.niks.setdefault(nik, row.number)
            if same != row.number:
                self._warnings.append(self._fault(row, sheet, "nik", kind=FaultKind.NIK_DOUBLED, other=same))

    def _gaps(self) -> Iterator[Fault]:
        """Tell each gap at the row that follows it in the order of the numbers."""
        numbers = sorted(self._seen.numbers)
        column = self._first_headings.heading("number")
        for before, number in pairwise([0, *numbers]):
            if number - before > 1:
                span = str(before + 1) if number - before == 2 else f"{before + 1}-{number - 1}"
                sheet, row = self._seen.numbers[number]
                yield Fault(row, column, FaultKind.NUMBER_GAP, span, sheet=sheet)


def _sex(cells: dict[str, str], odd: Odd) -> Sex:
    if "male" in cells or "female" in cells:
        marked = bool(cells.get("male")), bool(cells.get("female"))
        if marked == (True, True):
            odd.append(("male", FaultKind.SEX_UNREAD, "L + P"))
        return "L" if marked == (True, False) else "P" if marked == (False, True) else ""
    cell = cells.get("sex", "")
    sex, understood = read.read_sex(cell)
    if not understood:
        odd.append(("sex", FaultKind.SEX_UNREAD, cell))
    return sex


def _age(cells: dict[str, str], odd: Odd) -> int | None:
    cell = cells.get("age", "")
    age, understood = read.read_age(cell)
    if not understood:
        odd.append(("age", FaultKind.AGE_UNREAD, cell))
    elif age is not None and age > _OLDEST:
        odd.append(("age", FaultKind.AGE_UNLIKELY, str(age)))
    elif age is not None and age < _ADULT and not read.is_married(cells.get("status", "")):
        odd.append(("age", FaultKind.AGE_YOUNG, str(age)))
    return age


def _rt_rw(cells: dict[str, str], odd: Odd) -> tuple[str, str]:
    both = cells.get("rt_rw", "")
    rt, rw, understood = read.read_rt_rw(both) if both else ("", "", True)
    if not understood:
        odd.append(("rt_rw", FaultKind.RT_RW_UNREAD, both))
    return _rt_or_rw("rt", cells, odd) or rt, _rt_or_rw("rw", cells, odd) or rw


def _rt_or_rw(column: str, cells: dict[str, str], odd: Odd) -> str:
    cell = cells.get(column, "")
    if len(cell) == 3 and cell.isascii() and cell.isdigit():
        return cell
    number, understood = read.read_rt_or_rw(cell)
    if not understood:
        odd.append((column, FaultKind.RT_RW_UNREAD, cell))
    return number


def _text(cells: dict[str, str], column: str, odd: Odd) -> str:
    text = clean_text(cells.get(column, ""))
    if len(text) < _LONG_NUMBER_SIZE:
        return text
    if len(text) > TEXT_LIMIT:
        odd.append((column, FaultKind.TEXT_CUT, ""))
        text = text[:TEXT_LIMIT]
    return masked(text)


def _look_at_name(cell: str, name: str, odd: Odd) -> None:
    if name.startswith(_FORMULA_SIGNS):
        odd.append(("name", FaultKind.NAME_LIKE_FORMULA, name[0]))
    if name == cell:
        return
    if has_hidden(cell):
        odd.append(("name", FaultKind.NAME_HIDDEN, ""))
    if not is_normalized("NFC", cell):
        odd.append(("name", FaultKind.NAME_NORMALISED, ""))

"""Where the cells of a workbook lie, read from its XML before anything is laid out in memory (B03, B04).

* A document type is refused, and with it every entity of one's own.
* Only cells with content count: spreadsheets write formats and repetitions of empty cells out to the last row.
* A formula without a stored value, or with an error as its value, is told by its place.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from typing import Any, NoReturn
from xml.parsers import expat

from steps.files.sheet_errors import (
    CELL_LIMIT,
    COLUMN_LIMIT,
    ROW_LIMIT,
    VoterFileError,
    VoterFileReason,
    column_letters,
)

Attributes = Mapping[str, str]
_REFERENCE = re.compile(r"([A-Z]{1,4})([0-9]{1,9})\Z")
_CELL_TAGS = (b"<c ", b"<c>", b"<c/", b":c ", b":c>", b":c/")
_REPEAT_LIMIT = 1 << 31


def parse_xml(content: bytes, **handlers: Callable[..., None]) -> None:
    """Parse a member with expat; raises VoterFileError(DAMAGED or UNSAFE)."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_document_type
    for name, handler in handlers.items():
        setattr(parser, name, handler)
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise VoterFileError(VoterFileReason.DAMAGED) from error


def _refuse_document_type(*_: Any) -> NoReturn:
    raise VoterFileError(VoterFileReason.UNSAFE)


class WorkbookParts:
    """Which member of an XLSX is the workbook, and which holds which sheet."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._ids: dict[str, str] = {}
        self._targets: dict[str, tuple[str, str]] = {}
        self._folder = "/"
        self._read_relations(parts.get("_rels/.rels", b""))
        main = next((at for kind, at in self._targets.values() if kind.endswith("/officeDocument")), "")
        self.is_workbook = main.startswith("xl/") and main in parts
        self.sheet_names: dict[str, str] = {}
        if self.is_workbook:
            folder, name = posixpath.split(main)
            self._folder = f"/{folder}"
            self._targets.clear()
            self._read_relations(parts.get(f"{folder}/_rels/{name}.rels", b""))
            parse_xml(parts[main], StartElementHandler=self._sheet)
            self.sheet_names = {
                self._targets[of][1]: name for of, name in self._ids.items() if of in self._targets
            }

    def _read_relations(self, content: bytes) -> None:
        if content:
            parse_xml(content, StartElementHandler=self._relation)

    def _sheet(self, tag: str, attributes: Attributes) -> None:
        if tag.rpartition(":")[2] == "sheet":
            of = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self._ids[of] = attributes.get("name", "")

    def _relation(self, tag: str, attributes: Attributes) -> None:
        if tag.rpartition(":")[2] == "Relationship":
            target = posixpath.normpath(posixpath.join(self._folder, attributes.get("Target", "")))
            self._targets[attributes.get("Id", "")] = attributes.get("Type", ""), target.lstrip("/")


class _Area:
    """The part of a sheet that holds content, within the limits."""

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet
        self.rows = self.columns = self.cells = 0

    def take(self, row: int, column: int, *, cells: int = 1) -> None:
        """Take a cell (from 0, the last of a repetition); raises VoterFileError when it lies outside."""
        self.cells += cells
        if row < self.rows and column < self.columns and self.cells <= CELL_LIMIT:
            return
        self.rows, self.columns = max(self.rows, row + 1), max(self.columns, column + 1)
        far = self.columns > COLUMN_LIMIT or self.rows > ROW_LIMIT
        if far or self.cells > CELL_LIMIT or self.rows * self.columns > 4 * CELL_LIMIT:
            reason = VoterFileReason.FAR_CELL if far else VoterFileReason.TOO_MANY_CELLS
            raise VoterFileError(reason, row=row + 1, column=column_letters(column), sheet=self.sheet)


class XlsxCells:
    """One worksheet of an XLSX."""

    def __init__(self, sheet: str) -> None:
        self._area = _Area(sheet)
        self._uncalculated: list[tuple[int, int]] = []
        self._row, self._column, self._cells = -1, -1, 0
        self._formula = self._error = self._in_value = self._filled = False

    def read(self, content: bytes) -> list[tuple[int, int]]:
        """Return the cells (row, column from 0) whose formula has no usable value."""
        if sum(map(content.count, _CELL_TAGS)) > CELL_LIMIT:
            raise VoterFileError(VoterFileReason.TOO_MANY_CELLS, sheet=self._area.sheet)
        parse_xml(content, StartElementHandler=self._start, CharacterDataHandler=self._text)
        self._end_cell()
        return self._uncalculated

    def _start(self, tag: str, attributes: Attributes) -> None:
        name = tag.rpartition(":")[2] if ":" in tag else tag
        if name == "c":
            self._end_cell()
            self._start_cell(attributes)
        elif name in ("v", "is"):
            self._in_value = True
        elif name == "f":
            self._formula, self._in_value = True, False
        elif name == "row":
            self._end_cell()
            given = attributes.get("r", "")
            self._row = int(given) - 1 if given.isascii() and given.isdigit() else self._row + 1
            self._column = -1

    def _start_cell(self, attributes: Attributes) -> None:
        self._column += 1
        self._cells += 1
        if self._cells > CELL_LIMIT:  # whatever white space the tags are written with
            raise VoterFileError(VoterFileReason.TOO_MANY_CELLS, row=self._row + 1, sheet=self._area.sheet)
        match = _REFERENCE.match(attributes.get("r", ""))
        if match:
            self._column, self._row = _column_number(match[1]), int(match[2]) - 1
        self._error = attributes.get("t") == "e"

    def _text(self, text: str) -> None:
        if self._in_value and not self._filled and not text.isspace():
            self._filled = True
            self._area.take(self._row, self._column)

    def _end_cell(self) -> None:
        # Asked at the next cell: an end handler would cost as much as everything else together.
        if self._error or (self._formula and not self._filled):
            self._uncalculated.append((self._row, self._column))
        self._formula = self._error = self._in_value = self._filled = False


class OdsCells:
    """All tables of an ODS; names are spelt with the prefixes that every writer uses, as the reader expects them."""

    def __init__(self) -> None:
        self._found: dict[str, list[tuple[int, int]]] = {}
        self._area = _Area("")
        self._row = self._next_row = self._column = self._next_column = 0
        self._filled = True

    def read(self, content: bytes) -> dict[str, list[tuple[int, int]]]:
        """Return by table the cells (row, column from 0) whose formula has no usable value."""
        parse_xml(content, StartElementHandler=self._start, CharacterDataHandler=self._text)
        return self._found

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag in ("table:table-cell", "table:covered-table-cell"):
            self._start_cell(attributes)
        elif tag == "table:table-row":
            self._row, self._next_row = self._next_row, self._next_row + _repeat(attributes, "rows")
            self._column = self._next_column = 0
        elif tag == "table:table":
            self._area = _Area(attributes.get("table:name", ""))
            self._found[self._area.sheet] = []
            self._row = self._next_row = 0

    def _start_cell(self, attributes: Attributes) -> None:
        self._column, self._next_column = (
            self._next_column,
            self._next_column + _repeat(attributes, "columns"),
        )
        self._filled = False
        valued = attributes.get("office:value-type")
        if "table:formula" in attributes and (not valued or attributes.get("calcext:value-type") == "error"):
            self._found.setdefault(self._area.sheet, []).append((self._row, self._column))
        if valued:
            self._fill()

    def _text(self, text: str) -> None:
        if not self._filled and not text.isspace():
            self._fill()

    def _fill(self) -> None:
        self._filled = True
        cells = (self._next_row - self._row) * (self._next_column - self._column)
        self._area.take(self._next_row - 1, self._next_column - 1, cells=cells)


def _repeat(attributes: Attributes, of: str) -> int:
    given = attributes.get(f"table:number-{of}-repeated", "1")
    return min(max(int(given), 1), _REPEAT_LIMIT) if given.isascii() and given.isdigit() else 1


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1

"""Why a voter file cannot be read at all: one error type, a closed list of reasons, the place where it is known.

The value of a reason is its English sentence; the desktop translates by the reason's name.
"""

from enum import Enum

MIB = 1024 * 1024
TEXT_LIMIT = 8 * MIB
WORKBOOK_LIMIT = 16 * MIB
ROW_LIMIT = 50_000
COLUMN_LIMIT = 256
CELL_LIMIT = 400_000


class VoterFileReason(Enum):
    """What is wrong with the file as a whole."""

    MISSING = "The file cannot be opened."
    NOT_A_FILE = "This is a folder or a device, not a file."
    EMPTY = "The file is empty."
    TOO_LARGE = "The file is far larger than a voter list."
    TOO_MANY_ROWS = f"The file has more than {ROW_LIMIT:,} rows; a voter list has far fewer."
    TOO_MANY_COLUMNS = f"The file has more than {COLUMN_LIMIT} columns; a voter list has far fewer."
    TOO_MANY_CELLS = "The file has far more cells than a voter list."
    FIELD_TOO_LONG = "A cell holds far more text than belongs in a voter list."
    UNCLOSED_QUOTE = "A quotation mark is opened here and not closed properly."
    NOT_TEXT = "The file holds bytes that no text has; it is damaged or not a voter list."
    WEB_PAGE = (
        "This is a web page under a spreadsheet's name; open it in a spreadsheet and save it as XLSX or CSV."
    )
    PDF = "This is a PDF; a list can be read from XLSX, XLS, ODS or CSV."
    NOT_A_LIST = "This is not a spreadsheet; a list can be read from XLSX, XLS, ODS or CSV."
    ENCRYPTED = "The file is protected by a password; save it without one."
    DAMAGED = "The file is damaged or not complete."
    UNSAFE = "The file is built in a way that spreadsheet programs do not use; it was not opened."
    FAR_CELL = "A cell lies far outside any voter list."
    TOO_SLOW = "Reading the file took too long; it was stopped."
    NO_ANSWER = "The file could not be read within the memory allowed for it."
    NO_HEADING = "No row with the headings of a voter list (NO, NAMA, ...) was found."
    NO_NUMBER_COLUMN = "No column with the voters' numbers (NO) was found."
    UNKNOWN_COLUMN = "A column that was asked for is not in the file."
    NO_VOTERS = "There are headings, but no voters below them."


class VoterFileError(Exception):
    """The voter list cannot be read."""

    def __init__(
        self, reason: VoterFileReason, *, row: int | None = None, column: str | None = None, sheet: str = ""
    ) -> None:
        """Hold the reason and the place: row as a spreadsheet shows it, column as its letters or heading."""
        self.reason = reason
        self.row = row
        self.column = column
        self.sheet = sheet
        super().__init__(str(self))

    def __str__(self) -> str:
        """Return the sentence with its place in front: `Sheet DPT, row 12: ...`."""
        place = [f"sheet {self.sheet}"] if self.sheet else []
        place += [f"row {self.row}"] if self.row else []
        place += [f"column {self.column}"] if self.column else []
        where = ", ".join(place)
        return f"{where[0].upper()}{where[1:]}: {self.reason.value}" if where else self.reason.value


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0, as a spreadsheet shows them: 0 is A, 27 is AB."""
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(65 + digit) + letters
    return letters

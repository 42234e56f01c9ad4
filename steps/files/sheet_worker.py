"""The child process that opens workbooks: bytes in on standard input, JSON out on standard output.

* It limits its own memory and time before it looks at anything, so that no file can take the laptop with it (B04).
* It opens no file and writes none; links to other files are never followed.
* Source run: `python -m steps.files.sheet_worker`; frozen: the program itself with `--sheet-worker`.
"""

import io
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from steps.files.sheet_errors import COLUMN_LIMIT, MIB, ROW_LIMIT, VoterFileError, VoterFileReason

MEMORY_LIMIT = 400 * MIB
SECONDS_LIMIT = 15
_ANSWER_LIMIT = 16 * MIB
_ZIP = b"PK"
_NUMBER_DIGITS = 15  # what a spreadsheet keeps of a number


def main(argv: Sequence[str]) -> int:
    """Answer for the workbook on standard input; `argv` is not used. Return 0 whenever there is an answer."""
    del argv
    _limit()
    with open(0, "rb", closefd=False) as source:
        data = source.read()
    try:
        answer = read_workbook(data)
    except VoterFileError as error:
        answer = {"reason": error.reason.name, "row": error.row, "column": error.column, "sheet": error.sheet}
    with open(1, "wb", closefd=False) as target:
        target.write(json.dumps(answer).encode())
    return 0


def read_workbook(data: bytes) -> dict[str, Any]:
    """Return kind and visible sheets, cells as text; raises VoterFileError."""
    from steps.files.sheet_guard import check_workbook

    if data.startswith(_ZIP):
        kind, data, uncalculated = check_workbook(data)
        return {"kind": kind, "sheets": _sheets(data, uncalculated)}
    _check_ole(data)
    return {"kind": "xls", "sheets": _sheets(data, {})}


def _limit() -> None:
    """Bound memory and processor time. Windows has no such call; there the parent's time limit and the checks hold."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_LIMIT, SECONDS_LIMIT))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _check_ole(data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise VoterFileError(VoterFileReason.ENCRYPTED)
    if not any(name.encode("utf-16-le") in data for name in ("Workbook", "WORKBOOK", "Book", "BOOK")):
        raise VoterFileError(VoterFileReason.NOT_A_LIST)


def _sheets(data: bytes, uncalculated: Mapping[str, list[tuple[int, int]]]) -> list[dict[str, Any]]:
    import python_calamine as calamine

    room = _ANSWER_LIMIT
    sheets = []
    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for about in book.sheets_metadata:
                if about.visible != calamine.SheetVisibleEnum.Visible:
                    continue
                if about.typ != calamine.SheetTypeEnum.WorkSheet:
                    continue
                rows = _rows(book, about.name)
                room -= sum(len(cell) + 4 for row in rows for cell in row)
                if room < 0:
                    raise VoterFileError(VoterFileReason.TOO_LARGE, sheet=about.name)
                sheets.append(
                    {"name": about.name, "rows": rows, "uncalculated": uncalculated.get(about.name, [])}
                )
    except VoterFileError:
        raise
    except calamine.PasswordError as error:
        raise VoterFileError(VoterFileReason.ENCRYPTED) from error
    except (MemoryError, KeyboardInterrupt):
        raise
    except BaseException as error:  # a panic of the reader is no Exception
        raise VoterFileError(VoterFileReason.DAMAGED) from error
    return sheets


def _rows(book: Any, name: str) -> list[list[str]]:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height > ROW_LIMIT:
        raise VoterFileError(VoterFileReason.TOO_MANY_ROWS, row=sheet.total_height, sheet=name)
    if sheet.total_width > COLUMN_LIMIT:
        raise VoterFileError(VoterFileReason.TOO_MANY_COLUMNS, sheet=name)
    return [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]


def _text(value: Any) -> str:
    """Return a cell as a person would read it: no `.0` behind whole numbers, dates as dd/mm/yyyy.

    A number longer than a spreadsheet keeps is given with its exponent, since its last digits are not to be trusted.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        if abs(value) >= 10**_NUMBER_DIGITS:
            return f"{value:E}"
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, date):
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    return str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Tables for other programs: a workbook and a text file in which no cell can be a formula or a link.

* Text stays text: in the workbook it is written as such; in the text file a cell that a spreadsheet would take for a formula
  gets an apostrophe before it (CSV injection, CWE-1236).
* Numbers are numbers. The same tables give the same bytes.
* Controls and direction overrides are dropped: a cell shows what it holds.
"""

import csv
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, StringIO

Cell = str | int | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # full-width signs count too
_TEXT_LIMIT = 32_000  # a cell of a workbook holds 32,767
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name (31 letters at most, none of []:*?/\\), heading, and rows of text, whole numbers or nothing."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def workbook(tables: Sequence[Table], *, title: str, at: datetime) -> bytes:
    """Return an XLSX with a sheet for each table, its heading fixed; `at` is written as the time of its making."""
    import xlsxwriter

    out = BytesIO()
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": title, "author": "Undian TPS", "created": at.replace(tzinfo=None)})
        bold, plain = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "#,##0"})
        for table in tables:
            sheet = book.add_worksheet(table.name)
            sheet.freeze_panes(1, 0)
            for column, name in enumerate(table.head):
                sheet.write_string(0, column, name, bold)
                texts = [name, *(str(row[column] or "") for row in table.rows)]
                sheet.set_column(column, column, min(_WIDEST, 2 + max(map(len, texts))))
            for number, row in enumerate(table.rows, 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(number, column, plain_text(cell))
                    elif cell is not None:
                        sheet.write_number(number, column, cell, plain)
    return out.getvalue()


def text_file(table: Table) -> bytes:
    """Return a table as CSV that spreadsheets of the country open by double click: UTF-8 with BOM, semicolons, CR LF."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.head)
    writer.writerows([_guarded(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def plain_text(text_untrusted: str) -> str:
    """Return a text without controls and direction overrides, at most as long as a cell may be."""
    kept = (" " if unicodedata.category(c) == "Cc" else c for c in text_untrusted)
    return "".join(c for c in kept if unicodedata.category(c) not in ("Cf", "Cs"))[:_TEXT_LIMIT]


def _guarded(cell: Cell) -> str | int:
    if not isinstance(cell, str):
        return "" if cell is None else cell
    text = plain_text(cell)
    return f"'{text}" if cell.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text

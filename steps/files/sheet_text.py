"""Rows from text: CSV with any separator, line end and encoding that offices send (B01).

* Encoding: byte-order mark, else UTF-16 by its zero bytes, else strict UTF-8, else cp1252; guessing goes no further.
* Separator: the one by which most rows fall into the same number of cells. `csv.Sniffer` is not asked: title rows such
  as `PROVINSI : JAWA TIMUR` mislead it.
* A row's number is what a spreadsheet shows: records count, lines inside a quoted cell do not.
* Quotation marks are read strictly; one that is not closed would silently swallow voters.
"""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from steps.files.sheet_errors import COLUMN_LIMIT, ROW_LIMIT, VoterFileError, VoterFileReason, column_letters

SEPARATORS = ";,\t|"
_SAMPLE_ROWS = 60
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WEB_PAGE = ("<!doctype", "<html", "<head", "<meta", "<table", "<style", "<body", "<?xml")

Cells = list[str]


def read_text(data: bytes) -> tuple[str, list[Cells]]:
    """Return encoding and rows of a CSV file; raises VoterFileError with the row where it is known."""
    encoding, text = decode(data)
    if not text or text.isspace():
        raise VoterFileError(VoterFileReason.EMPTY)
    if text[:500].lstrip().lower().startswith(_WEB_PAGE):
        raise VoterFileError(VoterFileReason.WEB_PAGE)
    lines = _lines(text)
    named = _named_separator(lines[0])
    separator = named or _separator(lines)
    return encoding, list(_records(lines[1:] if named else lines, separator))


def decode(data: bytes) -> tuple[str, str]:
    """Return the name of the encoding and the text; raises VoterFileError(NOT_TEXT) with the row."""
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "")
    if not encoding and b"\0" in data:
        encoding = _bare_utf16(data)
    for attempt in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            text = data.decode(attempt)
        except UnicodeDecodeError as error:
            at = error.start
            continue
        if "\0" in text:
            raise VoterFileError(VoterFileReason.NOT_TEXT, row=_row_of(text[: text.index("\0")]))
        return attempt, text
    raise VoterFileError(VoterFileReason.NOT_TEXT, row=_row_of(data[:at].decode("latin-1")))


def _bare_utf16(data: bytes) -> str:
    head = data[:2000]
    if len(data) % 2 == 0 and head[0::2].count(0) < head[1::2].count(0) > len(head) * 0.4:
        return "utf-16-le"
    if len(data) % 2 == 0 and head[1::2].count(0) < head[0::2].count(0) > len(head) * 0.4:
        return "utf-16-be"
    raise VoterFileError(VoterFileReason.NOT_TEXT, row=_row_of(data[: data.index(0)].decode("latin-1")))


def _row_of(before: str) -> int:
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1


def _lines(text: str) -> list[str]:
    """Split at CR, LF and CRLF only; str.splitlines would also split inside names at rarer signs."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [line + "\n" for line in text.split("\n")]
    if lines[-1] == "\n":
        lines.pop()
    return lines


def _named_separator(line: str) -> str:
    """Return the separator of a first line `sep=;`, which spreadsheets obey and do not show."""
    return line[4] if line[:4].lower() == "sep=" and len(line) == 6 and line[4] in SEPARATORS else ""


def _separator(lines: list[str]) -> str:
    best, most = SEPARATORS[0], 0
    for separator in SEPARATORS:
        widths: Counter[int] = Counter()
        try:
            for cells in islice(csv.reader(lines, delimiter=separator), _SAMPLE_ROWS):
                widths[len(cells)] += bool(cells)
        except csv.Error:
            continue  # a cell beyond the limit: told with its row when the rows are read
        score = max((count * (width - 1) for width, count in widths.items()), default=0)
        if score > most:
            best, most = separator, score
    return best


def _records(lines: list[str], separator: str) -> Iterator[Cells]:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    number, lines_read = 0, 0
    try:
        for number, cells in enumerate(reader, 1):
            if number > ROW_LIMIT:
                raise VoterFileError(VoterFileReason.TOO_MANY_ROWS, row=number)
            if len(cells) > COLUMN_LIMIT:
                raise VoterFileError(VoterFileReason.TOO_MANY_COLUMNS, row=number)
            if reader.line_num > lines_read + 1:
                _refuse_swallowed_rows(cells, separator, row=number)
            lines_read = reader.line_num
            yield cells
    except csv.Error as error:
        long_field = "field limit" in str(error) and reader.line_num <= lines_read + 1
        reason = VoterFileReason.FIELD_TOO_LONG if long_field else VoterFileReason.UNCLOSED_QUOTE
        raise VoterFileError(reason, row=number + 1) from None


def _refuse_swallowed_rows(cells: Cells, separator: str, *, row: int) -> None:
    """Refuse a cell of several lines whose later lines look like rows: two stray quotation marks far apart."""
    for at, cell in enumerate(cells):
        if any(line.count(separator) >= 2 for line in cell.split("\n")[1:]):
            raise VoterFileError(VoterFileReason.UNCLOSED_QUOTE, row=row, column=column_letters(at))

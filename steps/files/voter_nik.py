"""What a NIK tells about its row; it is looked at here and kept nowhere.

Sixteen digits PPKKCCDDMMYYNNNN: region, day (women's + 40), month and year of birth, serial number. A NIK that does not
fit only warns. One that a spreadsheet has rounded is lost; nothing is guessed.
"""

import re
from collections.abc import Iterator

from steps.files.voter_faults import FaultKind

Finding = tuple[FaultKind, str]

_DATE = re.compile(r"(?<!\d)(\d{1,2})\s?[/.|\-\s]\s?(\d{1,2})\s?[/.|\-\s]\s?(\d{4})(?!\d)", re.ASCII)
_ISO_DATE = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)", re.ASCII)
_ROUNDED = re.compile(r"\d+([.,]\d+)?[eE]\+?\d+\Z|\d{13,}[.,]\d+\Z", re.ASCII)
_SPACING = re.compile(r"[\s.'’`\-]+")
_WOMEN = 40


def nik_digits(cell: str) -> str:
    """Return the digits of a whole NIK, an empty text for any other."""
    bare = _SPACING.sub("", cell)
    return bare if len(bare) == 16 and bare.isascii() and bare.isdigit() else ""


def nik_findings(cell: str, sex: str, birth: str) -> Iterator[Finding]:
    """Yield what is odd about a NIK beside the sex and the birth date of its row; a masked copy is not looked at."""
    text = cell.strip()
    if not text or "*" in text:
        return
    digits = nik_digits(text)
    if not digits:
        yield _broken(text)
        return
    day, month, year = int(digits[6:8]), int(digits[8:10]), digits[10:12]
    if sex and (day > _WOMEN) != (sex == "P"):
        yield FaultKind.NIK_SEX, ""
    date = read_date(birth)
    if date and (day % _WOMEN, month, year) != (date[0], date[1], f"{date[2] % 100:02d}"):
        yield FaultKind.NIK_BIRTH, ""


def read_date(cell: str) -> tuple[int, int, int] | None:
    """Return day, month and year of `12/03/1980`, `12|03|1980`, `Madiun, 12-03-1980` or `1980-03-12`."""
    if not cell:
        return None
    if match := _ISO_DATE.search(cell):
        return int(match[3]), int(match[2]), int(match[1])
    match = _DATE.search(cell)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def _broken(text: str) -> Finding:
    if _ROUNDED.match(text):
        return FaultKind.NIK_SPOILT, ""
    bare = _SPACING.sub("", text)
    if bare.isascii() and bare.isdigit():
        return FaultKind.NIK_LENGTH, str(len(bare))
    return FaultKind.NIK_UNREAD, ""

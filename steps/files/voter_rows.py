"""What a row that is no voter may be: title, label block, column numbers, recapitulation, other text.

The label block (`TPS : 003`) and the title (`DAFTAR PEMILIH TAMBAHAN`) also say to which TPS and list the rows below
belong; labels stand in one cell or in several.
"""

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from draw.roster import clean_text, fold
from steps.files.voter_faults import LeftOutReason

_TPS = re.compile(
    r"(?<!\w)(?:NO(?:MOR)?\.?\s*)?TPS\s*(?:NO(?:MOR)?\.?\s*)?[\s:.=\-]*0*([0-9]{1,4})(?![\w/])", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:(?:NO(?:MOR)?\.?\s*)?TPS|PROVINSI|KAB(?:UPATEN)?\b|KOTA\b|KEC(?:AMATAN)?\b|DESA\b|KEL(?:URAHAN)?\b|DAPIL|DAERAH"
    r" PEMILIHAN|ALAMAT TPS)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"DAFTAR\s+PEMILIH|PEMILIHAN\s+(?:UMUM|GUBERNUR|BUPATI|WALI|KEPALA|PRESIDEN)|PEMILU|PILKADA|PILKADES|MODEL\s+A"
    r"|(?:HALAMAN|HAL|PAGE)\.?\s+[0-9]|\bDPTB\b|\bDPK\b|\bDPT\b",
    re.IGNORECASE,
)
_RECAPITULATION = re.compile(
    r"(?:JUMLAH|JML|TOTAL|SUB\s?-?TOTAL|GRAND\s+TOTAL|REKAP\w*|LAKI(?:\s?-\s?LAKI|2)?|PEREMPUAN|L\s*\+\s*P)"
    r"(?:[:=.(\s].*)?\Z|[LP]\s*[:=].*\Z",
    re.IGNORECASE | re.DOTALL,
)
_RECAPITULATION_NAMES = frozenset(
    (
        "lakilaki",
        "laki",
        "perempuan",
        "jumlah",
        "total",
        "jumlahtotal",
        "jumlahpemilih",
        "totalpemilih",
        "subtotal",
        "lp",
    )
)
_LISTS = (
    ("DPTB", re.compile(r"PEMILIH\s+TAMBAHAN|\bDPT\s?B\b", re.IGNORECASE)),
    ("DPK", re.compile(r"PEMILIH\s+KHUSUS|\bDPK\b", re.IGNORECASE)),
    ("DPT", re.compile(r"PEMILIH\s+TETAP|\bDPT(?:HP)?\b", re.IGNORECASE)),
)
_JOINED = 400
_SIGNATURE_CELLS = (
    2  # below a list, rows of one or two texts without a number are places, dates and signatures
)
_LABEL_CELLS = 3
_SHORT_LABEL = 30
_COLUMN_NUMBER = re.compile(r"[(\[]?\s*([0-9]{1,2})(?:[.,]0)?\s*[)\].]?\Z")


def joined(cells: Sequence[str]) -> str:
    """Return the filled cells of a row as one text; what a label says stands in its first 400 characters."""
    return " ".join(clean_text(cell[:_JOINED]) for cell in cells if cell and not cell.isspace())[:_JOINED]


def tps_in(text: str) -> str | None:
    """Return the number of the TPS that a label row or a sheet's name tells, with three digits."""
    match = _TPS.search(text)
    if match is None or re.search(r"JUMLAH|JML|TOTAL", text[: match.start()], re.IGNORECASE):
        return None
    return f"{int(match[1]):03d}"


def list_in(text: str) -> str | None:
    """Return the list that a title or a sheet's name tells."""
    return next((name for name, pattern in _LISTS if pattern.search(text)), None)


def is_recapitulation_name(name: str) -> bool:
    """Tell whether what stands in the column of names is the label of a sum."""
    return len(name) < _SHORT_LABEL and fold(name) in _RECAPITULATION_NAMES


def are_column_numbers(cells: Sequence[str]) -> bool:
    """Tell whether a row only numbers its columns: 1, 2, 3, ... or (1), (2), (3), ..."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    matches = [_COLUMN_NUMBER.match(cell) for cell in filled]
    numbers = [int(match[1]) for match in matches if match]
    if len(numbers) < 2 or len(numbers) < len(filled):
        return False
    return numbers[0] in (0, 1) and all(after - before == 1 for before, after in pairwise(numbers))


class After(Enum):
    """What stands between a row and the last voter above it."""

    VOTER = 0
    BLANK = 1
    SUM = 2


def kind_of_text(text: str) -> LeftOutReason | None:
    """Return what a row of text is, or None when it is none of the known kinds."""
    if _RECAPITULATION.match(text):
        return LeftOutReason.RECAPITULATION
    if _LABEL.match(text):
        return LeftOutReason.LABEL
    return LeftOutReason.TITLE if _TITLE.search(text) else None


def why_no_voter(
    number: str, name: str, *, cells: Sequence[str], is_person: bool, after: After
) -> LeftOutReason | None:
    """Return why a row below headings is no voter, None when it is meant as one, be it a faulty one.

    `number` and `name` are its cells in those columns, `is_person` whether sex, age or NIK are filled.
    """
    filled = [cell.strip() for cell in cells if cell and not cell.isspace()]
    is_sum = after is After.SUM and (not name or name.isdigit())
    if number[:1].isdigit():
        return LeftOutReason.RECAPITULATION if is_recapitulation_name(name) or is_sum else None
    kind = kind_of_text(name if name and not number else joined(cells))
    if kind is LeftOutReason.RECAPITULATION or (kind and len(filled) <= _LABEL_CELLS):
        return kind
    if is_sum and filled and all(cell.isdigit() for cell in filled):
        return LeftOutReason.RECAPITULATION
    if is_sum or (not name and not is_person):
        return LeftOutReason.OTHER_TEXT
    if len(filled) <= _SIGNATURE_CELLS and after is not After.VOTER:
        return LeftOutReason.OTHER_TEXT
    return None

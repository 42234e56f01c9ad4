"""What single cells of a voter's row say: number, sex, age, RT and RW, TPS.

Each reader returns the value and whether the cell could be read; an empty cell can always be read.
"""

import re

from draw.roster import Sex, fold
from draw.tickets import NUMBER_LIMIT

_NUMBER = re.compile(r"([0-9]{1,9})(?:[.,]0)?\.?\Z")
_AGE = re.compile(r"([0-9]{1,3})(?:[.,]0+)?(?:\s*(?:th|thn|tahun)\.?)?\Z", re.IGNORECASE)
_RT_OR_RW = re.compile(r"(?:r[tw])?[\s.:]*([0-9]{1,3})(?:[.,]0)?\Z", re.IGNORECASE)
_RT_RW = re.compile(
    r"(?:rt)?[\s.:]*([0-9]{1,3})\s*(?:[/\\|,;\-]|(?=rw)|(?<=\s))\s*(?:rw)?[\s.:]*([0-9]{1,3})\Z",
    re.IGNORECASE,
)
_TPS = re.compile(r"(?:tps)?[\s.:\-]*0*([0-9]{1,4})(?:[.,]0)?\Z", re.IGNORECASE)
_SEXES: dict[str, Sex] = {
    **dict.fromkeys(("l", "lk", "laki", "lakilaki", "pria", "m"), "L"),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "w", "f"), "P"),
}
_NOTHING = ("", "-", "--", "—", "–")


def read_number(cell: str) -> int:
    """Return a voter's number, 0 when the cell holds none from 1 to 99,999."""
    match = _NUMBER.match(cell)
    number = int(match[1]) if match else 0
    return number if number <= NUMBER_LIMIT else 0


def read_sex(cell: str) -> tuple[Sex, bool]:
    """Return `L`, `P` or an empty text."""
    sex = _SEXES.get(fold(cell), "") if cell not in _NOTHING else ""
    return sex, bool(sex) or cell in _NOTHING


def read_age(cell: str) -> tuple[int | None, bool]:
    """Return an age in years, or None."""
    match = _AGE.match(cell)
    return (int(match[1]) if match else None), match is not None or cell in _NOTHING


def read_rt_or_rw(cell: str) -> tuple[str, bool]:
    """Return the number of an RT or RW with the zeros that spreadsheets eat: `3` is `003`."""
    match = _RT_OR_RW.match(cell)
    return (f"{int(match[1]):03d}" if match else ""), match is not None or cell in _NOTHING


def read_rt_rw(cell: str) -> tuple[str, str, bool]:
    """Return RT and RW of one cell, `003/001`."""
    match = _RT_RW.match(cell)
    if match is None:
        return "", "", cell in _NOTHING
    return f"{int(match[1]):03d}", f"{int(match[2]):03d}", True


def read_tps(cell: str) -> str:
    """Return the number of a TPS with three digits, or the text as it stands when it is no number."""
    match = _TPS.match(cell)
    return f"{int(match[1]):03d}" if match else cell[:20]


def is_married(cell: str) -> bool:
    """Tell whether a marital status says that the person is or was married (S, P, `kawin`, `cerai`)."""
    return fold(cell)[:1] in ("s", "p", "k", "c")

"""Rupiah and counts as they are written and typed here: Rp 17.000, never an exponent, never a fraction."""

import re
import unicodedata

VALUE_LIMIT = 10**12
_TYPED = re.compile(
    r"(?:rp\.? ?)?([0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+)(?:,(?:-{1,2}|0{1,2}))?\Z", re.IGNORECASE
)


def grouped(number: int) -> str:
    """Write a count with a dot between thousands: 2.000."""
    return f"{number:,}".replace(",", ".")


def rupiah(value: int) -> str:
    """Write an amount: Rp 340.000."""
    return f"Rp {grouped(value)}"


def read_rupiah(text_untrusted: str) -> int | None:
    """Read an amount such as 17000, 17.000 or Rp 17.000,-; nothing typed is None. Raises ValueError for all else."""
    text = " ".join(unicodedata.normalize("NFKC", text_untrusted).split())
    if not text:
        return None
    match = _TYPED.match(text)
    value = int(re.sub(r"[. ]", "", match[1])) if match and len(match[1]) <= 20 else -1
    if not 0 <= value <= VALUE_LIMIT:
        raise ValueError(text_untrusted[:40])
    return value


def read_count(text_untrusted: str, *, least: int, most: int) -> int:
    """Read a whole number within its limits; full-width digits are digits. Raises ValueError for all else."""
    text = unicodedata.normalize("NFKC", text_untrusted).strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 6 and least <= int(text) <= most):
        raise ValueError(text_untrusted[:40])
    return int(text)

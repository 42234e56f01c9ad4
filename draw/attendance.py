"""What was typed or scanned at the check-in desk: a number, a range, a coupon's code or a name (U10, B10, B12).

* A bare number means the DPT; another list is named before it: `DPTB 2`, `DPK-1`.
* A coupon's code names its TPS, so that another TPS's coupon is recognised and refused.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from draw.errors import DrawError, FormError, RangeError
from draw.tickets import LISTS, is_ticket, read_ranges, ticket_id

CODE_PREFIX = "UNDI1K"
TEXT_LIMIT = 200
_NUMBERS = re.compile(r"(?:(DPTB|DPT|DPK)\s*[-: ]?\s*)?([0-9][0-9\s,;.\-‐‑‒–—−]*)\Z", re.IGNORECASE)


class ForeignCodeError(DrawError):
    """This coupon belongs to another TPS."""


class UnreadableCodeError(DrawError):
    """This code is not one of a coupon."""


class NotInListError(DrawError):
    """This number is not in the list."""

    def __init__(self, ticket: str) -> None:
        super().__init__(f"{ticket} is not in the list.")
        self.ticket = ticket


@dataclass(frozen=True, slots=True)
class Tickets:
    """One or several tickets that were named exactly; `scanned` when a coupon named it."""

    tickets: tuple[str, ...]
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A part of a name to look for."""

    query: str


def coupon_code(tps_key: str, ticket: str) -> str:
    """Return what a coupon's QR holds: `UNDI1K/3519032004-3/DPT-017`."""
    return f"{CODE_PREFIX}/{tps_key}/{ticket}"


def understand(text_untrusted: str, *, known: Collection[str], tps_key: str) -> Tickets | Name:
    """Return what was meant; `known` holds the tickets of the roll.

    Raises RangeError, NotInListError, ForeignCodeError or UnreadableCodeError; an empty text is an empty name.
    """
    text = unicodedata.normalize("NFKC", text_untrusted[:TEXT_LIMIT]).strip()
    if text.upper().startswith(CODE_PREFIX):
        return _coupon(text.upper(), known, tps_key)
    match = _NUMBERS.match(text)
    if match is None:
        return Name(text)
    list_name = (match[1] or "DPT").upper()
    numbers = read_ranges(match[2].replace(".", ","), largest=_largest(known, list_name))
    try:
        tickets = tuple(ticket_id(list_name, number) for number in numbers)
    except FormError as error:
        raise RangeError from error
    for ticket in tickets:
        if ticket not in known:
            raise NotInListError(ticket)
    return Tickets(tickets)


def _coupon(code: str, known: Collection[str], tps_key: str) -> Tickets:
    parts = code.split("/")
    if len(parts) != 3 or not is_ticket(parts[2]) or parts[2].split("-")[0] not in LISTS:
        raise UnreadableCodeError
    if parts[1] != tps_key:
        raise ForeignCodeError
    if parts[2] not in known:
        raise NotInListError(parts[2])
    return Tickets((parts[2],), scanned=True)


def _largest(known: Collection[str], list_name: str) -> int:
    prefix = f"{list_name}-"
    return max((int(t.removeprefix(prefix)) for t in known if t.startswith(prefix)), default=1)

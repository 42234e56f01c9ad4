"""Ticket ids and ranges of numbers (sections 2 and 9).

* A ticket is a list, a hyphen and the number in that list, padded with zeros to three digits at least: `DPT-017`.
* One number has one spelling: `DPT-0017` is refused, since it would be a second id of the same voter.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from draw.errors import BackwardRangeError, FormError, OutsideListError, RangeError

LISTS = ("DPT", "DPTB", "DPK")
TICKET_LIMIT = 5_000
NUMBER_LIMIT = 99_999
_TICKET = re.compile(r"([A-Z]+)-([0-9]{3,5})\Z")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_ALONE = re.compile(r"([A-Z]+):([1-9][0-9]{0,4})\Z", re.ASCII)
_PART = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9}))?\Z")


def ticket_id(list_name: str, number: int) -> str:
    """Return the id of a ticket, `ticket_id("DPT", 17) == "DPT-017"`; raises FormError outside 1 to 99,999."""
    if not 1 <= number <= NUMBER_LIMIT:
        raise FormError(f"A number in a list lies between 1 and {NUMBER_LIMIT}.")
    return f"{list_name}-{number:03d}"


@lru_cache(maxsize=2 * TICKET_LIMIT)
def split_ticket(ticket: str) -> tuple[str, int]:
    """Return list and number of a ticket id; raises FormError when it is not spelt as section 2 asks."""
    match = _TICKET.match(ticket)
    if match is None or int(match[2]) == 0 or f"{int(match[2]):03d}" != match[2]:
        raise FormError("A ticket id is written like DPT-017.")
    return match[1], int(match[2])


def is_ticket(text: str) -> bool:
    """Tell whether a text is a well-spelt ticket id."""
    try:
        split_ticket(text)
    except FormError:
        return False
    return True


def shortest_ranges(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return ascending numbers as the fewest (first, last) ranges: 1, 2, 3, 5 gives (1, 3), (5, 5)."""
    runs = []
    for _, run in groupby(enumerate(sorted(set(numbers))), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        runs.append((members[0], members[-1]))
    return tuple(runs)


def write_tickets(tickets: Iterable[str]) -> str:
    """Return tickets as the proof line has them (section 9): `DPK:1-2+DPT:1-3.5-231`."""
    by_list: dict[str, list[int]] = {}
    for ticket in tickets:
        name, number = split_ticket(ticket)
        by_list.setdefault(name, []).append(number)
    return "+".join(
        name + ":" + ".".join(str(a) if a == b else f"{a}-{b}" for a, b in shortest_ranges(by_list[name]))
        for name in sorted(by_list)
    )


def read_tickets(text: str) -> tuple[str, ...]:
    """Read what `write_tickets` writes, ids sorted by code point; raises FormError for any other spelling."""
    if alone := _ALONE.match(text):  # what most entries of a journal hold
        return (ticket_id(alone[1], int(alone[2])),)
    tickets: list[str] = []
    for part in text.split("+"):
        name, colon, ranges = part.partition(":")
        if not colon or re.fullmatch(r"[A-Z]+", name) is None:
            raise FormError("The tickets of the proof line are not readable.")
        for piece in ranges.split("."):
            match = _PART.match(piece)
            if match is None:
                raise FormError("The tickets of the proof line are not readable.")
            first, last = int(match[1]), int(match[2] or match[1])
            if last - first >= TICKET_LIMIT or len(tickets) + last - first >= TICKET_LIMIT:
                raise FormError(f"There are more than {TICKET_LIMIT} tickets.")
            tickets.extend(ticket_id(name, number) for number in range(first, last + 1))
    if len(set(tickets)) != len(tickets) or write_tickets(tickets) != text:
        raise FormError("The tickets of the proof line are not in their shortest form.")
    return tuple(sorted(tickets))


def read_ranges(text_untrusted: str, *, largest: int) -> tuple[int, ...]:
    """Read what a person types, `1-45, 47`, as ascending numbers between 1 and `largest` (B10).

    En dashes, full-width digits and spaces are taken; overlaps count once. Raises RangeError for a range that runs
    backwards, is open or leaves the list, and for anything else.
    """
    text = unicodedata.normalize("NFKC", text_untrusted).translate(_DASHES)
    text = " ".join(text.split()).replace(" -", "-").replace("- ", "-")
    numbers: set[int] = set()
    for piece in re.split(r"[,;\s]+", text.strip(" ,;")):
        match = _PART.match(piece)
        if match is None:
            raise RangeError(f"“{piece[:30]}” is not a number or a range such as 1-45.")
        first, last = int(match[1]), int(match[2] or match[1])
        if first > last:
            raise BackwardRangeError(first, last)
        if first < 1 or last > largest:
            raise OutsideListError(piece[:30], largest)
        numbers.update(range(first, last + 1))
    return tuple(sorted(numbers))

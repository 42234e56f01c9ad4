"""Finding a voter while typing: by number, by list and number, or by parts of the name (U12).

* A search starts with the first digit or the second letter.
* Numbers: the exact one first, then those that begin with the digits, as written on the roll (17) or on the ticket (017).
* A list may stand before the number: `dptb 2`, `DPT-017`, `b2`. Parts of a name stand in any order.
* Case, accents, spaces and punctuation do not count.
"""

import re
from collections.abc import Iterable
from operator import itemgetter

from draw.roster import Voter, fold
from draw.tickets import LISTS

_LIST_OF = {"dpt": "DPT", "dptb": "DPTB", "b": "DPTB", "dpk": "DPK", "k": "DPK"}
_SHORT = ("b", "k")
_PART = re.compile(r"[0-9]+|[^\s0-9]+")
_LIST_NUMBER = re.compile(r"\s*(dptb|dpt|dpk|b|k)[\s.\-]*([0-9]*)\s*\Z", re.ASCII)
_WORD_BREAK = re.compile(r"[\s\-/.,]+")


class Finder:
    """A roll made ready for searching; 1,000 voters take some milliseconds once."""

    def __init__(self, voters: Iterable[Voter]) -> None:
        rank = {name: at for at, name in enumerate(LISTS)}
        self._voters = sorted(voters, key=lambda v: (rank.get(v.list, len(rank)), v.number))
        self._digits = [(str(v.number), f"{v.number:03d}") for v in self._voters]
        self._names = [_searchable(v.name) for v in self._voters]

    def find(self, query: str, limit: int = 8) -> tuple[Voter, ...]:
        """Return the voters that fit best, at most `limit`; none for a single letter."""
        by_list = _LIST_NUMBER.match(query.lower())
        if by_list and (by_list[2] or by_list[1] not in _SHORT):
            return self._by_number(by_list[2], limit, list_name=_LIST_OF[by_list[1]])
        parts = _PART.findall(query)
        digits = [part for part in parts if part.isascii() and part.isdigit()]
        words = _words([fold(part) for part in parts if part not in digits])
        if not words:
            return self._by_number(digits[0], limit) if len(digits) == 1 else ()
        if not digits and sum(map(len, words)) < 2 and words[0].isascii():
            return ()
        return self._by_name(words, digits, limit=limit)

    def _by_number(self, digits: str, limit: int, *, list_name: str = "") -> tuple[Voter, ...]:
        wanted = digits.lstrip("0")
        hits = [
            (plain != wanted, at)
            for at, (plain, padded) in enumerate(self._digits)
            if (plain.startswith(digits) or padded.startswith(digits) or plain == wanted)
            and (not list_name or self._voters[at].list == list_name)
        ]
        return self._best(hits, limit)

    def _by_name(self, words: list[str], digits: list[str], *, limit: int) -> tuple[Voter, ...]:
        first, *others = words
        whole = "".join(words)
        hits = []
        for at, (squeezed, spaced) in enumerate(self._names):
            if first not in squeezed or not all(word in squeezed for word in others):
                continue
            if not all(number in self._digits[at] for number in digits):
                continue
            starts = sum(" " + word in spaced for word in words)
            hits.append((not squeezed.startswith(whole), not squeezed.startswith(first), -starts, at))
        return self._best(hits, limit)

    def _best(self, hits: Iterable[tuple[int, ...]], limit: int) -> tuple[Voter, ...]:
        return tuple(self._voters[at] for at in map(itemgetter(-1), sorted(hits)[:limit]))


def _words(parts: list[str]) -> list[str]:
    """Leave out lone punctuation, unless there is nothing else (an emoji)."""
    return [part for part in parts if any(map(str.isalnum, part))] or parts


def _searchable(name: str) -> tuple[str, str]:
    """Return the folded name without spaces, and its folded words, a space before each."""
    words = [fold(word) for word in _WORD_BREAK.split(name) if word]
    return "".join(words) or fold(name), "".join(" " + word for word in words)

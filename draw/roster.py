"""The voters of one polling station: who is on which list under which number.

* The key of a voter is list and number in that list (`DPT-017`), never a name and never a NIK; no NIK is kept here.
* A name is NFC, on one line, without control, bidirectional or zero-width characters, at most 200 characters long.
* A voter who is checked in is never removed by a newer list.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from draw.errors import DrawError
from draw.tickets import ticket_id

Sex = Literal["L", "P", ""]

NAME_LIMIT = 200
# What shows nothing and moves text about. Tabs and line breaks are not in it: they become spaces.
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_UNTIDY_ASCII = re.compile(r"[^ -~]|^ |  | \Z")
_NOT_FOLDED_ASCII = re.compile(r"[^a-z0-9]+")


class NameTooLongError(DrawError):
    """A name has more than 200 characters."""


@dataclass(frozen=True, slots=True)
class Voter:
    """One voter of a list; `age` is in years, `rt` and `rw` are padded to three digits, all may be empty but the key."""

    list: str
    number: int
    name: str = ""
    sex: Sex = ""
    age: int | None = None
    address: str = ""
    rt: str = ""
    rw: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, int]:
        """Return what identifies the voter: list and number in it."""
        return self.list, self.number

    @property
    def ticket(self) -> str:
        """Return the ticket id, `DPT-017` (section 2)."""
        return ticket_id(self.list, self.number)


@dataclass(frozen=True, slots=True)
class RosterDifference:
    """What a newer list changes; `changed` holds pairs of old and new, `kept_present` whom only the old list has."""

    added: tuple[Voter, ...]
    removed: tuple[Voter, ...]
    changed: tuple[tuple[Voter, Voter], ...]
    kept_present: tuple[Voter, ...]


def difference(old: Sequence[Voter], new: Sequence[Voter], present: Collection[str]) -> RosterDifference:
    """Compare two rolls; `present` holds the ticket ids of those checked in, who are never removed.

    Lists of which `new` has no voter at all are left alone: a file of additional voters says nothing about the DPT.
    """
    before = {voter.key: voter for voter in old}
    after = {voter.key: voter for voter in new}
    lists = {voter.list for voter in new}
    missing = [voter for key, voter in before.items() if key not in after and voter.list in lists]
    return RosterDifference(
        added=tuple(voter for key, voter in after.items() if key not in before),
        removed=tuple(voter for voter in missing if voter.ticket not in present),
        changed=tuple((before[key], v) for key, v in after.items() if key in before and before[key] != v),
        kept_present=tuple(voter for voter in missing if voter.ticket in present),
    )


def clean_text(untrusted: str) -> str:
    """Return a text in NFC, on one line, single-spaced, without hidden characters."""
    if untrusted.isascii() and not _UNTIDY_ASCII.search(untrusted):
        return untrusted
    visible = _HIDDEN.sub("", untrusted)
    return unicodedata.normalize("NFC", " ".join(visible.split()))


def has_hidden(untrusted: str) -> bool:
    """Tell whether a text holds characters that show nothing; `clean_text` takes them out."""
    return _HIDDEN.search(untrusted) is not None


def clean_name(untrusted: str) -> str:
    """Return a name as it is kept; raises NameTooLongError beyond 200 characters. Any script and one letter will do."""
    name = clean_text(untrusted)
    if len(name) > NAME_LIMIT:
        raise NameTooLongError
    return name


def fold(text: str) -> str:
    """Return a text as it is searched: blind to case, accents, spaces and punctuation.

    A text of which nothing would be left (an emoji, a dash) keeps its signs.
    """
    if text.isascii():
        return _NOT_FOLDED_ASCII.sub("", text.lower()) or "".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(filter(_counts, plain)) or "".join(plain.split())


def _counts(char: str) -> bool:
    # Vowel signs of Javanese and other scripts are marks too; only the accents that sit on letters are dropped.
    return char.isalnum() or (unicodedata.category(char) in ("Mn", "Mc") and not "\u0300" <= char <= "\u036f")

"""Where a TPS file comes from when it is opened: this laptop, another one, or an older copy of itself (A05, F14).

* The journal names each laptop that opened the file by an id. Another id than the last means that a laptop takes over.
* This laptop remembers how far it saw the journal of each file. A journal that goes less far, or another way, was put back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sqlalchemy.orm import Session

from db import journal, settings, unlocking
from steps import laptop_notes
from steps.station import Laptop

_OPENINGS = ("file_created", "opened")


class TakeOverError(Exception):
    """This file was last open on another laptop; whoever goes on here takes over."""

    def __init__(self, last_at: str) -> None:
        super().__init__()
        self.last_at = last_at


class Opening(Protocol):
    """The part of a deed that is needed here."""

    @property
    def session(self) -> Session:
        """The transaction."""

    @property
    def laptop(self) -> Laptop:
        """The laptop."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a file came: ids of this laptop and of another before it, entries that it had, and that this laptop once saw.

    `last_at` is the time of the last entry, RFC 3339; `known` is 0 unless the journal fell behind what was seen here.
    """

    laptop: str
    other_laptop: str
    count: int
    known: int
    last_at: str
    settings: Mapping[str, str] = field(default_factory=dict)

    def entries(self) -> Iterator[tuple[str, Mapping[str, str | int]]]:
        """Yield what the journal has to say about it."""
        if self.other_laptop:
            before: dict[str, str | int] = {
                "from": self.other_laptop,
                "entries": self.count,
                "last_at": self.last_at,
            }
            yield "taken_over", {"laptop": self.laptop, **before}
        if self.known:
            yield "restored", {"entries": self.count, "known": self.known, "last_at": self.last_at}


def arrival(deed: Opening, path: Path) -> Arrival:
    """Return how this file came, before anything is recorded."""
    session, laptop = deed.session, deed.laptop
    mine, count = laptop_notes.laptop_id(laptop), journal.head(session)[0]
    seen = laptop_notes.note(laptop, laptop_notes.COPIES, unlocking.file_id(path))
    entries, head = laptop_notes.number(seen, "entries"), laptop_notes.text(seen, "head")
    fell_behind = entries > 0 and journal.link_at(session, entries) != head
    last, entry = _last_laptop(session), journal.last_entry(session)
    return Arrival(
        mine,
        last if last != mine else "",
        count=count,
        known=entries if fell_behind else 0,
        last_at=entry.at if entry else "",
        settings=settings.load(session),
    )


def remember_seen(laptop: Laptop, path: Path, seen: tuple[int, str]) -> None:
    """Remember on this laptop how far the committed journal goes: number of entries and head."""
    entries, head = seen
    laptop_notes.remember(laptop, laptop_notes.COPIES, unlocking.file_id(path), entries=entries, head=head)


def _last_laptop(session: Session) -> str:
    """Return the laptop that opened the file last; empty where an older program did not say so."""
    told = [entry.data.get("laptop", "") for entry in journal.read(session, kinds=_OPENINGS)]
    return str(told[-1]) if told else ""

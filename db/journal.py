"""The journal of a TPS file: appended to in the transaction of the deed that it records (section 8).

The database refuses every change and every entry out of turn; `verify` finds what was done past the database.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from db.schema import Row
from draw.canonical import canonical_text, parse
from draw.errors import FormError, JournalError
from draw.journal import EMPTY_HEAD, ENTRY_LIMIT, Entry, document, from_document, link

# Plain statements, made once: the busiest path of the day passes here with every check-in.
_JOURNAL = Row.metadata.tables["journal"]
_HEAD = "journal head"
_INSERT = insert(_JOURNAL)
_LAST = select(_JOURNAL.c.n, _JOURNAL.c.link).order_by(_JOURNAL.c.n.desc()).limit(1)


def append(
    session: Session, kind: str, *, at: str, mono_ms: int, session_id: str, data: Mapping[str, Any]
) -> Entry:
    """Append an entry to the chain and return it.

    `at` is RFC 3339 local time, `mono_ms` milliseconds since the program session `session_id` began. Raises FormError for
    data that has no canonical form, and JournalError for an entry of another form than section 8 asks for.
    """
    count, previous = head(session)
    entry = Entry(count + 1, kind=kind, at=at, session=session_id, mono_ms=mono_ms, data=dict(data))
    text = canonical_text(document(entry))
    # What could not be read back must not get in: an entry never leaves again.
    from_document(parse(text.encode(), limit=ENTRY_LIMIT))
    row = {"n": entry.n, "link": link(previous, entry), "entry": text, "kind": kind, "at": at}
    session.connection().execute(_INSERT, row)
    session.info[_HEAD] = (entry.n, row["link"])
    return entry


def head(session: Session) -> tuple[int, str]:
    """Return the number of entries and the head of the chain, 64 zeros when there is none; asked once a transaction.

    A session is one transaction, which holds the write lock: within it nobody else appends.
    """
    if _HEAD not in session.info:
        last = session.connection().execute(_LAST).first()
        session.info[_HEAD] = (last.n, last.link) if last else (0, EMPTY_HEAD)
    count, link_of_last = session.info[_HEAD]
    return count, link_of_last


def read(session: Session, *, after: int = 0, kinds: Collection[str] = ()) -> tuple[Entry, ...]:
    """Return the entries numbered above `after`, in order, of the given kinds or of all; 5 microseconds each."""
    query = select(_JOURNAL.c.entry).where(_JOURNAL.c.n > after).order_by(_JOURNAL.c.n)
    if kinds:
        query = query.where(_JOURNAL.c.kind.in_(kinds))
    return tuple(Entry(**json.loads(text)) for text in session.scalars(query))


def last_entry(session: Session, *, kinds: Collection[str] = ()) -> Entry | None:
    """Return the last entry, of the given kinds or of all; None where there is none."""
    query = select(_JOURNAL.c.entry).order_by(_JOURNAL.c.n.desc()).limit(1)
    if kinds:
        query = query.where(_JOURNAL.c.kind.in_(kinds))
    text = session.scalars(query).first()
    return Entry(**json.loads(text)) if text is not None else None


def link_at(session: Session, n: int) -> str:
    """Return the link of entry `n`, an empty text when there is none."""
    return session.scalar(select(_JOURNAL.c.link).where(_JOURNAL.c.n == n)) or ""


def verify(session: Session) -> tuple[int, str]:
    """Hold every entry against its link and return number and head; raises JournalError at the first that differs."""
    count, last = 0, EMPTY_HEAD
    for row in session.execute(select(_JOURNAL).order_by(_JOURNAL.c.n)):
        try:
            entry = from_document(parse(row.entry.encode(), limit=ENTRY_LIMIT))
        except FormError as error:
            raise JournalError(f"Journal entry {row.n} is not readable.") from error
        if entry.n != count + 1 or (row.n, row.kind, row.at) != (entry.n, entry.kind, entry.at):
            raise JournalError(f"Journal entry {count + 1} is missing or out of turn.")
        count, last = entry.n, link(last, entry)
        if row.link != last:
            raise JournalError(f"The chain of the journal breaks at entry {count}.")
    return count, last

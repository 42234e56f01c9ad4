"""Second copies: how far a journal goes in one, and a copy made beside a running day without getting in its way.

* Everything here has a connection of its own and only reads, so that it can run while acts are recorded in another thread.
* A copy is looked at without leaving anything beside it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy.exc import DBAPIError

from db.engine import Database, connect, execute, plain_faults
from db.placing import discard

_TIP = "SELECT n, link, at FROM journal ORDER BY n DESC LIMIT 1"
_LINK = "SELECT link FROM journal WHERE n = "


@dataclass(frozen=True, slots=True)
class Tip:
    """How far a journal goes: the number of entries, the last link and its time (RFC 3339)."""

    entries: int
    link: str
    at: str


def tip_of(database: Database) -> Tip:
    """Return how far the journal of an open file goes, read past any transaction that is under way."""
    reader = connect(database.path, database.key)
    try:
        with plain_faults():
            return Tip(*execute(reader.engine, _TIP)[0])
    finally:
        reader.close()


def tip_of_lost(database: Database) -> Tip | None:
    """Return how far the journal of a file went that is gone from its place, where the system still gives it; else None.

    It is asked by the file's own connection: only in the thread that records the acts.
    """
    try:
        return Tip(*execute(database.engine, _TIP)[0])
    except (DBAPIError, IndexError):
        return None


def holds(database: Database, tip: Tip) -> bool:
    """Tell whether a file's journal goes through this tip: where it does not, the copy went on elsewhere."""
    reader = connect(database.path, database.key)
    try:
        with plain_faults():
            return execute(reader.engine, f"{_LINK}{int(tip.entries)}") == [(tip.link,)]
    finally:
        reader.close()


def peek(path: Path, key: bytes) -> Tip | None:
    """Return how far the journal of a copy goes; None for one that cannot be read with this key."""
    row = _ask(path, key, _TIP)
    return Tip(*row) if row else None


def peek_link(path: Path, key: bytes, *, n: int) -> str:
    """Return the link of entry `n` in a copy, an empty text when there is none."""
    row = _ask(path, key, f"{_LINK}{int(n)}")
    return str(row[0]) if row else ""


def snapshot(database: Database, target: Path) -> None:
    """Write a consistent copy of a file that is in use; raises what `Database.session` raises."""
    discard(target)
    reader = connect(database.path, database.key)
    try:
        with plain_faults():
            execute(reader.engine, "VACUUM INTO ?", str(target))
    finally:
        reader.close()


def _ask(path: Path, key: bytes, sql: str) -> tuple[Any, ...] | None:
    """Return the first row that a copy answers with; None for a copy that cannot be read with this key."""
    log = path.with_name(path.name + "-wal")
    # Somebody opened this very copy and did not close it: what they did is in its log.
    unread = log.exists() and log.stat().st_size > 0
    place = path.absolute().as_uri() + ("?mode=rw" if unread else "?mode=ro&immutable=1")
    try:
        connection: Any = sqlcipher3.dbapi2.connect(place, uri=True)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE").close()
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").close()
            row: tuple[Any, ...] | None = connection.execute(sql).fetchone()
        finally:
            connection.close()
    except sqlcipher3.dbapi2.DatabaseError:
        return None
    return row

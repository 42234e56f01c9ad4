"""The engine: one encrypted connection, and the words for what can go wrong with it.

* WAL with synchronous=FULL, nothing else: every acknowledged commit is on the disk, at one fsync a commit.
* A transaction takes the write lock when it begins, so that it never fails half way for want of it.
* One connection, used by one thread at a time; another program that holds the lock is waited for, 30 s at most.
* The key goes in as raw bytes and stands in no URL, no message and no log.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from db.errors import (
    DamagedFileError,
    DiskFaultError,
    DiskFullError,
    FileInUseError,
    MemoryFaultError,
    ReadOnlyPlaceError,
    TpsFileMissingError,
)
from db.keyfile import key_path
from db.placing import discard, settle, unfinished, write_whole

BUSY_TIMEOUT_MS = 30_000
# At 16 MiB a day of check-ins never meets a checkpoint, which would make one commit in a few hundred slow.
CHECKPOINT_PAGES = 4_000
_FAULTS: dict[int, type[MemoryFaultError]] = {
    5: FileInUseError,  # SQLITE_BUSY
    6: FileInUseError,  # SQLITE_LOCKED
    8: ReadOnlyPlaceError,  # SQLITE_READONLY
    10: DiskFaultError,  # SQLITE_IOERR
    11: DamagedFileError,  # SQLITE_CORRUPT
    13: DiskFullError,  # SQLITE_FULL
    14: ReadOnlyPlaceError,  # SQLITE_CANTOPEN
    26: DamagedFileError,  # SQLITE_NOTADB
}


@dataclass(frozen=True, slots=True)
class Database:
    """One open TPS file."""

    path: Path
    engine: Engine = field(repr=False)
    key: bytes = field(default=b"", repr=False, compare=False)
    file_id: str = field(default="", compare=False)
    seen: set[tuple[int, int]] = field(default_factory=set, repr=False, compare=False)
    """Device and number of the file that was opened, once it has been used: the name may come to mean another one."""

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Give a session in one transaction: committed at the end, rolled back by an error.

        Raises TpsFileMissingError when the file was deleted or replaced meanwhile, FileInUseError, DiskFullError,
        ReadOnlyPlaceError, DiskFaultError or DamagedFileError; then nothing has changed.
        """
        self._require_in_place()
        with plain_faults(), Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    def copy_to(self, path: Path) -> None:
        """Write a consistent copy, encrypted with the same key, and its key file beside it; both whole or not at all.

        Replaces a copy of that name. Must not be called inside a session. Raises as `session`.
        """
        temporary = unfinished(path)
        try:
            with plain_faults():
                execute(self.engine, "VACUUM INTO ?", str(temporary))
            # The key file goes first: a copy without it would be of no use, it without a copy does no harm.
            write_whole(key_path(path), key_path(self.path).read_bytes())
            settle(temporary, path)
        finally:
            discard(temporary)

    def compact(self) -> None:
        """Write the file anew without the pages of what was deleted, and empty its log. Must not be called in a session."""
        with plain_faults():
            execute(self.engine, "VACUUM")
            execute(self.engine, "PRAGMA wal_checkpoint(TRUNCATE)")

    def spare_pages(self) -> int:
        """Return how many pages hold nothing any more but what was deleted."""
        with plain_faults():
            return int(execute(self.engine, "PRAGMA freelist_count")[0][0])

    def _require_in_place(self) -> None:
        """Refuse to go on in a file that has no name any more: the system would take every write and keep none (F14)."""
        try:
            now = self.path.stat()
        except OSError as error:
            if self.seen:
                raise TpsFileMissingError from error
            return
        self.seen.add((now.st_dev, now.st_ino))
        if len(self.seen) > 1:
            raise TpsFileMissingError

    def close(self) -> None:
        """Close the file; what is in the log is brought into it and the log is removed."""
        self.engine.dispose()


def connect(path: Path, key: bytes, *, make: bool = False) -> Database:
    """Return an open database of 32 bytes key; nothing is read yet. `make` allows a file that is not there."""
    if not make and not path.is_file():
        raise TpsFileMissingError
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3.dbapi2,
        creator=lambda: _connection(path, key),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return Database(path, engine, key, file_id=_id_of(path))


def _id_of(path: Path) -> str:
    """Return the first 16 bytes of a file as hexadecimal, nothing for one that is not there yet."""
    try:
        with path.open("rb") as file:
            return file.read(16).hex()
    except OSError:
        return ""


def execute(engine: Engine, sql: str, *values: str) -> list[tuple[Any, ...]]:
    """Run one statement of the file's own engine outside any transaction and return its rows."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute(sql, values)
        rows = list(cursor.fetchall())
        cursor.close()
    except sqlcipher3.dbapi2.DatabaseError as error:
        raise DBAPIError(sql, None, error) from error
    else:
        return rows
    finally:
        raw.close()


@contextmanager
def plain_faults() -> Iterator[None]:
    """Turn what the engine says about disk, lock and damage into the errors of `db.errors`; others pass."""
    try:
        yield
    except (DBAPIError, sqlcipher3.dbapi2.DatabaseError) as error:
        origin = error.orig if isinstance(error, DBAPIError) else error
        fault = _FAULTS.get(getattr(origin, "sqlite_errorcode", 0) & 0xFF)
        if fault is None:
            raise
        raise fault from error


def _connection(path: Path, key: bytes) -> Any:
    connection = sqlcipher3.dbapi2.connect(
        str(path), timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in (
            "cipher_log_level = NONE",
            f"key = \"x'{key.hex()}'\"",
            "cipher_memory_security = OFF",
            f"busy_timeout = {BUSY_TIMEOUT_MS}",
            "journal_mode = WAL",
            "synchronous = FULL",
            f"wal_autocheckpoint = {CHECKPOINT_PAGES}",
            "foreign_keys = ON",
            "recursive_triggers = ON",  # or REPLACE would delete without asking the triggers
            "temp_store = MEMORY",
            "trusted_schema = OFF",
        ):
            connection.execute(f"PRAGMA {pragma}").close()
    except BaseException:
        connection.close()
        raise
    return connection

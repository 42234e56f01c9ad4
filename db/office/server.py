"""An office in a PostgreSQL database: the same tables as in a file, and several desks at once.

* The password stands in no message and no log. What the server says is turned into a few plain errors.
* The tables are made under a lock, so that two desks that begin at once make them once.
* The data lie there as the server keeps them: the server's own access rules and disk guard them, and only the office's
  signing key is wrapped.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import Connection, Engine, create_engine, inspect, make_url, select, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.orm import Session

from db.errors import DamagedFileError, DiskFullError, NewerFileError, OtherDeskFileError
from db.office.errors import (
    NoOfficeThereError,
    ServerFaultError,
    ServerSupportMissingError,
    ServerUnreachableError,
    ServerUrlError,
)
from db.office.schema import OFFICE

DRIVER = "postgresql+psycopg"
CONNECT_SECONDS = 10
_LOCK = 7_253_190_414  # any number that nobody else locks by
_DISK_FULL, _UNIQUE = "53100", "23505"


class Memory(Protocol):
    """What holds an office: a file (`db.engine.Database`) or a server."""

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Give a session in one transaction: committed at the end, rolled back by an error."""

    def close(self) -> None:
        """Let go of it."""


@dataclass(frozen=True, slots=True)
class Server:
    """One open database of a server; `place` is its address without the password."""

    place: str
    engine: Engine = field(repr=False)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Give a session in one transaction: committed at the end, rolled back by an error.

        Raises ServerUnreachableError, DiskFullError or ServerFaultError; then nothing has changed. A row that is there
        already passes as the IntegrityError that it is.
        """
        with server_faults(), Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def connect(url_untrusted: str) -> Server:
    """Return the server of a URL; nothing is asked of it yet. Raises ServerUrlError or ServerSupportMissingError."""
    try:
        url = make_url(url_untrusted)
    except ArgumentError as error:
        raise ServerUrlError from error
    if url.drivername != DRIVER or not url.database:
        raise ServerUrlError
    try:
        engine = create_engine(
            url,
            hide_parameters=True,
            pool_pre_ping=True,
            connect_args={"connect_timeout": CONNECT_SECONDS, "application_name": "undian-tps"},
        )
    except ImportError as error:
        raise ServerSupportMissingError from error
    return Server(url.render_as_string(hide_password=True), engine)


def make_tables(server: Server, fill: Callable[[Session], None]) -> bool:
    """Make the tables where there are none, filled with what an office begins with, and tell whether they were made.

    One transaction: another desk sees no tables, or those of an office that can be opened. Raises as `require_tables`.
    """
    with server_faults(), server.engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if _is_there(connection):
            return False
        OFFICE.metadata.create_all(connection)
        connection.execute(OFFICE.revision_table.insert().values(version_num=OFFICE.revision))
        with Session(connection) as session:
            fill(session)
            session.commit()  # of the session only: the tables and this are committed together, below
        return True


def require_tables(server: Server) -> None:
    """Raise NoOfficeThereError, OtherDeskFileError or NewerFileError unless the tables of this version are there."""
    with server_faults(), server.engine.begin() as connection:
        if not _is_there(connection):
            raise NoOfficeThereError


@contextmanager
def server_faults() -> Iterator[None]:
    """Turn what a server says into the errors of `db.office.errors`."""
    try:
        yield
    except DBAPIError as error:
        state = getattr(error.orig, "sqlstate", None)
        if state == _UNIQUE:
            raise
        if state == _DISK_FULL:
            raise DiskFullError from error
        gone = error.connection_invalidated or (isinstance(error, OperationalError) and state is None)
        raise (ServerUnreachableError if gone else ServerFaultError) from error


def _is_there(connection: Connection) -> bool:
    if not inspect(connection).has_table(OFFICE.revision_table.name):
        return False
    found = connection.scalars(select(OFFICE.revision_table.c.version_num)).all()
    if len(found) != 1:
        raise DamagedFileError
    if found[0] not in OFFICE.revisions:
        raise NewerFileError if OFFICE.owns(found[0]) else OtherDeskFileError
    return True

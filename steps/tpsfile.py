"""The TPS file: made, opened, copied and closed; and the deed in which everything else happens to it.

A deed is one transaction: the facts, their journal entry and the commit. It is acknowledged only after the commit.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db import identity, journal, opening
from db.engine import Database
from draw.journal import Entry
from steps.station import Laptop

SUFFIX = ".undian"
DEFAULT_ZONE = "WIB"


@dataclass(frozen=True, slots=True)
class TpsFile:
    """An open TPS file on this laptop."""

    database: Database
    laptop: Laptop

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.database.path

    @contextmanager
    def deed(self) -> Iterator["Deed"]:
        """Open the transaction of one deed; it is committed at the end and rolled back by any error."""
        with self.database.session() as session:
            known = identity.load(session)
            zone = known.zone if known else DEFAULT_ZONE
            yield Deed(session, self.laptop, zone, self.laptop.now(zone))

    def close(self) -> None:
        """Close the file; whatever was acknowledged is in it."""
        self.database.close()


@dataclass(frozen=True, slots=True)
class Deed:
    """One transaction: its session, its laptop, the zone and the local time (RFC 3339) of what happens in it."""

    session: Session
    laptop: Laptop
    zone: str
    at: str

    def record(self, kind: str, data: Mapping[str, Any]) -> Entry:
        """Append the journal entry of this deed."""
        return journal.append(
            self.session,
            kind,
            at=self.at,
            mono_ms=self.laptop.mono_ms(),
            session_id=self.laptop.session,
            data=data,
        )


def create(laptop: Laptop, path: Path, passphrase: str) -> TpsFile:
    """Make a new TPS file; raises what `db.opening.create` raises."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = TpsFile(opening.create(path, passphrase, random=laptop.random_bytes), laptop)
    with file.deed() as deed:
        deed.record("file_created", {"program": program_identity()})
    return file


def open_file(laptop: Laptop, path: Path, passphrase: str) -> TpsFile:
    """Open a TPS file, verify its journal and record the opening.

    Raises what `db.opening.open_file` raises, and JournalError when the journal does not hold together.
    """
    file = TpsFile(opening.open_file(path, passphrase), laptop)
    try:
        with file.deed() as deed:
            last = journal.verify(deed.session)
            deed.record("opened", {"program": program_identity(), "entries_before": last[0]})
    except BaseException:
        file.close()
        raise
    return file


def program_identity() -> str:
    """Return the version of this program."""
    from steps.software import identity

    return identity()

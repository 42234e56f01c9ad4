"""The village file: made, opened and closed; and the deed in which everything else happens to it.

It is encrypted like a TPS file, has a journal and a signing key of its own, and holds no passphrase of any TPS file.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db import journal, opening
from db.engine import Database
from db.errors import ReadOnlyPlaceError
from db.keyfile import key_path
from db.village import plan
from db.village.schema import TABLES
from draw.journal import Entry
from steps.station import Laptop
from steps.tpsfile import DEFAULT_ZONE, program_identity

SUFFIX = ".undian-desa"


@dataclass(frozen=True, slots=True)
class VillageFile:
    """An open village file on this laptop."""

    database: Database
    laptop: Laptop

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.database.path

    @contextmanager
    def deed(self) -> Iterator["VillageDeed"]:
        """Open the transaction of one deed; it is committed at the end and rolled back by any error."""
        with self.database.session() as session:
            known = plan.load_village(session)
            yield VillageDeed(session, self.laptop, self.laptop.now(known.zone if known else DEFAULT_ZONE))

    def close(self) -> None:
        """Close the file; whatever was acknowledged is in it."""
        self.database.close()


@dataclass(frozen=True, slots=True)
class VillageDeed:
    """One transaction: its session, its laptop, and the local time (RFC 3339) of what happens in it."""

    session: Session
    laptop: Laptop
    at: str

    def record(self, kind: str, data: Mapping[str, Any]) -> Entry:
        """Append the journal entry of this deed; it names stations by number and nobody by name."""
        return journal.append(
            self.session,
            kind,
            at=self.at,
            mono_ms=self.laptop.mono_ms(),
            session_id=self.laptop.session,
            data=data,
        )


def create(laptop: Laptop, path: Path, passphrase: str) -> VillageFile:
    """Make a new village file; raises what `db.opening.create` raises, ReadOnlyPlaceError where no folder can be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyPlaceError from error
    file = VillageFile(opening.create(path, passphrase, random=laptop.random_bytes, tables=TABLES), laptop)
    with file.deed() as deed:
        deed.record("village_file_created", {"program": program_identity()})
    return file


def discard(file: VillageFile) -> None:
    """Close a new file that could not be made ready and take it away with its key file: nobody has seen it yet."""
    file.close()
    for place in (file.path, key_path(file.path)):
        place.unlink(missing_ok=True)


def open_file(laptop: Laptop, path: Path, passphrase: str) -> VillageFile:
    """Open a village file, verify its journal and record the opening.

    Raises what `db.opening.open_file` raises, and JournalError when the journal does not hold together.
    """
    file = VillageFile(opening.open_file(path, passphrase, tables=TABLES), laptop)
    try:
        with file.deed() as deed:
            entries, _ = journal.verify(deed.session)
            deed.record("opened", {"program": program_identity(), "entries_before": entries})
    except BaseException:
        file.close()
        raise
    return file

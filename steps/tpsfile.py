"""The TPS file: made, opened, copied and closed; and the deed in which everything else happens to it.

A deed is one transaction: the facts, their journal entry and the commit. It is acknowledged only after the commit.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from sqlalchemy.orm import Session

from db import attempts, identity, journal, opening, unlocking
from db.engine import Database
from db.errors import ReadOnlyPlaceError
from db.keyfile import key_path
from draw import recovery
from draw.ceremony import Preparing, State
from draw.journal import EMPTY_HEAD, Entry
from draw.replay import replay
from steps.arrivals import TakeOverError, arrival, remember_seen
from steps.laptop_notes import laptop_id
from steps.station import Laptop
from steps.unlocking import unlock

SUFFIX = ".undian"
DEFAULT_ZONE = "WIB"
PURGED = "purged"
"""The setting that says that the voters of this file were deleted."""


@dataclass(slots=True)
class LastState:
    """The state of the ceremony that was read last, and the journal's link after which it holds.

    Replaying hundreds of acts before each act would take longer than the act; a link that the journal no longer has, as
    after a commit that failed, makes it worthless.
    """

    link: str = EMPTY_HEAD
    state: State = field(default_factory=Preparing)


@dataclass(slots=True)
class Agreed:
    """The two people whose PINs were right a moment ago, and until when that holds (ms of the session); for one act."""

    by: frozenset[str] = frozenset()
    until_ms: int = 0
    wrong_at_ms: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TpsFile:
    """An open TPS file on this laptop."""

    database: Database
    laptop: Laptop
    last: LastState = field(default_factory=LastState, repr=False, compare=False)
    agreed: Agreed = field(default_factory=Agreed, repr=False, compare=False)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.database.path

    @property
    def file_id(self) -> str:
        """The id that the file shares with its copies, 32 hexadecimal digits; known also when the file is gone."""
        return self.database.file_id or unlocking.file_id(self.path)

    @contextmanager
    def deed(self) -> Iterator["Deed"]:
        """Open the transaction of one deed; it is committed at the end and rolled back by any error."""
        with self.database.session() as session:
            known = identity.load(session)
            zone = known.zone if known else DEFAULT_ZONE
            yield Deed(session, self.laptop, zone, self.laptop.now(zone), self.last, self.agreed)

    def close(self) -> None:
        """Let go of the file without a word, as a power cut would; whatever was acknowledged is in it. See `end`."""
        self.database.close()


@dataclass(frozen=True, slots=True)
class Deed:
    """One transaction: its session, its laptop, the zone and the local time (RFC 3339) of what happens in it."""

    session: Session
    laptop: Laptop
    zone: str
    at: str
    last: LastState
    agreed: Agreed

    def record(self, kind: str, data: Mapping[str, Any], *, at: str = "") -> Entry:
        """Append the journal entry of this deed; `at` else the time of the deed."""
        in_step = self.last.link == journal.head(self.session)[1]
        entry = journal.append(
            self.session,
            kind,
            at=at or self.at,
            mono_ms=self.laptop.mono_ms(),
            session_id=self.laptop.session,
            data=data,
        )
        if in_step:  # an act puts its own state here, whatever else happens leaves the ceremony where it is
            self.last.link = journal.head(self.session)[1]
        return entry


def create(laptop: Laptop, path: Path, passphrase: str) -> TpsFile:
    """Make a new TPS file; raises what `db.opening.create` raises, ReadOnlyPlaceError for a folder that cannot be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyPlaceError from error
    file = TpsFile(opening.create(path, passphrase, random=laptop.random_bytes), laptop)
    with file.deed() as deed:
        deed.record("file_created", {"program": program_identity(), "laptop": laptop_id(laptop)})
    return file


def discard(file: TpsFile) -> None:
    """Close a new file that could not be made ready and take it away with its key file: nobody has seen it yet."""
    file.close()
    for place in (file.path, key_path(file.path)):
        place.unlink(missing_ok=True)


def open_file(laptop: Laptop, path: Path, passphrase: str, *, take_over: bool = True) -> TpsFile:
    """Open a TPS file, verify its journal and record the opening, and how the session before it ended (P0, A05, F14).

    Raises what `db.opening.open_file` raises, JournalError when the journal does not hold together, and TakeOverError for
    the file of another laptop unless `take_over` says that this one goes on with it; then nothing has changed.
    """
    return open_with_key(laptop, path, unlock(path, passphrase), take_over=take_over)


def open_with_key(laptop: Laptop, path: Path, key: bytes, *, take_over: bool = True) -> TpsFile:
    """Open a TPS file with its 32-byte key: what `open_file` does once the passphrase has given it."""
    file = TpsFile(opening.open_with_key(path, key), laptop)
    try:
        with file.deed() as deed:
            count, _ = journal.verify(deed.session)
            before = journal.read(deed.session)
            state = replay(before, attempts.statements(deed.session))
            arrived = arrival(deed, path)
            if arrived.other_laptop and not take_over:
                raise TakeOverError(arrived.last_at)
            facts = {"program": program_identity(), "entries_before": count, "laptop": arrived.laptop}
            deed.record("opened", facts)
            for kind, data in (*recovery.to_tell(before, state, at=deed.at), *arrived.entries()):
                deed.record(kind, data)
            seen = journal.head(deed.session)
        remember_seen(laptop, path, seen)
        if PURGED in arrived.settings and file.database.spare_pages():
            file.database.compact()  # the power went between the purge and the rewriting of the file
    except BaseException:
        file.close()
        raise
    return file


def end(file: TpsFile) -> None:
    """Record that the session ends well, and close the file; an end that cannot be recorded is none, and told next time.

    Raises what the session of the memory raises, and then the file is closed all the same.
    """
    try:
        with file.deed() as deed:
            deed.record(recovery.ENDED, {})
            seen = journal.head(deed.session)
        remember_seen(file.laptop, file.path, seen)
    finally:
        file.close()


def require_passphrase(path: Path, passphrase: str) -> None:
    """Raise WrongPassphraseError unless this opens the file, else what `db.opening.read_keys` raises; opens nothing."""
    opening.check_passphrase(path, passphrase)


def change_passphrase(file: TpsFile, old: str, new: str) -> None:
    """Give the open file another passphrase; `old` may be the recovery code.

    Raises what `db.opening.change_passphrase` raises, and then the old passphrase holds.
    """
    with file.deed() as deed:
        opening.change_passphrase(file.path, old, new=new, random=file.laptop.random_bytes)
        deed.record("passphrase_changed", {})


def make_recovery_code(file: TpsFile, passphrase: str) -> str:
    """Return a new recovery code, to be shown once and written down; an earlier one opens no more.

    Raises what `db.opening.make_recovery_code` raises. The journal learns that there is one, never which.
    """
    with file.deed() as deed:
        code = opening.make_recovery_code(file.path, passphrase, file.laptop.random_bytes)
        deed.record("recovery_code_made", {})
        return code


def is_writable(folder: Path) -> bool:
    """Tell whether files can be made in this folder, which is made first where it is missing (F09)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def program_identity() -> str:
    """Return the version of this program."""
    from steps.software import identity

    return identity()

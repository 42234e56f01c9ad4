"""The office's memory: an encrypted file, or a PostgreSQL database in which several desks work at once.

* Both hold the same tables and take the same deeds; nothing above this file knows which of the two it is.
* The office's signing key lies wrapped under the passphrase in either. A passphrase that does not open it opens nothing.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db import opening
from db.engine import Database
from db.errors import DamagedFileError, ReadOnlyPlaceError
from db.office import area as areas
from db.office import decisions, key, server
from db.office.errors import OfficeThereError
from db.office.key import OfficeKey
from db.office.schema import OFFICE
from db.office.server import Memory
from draw.canonical import canonical_text
from draw.consolidation import Area
from draw.form import read_time
from steps.identity import EARLIEST
from steps.station import Laptop

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from steps.files.keys import TpsKey

SUFFIX = ".undian-kecamatan"


@dataclass(frozen=True, slots=True)
class Office:
    """An open office. `place` is what people may see of where it lies: a path, or the URL without its password.

    `desk` is the name under which this laptop's deeds are recorded.
    """

    memory: Memory = field(repr=False)
    laptop: Laptop
    area: Area
    key: "TpsKey" = field(repr=False)
    place: str
    desk: str = ""

    @contextmanager
    def deed(self) -> Iterator["OfficeDeed"]:
        """Open the transaction of one deed; it is committed at the end and rolled back by any error."""
        with self.memory.session() as session:
            yield OfficeDeed(session, self.laptop.now(self.area.zone), self.desk)

    def close(self) -> None:
        """Close the office; whatever was acknowledged is in it."""
        self.memory.close()


@dataclass(frozen=True, slots=True)
class OfficeDeed:
    """One transaction: its session, the local time (RFC 3339) of what happens in it, and the desk."""

    session: "Session"
    at: str
    desk: str

    def record(self, kind: str, data: Mapping[str, Any]) -> None:
        """Write a line of the log."""
        line = decisions.LogEntry(self.at, self.desk, kind, canonical_text(dict(data)))
        decisions.log(self.session, line)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the office's log: when (RFC 3339), at which desk, what kind of deed, and its facts."""

    at: str
    desk: str
    kind: str
    data: Mapping[str, Any]


def create(laptop: Laptop, path: Path, passphrase: str, *, area: Area, desk: str = "") -> Office:
    """Make a new office file; raises what `db.opening.create` raises, or ReadOnlyPlaceError for its folder."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyPlaceError from error
    database = opening.create(path, passphrase, random=laptop.random_bytes, tables=OFFICE)
    with database.session() as session:
        _begin(laptop, passphrase, area=area, desk=desk)(session)
    return replace(_resume(database, laptop, passphrase), place=str(path), desk=desk)


def open_file(laptop: Laptop, path: Path, passphrase: str, *, desk: str = "") -> Office:
    """Open an office file; raises what `db.opening.open_file` raises."""
    database = opening.open_file(path, passphrase, tables=OFFICE)
    return replace(_resume(database, laptop, passphrase), place=str(path), desk=desk)


def connect(laptop: Laptop, url: str, passphrase: str, *, area: Area | None = None, desk: str = "") -> Office:
    """Open the office in a PostgreSQL database, `postgresql+psycopg://user@host/name`; make it where `area` is given.

    With an area, an office of that area that is there already is opened. Raises ServerUrlError, ServerUnreachableError,
    ServerSupportMissingError, NoOfficeThereError, OfficeThereError, WrongPassphraseError, NewerFileError.
    """
    there = server.connect(url)
    try:
        if area is not None:
            server.make_tables(there, _begin(laptop, passphrase, area=area, desk=desk))
        server.require_tables(there)
        office = _resume(there, laptop, passphrase)
        if area is not None and area != office.area:
            raise OfficeThereError
    except BaseException:
        there.close()
        raise
    return replace(office, place=there.place, desk=desk)


def change_area(office: Office, area: Area) -> Office:
    """Give the office another name, level, code or day, and return it; what is counted follows at once."""
    with office.deed() as deed:
        areas.save_area(deed.session, area)
        deed.record("area_set", {"level": area.level.value, "code": area.code, "date": area.date})
    return replace(office, area=area)


def change_passphrase(office: Office, old: str, new: str) -> None:
    """Replace the passphrase; raises WrongPassphraseError, and then the old one holds."""
    random = office.laptop.random_bytes
    with office.deed() as deed:
        kept = key.load(deed.session)
        if kept is None:
            raise DamagedFileError
        key.save(deed.session, key.wrap(key.unwrap(kept, old), new, random))
        deed.record("passphrase_changed", {})
        if isinstance(office.memory, Database):
            # Last, and within the transaction: should it fail, neither is changed.
            opening.change_passphrase(office.memory.path, old, new=new, random=random)


def log(office: Office) -> tuple[LogLine, ...]:
    """Return the whole log in order."""
    with office.memory.session() as session:
        return tuple(
            LogLine(line.at, line.desk, line.kind, json.loads(line.data))
            for line in decisions.load_log(session)
        )


def _begin(laptop: Laptop, passphrase: str, *, area: Area, desk: str) -> Callable[["Session"], None]:
    """Return what puts in what an office begins with: its area, a new key under the passphrase, a line of the log."""
    made, at = _new_key(laptop, area), laptop.now(area.zone)
    pems = made.private_pem.decode(), made.certificate_pem.decode()
    wrapped = key.wrap(OfficeKey(made.fingerprint, *pems, at), passphrase, laptop.random_bytes)

    def fill(session: "Session") -> None:
        areas.save_area(session, area)
        key.save(session, wrapped)
        told = {"level": area.level.value, "code": area.code, "date": area.date}
        OfficeDeed(session, at, desk).record("office_created", told)

    return fill


def _resume(memory: Memory, laptop: Laptop, passphrase: str) -> Office:
    from steps.files.keys import read_key

    with memory.session() as session:
        area, kept = areas.load_area(session), key.load(session)
    if area is None or kept is None:
        memory.close()
        raise DamagedFileError
    opened = key.unwrap(kept, passphrase)
    pair = read_key(opened.private_pem.encode(), opened.certificate_pem.encode())
    return Office(memory, laptop, area=area, key=pair, place="")


def _new_key(laptop: Laptop, area: Area) -> "TpsKey":
    from steps.files.keys import make_key

    # The time that a signature claims is the last one that any TPS told, and their clocks may be years behind (F15).
    serial = int.from_bytes(laptop.random_bytes(16)) | 1
    return make_key(area.name or area.level.value, not_before=read_time(EARLIEST), serial=serial)

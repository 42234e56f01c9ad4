"""A whole day of deeds that goes on from wherever its file is: preparations, check-ins one by one, ceremony, closed draw.

* What is done next is read from the file alone, as by people after a power cut.
* Around each commit the walk says what the file is about to hold, and after it, that this is acknowledged.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from sqlalchemy import event
from sqlalchemy.orm import Session

from db import attendance as checked_in
from db import identity as identities
from db import journal, people, prizes, roster, rules
from db.engine import execute
from db.errors import MemoryFaultError
from db.schema import Row
from draw.ceremony import Preparing
from draw.preparation import RulePlan
from steps import attendance, ceremony, identity, preparation, tpsfile
from steps import roster as rosters
from steps.attendance import HowMarked, UndoReason
from steps.tpsfile import TpsFile
from tests.faults import shim
from tests.faults.nursery import Say
from tests.faults.station import PASSPHRASE, VOTERS, laptop, new_station, opened
from tests.steps import crash_ceremony, laptops
from tests.steps.crash_ceremony import ATTENDED

Deed = Callable[[TpsFile], object]
UNDONE_AT = 10
REOPENING = "0bed00"
_ROWS = "SELECT * FROM {} ORDER BY rowid"


class Snapshot(NamedTuple):
    """What a file holds: entries of its journal, their head, and a digest of every other row."""

    entries: int
    head: str
    rows: str


class Told(NamedTuple):
    """What a walk says: that a commit is `about` to bring this snapshot, or that it is `done`."""

    when: Literal["about", "done"]
    snapshot: Snapshot


def snapshot(session: Session) -> Snapshot:
    """Return what the file of a session holds."""
    digest = hashlib.sha256()
    cursor = (
        session.connection().connection.cursor()
    )  # the plain way: this is asked before each of many commits
    for table in Row.metadata.sorted_tables:
        if table.name != "journal":
            digest.update(repr((table.name, cursor.execute(_ROWS.format(table.name)).fetchall())).encode())
    cursor.close()
    return Snapshot(*journal.head(session), digest.hexdigest()[:32])


def snapshot_of(file: TpsFile) -> Snapshot:
    """Return what a file holds."""
    with file.deed() as deed:
        return snapshot(deed.session)


def next_deed(file: TpsFile) -> Deed | None:
    """Return what people do next with this file; None when its draw is closed."""
    with file.deed() as deed:
        state = ceremony.state_of(deed)
        preparing = _preparing(deed.session) if isinstance(state, Preparing) else None
        if preparing is not None:
            return preparing
        if isinstance(state, Preparing):
            return _checking_in(deed.session) or crash_ceremony.next_act(state)
    return crash_ceremony.next_act(state)


def _preparing(session: Session) -> Deed | None:
    if identities.load(session) is None:
        return lambda f: identity.save(f, laptops.IDENTITY)
    if not identities.load_officers(session):
        return lambda f: identity.save_officers(f, laptops.OFFICERS)
    if not roster.load(session):
        return lambda f: rosters.take(f, VOTERS, ["DPT"], source=laptops.list_file(f.laptop.settings))
    if not prizes.load(session):
        return lambda f: preparation.save_prizes(f, laptops.PRIZES)
    if not people.load_witnesses(session):
        return lambda f: preparation.save_witnesses(f, laptops.witnesses())
    if rules.load(session) == RulePlan():
        return lambda f: preparation.save_rules(f, laptops.rules())
    if people.load_declaration(session) is None:
        return lambda f: preparation.declare(f, "Kami netral.", "K1")
    return None


def _checking_in(session: Session) -> Deed | None:
    there = checked_in.present(session).keys()
    if len(there) == UNDONE_AT and not journal.read(session, kinds=("check_in_undone",)):
        return lambda f: attendance.undo(f, "DPT-003", UndoReason.WRONG_NUMBER)
    coming = [f"DPT-{n:03d}" for n in range(1, ATTENDED + 1)]
    absent = [ticket for ticket in coming if ticket not in there]
    if not absent:
        return None
    return lambda f: attendance.check_in(f, absent[:1], how=HowMarked.TYPED)


def walk(file: TpsFile, say: Callable[[Told], object], *, too_early: bool = False) -> None:
    """Go on to the end of the day; `too_early` acknowledges before the commit: the negative control."""
    last = snapshot_of(file)
    say(Told("done", last))

    def committing(session: Session) -> None:
        nonlocal last
        if journal.head(session)[1] != last.head:
            last = snapshot(session)
            say(Told("about", last))
            if too_early:
                say(Told("done", last))
                time.sleep(0.004)  # long enough to be met by chance

    event.listen(Session, "before_commit", committing)
    try:
        while (deed := next_deed(file)) is not None:
            deed(file)
            say(Told("done", last))
    finally:
        event.remove(Session, "before_commit", committing)


@dataclass(frozen=True, slots=True)
class Way:
    """How a walk goes: what is wrong with it on purpose, and how often the log is brought into the file."""

    too_early: bool = False
    synchronous: str = "FULL"
    checkpoint_pages: int = 0
    close: bool = False


def walk_child(say: Say, path: Path, way: Way) -> None:
    """Walk in a process of its own, to be killed."""
    file = _opened(path, way)
    walk(file, say, too_early=way.too_early)
    if way.close:
        file.close()


def recorded_walk(say: Say, path: Path, way: Way) -> None:
    """Walk while every operation on the disk is recorded, with a closing and an opening on the way."""
    file = _opened(path, way)
    shim.note(repr(tuple(snapshot_of(file))).encode())
    done = 0
    while (deed := next_deed(file)) is not None:
        deed(file)
        shim.note(repr(tuple(snapshot_of(file))).encode())
        done += 1
        if done % 29 == 0:
            file.close()
            file = _opened(path, way)
            shim.note(repr(tuple(snapshot_of(file))).encode())
    file.close()
    say(done)


def reopening(say: Say, path: Path) -> None:
    """Open a file as after a power cut and close it; says how many operations on the disk that took."""
    tpsfile.open_file(laptop(path.parent, REOPENING), path, PASSPHRASE).close()
    say(shim.count())


def stubborn_walk(say: Say, path: Path, way: Way) -> None:
    """Walk on a disk that fails now and then: a deed that was refused in plain words is done once more.

    Says the kinds of the refusals and at last the number of operations. `too_early` takes a refused deed for done and ends
    there: the negative control.
    """
    file, refusals, about = None, 0, Snapshot(0, "", "")

    def committing(session: Session) -> None:
        nonlocal about
        about = snapshot(session)

    event.listen(Session, "before_commit", committing)
    while True:
        try:
            file = file or _opened(path, way)
            deed = next_deed(file)
            if deed is None:
                break
            deed(file)
            say(Told("done", about))
        except MemoryFaultError as error:
            say(type(error).__name__)
            refusals += 1
            if way.too_early:
                say(Told("done", about))
                return
            if refusals > 40:
                raise
    file.close()
    say(shim.count())


def _opened(path: Path, way: Way) -> TpsFile:
    file = opened(path)
    execute(file.database.engine, f"PRAGMA synchronous = {way.synchronous}")
    if way.checkpoint_pages:
        execute(file.database.engine, f"PRAGMA wal_autocheckpoint = {way.checkpoint_pages}")
    return file


def warm() -> None:
    """Go through a whole day once, so that the children find everything imported and compiled."""
    with TemporaryDirectory() as folder:
        file = opened(new_station(Path(folder)))
        walk(file, lambda told: None)
        file.close()

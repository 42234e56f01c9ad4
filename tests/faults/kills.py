"""F01, F03 and F06: the process dies at any moment, at any write or sync, or the disk refuses one."""

import errno
import random
import shutil
from pathlib import Path

from draw.ceremony import Concluded
from tests.faults import p0
from tests.faults.nursery import Life, Nursery
from tests.faults.rows import Row, timed
from tests.faults.shim import Arming
from tests.faults.station import copy_of, new_station
from tests.faults.walk import Told, Way, stubborn_walk, walk_child

SEED = 20240214
LONGEST_S = 0.2


def honest(folder: Path) -> tuple[Path, Concluded]:
    """Return a new station and the draw that comes of it when nothing happens."""
    start = new_station(folder / "start")
    return start, p0.finished_draw(copy_of(start, folder / "honest"))


def after_death(path: Path, life: Life) -> list[str]:
    """Return what is wrong with a file whose walk was killed, and with a walk that failed by itself."""
    if life.code == 1:
        return [life.error]
    return p0.faults_of(path, p0.allowed_after(life.said)) if life.said else []


def another_draw(path: Path, draw: Concluded) -> list[str]:
    """Go on to the end of the day; return a fault where the draw is another one."""
    return [] if p0.finished_draw(path) == draw else ["other winners"]


def random_kills(nursery: Nursery, folder: Path, kills: int, *, too_early: bool = False) -> Row:
    """F01: kill at random moments, open again, go on, be killed again; whole days are held against the honest one."""
    what = (
        "acknowledged before the commit"
        if too_early
        else "kill -9 at random moments of check-ins and ceremony"
    )
    row = Row("F01", what, too_early)

    def trial(row: Row) -> None:
        chance, days, path = random.Random(SEED), 0, None
        start, draw = honest(folder)
        while row.tried < kills:
            path = path or copy_of(start, folder / f"day-{row.tried}")
            life = nursery.live(walk_child, path, Way(too_early), kill_after=chance.uniform(0, LONGEST_S))
            faults = after_death(path, life)
            if too_early or not life.killed:
                days += not life.killed
                faults += another_draw(path, draw) if not life.killed else []
                shutil.rmtree(path.parent)
                path = None
            row.count(faults)
        row.note = f"{days} whole days"

    return timed(row, trial)


def operations_of(nursery: Nursery, start: Path, folder: Path) -> int:
    """Return how many operations on the disk a day takes."""
    path = copy_of(start, folder)
    life = nursery.live(stubborn_walk, path, Way(), arming=Arming(path.parent))
    assert life.code == 0, life.error
    return int(life.said[-1])


def kills_at_operations(nursery: Nursery, folder: Path, kills: int, *, too_early: bool = False) -> Row:
    """F03: kill in the n-th write, sync, truncation, rename or removal, for n spread over the whole day."""
    what = "acknowledged before the commit" if too_early else "kill -9 in the n-th write or fsync"
    row = Row("F03", what, too_early)

    def trial(row: Row) -> None:
        start, draw = honest(folder)
        steps = operations_of(nursery, start, folder / "counted")
        for number in range(kills):
            path = copy_of(start, folder / "killed")
            at = 1 + number * (steps - 1) // max(1, kills - 1)
            way = Way(too_early, close=True)
            life = nursery.live(walk_child, path, way, arming=Arming(path.parent, kill_at=at))
            faults = after_death(path, life)
            if not too_early and number % 10 == 0:
                faults += another_draw(path, draw)
            row.count(faults)
            shutil.rmtree(path.parent)
        row.note = f"of {steps} operations"

    return timed(row, trial)


FAILURES = (
    ("EIO", Arming(Path(), fail_errno=errno.EIO)),
    ("ENOSPC", Arming(Path(), fail_errno=errno.ENOSPC)),
    ("ENOSPC for a while", Arming(Path(), fail_errno=errno.ENOSPC, failures=25)),
    ("EIO in reading", Arming(Path(), fail_errno=errno.EIO, reads=True)),
)


def failing_operations(nursery: Nursery, folder: Path, failures: int, *, too_early: bool = False) -> Row:
    """F06: the n-th operation fails; the deed is refused in plain words, and once there is room the day goes on."""
    what = "a refused deed taken for done" if too_early else "n-th operation fails: refused in words, then P0"
    row = Row("F06", what, too_early)

    def trial(row: Row) -> None:
        start, draw = honest(folder)
        steps, words = operations_of(nursery, start, folder / "counted"), set[str]()
        for number in range(failures):
            name, failure = FAILURES[number % len(FAILURES)]
            path = copy_of(start, folder / "failing")
            at = 1 + number * (steps - 1) // max(1, failures - 1)
            arming = Arming(path.parent, 0, at, failure.fail_errno, failure.failures, reads=failure.reads)
            life = nursery.live(stubborn_walk, path, Way(too_early), arming=arming)
            words |= {word for word in life.said if isinstance(word, str)}
            done = [word for word in life.said if isinstance(word, Told)]
            faults = [f"{name} at {at}: {life.error[-400:]}"] if life.code else []
            faults += p0.faults_of(path, {done[-1].snapshot}) if done else []
            faults += another_draw(path, draw) if not faults and not too_early else []
            row.count(faults)
            shutil.rmtree(path.parent)
        row.note = ", ".join(sorted(words))

    return timed(row, trial)

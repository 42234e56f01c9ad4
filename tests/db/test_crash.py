"""F01 in small: kill -9 at random moments loses nothing that was acknowledged."""

import multiprocessing
import random
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from db import attendance, journal, opening, roster
from db.engine import Database, connect
from draw.replay import present
from draw.roster import Voter
from tests.db.conftest import KEY

KILLS = 20
# One clean process has everything imported and gives birth to the victims.
FORKS: Any = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
AT = "2024-02-14T08:00:00+07:00"


def check_in_for_ever(path: Path, acknowledge: Connection, too_early: bool) -> None:
    """Check voters in, one a commit, saying each one's number after the commit, or before it."""
    database = connect(path, KEY)
    with database.session() as session:
        number = attendance.count(session)
    while True:
        number += 1
        if too_early:
            acknowledge.send(number)
        with database.session() as session:
            attendance.mark(session, [f"DPT-{number:03d}"], at=AT, how="typed")
            journal.append(
                session, "checked_in", at=AT, mono_ms=0, session_id="ab", data={"tickets": f"DPT:{number}"}
            )
        if not too_early:
            acknowledge.send(number)


def killed_run(path: Path, *, after: float, too_early: bool = False) -> int:
    """Run the loop in a process, kill it so many seconds after its first number, return the last number said."""
    hear, say = FORKS.Pipe(duplex=False)
    process = FORKS.Process(target=check_in_for_ever, args=(path, say, too_early))
    process.start()
    say.close()
    last = int(hear.recv())
    time.sleep(after)
    process.kill()
    process.join()
    try:
        while hear.poll():
            last = int(hear.recv())
    except EOFError:
        pass
    return last


def prepare(database: Database) -> None:
    """Put voters into a fresh file and close it."""
    with database.session() as session:
        roster.replace_all(session, [Voter("DPT", number) for number in range(1, 5_000)], source="")
    database.close()
    if sys.platform == "linux":
        FORKS.set_forkserver_preload(["tests.db.test_crash"])


def test_that_a_killed_process_loses_nothing_it_acknowledged(database: Database) -> None:
    prepare(database)
    dice = random.Random(6)
    for _ in range(KILLS):
        last = killed_run(database.path, after=dice.uniform(0, 0.05))
        again = connect(database.path, KEY)
        assert opening.check(again) == ()
        with again.session() as session:
            count, _ = journal.verify(session)
            assert last <= count <= last + 1
            assert attendance.present(session).keys() == present(journal.read(session))
            assert attendance.count(session) == count
        again.close()


def test_that_an_acknowledgement_before_the_commit_would_be_caught(database: Database) -> None:
    prepare(database)
    lost = False
    for _ in range(KILLS):
        last = killed_run(database.path, after=0.005, too_early=True)
        again = connect(database.path, KEY)
        with again.session() as session:
            lost = lost or journal.verify(session)[0] < last
        again.close()
        if lost:
            break
    assert lost

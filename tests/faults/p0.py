"""P0: what must hold of a TPS file that is opened again after anything.

It opens, every page and table is sound, the chain of the journal holds, everything acknowledged is there and no half deed,
the ceremony can be replayed, who is present is who the journal says is present, and the entry of the recovery is there, from
which the one calm page is made (U06).
"""

import itertools
from collections.abc import Collection, Iterator
from pathlib import Path

from db import attendance, journal, opening
from draw.ceremony import Concluded
from draw.findings import Result
from draw.journal import EMPTY_HEAD, head
from draw.recovery import ENDED
from draw.replay import present
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import ceremony, minutes, recovery, tpsfile
from steps.tpsfile import TpsFile
from tests.faults.station import PASSPHRASE, laptop
from tests.faults.walk import Snapshot, Told, snapshot, walk

_SESSIONS = (f"c4ec{n:06x}" for n in itertools.count())


def faults_of(path: Path, allowed: Collection[Snapshot], *, opened_by: Collection[str] = ()) -> list[str]:
    """Open a file with the program's own deed and return what is wrong with it; `allowed` is what it may hold.

    What the sessions `opened_by` wrote when they opened it before is not counted.
    """
    here = laptop(path.parent, next(_SESSIONS))
    try:
        file = tpsfile.open_file(here, path, PASSPHRASE)
    except Exception as error:
        return [f"it does not open: {type(error).__name__}: {error}"]
    try:
        return list(_wrong(file, allowed, {here.session, *opened_by}))
    except Exception as error:
        return [f"it opens and then fails: {type(error).__name__}: {error}"]
    finally:
        file.close()


def _wrong(file: TpsFile, allowed: Collection[Snapshot], openers: Collection[str]) -> Iterator[str]:
    yield from opening.check(file.database)
    with file.deed() as deed:
        journal.verify(deed.session)
        entries = journal.read(deed.session)
        # What the opening itself wrote is no part of what was there before.
        before = tuple(entry for entry in entries if entry.session not in openers)
        if not any(entry.session == file.laptop.session for entry in entries):
            yield "the opening is not in the journal"
        stopped = before and before[-1].kind != ENDED
        found = snapshot(deed.session)._replace(
            entries=len(before), head=head(before)[1] if before else EMPTY_HEAD
        )
        if found not in allowed:
            yield f"{found.entries} entries where {sorted(s.entries for s in allowed)} were acknowledged or in flight"
        if attendance.present(deed.session).keys() != present(entries):
            yield "present are others than in the journal"
    ceremony.state(file)
    told = recovery.read(file)
    if stopped and not (told and told.stopped):
        yield "nothing tells that the session before did not end well"


def allowed_after(said: list[object]) -> set[Snapshot]:
    """Return what a file may hold when its walk said this and died: the last that was done, and what was in flight."""
    told = [word for word in said if isinstance(word, Told)]
    last = max(place for place, word in enumerate(told) if word.when == "done")
    return {word.snapshot for word in told[last:]}


def finished_draw(path: Path) -> Concluded:
    """Go on to the end of the day, hold the draw with the program's own checker, and return it."""
    file = tpsfile.open_file(laptop(path.parent), path, PASSPHRASE)
    walk(file, lambda told: None)
    state = ceremony.state(file)
    assert isinstance(state, Concluded)
    record = minutes.record(file)
    assert verify_transcript(to_bytes(record.transcript), journal=record.journal).result is Result.HOLDS
    file.close()
    return state

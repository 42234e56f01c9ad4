"""F04, F05 and F08: the power goes while the file is written, while it is brought up, and again while it is mended.

The real process does the real deeds and its operations on the disk are recorded; then states are rebuilt in which what was
not synced is missing, out of order or torn, and each is opened by the program.
"""

import ast
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults import p0
from tests.faults.disk import Disk, Operation, disk_of, lay_out, read_record
from tests.faults.nursery import Nursery, Task
from tests.faults.rows import Row, timed
from tests.faults.shim import Arming
from tests.faults.station import copy_of, new_station
from tests.faults.walk import REOPENING, Snapshot, Way, recorded_walk, reopening

SEED = 20240214
# The defaults, and a log that is brought into the file again and again, so that checkpoints are cut too.
WAYS = (Way(), Way(checkpoint_pages=40))


@dataclass(frozen=True, slots=True)
class Recording:
    """What a process did to the files below a folder, and those files as they were before."""

    folder: Path
    before: Path
    operations: tuple[Operation, ...]
    said: tuple[object, ...]

    def disk(self) -> Disk:
        """Return the disk before the first operation."""
        disk = disk_of(self.before)
        moved = {str(self.folder / Path(p).relative_to(self.before)): node for p, node in disk.kept.items()}
        return Disk(dict(moved), moved)


def record(nursery: Nursery, task: Task, folder: Path, *args: object) -> Recording:
    """Let a child do a task on the files of a folder and record it; what was there before is laid aside."""
    before = Path(shutil.copytree(folder, folder.with_name(f"{folder.name}-before")))
    log = folder.with_name(f"{folder.name}.record")
    life = nursery.live(task, *args, arming=Arming(folder, record=log))
    assert life.code == 0, life.error
    return Recording(folder, before, tuple(read_record(log)), tuple(life.said))


def cuts(recording: Recording, states: int, chance: random.Random) -> Iterator[tuple[Disk, dict[str, bytes]]]:
    """Give so many states after a power cut, spread over the whole recording: the disk as it was seen, and what is left."""
    disk, length = recording.disk(), len(recording.operations)
    places = sorted(chance.randint(1, length) for _ in range(states))
    done = 0
    for place in places:
        while done < place:
            disk.do(recording.operations[done])
            done += 1
        yield disk, disk.after_power_cut(chance)


def recorded_day(nursery: Nursery, folder: Path, way: Way) -> tuple[Recording, list[Snapshot]]:
    """Record a whole day, and return with it everything that was acknowledged, in order."""
    path = new_station(folder / "day")
    recording = record(nursery, recorded_walk, path.parent, path, way)
    return recording, acknowledged_in(recording)


def acknowledged_in(recording: Recording) -> list[Snapshot]:
    """Return everything that was acknowledged in a recording, in order."""
    notes = [operation.data for operation in recording.operations if operation.kind == "A"]
    return [Snapshot(*ast.literal_eval(note.decode())) for note in notes]


def faults_after(
    disk: Disk, left: dict[str, bytes], recording: Recording, acknowledged: list[Snapshot], to: Path
) -> list[str]:
    """Lay out what a power cut left and open it: the last acknowledged state, or the one in flight."""
    done = len(disk.notes)
    allowed = acknowledged[max(0, done - 1) : max(1, done + 1)]
    lay_out(left, recording.folder, to)
    found = p0.faults_of(to / "a.undian", allowed)
    shutil.rmtree(to)
    return found


def cuts_while_mending(nursery: Nursery, folder: Path, kills: int, *, kills_a_state: int = 4) -> Row:
    """F08: after a power cut, kill the opening at one of its operations, then open again."""
    row = Row("F08", "power cut, then kill -9 while it is mended, then opened")

    def trial(row: Row) -> None:
        chance = random.Random(SEED)
        recording, acknowledged = recorded_day(nursery, folder / "mending", WAYS[1])
        for disk, left in cuts(recording, max(1, kills // kills_a_state), chance):
            done = len(disk.notes)
            allowed = acknowledged[max(0, done - 1) : max(1, done + 1)]
            lay_out(left, recording.folder, folder / "torn")
            whole = copy_of(folder / "torn" / "a.undian", folder / "whole")
            steps = nursery.live(reopening, whole, arming=Arming(whole.parent)).said[-1]
            for _ in range(kills_a_state):
                path = copy_of(folder / "torn" / "a.undian", folder / "mended")
                life = nursery.live(
                    reopening, path, arming=Arming(path.parent, kill_at=chance.randint(1, steps))
                )
                found = p0.faults_of(path, allowed, opened_by=(REOPENING,))
                row.count(found if life.killed else [*found, f"was not killed: {life.error[-200:]}"])
                shutil.rmtree(path.parent)
            shutil.rmtree(folder / "torn")
            shutil.rmtree(whole.parent)

    return timed(row, trial)


def cuts_again(nursery: Nursery, folder: Path, states: int, *, states_a_day: int = 20) -> Row:
    """F08: after a power cut the day goes on, and the power goes again."""
    row = Row("F08", "power cut, the day goes on, power cut again")

    def trial(row: Row) -> None:
        chance = random.Random(SEED)
        recording, _ = recorded_day(nursery, folder / "first", WAYS[0])
        for number, (_, left) in enumerate(cuts(recording, max(1, states // states_a_day), chance)):
            again = folder / f"again-{number}"
            lay_out(left, recording.folder, again)
            second = record(nursery, recorded_walk, again, again / "a.undian", WAYS[number % 2])
            acknowledged = acknowledged_in(second)
            for disk, rest in cuts(second, states_a_day, chance):
                row.count(faults_after(disk, rest, second, acknowledged, folder / "left"))
            shutil.rmtree(again)
            shutil.rmtree(second.before)

    return timed(row, trial)


def power_cuts(nursery: Nursery, folder: Path, states: int, *, synchronous: str = "FULL") -> Row:
    """F04: rebuild so many states of a day and open each."""
    control = synchronous != "FULL"
    row = Row(
        "F04", f"synchronous={synchronous}" if control else "power cut, states rebuilt and opened", control
    )

    def trial(row: Row) -> None:
        chance = random.Random(SEED)
        for number, way in enumerate(WAYS):
            way = Way(synchronous=synchronous, checkpoint_pages=way.checkpoint_pages)
            recording, acknowledged = recorded_day(nursery, folder / f"way-{number}", way)
            for disk, left in cuts(recording, states // len(WAYS), chance):
                row.count(faults_after(disk, left, recording, acknowledged, folder / "left"))

    return timed(row, trial)

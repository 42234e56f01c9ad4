"""F18: 20,000 interactions in a real window neither grow the program nor lose a reference to None."""

import ctypes
import gc
import sys
from pathlib import Path

from tests.faults.nursery import Nursery, Say
from tests.faults.rows import Row, timed
from tests.faults.windows import Room, station_for_windows

GROWTH = 0.05
_WARM = 4  # after half of them every page, size and cache has been there


def interactions(say: Say, path: Path, count: int, leak: bool) -> None:
    """F18: check in, take back, search, mistype, look; says memory in KiB and references of None after each tenth.

    A tenth of them turns pages and sizes, and counts for the memory alone. `leak` keeps some memory and gives back
    references that it does not own: the negative control.
    """
    room, kept, nones = Room(path), list[object](), 0
    for number in range(count):
        if number % 10 == 9:
            room.turn(number // 10)
            continue
        before = sys.getrefcount(None)
        room.interact(number)
        if leak:
            kept.append(bytearray(20_000))
            for _ in range(20):
                ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))
        nones += sys.getrefcount(None) - before
        if (number + 2) % max(10, count // 10) == 0:
            gc.collect()
            say((_memory_kib(), nones))
    room.close()


def many_interactions(nursery: Nursery, folder: Path, count: int, *, leak: bool = False) -> Row:
    """F18: memory grows by 5 % at most once it is warm, and no reference to None is lost.

    Lost references are what ends a process: see `tests/test_pyside_counts.py`. PySide itself keeps about five references
    to None for each interaction that lays a page out anew; a count that rises does no harm.
    """
    row = Row(
        "F18",
        "each interaction keeps memory and loses None"
        if leak
        else "interactions: memory +5 % at most, no None lost",
        leak,
    )

    def trial(row: Row) -> None:
        path = station_for_windows(folder / f"many-{leak}")
        life = nursery.live(interactions, path, count, leak)
        assert life.code == 0, life.error
        memory, nones = zip(*life.said, strict=True)
        growth = memory[-1] / memory[_WARM] - 1
        drift = nones[-1] - nones[_WARM]
        wrong = [f"memory +{growth:.1%}"] if growth > GROWTH else []
        wrong += [f"None drifted by {drift}"] if not -max(50, count // 100) < drift < 20 * count else []
        row.count(wrong)
        row.tried = count
        row.note = (
            f"memory {memory[_WARM] // 1024} to {memory[-1] // 1024} MiB ({growth:+.1%}), None {drift:+d}"
        )

    return timed(row, trial)


def _memory_kib() -> int:
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

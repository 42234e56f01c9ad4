"""The long trials as a table: `python -m tests.faults [NAME ...] [--scale N]`; exits 1 where anything is bad.

Names are those of faults: F01 F03 F04 F05 F06 F07 F08 F12 F13 F18 F19 B06 B09. `--scale 0.1` does a tenth of everything.
Each trial is followed by its control, which must fail.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults import flips, growth, kills, packages, placing, power, windows
from tests.faults.nursery import Nursery, nursery
from tests.faults.rows import HEADING, Row

Trial = Callable[[Nursery, Path, Callable[[int], int]], Row]
TRIALS: tuple[tuple[str, Trial], ...] = (
    ("F01", lambda n, at, of: kills.random_kills(n, at, of(1000))),
    ("F01", lambda n, at, of: kills.random_kills(n, at, of(200), too_early=True)),
    ("F03", lambda n, at, of: kills.kills_at_operations(n, at, of(1000))),
    ("F03", lambda n, at, of: kills.kills_at_operations(n, at, of(60), too_early=True)),
    ("F04", lambda n, at, of: power.power_cuts(n, at, of(5000))),
    ("F04", lambda n, at, of: power.power_cuts(n, at, of(500), synchronous="NORMAL")),
    ("F04", lambda n, at, of: placing.new_files(n, at, of(500))),
    ("F04", lambda n, at, of: placing.passphrases(n, at, of(500))),
    ("F05", lambda n, at, of: placing.migrations(n, at, of(1000))),
    ("F05", lambda n, at, of: placing.migrations(n, at, of(200), piecemeal=True)),
    ("F06", lambda n, at, of: kills.failing_operations(n, at, of(400))),
    ("F06", lambda n, at, of: kills.failing_operations(n, at, of(60), too_early=True)),
    ("F07", lambda n, at, of: placing.copies_and_papers(n, at, of(500))),
    ("F07", lambda n, at, of: placing.copies_and_papers(n, at, of(200), plainly=True)),
    ("F08", lambda n, at, of: power.cuts_while_mending(n, at, of(1000))),
    ("F08", lambda n, at, of: power.cuts_again(n, at, of(1000))),
    ("F12", lambda n, at, of: windows.file_held_by_another(n, at, max(4, min(28, of(28))))),
    ("F13", lambda n, at, of: flips.flipped_bytes(n, at, of(1000))),
    ("F13", lambda n, at, of: flips.flipped_bytes(n, at, of(200), blind=True)),
    ("F13", lambda n, at, of: flips.flips_without_encryption(n, at, of(1000))),
    ("F18", lambda n, at, of: growth.many_interactions(n, at, max(400, of(20_000)))),
    ("F18", lambda n, at, of: growth.many_interactions(n, at, max(400, of(2_000)), leak=True)),
    ("F19", lambda n, at, of: windows.slow_disk(n, at, of(300))),
    ("F19", lambda n, at, of: windows.slow_disk_in_the_window(n, at, 10)),
    ("B06", lambda n, at, of: packages.mutant_bundles(at, of(10_000))),
    ("B06", lambda n, at, of: packages.unsigned_bundles(at, of(20))),
    ("B09", lambda n, at, of: packages.mutant_minutes(at, of(1000))),
    ("B09", lambda n, at, of: packages.mutant_minutes(at, of(100), blind=True)),
)
IMPORTED = ("tests.faults.walk", "tests.faults.p0", "tests.faults.placing", "tests.faults.growth")


def rows(names: list[str], scale: float) -> Iterator[Row]:
    """Give the rows of the chosen trials as they are done, of all where none is chosen."""
    memory = Path("/dev/shm")  # a disk of memory: what is synced is decided by the shim, not by the machine
    base = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    with nursery(*IMPORTED) as births, TemporaryDirectory(dir=base) as folder:
        for number, (name, trial) in enumerate(TRIALS):
            if not names or name in names:
                yield trial(births, Path(folder) / str(number), lambda full: max(1, round(full * scale)))


def main(arguments: list[str]) -> int:
    """Print the table and return 1 where something is bad or a control does not fail."""
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__)
    known = tuple(dict.fromkeys(name for name, _ in TRIALS))
    parser.add_argument("names", nargs="*", choices=[*known, []], metavar="NAME")
    parser.add_argument("--scale", type=float, default=1.0, metavar="N")
    chosen = parser.parse_args(arguments)
    print(HEADING, flush=True)
    failed = False
    for row in rows(chosen.names, chosen.scale):
        print(row.line(), flush=True)
        if not row.passes:
            failed = True
            print(*(f"       {example}" for example in row.examples[:5]), sep="\n", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The program's speed as ratios to floors measured in the same run: `python -m tests.bench [NAME ...]`.

Names select rows: those of `GROUPS`, such as paint, window, draw, minutes, coupons or frozen. `must` is the
bound, `aim` the hope.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import deeds, frames, frozen, office, papers, ranking, server, windows
from tests.bench.rows import HEADING, Row, line

GROUPS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "paint": windows.paint,
    "window": windows.usable,
    "modules": windows.modules,
    "list": deeds.voter_list,
    "check-in": deeds.check_in,
    "search": ranking.search,
    "draw": deeds.draw,
    "million": ranking.million,
    "minutes": papers.minutes,
    "coupons": papers.coupons,
    "frames": frames.frames,
    "frozen": frozen.start,
    "office": office.consolidation,
    "postgresql": server.load,
}


def main(names: list[str]) -> int:
    """Print the chosen rows, all of them where none is named."""
    if unknown := set(names) - GROUPS.keys():
        print("There are no rows named", *sorted(unknown), "; there are", *GROUPS)
        return 2
    print(HEADING, flush=True)
    for name, measure in GROUPS.items():
        if not names or name in names:
            with TemporaryDirectory() as folder:
                for row in measure(Path(folder)):
                    print(line(row), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

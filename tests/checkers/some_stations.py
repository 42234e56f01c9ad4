"""Stations for the checkers to agree on, and the second checker asked about many files at once.

Sixty random stations in a normal run; a thousand with UNDIAN_LONG=1.
"""

import os
import random
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from tests.checkers.second_checker import Answer, ask
from tests.stations import SimulatedStation, make_station

STATIONS = 1_000 if os.environ.get("UNDIAN_LONG") else 60
CHUNK = 10
SMALL = make_station(
    tickets={"DPT": 14, "DPTB": 3}, units=(2, 2), outcomes="RADR", excluded=1, voided=1, objections=1
)


def asked(files: Iterable[bytes]) -> list[Answer]:
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(ask, files))


def some_station(number: int) -> SimulatedStation:
    """Return a station of any size and course that the protocol allows: 1 to 1,000 tickets, 1 to 60 units."""
    rng = random.Random(number)
    lists = sorted(rng.sample(("DPT", "DPTB", "DPK"), rng.randint(1, 3)))
    total = max(len(lists), round(10 ** rng.uniform(0, 3)))
    rest = total - len(lists)
    sizes = dict.fromkeys(lists, 1)
    sizes[rng.choice(lists)] += rest
    absent = rng.choice(("forfeit", "hold"))
    letters = "RADI" if absent == "forfeit" else "RHDI"
    units = tuple(rng.randint(1, 12) for _ in range(rng.randint(1, 5)))
    outcomes = "".join(rng.choices(letters, (6, 2, 1, 1), k=rng.randint(0, 80)))
    replaced = {n: "D" for n in range(1, len(outcomes) + 1) if outcomes[n - 1] == "R" and rng.random() < 0.05}
    return make_station(
        seed=number,
        tickets=sizes,
        units=units,
        outcomes=outcomes,
        absent=absent,
        replaced=replaced,
        excluded=rng.randint(0, 3),
        stayed_away=rng.randint(0, 9),
        witnesses=rng.randint(2, 4),
        onlookers=rng.randint(0, 2),
        kind=rng.choice(("dice", "dice", "digits")),
        throws=rng.randint(6, 20),
        voided=rng.choice((0, 0, 1, 2)),
        objections=rng.randint(0, 2),
        after_count=rng.random() < 0.2,
        named=rng.random() < 0.8,
        mode=rng.choice(("official", "practice")),
        calls=rng.randint(1, 4),
        taken_by={1: "Tetangga"} if rng.random() < 0.3 else {},
        stop_after=rng.choice((None, None, None, 0, 3)),
    )

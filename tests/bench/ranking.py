"""Search while typing, and the order of a million tickets: pure rules, no disk."""

import hashlib
import random
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from draw.order import order
from draw.roster import Voter
from draw.roster_search import Finder
from tests.bench.rows import Row, medians, percentile, seconds_of

FIRST = ("Siti", "Budi", "Sri", "Agus", "Ngatiyem", "Wahyu", "Nur", "Endang", "Muhammad", "Ni Luh")
LAST = ("Rahayu", "Santoso", "Wahyuni", "Prasetyo", "Lestari", "Hidayat", "Kusumaningtyas", "Ayu", "O'Neil")
SAMPLER = "consistent_sampler"
SEED = hashlib.sha256(b"bench").hexdigest()


def search(_folder: Path) -> Iterator[Row]:
    """Each key of names and numbers typed letter by letter, in a roll of 600."""
    dice = random.Random(6)
    roll = [Voter("DPT", n, f"{dice.choice(FIRST)} {dice.choice(LAST)} {n % 17}") for n in range(1, 601)]
    finder = Finder(roll)
    queries = [voter.name[:end] for voter in roll[:60] for end in range(1, len(voter.name) + 1)]
    queries += [str(n)[:end] for n in range(1, 600, 9) for end in range(1, len(str(n)) + 1)]
    times = [seconds_of(lambda query=query: finder.find(query)) for query in queries]  # type: ignore[misc]
    yield Row("search, 600 names, p99 of a key", percentile(times, 99), None, 0.010, 0.002)


def million(_folder: Path) -> Iterator[Row]:
    """The order of 1,000,000 tickets beside the plainest loop that gives it."""
    tickets = [f"DPT-{n:07d}" for n in range(1_000_000)]

    def plain() -> list[str]:
        keyed = []
        for ticket in tickets:
            keyed.append((hashlib.sha256(f"{SEED} {ticket}".encode()).hexdigest(), ticket))
        keyed.sort()
        return [ticket for _, ticket in keyed]

    assert list(order(SEED, tickets)) == plain()
    ours, floor = medians(lambda: order(SEED, tickets), plain, 3)
    yield Row("draw of 1,000,000 tickets / hash and sort loop", ours, floor, 1.5, 1.1)
    yield _beside_the_sampler(tickets, ours)


def _beside_the_sampler(tickets: list[str], ours: float) -> Row:
    """The same order size beside `consistent_sampler`, which is no part of the program: measured where it is installed."""
    what = "draw of 1,000,000 tickets / consistent_sampler"
    if find_spec(SAMPLER) is None:
        return Row(what, ours, note="not installed: pip install consistent-sampler==1.0.10")
    sampler = import_module(SAMPLER).sampler
    drawn: list[str] = []
    floor = seconds_of(lambda: drawn.extend(sampler(tickets, seed=SEED, output="id")))
    assert sorted(drawn) == tickets, "it too draws everyone once"
    return Row(what, ours, floor, 0.5, 0.25)

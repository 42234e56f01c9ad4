"""A row of the bench, and how a table shows it; times are in seconds."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

HEADING = f"{'what':44} {'ours':>10} {'floor':>10} {'ratio':>8} {'must':>7} {'aim':>7}"


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement; without a floor `must` and `aim` are times. A row without `must` is shown for information."""

    what: str
    ours: float
    floor: float | None = None
    must: float | None = None
    aim: float | None = None
    note: str = ""
    failed: bool = False

    @property
    def value(self) -> float:
        """What is held against `must`: the ratio, or the time where there is no floor."""
        return self.ours / self.floor if self.floor else self.ours

    @property
    def verdict(self) -> str:
        """PASS or FAIL against `must`, and whether the aim is met too."""
        if self.failed or (self.must is not None and self.value > self.must):
            return "FAIL"
        if self.must is None:
            return ""
        return "PASS, aim met" if self.aim is not None and self.value <= self.aim else "PASS"


def line(row: Row) -> str:
    """Return the row as a line of the table."""
    bound = f"{{:.{0 if row.must and row.must >= 5 else 1}f}}x" if row.floor else "{:.0f} ms"
    limits = [
        bound.format(value if row.floor else value * 1000) if value is not None else ""
        for value in (row.must, row.aim)
    ]
    ratio = f"{row.value:.2f}x" if row.floor else ""
    floor = shown(row.floor) if row.floor else ""
    cells = f"{row.what:44} {shown(row.ours):>10} {floor:>10} {ratio:>8} {limits[0]:>7} {limits[1]:>7}"
    return f"{cells}  {row.verdict}{'  ' if row.note else ''}{row.note}".rstrip()


def shown(seconds: float) -> str:
    """Return a time with three figures."""
    if seconds <= 0:
        return ""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def medians(ours: Callable[[], object], floor: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the medians of two pieces of work done in turns, so that a busy machine is busy for both."""
    pairs = [(seconds_of(ours), seconds_of(floor)) for _ in range(times)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def percentile(times: list[float], share: int) -> float:
    """Return the time within which `share` per cent of the times lie."""
    return sorted(times)[min(len(times) - 1, len(times) * share // 100)]

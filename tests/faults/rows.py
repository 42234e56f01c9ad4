"""A row of the soak: what was tried how often, how often it went wrong, and how long that took."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

HEADING = f"{'fault':6} {'what':58} {'tried':>7} {'bad':>5} {'seconds':>8}"


@dataclass(slots=True)
class Row:
    """One line of the table. A control is the same trial with the defence off: it has to go wrong."""

    fault: str
    what: str
    control: bool = False
    tried: int = 0
    bad: int = 0
    seconds: float = 0.0
    examples: list[str] = field(default_factory=list)
    note: str = ""

    @property
    def passes(self) -> bool:
        """Whether everything held, or for a control, whether it failed as it must."""
        return self.tried > 0 and (self.bad > 0) is self.control

    def count(self, faults: list[str]) -> bool:
        """Count one trial and what was wrong with it; returns whether all was well."""
        self.tried += 1
        if faults:
            self.bad += 1
            self.examples.append("; ".join(faults)[:200])
        return not faults

    def line(self) -> str:
        """Return the line of the table."""
        what = f"  control: {self.what}" if self.control else self.what
        verdict = ("fails as it must" if self.passes else "DOES NOT FAIL") if self.control else ""
        verdict = verdict or ("" if self.passes else "BAD")
        cells = f"{self.fault:6} {what:58} {self.tried:7} {self.bad:5} {self.seconds:8.0f}"
        return f"{cells}  {verdict}{'  ' if verdict and self.note else ''}{self.note}".rstrip()


def timed(row: Row, trial: Callable[[Row], None]) -> Row:
    """Do a trial and note how long it took."""
    began = time.perf_counter()
    trial(row)
    row.seconds = time.perf_counter() - began
    return row

"""What a journal shows over and above its transcript: how often the program was left, and what its clocks did.

* `marks` let two journals be compared without keeping either: copies of one file begin alike, others never do, since the
  first entry already carries a random session.
* Clocks are compared with one another only, never with a clock of the reader.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from draw.acts import Seal
from draw.journal import EMPTY_HEAD, Entry, link


@dataclass(frozen=True, slots=True)
class JournalFacts:
    """What the journal shows.

    `marks` are the links after entry 1, 2, 4, 8, ...: two journals that have one in common are the same so far.
    `seal_sessions` counts the program sessions from the last seal to the end (1: the program was never left meanwhile).
    `clock_back` is the largest step back of the clock between two entries, `clock_jump` the largest difference between clock
    and monotonic time within a session, `seal_to_end` the monotonic time where it was one session, else None; in seconds.
    """

    entries: int
    head: str
    marks: tuple[str, ...]
    seal_sessions: int
    clock_back: int
    clock_jump: int
    seal_to_end: int | None


def journal_facts(entries: Sequence[Entry], *, count: int, head: str) -> JournalFacts:
    """Return the facts of a journal whose check holds; `count` entries lead to the `head` that the transcript carries."""
    told = entries[:count]
    sealed = max((at for at, entry in enumerate(told) if entry.kind == Seal.kind), default=0)
    drawn = told[sealed:]
    sessions = len({entry.session for entry in drawn})
    back, jump = _clock(told)
    seconds = (drawn[-1].mono_ms - drawn[0].mono_ms) // 1000 if drawn and sessions == 1 else None
    return JournalFacts(count, head, _marks(told), sessions, back, jump, seconds)


def shared_entries(first: JournalFacts, second: JournalFacts) -> int:
    """Return how many entries two journals have in common from the beginning, at least; 0 for none (1, 2, 4, 8, ...)."""
    alike = [at for at, pair in enumerate(zip(first.marks, second.marks, strict=False)) if pair[0] == pair[1]]
    return 2 ** alike[-1] if alike else 0


def _marks(entries: Sequence[Entry]) -> tuple[str, ...]:
    marks, last, wanted = [], EMPTY_HEAD, 1
    # What comes after the last mark is not linked again: the check of the journal has done that.
    for entry in entries[: 1 << max(len(entries).bit_length() - 1, 0)]:
        last = link(last, entry)
        if entry.n == wanted:
            marks.append(last)
            wanted *= 2
    return tuple(marks)


def _clock(entries: Iterable[Entry]) -> tuple[int, int]:
    back = jump = 0.0
    timed = [(datetime.fromisoformat(entry.at), entry) for entry in entries]
    for (before, first), (after, second) in pairwise(timed):
        passed = (after - before).total_seconds()
        back = max(back, -passed)
        if first.session == second.session:
            jump = max(jump, abs(passed - (second.mono_ms - first.mono_ms) / 1000))
    return int(back), int(jump)

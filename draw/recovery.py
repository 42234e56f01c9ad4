"""Recovery: what an opening has to tell about the session before it, read from the journal alone.

* A session that ended well left a `closed` entry as its last; its absence means that laptop or program stopped in between.
* A clock that stands before the last entry was set back; while a draw is under way, one that is a day further is told too.
* Neither stops anything: order is by the number of the entry, never by its time (F15).
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from draw.ceremony import Closed, Concluded, Drawing, Preparing, Sealed, State
from draw.form import read_time
from draw.journal import Entry

ENDED = "closed"
RECOVERED = "recovered"
CLOCK_JUMPED = "clock_jumped"
QUIET = frozenset(
    {
        *("opened", ENDED, RECOVERED, CLOCK_JUMPED, "clock_went_back", "clock_went_ahead"),
        *("taken_over", "restored", "copy_went_on", "second_copy_state"),
        *("pins_given", "pin_wrong", "pins_dropped", "example_pins_set"),
    }
)
"""Kinds of entries that the program writes by itself; all others are acts of people."""
_DRIFT = timedelta(minutes=2)
_PAUSE = timedelta(days=1)


def last_act(entries: Sequence[Entry]) -> Entry | None:
    """Return the last entry that somebody's act made; None where there is none."""
    return next((entry for entry in reversed(entries) if entry.kind not in QUIET), None)


def to_tell(entries: Sequence[Entry], state: State, *, at: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Return kind and facts of the entries that an opening at `at` (RFC 3339) adds for what lies before it.

    * `recovered`: number and kind of the last act, the whole seconds since the last entry, and what was under way.
    * `clock_jumped`: the time of the last entry; the entry's own time is what the clock said then.
    """
    if not entries:
        return ()
    told: list[tuple[str, dict[str, Any]]] = []
    before = entries[-1]
    away = read_time(at) - read_time(before.at)
    if before.kind != ENDED:
        act = last_act(entries)
        told.append(
            (
                RECOVERED,
                {
                    "act": act.n if act else 0,
                    "kind": act.kind if act else "",
                    "seconds": int(away.total_seconds()),
                    "under_way": under_way(state),
                },
            )
        )
    underway = not isinstance(state, Preparing | Concluded)
    if away < -_DRIFT or (underway and away > _PAUSE):
        told.append((CLOCK_JUMPED, {"before": before.at}))
    return tuple(told)


def under_way(state: State) -> str:
    """Return what was begun and is not ended in a state, such as `call 3`; empty where nothing is."""
    match state:
        case Closed():
            return "closing"
        case Sealed(contributions=given):
            return f"throw {len(given) + 1}"
        case Drawing(pending=pending) if pending is not None:
            return f"call {pending.call}"
        case Drawing():
            return "draw"
    return ""

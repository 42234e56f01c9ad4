"""Honest days that have come as far as a stage, and the assertion that an act is refused there."""

from collections.abc import Callable

import pytest

from draw.acts import (
    Act,
    CallAgain,
    ClosePolls,
    Conclude,
    Contribute,
    EndCall,
    NoteWords,
    OpenCall,
    ReplaceOutcome,
    Reveal,
    Seal,
    VoidAttempt,
)
from draw.ceremony import Drawing, next_call
from draw.errors import DrawError
from tests.stations import TWO, Day, Plan

AT = "2024-02-14T13:30:00+07:00"
STAGES = ("preparing", "closed", "sealed", "noted", "thrown", "drawing", "calling", "concluded")

HASH = "0" * 64
# One act of every kind that belongs to a stage, and that stage.
STRAY_ACTS: dict[Act, str] = {
    ClosePolls(AT, TWO): "preparing",
    Seal(AT, 1, HASH, HASH, TWO): "closed",
    VoidAttempt(AT, 1, HASH, "basah", TWO): "sealed",
    NoteWords(AT, 1): "sealed",
    Contribute(AT, 1, "dice", "12345"): "sealed",
    Reveal(AT, HASH): "sealed",
    OpenCall(AT, 1, 1, 1, "DPT-001"): "drawing",
    CallAgain(AT, 1, 2): "drawing",
    EndCall(AT, 1, "received", "", ""): "drawing",
    ReplaceOutcome(AT, 1, "declined", "salah tekan", "", TWO): "drawing",
    Conclude(AT, True, None, "", TWO): "drawing",
}


def day_at(stage: str, **plan: object) -> Day:
    """Return an honest day that has come as far as `stage`."""
    day = Day(Plan(**plan))  # type: ignore[arg-type]
    day.check_in()
    to: dict[str, Callable[[], object]] = {
        "closed": day.close,
        "sealed": day.seal,
        "noted": day.note_words,
        "thrown": lambda: _throw_all(day),
        "drawing": day.reveal,
        "calling": lambda: day.act(next_call(drawing(day), day.tick())),
        "concluded": lambda: _conclude(day),
    }
    for step in STAGES[1 : STAGES.index(stage) + 1]:
        to[step]()
    return day


def drawing(day: Day) -> Drawing:
    assert isinstance(day.state, Drawing)
    return day.state


def refused(day: Day, act: Act, error: type[DrawError] = DrawError) -> str:
    """Assert that an act is refused and that nothing has happened; return what was said."""
    before, entries = day.state, len(day.entries)
    with pytest.raises(error) as caught:
        day.act(act)
    assert day.state is before
    assert len(day.entries) == entries
    return str(caught.value)


def _conclude(day: Day) -> None:
    day.act(EndCall(AT, 1, "received", "", ""))
    day.conclude()


def _throw_all(day: Day) -> None:
    for _ in range(day.plan.witnesses):
        day.throw()

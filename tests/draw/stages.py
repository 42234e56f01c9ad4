"""Honest days that have come as far as a stage, and the assertion that an act is refused there."""

from collections.abc import Callable

import pytest

from draw.acts import Act, EndCall
from draw.ceremony import Drawing, next_call
from draw.errors import DrawError
from tests.stations import Day, Plan

AT = "2024-02-14T13:30:00+07:00"
STAGES = ("preparing", "closed", "sealed", "noted", "thrown", "drawing", "calling", "concluded")


def day_at(stage: str, **plan: object) -> Day:
    """Return an honest day that has come as far as `stage`."""
    day = Day(Plan(**plan))  # type: ignore[arg-type]
    day.check_in()
    to: dict[str, Callable[[], object]] = {
        "closed": day.close,
        "sealed": day.seal,
        "noted": day.note_words,
        "thrown": lambda: [day.throw() for _ in range(day.plan.witnesses)],
        "drawing": day.reveal,
        "calling": lambda: day.act(next_call(drawing(day), day.tick())),
        "concluded": lambda: (day.act(EndCall(AT, 1, "received", "", "")), day.conclude()),
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

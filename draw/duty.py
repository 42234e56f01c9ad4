"""The duty roster: the days on which nobody may be away, who is there on each, and the days on which nobody is.

* A duty is a rule about people over a span of days. Which spans an election has is data; the dates here are those of the
  election at hand.
* A post says that one person is there, or is away, on one day of a duty.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from draw.form import NAME_LIMIT, NOTE_LIMIT, Date, ListOf, OneOf, Record, Text

DUTY_LIMIT = 20
POST_LIMIT = 2_000
DAY_LIMIT = 60
PRESENT, AWAY = "present", "away"
_ID = Text(40, least=1, pattern=r"[a-z0-9-]+\Z")

DUTIES_FORM = ListOf(
    Record(
        {
            "id": _ID,
            "first": Date(),
            "last": Date(),
            "who": Text(NAME_LIMIT, least=1),
            "rule": Text(NOTE_LIMIT, least=1),
        }
    ),
    DUTY_LIMIT,
)
POSTS_FORM = ListOf(
    Record(
        {
            "duty": _ID,
            "date": Date(),
            "name": Text(NAME_LIMIT, least=1),
            "role": Text(NAME_LIMIT),
            "state": OneOf((PRESENT, AWAY)),
            "note": Text(NOTE_LIMIT),
        }
    ),
    POST_LIMIT,
)


@dataclass(frozen=True, slots=True)
class Duty:
    """A rule for some people from the day `first` to the day `last`, both included (`2024-02-12`)."""

    id: str
    first: str
    last: str
    who: str
    rule: str


@dataclass(frozen=True, slots=True)
class Post:
    """One person on one day of a duty: `present`, or `away` with a note."""

    duty: str
    date: str
    name: str
    role: str
    state: str = PRESENT
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A day of a duty for which nobody is named as present."""

    duty: str
    date: str


@dataclass(frozen=True, slots=True)
class RelativeDuty:
    """A duty before any election has its date: days counted from election day, -2 is two days before."""

    id: str
    first_day: int
    last_day: int
    who: str
    rule: str


@dataclass(frozen=True, slots=True)
class RelativePost:
    """A person on one day of a duty; `day` is counted from election day, -2 is two days before."""

    duty: str
    day: int
    name: str
    role: str
    state: str
    note: str = ""


def days(duty: Duty) -> tuple[str, ...]:
    """Return the days of a duty, first to last, at most 60; none when the last lies before the first."""
    first = date.fromisoformat(duty.first)
    count = (date.fromisoformat(duty.last) - first).days + 1
    return tuple((first + timedelta(days=n)).isoformat() for n in range(min(max(count, 0), DAY_LIMIT)))


def on_dates(duties: Sequence[RelativeDuty], election: str) -> tuple[Duty, ...]:
    """Return the duties with the dates that they have for an election on the day `election` (`2024-02-14`)."""
    day = date.fromisoformat(election)

    def at(offset: int) -> str:
        return (day + timedelta(days=offset)).isoformat()

    return tuple(Duty(d.id, at(d.first_day), at(d.last_day), d.who, d.rule) for d in duties)


def gaps(duties: Sequence[Duty], posts: Sequence[Post]) -> tuple[Gap, ...]:
    """Return every day of every duty for which nobody is present, by duty and day."""
    there = {(post.duty, post.date) for post in posts if post.state == PRESENT}
    return tuple(Gap(duty.id, day) for duty in duties for day in days(duty) if (duty.id, day) not in there)


def away(duties: Sequence[Duty], posts: Sequence[Post]) -> tuple[Post, ...]:
    """Return the posts of people who are away on a day of their duty."""
    spans = {duty.id: frozenset(days(duty)) for duty in duties}
    return tuple(p for p in posts if p.state == AWAY and p.date in spans.get(p.duty, frozenset()))


def faults(duties: Sequence[Duty], posts: Sequence[Post]) -> Iterator[str]:
    """Yield what is wrong beyond the form: ids twice, spans that run backwards or are too long, posts of no duty."""
    spans: dict[str, frozenset[str]] = {}
    for duty in duties:
        if duty.id in spans:
            yield f"duty {duty.id} is there twice"
        length = (date.fromisoformat(duty.last) - date.fromisoformat(duty.first)).days + 1
        if not 1 <= length <= DAY_LIMIT:
            yield f"duty {duty.id} does not last 1 to {DAY_LIMIT} days"
        spans[duty.id] = frozenset(days(duty))
    for post in posts:
        if post.date not in spans.get(post.duty, frozenset()):
            yield f"the post of {post.date} is on no day of the duty {post.duty}"


def documents(values: Sequence[Duty] | Sequence[Post]) -> list[dict[str, Any]]:
    """Return duties or posts as they stand in a document."""
    return [{name: getattr(value, name) for name in value.__slots__} for value in values]

"""The duty roster of a village: its spans of days, who is there on each, who is away."""

from collections.abc import Sequence
from datetime import date, timedelta

from db.village import readiness as memory
from draw.canonical import is_plain
from draw.duty import AWAY, DAY_LIMIT, DUTY_LIMIT, POST_LIMIT, PRESENT, Post, RelativeDuty, RelativePost
from draw.form import NAME_LIMIT, NOTE_LIMIT
from steps.village.plan import PlanError
from steps.village.villagefile import VillageFile

FARTHEST = 365


def dated(posts: Sequence[RelativePost], election: str) -> tuple[Post, ...]:
    """Return posts with the dates that they have for an election on the day `election` (`2024-02-14`)."""
    day = date.fromisoformat(election)
    return tuple(
        Post(p.duty, (day + timedelta(days=p.day)).isoformat(), p.name, p.role, p.state, p.note)
        for p in posts
    )


def save_duties(file: VillageFile, duties: Sequence[RelativeDuty]) -> None:
    """Keep the spans of days; posts that belong to none any more go with them. Raises PlanError with the first wrong one."""
    if len(duties) > DUTY_LIMIT or len({duty.id for duty in duties}) != len(duties):
        raise PlanError("duty", len(duties))
    for place, duty in enumerate(duties, 1):
        days = duty.last_day - duty.first_day + 1
        near = abs(duty.first_day) <= FARTHEST and abs(duty.last_day) <= FARTHEST
        texts = _is_text(duty.who, NAME_LIMIT, least=1) and _is_text(duty.rule, NOTE_LIMIT, least=1)
        if not (1 <= days <= DAY_LIMIT and near and texts):
            raise PlanError("duty", place)
    with file.deed() as deed:
        memory.save_duties(deed.session, duties)
        deed.record("duties_set", {"count": len(duties)})


def save_posts(file: VillageFile, posts: Sequence[RelativePost]) -> None:
    """Keep who is there and who is away, in the place of all that was known; raises PlanError with the first wrong one."""
    if len(posts) > POST_LIMIT:
        raise PlanError("post", POST_LIMIT + 1)
    with file.deed() as deed:
        spans = {d.id: range(d.first_day, d.last_day + 1) for d in memory.load_duties(deed.session)}
        for place, post in enumerate(posts, 1):
            told = _is_text(post.name, NAME_LIMIT, least=1) and _is_text(post.role, NAME_LIMIT)
            known = post.day in spans.get(post.duty, ()) and post.state in (PRESENT, AWAY)
            if not (told and known and _is_text(post.note, NOTE_LIMIT)):
                raise PlanError("post", place)
        memory.save_posts(deed.session, posts)
        deed.record("posts_set", {"count": len(posts)})


def _is_text(text: str, most: int, *, least: int = 0) -> bool:
    return least <= len(text) <= most and is_plain(text)

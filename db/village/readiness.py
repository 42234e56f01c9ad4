"""What a village knows of the readiness of its stations, and who is on duty when."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from db.rows import facts, replace_rows
from db.village.schema import AnswerRow, ConditionRow, DutyRow, IndicatorRow, PostRow
from draw.duty import RelativeDuty, RelativePost
from draw.readiness import Indicator
from draw.station_readiness import FACILITIES, Answer, Condition, Logistics


def save_condition(session: Session, station: int, condition: Condition) -> None:
    """Keep what is known of a station, in the place of what was known."""
    told: dict[str, str] = {}
    for name, answer in condition.facilities.items():
        told |= {name: answer.answer, f"{name}_note": answer.note}
    session.execute(delete(ConditionRow).where(ConditionRow.station == station))
    session.execute(
        insert(ConditionRow).values(
            station=station,
            **told,
            received_at=condition.logistics.received_at,
            received_note=condition.logistics.note,
            witnesses=condition.witnesses,
            problems="\n".join(condition.problems),
        )
    )


def load_conditions(session: Session) -> dict[int, Condition]:
    """Return what is known, by station."""
    return {
        row["station"]: Condition(
            {name: Answer(row[name], row[f"{name}_note"]) for name in FACILITIES},
            Logistics(row["received_at"], row["received_note"]),
            row["witnesses"],
            tuple(filter(None, row["problems"].split("\n"))),
        )
        for row in session.execute(select(ConditionRow.__table__)).mappings()
    }


def save_indicators(session: Session, indicators: Sequence[Indicator]) -> None:
    """Keep the indicators in their order; answers to one that is gone go with it."""
    rows = [{"no": no, **facts(indicator)} for no, indicator in enumerate(indicators, 1)]
    replace_rows(session, IndicatorRow, rows)
    kept = [indicator.id for indicator in indicators]
    session.execute(delete(AnswerRow).where(AnswerRow.indicator.not_in(kept)))


def load_indicators(session: Session) -> tuple[Indicator, ...]:
    """Return the indicators in their order."""
    query = select(IndicatorRow.id, IndicatorRow.variable, IndicatorRow.text).order_by(IndicatorRow.no)
    return tuple(Indicator(*line) for line in session.execute(query))


def save_answers(session: Session, station: int, answers: Mapping[str, Answer]) -> None:
    """Keep the answers of a station, in the place of all that it gave."""
    session.execute(delete(AnswerRow).where(AnswerRow.station == station))
    rows = [{"station": station, "indicator": id_, **facts(given)} for id_, given in answers.items()]
    if rows:
        session.execute(insert(AnswerRow), rows)


def load_answers(session: Session) -> dict[int, dict[str, Answer]]:
    """Return the answers, station to indicator to answer, in the order of the indicators' ids."""
    answers: dict[int, dict[str, Answer]] = {}
    query = select(AnswerRow.__table__).order_by(AnswerRow.station, AnswerRow.indicator)
    for row in session.execute(query):
        answers.setdefault(row.station, {})[row.indicator] = Answer(row.answer, row.note)
    return answers


def save_duties(session: Session, duties: Sequence[RelativeDuty]) -> None:
    """Keep the duties; posts of one that is gone, or of a day that is no longer in it, go with it."""
    rows = [{"no": no, **facts(duty)} for no, duty in enumerate(duties, 1)]
    replace_rows(session, DutyRow, rows)
    spans = {duty.id: range(duty.first_day, duty.last_day + 1) for duty in duties}
    kept = tuple(post for post in load_posts(session) if post.day in spans.get(post.duty, ()))
    save_posts(session, kept)


def load_duties(session: Session) -> tuple[RelativeDuty, ...]:
    """Return the duties in their order."""
    columns = (DutyRow.id, DutyRow.first_day, DutyRow.last_day, DutyRow.who, DutyRow.rule)
    return tuple(RelativeDuty(*line) for line in session.execute(select(*columns).order_by(DutyRow.no)))


def save_posts(session: Session, posts: Sequence[RelativePost]) -> None:
    """Keep who is on duty when, in the place of all that was known."""
    replace_rows(session, PostRow, [facts(post) for post in posts])


def load_posts(session: Session) -> tuple[RelativePost, ...]:
    """Return who is on duty when, by day, in the order in which they were named."""
    columns = (PostRow.duty, PostRow.day, PostRow.name, PostRow.role, PostRow.state, PostRow.note)
    query = select(*columns).order_by(PostRow.day, PostRow.no)
    return tuple(RelativePost(*line) for line in session.execute(query))

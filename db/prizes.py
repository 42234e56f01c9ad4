"""The prizes in drawing order, with their pictures."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.rows import columns, facts, replace_rows
from db.schema import PrizeRow
from draw.preparation import PrizePlan
from draw.statement import Prize


def save_all(session: Session, plans: Sequence[PrizePlan]) -> None:
    """Keep the prizes, in the place of those before; photos are the bytes of a picture file."""
    replace_rows(session, PrizeRow, [{**facts(plan.prize), "photo": plan.photo} for plan in plans])


def load(session: Session) -> tuple[PrizePlan, ...]:
    """Return the prizes in drawing order, with their pictures."""
    found = session.execute(select(PrizeRow.photo, *columns(Prize, PrizeRow)).order_by(PrizeRow.no))
    return tuple(PrizePlan(Prize(*line), photo) for photo, *line in found)

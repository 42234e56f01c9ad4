"""The typed totals of the attendance forms and of the ballots used, between closing and freezing."""

from sqlalchemy.orm import Session

from db.rows import facts, replace_rows, values
from db.schema import ReconciliationRow
from draw.statement import Reconciliation


def save(session: Session, totals: Reconciliation) -> None:
    """Keep the totals, in the place of those before."""
    replace_rows(session, ReconciliationRow, [{"id": 1, **facts(totals)}])


def load(session: Session) -> Reconciliation | None:
    """Return the totals, None before they were typed."""
    return next(iter(values(session, Reconciliation, ReconciliationRow, order=ReconciliationRow.id)), None)

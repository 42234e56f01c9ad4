"""The rules of the draw and the tickets that take no part."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.rows import replace_rows
from db.schema import ExclusionRow, RulesRow
from draw.preparation import RulePlan
from draw.statement import Excluded, Rules


def save(session: Session, plan: RulePlan) -> None:
    """Keep the rules and the excluded tickets, in the place of those before."""
    rules = plan.rules
    row = {
        "id": 1,
        "window": rules.window,
        "window_note": rules.window_note,
        "absent": rules.absent,
        "calls": rules.calls,
        "countdown_s": plan.countdown_s,
    }
    replace_rows(session, RulesRow, [row])
    replace_rows(session, ExclusionRow, [{"ticket": e.id, "reason": e.reason} for e in rules.excluded])


def load(session: Session) -> RulePlan:
    """Return the rules, the usual ones before any were saved; excluded tickets are sorted by id."""
    excluded = session.execute(select(ExclusionRow.ticket, ExclusionRow.reason).order_by(ExclusionRow.ticket))
    row = session.execute(select(RulesRow.__table__)).first()
    if row is None:
        return RulePlan()
    rules = Rules(
        row.window, row.window_note, row.absent, row.calls, tuple(Excluded(*line) for line in excluded)
    )
    return RulePlan(rules, countdown_s=row.countdown_s)

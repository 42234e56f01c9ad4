"""The witnesses of the draw, and the declaration of neutrality."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.rows import columns, facts, replace_rows, values
from db.schema import DeclarationRow, WitnessRow
from draw.preparation import Declaration, WitnessPlan
from draw.statement import Witness


def save_witnesses(session: Session, plans: Sequence[WitnessPlan]) -> None:
    """Keep the witnesses, in the place of those before."""
    replace_rows(session, WitnessRow, [{**facts(plan.witness), "mandate": plan.mandate} for plan in plans])


def load_witnesses(session: Session) -> tuple[WitnessPlan, ...]:
    """Return the witnesses by number."""
    found = session.execute(select(WitnessRow.mandate, *columns(Witness, WitnessRow)).order_by(WitnessRow.no))
    return tuple(WitnessPlan(Witness(*line), mandate) for mandate, *line in found)


def save_declaration(session: Session, declaration: Declaration) -> None:
    """Keep the accepted declaration, in the place of an earlier one."""
    replace_rows(session, DeclarationRow, [{"id": 1, **facts(declaration)}])


def load_declaration(session: Session) -> Declaration | None:
    """Return the accepted declaration, None before that."""
    return next(iter(values(session, Declaration, DeclarationRow, order=DeclarationRow.id)), None)

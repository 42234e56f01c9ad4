"""The attempts to draw: frozen statement, seal, the laptop's secret and what opens the holders.

What is sealed stays as it is, and the database says so; the one thing that can come later is the time of voiding.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from db.rows import columns, facts
from db.schema import AttemptRow, HolderRow
from draw.canonical import canonical_text
from draw.freezing import Holder
from draw.statement import Statement, document, from_document


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt: the statement, the seal, the secret (64 hexadecimal digits), when it was sealed and perhaps voided."""

    attempt: int
    statement: Statement
    commitment: str
    secret: str = field(repr=False)
    at: str
    voided_at: str | None = None


def add(session: Session, attempt: Attempt, *, holders: Sequence[Holder]) -> None:
    """Keep a sealed attempt with the holders of its tickets; raises IntegrityError when the number is taken."""
    text = canonical_text(document(attempt.statement))
    row = {name: value for name, value in facts(attempt).items() if name != "statement"}
    session.execute(
        insert(AttemptRow).values(**row, statement=text, statement_digest=attempt.statement.digest)
    )
    if holders:
        session.execute(insert(HolderRow), [{"attempt": attempt.attempt, **facts(h)} for h in holders])


def void(session: Session, attempt: int, *, at: str) -> None:
    """Record that an attempt was given up; raises IntegrityError when it already was."""
    session.execute(update(AttemptRow).where(AttemptRow.attempt == attempt).values(voided_at=at))


def load(session: Session) -> tuple[Attempt, ...]:
    """Return all attempts by number, voided ones too."""
    names = [f for f in Attempt.__slots__ if f != "statement"]
    found = session.execute(select(AttemptRow.__table__).order_by(AttemptRow.attempt)).mappings()
    return tuple(
        Attempt(statement=_statement(row["statement"]), **{name: row[name] for name in names})
        for row in found
    )


def current(session: Session) -> Attempt | None:
    """Return the attempt that stands, None before one is sealed or after it was voided."""
    return next((attempt for attempt in reversed(load(session)) if attempt.voided_at is None), None)


def statements(session: Session) -> dict[str, Statement]:
    """Return every sealed statement by its digest, as `draw.replay.replay` asks for them."""
    found = session.execute(select(AttemptRow.statement_digest, AttemptRow.statement))
    return {digest: _statement(text) for digest, text in found}


def holders(session: Session, attempt: int) -> dict[str, Holder]:
    """Return what opens the tickets of an attempt, by ticket."""
    found = session.execute(
        select(*columns(Holder, HolderRow)).where(HolderRow.attempt == attempt).order_by(HolderRow.ticket)
    )
    return {line.ticket: Holder(*line) for line in found}


def _statement(text: str) -> Statement:
    return from_document(json.loads(text))

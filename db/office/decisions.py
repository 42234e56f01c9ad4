"""Decisions about conflicts, added and never changed, and the log of the office."""

from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.office.schema import DecisionRow, LogRow
from draw.consolidation import Decision


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log: when (RFC 3339), at which desk, what kind of deed, and its facts as JSON text."""

    at: str
    desk: str
    kind: str
    data: str


def add_decision(session: Session, decision: Decision) -> bool:
    """Keep a decision; False when the `no`-th decision about just these files is there already."""
    row = {
        "tps": decision.tps,
        "files": " ".join(decision.files),
        "no": decision.no,
        "chosen": decision.chosen,
        "reason": decision.reason,
        "by": decision.by,
        "at": decision.at,
    }
    try:
        with session.begin_nested():
            session.execute(insert(DecisionRow).values(row))
    except IntegrityError:
        return False
    return True


def load_decisions(session: Session, tps: str = "") -> tuple[Decision, ...]:
    """Return all decisions, or those about one TPS, sorted by TPS, files and number."""
    row = DecisionRow
    query = select(row.tps, row.files, row.chosen, row.reason, row.by, row.at, row.no)
    if tps:
        query = query.where(row.tps == tps)
    return tuple(
        Decision(tps, tuple(files.split()), chosen, reason=reason, by=by, at=at, no=no)
        for tps, files, chosen, reason, by, at, no in session.execute(
            query.order_by(row.tps, row.files, row.no)
        )
    )


def log(session: Session, entry: LogEntry) -> None:
    """Write a line into the log."""
    session.execute(insert(LogRow).values(at=entry.at, desk=entry.desk, kind=entry.kind, data=entry.data))


def load_log(session: Session) -> tuple[LogEntry, ...]:
    """Return the whole log in order."""
    row = LogRow
    found = session.execute(select(row.at, row.desk, row.kind, row.data).order_by(row.no))
    return tuple(LogEntry(*line) for line in found)

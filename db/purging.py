"""Deleting the personal data whose purpose is over, and counting what went (UU 27/2022)."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import and_, delete, func, not_, select
from sqlalchemy.orm import Session

from db.schema import AttendanceRow, HolderRow, Row, SignatureRow, VoterRow


@dataclass(frozen=True, slots=True)
class Purged:
    """How many rows went: voters, check-ins, what opens the holders of those who won nothing, drawn signatures."""

    voters: int
    check_ins: int
    holders: int
    signatures: int


def purge(session: Session, *, attempt: int, kept: Collection[str]) -> Purged:
    """Delete all that names or opens somebody who won nothing; `kept` are the tickets of `attempt` that won."""
    losers = not_(and_(HolderRow.attempt == attempt, HolderRow.ticket.in_(sorted(kept))))
    holders = session.scalar(select(func.count()).select_from(HolderRow).where(losers))
    counts = Purged(
        voters=_count(session, VoterRow),
        check_ins=_count(session, AttendanceRow),
        holders=int(holders or 0),
        signatures=_count(session, SignatureRow),
    )
    # Attendance first: it points to the list.
    for row in (AttendanceRow, VoterRow, SignatureRow):
        session.execute(delete(row))
    session.execute(delete(HolderRow).where(losers))
    return counts


def _count(session: Session, row: type[Row]) -> int:
    return int(session.scalar(select(func.count()).select_from(row)) or 0)

"""Who came: check-ins, in the order in which they were entered."""

from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from db.errors import UnknownTicketError
from db.rows import columns
from db.schema import AttendanceRow, VoterRow
from draw.preparation import CheckIn


def mark(session: Session, tickets: Iterable[str], *, at: str, how: str) -> tuple[str, ...]:
    """Check voters in, one or hundreds, and return the tickets that were not present before, in their order.

    Raises UnknownTicketError with the tickets that are not on the list; then nobody was checked in.
    """
    wanted = tuple(dict.fromkeys(tickets))
    found = session.execute(
        select(VoterRow.ticket, AttendanceRow.no)
        .outerjoin(AttendanceRow, AttendanceRow.ticket == VoterRow.ticket)
        .where(VoterRow.ticket.in_(wanted))
    )
    known = dict(found.tuples().all())
    if unknown := tuple(ticket for ticket in wanted if ticket not in known):
        raise UnknownTicketError(unknown)
    fresh = tuple(ticket for ticket in wanted if known[ticket] is None)
    if fresh:
        session.execute(insert(AttendanceRow), [{"ticket": ticket, "at": at, "how": how} for ticket in fresh])
    return fresh


def unmark(session: Session, tickets: Iterable[str]) -> tuple[str, ...]:
    """Undo check-ins and return the tickets that were present, sorted."""
    there = AttendanceRow.ticket.in_(tuple(tickets))
    undone = tuple(session.scalars(select(AttendanceRow.ticket).where(there).order_by(AttendanceRow.ticket)))
    session.execute(delete(AttendanceRow).where(there))
    return undone


def present(session: Session) -> dict[str, CheckIn]:
    """Return the check-ins by ticket, in the order in which they were entered."""
    found = session.execute(select(*columns(CheckIn, AttendanceRow)).order_by(AttendanceRow.no))
    return {line.ticket: CheckIn(*line) for line in found}


def recent(session: Session, limit: int = 10) -> tuple[CheckIn, ...]:
    """Return the last check-ins, latest first."""
    query = select(*columns(CheckIn, AttendanceRow)).order_by(AttendanceRow.no.desc()).limit(limit)
    return tuple(CheckIn(*line) for line in session.execute(query))


def count(session: Session) -> int:
    """Return how many voters are checked in."""
    return session.scalar(select(func.count()).select_from(AttendanceRow)) or 0

"""Who came: check-ins, in the order in which they were entered."""

from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from db.errors import UnknownTicketError
from db.schema import Row
from draw.preparation import CheckIn

# Plain statements, made once: the busiest path of the day passes here.
_VOTERS = Row.metadata.tables["voters"]
_ATTENDANCE = Row.metadata.tables["attendance"]
_CAME = _ATTENDANCE.c.ticket
_INSERT = insert(_ATTENDANCE)
_CHECK_INS = select(_CAME, _ATTENDANCE.c.at, _ATTENDANCE.c.how)
_KNOWN = select(_VOTERS.c.ticket, _ATTENDANCE.c.no).outerjoin(_ATTENDANCE, _VOTERS.c.ticket == _CAME)


def mark(session: Session, tickets: Iterable[str], *, at: str, how: str) -> tuple[str, ...]:
    """Check voters in, one or hundreds, and return the tickets that were not present before, in their order.

    Raises UnknownTicketError with the tickets that are not on the list; then nobody was checked in.
    """
    wanted = tuple(dict.fromkeys(tickets))
    known = dict(session.connection().execute(_KNOWN.where(_VOTERS.c.ticket.in_(wanted))).all())
    if unknown := tuple(ticket for ticket in wanted if ticket not in known):
        raise UnknownTicketError(unknown)
    fresh = tuple(ticket for ticket in wanted if known[ticket] is None)
    if fresh:
        session.connection().execute(_INSERT, [{"ticket": ticket, "at": at, "how": how} for ticket in fresh])
    return fresh


def unmark(session: Session, tickets: Iterable[str]) -> tuple[str, ...]:
    """Undo check-ins and return the tickets that were present, sorted."""
    there = _CAME.in_(tuple(tickets))
    undone = tuple(session.scalars(select(_CAME).where(there).order_by(_CAME)))
    session.execute(delete(_ATTENDANCE).where(there))
    return undone


def present(session: Session) -> dict[str, CheckIn]:
    """Return the check-ins by ticket, in the order in which they were entered."""
    found = session.execute(_CHECK_INS.order_by(_ATTENDANCE.c.no))
    return {line[0]: CheckIn(*line) for line in found}


def among(session: Session, tickets: Iterable[str]) -> dict[str, CheckIn]:
    """Return the check-ins of these tickets, those that are present, in no order."""
    found = session.execute(_CHECK_INS.where(_CAME.in_(tuple(tickets))))
    return {line[0]: CheckIn(*line) for line in found}


def recent(session: Session, limit: int = 10) -> tuple[CheckIn, ...]:
    """Return the last check-ins, latest first."""
    query = _CHECK_INS.order_by(_ATTENDANCE.c.no.desc()).limit(limit)
    return tuple(CheckIn(*line) for line in session.execute(query))


def count(session: Session) -> int:
    """Return how many voters are checked in."""
    return session.scalar(select(func.count()).select_from(_ATTENDANCE)) or 0

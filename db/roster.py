"""The voters of the TPS. A voter who is checked in never leaves the list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, delete, func, insert, select
from sqlalchemy.orm import Session

from db.errors import CheckedInVoterError
from db.rows import columns, facts
from db.schema import AttendanceRow, VoterRow
from draw.roster import RosterDifference, Voter
from draw.tickets import LISTS

_LIST_ORDER = case({name: place for place, name in enumerate(LISTS)}, value=VoterRow.list)


@dataclass(frozen=True, slots=True)
class ListCount:
    """How many voters a list has; men and women only where the list tells."""

    list: str
    registered: int
    men: int
    women: int
    by_hand: int


def replace_all(session: Session, voters: Sequence[Voter], *, source: str) -> None:
    """Put these voters in the place of all others; `source` names the file they came from.

    Raises CheckedInVoterError with the tickets that are checked in and missing among `voters`.
    """
    kept = {voter.ticket for voter in voters}
    _require_nobody_present(session, [t for t in session.scalars(select(VoterRow.ticket)) if t not in kept])
    session.execute(delete(VoterRow))
    add(session, voters, source=source)


def apply(session: Session, difference: RosterDifference, *, source: str) -> None:
    """Bring the list to a newer file: add, change and remove; who is kept keeps what is known.

    Raises CheckedInVoterError when someone to be removed has been checked in meanwhile.
    """
    changed = [new for _, new in difference.changed]
    gone = [voter.ticket for voter in difference.removed]
    _require_nobody_present(session, gone)
    _delete(session, [*gone, *(voter.ticket for voter in changed)])
    add(session, [*difference.added, *changed], source=source)


def add(session: Session, voters: Sequence[Voter], *, source: str = "", by_hand: bool = False) -> None:
    """Add voters who are not on the list yet; raises IntegrityError for one who is."""
    if voters:
        session.execute(insert(VoterRow), [_row(voter, source, by_hand) for voter in voters])


def remove(session: Session, tickets: Sequence[str]) -> None:
    """Take voters off the list; raises CheckedInVoterError."""
    _require_nobody_present(session, tickets)
    _delete(session, tickets)


def load(session: Session) -> tuple[Voter, ...]:
    """Return all voters: DPT, DPTB, DPK, each by number."""
    found = session.execute(select(*columns(Voter, VoterRow)).order_by(_LIST_ORDER, VoterRow.number))
    return tuple(Voter(*line) for line in found)


def added_by_hand(session: Session) -> frozenset[str]:
    """Return the tickets of the voters who were added by hand."""
    return frozenset(session.scalars(select(VoterRow.ticket).where(VoterRow.added_by_hand)))


def sources(session: Session) -> tuple[str, ...]:
    """Return the names of the files that voters came from, sorted."""
    return tuple(
        session.scalars(
            select(VoterRow.source).where(VoterRow.source != "").distinct().order_by(VoterRow.source)
        )
    )


def counts(session: Session) -> tuple[ListCount, ...]:
    """Return how many voters each list has: DPT, DPTB, DPK, where there are any."""
    found = session.execute(
        select(
            VoterRow.list,
            func.count(),
            func.count().filter(VoterRow.sex == "L"),
            func.count().filter(VoterRow.sex == "P"),
            func.count().filter(VoterRow.added_by_hand),
        )
        .group_by(VoterRow.list)
        .order_by(_LIST_ORDER)
    )
    return tuple(ListCount(*line) for line in found)


def _row(voter: Voter, source: str, by_hand: bool) -> dict[str, Any]:
    return {"ticket": voter.ticket, **facts(voter), "source": source, "added_by_hand": by_hand}


def _require_nobody_present(session: Session, tickets: Iterable[str]) -> None:
    leaving = set(tickets)
    if leaving:
        there = session.scalars(select(AttendanceRow.ticket).order_by(AttendanceRow.ticket))
        if checked_in := tuple(ticket for ticket in there if ticket in leaving):
            raise CheckedInVoterError(checked_in)


def _delete(session: Session, tickets: Sequence[str]) -> None:
    if tickets:
        session.execute(delete(VoterRow).where(VoterRow.ticket.in_(tickets)))

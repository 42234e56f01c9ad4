"""Check-in: who came (U10 to U16), until the statement is frozen.

* Marking is one commit with one journal entry, and is acknowledged after it.
* An undo needs a reason from a closed list; both stay in the journal (U05).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from db import attendance
from draw.ceremony import Closed, Preparing
from draw.errors import OutOfOrderError
from draw.preparation import CheckIn
from draw.tickets import write_tickets
from steps.ceremony import state_of
from steps.tpsfile import Deed, TpsFile


class HowMarked(StrEnum):
    """How a check-in was entered."""

    TYPED = "typed"
    SCANNED = "scanned"
    RANGE = "range"
    PAPER = "paper"


class UndoReason(StrEnum):
    """Why a check-in is taken back; a closed list, so that no name gets into the journal."""

    WRONG_NUMBER = "wrong_number"
    WRONG_PERSON = "wrong_person"
    DID_NOT_VOTE = "did_not_vote"


@dataclass(frozen=True, slots=True)
class Marked:
    """What a check-in did: tickets that are new, and those that were there already with their time."""

    new: tuple[CheckIn, ...]
    already: tuple[CheckIn, ...]


def check_in(file: TpsFile, tickets: Iterable[str], *, how: HowMarked) -> Marked:
    """Mark tickets as present; raises OutOfOrderError after freezing and UnknownTicketError."""
    wanted = tuple(dict.fromkeys(tickets))
    with file.deed() as deed:
        _require_open(deed)
        new = attendance.mark(deed.session, wanted, at=deed.at, how=how.value)
        if new:
            deed.record("checked_in", {"tickets": write_tickets(new), "how": how.value})
        fresh = frozenset(new)
        there = tuple(ticket for ticket in wanted if ticket not in fresh)
        known = attendance.among(deed.session, there) if there else {}
        at = deed.at
    return Marked(tuple(CheckIn(t, at, how.value) for t in new), tuple(known[t] for t in there))


def undo(file: TpsFile, ticket: str, reason: UndoReason) -> None:
    """Take a check-in back; raises OutOfOrderError after freezing or when the ticket is not present."""
    with file.deed() as deed:
        _require_open(deed)
        if not attendance.unmark(deed.session, [ticket]):
            raise OutOfOrderError("This number is not checked in.")
        deed.record("check_in_undone", {"tickets": write_tickets([ticket]), "reason": reason.value})


def _require_open(deed: Deed) -> None:
    """Check-in ends with freezing: the state has to be before the seal."""
    if not isinstance(state_of(deed), Preparing | Closed):
        raise OutOfOrderError

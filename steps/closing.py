"""Closing: the typed totals of attendance forms and ballots, reconciled with the check-ins.

The totals are kept as they are typed, so that a power cut loses nothing; they enter the statement when it is frozen.
"""

from db import closing
from draw.canonical import is_plain
from draw.ceremony import Closed
from draw.errors import OutOfOrderError
from draw.form import NOTE_LIMIT
from draw.statement import Reconciliation
from steps.ceremony import state_of
from steps.tpsfile import TpsFile

TOTAL_LIMIT = 99_999


class TotalsError(Exception):
    """A total is a whole number from 0 to 99,999, and the sentence has at most 500 characters."""


def needs_sentence(totals: Reconciliation, checked_in: int) -> bool:
    """Tell whether a typed total is not the number of check-ins."""
    return (totals.attended, totals.ballots_used) != (checked_in, checked_in)


def save_totals(file: TpsFile, totals: Reconciliation) -> None:
    """Keep the totals; raises TotalsError, or OutOfOrderError unless the polls are closed and nothing is sealed."""
    counts = (totals.attended, totals.ballots_used)
    written = len(totals.note) <= NOTE_LIMIT and is_plain(totals.note)
    if not written or not all(0 <= count <= TOTAL_LIMIT for count in counts):
        raise TotalsError
    with file.deed() as deed:
        if not isinstance(state_of(deed), Closed):
            raise OutOfOrderError
        closing.save(deed.session, totals)
        deed.record("totals_set", {"attended": totals.attended, "ballots_used": totals.ballots_used})

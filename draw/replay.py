"""Replaying the journal: the state of the ceremony, and the transcript it gives.

The same function serves the laptop after a power cut and the auditor with a bundle. An auditor has only the statement that
was drawn; an attempt voided before it is taken from its void record, and may hold no contribution.
"""

from collections.abc import Iterable, Mapping

from draw.acts import KINDS, Act, NoteWords, Object, Seal, VoidAttempt, from_entry
from draw.ceremony import Closed, Concluded, Preparing, State, apply
from draw.errors import JournalError
from draw.journal import Entry
from draw.seal import assurance
from draw.statement import Statement, Voided
from draw.tickets import read_tickets
from draw.transcript import Transcript, Winner

CHECK_INS = ("checked_in", "check_in_undone")


def replay(entries: Iterable[Entry], statements: Mapping[str, Statement]) -> State:
    """Return the state that the entries lead to; `statements` maps a statement's digest to it.

    Raises DrawError for an act out of order and JournalError for an entry of another form.
    """
    state: State = Preparing()
    unseen: Seal | None = None
    for entry in entries:
        if entry.kind not in KINDS:
            continue
        act = from_entry(entry)
        if isinstance(act, Seal) and unseen is None and act.statement not in statements:
            unseen = act
        elif unseen is not None and not isinstance(act, Object):
            state, unseen = _pass_voided(state, unseen, act)
        else:
            state = apply(
                state, act, statement=statements.get(act.statement) if isinstance(act, Seal) else None
            )
    if unseen is not None:
        raise JournalError("The statement of the last seal is not at hand.")
    return state


def present(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the tickets that the journal's check-ins leave present."""
    tickets: set[str] = set()
    for entry in entries:
        if entry.kind in CHECK_INS:
            named = read_tickets(str(entry.data.get("tickets", "")))
            (tickets.update if entry.kind == "checked_in" else tickets.difference_update)(named)
    return frozenset(tickets)


def transcript_of(
    state: Concluded, winners: tuple[Winner, ...], *, journal_entries: int, journal_head: str
) -> Transcript:
    """Return the transcript of a draw that is closed; `winners` are the opened holders in the order of the calls."""
    draw, end = state.draw, state.end
    return Transcript(
        statement=draw.statement,
        commitment=draw.commitment,
        secret=draw.secret,
        contributions=draw.contributions,
        assurance=assurance(draw.contributions),
        seed=draw.seed,
        calls=draw.calls,
        winners=winners,
        objections=draw.objections,
        completed=end.completed,
        closed_at=end.at,
        counting_started_at=end.counting_started_at,
        journal_entries=journal_entries,
        journal_head=journal_head,
    )


def _pass_voided(state: State, seal: Seal, act: Act) -> tuple[State, Seal | None]:
    match state, act:
        case _, NoteWords():
            return state, seal
        case Closed(), VoidAttempt() if (act.attempt, act.seal) == (seal.attempt, seal.commitment):
            record = Voided(act.attempt, act.seal, act.reason, act.at)
            return Closed(state.closed_at, voided=(*state.voided, record), objections=state.objections), None
    raise JournalError(f"Attempt {seal.attempt} was neither drawn nor voided before its first contribution.")

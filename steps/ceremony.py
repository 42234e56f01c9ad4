"""The ceremony, recorded: state from the journal, the act applied, the entry written, the commit; then the new state.

This is the only door through which the ceremony moves. Killing the process anywhere leaves the last committed state, and
`state` goes on from there (F02).
"""

from sqlalchemy.orm import Session

from db import attempts, journal, papers
from db.papers import Recipient
from draw.acts import (
    KINDS,
    Act,
    CallAgain,
    ClosePolls,
    Conclude,
    Contribute,
    EndCall,
    NoteWords,
    Object,
    ReplaceOutcome,
    Reveal,
    VoidAttempt,
    facts,
)
from draw.calls import AWARDING
from draw.canonical import digest
from draw.ceremony import Drawing, Sealed, State, apply, next_call
from draw.errors import JournalError, OutOfOrderError
from draw.freezing import SALT_BYTES
from draw.replay import replay
from steps.tpsfile import Deed, TpsFile


def read_state(session: Session) -> State:
    """Return the state of the ceremony that the journal gives."""
    return replay(journal.read(session, kinds=tuple(KINDS)), attempts.statements(session))


def state(file: TpsFile) -> State:
    """Return the state of the ceremony of a file."""
    with file.deed() as deed:
        return read_state(deed.session)


def close_polls(file: TpsFile, by: tuple[str, str]) -> State:
    """Declare the polls closed; `by` are two people, the chair first (U04)."""
    with file.deed() as deed:
        return _record(deed, ClosePolls(at=deed.at, by=by))


def note_words(file: TpsFile, witness: int) -> State:
    """Record that a witness has written the twelve words."""
    with file.deed() as deed:
        return _record(deed, NoteWords(at=deed.at, witness=witness))


def void(file: TpsFile, reason: str, by: tuple[str, str]) -> State:
    """Give the present attempt up; possible only before the first contribution."""
    with file.deed() as deed:
        now = read_state(deed.session)
        if not isinstance(now, Sealed):
            raise OutOfOrderError
        act = VoidAttempt(deed.at, now.statement.attempt, now.commitment, reason, by)
        after = _record(deed, act)
        attempts.void(deed.session, act.attempt, at=deed.at)
        return after


def contribute(file: TpsFile, witness: int, kind: str, value: str) -> State:
    """Record a witness's confirmed dice or digits; after the last one the secret is revealed in the same commit."""
    with file.deed() as deed:
        after = _record(deed, Contribute(deed.at, witness, kind, value))
        if isinstance(after, Sealed) and after.next_witness is None:
            standing = attempts.current(deed.session)
            if standing is None:
                raise JournalError("The secret of the attempt is not at hand.")
            after = _record(deed, Reveal(deed.at, standing.secret))
        return after


def open_call(file: TpsFile) -> State:
    """Call the next ticket of the order; the ticket is stored before anyone sees it."""
    with file.deed() as deed:
        now = read_state(deed.session)
        if not isinstance(now, Drawing):
            raise OutOfOrderError
        return _record(deed, next_call(now, deed.at))


def call_again(file: TpsFile) -> State:
    """Call the open ticket once more."""
    with file.deed() as deed:
        now = read_state(deed.session)
        if not isinstance(now, Drawing) or now.pending is None:
            raise OutOfOrderError
        return _record(deed, CallAgain(deed.at, now.pending.call, now.pending.times + 1))


def end_call(file: TpsFile, outcome: str, *, note: str = "", received_by: str = "") -> State:
    """Record how the open call ended; `received_by` names who took the prize where that is someone else."""
    with file.deed() as deed:
        now = read_state(deed.session)
        if not isinstance(now, Drawing) or now.pending is None:
            raise OutOfOrderError
        call = now.pending.call
        bound = _bind_receiver(deed, call, outcome, received_by)
        return _record(deed, EndCall(deed.at, call, outcome, note, bound))


def replace_outcome(
    file: TpsFile, outcome: str, reason: str, *, by: tuple[str, str], received_by: str = ""
) -> State:
    """Replace the outcome of the last call, once, before the next is opened (section 6)."""
    with file.deed() as deed:
        now = read_state(deed.session)
        if not isinstance(now, Drawing):
            raise OutOfOrderError
        call = len(now.calls)
        bound = _bind_receiver(deed, call, outcome, received_by)
        return _record(deed, ReplaceOutcome(deed.at, call, outcome, reason, bound, by))


def object_to(file: TpsFile, witness: int | None, text: str) -> State:
    """Record an objection; `witness` is None for someone who is not on the list."""
    with file.deed() as deed:
        return _record(deed, Object(deed.at, witness, text))


def conclude(file: TpsFile, counting_started_at: str | None, *, reason: str, by: tuple[str, str]) -> State:
    """Close the draw; `reason` says why it stops early where it is not completed."""
    with file.deed() as deed:
        now = read_state(deed.session)
        completed = isinstance(now, Drawing) and now.completed
        return _record(deed, Conclude(deed.at, completed, counting_started_at, reason, by))


def _record(deed: Deed, act: Act) -> State:
    after = apply(read_state(deed.session), act)
    deed.record(act.kind, facts(act))
    return after


def _bind_receiver(deed: Deed, call: int, outcome: str, received_by: str) -> str:
    """Keep who took the prize outside the journal, and return the digest that binds it."""
    name = received_by.strip() if outcome in AWARDING else ""
    salt = deed.laptop.random_hex(SALT_BYTES)
    papers.save_recipient(deed.session, Recipient(call, salt, name))
    return digest(f"undian-tps/1 receiver\n{salt}\n{call}\n{name}\n") if name else ""

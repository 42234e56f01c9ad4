"""The ceremony, recorded: state from the journal, the act applied, the entry written, the commit; then the new state.

This is the only door through which the ceremony moves; what people typed is tidied here. Killing the process anywhere
leaves the last committed state, and `state` goes on from there (F02).
"""

from datetime import timedelta

from sqlalchemy.orm import Session

from db import attempts, identity, journal, papers, people
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
from draw.ceremony import Drawing, Preparing, Sealed, State, apply, next_call
from draw.errors import DrawError, JournalError, OutOfOrderError
from draw.form import read_time
from draw.replay import replay
from draw.roster import clean_name, clean_text
from draw.seal import receiver
from draw.statement import Statement
from steps.pins import spend
from steps.tpsfile import Deed, TpsFile

_DRIFT = timedelta(minutes=2)


class WrongDateError(Exception):
    """The laptop's clock does not show the date of the election."""

    def __init__(self, today: str, election: str) -> None:
        super().__init__(f"The laptop's clock shows {today}; the election is on {election}.")
        self.today = today
        self.election = election


def read_state(session: Session) -> State:
    """Return the state of the ceremony that the journal gives, replayed from its beginning."""
    return replay(journal.read(session, kinds=tuple(KINDS)), attempts.statements(session))


def state_of(deed: Deed) -> State:
    """Return the state of the ceremony within a deed; replayed only where the journal has gone on without us."""
    link = journal.head(deed.session)[1]
    if link != deed.last.link:
        deed.last.state = read_state(deed.session)
        deed.last.link = link
    return deed.last.state


def state(file: TpsFile) -> State:
    """Return the state of the ceremony of a file."""
    with file.deed() as deed:
        return state_of(deed)


def require_date(at: str, date: str) -> None:
    """Raise WrongDateError unless an act is on the date of the election: what is closed or sealed then would not hold."""
    if at[:10] != date:
        raise WrongDateError(at[:10], date)


def close_polls(file: TpsFile, by: tuple[str, str]) -> State:
    """Declare the polls closed; `by` are two people, the chair first (U04).

    Raises WrongDateError, and OutOfOrderError in a file that has no identity yet or whose polls are closed.
    """
    with file.deed() as deed:
        known = identity.load(deed.session)
        if known is None or not isinstance(state_of(deed), Preparing):
            raise OutOfOrderError
        require_date(act_time(deed), known.date)
        return record(deed, ClosePolls(at=act_time(deed), by=by))


def note_words(file: TpsFile, witness: int) -> State:
    """Record that a witness has written the twelve words."""
    with file.deed() as deed:
        return record(deed, NoteWords(at=act_time(deed), witness=witness))


def void(file: TpsFile, reason: str, by: tuple[str, str]) -> State:
    """Give the present attempt up; possible only before the first contribution."""
    with file.deed() as deed:
        now = state_of(deed)
        if not isinstance(now, Sealed):
            raise OutOfOrderError
        act = VoidAttempt(act_time(deed), now.statement.attempt, now.commitment, clean_text(reason), by)
        after = record(deed, act)
        attempts.void(deed.session, act.attempt, at=act.at)
        return after


def contribute(file: TpsFile, witness: int, kind: str, value: str) -> State:
    """Record a witness's confirmed dice or digits; after the last one the secret is revealed in the same commit."""
    with file.deed() as deed:
        after = record(deed, Contribute(act_time(deed), witness, kind, value))
        if isinstance(after, Sealed) and after.next_witness is None:
            standing = attempts.current(deed.session)
            if standing is None:
                raise JournalError("The secret of the attempt is not at hand.")
            after = record(deed, Reveal(act_time(deed), standing.secret))
        return after


def open_call(file: TpsFile) -> State:
    """Call the next ticket of the order; the ticket is stored before anyone sees it."""
    with file.deed() as deed:
        now = state_of(deed)
        if not isinstance(now, Drawing):
            raise OutOfOrderError
        return record(deed, next_call(now, act_time(deed)))


def call_again(file: TpsFile) -> State:
    """Call the open ticket once more."""
    with file.deed() as deed:
        now = state_of(deed)
        if not isinstance(now, Drawing) or now.pending is None:
            raise OutOfOrderError
        return record(deed, CallAgain(act_time(deed), now.pending.call, now.pending.times + 1))


def end_call(file: TpsFile, outcome: str, *, note: str = "", received_by: str = "") -> State:
    """Record how the open call ended; `received_by` names who took the prize where that is someone else.

    Raises OutcomeError, OutOfOrderError, NameTooLongError, and DrawError for a note that is too long.
    """
    with file.deed() as deed:
        now = state_of(deed)
        if not isinstance(now, Drawing) or now.pending is None:
            raise OutOfOrderError
        call = now.pending.call
        bound = _bind_receiver(deed, call, outcome, received_by)
        return record(deed, EndCall(act_time(deed), call, outcome, clean_text(note), bound))


def replace_outcome(
    file: TpsFile, outcome: str, reason: str, *, by: tuple[str, str], received_by: str = ""
) -> State:
    """Replace the outcome of the last call, once, before the next is opened (section 6)."""
    with file.deed() as deed:
        now = state_of(deed)
        if not isinstance(now, Drawing):
            raise OutOfOrderError
        call = len(now.calls)
        bound = _bind_receiver(deed, call, outcome, received_by)
        return record(deed, ReplaceOutcome(act_time(deed), call, outcome, clean_text(reason), bound, by))


def object_to(file: TpsFile, witness: int | None, text: str) -> State:
    """Record an objection; `witness` is None for someone who is not on the list. Raises DrawError."""
    with file.deed() as deed:
        if witness not in {None, *(plan.witness.no for plan in people.load_witnesses(deed.session))}:
            raise DrawError("There is no witness of this number.")
        return record(deed, Object(act_time(deed), witness, clean_text(text)))


def conclude(file: TpsFile, counting_started_at: str | None, *, reason: str, by: tuple[str, str]) -> State:
    """Close the draw; `reason` says why it stops early where it is not completed."""
    with file.deed() as deed:
        now = state_of(deed)
        completed = isinstance(now, Drawing) and now.completed
        return record(deed, Conclude(act_time(deed), completed, counting_started_at, clean_text(reason), by))


def act_time(deed: Deed) -> str:
    """Return the time of an act: what the clock says, unless it jumped since the act before (F15).

    * Within one session the time that has passed is known without the clock; one that differs from it by more than two
      minutes was set, and the act is dated by what has passed.
    * An act is never dated before the act before it.

    Otherwise an honest draw would fail check 9 for a laptop's battery; the journal says what the clock said.
    """
    last = journal.last_entry(deed.session, kinds=tuple(KINDS))
    if last is None:
        return deed.at
    said, before = read_time(deed.at), read_time(last.at)
    if last.session == deed.laptop.session:
        due = before + timedelta(milliseconds=max(0, deed.laptop.mono_ms() - last.mono_ms))
        if abs(said - due) > _DRIFT:
            return due.replace(microsecond=0).isoformat()
    return deed.at if said >= before else last.at


def record(deed: Deed, act: Act, *, statement: Statement | None = None) -> State:
    """Apply an act to the state of this deed and write its entry; raises DrawError, and then nothing is written.

    An act of two people passes only with their PINs (U04): raises PinsNeededError.
    """
    after = apply(state_of(deed), act, statement=statement)
    by: tuple[str, ...] = getattr(act, "by", ())
    if by:
        spend(deed, by, act.kind)
    try:
        data = facts(act)
    except JournalError as error:  # what was typed is at fault, not the journal
        raise DrawError(str(error)) from error
    if act.at != deed.at:
        back = read_time(deed.at) < read_time(act.at)
        deed.record("clock_went_back" if back else "clock_went_ahead", {"clock": deed.at}, at=act.at)
    deed.record(act.kind, data, at=act.at)
    deed.last.state = after
    return after


def _bind_receiver(deed: Deed, call: int, outcome: str, received_by_untrusted: str) -> str:
    """Keep who took the prize outside the journal, and return the digest that binds it, as checkers make it again."""
    name = clean_name(received_by_untrusted) if outcome in AWARDING else ""
    papers.save_recipient(deed.session, Recipient(call, "", name))
    return receiver(call, name)

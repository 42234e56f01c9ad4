"""The ceremony: its states, and the one function that leads from a state by an act to the next.

* A state is a frozen value; `apply` either returns the next one or raises and nothing has happened.
* An act that does not belong to the present state always raises OutOfOrderError.
* An attempt can be voided only before its first contribution; after that it can only be gone on with (section 3).
* The ticket of a call is the one that the seed gives; nobody passes one in (section 6).
"""

from dataclasses import dataclass, replace

from draw.acts import (
    Act,
    CallAgain,
    ClosePolls,
    Conclude,
    Contribute,
    EndCall,
    NoteWords,
    Object,
    OpenCall,
    ReplaceOutcome,
    Reveal,
    Seal,
    VoidAttempt,
)
from draw.calls import Call, Unit, allowed_outcomes, units
from draw.errors import DrawError, OutcomeError, OutOfOrderError
from draw.order import order
from draw.seal import Contribution, check_contribution, seal_of, seed
from draw.statement import Statement, Voided
from draw.transcript import Objection


@dataclass(frozen=True, slots=True)
class Preparing:
    """The polls are open: lists, prizes, people and check-in."""

    objections: tuple[Objection, ...] = ()


@dataclass(frozen=True, slots=True)
class Closed:
    """The polls are closed; the statement is being made ready."""

    closed_at: str
    voided: tuple[Voided, ...]
    objections: tuple[Objection, ...]


@dataclass(frozen=True, slots=True)
class Sealed:
    """The seal is known; witnesses write its words, then throw in the order of their numbers."""

    polls_closed_at: str
    statement: Statement
    commitment: str
    voided: tuple[Voided, ...]
    noted: tuple[int, ...]
    contributions: tuple[Contribution, ...]
    objections: tuple[Objection, ...]

    @property
    def next_witness(self) -> int | None:
        """The number of the witness whose turn it is to throw; None when all have."""
        given = {c.witness for c in self.contributions}
        return next((no for no in self.statement.contributors if no not in given), None)

    @property
    def all_noted(self) -> bool:
        """Whether every witness who contributes has written the words."""
        return set(self.statement.contributors) <= set(self.noted)


@dataclass(frozen=True, slots=True)
class Pending:
    """A call that is open: the ticket for the unit, and how many times it has been called."""

    call: int
    unit: Unit
    ticket: str
    times: int
    at: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The seed is known and the order with it; tickets are called one by one."""

    statement: Statement
    commitment: str
    secret: str
    contributions: tuple[Contribution, ...]
    seed: str
    queue: tuple[str, ...]
    units: tuple[Unit, ...]
    calls: tuple[Call, ...]
    awarded: int
    receivers: tuple[str, ...]
    replaced: tuple[int, ...]
    pending: Pending | None
    objections: tuple[Objection, ...]

    @property
    def completed(self) -> bool:
        """Whether every unit is awarded or every ticket called."""
        all_called = len(self.calls) == len(self.queue) or self.awarded == len(self.units)
        return self.pending is None and all_called

    @property
    def next_unit(self) -> Unit | None:
        """The unit in hand; None when all are awarded."""
        return self.units[self.awarded] if self.awarded < len(self.units) else None


@dataclass(frozen=True, slots=True)
class Concluded:
    """The draw is closed; `end` is its last act."""

    draw: Drawing
    end: Conclude


State = Preparing | Closed | Sealed | Drawing | Concluded


def apply(state: State, act: Act, *, statement: Statement | None = None) -> State:
    """Return the state after an act; raises OutOfOrderError or another DrawError, and then nothing has happened.

    `statement` is the frozen statement whose digest a Seal names; no other act takes one.
    """
    match state, act:
        case Preparing(), ClosePolls():
            _two_people(act.by)
            return Closed(closed_at=act.at, voided=(), objections=state.objections)
        case Closed(), Seal():
            return _sealed(state, act, statement)
        case Sealed(contributions=()), VoidAttempt():
            return _voided(state, act)
        case Sealed(), NoteWords():
            return _noted(state, act)
        case Sealed(), Contribute():
            return _contributed(state, act)
        case Sealed(next_witness=None), Reveal():
            return _revealed(state, act)
        case Drawing(pending=None, completed=False), OpenCall():
            return _opened(state, act)
        case Drawing(pending=Pending() as pending), CallAgain():
            return _called_again(state, pending, act)
        case Drawing(pending=Pending() as pending), EndCall():
            return _ended(state, pending, act)
        case Drawing(pending=None), ReplaceOutcome():
            return _replaced(state, act)
        case Drawing(pending=None), Conclude():
            return _concluded(state, act)
        case ((Preparing() | Closed() | Sealed() | Drawing()), Object()):
            return replace(state, objections=(*state.objections, Objection(act.witness, act.text, act.at)))
    raise OutOfOrderError


def next_call(state: Drawing, at: str) -> OpenCall:
    """Return the one act that opens the next call; raises OutOfOrderError when there is none."""
    if state.pending is not None or state.completed or state.next_unit is None:
        raise OutOfOrderError
    unit, number = state.next_unit, len(state.calls)
    return OpenCall(at=at, call=number + 1, prize=unit.prize, unit=unit.unit, ticket=state.queue[number])


def _two_people(by: tuple[str, ...]) -> None:
    if len(set(by)) != 2:
        raise DrawError("Two different people have to confirm this.")


def _sealed(state: Closed, act: Seal, statement: Statement | None) -> Sealed:
    _two_people(act.by)
    if statement is None or statement.digest != act.statement:
        raise DrawError("The statement of this seal is not at hand.")
    if statement.attempt != act.attempt or statement.voided != state.voided:
        raise DrawError("The statement does not carry the attempts before it.")
    if act.attempt != len(state.voided) + 1 or statement.polls_closed_at != state.closed_at:
        raise DrawError("The statement does not belong to this closing of the polls.")
    return Sealed(
        polls_closed_at=state.closed_at,
        statement=statement,
        commitment=act.commitment,
        voided=state.voided,
        noted=(),
        contributions=(),
        objections=state.objections,
    )


def _voided(state: Sealed, act: VoidAttempt) -> Closed:
    _two_people(act.by)
    if act.attempt != state.statement.attempt or act.seal != state.commitment:
        raise DrawError("Only the present attempt can be voided.")
    record = Voided(act.attempt, act.seal, act.reason, act.at)
    return Closed(state.polls_closed_at, voided=(*state.voided, record), objections=state.objections)


def _noted(state: Sealed, act: NoteWords) -> Sealed:
    if state.contributions or act.witness not in {w.no for w in state.statement.witnesses} - {*state.noted}:
        raise OutOfOrderError
    return replace(state, noted=(*state.noted, act.witness))


def _contributed(state: Sealed, act: Contribute) -> Sealed:
    if not state.all_noted:
        raise OutOfOrderError("The dice are thrown after every witness has written the twelve words.")
    if act.witness != state.next_witness:
        raise OutOfOrderError("It is another witness's turn, or all have thrown.")
    check_contribution(act.contribution, act.value)
    given = Contribution(act.witness, act.contribution, act.value)
    return replace(state, contributions=(*state.contributions, given))


def _revealed(state: Sealed, act: Reveal) -> Drawing:
    if seal_of(state.statement, act.secret) != state.commitment:
        raise DrawError("The secret does not belong to the seal.")
    benih = seed(state.commitment, act.secret, state.contributions)
    return Drawing(
        statement=state.statement,
        commitment=state.commitment,
        secret=act.secret,
        contributions=state.contributions,
        seed=benih,
        queue=order(benih, state.statement.ticket_ids),
        units=units(state.statement.prizes),
        calls=(),
        awarded=0,
        receivers=(),
        replaced=(),
        pending=None,
        objections=state.objections,
    )


def _opened(state: Drawing, act: OpenCall) -> Drawing:
    if act != next_call(state, act.at):
        raise OutOfOrderError("The next call is the next ticket of the order, for the unit in hand.")
    return replace(state, pending=Pending(act.call, Unit(act.prize, act.unit), act.ticket, 1, act.at))


def _called_again(state: Drawing, pending: Pending, act: CallAgain) -> Drawing:
    if act.call != pending.call or act.times != pending.times + 1 or act.times > state.statement.rules.calls:
        raise OutOfOrderError
    return replace(state, pending=replace(pending, times=act.times))


def _ended(state: Drawing, pending: Pending, act: EndCall) -> Drawing:
    if act.call != pending.call:
        raise OutOfOrderError
    _check_outcome(state, act.outcome, act.note)
    if act.outcome == "absent" and pending.times < state.statement.rules.calls:
        raise OutcomeError(f"A ticket is absent only after {state.statement.rules.calls} calls.")
    unit = pending.unit
    call = Call(pending.call, unit.prize, unit.unit, pending.ticket, act.outcome, pending.at, act.note)
    return replace(
        state,
        calls=(*state.calls, call),
        awarded=state.awarded + call.awarded,
        receivers=(*state.receivers, act.receiver),
        pending=None,
    )


def _replaced(state: Drawing, act: ReplaceOutcome) -> Drawing:
    _two_people(act.by)
    if not state.calls or act.call != len(state.calls) or act.call in state.replaced:
        raise OutOfOrderError("Only the outcome of the last call can be replaced, and only once.")
    last = state.calls[-1]
    if act.outcome == last.outcome:
        raise OutcomeError("The outcome is the same as before.")
    note = f"{last.outcome} -> {act.outcome}: {act.reason}"[:500]
    _check_outcome(state, act.outcome, note)
    mended = replace(last, outcome=act.outcome, note=note)
    return replace(
        state,
        calls=(*state.calls[:-1], mended),
        awarded=state.awarded - last.awarded + mended.awarded,
        receivers=(*state.receivers[:-1], act.receiver),
        replaced=(*state.replaced, act.call),
    )


def _check_outcome(state: Drawing, outcome: str, note: str) -> None:
    if outcome not in allowed_outcomes(state.statement.rules.absent):
        raise OutcomeError
    if outcome == "ineligible" and not note:
        raise OutcomeError("An ineligible ticket needs a note that says why.")


def _concluded(state: Drawing, act: Conclude) -> Concluded:
    _two_people(act.by)
    if act.completed != state.completed:
        raise DrawError("The closing does not say truly whether the draw is completed.")
    if not act.completed and not act.reason:
        raise DrawError("A draw that stops early needs a reason.")
    return Concluded(state, act)

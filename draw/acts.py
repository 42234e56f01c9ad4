"""The acts of the ceremony: what people do, as values, and how the journal writes them.

An act is one journal entry of the same kind; its fields are the entry's facts, its `at` is the entry's time. `by` names two
people without their names: `K1` an officer by number, `W2` a witness by number (U04).
"""

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from draw.calls import LETTERS
from draw.canonical import HEX64
from draw.errors import JournalError
from draw.form import NOTE_LIMIT, Flag, ListOf, OneOf, OrNull, Record, Rule, Text, Time, Whole, faults
from draw.journal import Entry
from draw.statement import TICKET_PATTERN, WITNESS_LIMIT

_BY = ListOf(Text(4, pattern=r"[KW][1-9][0-9]{0,2}\Z"), 2, least=2)
_HASH = Text(64, pattern=HEX64)
_WITNESS = Whole(1, WITNESS_LIMIT)
_NOTE = Text(NOTE_LIMIT)
_REASON = Text(NOTE_LIMIT, least=1)


@dataclass(frozen=True, slots=True)
class ClosePolls:
    """The chair declares the polls closed."""

    kind: ClassVar[str] = "polls_closed"
    form: ClassVar[Rule] = Record({"by": _BY})
    at: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seal:
    """The statement is frozen and sealed; the seal is known from here on, the secret is not."""

    kind: ClassVar[str] = "sealed"
    form: ClassVar[Rule] = Record(
        {"attempt": Whole(1, 99), "statement": _HASH, "commitment": _HASH, "by": _BY}
    )
    at: str
    attempt: int
    statement: str
    commitment: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteWords:
    """A witness has written the twelve words on the sheet."""

    kind: ClassVar[str] = "words_noted"
    form: ClassVar[Rule] = Record({"witness": _WITNESS})
    at: str
    witness: int


@dataclass(frozen=True, slots=True)
class VoidAttempt:
    """The attempt is given up, which is possible only before the first contribution (section 3)."""

    kind: ClassVar[str] = "attempt_voided"
    form: ClassVar[Rule] = Record({"attempt": Whole(1, 98), "seal": _HASH, "reason": _REASON, "by": _BY})
    at: str
    attempt: int
    seal: str
    reason: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contribute:
    """A witness's dice or digits, confirmed."""

    kind: ClassVar[str] = "contributed"
    form: ClassVar[Rule] = Record(
        {"witness": _WITNESS, "contribution": OneOf(("dice", "digits")), "value": Text(50)}
    )
    at: str
    witness: int
    contribution: str
    value: str


@dataclass(frozen=True, slots=True)
class Reveal:
    """The secret is shown, as soon as the last contribution is confirmed."""

    kind: ClassVar[str] = "revealed"
    form: ClassVar[Rule] = Record({"secret": _HASH})
    at: str
    secret: str


@dataclass(frozen=True, slots=True)
class OpenCall:
    """The next ticket of the order is called for the unit in hand."""

    kind: ClassVar[str] = "called"
    form: ClassVar[Rule] = Record(
        {
            "call": Whole(1, 5_000),
            "prize": Whole(1, 500),
            "unit": Whole(1, 2_000),
            "ticket": Text(20, pattern=TICKET_PATTERN),
        }
    )
    at: str
    call: int
    prize: int
    unit: int
    ticket: str


@dataclass(frozen=True, slots=True)
class CallAgain:
    """The ticket is called for the `times`-th time."""

    kind: ClassVar[str] = "called_again"
    form: ClassVar[Rule] = Record({"call": Whole(1, 5_000), "times": Whole(2, 9)})
    at: str
    call: int
    times: int


@dataclass(frozen=True, slots=True)
class EndCall:
    """How the call ended; `receiver` is the digest that binds who took the prize, or empty."""

    kind: ClassVar[str] = "outcome"
    form: ClassVar[Rule] = Record(
        {"call": Whole(1, 5_000), "outcome": OneOf(tuple(LETTERS)), "note": _NOTE, "receiver": Text(64)}
    )
    at: str
    call: int
    outcome: str
    note: str
    receiver: str


@dataclass(frozen=True, slots=True)
class ReplaceOutcome:
    """The outcome of the last call is replaced, once, by two people, with a reason (section 6)."""

    kind: ClassVar[str] = "outcome_replaced"
    form: ClassVar[Rule] = Record(
        {
            "call": Whole(1, 5_000),
            "outcome": OneOf(tuple(LETTERS)),
            "reason": _REASON,
            "receiver": Text(64),
            "by": _BY,
        }
    )
    at: str
    call: int
    outcome: str
    reason: str
    receiver: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Object:
    """Someone objects; `witness` is None for a person who is not on the list."""

    kind: ClassVar[str] = "objected"
    form: ClassVar[Rule] = Record({"witness": OrNull(_WITNESS), "text": _REASON})
    at: str
    witness: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Conclude:
    """The draw is closed; `counting_started_at` is None when the count had not begun."""

    kind: ClassVar[str] = "concluded"
    form: ClassVar[Rule] = Record(
        {"completed": Flag(), "counting_started_at": OrNull(Time()), "reason": _NOTE, "by": _BY}
    )
    at: str
    completed: bool
    counting_started_at: str | None
    reason: str
    by: tuple[str, ...]


Act = (
    ClosePolls
    | Seal
    | NoteWords
    | VoidAttempt
    | Contribute
    | Reveal
    | OpenCall
    | CallAgain
    | EndCall
    | ReplaceOutcome
    | Object
    | Conclude
)
ACTS: tuple[type[Act], ...] = (
    ClosePolls,
    Seal,
    NoteWords,
    VoidAttempt,
    Contribute,
    Reveal,
    OpenCall,
    CallAgain,
    EndCall,
    ReplaceOutcome,
    Object,
    Conclude,
)
KINDS = {act.kind: act for act in ACTS}


def facts(act: Act) -> dict[str, Any]:
    """Return what the journal entry of an act holds, without its time; raises JournalError for a wrong field."""
    data: dict[str, Any] = {f.name: getattr(act, f.name) for f in fields(act) if f.name != "at"}
    if "by" in data:
        data["by"] = list(data["by"])
    for fault in faults(act.form, data, act.kind):
        raise JournalError(fault)
    return data


def from_entry(entry: Entry) -> Act:
    """Read the act of a journal entry of one of the KINDS; raises JournalError."""
    act = KINDS[entry.kind]
    data = dict(entry.data)
    if not act.form.admits(data):
        raise JournalError(next(faults(act.form, data, f"entry {entry.n}")))
    if "by" in data:
        data["by"] = tuple(data["by"])
    return act(at=entry.at, **data)

"""The transcript: one canonical JSON document that anyone can re-run (section 7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from draw import statement as statements
from draw.calls import LETTERS, Call
from draw.canonical import HEX64, canonical, parse
from draw.form import NAME_LIMIT, NOTE_LIMIT, Flag, ListOf, OneOf, OrNull, Record, Text, Time, Whole, require
from draw.seal import Contribution
from draw.statement import PRIZE_LIMIT, PROTOCOL, TICKET_PATTERN, UNIT_LIMIT, WITNESS_LIMIT, Statement
from draw.tickets import TICKET_LIMIT

_TICKET = Text(20, pattern=TICKET_PATTERN)
_WITNESS = Whole(1, WITNESS_LIMIT)
_HASH = Text(64, pattern=HEX64)

FORM = Record(
    {
        "protocol": OneOf((PROTOCOL,)),
        "statement": statements.FORM,
        "commitment": _HASH,
        "secret": _HASH,
        "contributions": ListOf(
            Record(
                {
                    "witness": _WITNESS,
                    "kind": OneOf(("dice", "digits")),
                    "value": Text(50, least=5, pattern=r"[0-9]+\Z"),
                }
            ),
            WITNESS_LIMIT,
        ),
        "assurance": OneOf(("full", "reduced")),
        "seed": _HASH,
        "calls": ListOf(
            Record(
                {
                    "call": Whole(1, TICKET_LIMIT),
                    "prize": Whole(1, PRIZE_LIMIT),
                    "unit": Whole(1, UNIT_LIMIT),
                    "ticket": _TICKET,
                    "outcome": OneOf(tuple(LETTERS)),
                    "at": Time(),
                    "note": Text(NOTE_LIMIT),
                }
            ),
            TICKET_LIMIT,
        ),
        "winners": ListOf(
            Record(
                {
                    "ticket": _TICKET,
                    "name": Text(NAME_LIMIT),
                    "salt": Text(32, pattern=r"[0-9a-f]{32}\Z"),
                    "received_by": Text(NAME_LIMIT),
                }
            ),
            UNIT_LIMIT,
        ),
        "objections": ListOf(
            Record({"witness": OrNull(_WITNESS), "text": Text(NOTE_LIMIT, least=1), "at": Time()}), 1_000
        ),
        "completed": Flag(),
        "closed_at": Time(),
        "counting_started_at": OrNull(Time()),
        "journal": Record({"entries": Whole(1, 10_000_000), "head": _HASH}),
    }
)


@dataclass(frozen=True, slots=True)
class Winner:
    """An opened holder: the bound name, its salt, and who took the prize where that is someone else."""

    ticket: str
    name: str
    salt: str
    received_by: str


@dataclass(frozen=True, slots=True)
class Objection:
    """What someone objected to; `witness` is None for a person who is not on the list."""

    witness: int | None
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """The transcript as a value."""

    statement: Statement
    commitment: str
    secret: str
    contributions: tuple[Contribution, ...]
    assurance: str
    seed: str
    calls: tuple[Call, ...]
    winners: tuple[Winner, ...]
    objections: tuple[Objection, ...]
    completed: bool
    closed_at: str
    counting_started_at: str | None
    journal_entries: int
    journal_head: str


def document(transcript: Transcript) -> dict[str, Any]:
    """Return the transcript as the JSON document of section 7."""
    t = transcript
    return {
        "protocol": PROTOCOL,
        "statement": statements.document(t.statement),
        "commitment": t.commitment,
        "secret": t.secret,
        "contributions": [{"witness": c.witness, "kind": c.kind, "value": c.value} for c in t.contributions],
        "assurance": t.assurance,
        "seed": t.seed,
        "calls": [_fields(call) for call in t.calls],
        "winners": [_fields(winner) for winner in t.winners],
        "objections": [_fields(objection) for objection in t.objections],
        "completed": t.completed,
        "closed_at": t.closed_at,
        "counting_started_at": t.counting_started_at,
        "journal": {"entries": t.journal_entries, "head": t.journal_head},
    }


def to_bytes(transcript: Transcript) -> bytes:
    """Return the canonical bytes of a transcript, as they are written to a file."""
    return canonical(document(transcript))


def from_document(doc: Mapping[str, Any]) -> Transcript:
    """Read a transcript whose form holds (`draw.form.faults(FORM, doc)` is empty)."""
    return Transcript(
        statement=statements.from_document(doc["statement"]),
        commitment=doc["commitment"],
        secret=doc["secret"],
        contributions=tuple(Contribution(**c) for c in doc["contributions"]),
        assurance=doc["assurance"],
        seed=doc["seed"],
        calls=tuple(Call(**c) for c in doc["calls"]),
        winners=tuple(Winner(**w) for w in doc["winners"]),
        objections=tuple(Objection(**o) for o in doc["objections"]),
        completed=doc["completed"],
        closed_at=doc["closed_at"],
        counting_started_at=doc["counting_started_at"],
        journal_entries=doc["journal"]["entries"],
        journal_head=doc["journal"]["head"],
    )


def from_bytes(data: bytes) -> Transcript:
    """Read the canonical bytes of a transcript; raises FormError with the first fault."""
    doc = parse(data)
    require(FORM, doc, "transcript")
    return from_document(doc)


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}

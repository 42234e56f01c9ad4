"""The statement: everything that is fixed before anything random happens (section 3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from draw.canonical import HEX64, canonical_text, digest, plain_bytes
from draw.form import (
    NAME_LIMIT,
    NOTE_LIMIT,
    Date,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    OrNull,
    Record,
    Text,
    Time,
    Whole,
)
from draw.tickets import LISTS, TICKET_LIMIT

PROTOCOL = "undian-tps/1"
PRIZE_LIMIT = 500
UNIT_LIMIT = 2_000
WITNESS_LIMIT = 100
TICKET_PATTERN = r"[A-Z]+-[0-9]{3,5}\Z"
_COUNT = Whole(0, 99_999)
_NAME = Text(NAME_LIMIT, least=1)

FORM = Record(
    {
        "protocol": OneOf((PROTOCOL,)),
        "mode": OneOf(("official", "practice")),
        "election": Record({"name": _NAME, "date": Date()}),
        "tps": Record(
            {
                "code": Text(10, pattern=r"[0-9]{10}\Z"),
                "number": Whole(1, 9_999),
                "village": _NAME,
                "district": _NAME,
                "regency": _NAME,
                "province": _NAME,
            }
        ),
        "attempt": Whole(1, 99),
        "voided": ListOf(
            Record(
                {
                    "attempt": Whole(1, 99),
                    "seal": Text(64, pattern=HEX64),
                    "reason": Text(NOTE_LIMIT, least=1),
                    "at": Time(),
                }
            ),
            98,
        ),
        "polls_closed_at": Time(),
        "frozen_at": Time(),
        "attendance": MapOf(LISTS, Record({"registered": _COUNT, "attended": _COUNT})),
        "reconciliation": Record({"attended": _COUNT, "ballots_used": _COUNT, "note": Text(NOTE_LIMIT)}),
        "tickets": ListOf(
            Record({"id": Text(20, pattern=TICKET_PATTERN), "holder": Text(64, pattern=HEX64)}),
            TICKET_LIMIT,
            least=1,
        ),
        "prizes": ListOf(
            Record(
                {
                    "no": Whole(1, PRIZE_LIMIT),
                    "name": _NAME,
                    "quantity": Whole(1, UNIT_LIMIT),
                    "source": _NAME,
                    "value_idr": OrNull(Whole(0, 1_000_000_000_000)),
                }
            ),
            PRIZE_LIMIT,
            least=1,
        ),
        "rules": Record(
            {
                "window": OneOf(("before_count", "after_count")),
                "window_note": Text(NOTE_LIMIT),
                "absent": OneOf(("forfeit", "hold")),
                "calls": Whole(1, 9),
                "excluded": ListOf(
                    Record({"id": Text(20, pattern=TICKET_PATTERN), "reason": Text(NOTE_LIMIT, least=1)}),
                    TICKET_LIMIT,
                ),
            }
        ),
        "witnesses": ListOf(
            Record({"no": Whole(1, WITNESS_LIMIT), "name": _NAME, "role": _NAME, "contributes": Flag()}),
            WITNESS_LIMIT,
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Tps:
    """Which polling station; `code` is the ten-digit Kemendagri code of the village."""

    code: str
    number: int
    village: str
    district: str
    regency: str
    province: str

    @property
    def key(self) -> str:
        """The TPS as the proof line writes it: `3519032004-3` (section 9)."""
        return f"{self.code}-{self.number}"


@dataclass(frozen=True, slots=True)
class Voided:
    """An earlier attempt that was given up before its first contribution; `seal` is its whole commitment."""

    attempt: int
    seal: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Turnout:
    """Registered and attended voters of one list."""

    list_name: str
    registered: int
    attended: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Totals of the attendance forms and of the ballots used, and the sentence that explains a difference."""

    attended: int
    ballots_used: int
    note: str


@dataclass(frozen=True, slots=True)
class Ticket:
    """One voter who came: the id, and the hash that binds the name without showing it."""

    id: str
    holder: str


@dataclass(frozen=True, slots=True)
class Prize:
    """One kind of prize in its place in the drawing order; `value_idr` is whole rupiah or None."""

    no: int
    name: str
    quantity: int
    source: str
    value_idr: int | None


@dataclass(frozen=True, slots=True)
class Excluded:
    """A ticket that attended and is left out, with the reason."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rules:
    """`window` before_count or after_count, `absent` forfeit or hold, `calls` how many times an absent one is called."""

    window: str
    window_note: str
    absent: str
    calls: int
    excluded: tuple[Excluded, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """A witness of the draw; at least two contribute."""

    no: int
    name: str
    role: str
    contributes: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """The statement as a value; `document` is what is hashed."""

    mode: str
    election: str
    date: str
    tps: Tps
    attempt: int
    voided: tuple[Voided, ...]
    polls_closed_at: str
    frozen_at: str
    attendance: tuple[Turnout, ...]
    reconciliation: Reconciliation
    tickets: tuple[Ticket, ...]
    prizes: tuple[Prize, ...]
    rules: Rules
    witnesses: tuple[Witness, ...]
    _digest: str = field(default="", init=False, compare=False, repr=False)

    @property
    def ticket_ids(self) -> tuple[str, ...]:
        """The ids of all tickets, in the order of the statement."""
        return tuple(ticket.id for ticket in self.tickets)

    @property
    def contributors(self) -> tuple[int, ...]:
        """The numbers of the witnesses who contribute, ascending."""
        return tuple(sorted(w.no for w in self.witnesses if w.contributes))

    @property
    def units(self) -> int:
        """How many prize units there are together."""
        return sum(prize.quantity for prize in self.prizes)

    @property
    def digest(self) -> str:
        """`R`, the hash of the canonical statement (section 3); made once, since a statement never changes."""
        if not self._digest:
            object.__setattr__(self, "_digest", digest(canonical_text(document(self))))
        return self._digest


def document(statement: Statement) -> dict[str, Any]:
    """Return the statement as the JSON document of section 3."""
    s = statement
    return {
        "protocol": PROTOCOL,
        "mode": s.mode,
        "election": {"name": s.election, "date": s.date},
        "tps": _fields(s.tps),
        "attempt": s.attempt,
        "voided": [_fields(v) for v in s.voided],
        "polls_closed_at": s.polls_closed_at,
        "frozen_at": s.frozen_at,
        "attendance": {
            t.list_name: {"registered": t.registered, "attended": t.attended} for t in s.attendance
        },
        "reconciliation": _fields(s.reconciliation),
        "tickets": [_fields(t) for t in s.tickets],
        "prizes": prize_list(s),
        "rules": {**_fields(s.rules), "excluded": [_fields(e) for e in s.rules.excluded]},
        "witnesses": [_fields(w) for w in s.witnesses],
    }


def prize_list(statement: Statement) -> list[dict[str, Any]]:
    """Return the prizes as they stand in the document, which is also the bundle's list of them."""
    return [_fields(p) for p in statement.prizes]


def from_document(doc: Mapping[str, Any]) -> Statement:
    """Read a statement whose form holds (`draw.form.faults(FORM, doc)` is empty)."""
    statement = Statement(
        mode=doc["mode"],
        election=doc["election"]["name"],
        date=doc["election"]["date"],
        tps=Tps(**doc["tps"]),
        attempt=doc["attempt"],
        voided=tuple(Voided(**v) for v in doc["voided"]),
        polls_closed_at=doc["polls_closed_at"],
        frozen_at=doc["frozen_at"],
        attendance=tuple(Turnout(name, **doc["attendance"][name]) for name in sorted(doc["attendance"])),
        reconciliation=Reconciliation(**doc["reconciliation"]),
        tickets=tuple(Ticket(**t) for t in doc["tickets"]),
        prizes=tuple(Prize(**p) for p in doc["prizes"]),
        rules=Rules(**{**doc["rules"], "excluded": tuple(Excluded(**e) for e in doc["rules"]["excluded"])}),
        witnesses=tuple(Witness(**w) for w in doc["witnesses"]),
    )
    object.__setattr__(statement, "_digest", digest(plain_bytes(doc).decode()))
    return statement


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}

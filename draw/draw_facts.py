"""The facts of one accepted draw: whatever a board, a list of oddities or a report over many of them needs.

They follow from transcript, journal and signature alone, and have one JSON form: the same file gives the same facts on every
machine. Voters who did not win are not in them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from draw.journal import Entry
from draw.statement import Reconciliation, Tps, Turnout, Voided, Witness
from draw.transcript import Objection, Transcript


@dataclass(frozen=True, slots=True)
class PrizeFacts:
    """A prize: how many units there were and how many were awarded; `value_idr` of one unit in whole rupiah, or None."""

    no: int
    name: str
    quantity: int
    awarded: int
    source: str
    value_idr: int | None


@dataclass(frozen=True, slots=True)
class WinnerFacts:
    """A winner: ticket, bound name (empty for a numbers-only roll), the prize's number, and who took it otherwise."""

    ticket: str
    name: str
    prize: int
    received_by: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many calls ended in each way (section 6)."""

    received: int
    held: int
    absent: int
    declined: int
    ineligible: int

    @property
    def calls(self) -> int:
        """All calls together."""
        return self.received + self.held + self.absent + self.declined + self.ineligible


@dataclass(frozen=True, slots=True)
class JournalFacts:
    """What the journal shows beyond the transcript.

    `marks` are the links after entry 1, 2, 4, 8, ... : two journals that share one are the same so far. `seal_sessions`
    counts the program sessions from the drawn attempt's seal to the end (1: the program was never left). `clock_back` is the
    largest step back of the clock between two entries, `clock_jump` the largest difference between clock and monotonic time
    within one session; both in seconds. `seal_to_end` is the monotonic time in seconds where it was one session, else None.
    """

    entries: int
    head: str
    marks: tuple[str, ...]
    seal_sessions: int
    clock_back: int
    clock_jump: int
    seal_to_end: int | None


@dataclass(frozen=True, slots=True)
class DrawFacts:
    """One accepted file. Times are RFC 3339; `signer` and `sha256` (of the file) are 64 hexadecimal digits.

    `transcript` is the digest of the transcript's canonical bytes, `throws` the contributions as the proof line has them
    (`1D35142615+2D1266341`), `excluded` how many who came took no part.
    """

    sha256: str
    signer: str
    signed_at: str
    tps: Tps
    election: str
    date: str
    attempt: int
    voided: tuple[Voided, ...]
    polls_closed_at: str
    frozen_at: str
    first_call_at: str | None
    last_call_at: str | None
    closed_at: str
    counting_started_at: str | None
    turnouts: tuple[Turnout, ...]
    reconciliation: Reconciliation
    tickets: int
    excluded: int
    prizes: tuple[PrizeFacts, ...]
    window: str
    window_note: str
    absent_rule: str
    witnesses: tuple[Witness, ...]
    commitment: str
    secret: str
    throws: str
    assurance: str
    outcomes: Outcomes
    winners: tuple[WinnerFacts, ...]
    objections: tuple[Objection, ...]
    completed: bool
    journal: JournalFacts
    transcript: str

    @property
    def key(self) -> str:
        """The TPS, `3519032004-3`."""
        return self.tps.key

    @property
    def registered(self) -> int:
        """Registered voters of all lists."""
        return sum(turnout.registered for turnout in self.turnouts)

    @property
    def attended(self) -> int:
        """Voters of all lists who came."""
        return sum(turnout.attended for turnout in self.turnouts)

    @property
    def units(self) -> int:
        """Units of all prizes."""
        return sum(prize.quantity for prize in self.prizes)

    @property
    def awarded(self) -> int:
        """Units that were awarded."""
        return sum(prize.awarded for prize in self.prizes)

    @property
    def value_idr(self) -> int:
        """The value of what was awarded in whole rupiah, of the prizes whose value is known."""
        return sum(prize.awarded * (prize.value_idr or 0) for prize in self.prizes)


def facts_of(
    transcript: Transcript, entries: Sequence[Entry], *, sha256: str, signer: str, signed_at: str
) -> DrawFacts:
    """Return the facts of a draw whose checks all hold; `entries` is the whole journal."""
    raise NotImplementedError


def document(facts: DrawFacts) -> dict[str, Any]:
    """Return the facts as a JSON document."""
    raise NotImplementedError


def from_document(doc: Mapping[str, Any]) -> DrawFacts:
    """Read what `document` wrote."""
    raise NotImplementedError

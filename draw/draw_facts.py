"""The facts of one accepted draw: whatever a board, a list of oddities or a report over many of them needs.

They follow from transcript, journal and signature alone, and have one JSON form: the same file gives the same facts on every
machine. Voters who did not win are not in them.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from draw.calls import LETTERS
from draw.journal import Entry
from draw.journal_facts import JournalFacts, journal_facts
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
    transcript: Transcript,
    entries: Sequence[Entry],
    *,
    sha256: str,
    signer: str,
    signed_at: str,
    digest: str,
) -> DrawFacts:
    """Return the facts of a draw whose checks all hold; `entries` is the whole journal, `digest` the transcript's."""
    t, s = transcript, transcript.statement
    return DrawFacts(
        sha256=sha256,
        signer=signer,
        signed_at=signed_at,
        tps=s.tps,
        election=s.election,
        date=s.date,
        attempt=s.attempt,
        voided=s.voided,
        polls_closed_at=s.polls_closed_at,
        frozen_at=s.frozen_at,
        first_call_at=t.calls[0].at if t.calls else None,
        last_call_at=t.calls[-1].at if t.calls else None,
        closed_at=t.closed_at,
        counting_started_at=t.counting_started_at,
        turnouts=s.attendance,
        reconciliation=s.reconciliation,
        tickets=len(s.tickets),
        excluded=len(s.rules.excluded),
        prizes=_prizes(t),
        window=s.rules.window,
        window_note=s.rules.window_note,
        absent_rule=s.rules.absent,
        witnesses=s.witnesses,
        commitment=t.commitment,
        secret=t.secret,
        throws="+".join(f"{c.witness}{_KINDS[c.kind]}{c.value}" for c in t.contributions),
        assurance=t.assurance,
        outcomes=_outcomes(t),
        winners=_winners(t),
        objections=t.objections,
        completed=t.completed,
        journal=journal_facts(entries, count=t.journal_entries, head=t.journal_head),
        transcript=digest,
    )


def document(facts: DrawFacts) -> dict[str, Any]:
    """Return the facts as a JSON document."""
    return {name: _plain(getattr(facts, name)) for name in facts.__slots__}


def from_document(doc: Mapping[str, Any]) -> DrawFacts:
    """Read what `document` wrote."""
    lists = {name: tuple(kind(**one) for one in doc[name]) for name, kind in _LISTS.items()}
    records = {name: kind(**doc[name]) for name, kind in _RECORDS.items()}
    journal = JournalFacts(**{**doc["journal"], "marks": tuple(doc["journal"]["marks"])})
    return DrawFacts(**{**doc, **lists, **records, "journal": journal})


@dataclass(frozen=True, slots=True)
class KeptDraw:
    """A draw as memory keeps it: what is searched and summed, and all facts as JSON text; `closed_at` is RFC 3339."""

    sha256: str
    tps: str
    signer: str
    attempt: int
    registered: int
    attended: int
    units: int
    awarded: int
    value_idr: int
    closed_at: str
    facts: str


def keep(facts: DrawFacts) -> KeptDraw:
    """Return the facts as memory keeps them; with these keys and whole numbers the text is canonical as it is."""
    text = json.dumps(document(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return KeptDraw(
        facts.sha256,
        facts.key,
        facts.signer,
        attempt=facts.attempt,
        registered=facts.registered,
        attended=facts.attended,
        units=facts.units,
        awarded=facts.awarded,
        value_idr=facts.value_idr,
        closed_at=facts.closed_at,
        facts=text,
    )


def kept_facts(text: str) -> DrawFacts:
    """Return the facts of a text that `keep` made."""
    return from_document(json.loads(text))


_KINDS = {"dice": "D", "digits": "N"}
_LISTS: dict[str, type[Any]] = {
    "voided": Voided,
    "turnouts": Turnout,
    "prizes": PrizeFacts,
    "witnesses": Witness,
    "winners": WinnerFacts,
    "objections": Objection,
}
_RECORDS: dict[str, type[Any]] = {"tps": Tps, "reconciliation": Reconciliation, "outcomes": Outcomes}


def _prizes(t: Transcript) -> tuple[PrizeFacts, ...]:
    awarded = Counter(call.prize for call in t.calls if call.awarded)
    return tuple(
        PrizeFacts(p.no, p.name, p.quantity, awarded[p.no], p.source, p.value_idr) for p in t.statement.prizes
    )


def _winners(t: Transcript) -> tuple[WinnerFacts, ...]:
    calls = [call for call in t.calls if call.awarded]
    return tuple(
        WinnerFacts(w.ticket, w.name, call.prize, w.received_by)
        for call, w in zip(calls, t.winners, strict=True)
    )


def _outcomes(t: Transcript) -> Outcomes:
    ended = Counter(call.outcome for call in t.calls)
    return Outcomes(**{outcome: ended[outcome] for outcome in LETTERS})


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if hasattr(value, "__slots__"):
        return {name: _plain(getattr(value, name)) for name in value.__slots__}
    return value

"""The day: everything that a screen may show, read in one go, and which steps are open, derived and never stored."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from sqlalchemy.orm import Session

from db import (
    attendance,
    identity,
    journal,
    papers,
    people,
    pins,
    prizes,
    roster,
    rules,
    settings,
    signing_key,
)
from db import closing as totals
from draw.ceremony import Closed, Concluded, Drawing, Preparing, Sealed, State
from draw.freezing import turnout
from draw.identity import Identity, Officer
from draw.preparation import CheckIn, Declaration, PrizePlan, RulePlan, WitnessPlan
from draw.roster import Voter
from draw.statement import Reconciliation, Turnout
from steps.ceremony import state_of
from steps.tpsfile import PURGED, TpsFile

STEPS = (
    "identity",
    "roster",
    "preparation",
    "attendance",
    "closing",
    "seal",
    "draw",
    "minutes",
    "export",
)


@dataclass(frozen=True)
class Day:
    """One TPS file as of the last commit."""

    identity: Identity | None
    officers: tuple[Officer, ...]
    voters: tuple[Voter, ...]
    by_hand: frozenset[str]
    present: Mapping[str, CheckIn]
    prizes: tuple[PrizePlan, ...]
    witnesses: tuple[WitnessPlan, ...]
    rules: RulePlan
    declaration: Declaration | None
    totals: Reconciliation | None
    state: State
    recipients: Mapping[int, str]
    signed: frozenset[str]
    exports: tuple[str, ...]
    settings: Mapping[str, str]
    fingerprint: str
    saved_at: str
    pins: frozenset[str] = frozenset()
    example_pins: frozenset[str] = frozenset()

    @cached_property
    def turnout(self) -> tuple[Turnout, ...]:
        """Registered and attended voters by list."""
        return turnout(self.voters, self.present)

    @cached_property
    def by_ticket(self) -> dict[str, Voter]:
        """The voters by ticket."""
        return {voter.ticket: voter for voter in self.voters}

    @property
    def purged(self) -> bool:
        """Whether the voters were deleted after the office had confirmed."""
        return PURGED in self.settings

    @property
    def registered(self) -> int:
        """How many voters are in the lists."""
        return len(self.voters)

    @property
    def attended(self) -> int:
        """How many are checked in."""
        return len(self.present)

    @property
    def units(self) -> int:
        """How many prize units there are."""
        return sum(plan.prize.quantity for plan in self.prizes)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still missing before the polls can be closed: keys that a screen turns into sentences."""
        contributing = [p for p in self.witnesses if p.witness.contributes]
        wanted = {
            "identity": self.identity is not None,
            "officers": bool(self.officers),
            "voters": bool(self.voters),
            "prizes": bool(self.prizes),
            "witnesses": len(contributing) >= 2,
            "declaration": self.declaration is not None,
        }
        return tuple(key for key, there in wanted.items() if not there)

    @property
    def open_steps(self) -> frozenset[str]:
        """The steps of the day that can be entered now."""
        opened = {"identity"}
        if self.identity is not None:
            opened.add("roster")
        if self.voters:
            opened |= {"preparation", "attendance"}
        if not self.missing or not isinstance(self.state, Preparing):
            opened.add("closing")
        if not isinstance(self.state, Preparing | Closed):
            opened.add("seal")
        if isinstance(self.state, Drawing | Concluded):
            opened.add("draw")
        if isinstance(self.state, Concluded):
            opened |= {"minutes", "export"}
        return frozenset(opened)

    @property
    def done_steps(self) -> frozenset[str]:
        """The steps of the day that are finished."""
        prepared = self.purged or not {"prizes", "witnesses", "declaration"} & set(self.missing)
        done = {
            "identity": self.identity is not None and bool(self.officers),
            "roster": bool(self.voters) or self.purged,
            "preparation": (bool(self.voters) or self.purged) and prepared,
            "attendance": not isinstance(self.state, Preparing | Closed),
            "closing": not isinstance(self.state, Preparing | Closed),
            "seal": isinstance(self.state, Drawing | Concluded),
            "draw": isinstance(self.state, Concluded),
            "minutes": bool(self.exports),
            "export": bool(self.exports),
        }
        return frozenset(step for step, finished in done.items() if finished)

    @property
    def current_step(self) -> str:
        """The step where the day goes on."""
        if isinstance(self.state, Concluded):
            return "minutes"
        if isinstance(self.state, Drawing):
            return "draw"
        if isinstance(self.state, Sealed):
            return "seal"
        if isinstance(self.state, Closed):
            return "closing"
        for step in STEPS[:3]:
            if step not in self.done_steps:
                return step
        return "attendance"


def read(file: TpsFile) -> Day:
    """Return the whole day."""
    with file.deed() as deed:
        session = deed.session
        key = signing_key.load(session)
        known = pins.load(session)
        return Day(
            identity=identity.load(session),
            officers=identity.load_officers(session),
            voters=roster.load(session),
            by_hand=roster.added_by_hand(session),
            present=attendance.present(session),
            prizes=prizes.load(session),
            witnesses=people.load_witnesses(session),
            rules=rules.load(session),
            declaration=people.load_declaration(session),
            totals=totals.load(session),
            state=state_of(deed),
            recipients=_recipients(session),
            signed=frozenset(papers.load_signatures(session)),
            exports=tuple(e.name for e in papers.load_exports(session)),
            settings=settings.load(session),
            fingerprint=key.fingerprint if key else "",
            saved_at=_saved_at(session),
            pins=frozenset(known),
            example_pins=frozenset(person for person, pin in known.items() if pin.is_example),
        )


def after_check_in(file: TpsFile, day: Day) -> Day:
    """Return the day with fresh check-ins, all else as it was: the short way for the busiest screen."""
    with file.deed() as deed:
        return replace(day, present=attendance.present(deed.session), saved_at=_saved_at(deed.session))


def after_act(file: TpsFile, day: Day) -> Day:
    """Return the day with a fresh state of the ceremony, all else as it was."""
    with file.deed() as deed:
        return replace(
            day,
            state=state_of(deed),
            recipients=_recipients(deed.session),
            saved_at=_saved_at(deed.session),
        )


def _recipients(session: Session) -> dict[int, str]:
    return {call: recipient.name for call, recipient in papers.load_recipients(session).items()}


def _saved_at(session: Session) -> str:
    count, _ = journal.head(session)
    last = journal.read(session, after=count - 1)
    return last[0].at if last else ""

"""A simulator of polling stations: whole honest ceremonies through the rules alone, in one line each.

    station = make_station(tickets=300, units=(10, 5, 5), seed=7)
    assert verify_transcript(station.data, journal=station.entries).result is Result.HOLDS

* Everything comes from `random.Random(seed)`: the same plan gives the same station, byte for byte.
* A `Day` goes on act by act, for tests that stop half-way or leave the honest path.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from draw.acts import (
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
    Seal,
    VoidAttempt,
    facts,
)
from draw.calls import OUTCOMES
from draw.ceremony import Closed, Concluded, Drawing, Preparing, Sealed, State, apply, next_call
from draw.freezing import Holder, Prepared, freeze
from draw.identity import Identity
from draw.journal import Entry, head, to_lines
from draw.proof_line import write_proof_line
from draw.replay import transcript_of
from draw.roster import Voter
from draw.seal import receiver, seal_of
from draw.statement import Excluded, Prize, Rules, Statement, Tps, Witness
from draw.tickets import write_tickets
from draw.transcript import Transcript, Winner, to_bytes
from tests.station_plan import GOODS, Plan

TWO = ("K1", "K2")


@dataclass(frozen=True, slots=True)
class SimulatedStation:
    """A day that is over: what the laptop holds, and what leaves it."""

    plan: Plan
    statement: Statement
    holders: tuple[Holder, ...]
    secret: str
    entries: tuple[Entry, ...]
    transcript: Transcript

    @property
    def data(self) -> bytes:
        """The transcript file."""
        return to_bytes(self.transcript)

    @property
    def journal(self) -> bytes:
        """The journal file."""
        return to_lines(self.entries)

    @property
    def line(self) -> str:
        """The proof line on the paper."""
        return write_proof_line(self.transcript)


def make_station(**plan: Any) -> SimulatedStation:
    """Return an honest station; the keywords are the fields of Plan."""
    return Day(Plan(**plan)).finish()


class Day:
    """One TPS while its journal is being written: an act is applied first, and entered only then."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.state: State = Preparing()
        self.entries: list[Entry] = []
        self.statements: dict[str, Statement] = {}
        self.holders: tuple[Holder, ...] = ()
        self.secret = ""
        self._random = random.Random(plan.seed)
        self._session = self._random.randbytes(4).hex()
        self._behind = 0
        self._began = self._now = datetime.fromisoformat(f"{plan.date}T13:00:00+07:00")
        self._voters, self._excluded, self._came = self._roll()

    def tick(self, seconds: int = 1) -> str:
        """Let time pass, and return the time that it is."""
        self._now += timedelta(seconds=seconds)
        return self._now.isoformat()

    def record(self, kind: str, data: Mapping[str, Any]) -> None:
        """Write one entry, at the present time."""
        mono = int((self._now - self._began).total_seconds() * 1000) + 1000 * self._behind
        self.entries.append(
            Entry(len(self.entries) + 1, kind, self._now.isoformat(), self._session, mono, dict(data))
        )

    def act(self, act: Act, *, statement: Statement | None = None) -> None:
        """Apply an act and write it down; raises what the rules raise, and then nothing is written."""
        self.state = apply(self.state, act, statement=statement)
        self.record(act.kind, facts(act))

    def restart(self) -> None:
        """Start the program anew, as after a power cut, or with a copy of the file that was put back."""
        self._session, self._began, self._behind = self._random.randbytes(4).hex(), self._now, 0
        self.record("opened", {"program": "undian-tps", "entries_before": len(self.entries)})

    def check_in(self) -> None:
        """Import the roll and check everybody in, in a few goes, with one slip that is undone."""
        self.record("roster_imported", {"taken": len(self._voters), "digest": self._hex(32)})
        slip = next((v.ticket for v in self._voters if v.ticket not in self._came), None)
        if slip is not None:
            self.record("checked_in", {"tickets": write_tickets([slip]), "how": "typed"})
            self.record("check_in_undone", {"tickets": write_tickets([slip]), "reason": "wrong_number"})
        step, how = (1, "typed") if self.plan.one_by_one else (50, "range")
        for start in range(0, len(self._came), step):
            self.tick()
            tickets = write_tickets(self._came[start : start + step])
            self.record("checked_in", {"tickets": tickets, "how": how})

    def close(self) -> None:
        """Close the polls."""
        self._now -= timedelta(seconds=self.plan.clock_back)
        self._behind += self.plan.clock_back
        self.act(ClosePolls(self.tick(300), TWO))

    def seal(self) -> None:
        """Freeze the statement and seal it under a new secret."""
        assert isinstance(self.state, Closed)
        statement, self.holders = freeze(
            self._prepared(self.state), frozen_at=self.tick(60), salt=self._random.randbytes
        )
        self.statements[statement.digest] = statement
        self.secret = self._hex(32)
        commitment = seal_of(statement, self.secret)
        act = Seal(self.tick(), statement.attempt, statement.digest, commitment, TWO)
        self.act(act, statement=statement)

    def void(self) -> None:
        """Give the present attempt up."""
        assert isinstance(self.state, Sealed)
        attempt = self.state.statement.attempt
        self.act(VoidAttempt(self.tick(), attempt, self.state.commitment, "Lembar segel basah", TWO))

    def note_words(self) -> None:
        """Let every witness write the twelve words."""
        assert isinstance(self.state, Sealed)
        for witness in self.state.statement.witnesses:
            self.act(NoteWords(self.tick(), witness.no))

    def throw(self) -> None:
        """Let the witness whose turn it is contribute."""
        assert isinstance(self.state, Sealed)
        assert self.state.next_witness is not None
        faces = "123456" if self.plan.kind == "dice" else "0123456789"
        value = "".join(self._random.choices(faces, k=self.plan.throws))
        self.act(Contribute(self.tick(), self.state.next_witness, self.plan.kind, value))

    def reveal(self) -> None:
        """Show the secret."""
        self.act(Reveal(self.tick(), self.secret))

    def call(self, letter: str = "R") -> None:
        """Call the next ticket and end the call by the letter; replace the outcome where the plan says so."""
        assert isinstance(self.state, Drawing)
        self.act(next_call(self.state, self.tick(self.plan.pace)))
        number = len(self.state.calls) + 1
        if letter == "A":
            for times in range(2, self.state.statement.rules.calls + 1):
                self.act(CallAgain(self.tick(), number, times))
        note = "Anggota KPPS" if letter == "I" else ""
        self.act(
            EndCall(self.tick(self.plan.pace), number, OUTCOMES[letter], note, self._receiver(number, letter))
        )
        if number in self.plan.replaced:
            new = self.plan.replaced[number]
            bound = self._receiver(number, new)
            self.act(ReplaceOutcome(self.tick(), number, OUTCOMES[new], "Salah tekan", bound, TWO))

    def conclude(self) -> None:
        """Close the draw, truly completed or stopped early with a reason."""
        assert isinstance(self.state, Drawing)
        completed = self.state.completed
        counting = f"{self.plan.date}T13:05:30+07:00" if self.plan.after_count else None
        self.act(Conclude(self.tick(), completed, counting, "" if completed else "Hujan deras", TWO))

    def until_seed(self) -> None:
        """Go on honestly until the seed is known."""
        self.check_in()
        self.close()
        self.seal()
        for _ in range(self.plan.voided):
            self.void()
            self.seal()
        for _ in range(self.plan.restarts):
            self.restart()
        self.note_words()
        for number in range(self.plan.objections):
            self.act(Object(self.tick(), None if number % 2 else 1, f"Keberatan {number + 1}"))
        while isinstance(self.state, Sealed) and self.state.next_witness is not None:
            self.throw()
        self.reveal()

    def finish(self) -> SimulatedStation:
        """Run the whole day and return it."""
        self.until_seed()
        limit = self.plan.stop_after
        while isinstance(self.state, Drawing) and not self.state.completed and len(self.state.calls) != limit:
            self.call(self.plan.outcomes[len(self.state.calls) :][:1] or "R")
        self.conclude()
        return self.over()

    def over(self) -> SimulatedStation:
        """Return the day that is concluded."""
        assert isinstance(self.state, Concluded)
        count, last = head(self.entries)
        transcript = transcript_of(
            self.state, self._winners(self.state.draw), journal_entries=count, journal_head=last
        )
        entries = tuple(self.entries)
        return SimulatedStation(
            self.plan, transcript.statement, self.holders, self.secret, entries, transcript
        )

    def _hex(self, size: int) -> str:
        return self._random.randbytes(size).hex()

    def _roll(self) -> tuple[tuple[Voter, ...], tuple[str, ...], tuple[str, ...]]:
        plan, rng = self.plan, self._random
        wanted = {"DPT": plan.tickets} if isinstance(plan.tickets, int) else dict(plan.tickets)
        voters: list[Voter] = []
        came: list[str] = []
        excluded: tuple[str, ...] = ()
        for name, count in wanted.items():
            left_out = plan.excluded if name == "DPT" else 0
            roll = [
                Voter(name, number, plan.voter_name(rng, number) if plan.named else "")
                for number in range(1, count + left_out + plan.stayed_away + 1)
            ]
            here = sorted(v.ticket for v in rng.sample(roll, count + left_out))
            excluded += tuple(sorted(rng.sample(here, left_out)))
            voters += roll
            came += here
        return tuple(voters), excluded, tuple(came)

    def _prepared(self, closed: Closed) -> Prepared:
        plan = self.plan
        quantities = (plan.units,) if isinstance(plan.units, int) else plan.units
        goods = [GOODS[n % len(GOODS)] for n in range(len(quantities))]
        tps = Tps(plan.code, plan.number, plan.village, "Geger", "Madiun", "Jawa Timur")
        return Prepared(
            identity=Identity(tps, "Desa", "Pemilu 2024", plan.date, "WIB", plan.mode),
            voters=self._voters,
            present=frozenset(self._came),
            prizes=tuple(
                Prize(no, name, quantity, plan.sources[no % len(plan.sources)], value)
                for no, (quantity, (name, value)) in enumerate(zip(quantities, goods, strict=True), 1)
            ),
            rules=Rules(
                window="after_count" if plan.after_count else "before_count",
                window_note="Hujan deras sampai petang" if plan.after_count else "",
                absent=plan.absent,
                calls=plan.calls,
                excluded=tuple(Excluded(ticket, "Anggota KPPS") for ticket in self._excluded),
            ),
            witnesses=tuple(
                Witness(no, plan.witness_name(no), "Saksi", no <= plan.witnesses)
                for no in range(1, plan.witnesses + plan.onlookers + 1)
            ),
            reconciliation=plan.reconciliation(len(self._came)),
            closed_at=closed.closed_at,
            voided=closed.voided,
        )

    def _taker(self, call: int) -> str:
        return self.plan.taken_by.get(call, "" if self.plan.named else f"Penerima {call}")

    def _receiver(self, call: int, letter: str) -> str:
        return receiver(call, self._taker(call)) if letter in "RH" else ""

    def _winners(self, draw: Drawing) -> tuple[Winner, ...]:
        opened = {holder.ticket: holder for holder in self.holders}
        awarded = [call for call in draw.calls if call.awarded]
        return tuple(
            Winner(c.ticket, opened[c.ticket].name, opened[c.ticket].salt, self._taker(c.call))
            for c in awarded
        )

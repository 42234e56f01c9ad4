"""The ceremony against a plain dict: any acts in any order, and after each of them the journal gives the same state."""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

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
from draw.ceremony import Closed, Concluded, Drawing, Sealed
from draw.errors import DrawError
from draw.journal import from_lines, to_lines
from draw.replay import replay
from draw.verify import verify_transcript
from tests.draw.mutants import failing
from tests.draw.stages import STRAY_ACTS
from tests.stations import TWO, Day, Plan

NUMBER = st.integers(1, 4)
OUTCOME = st.sampled_from(["received", "received", "held", "absent", "absent", "declined", "ineligible"])
PEOPLE = st.sampled_from([TWO, TWO, TWO, ("K1", "K1")])
HASH = "0" * 64


def stage(name: str) -> Callable[[Any], Any]:
    """Run a rule only in one stage; elsewhere `stray` tries its act."""
    return precondition(lambda self: self.model["stage"] == name)


class Ceremony(RuleBasedStateMachine):
    """Every rule tries an act in any state; the dict says whether it belongs there, and what follows."""

    @initialize(
        tickets=st.integers(1, 5),
        units=st.sampled_from([(1,), (2,), (1, 2)]),
        witnesses=st.integers(2, 3),
        absent=st.sampled_from(["forfeit", "forfeit", "hold"]),
        calls=st.sampled_from([2, 2, 1]),
        start=st.sampled_from(["preparing", "sealed", "noted", "drawing", "drawing"]),
    )
    def begin(
        self, tickets: int, units: tuple[int, ...], witnesses: int, absent: str, calls: int, start: str
    ) -> None:
        self.plan = Plan(tickets=tickets, units=units, witnesses=witnesses, absent=absent, calls=calls)
        self.day = Day(self.plan)
        self.pieces = [(no, unit) for no, count in enumerate(units, 1) for unit in range(1, count + 1)]
        self.model: dict[str, Any] = {"stage": "preparing", "attempt": 1, "objections": 0}
        self.day.check_in()
        if start == "preparing":
            return
        self.day.close()
        self.model["stage"] = "closed"
        self.seal(TWO)
        if start in ("noted", "drawing"):
            self.day.note_words()
            self.model["noted"] = set(range(1, witnesses + 1))
        if start == "drawing":
            for _ in range(witnesses):
                self.day.throw()
            self.model["thrown"] = witnesses
            self.reveal(True)

    def attempt(self, act: Act, belongs: bool, **statement: Any) -> bool:
        """Try an act: it happens where it belongs, and otherwise raises and leaves everything as it was."""
        if belongs:
            self.day.act(act, **statement)
            return True
        before = self.day.state, len(self.day.entries)
        with pytest.raises(DrawError):
            self.day.act(act, **statement)
        assert (self.day.state, len(self.day.entries)) == before
        return False

    @property
    def awarded(self) -> int:
        return sum(outcome in ("received", "held") for _, outcome in self.model["calls"])

    @property
    def completed(self) -> bool:
        return self.awarded == len(self.pieces) or len(self.model["calls"]) == self.plan.tickets

    def outcome_fits(self, outcome: str, note: str) -> bool:
        wrong = "absent" if self.plan.absent == "hold" else "held"
        return outcome != wrong and (outcome != "ineligible" or note != "")

    @stage("preparing")
    @rule(by=PEOPLE)
    def close(self, by: tuple[str, str]) -> None:
        if self.attempt(ClosePolls(self.day.tick(), by), by == TWO):
            self.model["stage"] = "closed"

    @stage("closed")
    @rule(by=PEOPLE)
    def seal(self, by: tuple[str, str]) -> None:
        if by == TWO:
            self.day.seal()
            self.model |= {"stage": "sealed", "noted": set(), "thrown": 0}
            return
        statement = next(iter(self.day.statements.values()), None)
        named = statement.digest if statement else HASH
        self.attempt(
            Seal(self.day.tick(), self.model["attempt"], named, HASH, by), False, statement=statement
        )

    @stage("sealed")
    @rule(by=PEOPLE)
    def void(self, by: tuple[str, str]) -> None:
        seal = self.day.state.commitment if isinstance(self.day.state, Sealed) else HASH
        belongs = self.model["thrown"] == 0 and by == TWO
        if self.attempt(VoidAttempt(self.day.tick(), self.model["attempt"], seal, "basah", by), belongs):
            self.model |= {"stage": "closed", "attempt": self.model["attempt"] + 1}

    @stage("sealed")
    @rule(witness=NUMBER)
    def note(self, witness: int) -> None:
        belongs = (
            self.model["thrown"] == 0
            and witness <= self.plan.witnesses
            and witness not in self.model["noted"]
        )
        if self.attempt(NoteWords(self.day.tick(), witness), belongs):
            self.model["noted"].add(witness)

    @stage("sealed")
    @rule(
        off=st.sampled_from([1, 1, 1, 0, 2]),
        value=st.sampled_from([*["1234561234561"] * 3, "1234", "123457"]),
    )
    def throw(self, off: int, value: str) -> None:
        witness = self.model["thrown"] + off
        belongs = (
            len(self.model["noted"]) == self.plan.witnesses
            and off == 1
            and witness <= self.plan.witnesses
            and len(value) == 13
        )
        if self.attempt(Contribute(self.day.tick(), witness, "dice", value), belongs):
            self.model["thrown"] += 1

    @stage("sealed")
    @rule(right=st.booleans())
    def reveal(self, right: bool) -> None:
        belongs = right and self.model["thrown"] == self.plan.witnesses
        secret = self.day.secret if right and self.day.secret else HASH
        if self.attempt(Reveal(self.day.tick(), secret), belongs):
            assert isinstance(self.day.state, Drawing)
            seed = self.day.state.seed
            tickets = self.day.state.statement.ticket_ids
            by_hash = sorted((hashlib.sha256(f"{seed} {t}".encode()).hexdigest(), t) for t in tickets)
            self.model |= {"stage": "drawing", "queue": [t for _, t in by_hash]}
            self.model |= {"calls": [], "open": 0, "replaced": 0}

    @stage("drawing")
    @rule(skip=st.sampled_from([0, 0, 0, 1]))
    def open_call(self, skip: int) -> None:
        belongs = not self.model["open"] and not self.completed
        act = OpenCall(self.day.tick(), 1, 1, 1, "DPT-001")
        if belongs:
            number = len(self.model["calls"])
            queue = self.model["queue"]
            ticket = queue[(number + skip) % len(queue)]
            act = OpenCall(act.at, number + 1, *self.pieces[self.awarded], ticket)
            belongs = act.ticket == queue[number]
        if self.attempt(act, belongs):
            self.model["open"] = 1

    @stage("drawing")
    @rule(times=st.integers(2, 3))
    def call_again(self, times: int) -> None:
        belongs = 0 < self.model["open"] == times - 1 < self.plan.calls
        number = len(self.model["calls"]) + 1
        if self.attempt(CallAgain(self.day.tick(), number, times), belongs):
            self.model["open"] = times

    @stage("drawing")
    @rule(outcome=OUTCOME, off=st.sampled_from([1, 1, 1, 0]), note=st.sampled_from(["", "KPPS"]))
    def end_call(self, outcome: str, off: int, note: str) -> None:
        number = len(self.model["calls"]) + off
        belongs = (
            bool(self.model["open"])
            and off == 1
            and self.outcome_fits(outcome, note)
            and (outcome != "absent" or self.model["open"] == self.plan.calls)
        )
        if self.attempt(EndCall(self.day.tick(), number, outcome, note, ""), belongs):
            self.model["calls"].append((self.model["queue"][number - 1], outcome))
            self.model["open"] = 0

    @stage("drawing")
    @rule(outcome=OUTCOME, off=st.sampled_from([0, 0, 0, 1]), by=PEOPLE)
    def replace(self, outcome: str, off: int, by: tuple[str, str]) -> None:
        calls = self.model["calls"]
        belongs = (
            not self.model["open"]
            and 0 < len(calls) != self.model["replaced"]
            and (off, by) == (0, TWO)
            and outcome != calls[-1][1]
            and self.outcome_fits(outcome, "reason")
        )
        number = len(calls) + off
        if self.attempt(ReplaceOutcome(self.day.tick(), number, outcome, "salah tekan", "", by), belongs):
            calls[-1] = (calls[-1][0], outcome)
            self.model["replaced"] = len(calls)

    @rule(act=st.sampled_from(list(STRAY_ACTS)))
    def stray(self, act: Act) -> None:
        if STRAY_ACTS[act] != self.model["stage"]:
            self.attempt(act, False)

    @rule(steps=st.integers(1, 5), outcome=OUTCOME)
    def go_on(self, steps: int, outcome: str) -> None:
        """Do what an honest chair would do next, so that the later states are met often."""
        for _ in range(steps):
            match self.model["stage"]:
                case "preparing":
                    self.close(TWO)
                case "closed":
                    self.seal(TWO)
                case "sealed" if len(self.model["noted"]) < self.plan.witnesses:
                    self.note(min({1, 2, 3} - self.model["noted"]))
                case "sealed" if self.model["thrown"] < self.plan.witnesses:
                    self.throw(1, "1234561234561")
                case "sealed":
                    self.reveal(True)
                case "drawing" if not self.model["open"]:
                    self.open_call(0)
                case "drawing" if outcome == "absent" and self.model["open"] < self.plan.calls:
                    self.end_call(outcome, 1, "")  # too early
                    self.call_again(self.model["open"] + 1)
                case "drawing":
                    self.replace("declined", 0, TWO)  # too late
                    self.end_call(outcome, 1, "KPPS")

    @precondition(lambda self: self.model["objections"] < 2)
    @rule(witness=st.none() | NUMBER)
    def object_to(self, witness: int | None) -> None:
        if self.attempt(Object(self.day.tick(), witness, "keberatan"), self.model["stage"] != "concluded"):
            self.model["objections"] += 1

    @precondition(
        lambda self: self.model["stage"] == "drawing" and (self.completed or len(self.model["calls"]) > 1)
    )
    @rule(true=st.booleans(), reason=st.sampled_from(["", "hujan"]), by=PEOPLE)
    def conclude(self, true: bool, reason: str, by: tuple[str, str]) -> None:
        completed = self.completed and not self.model["open"]
        belongs = not self.model["open"] and true and by == TWO and (completed or bool(reason))
        if self.attempt(Conclude(self.day.tick(), completed is true, None, reason, by), belongs):
            self.model["stage"] = "concluded"

    @invariant()
    def state_is_the_model(self) -> None:
        state, model = self.day.state, self.model
        assert len((state.draw if isinstance(state, Concluded) else state).objections) == model["objections"]
        match state:
            case Closed():
                assert (model["stage"], len(state.voided)) == ("closed", model["attempt"] - 1)
            case Sealed():
                assert model["stage"] == "sealed"
                assert (set(state.noted), len(state.contributions)) == (model["noted"], model["thrown"])
            case Drawing() | Concluded():
                draw = state if isinstance(state, Drawing) else state.draw
                assert [(c.ticket, c.outcome) for c in draw.calls] == model["calls"]
                assert draw.awarded == self.awarded == sum(c.awarded for c in draw.calls)
                assert len({c.ticket for c in draw.calls}) == len(draw.calls)
                winning = [(c.prize, c.unit) for c in draw.calls if c.awarded]
                assert winning == self.pieces[: self.awarded], "each unit is awarded once, in order"
                assert draw.completed == (not model["open"] and self.completed)

    @invariant()
    def resuming_by_replay_gives_the_same_state_F02(self) -> None:
        assert replay(from_lines(to_lines(self.day.entries)), self.day.statements) == self.day.state

    def teardown(self) -> None:
        if isinstance(self.day.state, Concluded):
            station = self.day.over()
            assert failing(verify_transcript(station.data, journal=station.entries)) == set()


Ceremony.TestCase.settings = settings(
    max_examples=70, stateful_step_count=25, deadline=None, database=None, print_blob=True
)
TestThatTheCeremonyIsTheModel = Ceremony.TestCase

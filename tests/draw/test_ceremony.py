"""Sections 3 and 4 as deeds: what each state allows, and that all else raises and changes nothing."""

import dataclasses
from typing import Any

import pytest

from draw.acts import (
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
from draw.ceremony import Closed, Concluded, Drawing, Preparing, Sealed, apply
from draw.errors import ContributionError, DrawError, JournalError, OutOfOrderError
from draw.replay import replay
from draw.statement import Voided
from tests.draw.stages import AT, STAGES, day_at, refused
from tests.stations import TWO

HASH = "0" * 64
ANY: dict[str, Any] = {
    "close": ClosePolls(AT, TWO),
    "seal": Seal(AT, 1, HASH, HASH, TWO),
    "void": VoidAttempt(AT, 1, HASH, "basah", TWO),
    "note": NoteWords(AT, 1),
    "throw": Contribute(AT, 1, "dice", "12345"),
    "reveal": Reveal(AT, HASH),
    "open": OpenCall(AT, 1, 1, 1, "DPT-001"),
    "again": CallAgain(AT, 1, 2),
    "end": EndCall(AT, 1, "received", "", ""),
    "replace": ReplaceOutcome(AT, 1, "declined", "salah tekan", "", TWO),
    "conclude": Conclude(AT, True, None, "", TWO),
    "object": Object(AT, None, "keberatan"),
}
BELONGS = {
    "preparing": {"close", "object"},
    "closed": {"seal", "object"},
    "sealed": {"void", "note", "object"},
    "noted": {"void", "throw", "object"},
    "thrown": {"reveal", "object"},
    "drawing": {"open", "conclude", "object"},
    "calling": {"again", "end", "object"},
    "concluded": set[str](),
}


@pytest.mark.parametrize("stage", STAGES)
def test_that_an_act_that_does_not_belong_to_the_state_raises_and_changes_nothing(stage: str) -> None:
    day = day_at(stage)
    for name, act in ANY.items():
        if name not in BELONGS[stage]:
            refused(day, act, OutOfOrderError)


def test_that_each_stage_has_its_state() -> None:
    states = [type(day_at(stage).state) for stage in STAGES]
    assert states == [Preparing, Closed, Sealed, Sealed, Sealed, Drawing, Drawing, Concluded]


@pytest.mark.parametrize("name", ["close", "seal", "void", "replace", "conclude"])
def test_that_an_irreversible_act_needs_two_different_people_U04(name: str) -> None:
    stage = {
        "close": "preparing",
        "seal": "closed",
        "void": "sealed",
        "replace": "drawing",
        "conclude": "drawing",
    }[name]
    day = day_at(stage)
    if name == "replace":
        day.call()
    act = dataclasses.replace(ANY[name], by=("K1", "K1"))
    assert "Two different people" in refused(day, act)


@pytest.mark.parametrize("stage", ["sealed", "noted"])
def test_that_an_attempt_is_voided_before_the_first_contribution_and_the_next_carries_it_3(
    stage: str,
) -> None:
    day = day_at(stage)
    assert isinstance(day.state, Sealed)
    first = day.state.commitment
    day.void()
    day.seal()
    assert isinstance(day.state, Sealed)
    assert [(v.attempt, v.seal) for v in day.state.statement.voided] == [(1, first)]
    assert day.state.statement.attempt == 2
    assert day.state.commitment != first
    assert day.state.noted == ()


@pytest.mark.parametrize("throws", [1, 2, 3])
def test_that_after_the_first_contribution_an_attempt_can_only_be_gone_on_with_3(throws: int) -> None:
    day = day_at("noted", witnesses=3)
    for _ in range(throws):
        day.throw()
    assert isinstance(day.state, Sealed)
    refused(day, VoidAttempt(AT, 1, day.state.commitment, "tidak suka", TWO), OutOfOrderError)
    refused(day, dataclasses.replace(ANY["seal"]), OutOfOrderError)


def test_that_only_the_present_attempt_is_voided_3() -> None:
    day = day_at("sealed")
    assert isinstance(day.state, Sealed)
    refused(day, VoidAttempt(AT, 2, day.state.commitment, "basah", TWO))
    refused(day, VoidAttempt(AT, 1, HASH, "basah", TWO))


@pytest.mark.parametrize("change", ["no statement", "other statement", "attempt", "voided", "closed_at"])
def test_that_a_seal_takes_only_the_statement_of_this_closing_3(change: str) -> None:
    day = day_at("sealed", voided=1)
    assert isinstance(day.state, Sealed)
    statement, closed = day.state.statement, day_at("closed").state
    act = Seal(AT, 1, statement.digest, day.state.commitment, TWO)
    assert isinstance(apply(closed, act, statement=statement), Sealed)
    assert isinstance(closed, Closed)
    if change == "closed_at":
        closed = dataclasses.replace(closed, closed_at=AT)
    if change == "voided":
        closed = dataclasses.replace(closed, voided=(_voided(),))
    wrong = {
        "no statement": None,
        "other statement": dataclasses.replace(statement, mode="practice"),
        "attempt": dataclasses.replace(statement, attempt=2),
    }.get(change, statement)
    if change == "attempt":
        assert wrong is not None
        act = dataclasses.replace(act, attempt=2, statement=wrong.digest)
    with pytest.raises(DrawError):
        apply(closed, act, statement=wrong)


def _voided() -> Voided:
    day = day_at("sealed")
    day.void()
    assert isinstance(day.state, Closed)
    return day.state.voided[0]


def test_that_witnesses_throw_once_each_in_the_order_of_their_numbers_4() -> None:
    day = day_at("noted", witnesses=3, onlookers=1)
    for no in (2, 3, 4, 5):
        refused(day, Contribute(AT, no, "dice", "12345"), OutOfOrderError)
    day.throw()
    refused(day, Contribute(AT, 1, "dice", "54321"), OutOfOrderError)
    refused(day, Contribute(AT, 2, "dice", "1234"), ContributionError)
    day.throw()
    day.throw()
    refused(day, Contribute(AT, 4, "dice", "12345"), OutOfOrderError)


def test_that_a_witness_writes_the_words_once_and_nobody_else_does_4() -> None:
    day = day_at("sealed", witnesses=2, onlookers=1)
    day.act(NoteWords(AT, 3))
    refused(day, NoteWords(AT, 3), OutOfOrderError)
    refused(day, NoteWords(AT, 4), OutOfOrderError)
    day.act(NoteWords(AT, 1))
    refused(day, Contribute(AT, 1, "dice", "12345"), OutOfOrderError)
    day.act(NoteWords(AT, 2))
    day.throw()


@pytest.mark.parametrize("stage", STAGES[:-1])
def test_that_anyone_can_object_at_any_time_until_the_draw_is_closed_7(stage: str) -> None:
    day = day_at(stage)
    day.act(Object(AT, None, "Terlalu cepat"))
    assert [o.text for o in day.state.objections] == ["Terlalu cepat"]  # type: ignore[union-attr]


def test_that_a_journal_whose_last_seal_has_no_statement_is_not_replayed_8() -> None:
    day = day_at("noted")
    with pytest.raises(JournalError, match="not at hand"):
        replay(day.entries, {})
    assert replay(day.entries, day.statements) == day.state

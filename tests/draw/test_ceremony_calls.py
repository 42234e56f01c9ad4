"""Section 6 as deeds: calls, outcomes, the absent rule, replacing and completion."""

import dataclasses

import pytest

from draw.acts import CallAgain, Conclude, EndCall, OpenCall, ReplaceOutcome
from draw.calls import OUTCOMES
from draw.ceremony import next_call
from draw.errors import OutcomeError, OutOfOrderError
from tests.draw.stages import AT, day_at, drawing, refused
from tests.stations import TWO


@pytest.mark.parametrize("field", ["call", "prize", "unit", "ticket"])
def test_that_a_call_is_the_next_ticket_for_the_unit_in_hand_and_no_other_6(field: str) -> None:
    day = day_at("drawing")
    right = next_call(drawing(day), AT)
    wrong = {"call": 2, "prize": 2, "unit": 2, "ticket": drawing(day).queue[1]}[field]
    refused(day, dataclasses.replace(right, **{field: wrong}), OutOfOrderError)  # type: ignore[arg-type]
    day.act(right)


@pytest.mark.parametrize("calls", [1, 2, 3, 9])
def test_that_a_ticket_is_absent_only_after_its_calls_and_never_called_more_often_6(calls: int) -> None:
    day = day_at("calling", calls=calls)
    absent = EndCall(AT, 1, "absent", "", "")
    for times in range(2, calls + 1):
        refused(day, absent, OutcomeError)
        refused(day, CallAgain(AT, 1, times + 1))
        day.act(CallAgain(AT, 1, times))
    refused(day, CallAgain(AT, 1, calls + 1))
    day.act(absent)
    assert drawing(day).next_unit == drawing(day).units[0]


@pytest.mark.parametrize(("absent", "outcome"), [("forfeit", "held"), ("hold", "absent"), ("hold", "won")])
def test_that_an_outcome_that_the_rule_does_not_know_is_refused_6(absent: str, outcome: str) -> None:
    day = day_at("calling", absent=absent, calls=1)
    refused(day, EndCall(AT, 1, outcome, "", ""), OutcomeError)
    day.act(EndCall(AT, 1, "received", "", ""))
    refused(day, ReplaceOutcome(AT, 1, outcome, "salah", "", TWO), OutcomeError)


def test_that_an_ineligible_ticket_needs_a_note_6() -> None:
    day = day_at("calling")
    refused(day, EndCall(AT, 1, "ineligible", "", ""), OutcomeError)
    day.act(EndCall(AT, 1, "ineligible", "Anggota KPPS", ""))


def test_that_the_last_outcome_is_replaced_once_and_both_stay_to_be_seen_6() -> None:
    day = day_at("drawing")
    day.call("R")
    refused(day, ReplaceOutcome(AT, 1, "received", "sama", "", TWO), OutcomeError)
    refused(day, ReplaceOutcome(AT, 2, "declined", "salah", "", TWO), OutOfOrderError)
    day.act(ReplaceOutcome(AT, 1, "declined", "Salah tekan", "", TWO))
    last = drawing(day).calls[0]
    assert (last.outcome, last.note) == ("declined", "received -> declined: Salah tekan")
    assert [e.data["outcome"] for e in day.entries if e.kind.startswith("outcome")] == [
        "received",
        "declined",
    ]
    assert drawing(day).next_unit == drawing(day).units[0], "the unit goes to the next ticket"
    refused(day, ReplaceOutcome(AT, 1, "received", "lagi", "", TWO), OutOfOrderError)


def test_that_after_the_next_call_is_opened_an_outcome_is_never_changed_6() -> None:
    day = day_at("drawing")
    day.call("R")
    day.act(next_call(drawing(day), day.tick()))
    refused(day, ReplaceOutcome(AT, 1, "declined", "salah", "", TWO), OutOfOrderError)
    day.act(EndCall(AT, 2, "received", "", ""))
    refused(day, ReplaceOutcome(AT, 1, "declined", "salah", "", TWO), OutOfOrderError)
    day.act(ReplaceOutcome(AT, 2, "declined", "salah", "", TWO))


def test_that_replacing_the_last_award_opens_a_completed_draw_again_6() -> None:
    day = day_at("drawing", units=1)
    day.call("R")
    assert drawing(day).completed
    refused(day, OpenCall(AT, 2, 1, 1, drawing(day).queue[1]), OutOfOrderError)
    day.act(ReplaceOutcome(AT, 1, "declined", "Salah tekan", "", TWO))
    assert not drawing(day).completed
    day.call("R")
    assert drawing(day).completed


@pytest.mark.parametrize("letters", ["RRR", "ADIAD", "RARAR"])
def test_that_a_completed_draw_takes_no_further_call_6(letters: str) -> None:
    day = day_at("drawing", tickets=5, units=3)
    for letter in letters:
        assert not drawing(day).completed
        day.call(letter)
    assert drawing(day).completed
    with pytest.raises(OutOfOrderError):
        next_call(drawing(day), AT)
    called = [call.ticket for call in drawing(day).calls]
    assert called == list(drawing(day).queue[: len(letters)])
    assert [call.outcome for call in drawing(day).calls] == [OUTCOMES[letter] for letter in letters]


def test_that_the_closing_says_truly_whether_the_draw_is_completed_6_7() -> None:
    day = day_at("drawing", units=2)
    day.call()
    refused(day, Conclude(AT, True, None, "", TWO))
    refused(day, Conclude(AT, False, None, "", TWO))
    day.call()
    refused(day, Conclude(AT, False, None, "hujan", TWO))
    day.act(Conclude(AT, True, None, "", TWO))

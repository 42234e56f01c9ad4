"""Sections 5 and 6: the order of the tickets, and how units and calls follow from it."""

import hashlib
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draw.calls import AWARDING, LETTERS, Unit, allowed_outcomes, is_completed, undrawn, units, walk
from draw.order import key, order, rank
from draw.statement import Prize
from tests.stations import make_station

PRIZES = (Prize(1, "Gula", 2, "Iuran", None), Prize(2, "Beras", 1, "Iuran", None))
QUEUE = ("DPT-004", "DPT-001", "DPT-003", "DPT-002")


def test_that_a_key_is_the_hash_of_seed_space_and_id_5() -> None:
    assert key("ab" * 32, "DPT-017") == hashlib.sha256(b"ab" * 32 + b" DPT-017").hexdigest()


@given(st.permutations([f"DPT-{n:03d}" for n in range(1, 20)]), st.binary(min_size=32, max_size=32))
@settings(max_examples=40, deadline=None, database=None)
def test_that_the_order_of_the_roll_does_not_matter_5(roll: list[str], seed: bytes) -> None:
    called = order(seed.hex(), roll)
    assert called == order(seed.hex(), sorted(roll))
    assert sorted(called) == sorted(roll)
    keys = [key(seed.hex(), ticket) for ticket in called]
    assert keys == sorted(keys)
    assert [rank(seed.hex(), roll, ticket) for ticket in called] == list(range(1, 20))


def test_that_a_ticket_more_or_less_leaves_the_others_in_their_order_5() -> None:
    roll = [f"DPT-{n:03d}" for n in range(1, 100)]
    called = order("5" * 64, roll)
    assert [t for t in called if t != "DPT-050"] == list(order("5" * 64, [t for t in roll if t != "DPT-050"]))


def test_that_every_ticket_is_first_equally_often_5() -> None:
    roll = [f"DPT-{n:03d}" for n in range(1, 5)]
    first = Counter(order(f"{n:064x}", roll)[0] for n in range(4_000))
    assert all(abs(count - 1_000) < 150 for count in first.values()), first


def test_that_the_rank_of_a_ticket_that_takes_no_part_is_refused_5() -> None:
    with pytest.raises(ValueError, match="not in"):
        rank("5" * 64, QUEUE, "DPT-100")


def test_that_units_come_prize_by_prize_and_piece_by_piece_6() -> None:
    assert units(PRIZES) == (Unit(1, 1), Unit(1, 2), Unit(2, 1))


@pytest.mark.parametrize(
    ("outcomes", "steps", "completed", "left"),
    [
        ((), [], False, 3),
        (("received",), [(1, 1)], False, 2),
        (("received", "held", "received"), [(1, 1), (1, 2), (2, 1)], True, 0),
        (("absent", "received"), [(1, 1), (1, 1)], False, 2),
        (("declined", "ineligible", "absent", "received"), [(1, 1)] * 4, True, 2),
        (("absent",) * 4, [(1, 1)] * 4, True, 3),
        (("received", "absent", "received", "declined"), [(1, 1), (1, 2), (1, 2), (2, 1)], True, 1),
    ],
)
def test_that_a_unit_goes_to_the_next_ticket_until_it_is_awarded_6(
    outcomes: tuple[str, ...], steps: list[tuple[int, int]], completed: bool, left: int
) -> None:
    walked = list(walk(units(PRIZES), QUEUE, outcomes))
    assert [(unit.prize, unit.unit) for unit, _ in walked] == steps
    assert [ticket for _, ticket in walked] == list(QUEUE[: len(steps)])
    assert is_completed(units(PRIZES), QUEUE, outcomes) is completed
    assert undrawn(units(PRIZES), outcomes) == units(PRIZES)[3 - left :]


def test_that_no_call_follows_the_last_unit_6() -> None:
    assert len(list(walk(units(PRIZES), QUEUE, ("received",) * 4))) == 3


def test_that_held_belongs_to_hold_and_absent_to_forfeit_6() -> None:
    assert set(allowed_outcomes("forfeit")) == {"received", "absent", "declined", "ineligible"}
    assert set(allowed_outcomes("hold")) == {"received", "held", "declined", "ineligible"}


def test_that_each_outcome_has_its_letter_and_two_of_them_award_6() -> None:
    assert LETTERS == {"received": "R", "held": "H", "absent": "A", "declined": "D", "ineligible": "I"}
    assert {"received", "held"} == AWARDING


@pytest.mark.parametrize("seed", range(1, 6))
def test_that_nobody_is_called_twice_and_every_call_follows_the_order_6(seed: int) -> None:
    t = make_station(seed=seed, tickets=40, units=(9, 5), outcomes="RADIRRADDA" * 3).transcript
    called = [call.ticket for call in t.calls]
    assert len(set(called)) == len(called)
    assert called == list(order(t.seed, t.statement.ticket_ids))[: len(called)]
    assert [call.call for call in t.calls] == list(range(1, len(called) + 1))
    assert len(t.winners) == len({w.ticket for w in t.winners}) == 14


@pytest.mark.parametrize(("tickets", "units_", "awarded"), [(4, 9, 4), (9, 4, 4), (5, 5, 5)])
def test_that_a_draw_is_completed_when_units_or_tickets_run_out_6(
    tickets: int, units_: int, awarded: int
) -> None:
    t = make_station(tickets=tickets, units=units_).transcript
    assert t.completed
    assert len(t.winners) == awarded
    assert len(undrawn(units(t.statement.prizes), [c.outcome for c in t.calls])) == units_ - awarded


def test_that_a_draw_that_stops_early_is_not_completed_6() -> None:
    t = make_station(tickets=9, units=5, stop_after=2).transcript
    assert not t.completed
    assert len(t.calls) == 2

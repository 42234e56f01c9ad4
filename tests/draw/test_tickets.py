"""Sections 2 and 9: ticket ids and ranges; and what people type (B10)."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draw.errors import DrawError, FormError, RangeError
from draw.tickets import (
    is_ticket,
    read_ranges,
    read_tickets,
    shortest_ranges,
    split_ticket,
    ticket_id,
    write_tickets,
)


@pytest.mark.parametrize(
    ("name", "number", "ticket"),
    [
        ("DPT", 17, "DPT-017"),
        ("DPTB", 1, "DPTB-001"),
        ("DPK", 1000, "DPK-1000"),
        ("DPT", 99_999, "DPT-99999"),
    ],
)
def test_that_an_id_is_list_hyphen_and_number_padded_to_three_digits_2(
    name: str, number: int, ticket: str
) -> None:
    assert ticket_id(name, number) == ticket
    assert split_ticket(ticket) == (name, number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DPT",
        "DPT-17",
        "DPT-0017",
        "DPT-000",
        "dpt-017",
        "DPT-017\n",
        "DPT_017",
        "-017",
        "DPT-100000",
        "DPT-０17",
        "D1-017",
    ],
)
def test_that_one_number_has_one_spelling_2(text: str) -> None:
    assert not is_ticket(text)
    with pytest.raises(FormError):
        split_ticket(text)


@pytest.mark.parametrize("number", [0, -1, 100_000])
def test_that_a_number_outside_a_list_has_no_id_2(number: int) -> None:
    with pytest.raises(FormError):
        ticket_id("DPT", number)


def test_that_tickets_are_written_by_list_in_code_point_order_as_shortest_ranges_9() -> None:
    tickets = ["DPTB-001", "DPT-005", "DPT-002", "DPT-001", "DPT-003", "DPK-1000", "DPK-999"]
    assert write_tickets(tickets) == "DPK:999-1000+DPT:1-3.5+DPTB:1"
    assert read_tickets("DPK:999-1000+DPT:1-3.5+DPTB:1") == tuple(sorted(tickets))
    assert sorted(tickets)[:2] == ["DPK-1000", "DPK-999"], "ids sort by code point"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DPT",
        "DPT:",
        "DPT:1.2",
        "DPT:1-1",
        "DPT:2-1",
        "DPT:2.1",
        "DPT:01",
        "DPT:0",
        "DPT:1-",
        "DPT:-1",
        "DPT:1,2",
        "DPT:1.1",
        "DPT:1-3.3-5",
        "DPT:1+DPK:1",
        "DPT:1+DPT:2",
        "DPT:1+",
        "dpt:1",
        "DPT:1-99999999",
        "DPT:1-5001",
        "DPT:1-4000+DPTB:1-4000",
        "DPT:100000",
        "DPT:1 ",
        "DPT:1\n",
        "DPT:١",
    ],
)
def test_that_tickets_in_any_other_spelling_are_refused_9(text: str) -> None:
    with pytest.raises(FormError):
        read_tickets(text)


def test_that_five_thousand_tickets_are_read_and_no_more_2() -> None:
    assert len(read_tickets("DPT:1-5000")) == 5_000
    with pytest.raises(FormError, match="5000"):
        read_tickets("DPT:1-5000.5002")


@given(
    st.sets(
        st.tuples(st.sampled_from(["DPT", "DPTB", "DPK"]), st.integers(1, 99_999)), min_size=1, max_size=60
    )
)
@settings(max_examples=60, deadline=None, database=None)
def test_that_written_tickets_are_read_back_9(chosen: set[tuple[str, int]]) -> None:
    tickets = {ticket_id(name, number) for name, number in chosen}
    assert read_tickets(write_tickets(tickets)) == tuple(sorted(tickets))


@given(st.sets(st.integers(1, 60)))
@settings(max_examples=60, deadline=None, database=None)
def test_that_ranges_are_the_fewest_9(numbers: set[int]) -> None:
    ranges = shortest_ranges(numbers)
    assert {n for first, last in ranges for n in range(first, last + 1)} == numbers
    assert all(before[1] + 1 < after[0] for before, after in pairwise(ranges))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("17", [17]),
        ("017", [17]),
        ("1-3, 7", [1, 2, 3, 7]),
        ("1–3", [1, 2, 3]),
        ("1 — 3", [1, 2, 3]),
        ("１-３", [1, 2, 3]),
        ("  3 ,1 ; 2  ", [1, 2, 3]),
        ("1-4, 2-5, 3", [1, 2, 3, 4, 5]),
        ("5\n6\t7", [5, 6, 7]),
        ("1,2,", [1, 2]),
        ("300", [300]),
    ],
)
def test_that_typed_ranges_are_read_B10(text: str, numbers: list[int]) -> None:
    assert list(read_ranges(text, largest=300)) == numbers


@pytest.mark.parametrize(
    "text",
    (
        "| |,|45-1|1-|-1|-|0|0-3|301|299-301|1-1000000000|1-999999999|1--3|1-2-3|a|1a|1.5|1e3|+1|1/2|٣"
        "|1-\u202e3|1\x002|DPT-017|=1+1|" + "9" * 400
    ).split("|"),
    ids=ascii,
)
def test_that_any_other_typed_range_is_one_plain_error_B10(text: str) -> None:
    with pytest.raises(RangeError) as caught:
        read_ranges(text, largest=300)
    assert isinstance(caught.value, DrawError)
    assert 0 < len(str(caught.value)) < 120


@pytest.mark.parametrize(
    "text", ["1" + " " * 100_000 + "x", "-" * 100_000, "1 -" * 50_000, "1," * 100_000 + "x"], ids=len
)
def test_that_a_pasted_flood_is_refused_at_once_B10(text: str) -> None:
    began = time.thread_time()
    with pytest.raises(RangeError):
        read_ranges(text, largest=300)
    assert time.thread_time() - began < 1

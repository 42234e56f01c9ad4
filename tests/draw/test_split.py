"""Splitting prizes: nothing is lost, nothing invented, and no station is always first in line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from draw.split import BY_HAND, BY_VOTERS, EQUAL, CommonPrize, mismatches, split, split_all

WEIGHTS = st.dictionaries(st.integers(1, 60), st.integers(0, 300), min_size=1, max_size=15)


def prize(no: int, quantity: int, how: str = EQUAL) -> CommonPrize:
    return CommonPrize(no, f"Hadiah {no}", quantity, "Kas desa", None, how)


@settings(deadline=None)
@given(st.integers(0, 5_000), WEIGHTS)
def test_that_the_shares_add_up_to_the_quantity(quantity: int, weights: dict[int, int]) -> None:
    shares = split(quantity, weights)
    assert sum(shares.values()) == quantity
    assert shares.keys() == weights.keys()
    assert min(shares.values()) >= 0


@settings(deadline=None)
@given(st.integers(0, 5_000), WEIGHTS)
def test_that_no_share_is_a_whole_piece_away_from_its_due(quantity: int, weights: dict[int, int]) -> None:
    total = sum(weights.values())
    due = weights if total else dict.fromkeys(weights, 1)
    for station, pieces in split(quantity, weights).items():
        assert abs(pieces * (total or len(weights)) - quantity * due[station]) < (total or len(weights))


@settings(deadline=None)
@given(st.integers(0, 5_000), st.sets(st.integers(1, 60), min_size=1, max_size=15))
def test_that_equal_shares_differ_by_one_piece_at_most(quantity: int, stations: set[int]) -> None:
    shares = split(quantity, dict.fromkeys(stations, 1)).values()
    assert max(shares) - min(shares) <= 1


@settings(deadline=None)
@given(
    st.lists(st.integers(1, 200), min_size=1, max_size=12),
    st.sets(st.integers(1, 60), min_size=2, max_size=15),
)
def test_that_many_equal_prizes_leave_no_station_behind(quantities: list[int], stations: set[int]) -> None:
    prizes = [prize(no, quantity) for no, quantity in enumerate(quantities, 1)]
    shares = split_all(prizes, dict.fromkeys(stations, 250), {})
    got = {station: sum(own[station] for own in shares.values()) for station in stations}
    assert max(got.values()) - min(got.values()) <= 1
    assert mismatches(prizes, shares) == ()


def test_that_more_voters_get_more_pieces() -> None:
    assert split(10, {1: 300, 2: 200}) == {1: 6, 2: 4}
    assert split_all([prize(1, 10, BY_VOTERS)], {1: 300, 2: 200}, {}) == {1: {1: 6, 2: 4}}


def test_that_without_any_list_the_stations_count_alike() -> None:
    assert split(4, {1: 0, 2: 0}) == {1: 2, 2: 2}
    assert split(4, {}) == {}


def test_that_shares_by_hand_stand_as_typed_and_a_wrong_sum_is_told() -> None:
    prizes = [prize(1, 5, BY_HAND), prize(2, 3, BY_HAND)]
    shares = split_all(prizes, {1: 10, 2: 10}, {1: {1: 2, 2: 2}, 2: {1: 3, 9: 7}})
    assert shares == {1: {1: 2, 2: 2}, 2: {1: 3, 2: 0}}
    assert [(m.prize, m.quantity, m.given) for m in mismatches(prizes, shares)] == [(1, 5, 4)]

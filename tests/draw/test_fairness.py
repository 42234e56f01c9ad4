"""The counting of practice draws: by hand, against tables of others, and against orders that are rigged."""

import hashlib
from collections.abc import Iterator

import pytest

from draw.fairness import counts, evenness, upper_tail
from draw.order import order

TICKETS = tuple(f"DPT-{number:03d}" for number in range(1, 21))
SURPRISING = 0.001


def seeds(count: int) -> Iterator[str]:
    """Yield seeds that are the same in every run."""
    return (hashlib.sha256(f"latihan {number}".encode()).hexdigest() for number in range(count))


def test_that_each_draw_counts_the_first_of_its_order() -> None:
    drawn = [order(seed, TICKETS)[:3] for seed in seeds(50)]
    won = counts(seeds(50), TICKETS, 3)
    assert won == tuple(sum(ticket in first for first in drawn) for ticket in TICKETS)
    assert sum(won) == 150


@pytest.mark.parametrize("units", [0, -1, 21])
def test_that_more_units_than_tickets_or_none_are_refused(units: int) -> None:
    with pytest.raises(ValueError, match=str(units)):
        counts(seeds(1), TICKETS, units)


def test_that_chi_square_is_the_one_computed_by_hand() -> None:
    # Four tickets, ten draws of one: expected 2.5 each; (4-2.5)² + 3·(2-2.5)² = 3; 3 / 2.5 = 1.2, Pearson's value.
    pearson = evenness((4, 2, 2, 2), 10, 1)
    assert pearson.statistic == pytest.approx(1.2)
    assert pearson.degrees == 3
    # Ten draws of two: expected 5; (7-5)² + (3-5)² = 8; variance 10·½·½ = 2.5, times 4/3; 8 / (10/3) = 2.4.
    assert evenness((7, 5, 5, 3), 10, 2).statistic == pytest.approx(2.4)


@pytest.mark.parametrize(
    ("won", "draws", "units"), [((5, 5), 5, 2), ((5, 4), 10, 1), ((), 1, 1), ((0, 0), 0, 1)]
)
def test_that_counts_that_cannot_be_are_refused(won: tuple[int, ...], draws: int, units: int) -> None:
    with pytest.raises(ValueError, match=r"\("):
        evenness(won, draws, units)


@pytest.mark.parametrize(
    ("degrees", "critical", "tail"),
    [(3, 7.815, 0.05), (10, 18.307, 0.05), (10, 23.209, 0.01), (100, 124.342, 0.05), (100, 149.449, 0.001)],
)
def test_that_the_tail_agrees_with_the_printed_tables(degrees: int, critical: float, tail: float) -> None:
    """NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.4."""
    assert upper_tail(critical, degrees) == pytest.approx(tail, rel=0.03)


def test_that_the_tail_of_nothing_is_nearly_certain() -> None:
    assert upper_tail(0, 19) > 0.9999


def test_that_the_order_is_even_over_many_draws() -> None:
    found = evenness(counts(seeds(3_000), TICKETS, 4), 3_000, 4)
    assert found.degrees == 19
    assert found.probability > SURPRISING


def test_that_the_statistic_is_spread_as_chi_square_says() -> None:
    """Were the correction for drawing without putting back left out, the mean would be 19 times 1 - 10/20."""
    found = [
        evenness(counts(list(seeds(20_000))[n::100], TICKETS, 10), 200, 10).statistic for n in range(100)
    ]
    assert sum(found) / len(found) == pytest.approx(19, abs=2.5)


@pytest.mark.parametrize("rigged", [1, 3])
def test_that_a_rigged_order_is_seen(rigged: int) -> None:
    """The negative control: a ticket with `rigged` more slips in the hat wins too often, and the chi-square says so."""
    won = dict.fromkeys(TICKETS, 0)
    for seed in seeds(3_000):
        hat = (*TICKETS, *(f"{TICKETS[0]}/{slip}" for slip in range(rigged)))
        first = dict.fromkeys(slip.partition("/")[0] for slip in order(seed, hat))
        for ticket in list(first)[:4]:
            won[ticket] += 1
    assert evenness(tuple(won.values()), 3_000, 4).probability < SURPRISING / 1_000

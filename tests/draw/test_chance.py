"""The binomial tail against the plain sum of exact fractions, and chances as people say them."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draw.chance import binomial_tail, one_in


def exact(least: int, of: int, share: Fraction) -> Fraction:
    terms = (comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(max(least, 0), of + 1))
    return sum(terms, Fraction(0))


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 99))
def test_that_the_tail_is_the_sum_of_its_terms(least: int, of: int, per_cent: int) -> None:
    expected = float(exact(least, of, Fraction(per_cent, 100)))
    assert binomial_tail(least, of, share=per_cent / 100) == pytest.approx(expected, rel=1e-9, abs=1e-290)


def test_that_the_ends_of_the_scale_are_certain() -> None:
    assert binomial_tail(0, 10, share=0.0) == 1
    assert binomial_tail(1, 10, share=0.0) == 0
    assert binomial_tail(10, 10, share=1.0) == 1
    assert binomial_tail(11, 10, share=0.5) == 0


def test_that_thousands_of_calls_are_no_trouble() -> None:
    assert 0 < binomial_tail(900, 2_000, share=0.4) < 1e-5


@pytest.mark.parametrize(
    ("chance", "said"), [(1.0, 1), (0.5, 2), (0.000123, 8100), (1 / 1234567, 1_200_000), (0.0, 10**18)]
)
def test_that_a_chance_is_said_as_one_in_so_many(chance: float, said: int) -> None:
    assert one_in(chance) == said

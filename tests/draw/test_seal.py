"""Section 4: sealing, throwing, seeding; and what is typed for dice (B11)."""

import dataclasses
import math

import pytest

from draw.canonical import digest
from draw.ceremony import Drawing
from draw.errors import ContributionError, DrawError
from draw.seal import Contribution, assurance, check_contribution, commitment, receiver, seal_of, seed
from draw.words import WORDS, seal_words
from tests.stations import Day, Plan, make_station

STATION = make_station(witnesses=3, onlookers=1)


def dice(*values: str) -> list[Contribution]:
    return [Contribution(no, "dice", value) for no, value in enumerate(values, 1)]


def test_that_the_seal_binds_head_statement_and_secret_4() -> None:
    s, secret = STATION.statement, STATION.secret
    others = {
        seal_of(s, secret),
        seal_of(s, "0" * 64),
        seal_of(dataclasses.replace(s, attempt=2), secret),
        commitment("UNDI1/O/x", s.digest, secret),
        commitment("UNDI1/O/x", "0" * 64, secret),
    }
    assert len(others) == 5
    assert seal_of(s, secret) == STATION.transcript.commitment


def test_that_the_hall_sees_one_word_for_each_of_the_first_twelve_bytes_4() -> None:
    seal = STATION.transcript.commitment
    words = seal_words(seal)
    assert [WORDS.index(word) for word in words] == list(bytes.fromhex(seal)[:12])
    assert seal_words(seal[:24] + "0" * 40) == words
    assert seal_words("0" * 2 + seal[2:])[1:] == words[1:]


def test_that_seed_lines_come_in_the_order_of_the_witnesses_numbers_4() -> None:
    given = [Contribution(10, "dice", "11111"), Contribution(9, "digits", "000001")]
    expected = digest(
        "undian-tps/1 seed\n" + "c" * 64 + "\n" + "5" * 64 + "\n9:digits:000001\n10:dice:11111\n"
    )
    assert seed("c" * 64, "5" * 64, given) == seed("c" * 64, "5" * 64, given[::-1]) == expected


@pytest.mark.parametrize(
    "other",
    [dice("35142616", "66152"), dice("35142615", "66153"), dice("35142615"), dice("66152", "35142615")],
    ids=str,
)
def test_that_every_digit_of_every_witness_counts_4(other: list[Contribution]) -> None:
    assert seed("c" * 64, "5" * 64, other) != seed("c" * 64, "5" * 64, dice("35142615", "66152"))


def test_that_kind_and_leading_zero_of_a_contribution_count_2_4() -> None:
    seeds = {
        seed("c" * 64, "5" * 64, [Contribution(1, kind, value)])
        for kind, value in (("dice", "111111"), ("digits", "111111"), ("digits", "0111111"))
    }
    assert len(seeds) == 3


@pytest.mark.parametrize(
    ("kind", "value"),
    [("dice", "12345"), ("dice", "6" * 50), ("dice", "11111"), ("digits", "000000"), ("digits", "9" * 20)],
)
def test_that_a_contribution_within_its_bounds_is_taken_even_all_equal_4_B11(kind: str, value: str) -> None:
    check_contribution(kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("dice", value)
        for value in ("", "1234", "6" * 51, "123457", "012345", "1234a", "1 2345", "12345\n", "１２３４５")
    ]
    + [
        ("digits", value)
        for value in ("", "12345", "1" * 21, "12345a", "-12345", "12345.", "123456\n", "٣٣٣٣٣٣")
    ]
    + [("coin", "111111"), ("", "111111"), ("Dice", "111111"), ("dice", "halo, ini tempelan " * 500)],
)
def test_that_any_other_contribution_is_one_plain_error_4_B11(kind: str, value: str) -> None:
    with pytest.raises(ContributionError) as caught:
        check_contribution(kind, value)
    assert isinstance(caught.value, DrawError)
    assert len(str(caught.value)) < 80


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (dice("1" * 13, "2" * 12), "full"),
        (dice("1" * 12, "2" * 12), "reduced"),
        (dice("1" * 25), "full"),
        ([*dice("1" * 40), Contribution(2, "digits", "123456")], "reduced"),
        ([Contribution(1, "digits", "1" * 20), Contribution(2, "digits", "1" * 20)], "reduced"),
        ([], "reduced"),
    ],
    ids=str,
)
def test_that_full_assurance_is_dice_alone_and_25_throws_4(given: list[Contribution], expected: str) -> None:
    assert assurance(given) == expected
    assert 25 * math.log2(6) > 64 > 24 * math.log2(6)


def test_that_the_secret_is_shown_only_after_the_last_contribution_4() -> None:
    day = Day(Plan(witnesses=2))
    day.check_in()
    day.close()
    day.seal()
    day.note_words()
    for _ in range(2):
        with pytest.raises(DrawError):
            day.reveal()
        day.throw()
    day.reveal()
    assert isinstance(day.state, Drawing)
    assert day.state.secret == day.secret
    assert day.state.calls == ()


def test_that_nobody_throws_before_every_contributing_witness_has_the_words_4() -> None:
    day = Day(Plan(witnesses=2))
    day.check_in()
    day.close()
    day.seal()
    with pytest.raises(DrawError, match="twelve words"):
        day.throw()
    day.note_words()
    day.throw()


def test_that_the_journal_binds_who_took_a_prize_only_where_it_is_someone_else_7() -> None:
    assert receiver(3, "") == ""
    assert receiver(3, "Tini") == digest("undian-tps/1 receiver\n3\nTini\n")
    assert receiver(3, "Tini") != receiver(4, "Tini")

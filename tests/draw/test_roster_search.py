import random
import time

import pytest

from draw.roster import Voter
from draw.roster_search import Finder
from tests.make_lists import sample_rows

ROLL = (
    Voter("DPT", 1, "SITI AMINAH"),
    Voter("DPT", 2, "NUR SITI RAHAYU"),
    Voter("DPT", 17, "MA'RUF AL-HAKIM"),
    Voter("DPT", 23, "ANDRÉ WIJAYA"),
    Voter("DPT", 170, "BUDI SANTOSO"),
    Voter("DPT", 171, "BUDIONO, S.Pd"),
    Voter("DPT", 200, "ꦱꦶꦠꦶ"),
    Voter("DPTB", 2, "RATNA SANTOSO"),
    Voter("DPTB", 17, "YOHANES"),
    Voter("DPK", 1, "SUKATNO"),
    Voter("DPK", 2, ""),
)
FINDER = Finder(reversed(ROLL))


def tickets(query: str) -> list[str]:
    return [voter.ticket for voter in FINDER.find(query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("17", ["DPT-017", "DPTB-017", "DPT-170", "DPT-171"]),
        ("017", ["DPT-017", "DPTB-017"]),
        ("DPT-017", ["DPT-017"]),
        ("dpt 17", ["DPT-017", "DPT-170", "DPT-171"]),
        ("dptb 2", ["DPTB-002"]),
        ("dptb2", ["DPTB-002"]),
        ("b2", ["DPTB-002"]),
        ("k 1", ["DPK-001"]),
        ("dpk", ["DPK-001", "DPK-002"]),
        ("999", []),
        ("0", ["DPT-001", "DPT-002", "DPT-017", "DPT-023", "DPTB-002", "DPTB-017", "DPK-001", "DPK-002"]),
    ],
)
def test_that_u12_numbers_are_found_from_the_first_digit_exact_ones_first(
    query: str, expected: list[str]
) -> None:
    assert tickets(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("si", ["DPT-001", "DPT-002"]),
        ("aminah siti", ["DPT-001"]),
        ("sitiaminah", ["DPT-001"]),
        ("rahayu nur", ["DPT-002"]),
        ("maruf", ["DPT-017"]),
        ("Ma'ruf", ["DPT-017"]),
        ("alhakim", ["DPT-017"]),
        ("andre", ["DPT-023"]),
        ("ANDRÉ", ["DPT-023"]),
        ("andre\u0301", ["DPT-023"]),
        ("budi", ["DPT-170", "DPT-171"]),
        ("b u d i o", ["DPT-171", "DPT-170"]),
        ("bu dio", ["DPT-171"]),
        ("spd", ["DPT-171"]),
        ("santoso", ["DPT-170", "DPTB-002"]),
        ("ꦱꦶ", ["DPT-200"]),
        ("budi 171", ["DPT-171"]),
        ("siti - aminah", ["DPT-001"]),
        ("xy", []),
    ],
)
def test_that_u12_parts_of_a_name_are_found_in_any_order(query: str, expected: list[str]) -> None:
    assert tickets(query) == expected


@pytest.mark.parametrize("query", ["", " ", "s", "b", "'", "1 2", "(((", "%", "\0", "\ud800"])
def test_that_u12_what_is_too_short_or_odd_finds_nothing_and_harms_nothing(query: str) -> None:
    assert tickets(query) == []


def test_that_no_more_than_the_limit_is_given() -> None:
    assert len(Finder(Voter("DPT", n, "SITI") for n in range(1, 100)).find("siti")) == 8
    assert len(Finder(Voter("DPT", n, "SITI") for n in range(1, 100)).find("siti", limit=3)) == 3


def test_that_s_a_key_is_answered_fast_with_1000_names() -> None:
    finder = Finder(Voter("DPT", int(row[0]), row[1]) for row in sample_rows(1000))
    dice = random.Random(7)
    keys = [
        word[:size]
        for row in sample_rows(60)
        for word in (row[1], row[0])
        for size in range(1, len(word) + 1)
    ]
    times = []
    for key in dice.sample(keys, 400):
        start = time.thread_time()
        finder.find(key)
        times.append(time.thread_time() - start)
    assert sorted(times)[int(len(times) * 0.99)] < 0.010

"""Every fault, bad input and fraud on one laptop is played by tests that are there, and has its control."""

import re
from pathlib import Path

import pytest

from tests.faults.coverage import COVERAGE

TESTS = Path(__file__).resolve().parents[1]
ELSEWHERE = {"F14", "F22"}  # with the second copy


def there(file: str, start: str) -> bool:
    names = re.findall(r"^def test_that_(\w+)", (TESTS / file).read_text("utf-8"), re.MULTILINE)
    return any(name.startswith(start) or f"_{start}" in f"_{name}" for name in names)


def test_that_no_number_is_left_out() -> None:
    faults = {f"F{n:02d}" for n in range(1, 23)} - ELSEWHERE
    inputs = {f"B{n:02d}" for n in range(1, 15)}
    frauds = {"A03", "A04", "A05", "A06", "A07", "A08", "A11"}
    assert COVERAGE.keys() == faults | inputs | frauds


@pytest.mark.parametrize("number", COVERAGE)
def test_that_a_number_has_its_tests_and_its_control(number: str) -> None:
    played = COVERAGE[number]
    assert played.tests
    for file, start in played.tests:
        assert there(file, start), (file, start)
    if isinstance(played.control, tuple):
        assert there(*played.control), played.control
    else:
        assert played.control


def test_that_a_test_that_is_not_there_is_missed() -> None:
    assert not there("faults/test_coverage.py", "nobody_wrote_this_one")

"""One transcript, every field changed in every way that its type allows: each checker names a check that fails.

The kinds are made by walking the document, so a new field is met the day it comes. The shell script reads forty of them in
a normal run and all with UNDIAN_LONG=1.
"""

import os
import random
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from draw.canonical import canonical
from draw.findings import Result
from draw.verify import Verdict, verify_transcript
from tests.checkers.second_checker import MISSING, results
from tests.checkers.some_stations import asked
from tests.draw.mutants import DELETE, document, failing, put
from tests.stations import make_station
from tests.verifier import checker_page
from tests.verifier.checker_page import NODE

LONG = bool(os.environ.get("UNDIAN_LONG"))
STATION = make_station(
    tickets={"DPT": 9, "DPTB": 3},
    units=(2, 2),
    outcomes="RADIR",
    replaced={1: "D"},
    taken_by={5: "Kakak Siti"},
    excluded=2,
    voided=2,
    objections=2,
    onlookers=1,
    after_count=True,
)
WHOLE = document(STATION)

# Neither seal nor seed stands over these, and the script reads no journal: check 10 alone can name them.
ONLY_THE_JOURNAL_BINDS = (
    "calls.#.at",
    "calls.#.note",
    "winners.#.received_by",
    "objections",
    "closed_at",
    "counting_started_at",
    "journal.entries",
    "journal.head",
)


def nodes(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield path and value of everything below the document's root."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield (here := f"{path}.{key}" if path else str(key)), inner
            yield from nodes(inner, here)


def pattern(path: str) -> str:
    """Return a path without its places in lists: `calls.0.note` and `calls.3.note` are one kind of field."""
    return ".".join("#" if step.isdigit() else step for step in path.split("."))


def others(value: Any) -> dict[str, Any]:
    """Return what a value may be changed into, by how."""
    ways: dict[str, Any] = {"taken away": DELETE, "in a list": [value]}
    match value:
        case bool():
            ways |= {"turned": not value, "a number": int(value), "a text": str(value).lower(), "null": None}
        case int():
            ways |= {"one more": value + 1, "one less": value - 1, "negative": -value - 1}
            ways |= {"a text": str(value), "huge": 10**15 + value, "null": None, "true": True}
        case str():
            turned = value[:-1] + ("1" if value[-1:] != "1" else "2")
            ways |= {
                "its last letter turned": turned,
                "longer": value + "0",
                "cut": value[:-1],
                "emptied": "",
            }
            ways |= {"upper case": value.upper(), "a blank": " " + value, "a number": 7, "null": None}
            ways |= {"a control": value + "\x07", "bidirectional": "\u202e" + value}
        case None:
            ways |= {"a text": "", "zero": 0, "false": False}
        case list():
            ways |= {
                "emptied": [],
                "its first again": value[:1] + value,
                "its last again": value + value[-1:],
            }
            ways |= {"turned round": value[::-1], "an object": {}, "null": None, "with null": [*value, None]}
        case dict():
            ways |= {"with a new field": value | {"x": 1}, "emptied": {}, "a list": list(value), "null": None}
    return ways


@cache
def mutants() -> dict[str, bytes]:
    """Every kind of change once: the first field of each pattern that really changes."""
    kinds: dict[str, bytes] = {"the document: with a new field": canonical(WHOLE | {"x": 1})}
    for path, value in nodes(WHOLE):
        for how, other in others(value).items():
            kind = f"{pattern(path)}: {how}"
            data = canonical(put(WHOLE, path, other))
            if kind not in kinds and data != canonical(WHOLE):
                kinds[kind] = data
    return kinds


@cache
def program(kind: str) -> Verdict:
    """What the program says of one kind of change, with the honest journal beside it."""
    return verify_transcript(mutants()[kind], journal=STATION.entries)


def test_that_the_unchanged_transcript_holds_and_hundreds_of_kinds_are_met() -> None:
    assert verify_transcript(canonical(WHOLE), journal=STATION.entries).result is Result.HOLDS
    assert len(mutants()) >= 400
    assert len({kind.split(":")[0] for kind in mutants()}) >= 80, "fields"


def test_that_the_program_names_a_failing_check_for_every_kind() -> None:
    for kind in mutants():
        assert failing(program(kind)), kind
        assert program(kind).result is Result.FAILS, kind


def test_that_what_fails_without_the_journal_is_all_but_the_listed_fields() -> None:
    quiet = {kind.split(":")[0] for kind in mutants() if failing(program(kind)) == {10}}
    assert quiet, "control: the list is not idle"
    assert {kind for kind in quiet if not kind.startswith(ONLY_THE_JOURNAL_BINDS)} == set()


@pytest.mark.skipif(NODE is None, reason="node is not installed: the page meets no mutants")
def test_that_the_page_names_the_same_failing_checks_for_every_kind() -> None:
    files = mutants()
    answers = checker_page.run(*files.values(), journals=[STATION.journal] * len(files))["answers"]
    for kind, answer in zip(files, answers, strict=True):
        said = checker_page.results(answer)
        assert "fails" in said.values(), kind
        assert answer["verdict"] == "fails", kind
        assert said == results(program(kind)), kind


@pytest.mark.skipif(bool(MISSING), reason=f"needs {' '.join(MISSING)}: the script meets no mutants")
def test_that_the_script_names_the_same_failing_checks() -> None:
    kinds = sorted(mutants()) if LONG else random.Random(47).sample(sorted(mutants()), 40)
    for kind, answer in zip(kinds, asked(mutants()[kind] for kind in kinds), strict=True):
        assert answer.checks == results(verify_transcript(mutants()[kind])), kind
        assert set(answer.checks.values()) != {"holds"}, kind
        if not kind.startswith(ONLY_THE_JOURNAL_BINDS):
            assert (answer.code, "fails" in answer.checks.values()) == (1, True), kind


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    | st.sampled_from([value for _, value in nodes(WHOLE) if not isinstance(value, dict | list)]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(codec="ascii"), max_size=9), inner, max_size=4)
    ),
    max_leaves=8,
)


@settings(max_examples=100, deadline=None, database=None)  # a busy laptop is no fault
@given(path=st.sampled_from([path for path, _ in nodes(WHOLE)]), value=anything)
def test_that_any_place_changed_to_any_value_fails_by_a_number(path: str, value: Any) -> None:
    data = canonical(put(WHOLE, path, value))
    assume(data != canonical(WHOLE))
    verdict = verify_transcript(data, journal=STATION.entries)
    assert [check.no for check in verdict.checks] == list(range(1, 11))
    assert failing(verdict)

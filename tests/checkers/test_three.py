"""Three checkers that share no code say the same, number by number: the program's, the page's and the shell script.

Thirty random stations in a normal run, a thousand with UNDIAN_LONG=1; one process of node reads them all.
"""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from draw.journal import from_lines
from draw.transcript import Transcript, from_bytes
from draw.verify import verify_proof_line, verify_transcript
from tests.checkers import second_checker
from tests.checkers.second_checker import MISSING
from tests.checkers.some_stations import asked, some_station
from tests.draw.mutants import leaves
from tests.stations import SimulatedStation
from tests.verifier import checker_page
from tests.verifier.checker_page import NODE

pytestmark = pytest.mark.skipif(
    bool(MISSING) or NODE is None,
    reason=f"three checkers are not compared: needs {' '.join([*MISSING, *([] if NODE else ['node'])])}",
)
VECTORS = Path(__file__).parents[1] / "vectors"
STATIONS = 1_000 if os.environ.get("UNDIAN_LONG") else 30
FIRST = 10_000  # other stations than the two checkers of test_agreement meet
TEN = range(1, 11)


def _past_ascii(transcript: Transcript) -> bool:
    return any(not w.name.isascii() for w in transcript.statement.witnesses if w.contributes)


def _past_latin(transcript: Transcript) -> bool:
    from draw import transcript as form

    texts = (value for _, value in leaves(form.document(transcript)) if isinstance(value, str))
    return any(letter > "\u02ff" and not "\u2010" <= letter <= "\u2027" for text in texts for letter in text)


# All that the shell script may leave open, and when: it reads no journal and has no tables of Unicode.
SHELL_LEAVES_OPEN: dict[int, Callable[[Transcript], bool]] = {
    1: _past_latin,
    2: _past_ascii,
    10: lambda _: True,
}


@cache
def stations() -> tuple[SimulatedStation, ...]:
    return tuple(some_station(number) for number in range(FIRST, FIRST + STATIONS))


def shell_may_say(transcript: Transcript, expected: dict[int, str]) -> dict[int, str]:
    """What the script answers where the others answer `expected`: the same, but for its listed limits."""
    limits = {no for no, when in SHELL_LEAVES_OPEN.items() if when(transcript)}
    return {no: "not checked" if no in limits else answer for no, answer in expected.items()}


def first_ten(answer: Any) -> dict[int, str]:
    return {no: result for no, result in checker_page.results(answer).items() if no in TEN}


def test_that_three_checkers_agree_on_random_stations_with_their_journals() -> None:
    days = stations()
    files = [day.data for day in days]
    pages = checker_page.run(*files, journals=[day.journal for day in days])["answers"]
    for day, page, shell in zip(days, pages, asked(files), strict=True):
        program = second_checker.results(verify_transcript(day.data, journal=day.entries))
        assert program == dict.fromkeys(TEN, "holds"), day.plan
        assert first_ten(page) == program, day.plan
        assert shell.checks == shell_may_say(day.transcript, program), day.plan
        assert shell.rows["line"] == [day.line]


def test_that_three_checkers_agree_on_the_proof_lines_of_the_stations() -> None:
    lines = [day.line for day in stations()[: max(8, STATIONS // 10)]]
    files = [line.encode() for line in lines]
    for line, page, shell in zip(lines, checker_page.run(*files)["answers"], asked(files), strict=True):
        program = second_checker.results(verify_proof_line(line))
        assert first_ten(page) == shell.checks == program, line
        assert page["verdict"] == "not checked", "a line alone is never called right"


def test_that_the_random_stations_are_of_every_kind() -> None:
    """The negative control: stations that are all alike would agree too."""
    days = [day.transcript for day in stations()]
    sizes = [len(t.statement.tickets) for t in days]
    pieces = [sum(p.quantity for p in t.statement.prizes) for t in days]
    assert (min(sizes) <= 3, max(sizes) >= 700, max(sizes) <= 1_000) == (True, True, True)
    assert (min(pieces) <= 5, max(pieces) >= 35, max(pieces) <= 60) == (True, True, True)
    outcomes = {call.outcome for t in days for call in t.calls}
    assert outcomes == {"received", "held", "absent", "declined", "ineligible"}
    assert {t.statement.rules.absent for t in days} == {"forfeit", "hold"}
    assert {len(t.statement.attendance) for t in days} == {1, 2, 3}
    assert {t.assurance for t in days} == {"full", "reduced"}


@pytest.mark.parametrize("number", ["12", "47"])
def test_that_three_checkers_agree_on_the_kept_transcripts_and_lines(number: str) -> None:
    whole = (VECTORS / f"transcript-{number}.json").read_bytes()
    line = (VECTORS / f"proof-line-{number}.txt").read_bytes()
    program = second_checker.results(verify_transcript(whole))
    of_line = second_checker.results(verify_proof_line(line.decode()))
    assert program == {**dict.fromkeys(range(1, 10), "holds"), 10: "not checked"}
    page, page_of_line = checker_page.run(whole, line)["answers"]
    shell, shell_of_line = asked([whole, line])
    assert first_ten(page) == program
    assert shell.checks == shell_may_say(from_bytes(whole), program)
    assert first_ten(page_of_line) == shell_of_line.checks == of_line
    assert shell.rows["line"] == [line.decode().strip()]


def test_that_the_kept_journal_is_read_alike_by_the_two_that_read_journals() -> None:
    whole, journal = (
        (VECTORS / "transcript-47.json").read_bytes(),
        (VECTORS / "journal-47.jsonl").read_bytes(),
    )
    (page,) = checker_page.run(whole, journals=[journal])["answers"]
    program = second_checker.results(verify_transcript(whole, journal=from_lines(journal)))
    assert first_ten(page) == program == dict.fromkeys(TEN, "holds")


def test_that_the_shell_leaves_nothing_open_but_what_is_listed() -> None:
    """The list of limits is itself held to: each is met where it is due, and nowhere else."""
    from draw.canonical import canonical
    from tests.draw.mutants import document, put

    plain = stations()[0]
    changed = {
        1: put(document(plain), "statement.tps.village", "ꦏꦻꦧꦺꦴꦤ꧀"),
        2: put(document(plain), "statement.witnesses.0.name", "Zoë"),
        10: document(plain),
    }
    files = [canonical(doc) for doc in changed.values()]
    for no, data, shell in zip(changed, files, asked(files), strict=True):
        program = second_checker.results(verify_transcript(data))
        assert shell.checks == shell_may_say(from_bytes(data), program)
        assert {n for n, answer in shell.checks.items() if answer == "not checked"} == {no, 10}

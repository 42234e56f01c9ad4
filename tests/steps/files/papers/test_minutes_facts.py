"""Check 12: a paper is held against its transcript, and every swap is found (A12)."""

from dataclasses import replace

import pytest

from draw.proof_line import write_proof_line
from draw.transcript import Transcript
from steps.files.papers.minutes import minutes
from steps.files.papers.minutes_facts import MinutesUnreadableError, compare, proof_line_in
from tests.stations import make_station
from tests.steps.files.papers.paper_examples import MADE_AT, big_hostile_day, facts_for


def paper(t: Transcript, page: str = "A4") -> bytes:
    """Return the minutes of a transcript."""
    return minutes(t, facts_for(t), page=page, made_at=MADE_AT)


@pytest.mark.parametrize("page", ["A4", "F4"])
@pytest.mark.parametrize("mode", ["official", "practice"])
def test_that_honest_minutes_agree_with_their_transcript(page: str, mode: str) -> None:
    day = make_station(
        tickets=200, units=(20, 10), outcomes="RARDRI", voided=1, objections=2, mode=mode, excluded=2
    ).transcript
    pdf = paper(day, page)
    assert compare(pdf, day) == ()
    assert proof_line_in(pdf) == write_proof_line(day)


@pytest.mark.parametrize("page", ["A4", "F4"])
def test_that_hostile_names_and_long_tables_agree_too(page: str) -> None:
    day = big_hostile_day()
    assert compare(paper(day, page), day) == ()


def test_that_a_numbers_only_roll_agrees() -> None:
    day = make_station(tickets=40, units=5, named=False).transcript
    assert compare(paper(day), day) == ()


@pytest.mark.parametrize(
    ("swap", "sentence"),
    [
        (lambda t: replace(t, winners=(replace(t.winners[0], name="Orang Lain"), *t.winners[1:])), "row 1 of the winners"),
        (lambda t: replace(t, calls=(replace(t.calls[0], ticket=t.calls[-1].ticket), *t.calls[1:])), "row 1 of"),
        (lambda t: replace(t, winners=t.winners[:-1], calls=t.calls[:-1]), "goes on after"),
        (lambda t: replace(t, seed="0" * 64), "transcript's seed"),
        (lambda t: replace(t, secret="0" * 64), "proof line of the minutes"),
        (lambda t: replace(t, commitment="0" * 64), "seal words"),
        (lambda t: _statement(t, reconciliation=replace(t.statement.reconciliation, ballots_used=1)), "ballots used"),
        (lambda t: _statement(t, prizes=(replace(t.statement.prizes[0], source="X"), *t.statement.prizes[1:])), "prize 1"),
        (lambda t: _statement(t, rules=replace(t.statement.rules, calls=1)), "rule about absent"),
        (lambda t: replace(t, objections=()), None),
    ],
)  # fmt: skip
def test_that_a12_a_swapped_paper_is_found(swap: object, sentence: str | None) -> None:
    day = make_station(tickets=80, units=(5, 5), outcomes="RAR", objections=1).transcript
    other = swap(day)  # type: ignore[operator]
    found = compare(paper(day), other)
    assert any(sentence in line for line in found) if sentence else found == ()


def _statement(t: Transcript, **changes: object) -> Transcript:
    return replace(t, statement=replace(t.statement, **changes))


def test_that_an_objection_left_off_the_paper_is_found() -> None:
    day = make_station(tickets=80, units=5, objections=1).transcript
    pdf = paper(replace(day, objections=()))
    assert compare(pdf, day) == ("the minutes do not say the transcript's objection 1",)


@pytest.mark.parametrize("data", [b"", b"not a pdf", b"%PDF-1.4\n%%EOF"])
def test_that_something_else_than_a_pdf_is_one_error(data: bytes) -> None:
    with pytest.raises(MinutesUnreadableError):
        compare(data, make_station().transcript)


@pytest.mark.parametrize("change", [(b"/Kids", b"/Kidz"), (b"/Type /Page\n", b"/Type /Pagf\n")])
def test_that_b09_minutes_whose_pages_cannot_be_read_are_one_error(change: tuple[bytes, bytes]) -> None:
    pdf = paper(make_station(tickets=9, units=2).transcript)
    assert change[0] in pdf
    with pytest.raises(MinutesUnreadableError):
        proof_line_in(pdf.replace(*change))

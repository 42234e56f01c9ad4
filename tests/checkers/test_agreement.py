"""Two checkers that share no code say the same: `draw.verify`, and a shell script written from draw/PROTOCOL.md alone."""

from pathlib import Path

import pytest

from draw.order import order
from draw.transcript import from_bytes
from draw.verify import verify_transcript
from draw.words import seal_words
from tests.checkers.second_checker import MISSING, Answer, ask, results
from tests.checkers.some_stations import CHUNK, STATIONS, asked, some_station
from tests.stations import make_station

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {' '.join(MISSING)}")
VECTORS = Path(__file__).parents[1] / "vectors"


def same_in_everything(data: bytes, line: str, answer: Answer) -> None:
    transcript = from_bytes(data)
    assert answer.checks == results(verify_transcript(data))
    assert {answer.checks[no] for no in range(1, 10)} == {"holds"}
    assert answer.rows["line"] == [line]
    assert answer.rows["seal"] == [transcript.commitment]
    assert answer.rows["words"] == [" ".join(seal_words(transcript.commitment))]
    queue = order(transcript.seed, transcript.statement.ticket_ids)
    assert answer.rows["order"] == [f"{rank} {ticket}" for rank, ticket in enumerate(queue, 1)]


@pytest.mark.parametrize("number", ["12", "47"])
def test_that_both_checkers_agree_on_the_kept_transcripts(number: str) -> None:
    data = (VECTORS / f"transcript-{number}.json").read_bytes()
    line = (VECTORS / f"proof-line-{number}.txt").read_text().strip()
    same_in_everything(data, line, ask(data))


@pytest.mark.parametrize("first", range(0, STATIONS, CHUNK))
def test_that_both_checkers_agree_on_random_stations(first: int) -> None:
    stations = [some_station(number) for number in range(first, first + CHUNK)]
    answers = asked(station.data for station in stations)
    for station, answer in zip(stations, answers, strict=True):
        same_in_everything(station.data, station.line, answer)


def test_that_the_random_stations_are_of_every_kind() -> None:
    """The negative control: sixty stations that are all alike would agree too."""
    stations = [some_station(number).transcript for number in range(60)]
    sizes = [len(t.statement.tickets) for t in stations]
    assert min(sizes) <= 2
    assert max(sizes) >= 800
    assert {call.outcome for t in stations for call in t.calls} == {
        "received",
        "held",
        "absent",
        "declined",
        "ineligible",
    }
    assert {t.assurance for t in stations} == {"full", "reduced"}
    assert {t.statement.rules.absent for t in stations} == {"forfeit", "hold"}
    assert {len(t.statement.attendance) for t in stations} == {1, 2, 3}
    assert {t.completed for t in stations} == {True, False}


def test_that_both_checkers_agree_on_the_largest_station() -> None:
    station = make_station(tickets=1_000, units=(40, 20), outcomes="RADI" * 30)
    same_in_everything(station.data, station.line, ask(station.data))

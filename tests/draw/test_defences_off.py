"""The negative control of the frauds: with the named defence switched off, each of them would be called a draw that holds.

So it is that check, and no accident, that refuses it. Check 10 is off where nobody has the journal; 11 and 12 stand around
files and have their controls in `tests/steps`.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest

from draw import verify
from draw.findings import Finding, Result
from draw.transcript import Transcript, to_bytes
from draw.verify import verify_transcript
from tests.draw.mutants import failing
from tests.draw.test_frauds import STATION, changed_halls, redraw
from tests.stations import SimulatedStation, make_station

VOIDED = make_station(tickets=20, units=2, voided=1)
PRACTICE = make_station(tickets=20, units=2, mode="practice")


def _nothing(transcript: Transcript) -> Iterator[Finding]:
    yield from ()


def _changed(station: SimulatedStation, **changes: Any) -> Transcript:
    return dataclasses.replace(station.transcript, **changes)


def _said_otherwise(station: SimulatedStation, **changes: Any) -> Transcript:
    return _changed(station, statement=dataclasses.replace(station.statement, **changes))


def _another_secret() -> Transcript:
    forged = redraw(STATION, secret="0" * 64)
    return dataclasses.replace(forged, commitment=STATION.transcript.commitment)


def _other_dice() -> Transcript:
    first, *rest = STATION.transcript.contributions
    return _changed(STATION, contributions=(dataclasses.replace(first, value="1" * 13), *rest))


def _other_name() -> Transcript:
    first, *rest = STATION.transcript.winners
    return _changed(STATION, winners=(dataclasses.replace(first, name="Kawan Lama"), *rest))


def _hidden_attempt() -> Transcript:
    return redraw(VOIDED, statement=dataclasses.replace(VOIDED.statement, voided=(), attempt=1))


def _earlier_calls() -> Transcript:
    frozen = STATION.statement.frozen_at
    return _changed(STATION, calls=tuple(dataclasses.replace(c, at=frozen) for c in STATION.transcript.calls))


# The fraud, the day that it is played on, and exactly the checks that refuse it.
FRAUDS: dict[str, tuple[SimulatedStation, Transcript, set[int]]] = {
    "A01 another secret under the same seal": (STATION, _another_secret(), {3, 5, 10}),
    "A02 a ticket added after freezing": (STATION, _changed(STATION, statement=changed_halls()["added"]), {3, 10}),
    "A02 a ticket dropped after freezing": (STATION, _changed(STATION, statement=changed_halls()["dropped"]), {3, 10}),
    "A03 an attempt that is hidden": (VOIDED, _hidden_attempt(), {10}),
    "A06 other dice than thrown": (STATION, _other_dice(), {5, 10}),
    "A07 frozen before the polls closed": (
        STATION, _said_otherwise(STATION, frozen_at="2024-02-14T12:30:00+07:00"), {3, 9, 10},
    ),
    "A07 closed the day before": (STATION, _changed(STATION, closed_at="2024-02-13T13:40:00+07:00"), {9, 10}),
    "A07 calls earlier within the day": (STATION, _earlier_calls(), {10}),
    "A10 practice called official": (PRACTICE, _said_otherwise(PRACTICE, mode="official"), {3, 10}),
    "A12 a friend's name in transcript and minutes": (STATION, _other_name(), {8}),
}  # fmt: skip


def _switched_off(monkeypatch: pytest.MonkeyPatch, numbers: set[int]) -> None:
    left = tuple((no, _nothing if no in numbers else found) for no, found in verify._DRAW_CHECKS)
    monkeypatch.setattr(verify, "_DRAW_CHECKS", left)


@pytest.mark.parametrize("fraud", FRAUDS)
def test_that_a_fraud_is_refused_by_its_checks_and_holds_without_them(
    fraud: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    station, forged, defences = FRAUDS[fraud]
    assert failing(verify_transcript(to_bytes(forged), journal=station.entries)) == defences
    _switched_off(monkeypatch, defences)
    assert verify_transcript(to_bytes(forged)).result is Result.HOLDS, (
        "without the defence nobody would notice"
    )


def test_that_switching_off_hides_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of the control: the switch is not what makes everything hold."""
    _, forged, _ = FRAUDS["A06 other dice than thrown"]
    _switched_off(monkeypatch, {3, 9})
    assert 5 in failing(verify_transcript(to_bytes(forged)))
    assert failing(verify_transcript(STATION.data, journal=STATION.entries)) == set()

"""The record of a closed draw and its papers, made from a real TPS file."""

from pathlib import Path

import pytest

from draw.errors import OutOfOrderError
from draw.findings import Result
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import day, minutes, paper_list
from steps.files.attachment import attached_transcript
from steps.files.papers.preview import page_count
from tests.steps import days


def test_that_the_transcript_of_a_day_holds_with_its_journal_and_is_the_same_whenever_it_is_made(
    tmp_path: Path,
) -> None:
    file = days.finished(tmp_path)
    kept = minutes.record(file)
    verdict = verify_transcript(to_bytes(kept.transcript), journal=kept.journal)
    assert [c.no for c in verdict.checks if c.result is Result.HOLDS] == list(range(1, 11))
    minutes.save_signature(file, "K1", (((0, 0), (300, 100)),))
    assert to_bytes(minutes.record(file).transcript) == to_bytes(kept.transcript)
    assert [c.outcome for c in kept.transcript.calls][:3] == ["received", "absent", "declined"]
    file.close()


def test_that_every_paper_is_there_at_its_time_and_no_earlier(tmp_path: Path) -> None:
    early = {"paper_form", "guide", "troubles"}
    sealed = {*early, "witness_sheets", "freezing_slip"}
    thrown = {*sealed, "finish_slip"}
    stages = (
        (days.prepared, early),
        (days.sealed, sealed),
        (days.thrown, thrown),
        (days.finished, set(paper_list.FILE_WORDS)),
    )
    for number, (make, there) in enumerate(stages):
        file = make(tmp_path / str(number))
        for name in set(paper_list.FILE_WORDS) - {"transcript", "bundle", "zero_report"}:
            if name in there:
                assert page_count(paper_list.make(file, name, page="F4")) >= 1, name
            else:
                with pytest.raises(OutOfOrderError):
                    paper_list.make(file, name, page="A4")
        file.close()


def test_that_the_minutes_come_signed_and_carry_the_transcript(tmp_path: Path) -> None:
    file = days.finished(tmp_path)
    pdf = paper_list.make(file, "minutes", page="A4")
    assert attached_transcript(pdf) == to_bytes(minutes.record(file).transcript)
    assert b"/ByteRange" in pdf
    file.close()


def test_that_a_signature_is_kept_fitted_into_its_field_and_can_be_taken_away(tmp_path: Path) -> None:
    file = days.finished(tmp_path)
    square = (((100, 100), (300, 100), (300, 300), (100, 300)),)
    minutes.save_signature(file, "W2", square)
    assert day.read(file).signed == {"W2"}
    drawn = minutes.record(file).facts.signatures["W2"]
    (left, top), (right, _), (_, bottom), _ = drawn[0]
    assert (top, bottom) == (0, 1)
    assert (right - left) * 34 == pytest.approx((bottom - top) * 12, abs=0.01)
    assert left == pytest.approx(1 - right)
    minutes.save_signature(file, "W2", ())
    assert not day.read(file).signed
    file.close()


def test_that_a_signature_of_one_point_or_one_line_stays_within_its_field(tmp_path: Path) -> None:
    file = days.finished(tmp_path)
    minutes.save_signature(file, "K1", (((5, 5),),))
    minutes.save_signature(file, "K2", (((0, 7), (500, 7)),))
    for strokes in minutes.record(file).facts.signatures.values():
        assert all(0 <= x <= 1 and 0 <= y <= 1 for stroke in strokes for x, y in stroke)
    file.close()

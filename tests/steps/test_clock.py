"""F15: a clock that is set back during the ceremony is an entry, never a block, and no honest draw fails for it."""

from datetime import timedelta
from pathlib import Path

import pytest

from draw.findings import Result
from draw.form import read_time
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import minutes
from steps.tpsfile import TpsFile
from tests.steps.laptops import Clock, day_at, entries, go_on


def set_back(file: TpsFile, by: timedelta) -> None:
    clock = file.laptop.clock
    assert isinstance(clock, Clock)
    clock.now -= by


@pytest.mark.parametrize("stage", ["closed", "sealed", "noted", "drawing", "calling", "called"])
def test_that_f15_a_clock_set_back_leaves_a_draw_that_holds_and_an_entry(stage: str, tmp_path: Path) -> None:
    file = day_at(stage, tmp_path)
    set_back(file, timedelta(hours=2))
    go_on(file, stage, "concluded")
    record = minutes.record(file)
    verdict = verify_transcript(to_bytes(record.transcript), journal=record.journal)
    assert verdict.result is Result.HOLDS, [(c.no, c.detail) for c in verdict.checks]
    told = [entry for entry in entries(file) if entry.kind == "clock_went_back"]
    assert told
    assert read_time(str(told[0].data["clock"])) < read_time(told[0].at)
    file.close()


def test_that_without_a_jump_there_is_no_such_entry(tmp_path: Path) -> None:
    file = day_at("concluded", tmp_path)
    assert not [entry for entry in entries(file) if entry.kind == "clock_went_back"]
    file.close()

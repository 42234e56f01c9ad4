"""F15: a clock that jumps during the ceremony is an entry, never a block, and no honest draw fails for it."""

import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from draw.findings import Result
from draw.form import read_time
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import ceremony, minutes
from steps.station import Laptop
from steps.tpsfile import TpsFile
from tests.steps.laptops import MORNING, Clock, attend, day_at, entries, go_on

TOLD = ("clock_went_back", "clock_went_ahead")


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


JUMPS = {
    "three hours ahead": timedelta(hours=3),
    "half a day ahead": timedelta(hours=12),
    "forty days ahead": timedelta(days=40),
    "thirty years ahead": timedelta(days=30 * 365),
    "a day back": -timedelta(days=1),
    "to 1970": MORNING - datetime.fromisoformat("1970-01-01T00:00:10+00:00"),
}


@pytest.mark.parametrize("jump", JUMPS)
@pytest.mark.parametrize("stage", ["closed", "sealed", "noted", "drawing", "calling", "called"])
def test_that_f15_a_clock_that_jumps_leaves_a_draw_that_holds_and_an_entry(
    stage: str, jump: str, tmp_path: Path
) -> None:
    file = day_at(stage, tmp_path)
    set_back(file, JUMPS[jump] if jump == "to 1970" else -JUMPS[jump])
    go_on(file, stage, "concluded")
    record = minutes.record(file)
    verdict = verify_transcript(to_bytes(record.transcript), journal=record.journal)
    assert verdict.result is Result.HOLDS, [(c.no, c.detail) for c in verdict.checks]
    assert [entry.n for entry in entries(file)] == list(range(1, len(entries(file)) + 1))
    assert [entry for entry in entries(file) if entry.kind in TOLD]
    assert any("Jam laptop diubah" in line for line in record.facts.gaps), "the minutes say so"
    file.close()


def test_that_f15_acts_dated_by_a_clock_that_jumped_a_day_would_fail_check_9(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control: what an act would be if it took the clock's word."""
    monkeypatch.setattr(ceremony, "act_time", lambda deed: deed.at)
    file = day_at("drawing", tmp_path)
    set_back(file, -timedelta(days=1))
    go_on(file, "drawing", "concluded")
    record = minutes.record(file)
    verdict = verify_transcript(to_bytes(record.transcript), journal=record.journal)
    assert 9 in [check.no for check in verdict.checks if check.result is Result.FAILS]
    file.close()


def test_that_f15_a_clock_that_jumps_during_the_check_in_and_is_put_right_leaves_a_draw_that_holds(
    tmp_path: Path,
) -> None:
    file = day_at("prepared", tmp_path)
    for number, jump in enumerate(JUMPS.values(), 1):
        set_back(file, jump)
        attend(file, [number])
        set_back(file, -jump)
    attend(file, range(len(JUMPS) + 1, 25))
    go_on(file, "attended", "concluded")
    record = minutes.record(file)
    verdict = verify_transcript(to_bytes(record.transcript), journal=record.journal)
    assert verdict.result is Result.HOLDS, [(c.no, c.detail) for c in verdict.checks]
    file.close()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="zones of the system are those of Windows")
def test_that_f15_another_zone_of_the_laptop_changes_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    told = set()
    for zone in ("UTC", "Asia/Jakarta", "America/Los_Angeles", "Asia/Jayapura"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        told.add(Laptop().now("WIB")[:13])
        assert Laptop().now("WIB").endswith("+07:00")
    monkeypatch.undo()
    time.tzset()
    assert len(told) <= 2, "at most the turn of an hour"


def test_that_without_a_jump_there_is_no_such_entry(tmp_path: Path) -> None:
    file = day_at("concluded", tmp_path)
    assert not [entry for entry in entries(file) if entry.kind in TOLD]
    file.close()

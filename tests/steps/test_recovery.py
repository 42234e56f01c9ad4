"""P0 and F15: an opening after a session that did not end well says so once, and a clock that jumped is an entry."""

from datetime import timedelta
from pathlib import Path

import pytest

from db.engine import connect
from draw.findings import Result
from draw.journal import Entry
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import ceremony, minutes, recovery, tpsfile
from steps.station import Laptop
from steps.tpsfile import TpsFile
from tests.steps.laptops import KEY, Clock, day_at, entries, fixed_laptop, go_on

PASSPHRASE = "kuda besi lari pagi"


def started(folder: Path, stage: str = "attended") -> tuple[TpsFile, Clock]:
    """Return a real file with its key file that has come as far as a stage, and its clock."""
    clock = Clock()
    file = tpsfile.create(fixed_laptop(folder, clock=clock), folder / "a.undian", PASSPHRASE)
    return go_on(file, "new", stage), clock


def opened(file: TpsFile, clock: Clock, session: str = "5e5511") -> TpsFile:
    """Open the file in a new session of the program."""
    laptop = Laptop(
        clock=clock,
        documents=file.laptop.documents,
        settings=file.laptop.settings,
        session=session,
    )
    return tpsfile.open_file(laptop, file.path, PASSPHRASE)


def told(file: TpsFile) -> list[Entry]:
    return [entry for entry in entries(file) if entry.kind in ("recovered", "clock_jumped")]


def test_that_u06_a_session_that_ended_well_has_nothing_to_tell(tmp_path: Path) -> None:
    file, clock = started(tmp_path)
    tpsfile.end(file)
    again = opened(file, clock)
    assert told(again) == []
    assert recovery.read(again) is None
    assert [entry.kind for entry in entries(again)][-2:] == ["closed", "opened"]
    again.close()


@pytest.mark.parametrize(
    ("stage", "under_way", "kind"),
    [
        ("attended", "", "checked_in"),
        ("closed", "closing", "polls_closed"),
        ("thrown", "throw 2", "contributed"),
        ("calling", "call 1", "called"),
        ("called", "draw", "outcome"),
        ("concluded", "", "concluded"),
    ],
)
def test_that_p0_a_session_that_stopped_is_an_entry_with_what_was_under_way(
    stage: str, under_way: str, kind: str, tmp_path: Path
) -> None:
    file, clock = started(tmp_path, stage)
    last = entries(file)[-1]
    file.close()
    clock.now += timedelta(minutes=4)
    again = opened(file, clock)
    (entry,) = told(again)
    assert entry.kind == "recovered"
    assert (entry.data["act"], entry.data["kind"], entry.data["under_way"]) == (last.n, kind, under_way)
    assert 240 <= int(entry.data["seconds"]) <= 250
    found = recovery.read(again)
    assert found is not None
    assert (found.stopped, found.clock_before) == (True, "")
    assert found.last == last
    again.close()


def test_that_p0_a_stop_during_the_recovery_is_told_of_the_same_act(tmp_path: Path) -> None:
    file, clock = started(tmp_path)
    last = entries(file)[-1]
    file.close()
    opened(file, clock).close()
    again = opened(file, clock, "5e5512")
    assert [entry.data["act"] for entry in told(again)] == [last.n, last.n]
    tpsfile.end(again)
    calm = opened(file, clock, "5e5513")
    assert recovery.read(calm) is None
    calm.close()


def test_that_f15_a_clock_set_back_between_sessions_is_told_and_blocks_nothing(tmp_path: Path) -> None:
    file, clock = started(tmp_path, "drawing")
    last = entries(file)[-1]
    tpsfile.end(file)
    clock.set("1970-01-01T00:00:05+00:00")
    again = opened(file, clock)
    assert [entry.kind for entry in told(again)] == ["clock_jumped"]
    found = recovery.read(again)
    assert found is not None
    assert not found.stopped
    assert found.clock_before[:16] == last.at[:16]
    go_on(again, "drawing", "concluded")
    record = minutes.record(again)
    verdict = verify_transcript(to_bytes(record.transcript), journal=record.journal)
    assert verdict.result is Result.HOLDS
    assert any("Jam laptop telah berubah" in gap for gap in record.facts.gaps)
    again.close()


@pytest.mark.parametrize(("stage", "expected"), [("attended", 0), ("sealed", 1), ("concluded", 0)])
def test_that_f15_a_leap_of_days_is_told_only_while_a_draw_is_under_way(
    stage: str, expected: int, tmp_path: Path
) -> None:
    file, clock = started(tmp_path, stage)
    tpsfile.end(file)
    clock.now += timedelta(days=3)
    again = opened(file, clock)
    assert len(told(again)) == expected
    again.close()


def test_that_a_small_correction_of_the_clock_is_no_jump(tmp_path: Path) -> None:
    file, clock = started(tmp_path)
    tpsfile.end(file)
    clock.now -= timedelta(seconds=30)
    again = opened(file, clock)
    assert told(again) == []
    again.close()


def test_that_an_end_that_cannot_be_recorded_closes_the_file_and_is_told_next_time(tmp_path: Path) -> None:
    file, clock = started(tmp_path)
    with file.deed() as deed:
        deed.session.connection().exec_driver_sql(
            "CREATE TRIGGER full_disk BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(Exception, match="full"):
        tpsfile.end(file)
    with file.deed() as deed:
        deed.session.connection().exec_driver_sql("DROP TRIGGER full_disk")
    file.close()
    again = opened(file, clock)
    assert [entry.kind for entry in told(again)] == ["recovered"]
    again.close()


def test_that_the_minutes_say_that_the_program_stopped_and_only_once(tmp_path: Path) -> None:
    file, clock = started(tmp_path, "noted")
    file.close()
    again = go_on(opened(file, clock), "noted", "concluded")
    (gap,) = minutes.record(again).facts.gaps
    assert gap.startswith("Program telah berhenti mendadak sebelum dibuka pukul")
    again.close()


def test_that_a_file_of_another_session_has_nothing_to_tell_this_one(tmp_path: Path) -> None:
    file = day_at("calling", tmp_path)
    file.close()
    again = TpsFile(connect(file.path, KEY), fixed_laptop(tmp_path))
    assert recovery.read(again) is None
    assert ceremony.state(again) is not None
    again.close()

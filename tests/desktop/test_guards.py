"""What watches over the day: the second copy, a laptop that takes over, a file that is gone, a battery that is low."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop import arriving
from desktop.app import Program
from desktop.places import Place
from desktop.power_watch import PowerWatch
from desktop.screens.paper_viewer import PaperViewer
from desktop.screens.passphrase import PassphraseDialog
from desktop.screens.stopped import StoppedPage
from desktop.screens.take_over import TakeOverDialog
from steps import attendance, ceremony, second_copy, tpsfile
from steps.attendance import HowMarked
from steps.power import Power
from steps.second_copy import CopyStatus
from steps.station import Laptop
from steps.tpsfile import TpsFile
from tests.desktop.days import PASSPHRASE, file_in, laptop_in

NAME = "TPS 003 Kaibon.undian"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick that is plugged in."""
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    monkeypatch.setattr(arriving, "sticks", lambda: (Place(folder, "KINGSTON", 4_000_000_000),))
    return folder


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(qapp, laptop_in(tmp_path), with_stage=False)
    made.window.show()
    yield made
    made.close()
    made.window.close()


def opened(program: Program, qtbot, tmp_path: Path, stick: Path | None = None) -> TpsFile:
    """Open the day of an official file of this laptop, with its second copy on the stick."""
    file = file_in(tmp_path, sample=True)
    if stick is not None:
        second_copy.choose_folder(file, stick)
    tpsfile.end(file)
    program.doors.open_file(file.path, PASSPHRASE, lambda error: pytest.fail(repr(error)))
    qtbot.waitUntil(lambda: program.doors.room is not None, timeout=20_000)
    assert program.doors.room is not None
    return program.doors.room.desk.file


def check_in(program: Program, qtbot, number: int) -> None:
    desk = program.doors.room.desk
    desk.do(lambda file: attendance.check_in(file, [f"DPT-{number:03d}"], how=HowMarked.RANGE))
    qtbot.waitUntil(lambda: not desk.busy, timeout=10_000)


def moved_on(tmp_path: Path, stick: Path) -> TpsFile:
    """Let another laptop take over from the stick, check somebody in, and write its copy there."""
    other = Laptop(documents=tmp_path / "dua", settings=tmp_path / "dua-setelan")
    place = second_copy.bring_back(stick / NAME, other.documents / NAME)
    taken = tpsfile.open_file(other, place, PASSPHRASE)
    second_copy.choose_folder(taken, stick)
    attendance.check_in(taken, ["DPT-007"], how=HowMarked.RANGE)
    assert second_copy.refresh(taken).status is CopyStatus.WRITTEN
    return taken


def test_that_f14_the_copy_writes_itself_and_the_header_says_until_when(
    program: Program, qtbot, tmp_path: Path, stick: Path
) -> None:
    opened(program, qtbot, tmp_path, stick)
    qtbot.waitUntil(lambda: (stick / NAME).exists(), timeout=10_000)
    qtbot.waitUntil(lambda: "Salinan" in program.window.header.text(), timeout=10_000)
    before = (stick / NAME).stat().st_mtime_ns
    check_in(program, qtbot, 1)
    program.doors.room.guards.copies.copy_now()
    qtbot.waitUntil(lambda: (stick / NAME).stat().st_mtime_ns > before, timeout=10_000)
    assert program.window.strip.text == ""


def test_that_acts_are_recorded_while_a_slow_stick_takes_its_time(
    program: Program, qtbot, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    going, may_end = threading.Event(), threading.Event()
    real = second_copy.write_file

    def slow(path: Path, data: bytes) -> object:
        going.set()
        may_end.wait(20)
        return real(path, data)

    monkeypatch.setattr(second_copy, "write_file", slow)
    opened(program, qtbot, tmp_path, stick)
    qtbot.waitUntil(going.is_set, timeout=10_000)
    for number in range(1, 6):
        check_in(program, qtbot, number)
    assert program.doors.room.desk.day.attended == 5
    assert not (stick / NAME).exists()
    may_end.set()
    qtbot.waitUntil(lambda: (stick / NAME).exists(), timeout=10_000)


def test_that_a_stick_that_is_gone_is_said_in_the_strip_and_the_day_goes_on(
    program: Program, qtbot, tmp_path: Path, stick: Path
) -> None:
    opened(program, qtbot, tmp_path, stick)
    qtbot.waitUntil(lambda: "Salinan" in program.window.header.text(), timeout=10_000)
    stick.rename(tmp_path / "dicabut")
    program.doors.room.guards.copies.copy_now()
    qtbot.waitUntil(lambda: "tidak ada" in program.window.strip.text, timeout=10_000)
    assert QApplication.activeModalWidget() is None
    check_in(program, qtbot, 1)
    (tmp_path / "dicabut").rename(stick)
    program.doors.room.guards.copies.copy_now()
    qtbot.waitUntil(lambda: program.window.strip.text == "", timeout=10_000)


def test_that_an_official_day_without_a_second_copy_is_asked_for_one_once(
    program: Program, qtbot, tmp_path: Path
) -> None:
    opened(program, qtbot, tmp_path)
    assert program.window.strip.text == ""  # nothing is at stake before the check-in
    check_in(program, qtbot, 1)
    guards, day = program.doors.room.guards, program.doors.room.desk.day
    guards._on_day(_at_check_in(day))
    assert "Belum ada salinan kedua" in program.window.strip.text
    choose, later = program.window.strip.buttons
    later.click()
    guards._on_day(_at_check_in(day))
    assert program.window.strip.text == ""
    assert choose.accessibleName() == "Pilih tempat"


def _at_check_in(day):
    class AtCheckIn:
        identity = day.identity
        current_step = "attendance"
        done_steps = frozenset()

    return AtCheckIn()


def test_that_f14_a_file_deleted_during_the_day_is_restored_from_the_copy(
    program: Program, qtbot, tmp_path: Path, stick: Path
) -> None:
    file = opened(program, qtbot, tmp_path, stick)
    qtbot.waitUntil(lambda: (stick / NAME).exists(), timeout=10_000)
    check_in(program, qtbot, 1)
    for part in file.path.parent.glob(f"{NAME}*"):
        if not part.name.endswith(".lock"):
            part.unlink()
    program.doors.room.desk.do(lambda open_: ceremony.state(open_))
    qtbot.waitUntil(lambda: isinstance(program.window.page(), StoppedPage), timeout=10_000)
    page = program.window.page()
    assert program.doors.room is None
    assert "hilang" in page.title.question
    assert str(stick) in page.lines[1].sentence.full_text
    page.restore.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PassphraseDialog)
    dialog.passphrase_given.emit(PASSPHRASE)
    qtbot.waitUntil(lambda: program.doors.room is not None, timeout=20_000)
    again = program.doors.room.desk
    assert again.file.path == file.path
    assert again.day.attended == 0
    from db import journal

    with again.file.deed() as deed:
        assert journal.read(deed.session, kinds=["restored"])


def test_that_a05_the_first_laptop_stops_with_a_plain_page_and_changes_nothing_more(
    program: Program, qtbot, tmp_path: Path, stick: Path
) -> None:
    opened(program, qtbot, tmp_path, stick)
    qtbot.waitUntil(
        lambda: (stick / NAME).exists() and not program.doors.room.guards.copies.jobs.busy, timeout=10_000
    )
    moved_on(tmp_path, stick)
    theirs = (stick / NAME).read_bytes()
    program.doors.room.guards.copies.copy_now()
    qtbot.waitUntil(lambda: isinstance(program.window.page(), StoppedPage), timeout=10_000)
    page = program.window.page()
    assert "laptop lain" in page.title.question
    assert program.doors.room is None
    assert page.footer_buttons == (page.leave,)
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=10_000)
    assert (stick / NAME).read_bytes() == theirs


def test_that_a05_a_file_on_a_stick_is_brought_here_only_after_the_question(
    program: Program, qtbot, tmp_path: Path, stick: Path
) -> None:
    other = Laptop(documents=tmp_path / "dua", settings=tmp_path / "dua-setelan")
    file = tpsfile.create(other, tmp_path / "dua" / NAME, PASSPHRASE)
    second_copy.choose_folder(file, stick)
    assert second_copy.refresh(file).status is CopyStatus.WRITTEN
    refused: list[Exception] = []
    program.doors.open_file(stick / NAME, "bukan kata sandinya", refused.append)
    qtbot.waitUntil(lambda: bool(refused), timeout=10_000)
    assert QApplication.activeModalWidget() is None
    program.doors.open_file(stick / NAME, PASSPHRASE, refused.append)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TakeOverDialog), timeout=10_000)
    QApplication.activeModalWidget().cancel.click()
    assert len(refused) == 2
    home = program.laptop.documents / NAME
    assert not home.exists()
    program.doors.open_file(stick / NAME, PASSPHRASE, refused.append)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TakeOverDialog), timeout=10_000)
    QApplication.activeModalWidget().take.click()
    qtbot.waitUntil(lambda: program.doors.room is not None, timeout=20_000)
    assert program.doors.room.desk.file.path == home
    place = stick / NAME  # now with the copy of this laptop
    qtbot.waitUntil(lambda: second_copy.look(file, place) is not None, timeout=10_000)
    assert second_copy.refresh(file).status is CopyStatus.WENT_ON


def test_that_f22_a_low_battery_warns_and_offers_copy_and_paper_without_a_dialog(
    program: Program, qtbot, tmp_path: Path, stick: Path
) -> None:
    opened(program, qtbot, tmp_path, stick)
    guards = program.doors.room.guards
    for power, said in (
        (Power(17, on_mains=False), "Baterai tinggal 17 %"),
        (Power(8, on_mains=False), "Baterai tinggal 8 %"),
        (Power(8, on_mains=True), ""),
        (Power(None, on_mains=None), ""),
        (Power(80, on_mains=False), ""),
    ):
        guards._on_power(power)
        assert said in program.window.strip.text if said else program.window.strip.text == ""
    guards._on_power(Power(8, on_mains=False))
    copy, paper, later = program.window.strip.buttons
    before = (stick / NAME).stat().st_mtime_ns if (stick / NAME).exists() else 0
    copy.click()
    qtbot.waitUntil(
        lambda: (stick / NAME).exists() and (stick / NAME).stat().st_mtime_ns > before, timeout=10_000
    )
    paper.click()
    viewer = QApplication.activeModalWidget()
    assert isinstance(viewer, PaperViewer)
    assert viewer.name == "paper_form"
    viewer.reject()
    later.click()
    assert program.window.strip.text == ""


def test_that_f22_the_battery_is_looked_at_beside_the_day_and_told_once_for_each_level(qtbot) -> None:
    from desktop.jobs import Jobs

    jobs, levels = Jobs(), iter([15, 14, 9, 9, 60])
    watch = PowerWatch(jobs, lambda: Power(next(levels), on_mains=False))
    told: list[int | None] = []
    watch.changed.connect(lambda power: told.append(power.percent))
    for _ in range(4):
        watch.look()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=5_000)
    assert told == [15, 9, 60]
    watch.leave()
    jobs.stop()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_u41_strip_and_stopped_page_are_not_cut(
    program: Program, qtbot, tmp_path: Path, stick: Path, cut_off, size
) -> None:
    opened(program, qtbot, tmp_path, stick)
    program.window.resize(*size)
    program.doors.room.guards._on_power(Power(8, on_mains=False))
    QApplication.processEvents()
    assert cut_off(program.window) == []
    program.doors.room.guards.stopped.emit(
        second_copy.Copied(CopyStatus.WENT_ON, "2024-02-14T13:20:00+07:00")
    )
    qtbot.waitUntil(lambda: isinstance(program.window.page(), StoppedPage), timeout=10_000)
    assert cut_off(program.window) == []

"""Into the village desk and out of it: the door, the rail, the header, the sizes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.screens.passphrase import PassphraseDialog
from desktop.shell.rail import StepState
from desktop.shell.window import ShellWindow
from desktop.village import new_file
from desktop.village.door import VillageDoor
from desktop.village.room import VillageRoom, page_names
from draw.village import Station
from steps import recent
from steps.village import making, plan, readiness, villagefile
from steps.village.state import PAGES
from tests.desktop.days import PASSPHRASE, laptop_in
from tests.desktop.village.rooms import SIZES, room_on, until, village_in
from tests.steps.village.test_readiness import WHOLE
from tests.steps.village.villages import LONG_NAME, PRIZES, VILLAGE

LONG = replace(
    VILLAGE, place=replace(VILLAGE.place, village="Kertosari Wetan Kulon Progo Lor", district="Pilangkenceng")
)


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(qapp, laptop_in(tmp_path), with_stage=False)
    made.window.show()
    yield made
    made.close()
    made.window.close()


def test_that_one_ending_names_a_village_file_everywhere() -> None:
    assert VillageDoor.suffix == villagefile.SUFFIX == new_file.SUFFIX


def test_that_a_village_is_made_left_and_opened_again_from_the_recent_files(
    program: Program, tmp_path: Path
) -> None:
    program.doors.village.show_new()
    page = program.window.page()
    assert isinstance(page, new_file.NewVillagePage)
    page.onward.click()
    assert page.form.election.error()
    page.form.village_picker.field.input.setText("3519032004")
    page.form.village_picker.field.edited.emit("3519032004")
    page.form.election.set_text("Pemilu 2024")
    page.form.date.set_text("14-02-2024")
    page.onward.click()
    for field in (page.secret.first, page.secret.second):
        field.set_text(PASSPHRASE)
    page.make.click()
    until(lambda: isinstance(program.doors.room, VillageRoom))
    room = program.doors.room
    assert isinstance(room, VillageRoom)
    assert room.step == "lists"
    assert program.window.windowTitle() == "Undian TPS"
    room.go("village")
    room.page("village").leave.click()  # type: ignore[attr-defined]
    until(lambda: program.doors.room is None and not program.jobs.busy)
    path = recent.load(program.laptop)[0]
    assert path.suffix == ".undian-desa"
    program.doors.ask_passphrase(path)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PassphraseDialog)
    dialog.passphrase_given.emit("salah sekali ini")
    until(lambda: "salah" in dialog.told.text.lower())
    dialog.passphrase_given.emit(PASSPHRASE)
    until(lambda: isinstance(program.doors.room, VillageRoom))


def test_that_a_tps_file_under_a_village_name_is_refused_in_words(program: Program, tmp_path: Path) -> None:
    from steps import tpsfile

    file = tpsfile.create(program.laptop, tmp_path / "x.undian-desa", PASSPHRASE)
    file.close()
    told: list[Exception] = []
    program.doors.open_file(tmp_path / "x.undian-desa", PASSPHRASE, told.append)
    until(lambda: bool(told))
    assert type(told[0]).__name__ == "OtherDeskFileError"
    assert program.doors.room is None


def test_that_rail_and_header_say_village_election_and_where_the_work_stands(tmp_path: Path) -> None:
    with room_on(village_in(tmp_path, stations=2)) as room:
        assert room.window.rail.names == page_names()
        assert len(page_names()) == len(PAGES)
        assert room.room.step == "files"
        states = [step.state for step in room.window.rail.steps]
        assert states[:5] == [StepState.DONE] * 4 + [StepState.CURRENT]
        said = room.window.header.text()
        assert "Desa Kaibon" in said
        assert "Pemilu 2024 14 Februari 2024" in said
        assert "TPS 2" in said
        room.window.rail.steps[6].click()
        assert room.room.step == "readiness"


def test_that_the_rail_is_the_days_again_in_a_day(program: Program) -> None:
    program.window.set_rail(page_names(), "x")
    program.doors.start_practice()
    until(lambda: program.doors.room is not None)
    assert program.window.rail.names[0] == "Berkas TPS"


@pytest.mark.parametrize("size", SIZES)
def test_that_nothing_is_cut_with_long_names_and_large_numbers(
    tmp_path: Path, cut_off: Callable[[ShellWindow], list[str]], size: tuple[int, int]
) -> None:
    file = village_in(tmp_path, stations=12, voters=20)
    plan.save_village(file, LONG)
    plan.save_stations(file, [Station(n, f"{LONG_NAME} {n}") for n in range(1, 13)])
    plan.save_prizes(
        file, [replace(PRIZES[0], name=LONG_NAME, source=LONG_NAME, quantity=9_999), *PRIZES[1:]]
    )
    readiness.save_station(file, 1, WHOLE)
    making.make(file, tmp_path / "tps", [1])
    with room_on(file) as room:
        room.window.resize(*size)
        for name in PAGES:
            room.go(name)
            assert cut_off(room.window) == [], name


def test_that_leaving_before_the_envelopes_are_printed_is_asked_once(tmp_path: Path) -> None:
    from desktop.village.envelopes import LeaveDialog

    with room_on(village_in(tmp_path, stations=1)) as room:
        left: list[bool] = []
        room.room.left.connect(lambda: left.append(True))
        page = room.go("village")
        room.desk.envelopes = making.make(room.desk.file, tmp_path / "tps", [1])
        page.leave.click()  # type: ignore[attr-defined]
        room.dialog(LeaveDialog).stay.click()
        assert left == []
        page.leave.click()  # type: ignore[attr-defined]
        room.dialog(LeaveDialog).go.click()
        assert left == [True]
        page.desk.envelopes = ()
        page.leave.click()  # type: ignore[attr-defined]
        assert left == [True, True]

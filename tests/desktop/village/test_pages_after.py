"""The later pages of the village desk: kit, readiness, duty roster, report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.screens.paper_viewer import PaperViewer
from desktop.village.condition_dialog import ConditionDialog
from desktop.village.duty_dialogs import DayDialog, DutiesDialog, DutyDialog, PostDialog
from desktop.village.indicators import IndicatorDialog, IndicatorListDialog, IndicatorsDialog
from desktop.widgets.tag import Mark
from steps.files.readiness_file import read_readiness
from tests.desktop.village.rooms import Room, room_on, until, village_in


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with room_on(village_in(tmp_path, stations=3, voters=12)) as made:
        yield made


def texts(page: object, table: str = "table") -> list[list[str]]:
    model = getattr(page, table).rows_model
    return [
        [model.text(row, column) for column in range(len(model.columns))] for row in range(len(model.rows))
    ]


def test_that_the_kit_is_looked_at_and_written_for_every_station(room: Room, tmp_path: Path) -> None:
    page = room.go("kit")
    page.papers["roll_coupons"].setChecked(True)  # type: ignore[attr-defined]
    page.look.click()  # type: ignore[attr-defined]
    viewer = room.dialog(PaperViewer)
    until(lambda: bool(viewer.pdf))
    assert "TPS 001" in viewer.file_name
    viewer.reject()
    page.write_into(tmp_path)  # type: ignore[attr-defined]
    room.settle()
    assert len(list(tmp_path.glob("Kit kertas TPS *.pdf"))) == 3
    assert "3 kit" in page.told.text  # type: ignore[attr-defined]
    for row in page.papers.values():  # type: ignore[attr-defined]
        row.setChecked(False)
    assert not page.write.isEnabled()  # type: ignore[attr-defined]


def test_that_readiness_is_filled_in_answered_and_told_in_a_signed_file(room: Room, tmp_path: Path) -> None:
    page = room.go("readiness")
    page.table.action_requested.emit(0, 7)  # type: ignore[attr-defined]
    dialog = room.dialog(ConditionDialog)
    dialog.facilities.segments["room"].segment("yes").click()
    dialog.facilities.segments["power"].segment("yes").click()
    dialog.facilities.notes["room"].set_text("Balai RT 01")
    dialog.date.set_text("13-02-2024")
    dialog.keep.click()
    assert dialog.clock.error()
    dialog.clock.set_text("15.20")
    dialog.all.click()
    dialog.witnesses.set_text("4")
    dialog.problems.set_text("Jalan tergenang.\nKursi kurang.")
    dialog.keep.click()
    room.settle()
    page.table.action_requested.emit(0, 6)  # type: ignore[attr-defined]
    signs = room.dialog(IndicatorsDialog)
    grid = next(grid for grid in signs.grids if "05" in grid.segments)
    grid.segments["05"].segment("yes").click()
    grid.notes["05"].set_text("posko 50 m")
    signs.keep.click()
    room.settle()
    row = texts(page)[0]
    assert row[1:6] == ["18/18", "ya", "ya", "13-02 15.20", "Belum: berkas TPS"]
    assert row[6] == "1 rawan"
    report = room.go("report")
    report.save_into(tmp_path)  # type: ignore[attr-defined]
    room.settle()
    assert "terbaca kembali" in report.told.text  # type: ignore[attr-defined]
    told = read_readiness(next(tmp_path.glob("*.undian-siap"))).readiness.stations[0]
    assert told.logistics.received_at == "2024-02-13T15:20:00+07:00"
    assert told.problems == ("Jalan tergenang.", "Kursi kurang.")
    assert told.answers["05"].note == "posko 50 m"
    assert told.missing == ("key",)


def test_that_the_indicators_are_changed_as_data(room: Room) -> None:
    page = room.go("readiness")
    page.list.click()  # type: ignore[attr-defined]
    dialog = room.dialog(IndicatorListDialog)
    assert len(dialog.indicators) == 22
    dialog.rows.add_requested.emit()
    one = room.dialog(IndicatorDialog)
    one.id.set_text("05")
    one.variable.set_text("Cuaca")
    one.text.set_text("Hujan")
    one.keep.click()
    assert one.id.error()
    one.id.set_text("23")
    one.keep.click()
    dialog.keep.click()
    room.settle()
    assert [i.id for i in room.desk.state.indicators][-1] == "23"


def test_that_a_day_is_filled_for_the_whole_duty_and_a_gap_is_told(room: Room) -> None:
    page = room.go("duty")
    assert "7 hari" in page.told.text  # type: ignore[attr-defined]
    page.tables[1].action_requested.emit(0, 3)  # type: ignore[attr-defined]
    day = room.dialog(DayDialog)
    day.rows.add_requested.emit()
    post = room.dialog(PostDialog)
    post.name.set_text("Suyanto")
    post.role.set_text("Kepala desa")
    post.keep.click()
    day.everywhere.setChecked(True)
    day.keep.click()
    room.settle()
    marks = [page.tables[1].rows_model.columns[2].value(row) for row in page.tables[1].rows_model.rows]  # type: ignore[attr-defined]
    assert marks == [Mark("Terisi", "good")] * 5
    assert "2 hari" in page.told.text  # type: ignore[attr-defined]


def test_that_the_spans_are_changed_as_data(room: Room) -> None:
    page = room.go("duty")
    page.edit.click()  # type: ignore[attr-defined]
    dialog = room.dialog(DutiesDialog)
    dialog.rows.edit_requested.emit(0)
    span = room.dialog(DutyDialog)
    span.last.set_text("11-02-2024")
    span.keep.click()
    assert span.last.error()
    span.last.set_text("14-02-2024")
    span.keep.click()
    dialog.keep.click()
    room.settle()
    assert (room.desk.state.duties[0].first, room.desk.state.duties[0].last) == ("2024-02-12", "2024-02-14")
    assert len(page.tables[0].rows_model.rows) == 3  # type: ignore[attr-defined]


def test_that_personal_data_is_in_no_title(room: Room) -> None:
    for name in ("village", "officers", "duty"):
        page = room.go(name)
        for words in (room.window.windowTitle(), page.title.question, page.title.sentence):
            assert "Hadi" not in words
            assert "Suyanto" not in words
    assert QApplication.activeModalWidget() is None

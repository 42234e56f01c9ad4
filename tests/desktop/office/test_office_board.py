"""The office's board and the pages around it, through the real windows on a real office."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.office.conflict import ConflictDialog
from desktop.office.flags import matters
from desktop.office.room import OfficeRoom
from desktop.shell.window import ShellWindow
from desktop.widgets.label import PlainLabel
from draw.consolidation import Standing
from steps.office.importing import import_paths
from tests import village
from tests.desktop.hands import choose
from tests.steps.office import offices

Drawn = Callable[[int], village.StationFile]
Settle = Callable[[OfficeRoom], None]
TWICE = 3  # the TPS of which the office has two files
PLACES = ("board", "stations", "sums", "expected", "settings", "imported", "rekap")


@pytest.fixture(scope="session")
def drawn() -> Drawn:
    """Make the file of a TPS whose minutes are drawn."""
    return cache(lambda index: village.file_of(village.plan(index), drawn=True))


def dialog() -> ConflictDialog:
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, ConflictDialog)
    return shown


def texts(room: OfficeRoom) -> str:
    page = room.window.page()
    assert page is not None
    return "\n".join(label.full_text for label in page.findChildren(PlainLabel) if label.isVisible())


def test_that_the_board_counts_what_the_office_has(room: OfficeRoom) -> None:
    figures = room.page("board").figures
    shown = {key: figure.number for key, figure in figures.items()}
    assert shown == {"expected": "6", "drawn": "2", "odd": "1", "refused": "0", "missing": "3"}
    assert [tile.text() for tile in room.page("board").tiles] == [
        "2 selesai · 1 dua berkas · 1 belum masuk",
        "2 belum masuk",
    ]


def test_that_what_was_refused_stands_beside_the_board_with_its_number(room: OfficeRoom) -> None:
    lines = [(line.matter.letter, line.matter.state) for line in room.page("board").flags.lines]
    assert ("1", "bad") in lines
    assert any(state == "attention" for _, state in lines)
    assert len(lines) == len(matters(room.desk.board))


def test_that_a_village_leads_to_its_stations_and_a_station_to_its_draw(
    room: OfficeRoom, settle: Settle
) -> None:
    tile = room.page("board").tiles[0]
    QTest.keyClick(tile, Qt.Key.Key_Return)
    stations = room.page("stations")
    assert room.place == "stations"
    assert {row.code for row in stations.shown()} == {tile.code}
    QTest.keyClick(stations.table, Qt.Key.Key_Down)
    stations.table.row_chosen.emit(0)
    settle(room)
    assert room.place == "station"
    assert "TPS 001 Kaibon" in texts(room)
    page = room.page("station")
    assert len(page.winners.rows_model.rows) == 5
    assert len(page.calls.rows_model.rows) >= 5


def test_that_stations_are_sifted_by_standing_and_by_what_is_typed(room: OfficeRoom) -> None:
    room.go("stations")
    page = room.page("stations")
    choose(page.standing, Standing.DRAWN.value)
    assert len(page.shown()) == 2
    choose(page.standing, "all")
    QTest.keyClicks(page.search.input, "geger")
    assert {row.village for row in page.shown()} == {"Geger"}
    QTest.keyClicks(page.search.input, " tidak ada")
    assert page.shown() == ()


def test_that_a_conflict_is_decided_by_a_person_with_a_reason_and_both_files_stay(
    room: OfficeRoom, settle: Settle
) -> None:
    tps = offices.file(TWICE).tps
    room.show_station(tps)
    settle(room)
    page = room.page("station")
    assert "2 berkas" in page.conflict.text
    page.decide.click()
    settle(room)
    asked = dialog()
    assert not asked.decide.isEnabled()
    asked.which.set_value(asked.sides.sides[0].sha256)
    asked.which.chosen.emit(asked.which.value())
    QTest.keyClicks(asked.reason.input, "Berkas kedua salinan yang diundi ulang.")
    assert not asked.decide.isEnabled()  # nobody has said who decides
    QTest.keyClicks(asked.by.input, "Sutrisno, Camat Geger")
    asked.decide.click()
    settle(room)
    assert room.desk.notices.last is None
    assert not asked.isVisible()
    assert "Sutrisno" in page.conflict.text
    row = next(row for row in room.desk.board.stations if row.tps == tps)
    assert row.sha256 == asked.sides.sides[0].sha256
    assert len(page.files) == 2


def test_that_files_let_go_on_the_board_are_imported_and_again_change_nothing(
    room: OfficeRoom, settle: Settle, tmp_path: Path, drawn: Drawn
) -> None:
    drawn(12).write(tmp_path / "baru")
    for accepted, already in (("1", "0"), ("0", "1")):
        room.go("board")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "baru"))])
        drop = QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        room.page("board").dropEvent(drop)
        settle(room)
        assert room.place == "imported"
        figures = room.page("imported").figures
        assert (figures["accepted"].number, figures["already"].number) == (accepted, already)
    assert room.desk.board.counts[Standing.DRAWN] == 3


def test_that_a_changed_file_is_refused_with_the_check_that_fails(
    room: OfficeRoom, settle: Settle, tmp_path: Path, drawn: Drawn
) -> None:
    data = bytearray(drawn(13).data)
    data[len(data) // 3] ^= 4
    (tmp_path / "diubah.undian-paket").write_bytes(bytes(data))
    room.import_files((tmp_path / "diubah.undian-paket",))
    settle(room)
    page = room.page("imported")
    assert [refusal.name for refusal in page.refused.rows_model.rows] == ["diubah.undian-paket"]
    assert page.figures["refused"].number == "1"
    assert room.desk.board.counts[Standing.DRAWN] == 2


def test_that_an_import_that_is_stopped_says_so_and_keeps_what_it_took(
    room: OfficeRoom, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drawn: Drawn
) -> None:
    from desktop.jobs import Job

    started: list[Job] = []
    usual = room.desk.do_behind_wait

    def stopped(*arguments: object, **named: object) -> Job:
        job = usual(*arguments, **named)  # type: ignore[arg-type]
        job.cancel()
        started.append(job)
        return job

    monkeypatch.setattr(room.desk, "do_behind_wait", stopped)
    drawn(12).write(tmp_path / "baru")
    room.import_files((tmp_path / "baru",))
    settle(room)
    assert started
    assert room.place == "imported"
    assert "dihentikan" in room.page("imported").told.text


def test_that_a_list_with_faults_says_every_one_with_its_row_and_changes_nothing(
    room: OfficeRoom, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "salah.csv"
    path.write_text("Kode Desa;Desa;Jumlah TPS\n9919032001;Entah;12\n3519032001;Banaran;banyak\n")
    room.go("expected")
    page = room.page("expected")
    page.take(path)
    settle(room)
    assert len(page.told.faults.lines()) == 2
    assert all(f"Baris {row}" in line for row, line in zip((2, 3), page.told.faults.lines(), strict=True))
    assert room.desk.board.expected == 6
    path.write_text("Kode Desa;Desa;Jumlah TPS\n3519032001;Banaran;2\n")
    page.take(path)
    settle(room)
    assert room.desk.board.expected == 2


def test_that_the_recapitulation_lies_where_it_was_asked_for(
    room: OfficeRoom, settle: Settle, tmp_path: Path
) -> None:
    room.go("rekap")
    page = room.page("rekap")
    assert "3 TPS belum masuk" in page.open_matters.text
    page.set_folder(tmp_path / "rekap")
    page.make.click()
    settle(room)
    assert sorted(path.suffix for path in page.files) == [".csv", ".pdf", ".undian-rekap", ".xlsx"]
    assert all(path.is_file() for path in page.files)


def test_that_a_folder_that_cannot_be_made_is_told_and_nothing_is_written(
    room: OfficeRoom, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "berkas").write_text("bukan map")
    room.go("rekap")
    page = room.page("rekap")
    page.set_folder(tmp_path / "berkas" / "rekap")
    page.make.click()
    settle(room)
    assert "Map" in page.told.text
    assert page.files == ()


def test_that_the_sums_are_those_of_the_counted_draws(room: OfficeRoom) -> None:
    room.go("sums")
    page = room.page("sums")
    assert [line.figure for line in page.lists.lines] == ["60 / 66"]
    assert all(
        0 <= line.share <= 1 for line in (*page.villages.lines, *page.sources.lines, *page.minutes.lines)
    )


def test_that_the_passphrase_of_an_office_is_changed_only_with_the_old_one(
    room: OfficeRoom, settle: Settle
) -> None:
    room.go("settings")
    page = room.page("settings")
    for old in ("salah sekali ini", offices.PASSPHRASE):
        page.old.set_text(old)
        page.secret.first.set_text("kopi teh susu jahe")
        page.secret.second.set_text("kopi teh susu jahe")
        page.change.click()
        settle(room)
        if old != offices.PASSPHRASE:
            assert page.old.error()
    assert "diganti" in page.told.text


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("place", PLACES)
def test_that_nothing_is_cut_on_any_page_of_the_office(
    room: OfficeRoom, place: str, size: tuple[int, int], cut_off: Callable[[ShellWindow], list[str]]
) -> None:
    room.window.resize(*size)
    room.go(place)
    QApplication.processEvents()
    assert cut_off(room.window) == []


def test_that_minutes_with_another_name_painted_on_are_refused_by_a_kecamatan(
    room: OfficeRoom, settle: Settle, tmp_path: Path
) -> None:
    """The pages of this file are not what its transcript and facts give (A12); a quick look takes it."""
    bare = offices.file(12)
    assert import_quickly(room, bare.write(tmp_path / "cepat")) == 1
    room.import_files((offices.file(13).write(tmp_path / "teliti"),))
    settle(room)
    (refusal,) = room.page("imported").refused.rows_model.rows
    assert refusal.checks == (12,)


def import_quickly(room: OfficeRoom, path: Path) -> int:
    """Import one file without drawing its minutes again, and say how many were taken."""
    return len(import_paths(room.desk.office, [path], workers=0).accepted)

"""The page of the voter list, through its real widgets, with clean and dirty lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.screens.roster import RosterPage
from desktop.screens.roster_columns import UNUSED
from desktop.screens.roster_difference import DifferenceDialog
from desktop.screens.roster_source import SizesDialog
from desktop.shell.window import ShellWindow
from steps import attendance
from steps.attendance import HowMarked
from tests.desktop.days import LONG_NAME, desk_on, file_in, settle
from tests.desktop.hands import choose, dialog_of
from tests.desktop.roster_files import HEADINGS, voters, write

NIK = "3519075402900001"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_on(file_in(tmp_path, practice=True)) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[RosterPage]:
    shell = ShellWindow()
    qtbot.addWidget(shell)
    made = RosterPage(desk)
    shell.show()
    shell.show_page(made)
    yield made
    shell.close()


def _read(page: RosterPage, path: Path) -> None:
    page.read(path)
    settle(page.desk)


def _take(page: RosterPage) -> None:
    assert page.take.isEnabled()
    page.take.click()
    settle(page.desk)


def test_that_the_example_list_is_offered_read_and_taken(qtbot: QtBot, page: RosterPage, desk: Desk) -> None:
    page.source.sample.click()
    settle(desk)
    assert page.preview.told.text.endswith("= 300 pemilih + 21 dilewati + 0 perlu diperbaiki")
    assert "judul kolom berulang" in page.preview.left_out.full_text
    assert page.take.text() == "Masukkan 300 pemilih"
    _take(page)
    assert len(desk.day.voters) == 300
    assert page.summary.isVisible()
    assert page.summary.total.number == "300"
    with qtbot.waitSignal(page.step_requested) as asked:
        page.onward.click()
    assert asked.args == ["preparation"]


def test_that_the_example_is_not_offered_for_an_official_file(qtbot: QtBot, tmp_path: Path) -> None:
    with desk_on(file_in(tmp_path / "resmi")) as desk:
        page = RosterPage(desk)
        qtbot.addWidget(page)
        assert page.source.sample.isHidden()
        assert not page.source.choose.isHidden()


def test_that_all_faults_are_shown_at_once_with_their_rows_and_keep_the_list_out(
    page: RosterPage, desk: Desk, tmp_path: Path
) -> None:
    rows = [*voters(5), ("x", "BUDI", "L"), ("3", "ANI", "P"), ("8", "", "P"), ("9", "123", "L")]
    _read(page, write(tmp_path / "kotor.csv", HEADINGS, *rows))
    lines = page.preview.told.faults.lines()
    assert page.preview.told.text == "10 baris = 5 pemilih + 1 dilewati + 4 perlu diperbaiki"
    assert [line.split(",")[0] for line in lines] == ["Baris 7", "Baris 8", "Baris 9", "Baris 10"]
    assert "sudah dipakai di baris 4" in lines[1]
    assert not page.take.isEnabled()
    assert desk.day.voters == ()


def test_that_warnings_do_not_keep_a_list_out_and_no_nik_is_shown(
    page: RosterPage, desk: Desk, tmp_path: Path
) -> None:
    rows = [(str(n), f"SITI {n}", "X", "40", NIK) for n in range(1, 4)]
    _read(page, write(tmp_path / "nik.csv", ("NO", "NAMA", "L/P", "USIA", "NIK"), *rows))
    assert page.preview.warned.faults.lines()
    shown = [label.accessibleName() for label in page.preview.findChildren(QWidget)]
    assert not any(NIK in text for text in (*shown, *page.preview.warned.faults.lines()))
    assert any("351907**********" in text for text in shown)
    _take(page)
    assert len(desk.day.voters) == 3


def test_that_names_are_shown_letter_by_letter(page: RosterPage, tmp_path: Path) -> None:
    name = "SITI & <b>BUDI</b> '; DROP"
    _read(page, write(tmp_path / "nama.csv", HEADINGS, ("1", name, "P", "40", "", "", "", "")))
    _take(page)
    assert page.summary.roll.rows_model.text(0, 1) == name


def test_that_a_column_can_be_read_as_something_else(page: RosterPage, desk: Desk, tmp_path: Path) -> None:
    rows = [(str(n), f"JALAN {n}", f"SITI {n}", "40") for n in range(1, 4)]
    _read(page, write(tmp_path / "k.csv", ("NO", "NAMA", "PEMILIK SUARA", "USIA"), *rows))
    grid = page.preview.columns
    assert grid.selects[1].value() == "name"
    grid.selects[2].set_value("name")
    grid.selects[2].chosen.emit("name")
    settle(desk)
    assert (grid.selects[1].value(), grid.selects[2].value()) == (UNUSED, "name")
    grid.selects[3].set_value(UNUSED)
    grid.selects[3].chosen.emit(UNUSED)
    settle(desk)
    _take(page)
    assert [(voter.name, voter.age) for voter in desk.day.voters] == [
        (f"SITI {n}", None) for n in range(1, 4)
    ]


def test_that_of_several_tps_in_a_file_this_one_is_chosen(
    page: RosterPage, desk: Desk, tmp_path: Path
) -> None:
    blocks: list[Sequence[str]] = []
    for tps, count in (("002", 4), ("003", 6), ("004", 5)):
        blocks += [("TPS", f": {tps}"), HEADINGS, *voters(count)]
    _read(page, write(tmp_path / "desa.csv", *blocks))
    assert page.preview.tps.isVisible()
    assert page.preview.tps.value() == "003"
    assert len(page.preview.voters()) == 6
    assert page.preview.other_tps.isHidden()
    page.preview.tps.set_value("004")
    page.preview.tps.chosen.emit("004")
    assert page.take.text() == "Masukkan 5 pemilih"
    assert "TPS 004" in page.preview.other_tps.text
    page.preview.tps.set_value("003")
    page.preview.tps.chosen.emit("003")
    _take(page)
    assert len(desk.day.voters) == 6


def test_that_a_list_can_be_taken_as_another_one(page: RosterPage, desk: Desk, tmp_path: Path) -> None:
    _read(page, write(tmp_path / "x.csv", HEADINGS, *voters(2)))
    assert page.preview.list_name.value() == "DPT"
    page.preview.list_name.set_value("DPK")
    page.preview.list_name.chosen.emit("DPK")
    settle(desk)
    _take(page)
    assert {voter.list for voter in desk.day.voters} == {"DPK"}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.pdf", b"%PDF-1.7", "Ini PDF"),
        ("x.csv", b"", "kosong"),
        ("x.xls", b"<html><table></table></html>", "halaman web"),
        ("a%20'b' .csv", b"nothing here\nof any use\n", "tidak ditemukan"),
        ("x.xlsx", b"PK\x03\x04 broken", "rusak"),
    ],
)
def test_that_an_unusable_file_gets_a_plain_sentence(
    page: RosterPage, desk: Desk, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    _read(page, tmp_path / name)
    assert name in page.source.told.text
    assert words in page.source.told.text
    assert page.source.isVisible()
    assert desk.day.voters == ()


def test_that_a_newer_list_shows_its_difference_and_never_loses_a_check_in(
    page: RosterPage, desk: Desk, tmp_path: Path
) -> None:
    _read(page, write(tmp_path / "lama.csv", HEADINGS, *voters(6)))
    _take(page)
    desk.do(lambda file: attendance.check_in(file, ("DPT-001",), how=HowMarked.TYPED))
    settle(desk)
    page.other.click()
    assert page.source.isVisible()
    newer = write(tmp_path / "baru.csv", HEADINGS, *voters(6, start=3))
    _read(page, newer)
    page.take.click()
    settle(desk)
    dialog = dialog_of(page, DifferenceDialog)
    assert dialog.told.text == "2 bertambah, 1 keluar, 0 berubah."
    assert len(desk.day.voters) == 6
    dialog.take.click()
    settle(desk)
    assert [voter.number for voter in desk.day.voters] == [1, 3, 4, 5, 6, 7, 8]
    assert "DPT-001" in desk.day.present


def test_that_giving_up_a_newer_list_changes_nothing(page: RosterPage, desk: Desk, tmp_path: Path) -> None:
    _read(page, write(tmp_path / "lama.csv", HEADINGS, *voters(6)))
    _take(page)
    page.other.click()
    _read(page, write(tmp_path / "baru.csv", HEADINGS, *voters(3)))
    page.take.click()
    settle(desk)
    dialog_of(page, DifferenceDialog).cancel.click()
    page.back.click()
    page.back.click()
    assert page.summary.isVisible()
    assert len(desk.day.voters) == 6


def test_that_a_roll_of_numbers_only_can_be_typed(page: RosterPage, desk: Desk) -> None:
    page.source.sizes.click()
    dialog = dialog_of(page, SizesDialog)
    assert not dialog.keep.isEnabled()
    QTest.keyClicks(dialog.fields["DPT"].input, "12a")
    dialog.keep.click()
    assert "angka" in dialog.told.text
    dialog.fields["DPT"].set_text("")
    QTest.keyClicks(dialog.fields["DPT"].input, "280")
    QTest.keyClicks(dialog.fields["DPTB"].input, "3")
    assert dialog.total.full_text == "Jumlah 283 pemilih"
    dialog.keep.click()
    settle(desk)
    assert len(desk.day.voters) == 283
    assert page.summary.isVisible()


def test_that_the_roll_is_searched_while_typing(page: RosterPage, desk: Desk, tmp_path: Path) -> None:
    _read(page, write(tmp_path / "besar.csv", HEADINGS, *voters(1_000)))
    _take(page)
    roll = page.summary.roll.rows_model
    assert len(roll.rows) == 1_000
    QTest.keyClicks(page.summary.search.input, "siti 998")
    assert [voter.number for voter in roll.rows] == [998]
    page.summary.search.input.clear()
    page.summary.search.edited.emit("")
    assert len(roll.rows) == 1_000


def test_that_a_dropped_file_is_read(page: RosterPage, desk: Desk, tmp_path: Path) -> None:
    file = write(tmp_path / "tarik & lepas.csv", HEADINGS, *voters(3))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    page.dropEvent(drop)
    settle(desk)
    assert page.title.sentence == "tarik & lepas.csv"
    assert len(page.preview.voters()) == 3


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_nothing_of_the_page_is_cut(
    page: RosterPage,
    tmp_path: Path,
    cut_off: Callable[[ShellWindow], list[str]],
    size: tuple[int, int],
) -> None:
    window = page.window()
    assert isinstance(window, ShellWindow)
    window.resize(*size)
    QTest.qWait(20)
    assert cut_off(window) == []
    _read(page, write(tmp_path / f"{LONG_NAME}.csv", HEADINGS, *voters(1_000), ("x", "", "?")))
    QTest.qWait(20)
    assert cut_off(window) == []
    _read(page, write(tmp_path / "b.csv", HEADINGS, *voters(1_000)))
    _take(page)
    QTest.qWait(20)
    assert cut_off(window) == []


def test_that_the_columns_of_a_list_without_headings_are_named_by_hand(
    page: RosterPage, desk: Desk, tmp_path: Path
) -> None:
    _read(page, write(tmp_path / "tanpa judul.csv", *voters(4)))
    assert page.preview.told.text.startswith("Berkas ini tidak punya baris judul.")
    assert not page.take.isEnabled()
    choose(page.preview.columns.selects[0], "number")
    settle(desk)
    assert page.preview.told.text == "Sekarang tunjukkan kolom nama: pilih Nama pada kolomnya."
    assert page.preview.columns.selects[0].value() == "number"
    choose(page.preview.columns.selects[1], "name")
    settle(desk)
    assert page.preview.told.text == "4 baris = 4 pemilih + 0 dilewati + 0 perlu diperbaiki"
    _take(page)
    assert [voter.name for voter in desk.day.voters] == ["SITI 1", "SITI 2", LONG_NAME, "SITI 4"]

"""The export page through its real widgets: places, a good export, and every way in which a folder can fail."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.places import Place, size_words
from desktop.screens.export import ExportPage
from desktop.shell.window import ShellWindow
from steps import day
from tests.desktop.days import desk_on, settle
from tests.steps import days


@pytest.fixture
def page(qtbot, tmp_path: Path) -> Iterator[ExportPage]:
    with desk_on(days.finished(tmp_path)) as desk:
        window = ShellWindow(practice=True)
        qtbot.addWidget(window)
        page = ExportPage(desk)
        window.show_page(page)
        window.show()
        yield page


def save(page: ExportPage, folder: Path) -> None:
    page.set_folder(folder)
    page.save.click()
    settle(page.desk)


def test_that_a_saved_package_is_shown_only_after_it_was_read_back_with_all_checks(page, tmp_path) -> None:
    folder = tmp_path / "flashdisk"
    save(page, folder)
    assert page.result is not None
    assert page.result.bundle.parent == folder
    assert page.title.question == "Paket sudah tersimpan"
    assert page.verdict.isVisible()
    assert len(page.verdict.files.rows_model.rows) == len(list(folder.iterdir())) == 10
    checks = page.verdict.checks.rows_model
    assert [checks.text(row, 2) for row in range(12)] == ["Berlaku"] * 12
    assert page.verdict.sha256.full_text.replace(" ", "") == page.result.sha256
    assert page.verdict.signer.full_text.replace(" ", "") == page.desk.day.fingerprint
    assert page.desk.day.exports == (page.result.bundle.name,)


def test_that_a_folder_that_cannot_be_used_leaves_the_question_open_and_another_is_taken(
    page, tmp_path
) -> None:
    in_the_way = tmp_path / "berkas"
    in_the_way.write_text("x")
    save(page, in_the_way / "paket")
    assert page.result is None
    assert page.told.isVisible()
    assert "pilih map lain" in page.told.text
    assert page.places.isVisible()
    assert page.desk.day.exports == ()
    save(page, tmp_path / "lain")
    assert page.result is not None
    assert not page.told.isVisible()


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="the rights of a folder do not bind this user"
)
def test_that_a_read_only_folder_is_named_and_another_is_asked_for(page, tmp_path) -> None:
    closed = tmp_path / "terkunci"
    closed.mkdir(mode=0o500)
    save(page, closed)
    assert page.told.text == "Map ini tidak bisa ditulisi. Pilih map lain."
    assert not list(closed.iterdir())


def test_that_a_stop_in_the_middle_says_that_nothing_was_saved(page, tmp_path, qtbot) -> None:
    from desktop.widgets.message import Waiting

    page.set_folder(tmp_path / "flashdisk")
    page.save.click()
    waiting = page.findChild(Waiting)
    waiting.cancel.click()
    settle(page.desk)
    assert page.result is None
    assert page.told.text == "Dihentikan. Paket belum tersimpan."
    assert not waiting.isVisible()
    assert not list((tmp_path / "flashdisk").glob("*.undian-paket"))


def test_that_sticks_come_and_go_and_a_new_one_is_chosen_until_somebody_chooses(page, tmp_path) -> None:
    page._timer.stop()
    stick = Place(tmp_path / "kingston", "KINGSTON", 7_400_000_000)
    page.places.show_sticks((stick,))
    assert page.places.folder == stick.folder
    page.set_folder(tmp_path / "pilihan")
    page.places.show_sticks((stick, Place(tmp_path / "dua", "DUA", 1)))
    assert page.places.folder == tmp_path / "pilihan"
    page.places.show_sticks(())
    assert stick.folder not in page.places.folders
    assert [size_words(n) for n in (999, 48_500, 7_400_000_000)] == ["999 B", "48 KB", "7,4 GB"]


def test_that_a_second_copy_is_written_with_its_key_beside_it(page, tmp_path) -> None:
    page.set_folder(tmp_path / "salinan")
    page.copy.click()
    settle(page.desk)
    assert {path.suffix for path in (tmp_path / "salinan").iterdir()} == {".undian", ".kunci"}
    assert "Salinan" in page.told.text
    shutil.rmtree(tmp_path / "salinan")
    assert day.read(page.desk.file).attended == days.CAME


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_nothing_is_cut_before_and_after(page, tmp_path, cut_off, size, qtbot) -> None:
    page.window().resize(*size)
    qtbot.wait(30)
    assert cut_off(page.window()) == []
    save(page, tmp_path / ("sebuah-map-dengan-nama-yang-panjang-sekali" * 3))
    qtbot.wait(30)
    assert page.result is not None
    assert cut_off(page.window()) == []

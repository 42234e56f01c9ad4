"""The page that makes a TPS file, through its real widgets and with real files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.desk import CHAIR
from desktop.screens.identity_core import read_date
from desktop.screens.new_file import NewFilePage
from desktop.shell.window import ShellWindow
from steps import day, tpsfile
from steps.villages import gazetteer
from tests.desktop.days import PASSPHRASE, laptop_in

LIST_OF_VILLAGES = (
    "code,name,kind,district,regency,province\n7371010001,Bontorannu,kelurahan,Mariso,Makassar,Sulsel\n"
)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[NewFilePage]:
    laptop = laptop_in(tmp_path)
    made = NewFilePage(laptop, gazetteer(laptop))
    shell = ShellWindow()
    qtbot.addWidget(shell)
    shell.show_page(made, full=True)
    shell.show()
    yield made
    shell.close()


def _fill_core(page: NewFilePage) -> None:
    core = page.core
    QTest.keyClicks(core.village.field.input, "3519032017")
    QTest.keyClicks(core.number.input, "3")
    QTest.keyClicks(core.election.input, "Pemilu 2024")
    QTest.keyClicks(core.date.input, "14-02-2024")


def _fill_secret(page: NewFilePage) -> None:
    QTest.keyClicks(page.secret.chair.input, "Hadi Purnomo")
    for field in (page.secret.secret.first, page.secret.secret.second):
        QTest.keyClicks(field.input, PASSPHRASE)


def test_that_the_page_makes_a_file_with_identity_and_chair(
    qtbot: QtBot, page: NewFilePage, tmp_path: Path
) -> None:
    _fill_core(page)
    page.onward.click()
    _fill_secret(page)
    with qtbot.waitSignal(page.made) as made:
        page.make.click()
    path, passphrase, prepare = made.args
    assert path == tmp_path / "dokumen" / "TPS 003 Kaibon 2024-02-14.undian"
    file = tpsfile.create(laptop_in(tmp_path), path, passphrase)
    prepare(file)
    kept = day.read(file)
    file.close()
    assert kept.identity is not None
    assert (kept.identity.tps.code, kept.identity.tps.number) == ("3519032017", 3)
    assert (kept.identity.election, kept.identity.date, kept.identity.zone) == (
        "Pemilu 2024",
        "2024-02-14",
        "WIB",
    )
    assert kept.identity.mode == "official"
    assert [(officer.no, officer.name, officer.role) for officer in kept.officers] == [
        (1, "Hadi Purnomo", CHAIR)
    ]


def test_that_villages_of_the_same_name_are_told_apart_by_district_and_code(page: NewFilePage) -> None:
    picker = page.core.village
    QTest.keyClicks(picker.field.input, "bangunsari")
    rows = picker.matches.rows_model.rows
    assert {village.district for village in rows} == {"Dolopo", "Mejayan"}
    assert len({village.dotted for village in rows}) == len(rows)
    picker.matches.action_requested.emit(1, 0)
    assert picker.village == rows[1]
    assert rows[1].dotted in picker.told.text


def test_that_typing_on_takes_the_chosen_village_back(page: NewFilePage) -> None:
    _fill_core(page)
    assert page.core.village.village is not None
    QTest.keyClicks(page.core.village.field.input, "x")
    assert page.core.village.village is None
    page.onward.click()
    assert page.core.village.field.error()


def test_that_an_imported_list_of_villages_is_searched_and_sets_the_zone(
    page: NewFilePage, tmp_path: Path
) -> None:
    wrong, right = tmp_path / "salah.csv", tmp_path / "daftar 'desa' %.csv"
    wrong.write_text("a,b\n1,2\n")
    right.write_text(LIST_OF_VILLAGES)
    page.core.village.take_list(wrong)
    assert "kolom code" in page.core.village.told.text
    page.core.village.take_list(right)
    QTest.keyClicks(page.core.village.field.input, "73.71.01.0001")
    assert page.core.village.village is not None
    assert page.core.zone.value() == "WITA"


def test_that_every_wrong_field_says_so_at_once(page: NewFilePage) -> None:
    QTest.keyClicks(page.core.number.input, "0x3")
    QTest.keyClicks(page.core.date.input, "31-12-1999")
    page.onward.click()
    core = page.core
    faults = [field.error() for field in (core.village.field, core.number, core.election, core.date)]
    assert all(faults)
    assert "2000" in core.date.error()
    assert page.core.isVisible()


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("14-02-2024", "2024-02-14"),
        ("1/2/2024", "2024-02-01"),
        (" 29.02.2024 ", "2024-02-29"),
        ("29-02-2023", ""),
        ("2024-02-14", ""),
        ("١٤-02-2024", ""),
        ("14-02-24", ""),
        ("", ""),
    ],
)
def test_that_a_date_is_read_day_first_or_not_at_all(typed: str, date: str) -> None:
    assert read_date(typed) == date


def test_that_a_short_passphrase_and_one_typed_differently_are_refused(
    qtbot: QtBot, page: NewFilePage
) -> None:
    _fill_core(page)
    page.onward.click()
    secret = page.secret.secret
    QTest.keyClicks(page.secret.chair.input, "Hadi")
    QTest.keyClicks(secret.first.input, "kuda besi")
    with qtbot.assertNotEmitted(page.made):
        page.make.click()
    assert "10" in secret.first.error()
    QTest.keyClicks(secret.first.input, " lari")
    QTest.keyClicks(secret.second.input, "kuda besi lali")
    with qtbot.assertNotEmitted(page.made):
        page.make.click()
    assert secret.second.error()


def test_that_a_folder_that_cannot_be_written_offers_another(
    qtbot: QtBot, page: NewFilePage, tmp_path: Path
) -> None:
    _fill_core(page)
    page.onward.click()
    _fill_secret(page)
    blocked = tmp_path / "bukan map"
    blocked.write_text("a file stands where the folder should be")
    page.secret.place.set_folder(blocked)
    with qtbot.assertNotEmitted(page.made):
        page.make.click()
    assert "tidak bisa ditulisi" in page.secret.place.told.text
    page.secret.place.other.click()
    assert page.secret.place.folder == tmp_path / "dokumen"
    with qtbot.waitSignal(page.made):
        page.make.click()


def test_that_a_file_of_the_same_tps_in_the_folder_is_not_written_over(
    qtbot: QtBot, page: NewFilePage, tmp_path: Path
) -> None:
    _fill_core(page)
    page.onward.click()
    _fill_secret(page)
    there = tmp_path / "dokumen" / "TPS 003 Kaibon 2024-02-14.undian"
    there.parent.mkdir()
    there.write_bytes(b"x")
    with qtbot.assertNotEmitted(page.made):
        page.make.click()
    assert "sudah ada" in page.secret.place.told.text


def test_that_pressing_twice_makes_one_file(qtbot: QtBot, page: NewFilePage) -> None:
    _fill_core(page)
    page.onward.click()
    _fill_secret(page)
    made: list[object] = []
    page.made.connect(lambda *facts: made.append(facts))
    page.make.click()
    QTest.keyClick(page.secret.secret.second.input, Qt.Key.Key_Return)
    assert len(made) == 1


def test_that_going_back_keeps_what_was_typed(page: NewFilePage) -> None:
    _fill_core(page)
    page.onward.click()
    _fill_secret(page)
    page.back.click()
    assert page.core.isVisible()
    assert page.core.election.text() == "Pemilu 2024"
    page.onward.click()
    assert page.secret.chair.text() == "Hadi Purnomo"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_nothing_of_a_new_file_is_cut(
    page: NewFilePage, cut_off: Callable[[ShellWindow], list[str]], size: tuple[int, int]
) -> None:
    window = page.window()
    assert isinstance(window, ShellWindow)
    window.resize(*size)
    page.onward.click()
    QTest.qWait(20)
    assert cut_off(window) == []
    _fill_core(page)
    page.onward.click()
    page.make.click()
    QTest.qWait(20)
    assert cut_off(window) == []

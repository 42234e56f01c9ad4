"""The page of the TPS file, through its real widgets and on a real file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.errors import WrongPassphraseError
from desktop.desk import CHAIR, Desk
from desktop.screens.identity import IdentityPage
from desktop.screens.identity_dialogs import ChangePassphraseDialog, CoreDialog, RecoveryDialog
from desktop.screens.identity_officers import OTHER, OfficerDialog
from desktop.shell.window import ShellWindow
from draw.identity import Officer
from steps import attendance, tpsfile
from steps.attendance import HowMarked
from steps.identity import save_officers
from tests.desktop.days import LONG_NAME, OFFICERS, PASSPHRASE, desk_on, file_in, laptop_in, settle
from tests.desktop.hands import dialog_of

NEW = "sapi lompat pagar bambu"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_on(file_in(tmp_path, sample=True)) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[IdentityPage]:
    shell = ShellWindow()
    qtbot.addWidget(shell)
    made = IdentityPage(desk)
    shell.show()
    shell.show_page(made)
    yield made
    shell.close()


def test_that_each_field_is_kept_as_soon_as_it_is_left(page: IdentityPage, desk: Desk) -> None:
    place, permit = page.texts["place"].input, page.texts["permit"].input
    place.setFocus()
    place.selectAll()
    QTest.keyClicks(place, "  Balai  Dusun & <b>RT</b> ")
    permit.setFocus()
    QTest.keyClicks(permit, "B/12/II/2024")
    page.copies.input.setFocus()
    settle(desk)
    identity = desk.day.identity
    assert identity is not None
    assert (identity.place, identity.permit) == ("Balai Dusun & <b>RT</b>", "B/12/II/2024")
    assert place.text() == "Balai Dusun & <b>RT</b>"


def test_that_a_field_that_was_only_visited_writes_nothing(page: IdentityPage, desk: Desk) -> None:
    before = desk.day.saved_at
    for field in (*page.texts.values(), page.copies):
        field.input.setFocus()
    page.onward.setFocus()
    settle(desk)
    assert not desk.busy
    assert desk.day.saved_at == before


@pytest.mark.parametrize("copies", ["0", "100", "empat", "", "٤"])
def test_that_an_impossible_number_of_copies_is_told_beside_the_field(
    page: IdentityPage, desk: Desk, copies: str
) -> None:
    page.copies.input.setFocus()
    page.copies.input.selectAll()
    page.copies.input.del_()
    page.copies.input.insert(copies)
    page.onward.setFocus()
    settle(desk)
    assert "1 sampai 99" in page.copies.error()
    assert desk.day.identity is not None
    assert desk.day.identity.copies == 4


def test_that_the_core_can_be_corrected_before_the_first_check_in(page: IdentityPage, desk: Desk) -> None:
    page.correct.click()
    dialog = dialog_of(page, CoreDialog)
    dialog.form.number.set_text("12")
    dialog.keep.click()
    settle(desk)
    identity = desk.day.identity
    assert identity is not None
    assert identity.tps.number == 12
    assert identity.place == "Balai RT 03"
    assert page.name.full_text == "TPS 012 Kaibon"


def test_that_the_core_is_read_only_after_the_first_check_in(page: IdentityPage, desk: Desk) -> None:
    assert page.correct.isVisible()
    desk.do(lambda file: attendance.check_in(file, ("DPT-001",), how=HowMarked.TYPED))
    settle(desk)
    assert page.correct.isHidden()
    assert "pemilih pertama" in page.fixed.full_text


def test_that_officers_are_added_changed_and_removed(page: IdentityPage, desk: Desk) -> None:
    page.officers.add.click()
    dialog = dialog_of(page, OfficerDialog)
    QTest.keyClicks(dialog.name.input, "Endah Lestari")
    dialog.role.set_value(OTHER)
    dialog.role.chosen.emit(OTHER)
    dialog.keep.click()
    assert dialog.typed.error()
    QTest.keyClicks(dialog.typed.input, "Operator laptop")
    dialog.keep.click()
    settle(desk)
    assert desk.day.officers[-1] == Officer(4, "Endah Lestari", "Operator laptop")
    page.officers.table.row_chosen.emit(1)
    dialog_of(page, OfficerDialog).remove.click()
    settle(desk)
    assert [(officer.no, officer.name) for officer in desk.day.officers] == [
        (1, "Hadi Purnomo"),
        (2, "Bambang Utomo"),
        (3, "Endah Lestari"),
    ]


def test_that_the_first_officer_is_always_the_chair(page: IdentityPage, desk: Desk) -> None:
    page.officers.table.row_chosen.emit(0)
    dialog = dialog_of(page, OfficerDialog)
    assert dialog.remove.isHidden()
    dialog.name.set_text("Wagiman")
    dialog.keep.click()
    settle(desk)
    assert desk.day.officers[0] == Officer(1, "Wagiman", CHAIR)


def test_that_a_new_passphrase_opens_the_file_and_the_old_one_no_more(
    page: IdentityPage, desk: Desk, tmp_path: Path
) -> None:
    ChangePassphraseDialog(page, desk).open()
    dialog = dialog_of(page, ChangePassphraseDialog)
    QTest.keyClicks(dialog.old.input, "bukan yang ini")
    for field in (dialog.new.first, dialog.new.second):
        QTest.keyClicks(field.input, NEW)
    dialog.change.click()
    settle(desk)
    assert "salah" in dialog.old.error()
    dialog.old.set_text(PASSPHRASE)
    dialog.change.click()
    settle(desk)
    assert "sudah diganti" in dialog.told.text
    desk.file.close()
    with pytest.raises(WrongPassphraseError):
        tpsfile.open_file(laptop_in(tmp_path), desk.file.path, PASSPHRASE)
    tpsfile.open_file(laptop_in(tmp_path), desk.file.path, NEW).close()


def test_that_a_recovery_code_is_shown_once_and_opens_the_file(
    page: IdentityPage, desk: Desk, tmp_path: Path
) -> None:
    RecoveryDialog(page, desk).open()
    dialog = dialog_of(page, RecoveryDialog)
    QTest.keyClicks(dialog.passphrase.input, PASSPHRASE)
    dialog.make.click()
    settle(desk)
    code = dialog.code.full_text
    assert len(code.replace("-", "")) == 26
    assert dialog.make.isHidden()
    desk.file.close()
    tpsfile.open_file(laptop_in(tmp_path), desk.file.path, code.lower()).close()


def test_that_closing_and_going_on_are_asked_for(qtbot: QtBot, page: IdentityPage) -> None:
    with qtbot.waitSignal(page.close_requested):
        page.leave.click()
    with qtbot.waitSignal(page.step_requested) as asked:
        page.onward.click()
    assert asked.args == ["roster"]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_nothing_of_the_page_is_cut_with_long_names(
    page: IdentityPage, desk: Desk, cut_off: Callable[[ShellWindow], list[str]], size: tuple[int, int]
) -> None:
    many = (*OFFICERS, *(replace(OFFICERS[1], no=no, name=LONG_NAME) for no in range(4, 10)))
    desk.do(lambda file: save_officers(file, many))
    settle(desk)
    window = page.window()
    assert isinstance(window, ShellWindow)
    window.resize(*size)
    QTest.qWait(20)
    assert cut_off(window) == []

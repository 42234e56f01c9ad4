"""Into an office and out of it: made, opened, refused; found again in the list of recent files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.office.entry import OfficeEntryPage
from desktop.screens.passphrase import PassphraseDialog
from desktop.screens.welcome import WelcomePage
from steps import recent
from tests.desktop.days import laptop_in
from tests.steps.office.offices import PASSPHRASE


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(qapp, laptop_in(tmp_path), with_stage=False)
    made.window.show()
    yield made
    made.close()
    made.window.close()


def entry(program: Program) -> OfficeEntryPage:
    page = program.window.page()
    assert isinstance(page, WelcomePage)
    page.office.click()
    page = program.window.page()
    assert isinstance(page, OfficeEntryPage)
    return page


def make(program: Program, qtbot: QtBot) -> None:
    page = entry(program)
    page.area.place.set_value("351903")
    page.area.election.set_text("Pemilu 2024")
    page.area.date.set_text("14-02-2024")
    page.area.changed.emit()
    page.secret.first.set_text(PASSPHRASE)
    page.secret.second.set_text(PASSPHRASE)
    page.make.click()
    qtbot.waitUntil(lambda: room(program) is not None, timeout=20_000)


def room(program: Program) -> object:
    return program.doors.room


def leave(program: Program, qtbot: QtBot) -> None:
    program.doors.leave_day()
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)


def test_that_an_office_is_made_and_opens_again_from_the_recent_files(program: Program, qtbot: QtBot) -> None:
    make(program, qtbot)
    assert "Kecamatan Geger" in program.window.header.text()
    assert program.window.windowTitle() == "Undian TPS"
    leave(program, qtbot)
    (path,) = recent.load(program.laptop)
    assert path.name == "Kecamatan Geger 2024-02-14.undian-kecamatan"
    program.doors.ask_passphrase(path)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PassphraseDialog)
    dialog.passphrase_given.emit("bukan yang ini")
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert room(program) is None
    dialog.passphrase_given.emit(PASSPHRASE)
    qtbot.waitUntil(lambda: room(program) is not None, timeout=20_000)
    assert not dialog.isVisible()


def test_that_a_form_that_is_not_whole_says_what_is_missing_and_makes_nothing(
    program: Program, tmp_path: Path
) -> None:
    page = entry(program)
    page.make.click()
    assert page.area.place.error()
    assert page.area.election.error()
    assert not list(tmp_path.rglob("*.undian-kecamatan"))


def test_that_a_database_that_does_not_answer_is_told_in_words(program: Program, qtbot: QtBot) -> None:
    page = entry(program)
    page.where.set_value("server")
    page.where.chosen.emit("server")
    page.url.set_text("http://bukan")
    page.old.set_text(PASSPHRASE)
    page.join.click()
    assert page.url.error()
    page.url.set_text("postgresql+psycopg://undian@/tidak_ada?host=/nonexistent")
    page.join.click()
    qtbot.waitUntil(lambda: bool(page.told.text) and not program.jobs.busy, timeout=30_000)
    assert "Error" not in page.told.text
    assert page.join.isEnabled()

"""Into a day and out of it: what is refused, and that nothing changes then."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.screens.passphrase import PassphraseDialog
from tests.desktop.days import PASSPHRASE, file_in, laptop_in


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(qapp, laptop_in(tmp_path), with_stage=False)
    made.window.show()
    yield made
    made.close()
    made.window.close()


def opened_dialog(program: Program, path: Path, qtbot: QtBot) -> PassphraseDialog:
    program.doors.ask_passphrase(path)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PassphraseDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PassphraseDialog)
    return dialog


def said(dialog: PassphraseDialog) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def give(dialog: PassphraseDialog, text: str) -> None:
    dialog.passphrase_given.emit(text)


def test_that_a_file_opens_with_its_passphrase_where_the_day_goes_on(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    file = file_in(tmp_path, practice=True, sample=True)
    path = file.path
    file.close()
    give(opened_dialog(program, path, qtbot), PASSPHRASE)
    qtbot.waitUntil(lambda: program.doors.room is not None, timeout=10_000)
    assert program.doors.room is not None
    assert program.doors.room.step == program.doors.room.desk.day.current_step
    assert program.window.windowTitle() == "Undian TPS"


def test_that_a_wrong_passphrase_says_so_and_changes_nothing(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    file = file_in(tmp_path, practice=True, sample=False)
    path = file.path
    file.close()
    before = path.read_bytes()
    dialog = opened_dialog(program, path, qtbot)
    give(dialog, "bukan ini sandinya")
    qtbot.waitUntil(lambda: "Kata sandi salah" in said(dialog), timeout=10_000)
    assert program.doors.room is None
    assert path.read_bytes() == before
    dialog.reject()


def test_that_f11_a_file_open_elsewhere_is_refused_and_the_first_goes_on(
    program: Program, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    file = file_in(tmp_path, practice=True, sample=False)
    path = file.path
    file.close()
    give(opened_dialog(program, path, qtbot), PASSPHRASE)
    qtbot.waitUntil(lambda: program.doors.room is not None, timeout=10_000)
    second = Program(qapp, laptop_in(tmp_path), with_stage=False)
    refused: list[Any] = []
    second.doors.open_file(path, PASSPHRASE, refused.append)
    assert [type(error).__name__ for error in refused] == ["FileLockedError"]
    assert second.doors.room is None
    assert program.doors.room is not None
    second.close()


def test_that_rubbish_and_plain_databases_are_refused_in_words(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, content in (
        ("rusak 100% 'x'.undian", b"hello"),
        ("polos.undian", b"SQLite format 3\x00" + b"\x00" * 4080),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        dialog = opened_dialog(program, path, qtbot)
        give(dialog, PASSPHRASE)
        qtbot.waitUntil(lambda shown=dialog: "bukan berkas TPS" in said(shown), timeout=10_000)
        assert path.read_bytes() == content
        dialog.reject()


def test_that_f17_an_exception_in_a_slot_is_told_and_the_program_lives(
    program: Program, qtbot: QtBot
) -> None:
    program._on_uncaught(ValueError, ValueError("Budi Santoso 3519031234567890"), None)
    qtbot.waitUntil(lambda: program.notices.last is not None)
    assert program.notices.last is not None
    told = " ".join((program.notices.last.headline, *program.notices.last.sentences))
    assert "ValueError" not in told
    assert "3519031234567890" not in told
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    assert program.window.isVisible()


def test_that_a_file_opened_from_outside_goes_to_the_page_for_its_kind(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    from desktop.screens.check_file import CheckFilePage

    program.doors.open_any(tmp_path / "tps.undian")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PassphraseDialog))
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, PassphraseDialog)
    asked.reject()
    program.doors.open_any(tmp_path / "kiriman.undian-paket")
    assert program.window.findChildren(CheckFilePage)

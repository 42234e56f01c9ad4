"""The welcome and the passphrase dialog, through their real widgets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.errors import DamagedFileError, WrongPassphraseError
from desktop.passphrase_strength import LEAST, Level, strength_of
from desktop.screens.passphrase import PassphraseDialog
from desktop.screens.welcome import WelcomePage
from desktop.shell.window import ShellWindow
from tests.desktop.days import LONG_NAME

SIZES = ((1366, 768), (1024, 600))


def _recent(folder: Path) -> tuple[Path, ...]:
    names = ("TPS 003 Kaibon 2024-02-14", f"TPS 004 {LONG_NAME} 2024-02-14", "a%20b 'c'")
    return tuple(folder / f"{name}.undian" for name in names)


def _page(folder: Path, language: str = "id") -> WelcomePage:
    return WelcomePage(_recent(folder), software="undian-tps 0.1.0 (0123456789abcdef)", language=language)


@pytest.fixture
def window(qtbot: QtBot) -> ShellWindow:
    shell = ShellWindow()
    qtbot.addWidget(shell)
    return shell


def test_that_each_way_and_each_recent_file_asks_for_itself(
    qtbot: QtBot, window: ShellWindow, tmp_path: Path
) -> None:
    page = _page(tmp_path)
    window.show_page(page, full=True)
    window.show()
    for way, signal in (
        (page.practice, page.practice_requested),
        (page.new, page.new_requested),
        (page.check, page.check_requested),
        (page.village, page.village_requested),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.keyClick(page.files[1], Qt.Key.Key_Return)
    assert opened.args == [_recent(tmp_path)[1]]


def test_that_a_recent_file_shows_its_name_and_quietly_its_folder(tmp_path: Path, qtbot: QtBot) -> None:
    page = _page(tmp_path)
    qtbot.addWidget(page)
    assert page.files[0].words == "TPS 003 Kaibon 2024-02-14"
    assert page.files[0].note == str(tmp_path)


def test_that_opening_offers_tps_files_and_gives_the_chosen_one(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "TPS 003 'a b' %41.undian"
    file.write_bytes(b"x")
    page = WelcomePage((), software="x", language="id")
    qtbot.addWidget(page)
    page.show()
    page.open.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert "*.undian " in dialog.nameFilters()[0]
    assert "*.undian-desa" in dialog.nameFilters()[0]
    with qtbot.waitSignal(page.open_requested) as opened:
        dialog.fileSelected.emit(str(file))
    assert opened.args == [file]


@pytest.mark.parametrize(("language", "other"), [("id", "en"), ("en", "id")])
def test_that_the_other_language_can_be_asked_for(
    qtbot: QtBot, tmp_path: Path, language: str, other: str
) -> None:
    page = _page(tmp_path, language)
    qtbot.addWidget(page)
    page.show()
    assert page.languages[language].isHidden()
    with qtbot.waitSignal(page.language_requested) as asked:
        page.languages[other].click()
    assert asked.args == [other]


def test_that_a_held_key_presses_a_way_once(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QKeyEvent

    page = _page(tmp_path)
    qtbot.addWidget(page)
    pressed: list[int] = []
    page.new_requested.connect(lambda: pressed.append(1))
    for repeated in (False, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", repeated)
        QCoreApplication.sendEvent(page.new, key)
    assert pressed == [1]


@pytest.mark.parametrize("size", SIZES)
def test_that_nothing_of_the_welcome_is_cut(
    window: ShellWindow, tmp_path: Path, cut_off: Callable[[ShellWindow], list[str]], size: tuple[int, int]
) -> None:
    window.show_page(_page(tmp_path), full=True)
    window.resize(*size)
    window.show()
    QTest.qWait(20)
    assert cut_off(window) == []


def test_that_the_passphrase_dialog_gives_what_was_typed_and_waits_for_the_answer(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = PassphraseDialog(None, tmp_path / "TPS 003.undian")
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.open_file.isEnabled()
    QTest.keyClicks(dialog.passphrase.input, "kuda besi")
    with qtbot.waitSignal(dialog.passphrase_given) as given:
        QTest.keyClick(dialog.passphrase.input, Qt.Key.Key_Return)
    assert given.args == ["kuda besi"]
    assert not dialog.passphrase.input.isEnabled()


def test_that_the_dialog_waits_as_long_as_it_is_told_after_a_wrong_passphrase_and_not_after_another_error(
    qtbot: QtBot, tmp_path: Path
) -> None:
    waits = [0, 5, 10]
    dialog = PassphraseDialog(None, tmp_path / "TPS 003.undian", seconds_left=lambda: waits.pop(0))
    qtbot.addWidget(dialog)
    dialog.open()
    for left in (5, 10):
        dialog.tell(WrongPassphraseError())
        assert dialog.seconds_left == left
    assert "10 detik" in dialog.told.text
    assert not dialog.passphrase.input.isEnabled()
    fresh = PassphraseDialog(None, tmp_path / "TPS 003.undian")
    qtbot.addWidget(fresh)
    fresh.open()
    fresh.tell(DamagedFileError())
    assert fresh.seconds_left == 0
    assert fresh.passphrase.input.isEnabled()
    assert "rusak" in fresh.told.text


def test_that_the_field_opens_again_when_the_wait_is_over(qtbot: QtBot, tmp_path: Path) -> None:
    waits = [0, 1]
    dialog = PassphraseDialog(None, tmp_path / "TPS 003.undian", seconds_left=lambda: waits.pop(0))
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.keyClicks(dialog.passphrase.input, "salah")
    dialog.tell(WrongPassphraseError())
    assert not dialog.open_file.isEnabled()
    qtbot.waitUntil(dialog.open_file.isEnabled, timeout=3_000)
    assert dialog.passphrase.input.isEnabled()


def test_that_an_unknown_error_is_told_without_its_own_words(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = PassphraseDialog(None, tmp_path / "TPS 003.undian")
    qtbot.addWidget(dialog)
    dialog.tell(RuntimeError("SITI AMINAH /rahasia"))
    assert "SITI" not in dialog.told.text
    assert "tidak berubah" in dialog.told.text


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("", Level.SHORT),
        ("kuda besi", Level.SHORT),
        ("aaaaaaaaaaaaaa", Level.WEAK),
        ("1234567890", Level.WEAK),
        ("password12", Level.WEAK),
        ("kuda besi lari", Level.FAIR),
        ("kuda besi lari pagi buta", Level.STRONG),
    ],
)
def test_that_length_and_variety_make_a_passphrase_strong(passphrase: str, level: Level) -> None:
    strength = strength_of(passphrase)
    assert strength.level is level
    assert 0 <= strength.share <= 1
    assert strength.is_enough == (len(passphrase) >= LEAST)

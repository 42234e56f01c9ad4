"""What cannot be undone needs two people, and every dialog can be read and left (U03, U04, U07)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop import theme
from desktop.shell.window import ShellWindow
from desktop.tokens import LIGHT, Scale
from desktop.widgets.band import Band
from desktop.widgets.buttons import DangerButton, PrimaryButton
from desktop.widgets.confirm import Agreement, ConfirmDialog
from desktop.widgets.message import MessageDialog, Waiting
from desktop.widgets.notice import Notice
from desktop.widgets.person import Person

CHAIR, WITNESS, MEMBER = (
    Person("1", "Hadi", "Ketua KPPS"),
    Person("2", "Sri", "Saksi"),
    Person("3", "Joko", "KPPS 2"),
)
PEOPLE = (CHAIR, WITNESS, MEMBER)


def ask(qtbot, *, reason: str = "", roles: tuple[str, ...] = ("Ketua KPPS",)) -> ConfirmDialog:
    dialog = ConfirmDialog(
        None,
        question="Tutup pemungutan suara?",
        consequences=("Tidak ada lagi yang dapat dicatat hadir.", "Langkah ini tidak dapat dibatalkan."),
        people=PEOPLE,
        act="Tutup pemungutan",
        first_roles=roles,
        reason=reason,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def agree(dialog: ConfirmDialog, first: str, second: str) -> None:
    """Let two people choose their names and tick."""
    for hand, key in ((dialog.first, first), (dialog.second, second)):
        hand.name.set_value(key)
        hand.name.chosen.emit(key)
        if hand.agree.isEnabled():
            hand.agree.setChecked(True)


def test_that_two_different_people_confirm_u04(qtbot) -> None:
    dialog = ask(qtbot)
    assert not dialog.confirm.isEnabled()
    agree(dialog, "1", "2")
    with qtbot.waitSignal(dialog.agreed) as caught:
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert caught.args == [Agreement(CHAIR, WITNESS)]
    assert dialog.isHidden()


def test_that_one_person_cannot_be_both_u04(qtbot) -> None:
    dialog = ask(qtbot)
    agree(dialog, "1", "1")
    assert not dialog.confirm.isEnabled()
    assert dialog.agreement() is None
    assert dialog._same.isVisible()


def test_that_both_must_tick_and_a_new_name_takes_the_tick_away_u04(qtbot) -> None:
    dialog = ask(qtbot)
    agree(dialog, "1", "2")
    assert dialog.confirm.isEnabled()
    dialog.second.agree.setChecked(False)
    assert not dialog.confirm.isEnabled()
    dialog.second.agree.setChecked(True)
    dialog.second.name.set_value("3")
    dialog.second.name.chosen.emit("3")
    assert not dialog.second.agree.isChecked()
    assert not dialog.confirm.isEnabled()


def test_that_the_first_row_offers_only_the_roles_that_may_start_u04(qtbot) -> None:
    dialog = ask(qtbot)
    assert dialog.first.name.input.count() == 1
    assert dialog.second.name.input.count() == 3
    dialog.first.name.set_value("2")
    assert dialog.first.person() is None
    assert ask(qtbot, roles=()).first.name.input.count() == 3


def test_that_a_reason_is_needed_where_one_is_asked_for(qtbot) -> None:
    dialog = ask(qtbot, reason="Alasan")
    agree(dialog, "1", "2")
    assert not dialog.confirm.isEnabled()
    dialog.reason.set_text("  salah   ketik ")
    assert dialog.agreement() == Agreement(CHAIR, WITNESS, "salah ketik")
    assert dialog.confirm.isEnabled()


def test_that_nothing_is_the_default_and_escape_changes_nothing_u04(qtbot) -> None:
    dialog = ask(qtbot)
    buttons = dialog.findChildren(QPushButton)
    assert not any(button.isDefault() or button.autoDefault() for button in buttons)
    assert isinstance(dialog.confirm, DangerButton)
    assert not dialog.findChildren(PrimaryButton)
    agree(dialog, "1", "2")
    agreed: list[object] = []
    dialog.agreed.connect(agreed.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert agreed == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_that_a_held_key_neither_confirms_nor_closes_u04(qtbot, key: Qt.Key) -> None:
    dialog = ask(qtbot)
    agree(dialog, "1", "2")
    agreed: list[object] = []
    dialog.agreed.connect(agreed.append)
    for target in (dialog, dialog.confirm):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True))
    assert dialog.isVisible()
    assert agreed == []


def test_that_a_confirmation_names_what_follows_u04(qtbot) -> None:
    dialog = ask(qtbot)
    assert dialog.findChild(Notice).text == "Tidak ada lagi yang dapat dicatat hadir."
    assert dialog.accessibleName() == "Tutup pemungutan suara?"
    assert dialog.confirm.accessibleName() == "Tutup pemungutan"


@pytest.mark.parametrize("practice", [True, False])
def test_that_a_dialog_carries_the_practice_band_of_its_window_u03(qtbot, practice: bool) -> None:
    window = ShellWindow(practice=practice)
    qtbot.addWidget(window)
    window.show()
    dialog = MessageDialog(window, headline="Tersimpan")
    dialog.show()
    assert dialog.findChild(Band).isVisible() is practice
    assert dialog.windowTitle() == "Undian TPS"


def test_that_a_message_offers_its_way_on_u07(qtbot) -> None:
    dialog = MessageDialog(
        None, headline="Tidak dapat ditulis", sentences=("Data aman.",), state="bad", way="Coba lagi"
    )
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.way_chosen):
        dialog.way.click()
    assert dialog.isHidden()


def test_that_only_the_job_closes_its_wait(qtbot) -> None:
    waiting = Waiting(None, "Membaca daftar pemilih")
    qtbot.addWidget(waiting)
    waiting.show()
    waiting.show_progress(120, 300, "Baris")
    assert waiting.text() == "Baris · 120 dari 300"
    wishes: list[bool] = []
    waiting.cancel_requested.connect(lambda: wishes.append(True))
    qtbot.keyClick(waiting, Qt.Key.Key_Escape)
    waiting.close()
    waiting.cancel.click()
    assert waiting.isVisible()
    assert wishes == [True]
    waiting.finish()
    assert waiting.isHidden()


def test_that_a_wait_that_cannot_stop_offers_no_stop(qtbot) -> None:
    waiting = Waiting(None, "Menyimpan", can_cancel=False)
    qtbot.addWidget(waiting)
    waiting.show()
    wishes: list[bool] = []
    waiting.cancel_requested.connect(lambda: wishes.append(True))
    qtbot.keyClick(waiting, Qt.Key.Key_Escape)
    assert waiting.isVisible()
    assert waiting.cancel.isHidden()
    assert wishes == []
    waiting.finish()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_that_a_dialog_stays_within_the_screen_with_its_buttons_u41(
    dressed: QApplication, qtbot, percent: int
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    dialog = ask(qtbot, reason="Alasan")
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    for button in (dialog.cancel, dialog.confirm):
        inside = QWidget.mapTo(button, dialog, button.rect().bottomRight())
        assert dialog.rect().contains(inside)

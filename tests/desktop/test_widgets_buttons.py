"""Buttons press once for each key press, are large enough, and show who has the keyboard (U04, U42, U43)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop import theme
from desktop.tokens import LIGHT, THEMES, Scale, Tokens
from desktop.widgets.buttons import (
    Button,
    DangerButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from tests.desktop.screen_checks import MILLIMETRES

FULL = (PrimaryButton, SecondaryButton, DangerButton)


def press(widget: QWidget, key: Qt.Key, *, held: int = 0) -> None:
    """Press a key, let it repeat `held` times, and let go, as the keyboard driver sends it."""
    text = "\r" if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else " "
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, none, text))
    for _ in range(held):
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, none, text, True))
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, none, text, True))
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, none, text))


@pytest.mark.parametrize("kind", [*FULL, LinkButton])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_a_held_key_presses_a_button_once_u04(qtbot, kind: type[Button], key: Qt.Key) -> None:
    button = kind("Tutup pemungutan")
    qtbot.addWidget(button)
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    press(button, key, held=30)
    assert len(presses) == 1


def test_that_a_key_held_since_before_presses_nothing_u04(qtbot) -> None:
    button = DangerButton("Hapus berkas")
    qtbot.addWidget(button)
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(button, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True))
    assert presses == []


def test_that_enter_in_a_field_presses_no_button_u04(qtbot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    field, button = QLineEdit(), PrimaryButton("Lanjut")
    column.addWidget(field)
    column.addWidget(button)
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    dialog.show()
    field.setFocus()
    press(field, Qt.Key.Key_Return)
    assert presses == []
    assert not button.isDefault()
    assert not button.autoDefault()


@pytest.mark.parametrize("kind", FULL)
@pytest.mark.parametrize("percent", [100, 150])
def test_that_u42_buttons_are_half_an_inch_high_on_a_usual_laptop(
    dressed: QApplication, qtbot, kind: type[Button], percent: int
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    button = kind("Lanjut ke penutupan")
    qtbot.addWidget(button)
    button.show()
    millimetres = button.height() * 100 / percent * MILLIMETRES
    assert 12.7 <= millimetres <= 13.0


def test_that_an_icon_button_is_square_and_has_a_name_u44(qtbot) -> None:
    button = IconButton("trash", "Hapus baris")
    qtbot.addWidget(button)
    button.show()
    assert (button.width(), button.height()) == (51, 51)
    assert button.accessibleName() == "Hapus baris"
    assert "Hapus baris" in button.toolTip()


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("kind", [*FULL, LinkButton])
def test_that_the_keyboard_is_seen_on_a_button_u43(
    dressed: QApplication, qtbot, tokens: Tokens, kind: type[Button]
) -> None:
    theme.apply(dressed, tokens, Scale())
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    other, button = QLineEdit(), kind("Catat keberatan")
    column.addWidget(other)
    column.addWidget(button)
    holder.show()
    holder.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    before = button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    after = button.grab().toImage()
    ring = ring_of(tokens, kind)
    assert before != after
    assert _count(after, ring) > _count(before, ring) + 200


def ring_of(tokens: Tokens, kind: type[Button]) -> str:
    """Give the colour of the ring that a kind of button shows."""
    if kind is PrimaryButton:
        return tokens.on_accent
    return tokens.bad_mark if kind is DangerButton else tokens.focus


def _count(image, colour: str) -> int:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).name().upper() == colour for x, y in places)


def test_that_an_ampersand_of_a_name_is_shown_as_it_is_u46(qtbot) -> None:
    button = SecondaryButton("SITI & BUDI")
    qtbot.addWidget(button)
    assert button.text() == "SITI && BUDI"
    assert button.accessibleName() == "SITI & BUDI"
    assert button.shortcut().isEmpty()


def test_that_a_letter_presses_its_button_but_not_while_typing_u23(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    field, button = QLineEdit(), SecondaryButton("Menolak hadiah", letter="T")
    column.addWidget(field)
    column.addWidget(button)
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    holder.show()
    holder.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_T)
    assert presses == []
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_T)
    assert len(presses) == 1
    assert button.text() == "T  Menolak hadiah"

"""Hands that work the windows as a person does: keys are sent to widgets, buttons are pressed only where they can be.

Used by the practice day without a display and by whoever wants to drive the program; nothing here reaches below a widget.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from desktop.widgets.confirm import ConfirmDialog
from steps.pins import example

D = TypeVar("D", bound=QDialog)
PATIENCE_S = 60.0


class StuckError(Exception):
    """The windows did not come to where they should."""


class Hands:
    """Types, presses and looks; `folder` takes the pictures, numbered in the order in which they were taken."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Let the windows work until something is so; raises StuckError after a minute."""
        end = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > end:
                raise StuckError(what)
            QCoreApplication.processEvents()
            time.sleep(0.002)
        QCoreApplication.processEvents()

    def press(self, button: QAbstractButton, what: str = "") -> None:
        """Press a button once it can be pressed."""
        self.until(lambda: button.isEnabled() and button.isVisible(), what or button.text())
        button.click()
        QCoreApplication.processEvents()

    def write(self, widget: QWidget, text: str, *, enter: bool = False) -> None:
        """Type a text into a widget, key by key."""
        widget.setFocus()
        for letter in text:
            self._key(widget, 0, letter)
        if enter:
            self.key(widget, Qt.Key.Key_Return)

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        """Press one key."""
        self._key(widget, key.value, "\r" if key == Qt.Key.Key_Return else "")

    def dialog(self, kind: type[D]) -> D:
        """Wait for a dialog of a kind and return it."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), kind), kind.__name__)
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found

    def confirm(self, first: str, second: str, *, reason: str = "", name: str = "") -> None:
        """Let two people, named by id, confirm an irreversible act, with the example PINs of a practice day."""
        dialog = self.dialog(ConfirmDialog)
        if reason:
            self.write(dialog.reason.input, reason)
        for hand, person in ((dialog.first, first), (dialog.second, second)):
            hand.name.set_value(person)
            hand.name.chosen.emit(person)
            if hand.pin.isVisible():
                self.write(hand.pin.input, example(person))
            else:
                self.press(hand.agree)
        if name:
            self.picture(dialog, name)
        self.press(dialog.confirm)

    def picture(self, widget: QWidget, name: str) -> None:
        """Take a picture of a window."""
        QCoreApplication.processEvents()
        self._count += 1
        widget.grab().save(str(self._folder / f"{self._count:02d}-{name}.png"))

    def _key(self, widget: QWidget, code: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(widget, event)

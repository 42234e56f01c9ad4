"""The field of the check-in: typed by hand, or filled by a scanner that ends its code with Enter, Tab or nothing (B12).

* What stands before a code was not meant; a code that another one follows is taken at once.
* A code after which nothing comes is taken when the scanner has been silent; a part of a code is never taken.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from desktop.widgets.field import BigField
from draw.attendance import CODE_PREFIX

SCAN_PAUSE_MS = 150


def holds_code(text: str) -> bool:
    """Tell whether a scanner wrote this, whichever way Caps Lock stood."""
    return CODE_PREFIX in text.upper()


class Entry(BigField):
    """`edited` says that the text has changed, `committed` that it is to be taken, `down_pressed` wishes for the list."""

    edited = Signal()
    committed = Signal()
    down_pressed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SCAN_PAUSE_MS)
        self._silence.timeout.connect(self._on_silence)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._commit)

    def event(self, event: QEvent) -> bool:
        """Take Tab after a code for its end, as Enter is."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab and holds_code(self.text()):
                self._commit()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.down_pressed.emit()
                return True
        return super().event(event)

    def take_keys(self, text: str) -> None:
        """Go on with keys that were typed elsewhere on the page."""
        self.setFocus()
        self.insert(text)
        self._on_edited()

    def _on_edited(self) -> None:
        self._silence.stop()
        if holds_code(self.text()):
            self._part_codes()
            self._silence.start()
        self.edited.emit()

    def _part_codes(self) -> None:
        *whole, last = self.text().upper().split(CODE_PREFIX)[1:]
        for code in whole:
            self.setText(CODE_PREFIX + code)
            self.committed.emit()
        self.setText(CODE_PREFIX + last)

    def _on_silence(self) -> None:
        if self.text().count("/") == 2:
            self._commit()

    def _commit(self) -> None:
        self._silence.stop()
        self.committed.emit()

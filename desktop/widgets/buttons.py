"""Buttons: one filled one on a screen, the others in outline, all 51 px high: 12.7 mm at 15.6 inches and 1366 x 768 (U42).

* A key that is held down presses a button once at most (U04); Enter and Space both press it.
* No button is ever the default of its window, so Enter in a field presses nothing by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.theme import look, px
from desktop.widgets.label import tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """The manners that all buttons share; `letter` puts its key before the words and makes it a shortcut."""

    kind = "secondary"

    def __init__(self, text: str, *, letter: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self.setProperty("kind", self.kind)
        self.setProperty("lettered", bool(letter))
        self.setAutoDefault(False)
        self.setDefault(False)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Write other words on it, letter by letter: an ampersand is an ampersand."""
        self.setText(f"{self._letter}  {text}".strip().replace("&", "&&"))
        self.setAccessibleName(text)
        if self._letter:
            self.setShortcut(QKeySequence(self._letter))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press once for Enter or Space, and not again while the key is held."""
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in _ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            event.accept()
            self.click()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave out the releases that a held key sends."""
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and a ring inside it while it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            self._draw_ring()

    def ring_colour(self) -> str:
        """Give the colour of the focus ring."""
        return look().tokens.focus

    def _draw_ring(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.ring_colour()), px(2)))
        inset = px(4) + 0.5
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, px(6), px(6))
        painter.end()


class PrimaryButton(Button):
    """The one filled button of a screen: where the day goes on. Never an act that cannot be undone."""

    kind = "primary"

    def ring_colour(self) -> str:
        """Give a ring that shows on the filled ground."""
        return look().tokens.on_accent if self.isEnabled() else look().tokens.off_ink


class SecondaryButton(Button):
    """Any other act."""


class DangerButton(Button):
    """An act that cannot be undone."""

    kind = "danger"

    def ring_colour(self) -> str:
        """Give a ring in the colour of the button."""
        return look().tokens.bad_mark


class LinkButton(Button):
    """A quiet act inside a text or a table."""

    kind = "link"


class IconButton(Button):
    """A square button with one icon; its words are its tip and its name for screen readers."""

    kind = "icon"

    def __init__(self, icon: str, text: str, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        self._icon = icon
        super().__init__(text, parent=parent)
        self.setProperty("quiet", quiet)

    def set_words(self, text: str) -> None:
        """Give it another name and tip."""
        self.setToolTip(tip(text))
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Ask for the square that the style sheet gives: its inside and the lines around it."""
        side = px(47) + 2 * px(2)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its icon in the middle."""
        super().paintEvent(event)
        now = look()
        side = px(22)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        colour = now.tokens.accent if self.isEnabled() else now.tokens.off_ink
        painter = QPainter(self)
        now.icons.paint(painter, self._icon, box=box, colour=colour)
        painter.end()

"""The small drawn signs that stand beside a word, so that no state is told by colour alone (U45)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import look, px
from desktop.tokens import State

_ICONS: dict[State, str] = {"good": "check", "attention": "warning", "bad": "cross", "neutral": "info"}


def sign_of(state: State) -> str:
    """Give the name of the icon that stands for a state."""
    return _ICONS[state]


class Sign(QWidget):
    """One icon in the colour of a state; it takes no room while there is no state."""

    def __init__(self, state: State | None, *, size: int = 20, icon: str = "") -> None:
        super().__init__()
        self._size = size
        self._icon = icon
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if state is None:
            self.hide()

    def set_state(self, state: State | None) -> None:
        """Show the sign of another state, or nothing."""
        self._state = state
        self.setVisible(state is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign."""
        if self._state is None:
            return
        now = look()
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        now.icons.paint(
            painter, self._icon or sign_of(self._state), box=box, colour=now.tokens.mark(self._state)
        )
        painter.end()

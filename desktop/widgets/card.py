"""White cards with a hairline around them, and the small tiles inside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import look, mark, px, spaced
from desktop.tokens import State
from desktop.widgets.label import PlainLabel
from desktop.widgets.sign import Sign


class Card(QFrame):
    """A card whose content goes into `body`; `edge` colours its left edge when it tells a result."""

    def __init__(self, heading: str = "", *, gap: int = 12) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._edge: State | None = None
        self._heading = PlainLabel(heading, "heading")
        self.body = QVBoxLayout(self)
        spaced(self.body, gap, margins=(24, 20, 24, 20))
        self.body.addWidget(self._heading)
        self._heading.setVisible(
            bool(heading)
        )  # not before it has its place: it would be a window of its own
        self.setAccessibleName(heading)

    def set_heading(self, heading: str) -> None:
        """Change the heading; an empty one takes no room."""
        self._heading.set_text(heading)
        self._heading.setVisible(bool(heading))
        self.setAccessibleName(heading)

    def set_edge(self, state: State | None) -> None:
        """Show a state along the left edge, or none."""
        self._edge = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, then its edge within the same round corners."""
        super().paintEvent(event)
        if self._edge is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), px(14), px(14))
        strip = QPainterPath()
        strip.addRect(QRectF(0, 0, px(8), self.height()))
        painter.fillPath(shape.intersected(strip), QColor(look().tokens.mark(self._edge)))
        painter.end()


class Tile(QFrame):
    """One person or thing within a card: a name, a quiet line, and a sign once its state is known."""

    def __init__(self, name: str, note: str = "", *, state: State | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name = PlainLabel(name, "strong")
        self._note = PlainLabel(note, "small")
        self._sign = Sign(None, size=20)
        row = QHBoxLayout()
        spaced(row, 6)
        row.addWidget(self._sign)
        row.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        spaced(column, 4, margins=(14, 10, 14, 10))
        column.addLayout(row)
        column.addWidget(self._note)
        self.show_state(state, note)

    def show_state(self, state: State | None, note: str) -> None:
        """Show another state with its word; `None` is still waiting."""
        self._sign.set_state(state)
        self._note.set_text(note)
        self.setAccessibleName(f"{self._name.full_text}, {note}" if note else self._name.full_text)
        mark(self, "state", state or "")


def rule(parent: QWidget | None = None) -> QFrame:
    """Make a hairline across."""
    line = QFrame(parent)
    line.setProperty("kind", "rule")
    return line

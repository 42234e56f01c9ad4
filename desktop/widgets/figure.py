"""A number that a screen is about, with the words around it, and bars of proportion."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import look, px, spaced
from desktop.widgets.label import PlainLabel


class Figure(QWidget):
    """A quiet line, a large number, a quiet line: "Sudah hadir", "148", "dari 295 pemilih"."""

    def __init__(self, above: str, number: str = "", below: str = "", *, tone: str = "") -> None:
        super().__init__()
        self._above = PlainLabel(above, "quiet")
        self._number = PlainLabel(number, "figure", tone=tone)
        self._below = PlainLabel(below, "quiet")
        column = QVBoxLayout(self)
        spaced(column, 0)
        for label in (self._above, self._number, self._below):
            column.addWidget(label)
        self.show_number(number, below)

    def show_number(self, number: str, below: str = "") -> None:
        """Show another number and the words below it."""
        self._number.set_text(number)
        self._below.set_text(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(" ".join(part for part in (self._above.full_text, number, below) if part))

    @property
    def number(self) -> str:
        """The number as it is shown."""
        return self._number.full_text


class Bar(QWidget):
    """A bar of proportion; each part has its share (0 to 1) and the name of a colour of the tokens."""

    def __init__(self, name: str, *, height: int = 12) -> None:
        super().__init__()
        self._height = height
        self._parts: tuple[tuple[float, str], ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show one part in the accent, from 0 to 1."""
        self.set_parts(((share, "accent"),))

    def set_parts(self, parts: tuple[tuple[float, str], ...]) -> None:
        """Show several parts from left to right."""
        self._parts = tuple((min(max(share, 0.0), 1.0), colour) for share, colour in parts)
        self.setAccessibleDescription(", ".join(f"{share:.0%}" for share, _ in self._parts))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the bar's height."""
        return QSize(px(160), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Shrink in width only."""
        return QSize(px(60), px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the parts within its round ends."""
        tokens = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        track = QPainterPath()
        track.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.fillPath(track, QColor(tokens.track))
        left = 0.0
        for number, (share, colour) in enumerate(self._parts):
            width = min(self.width() - left, self.width() * share)
            part = QPainterPath()
            if number == len(self._parts) - 1:
                part.addRoundedRect(QRectF(left - radius, 0, width + radius, self.height()), radius, radius)
            else:
                part.addRect(QRectF(left, 0, width, self.height()))
            if width > 0:
                painter.fillPath(track.intersected(part), QColor(str(getattr(tokens, colour))))
            left += width
        painter.end()

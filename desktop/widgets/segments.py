"""A few short answers beside one another, of which one holds: yes, no, not known."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import look, px, spaced
from desktop.widgets.option import Option

_HEIGHT, _PAD, _LEAST = 44, 14, 64


class Segment(QAbstractButton):
    """One answer; the chosen one is filled with the tint, edged and bold."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._words = text
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the words in bold."""
        wide = QFontMetrics(look().font(18, 600)).horizontalAdvance(self._words)
        return QSize(max(px(_LEAST), wide + 2 * px(_PAD)), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the words whole."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter as on Space; held keys choose nothing."""
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the words."""
        now = look()
        tokens = now.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, held = self.isChecked(), self.hasFocus()
        wide = 3.0 if held else 2.0 if chosen else 1.0
        line = tokens.focus if held or chosen else tokens.edge
        painter.setPen(QPen(QColor(line if self.isEnabled() else tokens.line), wide))
        painter.setBrush(QColor(tokens.tint if chosen or self.underMouse() else tokens.card))
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(box, px(8), px(8))
        painter.setFont(now.font(18, 600 if chosen else 400))
        ink = tokens.accent if chosen else tokens.ink
        painter.setPen(QColor(ink if self.isEnabled() else tokens.off_ink))
        painter.drawText(QRect(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self._words)
        painter.end()


class Segments(QWidget):
    """The answers in a row; `chosen` carries the key of the one that somebody chose."""

    chosen = Signal(str)

    def __init__(self, name: str, options: tuple[Option, ...], *, value: str = "") -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        spaced(row, 4)
        for option in options:
            segment = Segment(option.text)
            segment.setAccessibleName(f"{name}: {option.text}")
            self._segments[option.key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
            segment.clicked.connect(lambda _=False, key=option.key: self.chosen.emit(key))
        self.set_value(value)

    def value(self) -> str:
        """Give the key of the answer that holds, or an empty text."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Let another answer hold, without a signal."""
        if key in self._segments:
            self._segments[key].setChecked(True)

    def segment(self, key: str) -> Segment:
        """Give the segment of an answer, to press or to focus it."""
        return self._segments[key]

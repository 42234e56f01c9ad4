"""Rows to tick or to choose from, large enough for a finger, drawn alike everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Look, look, px, spaced
from desktop.widgets.label import PlainLabel

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_BOX, _LEFT, _GAP, _TOP = 24, 14, 12, 13


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its key, its words, and a quiet line that says what it means."""

    key: str
    text: str
    note: str = ""


class OptionRow(QAbstractButton):
    """A row with a box (or a ring) before its words; the whole row is the target."""

    round = False

    def __init__(self, text: str, note: str = "") -> None:
        super().__init__()
        self._words = text
        self._note = note
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave out held keys; Enter ticks as Space does."""
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the words in one line."""
        metrics = QFontMetrics(look().font(18))
        wide = max(metrics.horizontalAdvance(self._words), metrics.horizontalAdvance(self._note))
        width = wide + px(_LEFT + _BOX + _GAP + _LEFT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for little width; the words wrap."""
        return QSize(min(px(200), self.sizeHint().width()), px(50))

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped words, 50 px at least."""
        text, note = self._heights(width, look())
        return max(px(50), text + note + 2 * px(_TOP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, box and words."""
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, now)
        self._paint_box(painter, now)
        self._paint_words(painter, now)
        painter.end()

    def _paint_ground(self, painter: QPainter, now: Look) -> None:
        tokens = now.tokens
        wide = 3.0 if self.hasFocus() else 2.0 if self.isChecked() else 1.0
        line = tokens.focus if self.hasFocus() or self.isChecked() else tokens.line
        ground = tokens.tint if self.isChecked() or self.underMouse() else tokens.card
        painter.setPen(QPen(QColor(line if self.isEnabled() else tokens.line), wide))
        painter.setBrush(QColor(ground if self.isEnabled() else tokens.paper))
        inset = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(10), px(10))

    def _paint_box(self, painter: QPainter, now: Look) -> None:
        tokens, side = now.tokens, float(px(_BOX))
        box = QRectF(px(_LEFT) + 1, px(_TOP), side - 2, side - 2)
        live = tokens.accent if self.isEnabled() else tokens.off_ink
        filled = self.isChecked() and not self.round
        painter.setPen(QPen(QColor(live if self.isChecked() else tokens.edge), px(2)))
        painter.setBrush(QColor(live if filled else tokens.card))
        if self.round:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, px(6), px(6))
        if not self.isChecked():
            return
        if self.round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(live))
            painter.drawEllipse(box.center(), side * 0.24, side * 0.24)
        else:
            draw_check(painter, box, tokens.on_accent if self.isEnabled() else tokens.card)

    def _paint_words(self, painter: QPainter, now: Look) -> None:
        tokens = now.tokens
        left = px(_LEFT + _BOX + _GAP)
        room = self.width() - left - px(_LEFT)
        text, note = self._heights(self.width(), now)
        top = (self.height() - text - note) // 2 if text + note < px(_BOX) else px(_TOP)
        painter.setPen(QColor(tokens.ink if self.isEnabled() else tokens.off_ink))
        painter.setFont(now.font(18, 600 if self._note else 400))
        painter.drawText(QRect(left, top, room, text), _WRAP, self._words)
        if self._note:
            painter.setPen(QColor(tokens.quiet if self.isEnabled() else tokens.off_ink))
            painter.setFont(now.font(15))
            painter.drawText(QRect(left, top + text, room, note), _WRAP, self._note)

    def _heights(self, width: int, now: Look) -> tuple[int, int]:
        room = QRect(0, 0, max(1, width - px(_LEFT + _BOX + _GAP + _LEFT)), 10_000)
        text = QFontMetrics(now.font(18, 600 if self._note else 400)).boundingRect(room, _WRAP, self._words)
        if not self._note:
            return text.height(), 0
        note = QFontMetrics(now.font(15)).boundingRect(room, _WRAP, self._note)
        return text.height(), note.height()


class CheckRow(OptionRow):
    """One statement to tick."""

    ticked = Signal(bool)

    def __init__(self, text: str, note: str = "") -> None:
        super().__init__(text, note)
        self.toggled.connect(self.ticked)


class _RadioRow(OptionRow):
    round = True


class Choice(QWidget):
    """A few options below one another, of which one holds; the arrow keys move between them."""

    chosen = Signal(str)

    def __init__(self, label: str, options: tuple[Option, ...], *, value: str = "") -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._rows: dict[str, _RadioRow] = {}
        column = QVBoxLayout(self)
        spaced(column, 8)
        if label:
            column.addWidget(PlainLabel(label, "label"))
        self.setAccessibleName(label)
        for option in options:
            row = self._rows[option.key] = _RadioRow(option.text, option.note)
            self._group.addButton(row)
            column.addWidget(row)
            row.clicked.connect(lambda _=False, key=option.key: self.chosen.emit(key))
        self.set_value(value)

    def value(self) -> str:
        """Give the key of the option that holds, or an empty text."""
        return next((key for key, row in self._rows.items() if row.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Let another option hold, without a signal."""
        if key in self._rows:
            self._rows[key].setChecked(True)

    def row(self, key: str) -> OptionRow:
        """Give the row of an option, to disable or to focus it."""
        return self._rows[key]


def draw_check(painter: QPainter, box: QRectF, colour: str) -> None:
    """Draw a tick into a box."""
    painter.setPen(
        QPen(
            QColor(colour),
            box.width() * 0.12,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    points = ((0.26, 0.52), (0.43, 0.69), (0.75, 0.33))
    painter.drawPolyline(
        QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points])
    )

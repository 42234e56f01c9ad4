"""State pills: a word, a sign and a colour, always together (U45)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Look, look, px
from desktop.tokens import State
from desktop.widgets.sign import sign_of

_HEIGHT, _PAD, _SIGN, _GAP, _BETWEEN = 28, 12, 14, 6, 10


@dataclass(frozen=True, slots=True)
class Mark:
    """A state and the word for it, such as good and "Diserahkan 13.22"."""

    text: str
    state: State = "neutral"


def tag_size(text: Mark, now: Look) -> QSize:
    """Give the room that a pill takes."""
    width = QFontMetrics(now.font(15, 600)).horizontalAdvance(text.text) + 2 * now.scale.px(_PAD)
    if text.state != "neutral":
        width += now.scale.px(_SIGN + _GAP)
    return QSize(width, now.scale.px(_HEIGHT))


def draw_tag(painter: QPainter, box: QRectF, *, text: Mark, now: Look) -> None:
    """Draw a pill into a box of a painter that is at work; words that have no room end in an ellipsis."""
    tokens, scale = now.tokens, now.scale
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bordered = tokens.tinted(text.state) == tokens.card
    painter.setPen(QPen(QColor(tokens.mark(text.state)), 2) if bordered else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.tinted(text.state)))
    pill = box.adjusted(1, 1, -1, -1) if bordered else box
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    left = box.x() + scale.px(_PAD)
    if text.state != "neutral":
        side = scale.px(_SIGN)
        place = QRectF(left, box.center().y() - side / 2, side, side)
        now.icons.paint(painter, sign_of(text.state), box=place, colour=tokens.word(text.state))
        left += side + scale.px(_GAP)
    font = now.font(15, 600)
    painter.setFont(font)
    painter.setPen(QColor(tokens.word(text.state)))
    room = QRectF(left, box.y(), box.right() - scale.px(_PAD) - left + 1, box.height())
    shown = QFontMetrics(font).elidedText(text.text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


class Tag(QWidget):
    """One state pill."""

    def __init__(self, text: str, state: State = "neutral") -> None:
        super().__init__()
        self._mark = Mark(text, state)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_mark(self, mark: Mark) -> None:
        """Show another state."""
        self._mark = mark
        self.setAccessibleName(mark.text)
        self.updateGeometry()
        self.update()

    def mark(self) -> Mark:
        """Give what it shows."""
        return self._mark

    def sizeHint(self) -> QSize:
        """Ask for the whole word."""
        return tag_size(self._mark, look())

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few letters where there is no room."""
        return QSize(min(px(72), self.sizeHint().width()), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        draw_tag(painter, QRectF(self.rect()), text=self._mark, now=look())
        painter.end()


class Chips(QWidget):
    """Pills in a row, such as the calls of a ticket: done, running, still to come; a narrow row breaks."""

    def __init__(self, marks: tuple[Mark, ...] = (), *, centred: bool = False) -> None:
        super().__init__()
        self._centred = centred
        self._marks: tuple[Mark, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_marks(marks)

    def marks(self) -> tuple[Mark, ...]:
        """Give what they show."""
        return self._marks

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show other pills."""
        self._marks = marks
        self.setAccessibleName(", ".join(mark.text for mark in marks))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        wide = sum(tag_size(mark, look()).width() for mark in self._marks)
        return QSize(wide + px(_BETWEEN) * max(0, len(self._marks) - 1), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Shrink to the longest pill."""
        wide = max((tag_size(mark, look()).width() for mark in self._marks), default=0)
        return QSize(wide, px(_HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows."""
        rows = len(self._in_rows(width))
        return max(0, rows * px(_HEIGHT) + (rows - 1) * px(_BETWEEN))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every row, in the middle or from the left."""
        now, top = look(), 0
        painter = QPainter(self)
        for row in self._in_rows(self.width()):
            wide = sum(width for _, width in row) + px(_BETWEEN) * (len(row) - 1)
            left = (self.width() - wide) // 2 if self._centred else 0
            for mark, width in row:
                draw_tag(painter, QRectF(left, top, width, px(_HEIGHT)), text=mark, now=now)
                left += width + px(_BETWEEN)
            top += px(_HEIGHT) + px(_BETWEEN)
        painter.end()

    def _in_rows(self, width: int) -> list[list[tuple[Mark, int]]]:
        rows: list[list[tuple[Mark, int]]] = []
        left = 0
        for mark in self._marks:
            wide = tag_size(mark, look()).width()
            if rows and left + wide <= width:
                rows[-1].append((mark, wide))
            else:
                rows.append([(mark, wide)])
                left = 0
            left += wide + px(_BETWEEN)
        return rows

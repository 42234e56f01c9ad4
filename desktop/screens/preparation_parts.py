"""The row at the top of a page in parts: each with its name and a sign of whether it is done; one is open."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import look, px
from desktop.widgets.flow import Flow
from desktop.widgets.option import draw_check

_HEIGHT, _SIGN, _PAD, _GAP = 44, 20, 18, 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Segment(QAbstractButton):
    """One part: a ring that becomes a ticked one, and the name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.done = False
        self.set_done(False)

    def set_done(self, done: bool) -> None:
        """Show whether the part is finished."""
        self.done = done
        state = self.tr("selesai") if done else self.tr("belum selesai")
        self.setAccessibleName(f"{self.text()}, {state}")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the sign and the whole name."""
        wide = QFontMetrics(look().font(18, 600)).horizontalAdvance(self.text())
        return QSize(wide + px(2 * _PAD + _SIGN + _GAP) + 2, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few letters where there is no room."""
        return QSize(px(_SIGN + 72), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter as with Space, once for each press."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the open part, the sign, the name."""
        now = look()
        tokens, open_ = now.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 3.0 if self.hasFocus() else 2.0 if open_ else 1.0
        line = tokens.focus if self.hasFocus() or open_ else tokens.line
        painter.setPen(QPen(QColor(line), wide))
        painter.setBrush(QColor(tokens.tint if open_ or self.underMouse() else tokens.card))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), px(10), px(10)
        )
        self._paint_sign(painter)
        font = now.font(18, 600 if open_ else 400)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent_word if open_ else tokens.ink))
        left = px(_PAD + _SIGN + _GAP)
        room = QRect(left, 0, self.width() - left - px(8), self.height())
        name = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)
        painter.end()

    def _paint_sign(self, painter: QPainter) -> None:
        tokens, side = look().tokens, float(px(_SIGN))
        box = QRectF(px(_PAD), (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tokens.good_mark if self.done else tokens.edge), px(2)))
        painter.setBrush(QColor(tokens.good_tint if self.done else tokens.card))
        painter.drawEllipse(box)
        if self.done:
            draw_check(painter, box.adjusted(2, 2, -2, -2), tokens.good)


class Segments(QWidget):
    """All parts beside one another; `chosen` carries the key of the part that is wished for."""

    chosen = Signal(str)

    def __init__(self, name: str, parts: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._segments = {key: Segment(text) for key, text in parts}
        row = Flow(gap=8)
        self.setLayout(row)
        for key, segment in self._segments.items():
            row.addWidget(segment)
            segment.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)

    def segment(self, key: str) -> Segment:
        """Return one part's button."""
        return self._segments[key]

    def show_open(self, key: str) -> None:
        """Show which part is open; it is reported like a choice when it is another one."""
        self._segments[key].setChecked(True)

    def show_done(self, key: str, done: bool) -> None:
        """Show whether a part is finished."""
        self._segments[key].set_done(done)

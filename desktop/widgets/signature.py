"""A pad to sign on with mouse, pen or finger; the signature leaves as strokes, never as a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import look, px, spaced
from desktop.widgets.buttons import LinkButton
from desktop.widgets.label import PlainLabel

Strokes = tuple[tuple[tuple[int, int], ...], ...]
_UNIT = 1000
"""Both coordinates count thousandths of the pad's width, from its upper left corner."""
_MOST_POINTS = 4000


class SignaturePad(QWidget):
    """A line to sign on, with the name below and a button that clears it."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._sheet = _Sheet(name)
        self._sheet.changed.connect(self._on_changed)
        self.clear_button = LinkButton(self.tr("Hapus"))
        self.clear_button.setEnabled(False)
        self.clear_button.clicked.connect(self.clear)
        below = QHBoxLayout()
        spaced(below, 12)
        below.addWidget(PlainLabel(name, "strong"), 1)
        below.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        spaced(column, 6)
        column.addWidget(self._sheet)
        column.addLayout(below)
        column.addStretch(1)

    def strokes(self) -> Strokes:
        """Give the signature: for each stroke its points, in thousandths of the pad's width."""
        return tuple(self._sheet.strokes)

    def set_strokes(self, strokes: Strokes) -> None:
        """Show a signature that was given before."""
        self._sheet.strokes = list(strokes)
        self._sheet.update()
        self.clear_button.setEnabled(bool(strokes))

    def clear(self) -> None:
        """Take the signature away."""
        self.set_strokes(())
        self.changed.emit()

    def _on_changed(self) -> None:
        self.clear_button.setEnabled(True)
        self.changed.emit()


class _Sheet(QWidget):
    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.strokes: list[tuple[tuple[int, int], ...]] = []
        self._stroke: list[tuple[int, int]] = []
        self.setAccessibleName(self.tr("Tanda tangan {name}").format(name=name))
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(px(360), self.heightForWidth(px(360)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(px(200)))

    def heightForWidth(self, width: int) -> int:
        return width * 2 // 5

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._stroke = []
            self._add(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._stroke:
            self._add(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._stroke:
            self.strokes.append(tuple(self._stroke))
            self._stroke = []
            self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        base = self.height() * 3 // 4
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(px(20), base, self.width() - px(20), base)
        pen = QPen(QColor(tokens.ink), px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        unit = self.width() / _UNIT
        for stroke in (*self.strokes, tuple(self._stroke)):
            points = [QPointF(x * unit, y * unit) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            elif points:
                painter.drawPolyline(QPolygonF(points))
        painter.end()

    def _add(self, place: QPointF) -> None:
        if sum(map(len, self.strokes)) + len(self._stroke) >= _MOST_POINTS:
            return
        x = min(max(place.x(), 0.0), float(self.width()))
        y = min(max(place.y(), 0.0), float(self.height()))
        point = (round(x * _UNIT / self.width()), round(y * _UNIT / self.width()))
        if not self._stroke or self._stroke[-1] != point:
            self._stroke.append(point)
            self.update()

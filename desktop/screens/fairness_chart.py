"""Wins for each number as bars, the fewest left and the most right, with a line at what equal chance expects."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import look, px, with_tabular_figures
from steps.fairness import Trial

_FOOT, _HEAD, _SIDE = 34, 16, 64
_SPACE = 1.18
"""How much higher than the largest count the drawing goes; it always starts at nothing, so that bars are shares."""
_STEPS = (1, 2, 5)


class Chart(QWidget):
    """The bars of a trial, or a sentence while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._trial: Trial | None = None
        self._won: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_trial(None)

    @property
    def bars(self) -> tuple[int, ...]:
        """The counts as they are drawn, from left to right."""
        return self._won

    def show_trial(self, trial: Trial | None) -> None:
        """Show another trial, or none."""
        self._trial = trial
        self._won = tuple(sorted(trial.won)) if trial else ()
        self.setAccessibleName(self.tr("Grafik batang"))
        if trial:
            told = self.tr(
                "{tickets} nomor, paling jarang {least}, paling sering {most}, bila sama {expected}"
            )
            self.setAccessibleDescription(
                told.format(
                    tickets=len(self._won),
                    least=self._won[0],
                    most=self._won[-1],
                    expected=round(trial.expected),
                )
            )
        else:
            self.setAccessibleDescription("")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for little; the layout gives what there is."""
        return QSize(px(480), px(220))

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as words stay apart."""
        return QSize(px(260), px(140))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale, the bars, and the line over them."""
        painter = QPainter(self)
        painter.setFont(_letters())
        painter.setPen(QColor(look().tokens.quiet))
        if self._trial is None:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Belum ada undian latihan."))
        else:
            room = QRectF(self.rect()).adjusted(px(_SIDE), px(_HEAD), 0, -px(_FOOT))
            top = max(self._won[-1], self._trial.expected) * _SPACE
            self._paint_scale(painter, room, top)
            self._paint_bars(painter, room, top)
            self._paint_expected(painter, room, room.bottom() - room.height() * self._trial.expected / top)
        painter.end()

    def _paint_scale(self, painter: QPainter, room: QRectF, top: float) -> None:
        step = _step(top / 4)
        for value in range(0, int(top) + 1, step):
            y = room.bottom() - room.height() * value / top
            painter.setPen(QPen(QColor(look().tokens.line), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(look().tokens.quiet))
            label = QRectF(0, y - px(10), room.left() - px(10), px(20))
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))

    def _paint_bars(self, painter: QPainter, room: QRectF, top: float) -> None:
        slot = room.width() / len(self._won)
        between = 1 if slot >= px(3) else 0  # whole pixels: half of one would be another colour
        fill = QColor(look().tokens.accent)
        for place, count in enumerate(self._won):
            left, end = (round(room.left() + slot * edge) for edge in (place, place + 1))
            high = room.height() * count / top
            painter.fillRect(QRectF(left, room.bottom() - high, end - left - between, high), fill)
        painter.setPen(QColor(look().tokens.quiet))
        foot = QRectF(room.left(), room.bottom() + px(8), room.width(), px(22))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self.tr("paling jarang menang"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self.tr("paling sering menang"))

    def _paint_expected(self, painter: QPainter, room: QRectF, y: float) -> None:
        assert self._trial is not None
        painter.setPen(QPen(QColor(look().tokens.attention_mark), px(3)))
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        painter.setPen(QColor(look().tokens.ink))
        said = self.tr("bila sama persis: {expected}").format(expected=round(self._trial.expected))
        above = QRectF(room.left() + px(8), y - px(30), room.width(), px(24))
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)


def _letters() -> QFont:
    font = with_tabular_figures(QFont())
    font.setPixelSize(px(15))
    return font


def _step(least: float) -> int:
    """Return a round step of at least `least`: 1, 2, 5, 10, 20, 50 and so on."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power >= least:
                return step * power
        power *= 10

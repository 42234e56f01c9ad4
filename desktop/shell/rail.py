"""The steps of a desk down the left side, the nine of the day unless told otherwise: done, where we are, still closed."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from desktop.theme import Look, fixed, look, px, spaced
from desktop.widgets.label import tip
from desktop.widgets.option import draw_check

_ROW, _LEAST, _CIRCLE, _WIDE, _NARROW = 46, 24, 28, 248, 72


class StepState(Enum):
    """How a step stands; open and done ones can be gone to."""

    DONE = "done"
    CURRENT = "current"
    OPEN = "open"
    CLOSED = "closed"


def step_names() -> tuple[str, ...]:
    """Give the names of the nine steps, in order."""
    translate = QCoreApplication.translate
    return (
        translate("Rail", "Berkas TPS"),
        translate("Rail", "Daftar pemilih"),
        translate("Rail", "Hadiah & saksi"),
        translate("Rail", "Kehadiran"),
        translate("Rail", "Penutupan"),
        translate("Rail", "Segel & dadu"),
        translate("Rail", "Undian"),
        translate("Rail", "Berita acara"),
        translate("Rail", "Ekspor"),
    )


def _state_word(state: StepState) -> str:
    translate = QCoreApplication.translate
    return {
        StepState.DONE: translate("Rail", "selesai"),
        StepState.CURRENT: translate("Rail", "sedang dikerjakan"),
        StepState.OPEN: translate("Rail", "terbuka"),
        StepState.CLOSED: translate("Rail", "belum terbuka"),
    }[state]


class RailStep(QAbstractButton):
    """One step: its number or tick, and its name unless the rail is narrow."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self.number = number
        self.name = name
        self.state = StepState.CLOSED
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_state(StepState.CLOSED)

    def set_state(self, state: StepState) -> None:
        """Show how the step stands now."""
        self.state = state
        reachable = state in (StepState.DONE, StepState.OPEN)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if reachable else Qt.CursorShape.ArrowCursor)
        said = f"{self.number} {self.name}, {_state_word(state)}"
        self.setAccessibleName(said)
        self.setToolTip(tip(said) if self._narrow else "")
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the number only; the name goes to the tool tip."""
        self._narrow = narrow
        self.set_state(self.state)

    def sizeHint(self) -> QSize:
        """Ask for a full row."""
        return QSize(px(_NARROW), px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Shrink in a low window."""
        return QSize(px(_NARROW) // 2, px(_LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there on Enter as on Space, once for each press."""
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, circle and name."""
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, now)
        self._paint_circle(painter, now)
        if not self._narrow:
            self._paint_name(painter, now)
        painter.end()

    def _paint_ground(self, painter: QPainter, now: Look) -> None:
        tokens = now.tokens
        reachable = self.state in (StepState.DONE, StepState.OPEN)
        if self.state is StepState.CURRENT or (reachable and self.underMouse()):
            painter.fillRect(self.rect(), QColor(tokens.tint))
        if self.state is StepState.CURRENT:
            painter.fillRect(QRect(0, 0, px(5), self.height()), QColor(tokens.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(6.5, 2.5, -6.5, -2.5), px(8), px(8))

    def _paint_circle(self, painter: QPainter, now: Look) -> None:
        tokens = now.tokens
        side = float(min(px(_CIRCLE), self.height() - 4))
        left = (self.width() - side) / 2 if self._narrow else float(px(20))
        box = QRectF(left, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        ring, ground, ink = {
            StepState.DONE: (tokens.good_mark, tokens.good_tint, tokens.good_mark),
            StepState.CURRENT: (tokens.accent, tokens.accent, tokens.on_accent),
            StepState.OPEN: (tokens.accent, tokens.card, tokens.accent_word),
            StepState.CLOSED: (tokens.neutral_mark, tokens.card, tokens.quiet),
        }[self.state]
        painter.setPen(QPen(QColor(ring), px(2)))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(box)
        if self.state is StepState.DONE:
            inset = side * 0.12
            draw_check(painter, box.adjusted(inset, inset, -inset, -inset), ink)
            return
        painter.setFont(now.font(15, 600))
        painter.setPen(QColor(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self.number))

    def _paint_name(self, painter: QPainter, now: Look) -> None:
        tokens = now.tokens
        current = self.state is StepState.CURRENT
        closed = self.state is StepState.CLOSED
        font = now.font(18, 600 if current else 400)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent_word if current else tokens.quiet if closed else tokens.ink))
        room = QRect(px(60), 0, self.width() - px(60) - px(10), self.height())
        shown = QFontMetrics(font).elidedText(self.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


class Rail(QFrame):
    """All steps of a desk; `step_requested` carries the number, from 1, of a step that can be gone to."""

    step_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self._compact = False
        self._column = QVBoxLayout(self)
        spaced(self._column, 0, margins=(0, 18, 1, 18))
        self._column.addStretch(1)
        self.names: tuple[str, ...] = ()
        self.steps: tuple[RailStep, ...] = ()
        self.set_names(step_names(), QCoreApplication.translate("Rail", "Langkah hari ini"))

    def set_names(self, names: tuple[str, ...], label: str) -> None:
        """Show the steps of another desk, all closed until their states are told; `label` is for screen readers."""
        self.setAccessibleName(label)
        if names == self.names:
            return
        for old in self.steps:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.names = names
        self.steps = tuple(RailStep(number, name) for number, name in enumerate(names, start=1))
        for place, step in enumerate(self.steps):
            self._column.insertWidget(place, step)
            step.clicked.connect(lambda _=False, step=step: self._on_clicked(step))
        self.set_compact(self._compact)

    def set_states(self, states: tuple[StepState, ...]) -> None:
        """Show how all steps stand."""
        for step, state in zip(self.steps, states, strict=True):
            step.set_state(state)

    def current(self) -> str:
        """Give number and name of the step in hand, or an empty text."""
        current = (step for step in self.steps if step.state is StepState.CURRENT)
        return next((f"{step.number} {step.name}" for step in current), "")

    def set_compact(self, compact: bool) -> None:
        """Shrink to the numbers, or spread again."""
        self._compact = compact
        for step in self.steps:
            step.set_narrow(compact)
        fixed(self, width=_NARROW if compact else _WIDE)

    def _on_clicked(self, step: RailStep) -> None:
        if step.state in (StepState.DONE, StepState.OPEN):
            self.step_requested.emit(step.number)

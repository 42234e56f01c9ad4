"""One village on the board: its name and code, a bar of how its TPS stand, and the same in words; pressed as a whole."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from desktop.office.wording import BARS, dotted, standing_mark
from desktop.theme import look, px, spaced
from desktop.widgets.figure import Bar
from desktop.widgets.label import PlainLabel
from draw.board import VillageRow
from draw.consolidation import Standing

_WORDS = (
    Standing.DRAWN,
    Standing.ODD,
    Standing.CONFLICT,
    Standing.REFUSED,
    Standing.READY,
    Standing.MISSING,
    Standing.UNEXPECTED,
)


class VillageTile(QFrame):
    """A card for a village; `chosen` carries its code."""

    chosen = Signal(str)

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = PlainLabel("", "heading")
        self._code = PlainLabel("", "small")
        self._bar = Bar("")
        self._words = PlainLabel("", "small")
        column = QVBoxLayout(self)
        spaced(column, 5, margins=(16, 12, 16, 12))
        for widget in (self._name, self._code, self._bar, self._words):
            column.addWidget(widget)

    def show_village(self, village: VillageRow) -> None:
        """Show how a village stands."""
        known = max(village.expected, sum(village.counts.values()))
        self._name.set_text(village.village or dotted(village.code))
        self._code.set_text(self.tr("{code} · {count} TPS").format(code=dotted(village.code), count=known))
        counts = village.counts
        self._bar.set_parts(tuple((counts[s] / known, c) for s, c in BARS if counts[s]) if known else ())
        said = [f"{counts[s]} {standing_mark(s).text.lower()}" for s in _WORDS if counts[s]]
        self._words.set_text(" · ".join(said))
        self._bar.setAccessibleName(self._words.full_text)
        self.setAccessibleName(f"{self._name.full_text}, {self._words.full_text}")

    def text(self) -> str:
        """Give the words below the bar."""
        return self._words.full_text

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and a ring around it while it has the keyboard."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look().tokens.focus), px(3)))
        inset = px(2)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(13), px(13))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click anywhere on the tile."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space, once for each press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.accept()
            if not event.isAutoRepeat():
                self.chosen.emit(self.code)
        else:
            super().keyPressEvent(event)

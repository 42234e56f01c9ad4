"""The twelve seal words, numbered, to be read aloud and copied by hand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import look, px

_TILE, _GAP, _LEAST, _PAD = 56, 12, 170, 14
_DENSE_TILE, _DENSE_GAP = 44, 8


class WordGrid(QWidget):
    """Words in tiles: four in a row where there is room, else three or two; lower tiles where it is `dense`."""

    def __init__(self, words: tuple[str, ...] = ()) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words: tuple[str, ...] = ()
        self._tile, self._gap = _TILE, _GAP
        self.set_words(words)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(", ".join(f"{number} {word}" for number, word in enumerate(words, start=1)))
        self.updateGeometry()
        self.update()

    def set_dense(self, dense: bool) -> None:
        """Take less height, for a small window."""
        self._tile, self._gap = (_DENSE_TILE, _DENSE_GAP) if dense else (_TILE, _GAP)
        self.updateGeometry()
        self.update()

    def columns(self, width: int) -> int:
        """Give how many tiles stand beside one another at that width."""
        fits = (width + px(self._gap)) // (px(_LEAST) + px(self._gap))
        return next((columns for columns in (4, 3, 2) if columns <= fits), 1)

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows."""
        rows = -(-len(self._words) // self.columns(width))
        return max(0, rows * px(self._tile) + (rows - 1) * px(self._gap))

    def sizeHint(self) -> QSize:
        """Ask for four columns."""
        width = 4 * px(_LEAST) + 3 * px(self._gap)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Shrink to two columns."""
        width = 2 * px(_LEAST) + px(self._gap)
        return QSize(width, px(self._tile))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every tile with its number and its word on one line."""
        now = look()
        tokens = now.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small, large = now.font(15, 600), now.font(26, 600)
        columns = self.columns(self.width())
        wide = (self.width() - (columns - 1) * px(self._gap)) / columns
        for place, word in enumerate(self._words):
            row, column = divmod(place, columns)
            box = QRectF(
                column * (wide + px(self._gap)), row * (px(self._tile) + px(self._gap)), wide, px(self._tile)
            )
            painter.setPen(QPen(QColor(tokens.tint_line), 1))
            painter.setBrush(QColor(tokens.tint))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
            number = str(place + 1)
            base = box.center().y() + QFontMetrics(large).capHeight() / 2
            painter.setFont(small)
            painter.setPen(QColor(tokens.accent_word))
            painter.drawText(int(box.x()) + px(_PAD), int(base), number)
            left = px(_PAD) + QFontMetrics(small).horizontalAdvance(number) + px(10)
            painter.setFont(large)
            painter.setPen(QColor(tokens.ink))
            room = int(wide) - left - px(6)
            shown = QFontMetrics(large).elidedText(word, Qt.TextElideMode.ElideRight, room)
            painter.drawText(int(box.x()) + left, int(base), shown)
        painter.end()

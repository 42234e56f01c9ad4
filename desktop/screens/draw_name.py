"""A name in the largest letters that show all of it on two lines."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent

from desktop.theme import look, mark
from desktop.widgets.label import PlainLabel

_KINDS = (("person", 30, 600), ("fact", 26, 700), ("heading", 20, 700), ("strong", 18, 600))
_WRAP = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_LINES = 2


class NameLabel(PlainLabel):
    """A centred name of up to 60 letters, never cut."""

    def __init__(self) -> None:
        super().__init__("", "person", wrap=True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_text(self, text: str) -> None:
        """Show another name."""
        super().set_text(text)
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the letters for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._choose()

    def changeEvent(self, event: QEvent) -> None:
        """Choose the letters for the new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Keep room for all lines."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.heightForWidth(self.width())))

    def _choose(self) -> None:
        fitting = (kind for kind, pixels, weight in _KINDS if self._fits(look().font(pixels, weight)))
        mark(self, "kind", next(fitting, _KINDS[-1][0]))
        self.updateGeometry()

    def _fits(self, font: QFont) -> bool:
        metrics = QFontMetrics(font)
        room = QRect(0, 0, max(1, self.width()), 10_000)
        return metrics.boundingRect(room, _WRAP, self.text()).height() <= _LINES * metrics.lineSpacing()

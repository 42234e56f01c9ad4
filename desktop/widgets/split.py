"""Two parts beside one another that go below one another where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from desktop.theme import px, spaced

_FREE = 16_777_215
_FULL = 1046
"""The width of a page's content at 1366 x 768; in a narrower page the right part narrows with it."""


class Split(QWidget):
    """A wide part on the left and a narrow one on the right, stacked in a narrow page.

    * `right_width` and `narrow` are pixels at 100 %; a `right_width` of 0 gives both parts the same width.
    * It stacks below `narrow`, and wherever the left part would have less than it asks for at least.
    """

    def __init__(
        self, left: QWidget, right: QWidget, *, right_width: int = 380, narrow: int = 720, gap: int = 24
    ) -> None:
        super().__init__()
        self._left = left
        self._right = right
        self._right_width = right_width
        self._narrow = narrow
        self._gap = gap
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        spaced(self._box, gap)
        self._box.addWidget(left)
        self._box.addWidget(right)
        self._lay()

    def is_stacked(self) -> bool:
        """Say whether the parts stand below one another now."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the wider part: that is what makes stacking possible."""
        left, right = self._left.minimumSizeHint(), self._right.minimumSizeHint()
        return QSize(max(left.width(), right.width()), self._box.minimumSize().height())

    def hasHeightForWidth(self) -> bool:
        """Say whether the height follows from the width: the layout is asked for it, and answers only then."""
        return self._box.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Give the height that the parts need at that width, stacked or not."""
        if self._stacks(width):
            return self._tall(self._left, width) + px(self._gap) + self._tall(self._right, width)
        right = self._right_at(width)
        left = width - px(self._gap) - right
        return max(self._tall(self._left, left), self._tall(self._right, right))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width crosses the line."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the parts anew when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._lay()

    def _stacks(self, width: int) -> bool:
        if width < px(self._narrow):
            return True
        left = width - px(self._gap) - self._right_at(width)
        return left < self._left.minimumSizeHint().width()

    def _right_at(self, width: int) -> int:
        if not self._right_width:
            return (width - px(self._gap)) // 2
        narrowed = min(px(self._right_width), width * self._right_width // _FULL)
        return max(narrowed, self._right.minimumSizeHint().width())

    def _lay(self) -> None:
        stacked = self._stacks(self.width())
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._box.setStretch(0, 0 if stacked else 1)
        if stacked:
            self._right.setMinimumWidth(0)
            self._right.setMaximumWidth(_FREE)
        else:
            self._right.setFixedWidth(self._right_at(self.width()))

    @staticmethod
    def _tall(part: QWidget, width: int) -> int:
        follows = part.heightForWidth(width) if part.hasHeightForWidth() else 0
        # A part whose wrapping texts are all hidden answers with nothing, though it has other things to show.
        return follows if follows > 0 else max(part.sizeHint().height(), part.minimumSizeHint().height())

"""A row of widgets that goes on in the next row where there is no room: nothing in it is ever cut or pushed out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from desktop.theme import spaced


class Flow(QLayout):
    """Left to right, then down; `right` ends every row at the right edge. Hidden widgets take no room."""

    def __init__(self, *, gap: int = 8, right: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._right = right
        spaced(self, gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """Give the item at a place, nothing beyond the last."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Take the item at a place out."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the rows follow from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows at that width."""
        rows = self._rows(width)
        return sum(self._tall(row) for row in rows) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(wide, self._tall(shown))

    def minimumSize(self) -> QSize:
        """Shrink to the widest item."""
        shown = self._shown()
        return QSize(max((item.sizeHint().width() for item in shown), default=0), self._tall(shown))

    def setGeometry(self, box: QRect) -> None:
        """Lay the rows into a box."""
        super().setGeometry(box)
        top = box.y()
        for row in self._rows(box.width()):
            tall = self._tall(row)
            wide = sum(item.sizeHint().width() for item in row) + self.spacing() * (len(row) - 1)
            left = box.x() + (box.width() - wide if self._right else 0)
            for item in row:
                hint = item.sizeHint()
                item.setGeometry(QRect(QPoint(left, top + (tall - hint.height()) // 2), hint))
                left += hint.width() + self.spacing()
            top += tall + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _tall(self, row: list[QLayoutItem]) -> int:
        return max((item.sizeHint().height() for item in row), default=0)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        room = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not rows or wide > room:
                rows.append([])
                room = width
            rows[-1].append(item)
            room -= wide + self.spacing()
        return rows

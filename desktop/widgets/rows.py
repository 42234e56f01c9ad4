"""What a table shows: columns that read any row value, and the read-only model over the rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.widgets.tag import Mark

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for beyond the text."""

    MARK = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and how it reads a row.

    * `value` gives the text, or a `Mark` to be drawn as a pill.
    * `weight` 0 takes the width of its longest text; the other columns share what is left by their weights.
    * `action` makes every text a link that the table reports as wished for; an empty text is no link.
    """

    heading: str
    value: Callable[[Any], str | Mark]
    align: Literal["left", "right"] = "left"
    weight: int = 0
    least: int = 56
    bold: bool = False
    action: bool = False


class RowsModel(QAbstractTableModel):
    """Rows of any kind, shown through columns; a new tuple of rows replaces the old one."""

    def __init__(
        self, columns: tuple[Column, ...], rows: tuple[Any, ...] = (), *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self.rows = rows

    def set_rows(self, rows: tuple[Any, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def text(self, row: int, column: int) -> str:
        """Give the text of a cell, that of its pill if it has one."""
        value = self.columns[column].value(self.rows[row])
        return value.text if isinstance(value, Mark) else value

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for one cell."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Role.MARK:
            value = column.value(self.rows[index.row()])
            return value if isinstance(value, Mark) else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading}: {self.text(index.row(), index.column())}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Answer for one heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        return None

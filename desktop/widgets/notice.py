"""Strips that say how things stand, and lists of everything that is wrong with a file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSizePolicy, QStyledItemDelegate, QVBoxLayout

from desktop.theme import mark, px, spaced
from desktop.tokens import State
from desktop.widgets.label import words
from desktop.widgets.sign import Sign


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where: "Baris 40, NIK"."""

    place: str
    text: str

    def line(self) -> str:
        """Write it as one line."""
        return f"{self.place}: {self.text}" if self.place else self.text


class FaultList(QListView):
    """All faults at once, each a line that wraps; it scrolls by itself when there are many."""

    def __init__(self, name: str, faults: tuple[Fault, ...] = (), *, lines: int = 5) -> None:
        super().__init__()
        self._lines = lines
        self._model = QStringListModel(self)
        self.setProperty("kind", "faults")
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setModel(self._model)
        self.setWordWrap(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_faults(faults)

    def set_faults(self, faults: tuple[Fault, ...]) -> None:
        """Show other faults; an empty list takes no room."""
        self._model.setStringList([fault.line() for fault in faults])
        self.setVisible(bool(faults))
        self.updateGeometry()

    def lines(self) -> tuple[str, ...]:
        """Give the lines as they are shown."""
        return tuple(self._model.stringList())

    def sizeHint(self) -> QSize:
        """Ask for as many lines as there are, up to the number that was wanted."""
        rows = min(len(self.lines()), self._lines)
        height = sum(self.sizeHintForRow(row) for row in range(rows))
        return QSize(px(240), height + px(4))

    def minimumSizeHint(self) -> QSize:
        """Keep its height; shrink in width."""
        return QSize(px(160), self.sizeHint().height())


class Notice(QFrame):
    """A strip with a sign and a sentence, and below it the faults it speaks of."""

    def __init__(self, text: str, state: State = "neutral", *, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self._sign = Sign(state, size=22)
        self._text = words(text)
        self.faults = FaultList("")
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        column = QVBoxLayout(self)
        spaced(column, 8, margins=(16, 12, 16, 12))
        column.addLayout(row)
        column.addWidget(self.faults)
        self.tell(text, state, faults=faults)

    def tell(self, text: str, state: State = "neutral", *, faults: tuple[Fault, ...] = ()) -> None:
        """Say something else; an empty text hides the strip."""
        self._text.set_text(text)
        self._sign.set_state(state)
        self.faults.set_faults(faults)
        self.faults.setAccessibleName(text)
        self.setAccessibleName(text)
        mark(self, "state", state)
        self.setVisible(bool(text))

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self._text.full_text

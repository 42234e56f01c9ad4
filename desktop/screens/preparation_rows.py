"""A table whose rows are changed through the buttons above it: choose a row, then say what to do with it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.buttons import Button, DangerButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table


class RowTable(Table):
    """A table that goes on showing the row in hand while one of the buttons has the keyboard.

    * Enter or a double click asks to change the row, Delete to remove it, Alt with Up or Down to move it.
    """

    row_stays = True
    move_requested = Signal(int)
    remove_requested = Signal()

    def hasFocus(self) -> bool:
        """Say that the row in hand is to be shown: a click on a button takes the keyboard, not the choice."""
        return self.isEnabled() and self.currentIndex().isValid()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the first row in hand when the keyboard comes."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows_model.rows:
            self.setCurrentIndex(self.rows_model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that change a row."""
        moved = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if moved and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(moved)
        elif event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class ArrowButton(Button):
    """A square button with an arrow that moves the row in hand; its words are its tip and its name."""

    kind = "icon"

    def __init__(self, arrow: str, text: str) -> None:
        super().__init__(arrow)
        self.setAccessibleName(text)
        self.setToolTip(text)


class RemoveDialog(Dialog):
    """Asks once before a row goes; `accepted` says yes."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, self.tr("Hapus baris ini?"), width=560)
        self.body.addWidget(words(name, "heading"))
        self.body.addWidget(words(self.tr("Baris lain diberi nomor lagi dari 1.")))
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.remove = DangerButton(self.tr("Hapus baris"))
        self.leave.clicked.connect(self.reject)
        self.remove.clicked.connect(self.accept)
        self.add_button(self.leave)
        self.add_button(self.remove)


class Rows(QWidget):
    """Counts at the left, buttons at the right, the table below, which takes what room there is.

    * `place` is the row in hand from 0, or -1; the wishes carry it.
    """

    add_requested = Signal()
    edit_requested = Signal(int)
    remove_requested = Signal(int)
    move_requested = Signal(int, int)

    def __init__(
        self,
        name: str,
        columns: tuple[Column, ...],
        *,
        add: str,
        ordered: bool = False,
        narrow: int = 640,
    ) -> None:
        super().__init__()
        self._narrow = narrow
        self._open = True
        self._count = PlainLabel("", "fact")
        self._note = PlainLabel("", "quiet")
        self.table = RowTable(name, columns, shown=4)
        self.up = ArrowButton("↑", self.tr("Naikkan urutannya"))
        self.down = ArrowButton("↓", self.tr("Turunkan urutannya"))
        self.edit = SecondaryButton(self.tr("Ubah"))
        self.remove = SecondaryButton(self.tr("Hapus"))
        self.add = SecondaryButton(add)
        for arrow in (self.up, self.down):
            arrow.setVisible(ordered)
        self._lay()
        self._connect()

    @property
    def place(self) -> int:
        """The row in hand, or -1."""
        return self.table.currentIndex().row()

    def take(self, place: int) -> None:
        """Take a row in hand."""
        self.table.setCurrentIndex(self.table.rows_model.index(place, 0))

    def show_rows(self, rows: tuple[Any, ...], *, count: str, note: str) -> None:
        """Show other rows and what they come to."""
        self.table.set_rows(rows)
        self._count.set_text(count)
        self._note.set_text(note)
        self._enable()

    def set_open(self, open_: bool) -> None:
        """Allow changes, or only reading."""
        self._open = open_
        self._enable()

    def _lay(self) -> None:
        counts, acts = QWidget(), QWidget()
        said = QVBoxLayout(counts)
        spaced(said, 0)
        said.addWidget(self._count)
        said.addWidget(self._note)
        row = QHBoxLayout(acts)
        spaced(row, 10)
        row.addStretch(1)
        for button in (self.up, self.down, self.edit, self.remove, self.add):
            row.addWidget(button)
        column = QVBoxLayout(self)
        spaced(column, 12)
        column.addWidget(Split(counts, acts, right_width=1, narrow=self._narrow, gap=12))
        column.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_requested)
        self.edit.clicked.connect(self._on_edit)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(lambda: self._on_move(-1))
        self.down.clicked.connect(lambda: self._on_move(1))
        self.table.row_chosen.connect(lambda _: self._on_edit())
        self.table.remove_requested.connect(self._on_remove)
        self.table.move_requested.connect(self._on_move)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._enable())

    def _enable(self) -> None:
        rows, place = len(self.table.rows_model.rows), self.place
        held = self._open and 0 <= place < rows
        self.add.setEnabled(self._open)
        self.edit.setEnabled(held)
        self.remove.setEnabled(held)
        self.up.setEnabled(held and place > 0)
        self.down.setEnabled(held and place < rows - 1)

    def _on_edit(self) -> None:
        if self._open and self.place >= 0:
            self.edit_requested.emit(self.place)

    def _on_remove(self) -> None:
        if self._open and self.place >= 0:
            self.remove_requested.emit(self.place)

    def _on_move(self, by: int) -> None:
        if self._open and self.place >= 0 and 0 <= self.place + by < len(self.table.rows_model.rows):
            self.move_requested.emit(self.place, by)

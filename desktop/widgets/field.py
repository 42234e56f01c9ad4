"""Fields to type into: a label above, the input, and what is wrong with it below.

* Typing takes the old fault away; only the page says what is wrong.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme import fixed, mark, spaced, with_tabular_figures
from desktop.widgets.buttons import IconButton
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.sign import Sign


class Input(QLineEdit):
    """A line to type into; it takes its text as it is and never shows more of it than there is room for."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is there when the keyboard comes by Tab, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()


class BigField(Input):
    """The one entry that a screen is about, in large figures."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "big")
        self.setFont(with_tabular_figures(QFont()))
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)


class FieldFrame(QWidget):
    """A label above an input, a hint or a fault below it."""

    def __init__(self, label: str, inner: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self._inner = inner
        self._label = PlainLabel(label, "label")
        self._sign = Sign(None, size=16)
        self._below = words(hint, "small")
        inner.setAccessibleName(label)
        inner.setAccessibleDescription(hint)
        self.row = QHBoxLayout()
        spaced(self.row, 8)
        self.row.addWidget(inner, 1)
        below = QHBoxLayout()
        spaced(below, 6)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        spaced(column, 6)
        column.addWidget(self._label)
        column.addLayout(self.row)
        column.addLayout(below)
        column.addStretch(1)
        self._label.setVisible(bool(label))  # not before it has its place: it would be a window of its own
        self._below.setVisible(bool(hint))
        self.setFocusProxy(inner)

    def set_label(self, label: str) -> None:
        """Call it something else."""
        self._label.set_text(label)
        self._label.setVisible(bool(label))
        self._inner.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Say something else below it; a fault that is shown stays."""
        fault = self.error()
        self._hint = hint
        self.set_error(fault)

    def set_error(self, fault: str) -> None:
        """Say what is wrong with it, in words, sign and colour; an empty text takes it away."""
        text = fault or self._hint
        self._below.set_text(text)
        self._below.setVisible(bool(text))
        self._below.set_tone("bad" if fault else "")
        self._sign.set_state("bad" if fault else None)
        self._inner.setAccessibleDescription(text)
        mark(self._inner, "state", "bad" if fault else "")

    def error(self) -> str:
        """Give the fault that is shown, or an empty text."""
        return self._below.full_text if self._inner.property("state") == "bad" else ""


class Field(FieldFrame):
    """One line of text."""

    edited = Signal(str)
    entered = Signal()

    def __init__(self, label: str, *, hint: str = "", placeholder: str = "", secret: bool = False) -> None:
        self.input = Input()
        super().__init__(label, self.input, hint=hint)
        self.input.setPlaceholderText(placeholder)
        self.input.textEdited.connect(self._on_edited)
        self.input.returnPressed.connect(self.entered)
        if secret:
            self._add_eye()

    def text(self) -> str:
        """Give what stands in it."""
        return self.input.text()

    def set_text(self, text: str) -> None:
        """Write into it; of a text that is too long the beginning is seen."""
        self.input.setText(text)
        self.input.setCursorPosition(0)

    def _on_edited(self, text: str) -> None:
        self.set_error("")
        self.edited.emit(text)

    def _add_eye(self) -> None:
        self.input.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = IconButton("eye-off", self.tr("Tampilkan atau sembunyikan tulisan"))
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._on_eye)
        self.row.addWidget(self._eye)

    def _on_eye(self, open_: bool) -> None:
        self.input.setEchoMode(QLineEdit.EchoMode.Normal if open_ else QLineEdit.EchoMode.Password)


class NoteField(FieldFrame):
    """A few lines of text, such as a reason or an objection; Tab goes on to what follows."""

    edited = Signal(str)

    def __init__(self, label: str, *, hint: str = "", lines: int = 3, limit: int = 500) -> None:
        self.input = QPlainTextEdit()
        super().__init__(label, self.input, hint=hint)
        self._limit = limit
        self.input.setTabChangesFocus(True)
        fixed(self.input, height=20 + 26 * lines)
        self.input.textChanged.connect(self._on_changed)

    def text(self) -> str:
        """Give what stands in it, as one paragraph."""
        return " ".join(self.input.toPlainText().split())

    def set_text(self, text: str) -> None:
        """Write into it."""
        self.input.setPlainText(text)

    def _on_changed(self) -> None:
        text = self.input.toPlainText()
        if len(text) > self._limit:
            self.input.setPlainText(text[: self._limit])
            self.input.moveCursor(self.input.textCursor().MoveOperation.End)
            return
        self.set_error("")
        self.edited.emit(self.text())

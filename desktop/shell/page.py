"""What every page of the day is: one question, a body, and what the footer shows while it is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.title import Title


class Page(QWidget):
    """A page; the shell shows its footer and help.

    * Put content into `body`. Call `set_footer` with the help and the buttons, the one to go on last.
    * Override `help_text` (F1), and `arrive` to prepare what must be fresh each time the page is shown.
    """

    footer_changed = Signal()

    def __init__(self, question: str = "", sentence: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "ground")
        self.footer_help = ""
        self.footer_buttons: tuple[QPushButton, ...] = ()
        self.title = Title(question, sentence)
        self._outer = QVBoxLayout(self)
        self.body = QVBoxLayout()
        spaced(self.body, 20)
        self._outer.addWidget(self.title)
        self._outer.addLayout(self.body, 1)
        self.title.setVisible(bool(question))
        self.set_compact(False)

    def ask(self, question: str, sentence: str = "") -> None:
        """Put another question at the top."""
        self.title.ask(question, sentence)
        self.title.setVisible(bool(question))

    def set_footer(self, help_text: str, *buttons: QPushButton) -> None:
        """Set what the footer shows for this page; the last button is the one to go on."""
        for old in self.footer_buttons:
            if old not in buttons:
                old.hide()
        self.footer_help = help_text
        self.footer_buttons = buttons
        self.footer_changed.emit()

    def help_text(self) -> str:
        """Give what F1 shows: plain sentences, paragraphs apart by an empty line."""
        return ""

    def arrive(self) -> None:
        """Be told that the page is shown now."""

    def first_focus(self) -> QWidget | None:
        """Give the widget that has the keyboard when the page opens, or nothing for the first one there is."""
        return None

    def set_compact(self, compact: bool) -> None:
        """Take smaller margins in a small window."""
        margins = (24, 16, 24, 12) if compact else (36, 26, 36, 20)
        spaced(self._outer, 16 if compact else 22, margins=margins)

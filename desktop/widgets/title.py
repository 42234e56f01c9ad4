"""The question of a screen in large type, and the one quiet sentence under it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.label import words


class Title(QWidget):
    """A question and a sentence; the sentence takes no room while it is empty."""

    def __init__(self, question: str = "", sentence: str = "") -> None:
        super().__init__()
        self._question = words("", "title")
        self._sentence = words("", "lead")
        column = QVBoxLayout(self)
        spaced(column, 4)
        column.addWidget(self._question)
        column.addWidget(self._sentence)
        self.ask(question, sentence)

    def ask(self, question: str, sentence: str = "") -> None:
        """Ask another question."""
        self._question.set_text(question)
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))

    @property
    def question(self) -> str:
        """The question as it stands."""
        return self._question.full_text

    @property
    def sentence(self) -> str:
        """The sentence as it stands."""
        return self._sentence.full_text

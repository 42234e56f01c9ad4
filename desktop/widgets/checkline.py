"""One thing that was looked at: a sign, what it is, how it stands in a word, and a sentence on what to do (U45)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.tokens import State
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.sign import Sign
from desktop.widgets.tag import Mark, Tag


class CheckLine(QWidget):
    """A line of a list of checks; without a word it is a plain sentence behind its sign."""

    def __init__(self, name: str, sentence: str = "", state: State = "good", *, word: str = "") -> None:
        super().__init__()
        self._sign = Sign(state, size=22)
        self.name = PlainLabel(name, "strong", wrap=True)
        self.sentence = words(sentence, "quiet")
        self.tag = Tag(word, state)
        row = QHBoxLayout(self)
        spaced(row, 12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        spaced(head, 12)
        head.addWidget(self.name, 1)
        head.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        spaced(told, 2)
        told.addLayout(head)
        told.addWidget(self.sentence)
        row.addLayout(told, 1)
        self.tell(sentence, state, word=word)

    def tell(self, sentence: str, state: State, *, word: str = "") -> None:
        """Say how it stands now."""
        self._sign.set_state(state)
        self.sentence.set_text(sentence)
        self.sentence.setVisible(bool(sentence))
        self.tag.show_mark(Mark(word, state))
        self.tag.setVisible(bool(word))
        self.setAccessibleName(", ".join(part for part in (self.name.full_text, word, sentence) if part))

    def state_word(self) -> str:
        """Give the word that says how it stands."""
        return self.tag.mark().text

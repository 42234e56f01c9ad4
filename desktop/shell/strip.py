"""The strip under the header: one sentence about something that needs a hand soon, never in the way of the day.

* It is no dialog: keys go on reaching the page. What is most serious is shown; the rest waits behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.theme import mark, spaced
from desktop.tokens import State
from desktop.widgets.buttons import LinkButton
from desktop.widgets.label import words
from desktop.widgets.sign import Sign

_GRAVITY: dict[State, int] = {"bad": 2, "attention": 1}


@dataclass(frozen=True, slots=True)
class Way:
    """A way on that the strip offers: its words and what it does."""

    text: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What the strip says, how grave it is, and the ways on."""

    text: str
    state: State = "attention"
    ways: tuple[Way, ...] = ()


class Strip(QFrame):
    """Shows what was told under a key until it is taken back or put away by the person at the laptop."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self._told: dict[str, Told] = {}
        self._sign = Sign("attention", size=22)
        self._text = words("")
        self.buttons: tuple[LinkButton, ...] = ()
        self._row = QHBoxLayout()
        spaced(self._row, 12, margins=(24, 4, 12, 4))
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1)
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addLayout(self._row)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, or an empty text."""
        return "" if self.isHidden() else self._text.full_text

    def tell(self, key: str, told: Told) -> None:
        """Say something under a key, in the place of what was said under it before."""
        if self._told.get(key) != told:
            self._told[key] = told
            self._show()

    def take_back(self, key: str) -> None:
        """Say it no more."""
        if self._told.pop(key, None) is not None:
            self._show()

    def clear(self) -> None:
        """Say nothing any more."""
        self._told.clear()
        self._show()

    def _show(self) -> None:
        for old in self.buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = ()
        self.setVisible(bool(self._told))
        if not self._told:
            return
        key, told = max(self._told.items(), key=lambda item: _GRAVITY.get(item[1].state, 0))
        self._text.set_text(told.text)
        self._sign.set_state(told.state)
        self.setAccessibleName(told.text)
        mark(self, "state", told.state)
        put_away = Way(self.tr("Nanti"), lambda: self.take_back(key))
        self.buttons = tuple(self._button(way) for way in (*told.ways, put_away))

    def _button(self, way: Way) -> LinkButton:
        button = LinkButton(way.text)
        button.clicked.connect(lambda _=False: way.act())
        self._row.addWidget(button)
        return button

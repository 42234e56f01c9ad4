"""One of the two people who confirm: a name to choose, and a sentence to tick or a PIN to type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.buttons import SecondaryButton
from desktop.widgets.field import Field
from desktop.widgets.option import CheckRow, Option
from desktop.widgets.person import Person
from desktop.widgets.pin import PinField
from desktop.widgets.select import Select


class PinKeeper(Protocol):
    """Who knows whether people have PINs, and holds what was typed against them off the UI thread."""

    def has(self, person: Person) -> bool:
        """Tell whether this person has a PIN."""

    def hint(self, person: Person) -> str:
        """Give a line about this person's PIN, such as the example of a practice day, or nothing."""

    def set_at_act(self, parent: QWidget, person: Person, then: Callable[[str], None]) -> None:
        """Let a person without a PIN set one now; `then` gets the digits."""

    def check(
        self,
        given: tuple[tuple[Person, str], ...],
        *,
        right: Callable[[], None],
        wrong: Callable[[tuple[str, ...], str, int], None],
    ) -> None:
        """Hold PINs against what is kept; `wrong` gets the ids of the people, a sentence, and the seconds to wait."""


class Hand(QWidget):
    """A row of a confirmation; `changed` says that what it gives is another now."""

    changed = Signal()

    def __init__(self, label: str, people: tuple[Person, ...], *, pins: PinKeeper | None = None) -> None:
        super().__init__()
        self._people = people
        self._pins = pins
        options = tuple(Option(person.id, f"{person.name} · {person.role}") for person in people)
        self.name = Select(label, options, placeholder=self.tr("Pilih nama"))
        self.agree = CheckRow(self.tr("Saya setuju"))
        self.pin = PinField(self.tr("PIN, tanda setuju"))
        self.make_pin = SecondaryButton(self.tr("Buat PIN…"))
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.name, 3)
        side = QVBoxLayout()
        spaced(side, 0)
        side.addWidget(self.pin)
        side.addStretch(1)
        for widget in (self.make_pin, self.agree):
            side.addWidget(widget)
        row.addLayout(side, 2)
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addLayout(row)
        self.name.chosen.connect(self._on_chosen)
        self.agree.ticked.connect(self.changed)
        self.pin.edited.connect(self.changed)
        self.make_pin.clicked.connect(self._on_make)
        self._show()

    def person(self) -> Person | None:
        """Give who was chosen."""
        return next((person for person in self._people if person.id == self.name.value()), None)

    @property
    def given(self) -> bool:
        """Whether this person has ticked, or typed a whole PIN."""
        if self.person() is None:
            return False
        return self.agree.isChecked() if self._pins is None else self.pin.is_full

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the PIN, and empty it."""
        self.pin.set_text("")
        self.pin.set_error(sentence)

    def entry(self) -> Field | CheckRow:
        """Give what is typed into or ticked."""
        return self.agree if self._pins is None else self.pin

    def _on_chosen(self) -> None:
        self.agree.setChecked(False)
        self.refuse("")
        self._show()
        self.changed.emit()

    def _on_make(self) -> None:
        person = self.person()
        if self._pins is not None and person is not None:
            self._pins.set_at_act(self.window(), person, self._on_made)

    def _on_made(self, digits: str) -> None:
        self._show()
        self.pin.set_text(digits)
        self.changed.emit()

    def _show(self) -> None:
        person, pins = self.person(), self._pins
        has = pins is not None and (person is None or pins.has(person))
        self.agree.setVisible(pins is None)
        self.agree.setEnabled(person is not None)
        self.pin.setVisible(has)
        self.pin.setEnabled(person is not None)
        self.make_pin.setVisible(pins is not None and not has)
        self.name.set_hint(pins.hint(person) if pins is not None and person is not None else "")

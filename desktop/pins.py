"""The PINs as the screens meet them: asked for at a confirmation, set by their owners, reset by two others (U04)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.widgets.person import Person
from desktop.wording import is_known, sentence_of
from steps import pins as deeds

if TYPE_CHECKING:
    from desktop.desk import Desk


class DeskPins:
    """Holds what people type against the PINs of the open file, in the job thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def has(self, person: Person) -> bool:
        """Tell whether this person has a PIN."""
        return person.id in self._desk.day.pins

    def hint(self, person: Person) -> str:
        """Give the example PIN of a practice day, nothing for a PIN that somebody set."""
        if person.id not in self._desk.day.example_pins:
            return ""
        text = QCoreApplication.translate("Pins", "Latihan: PIN contohnya {pin}.")
        return text.format(pin=deeds.example(person.id))

    def set_at_act(self, parent: QWidget, person: Person, then: Callable[[str], None]) -> None:
        """Let a person set a PIN at the confirmation itself; the journal says that it was then."""
        self.open_dialog(parent, person, then=then, at_act=True)

    def open_dialog(
        self,
        parent: QWidget,
        person: Person,
        *,
        then: Callable[[str], None] = lambda _: None,
        at_act: bool = False,
    ) -> None:
        """Ask a person for a first PIN, or for the old one and another."""
        from desktop.screens.pin_dialogs import PinDialog

        dialog = PinDialog(parent, self._desk, person, at_act=at_act)
        dialog.kept.connect(then)
        dialog.open()

    def check(
        self,
        given: tuple[tuple[Person, str], ...],
        *,
        right: Callable[[], None],
        wrong: Callable[[tuple[str, ...], str, int], None],
    ) -> None:
        """Hold PINs against what is kept; right ones hold for one act of these people."""
        typed = [(person.id, digits) for person, digits in given]

        def refused(error: Exception) -> bool:
            if not is_known(error):
                return False
            people = getattr(error, "people", ())
            wrong(people, sentence_of(error), int(getattr(error, "seconds", 0)))
            return True

        self._desk.ask(lambda file, _: deeds.confirm(file, typed), then=lambda _: right(), refused=refused)

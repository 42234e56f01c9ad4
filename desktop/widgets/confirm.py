"""The confirmation of an act that cannot be undone, by two people (U04).

* It names what follows in plain words; no button is the default; held keys press nothing.
* Both people choose their own name and tick; the same person cannot do both.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.buttons import DangerButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import NoteField
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.option import CheckRow, Option
from desktop.widgets.person import Person
from desktop.widgets.select import Select


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who agreed, in order, and why where a reason was asked for."""

    first: Person
    second: Person
    reason: str = ""


class _Hand(QWidget):
    """One of the two: a name to choose and a sentence to tick."""

    changed = Signal()

    def __init__(self, label: str, people: tuple[Person, ...]) -> None:
        super().__init__()
        self._people = people
        options = tuple(Option(person.id, f"{person.name} · {person.role}") for person in people)
        self.name = Select(label, options, placeholder=self.tr("Pilih nama"))
        self.agree = CheckRow(self.tr("Saya setuju"))
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.name, 3)
        tick = QVBoxLayout()
        spaced(tick, 0)
        tick.addStretch(1)
        tick.addWidget(self.agree)
        row.addLayout(tick, 2)
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addLayout(row)
        self.agree.setEnabled(False)
        self.name.chosen.connect(self._on_chosen)
        self.agree.ticked.connect(self.changed)

    def person(self) -> Person | None:
        """Give who was chosen."""
        return next((person for person in self._people if person.id == self.name.value()), None)

    def _on_chosen(self) -> None:
        self.agree.setChecked(False)
        self.agree.setEnabled(self.person() is not None)
        self.changed.emit()


class ConfirmDialog(Dialog):
    """Asks two people; `agreed` carries the `Agreement`, closing it any other way changes nothing.

    * `first_roles` names the roles that may take the first row, such as the chair; empty lets anyone.
    """

    agreed = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        *,
        question: str,
        consequences: tuple[str, ...],
        people: tuple[Person, ...],
        act: str,
        first_roles: tuple[str, ...] = (),
        reason: str = "",
    ) -> None:
        super().__init__(parent, question, width=720)
        for sentence in consequences[:1]:
            self.body.addWidget(Notice(sentence, "attention"))
        for sentence in consequences[1:]:
            self.body.addWidget(words(sentence))
        self.reason = NoteField(reason, lines=2)
        self.reason.setVisible(bool(reason))
        self.reason.edited.connect(self._check)
        self.body.addWidget(self.reason)
        self._asks_reason = bool(reason)
        may_start = tuple(person for person in people if not first_roles or person.role in first_roles)
        self.first = _Hand(self.tr("Orang pertama"), may_start)
        self.second = _Hand(self.tr("Orang kedua"), people)
        for hand in (self.first, self.second):
            self.body.addWidget(hand)
            hand.changed.connect(self._check)
        self._same = PlainLabel(self.tr("Harus dua orang yang berbeda."), "small", tone="bad", wrap=True)
        self._same.hide()
        self.body.addWidget(self._same)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.cancel.clicked.connect(self.reject)
        self.confirm = DangerButton(act)
        self.confirm.setEnabled(False)
        self.confirm.clicked.connect(self._on_confirm)
        self.add_button(self.cancel)
        self.add_button(self.confirm)
        (self.reason if reason else self.first.name).setFocus()

    def agreement(self) -> Agreement | None:
        """Give what was agreed, or nothing while something is missing."""
        first, second = self.first.person(), self.second.person()
        reason = self.reason.text()
        if first is None or second is None or first.id == second.id or (self._asks_reason and not reason):
            return None
        if not (self.first.agree.isChecked() and self.second.agree.isChecked()):
            return None
        return Agreement(first, second, reason)

    def event(self, event: QEvent) -> bool:
        """Leave out every key that is held: it belongs to what was before this question."""
        if isinstance(event, QKeyEvent) and event.isAutoRepeat() and event.type() == QEvent.Type.KeyPress:
            return True
        return super().event(event)

    def _check(self) -> None:
        first, second = self.first.person(), self.second.person()
        self._same.setVisible(first is not None and second is not None and first.id == second.id)
        self.confirm.setEnabled(self.agreement() is not None)

    def _on_confirm(self) -> None:
        agreement = self.agreement()
        if agreement is not None:
            self.accept()
            self.agreed.emit(agreement)

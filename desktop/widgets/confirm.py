"""The confirmation of an act that cannot be undone, by two people (U04).

* It names what follows in plain words; no button is the default; held keys press nothing.
* Both people choose their own name and tick, or type their PIN; the same person cannot do both.
* PINs are held against what is kept before anything happens; wrong ones make the next try wait.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import DangerButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import NoteField
from desktop.widgets.hand import Hand, PinKeeper
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.person import Person


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who agreed, in order, and why where a reason was asked for."""

    first: Person
    second: Person
    reason: str = ""


class ConfirmDialog(Dialog):
    """Asks two people; `agreed` carries the `Agreement`, closing it any other way changes nothing.

    * `first_roles` names the roles that may take the first row, such as the chair; empty lets anyone.
    * `pins` asks both for their PINs; `seconds` are the people who may take the second row, else all.
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
        pins: PinKeeper | None = None,
        seconds: tuple[Person, ...] = (),
    ) -> None:
        super().__init__(parent, question, width=760)
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
        self._pins = pins
        self._left = 0
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick)
        self.first = Hand(self.tr("Orang pertama"), may_start, pins=pins)
        self.second = Hand(self.tr("Orang kedua"), seconds or people, pins=pins)
        self.waiting = Notice("")
        for hand in (self.first, self.second):
            self.body.addWidget(hand)
            hand.changed.connect(self._check)
        self._same = PlainLabel(self.tr("Harus dua orang yang berbeda."), "small", tone="bad", wrap=True)
        self._same.hide()
        self.body.addWidget(self._same)
        self.body.addWidget(self.waiting)
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
        if not (self.first.given and self.second.given):
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
        self.confirm.setEnabled(self.agreement() is not None and self._left == 0)
        if self.isVisible():
            self.fit()

    def _on_confirm(self) -> None:
        agreement = self.agreement()
        if agreement is None or not self.confirm.isEnabled():
            return
        if self._pins is None:
            self._agree(agreement)
            return
        self.confirm.setEnabled(False)
        self._pins.check(
            ((agreement.first, self.first.pin.text()), (agreement.second, self.second.pin.text())),
            right=lambda: self._agree(agreement),
            wrong=self._on_wrong,
        )

    def _agree(self, agreement: Agreement) -> None:
        if self.isVisible() or self._pins is None:
            self.accept()
            self.agreed.emit(agreement)

    def _on_wrong(self, people: tuple[str, ...], sentence: str, seconds: int) -> None:
        for hand in (self.first, self.second):
            person = hand.person()
            if person is not None and person.id in people:
                hand.refuse(sentence)
        self._left = seconds
        if seconds:
            self._tick.start()
        self._show_wait()

    def _on_tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._tick.stop()
        self._show_wait()

    def _show_wait(self) -> None:
        text = self.tr("Bisa dicoba lagi dalam {seconds} detik.").format(seconds=self._left)
        self.waiting.tell(text if self._left > 0 else "", "attention")
        self._check()

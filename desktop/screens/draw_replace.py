"""Replacing the outcome of the last call: once, before the next is opened, by two people and with a reason (section 6)."""

from PySide6.QtWidgets import QWidget

from desktop.desk import Desk, Refresh
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.confirm import Agreement, ConfirmDialog
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.option import Choice, Option
from desktop.wording import outcome_word
from draw.calls import Call, allowed_outcomes
from draw.ceremony import Drawing
from steps import ceremony


class ReplaceDialog(Dialog):
    """Asks for the right outcome, then for two people and the reason."""

    def __init__(self, parent: QWidget, desk: Desk, drawing: Drawing) -> None:
        self._call: Call = drawing.calls[-1]
        super().__init__(
            parent, self.tr("Apa hasil yang benar untuk {ticket}?").format(ticket=self._call.ticket)
        )
        self._desk = desk
        self._parent = parent
        others = [o for o in allowed_outcomes(drawing.statement.rules.absent) if o != self._call.outcome]
        self.choice = Choice("", tuple(Option(o, outcome_word(o)) for o in others))
        self.receiver = Field(self.tr("Diterima oleh, bila orang lain"))
        self.body.addWidget(self.choice)
        self.body.addWidget(self.receiver)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.onward = PrimaryButton(self.tr("Lanjut"))
        self.onward.setEnabled(False)
        self.choice.chosen.connect(lambda _: self.onward.setEnabled(True))
        self.cancel.clicked.connect(self.reject)
        self.onward.clicked.connect(self._on_onward)
        self.add_button(self.cancel)
        self.add_button(self.onward)

    def _on_onward(self) -> None:
        outcome, receiver = self.choice.value(), self.receiver.text().strip()
        self.accept()
        sentence = self.tr(
            "{ticket}: dari “{old}” menjadi “{new}”. Keduanya tercatat dan tampil di berita acara."
        )
        confirm = ConfirmDialog(
            self._parent,
            question=self.tr("Ganti hasil panggilan ini?"),
            consequences=(
                sentence.format(
                    ticket=self._call.ticket, old=outcome_word(self._call.outcome), new=outcome_word(outcome)
                ),
                self.tr("Hasil satu panggilan hanya bisa diganti satu kali."),
            ),
            act=self.tr("Ganti hasil"),
            **self._desk.confirmers(),
            reason=self.tr("Alasan"),
        )
        confirm.agreed.connect(lambda agreement: self._replace(outcome, receiver, agreement))
        confirm.open()

    def _replace(self, outcome: str, receiver: str, agreement: Agreement) -> None:
        by = (agreement.first.id, agreement.second.id)
        self._desk.do(
            lambda file: ceremony.replace_outcome(
                file, outcome, agreement.reason, by=by, received_by=receiver
            ),
            refresh=Refresh.CEREMONY,
        )

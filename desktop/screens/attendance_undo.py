"""Taking a check-in back: a reason from a closed list, so that no name gets into the journal (U05)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import DangerButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import words
from desktop.widgets.option import Choice, Option
from draw.roster import Voter
from steps.attendance import UndoReason


class UndoDialog(Dialog):
    """Asks why; `reason_chosen` carries the UndoReason."""

    reason_chosen = Signal(object)

    def __init__(self, parent: QWidget, voter: Voter) -> None:
        super().__init__(parent, self.tr("Urungkan kehadiran {ticket}?").format(ticket=voter.ticket))
        self.body.addWidget(words(voter.name or voter.ticket, "fact"))
        self.body.addWidget(words(self.tr("Kehadiran dan pembatalannya sama-sama tercatat.")))
        self.choice = Choice(
            self.tr("Mengapa?"),
            (
                Option(UndoReason.WRONG_NUMBER, self.tr("Salah ketik nomor")),
                Option(UndoReason.WRONG_PERSON, self.tr("Salah orang")),
                Option(UndoReason.DID_NOT_VOTE, self.tr("Ternyata tidak jadi memilih")),
            ),
        )
        self.body.addWidget(self.choice)
        self.keep = SecondaryButton(self.tr("Tetap hadir"))
        self.undo = DangerButton(self.tr("Urungkan kehadiran"))
        self.undo.setEnabled(False)
        self.choice.chosen.connect(lambda _: self.undo.setEnabled(True))
        self.keep.clicked.connect(self.reject)
        self.undo.clicked.connect(self._on_undo)
        self.add_button(self.keep)
        self.add_button(self.undo)

    def _on_undo(self) -> None:
        self.accept()
        self.reason_chosen.emit(UndoReason(self.choice.value()))

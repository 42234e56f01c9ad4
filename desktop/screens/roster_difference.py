"""What a newer voter list would change, shown before it is taken; nobody who is checked in is ever lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from draw.roster import RosterDifference, Voter

SHOWN = 200


class DifferenceDialog(Dialog):
    """Names the changes and asks whether the newer list shall hold."""

    agreed = Signal()

    def __init__(self, parent: QWidget, change: RosterDifference) -> None:
        super().__init__(parent, self.tr("Pakai daftar yang baru?"), width=820)
        text = self.tr("{added} bertambah, {removed} keluar, {changed} berubah.")
        sentence = text.format(
            added=len(change.added), removed=len(change.removed), changed=len(change.changed)
        )
        self.told = Notice(sentence, "attention" if change.removed else "neutral")
        self.body.addWidget(self.told)
        if change.kept_present:
            kept = self.tr("{count} pemilih tidak ada di daftar baru tetapi tetap, karena sudah hadir.")
            self.body.addWidget(words(kept.format(count=len(change.kept_present))))
        self.table = Table(
            self.tr("Yang berubah"),
            (
                Column(self.tr("Nomor"), lambda row: row[0], bold=True),
                Column(self.tr("Nama"), lambda row: row[1], weight=1, least=140),
                Column("", lambda row: row[2], least=150),
            ),
            shown=6,
        )
        self.table.set_rows(self._rows(change))
        self.table.setVisible(bool(self.table.rows_model.rows))
        self.body.addWidget(self.table)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.take = PrimaryButton(self.tr("Pakai daftar baru"))
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)
        self.add_button(self.cancel)
        self.add_button(self.take)
        self.cancel.setFocus()

    def _rows(self, change: RosterDifference) -> tuple[tuple[str, str, Mark], ...]:
        out, into = Mark(self.tr("Keluar"), "bad"), Mark(self.tr("Bertambah"), "good")
        other, kept = Mark(self.tr("Berubah"), "attention"), Mark(self.tr("Tetap, sudah hadir"), "neutral")
        parts: list[tuple[Voter, Mark]] = [(voter, out) for voter in change.removed]
        parts += [(voter, kept) for voter in change.kept_present]
        parts += [(new, other) for _, new in change.changed]
        parts += [(voter, into) for voter in change.added]
        return tuple((voter.ticket, voter.name, mark) for voter, mark in parts[:SHOWN])

    def _on_take(self) -> None:
        self.accept()
        self.agreed.emit()

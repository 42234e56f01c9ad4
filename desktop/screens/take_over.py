"""The question before this laptop goes on with a file that was last open elsewhere, or that lies on a stick (A05, F14)."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import DangerButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.wording import clock_of, date_of


class TakeOverDialog(Dialog):
    """Says what follows; `taken` says yes, anything else changes nothing.

    `last_at` is the time of the last entry (RFC 3339) where it is known, `brought_to` where the file will lie.
    """

    taken = Signal()

    def __init__(self, parent: QWidget | None, *, last_at: str, brought_to: Path | None) -> None:
        super().__init__(parent, self.tr("Teruskan di laptop ini?"), width=720)
        if brought_to is not None:
            sentence = self.tr(
                "Berkas ini ada di flashdisk. Berkas disalin ke laptop ini, lalu diteruskan di sini."
            )
        else:
            sentence = self.tr("Berkas ini terakhir dibuka di laptop lain.")
        self.body.addWidget(Notice(sentence, "attention"))
        if last_at:
            text = self.tr("Catatan terakhir di dalamnya: {date} pukul {clock}.")
            self.body.addWidget(words(text.format(date=date_of(last_at[:10]), clock=clock_of(last_at))))
        if brought_to is not None:
            text = self.tr("Letaknya nanti: {place}")
            self.body.addWidget(words(text.format(place=brought_to), "quiet"))
        self.body.addWidget(
            words(
                self.tr(
                    "Sesudah ini hanya laptop ini yang dipakai. Laptop yang lama berhenti sendiri begitu salinannya "
                    "bertemu salinan laptop ini."
                )
            )
        )
        self.body.addWidget(
            words(self.tr("Pengambilalihan tertulis di catatan kejadian dan di berita acara."), "quiet")
        )
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.take = DangerButton(self.tr("Teruskan di sini"))
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)
        self.add_button(self.cancel)
        self.add_button(self.take)
        self.cancel.setFocus()

    def _on_take(self) -> None:
        self.accept()
        self.taken.emit()

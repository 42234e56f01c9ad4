"""Deleting the voters once the office has confirmed: the confirmation typed, two people, and what is left to do by hand."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.confirm import Agreement, ConfirmDialog
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.message import MessageDialog
from desktop.widgets.notice import Fault
from draw.ceremony import Concluded
from draw.roster import clean_name
from steps import purge as deeds
from steps.day import Day
from steps.purge import Confirmation, Outcome
from steps.tpsfile import PURGED

_DATE = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})\Z", re.ASCII)


class PurgeCard(Card):
    """Offers the deletion after the draw; before it there is nothing to show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Sesudah undian"))
        self._desk = desk
        self.about = words("", "quiet")
        self.purge = SecondaryButton(self.tr("Hapus data pemilih…"))
        self.record = SecondaryButton(self.tr("Tulis catatan penghapusan"))
        self.body.addWidget(self.about)
        for button in (self.purge, self.record):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.purge.clicked.connect(self._on_purge)
        self.record.clicked.connect(self._on_record)

    def show_day(self, day: Day) -> None:
        """Show what can be done now."""
        purged = bool(day.settings.get(PURGED))
        self.setVisible(isinstance(day.state, Concluded))
        self.purge.setVisible(not purged)
        self.record.setVisible(purged)
        if purged:
            text = self.tr(
                "Data pemilih sudah dihapus. Transkrip, berita acara, dan paket tetap bisa dibuat."
            )
        else:
            text = self.tr("Bila kecamatan sudah menerima paketnya, data pemilih tidak diperlukan lagi.")
        self.about.set_text(text)

    def _on_purge(self) -> None:
        dialog = ConfirmationDialog(self)
        dialog.given.connect(self._confirm)
        dialog.open()

    def _confirm(self, confirmation: Confirmation) -> None:
        dialog = ConfirmDialog(
            self,
            question=self.tr("Hapus data pemilih dari berkas ini?"),
            consequences=(
                self.tr(
                    "Daftar pemilih, kehadiran, pembuka nama yang tidak menang, dan tanda tangan gambar dihapus."
                ),
                self.tr(
                    "Yang tinggal: hasil undian, transkrip, catatan kejadian, penerima hadiah, dan kunci TPS."
                ),
                self.tr("Penghapusan tidak bisa dibatalkan dan tercatat dalam satu berkas bertanda tangan."),
            ),
            act=self.tr("Hapus data pemilih"),
            **self._desk.confirmers(),
        )
        dialog.agreed.connect(lambda agreement: self._purge(confirmation, agreement))
        dialog.open()

    def _purge(self, confirmation: Confirmation, agreement: Agreement) -> None:
        by = (agreement.first.id, agreement.second.id)
        folder = self._desk.file.path.parent
        self._desk.do(
            lambda file: deeds.purge(file, confirmation, by=by, folder=folder),
            then=self._on_purged,
        )

    def _on_purged(self, outcome: Outcome) -> None:
        deleted = outcome.deleted
        counted = self.tr("{voters} pemilih dan {signatures} tanda tangan gambar dihapus.")
        left = tuple(Fault("", str(place)) for place in outcome.left_over)
        still = self.tr("Salinan lama ini masih memuat data pemilih. Hapus sendiri:")
        MessageDialog(
            self,
            headline=self.tr("Data pemilih sudah dihapus"),
            sentences=(
                still if left else counted.format(voters=deleted.voters, signatures=deleted.signatures),
                *((counted.format(voters=deleted.voters, signatures=deleted.signatures),) if left else ()),
                self.tr("Catatan bertanda tangan: {place}").format(place=outcome.record),
            ),
            state="attention" if left else "good",
            faults=left,
        ).open()

    def _on_record(self) -> None:
        folder = self._desk.file.path.parent
        self._desk.ask(
            lambda file, _: deeds.write_record(file, folder),
            then=lambda place: MessageDialog(
                self,
                headline=self.tr("Catatan penghapusan tersimpan"),
                sentences=(str(place),),
                state="good",
            ).open(),
        )


class ConfirmationDialog(Dialog):
    """Asks who at the office confirmed, and when; `given` carries a `Confirmation`."""

    given = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Siapa di kecamatan yang sudah menerima paketnya?"))
        self.by = Field(self.tr("Nama petugas kecamatan"))
        self.by.input.setMaxLength(200)
        self.on = Field(self.tr("Tanggal"), placeholder="20-02-2024")
        for field in (self.by, self.on):
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.onward = PrimaryButton(self.tr("Lanjut"))
        self.leave.clicked.connect(self.reject)
        self.onward.clicked.connect(self._on_onward)
        self.by.entered.connect(self.on.setFocus)
        self.on.entered.connect(self._on_onward)
        self.add_button(self.leave)
        self.add_button(self.onward)
        self.by.setFocus()

    def _on_onward(self) -> None:
        name, match = clean_name(self.by.text()), _DATE.match(self.on.text().strip())
        if not name:
            self.by.set_error(self.tr("Tulis namanya dahulu."))
        if match is None:
            self.on.set_error(self.tr("Tulis seperti 20-02-2024."))
        if name and match is not None:
            day, month, year = match.groups()
            self.accept()
            self.given.emit(Confirmation(name, f"{year}-{int(month):02d}-{int(day):02d}"))
        self.fit()

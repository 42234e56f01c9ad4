"""Closing the draw: whether the count has begun, why it stops early where it does, and two people who confirm."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.desk import Desk, Refresh
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.confirm import Agreement, ConfirmDialog
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.label import words
from desktop.widgets.option import Choice, Option
from draw.ceremony import Drawing
from steps import ceremony

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])\Z")


class EndDialog(Dialog):
    """`concluded` says that the draw is closed and stored."""

    concluded = Signal()

    def __init__(self, parent: QWidget, desk: Desk, drawing: Drawing) -> None:
        super().__init__(parent, self.tr("Apakah penghitungan suara sudah dimulai?"))
        self._parent = parent
        self._desk = desk
        self._closed_at = drawing.statement.polls_closed_at
        early = not drawing.completed
        if early:
            self.body.addWidget(
                words(
                    self.tr(
                        "Masih ada hadiah yang belum diundi. Undian yang dihentikan tidak bisa diteruskan."
                    )
                )
            )
        self.started = Choice(
            "",
            (
                Option("no", self.tr("Belum dimulai")),
                Option(
                    "yes", self.tr("Sudah dimulai"), self.tr("Jam mulainya ikut tertulis di berita acara.")
                ),
            ),
        )
        self.clock = Field(self.tr("Dimulai pukul"), placeholder="13.45")
        self.clock.hide()
        self.reason = NoteField(self.tr("Mengapa undian dihentikan?"), lines=2)
        self.reason.setVisible(early)
        self._early = early
        for widget in (self.started, self.clock, self.reason):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.onward = PrimaryButton(self.tr("Lanjut"))
        self.onward.setEnabled(False)
        self.started.chosen.connect(self._check)
        self.clock.edited.connect(self._check)
        self.reason.edited.connect(self._check)
        self.cancel.clicked.connect(self.reject)
        self.onward.clicked.connect(self._on_onward)
        self.add_button(self.cancel)
        self.add_button(self.onward)

    def _check(self) -> None:
        yes = self.started.value() == "yes"
        self.clock.setVisible(yes)
        known = self.started.value() == "no" or (yes and _CLOCK.match(self.clock.text().strip()) is not None)
        self.onward.setEnabled(known and (not self._early or bool(self.reason.text())))

    def _on_onward(self) -> None:
        at = None
        match = _CLOCK.match(self.clock.text().strip())
        if self.started.value() == "yes" and match is not None:
            at = f"{self._closed_at[:11]}{int(match[1]):02d}:{match[2]}:00{self._closed_at[19:]}"
        self.accept()
        self._confirm(at, self.reason.text() if self._early else "")

    def _confirm(self, counting_started_at: str | None, reason: str) -> None:
        dialog = ConfirmDialog(
            self._parent,
            question=self.tr("Tutup undian sekarang?"),
            consequences=(
                self.tr(
                    "Sesudah ditutup tidak ada nomor yang dipanggil lagi dan keberatan tidak bisa ditambah."
                ),
                self.tr("Berita acara dibuat dari catatan yang ada."),
            ),
            act=self.tr("Tutup undian"),
            **self._desk.confirmers(),
        )
        dialog.agreed.connect(lambda agreement: self._conclude(counting_started_at, reason, agreement))
        dialog.open()

    def _conclude(self, counting_started_at: str | None, reason: str, agreement: Agreement) -> None:
        by = (agreement.first.id, agreement.second.id)
        self._desk.do(
            lambda file: ceremony.conclude(file, counting_started_at, reason=reason, by=by),
            then=lambda _: self.concluded.emit(),
            refresh=Refresh.CEREMONY,
        )

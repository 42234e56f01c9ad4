"""Closing the draw: whether the count has begun, why it stops early where it does, and two people who confirm."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.label import words
from desktop.widgets.option import Choice, Option

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])\Z")


class EndDialog(Dialog):
    """`answered` carries when the count began, an RFC 3339 text or nothing, and the reason for stopping early."""

    answered = Signal(object, str)

    def __init__(self, parent: QWidget, *, closed_at: str, early: bool) -> None:
        super().__init__(parent, self.tr("Apakah penghitungan suara sudah dimulai?"))
        self._closed_at = closed_at
        if early:
            self.body.addWidget(words(self.tr("Masih ada hadiah yang belum diundi. Undian yang dihentikan tidak bisa diteruskan.")))
        self.started = Choice(
            "",
            (
                Option("no", self.tr("Belum dimulai")),
                Option("yes", self.tr("Sudah dimulai"), self.tr("Jam mulainya ikut tertulis di berita acara.")),
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
        self.answered.emit(at, self.reason.text() if self._early else "")

"""Signing on the screen: one person, one pad; the signature stands above the name in the minutes.

It is an electronic signature without a certificate, and the dialog says so in those words.
"""

from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import words
from desktop.widgets.person import Person
from desktop.widgets.signature import SignaturePad
from steps import minutes


class SignDialog(Dialog):
    """Takes one person's signature with mouse, pen or finger, or takes an earlier one away."""

    def __init__(self, parent: QWidget, desk: Desk, person: Person) -> None:
        super().__init__(parent, self.tr("Tanda tangan {name}").format(name=person.name), width=720)
        self._desk = desk
        self._person = person
        self.body.addWidget(
            words(
                self.tr(
                    "Tanda tangani dengan jari, pena, atau tetikus. Ini tanda tangan elektronik tidak tersertifikasi; "
                    "tanda tangan di atas kertas tetap boleh dibubuhkan."
                ),
                "quiet",
            )
        )
        self.pad = SignaturePad(f"{person.name} · {person.role}")
        self.body.addWidget(self.pad)
        self.remove = DangerButton(self.tr("Hapus tanda tangan"))
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai tanda tangan"))
        self.remove.setVisible(person.id in desk.day.signed)
        self.keep.setEnabled(False)
        self.pad.changed.connect(lambda: self.keep.setEnabled(bool(self.pad.strokes())))
        self.remove.clicked.connect(lambda: self._save(()))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(lambda: self._save(self.pad.strokes()))
        for button in (self.remove, self.cancel, self.keep):
            self.add_button(button)
        self.cancel.setFocus()

    def _save(self, strokes: tuple[tuple[tuple[int, int], ...], ...]) -> None:
        person = self._person.id
        self._desk.do(lambda file: minutes.save_signature(file, person, strokes))
        self.accept()

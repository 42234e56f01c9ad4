"""The dialogs of the TPS file's page: another election, another passphrase, a recovery code that is shown once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.screens.identity_core import CoreForm
from desktop.screens.new_file_secret import NewPassphrase
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.wording import is_known, sentence_of
from steps import tpsfile
from steps.villages import gazetteer


class CoreDialog(Dialog):
    """Corrects which TPS and which election this is, as long as nobody has been checked in."""

    answered = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("Apa yang perlu dibetulkan?"), width=960)
        laptop = desk.file.laptop
        self.form = CoreForm(laptop, gazetteer(laptop), before=desk.day.identity)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai isian ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)

    def _on_keep(self) -> None:
        identity = self.form.identity()
        if identity is not None:
            self.accept()
            self.answered.emit(identity)


class ChangePassphraseDialog(Dialog):
    """Asks for the old passphrase and twice for the new one."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("Apa kata sandi yang baru?"))
        self._desk = desk
        self.old = Field(self.tr("Kata sandi sekarang atau kode pemulihan"), secret=True)
        self.new = NewPassphrase()
        self.told = Notice("")
        for widget in (self.old, self.new, self.told):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.change = PrimaryButton(self.tr("Ganti kata sandi"))
        self.leave.clicked.connect(self.reject)
        self.change.clicked.connect(self._on_change)
        self.new.entered.connect(self._on_change)
        self.add_button(self.leave)
        self.add_button(self.change)
        self.old.setFocus()

    def _on_change(self) -> None:
        old, new = self.old.text(), self.new.passphrase()
        if not old:
            self.old.set_error(self.tr("Tulis kata sandi yang sekarang."))
        if not old or not new or not self.change.isEnabled():
            return
        self.change.setEnabled(False)
        self._desk.do(
            lambda file: tpsfile.change_passphrase(file, old, new),
            then=lambda _: self._on_changed(),
            refused=self._on_refused,
        )

    def _on_changed(self) -> None:
        for part in (self.old, self.new):
            part.hide()
        self.change.hide()
        self.leave.set_words(self.tr("Tutup"))
        self.told.tell(self.tr("Kata sandi sudah diganti. Yang lama tidak berlaku lagi."), "good")
        self.leave.setFocus()
        self.fit()

    def _on_refused(self, error: Exception) -> bool:
        self.change.setEnabled(True)
        if not is_known(error):
            return False
        self.old.set_error(sentence_of(error))
        return True


class RecoveryDialog(Dialog):
    """Makes a recovery code and shows it once, large enough to be copied by hand."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("Buat kode pemulihan?"), width=720)
        self._desk = desk
        self.why = words(
            self.tr(
                "Kode ini membuka berkas bila kata sandi lupa. Kode yang lama, bila ada, tidak berlaku lagi."
            )
        )
        self.passphrase = Field(self.tr("Kata sandi sekarang"), secret=True)
        self.code = PlainLabel("", "fact", tone="accent", wrap=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.hide()
        self.told = Notice("")
        for widget in (self.why, self.passphrase, self.code, self.told):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.make = PrimaryButton(self.tr("Buat kode"))
        self.leave.clicked.connect(self.reject)
        self.make.clicked.connect(self._on_make)
        self.passphrase.entered.connect(self._on_make)
        self.add_button(self.leave)
        self.add_button(self.make)
        self.passphrase.setFocus()

    def _on_make(self) -> None:
        passphrase = self.passphrase.text()
        if not passphrase:
            self.passphrase.set_error(self.tr("Tulis kata sandinya dahulu."))
            return
        if not self.make.isEnabled():
            return
        self.make.setEnabled(False)
        self._desk.do(
            lambda file: tpsfile.make_recovery_code(file, passphrase),
            then=self._on_made,
            refused=self._on_refused,
        )

    def _on_made(self, code: str) -> None:
        self.set_question(self.tr("Tulis kode ini di kertas"))
        self.passphrase.hide()
        self.make.hide()
        self.code.set_text(code)
        self.code.show()
        self.told.tell(
            self.tr("Kode hanya tampil sekali ini. Simpan kertasnya di tempat aman, jauh dari laptop."),
            "attention",
        )
        self.leave.set_words(self.tr("Sudah ditulis"))
        self.leave.setFocus()
        self.fit()

    def _on_refused(self, error: Exception) -> bool:
        self.make.setEnabled(True)
        if not is_known(error):
            return False
        self.passphrase.set_error(sentence_of(error))
        return True

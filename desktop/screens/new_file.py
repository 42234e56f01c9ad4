"""A new TPS file, in two small steps: which TPS, then who leads it, with which passphrase, and where the file lies."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import CHAIR
from desktop.screens.identity_core import CoreForm
from desktop.screens.new_file_secret import SecretForm
from desktop.shell.page import Page
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.split import Split
from draw.identity import Identity, Officer
from draw.roster import clean_text
from steps import identity as deeds
from steps.files.writing import safe_name
from steps.station import Laptop
from steps.tpsfile import SUFFIX, TpsFile
from steps.villages import Gazetteer

_PAUSE_MS = 3_000


def prepared(identity: Identity, officers: tuple[Officer, ...]) -> Callable[[TpsFile], None]:
    """Return what is to be kept in the file as soon as it is made."""

    def prepare(file: TpsFile) -> None:
        deeds.save(file, identity)
        deeds.save_officers(file, officers)

    return prepare


class NewFilePage(Page):
    """Asks for what a TPS file cannot be without."""

    cancelled = Signal()
    made = Signal(Path, str, object)

    def __init__(self, laptop: Laptop, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.core = CoreForm(laptop, gazetteer)
        self.secret = SecretForm(laptop.documents)
        self._identity: Identity | None = None
        self._second = QWidget()
        left = QWidget()
        column = QVBoxLayout(left)
        spaced(column, 20)
        column.addWidget(self.secret.left)
        column.addWidget(self.secret.below, 1)
        outer = QVBoxLayout(self._second)
        spaced(outer, 0)
        outer.addWidget(Split(left, self.secret.right, right_width=0, narrow=680))
        self.body.addWidget(self.core)
        self.body.addWidget(self._second)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.back = SecondaryButton(self.tr("Kembali"))
        self.onward = PrimaryButton(self.tr("Lanjut ke kata sandi"))
        self.make = PrimaryButton(self.tr("Buat berkas TPS"))
        self.cancel.clicked.connect(self.cancelled)
        self.back.clicked.connect(self._show_first)
        self.onward.clicked.connect(self._show_second)
        self.make.clicked.connect(self._on_make)
        self.secret.secret.entered.connect(self._on_make)
        self._show_first()

    def help_text(self) -> str:
        """Say what a TPS file is."""
        return self.tr(
            "Setiap TPS punya satu berkas. Berkas itu dan berkas kuncinya (.kunci) selalu disimpan bersama.\n\nNama desa "
            "sering sama; kodenya membedakan. Desa di kabupaten lain bisa diimpor dari daftar CSV.\n\nKata sandi tidak "
            "bisa ditebak atau dikirim ulang oleh siapa pun. Sesudah berkas dibuat, kode pemulihan bisa dicatat sebagai "
            "cadangan."
        )

    def first_focus(self) -> QWidget | None:
        """The first question."""
        return self.core.village.field.input

    def _show_first(self) -> None:
        self.ask(self.tr("TPS dan pemilihan yang mana?"), self.tr("Langkah 1 dari 2"))
        self.core.show()
        self._second.hide()
        self.set_footer(self.tr("F1 bantuan"), self.cancel, self.onward)
        self.core.village.field.setFocus()

    def _show_second(self) -> None:
        self._identity = self.core.identity()
        if self._identity is None:
            return
        name = f"{self._identity.title} {self._identity.date}"
        self.secret.place.set_name(safe_name(name, suffix=SUFFIX))
        self.ask(self._identity.title, self.tr("Langkah 2 dari 2"))
        self.core.hide()
        self._second.show()
        self.set_footer(self.tr("F1 bantuan"), self.back, self.make)
        self.secret.chair.setFocus()

    def _on_make(self) -> None:
        chair = clean_text(self.secret.chair.text())
        if not chair:
            self.secret.chair.set_error(self.tr("Tulis nama ketuanya."))
        passphrase, path = self.secret.secret.passphrase(), self.secret.place.path()
        if not chair or not passphrase or path is None or self._identity is None or not self.make.isEnabled():
            return
        # A second press while the file is being made would find the first one there.
        self.make.setEnabled(False)
        QTimer.singleShot(_PAUSE_MS, self, lambda: self.make.setEnabled(True))
        self.made.emit(path, passphrase, prepared(self._identity, (Officer(1, chair, CHAIR),)))

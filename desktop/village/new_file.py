"""A new village file in two small steps: which village and election, then its passphrase and its place; or an old one."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.screens.choosing import choose_file
from desktop.screens.new_file_secret import NewPassphrase, Place
from desktop.shell.page import Page
from desktop.village.identity_form import VillageForm
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import words
from desktop.widgets.split import Split
from draw.village import Village
from steps.files.writing import safe_name
from steps.station import Laptop
from steps.villages import Gazetteer

SUFFIX = ".undian-desa"
_PAUSE_MS = 3_000


class NewVillagePage(Page):
    """Asks for what a village file cannot be without."""

    cancelled = Signal()
    open_requested = Signal(Path)
    made = Signal(Path, str, object)

    def __init__(self, laptop: Laptop, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._documents = laptop.documents
        self.form = VillageForm(laptop, gazetteer)
        self.secret = NewPassphrase()
        self.place = Place(laptop.documents)
        self._village: Village | None = None
        self._second = Split(self._secret_card(), self._place_card(), right_width=0, narrow=680)
        self.body.addWidget(self.form)
        self.body.addWidget(self._second)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.old = SecondaryButton(self.tr("Buka berkas desa…"))
        self.back = SecondaryButton(self.tr("Kembali"))
        self.onward = PrimaryButton(self.tr("Lanjut ke kata sandi"))
        self.make = PrimaryButton(self.tr("Buat berkas desa"))
        self.cancel.clicked.connect(self.cancelled)
        self.old.clicked.connect(self._on_old)
        self.back.clicked.connect(self._show_first)
        self.onward.clicked.connect(self._show_second)
        self.make.clicked.connect(self._on_make)
        self.secret.entered.connect(self._on_make)
        self._show_first()

    def help_text(self) -> str:
        """Say what a village file is."""
        return self.tr(
            "Berkas desa menyimpan daftar pemilih, pembagian hadiah, dan petugas semua TPS. Dari berkas ini dibuat satu "
            "berkas untuk setiap TPS, masing-masing dengan kata sandinya sendiri.\n\nBerkas desa sendiri juga dilindungi "
            "kata sandi. Kata sandi berkas TPS tidak disimpan di dalamnya."
        )

    def first_focus(self) -> QWidget | None:
        """The first question."""
        return self.form.village_picker.field.input

    def _secret_card(self) -> QWidget:
        card = Card(self.tr("Apa kata sandi berkas desa?"))
        sentence = self.tr(
            "Tanpa kata sandi ini berkas tidak bisa dibuka. Catat dan simpan terpisah dari laptop."
        )
        card.body.addWidget(words(sentence, "quiet"))
        card.body.addWidget(self.secret)
        card.body.addStretch(1)
        return card

    def _place_card(self) -> QWidget:
        card = Card(self.tr("Disimpan di mana?"))
        card.body.addWidget(self.place)
        card.body.addStretch(1)
        return card

    def _show_first(self) -> None:
        self.ask(
            self.tr("Desa mana yang disiapkan?"),
            self.tr("Langkah 1 dari 2. Desa yang sudah dimulai dibuka dengan tombol di bawah."),
        )
        self.form.show()
        self._second.hide()
        self.set_footer(self.tr("F1 bantuan"), self.cancel, self.old, self.onward)
        self.form.village_picker.field.setFocus()

    def _show_second(self) -> None:
        self._village = self.form.village()
        if self._village is None:
            return
        village = self._village
        mode = self.tr("LATIHAN ") if village.practice else ""
        name = f"{mode}{village.title} {village.place.code} {village.date}"
        self.place.set_name(safe_name(name, suffix=SUFFIX))
        self.ask(village.title, self.tr("Langkah 2 dari 2"))
        self.form.hide()
        self._second.show()
        self.set_footer(self.tr("F1 bantuan"), self.back, self.make)
        self.secret.first.setFocus()

    def _on_make(self) -> None:
        passphrase, path = self.secret.passphrase(), self.place.path()
        if not passphrase or path is None or self._village is None or not self.make.isEnabled():
            return
        # A second press while the file is being made would find the first one there.
        self.make.setEnabled(False)
        QTimer.singleShot(_PAUSE_MS, self, lambda: self.make.setEnabled(True))
        self.made.emit(path, passphrase, self._village)

    def _on_old(self) -> None:
        choose_file(
            self,
            self.tr("Buka berkas desa"),
            kinds=(self.tr("Berkas desa (*.undian-desa)"), self.tr("Semua berkas (*)")),
            then=self.open_requested.emit,
            folder=self._documents,
        )

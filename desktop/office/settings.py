"""Where the office's data lie, its key and its passphrase, the words to look for in prize sources, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.jobs import Report
from desktop.office.desk import OfficeDesk
from desktop.office.page import OfficePage
from desktop.office.wording import area_name, dotted
from desktop.screens.check_verdict import in_groups
from desktop.screens.new_file_secret import NewPassphrase
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import Field, NoteField
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.split import Split
from desktop.wording import date_of
from steps.office.board import own_words, set_warning_words
from steps.office.store import Office, change_passphrase


class SettingsPage(OfficePage):
    """What an office is; `close_requested` leaves it."""

    close_requested = Signal()

    def __init__(self, desk: OfficeDesk) -> None:
        super().__init__(desk, "settings", self.tr("Kantor apa ini?"))
        office = desk.office
        self.told = Notice("")
        self.old = Field(self.tr("Kata sandi sekarang"), secret=True)
        self.secret = NewPassphrase()
        self.change = SecondaryButton(self.tr("Ganti kata sandi"))
        self.words = NoteField(
            self.tr("Satu kata setiap baris"), hint=self.tr("Kosongkan untuk memakai daftar bawaan."), lines=6
        )
        self.words.set_text("\n".join(own_words()))
        self.keep_words = SecondaryButton(self.tr("Pakai kata-kata ini"))
        self.leave = PrimaryButton(self.tr("Tutup kantor"))
        self.change.clicked.connect(self._on_change)
        self.keep_words.clicked.connect(self._on_words)
        self.leave.clicked.connect(self.close_requested)
        self.body.addWidget(self.told)
        self.body.addWidget(Split(self._left(office), self._right(), right_width=0))
        self.body.addStretch(1)
        self.set_footer(self.tr("F1 bantuan"), self.leave)

    def help_text(self) -> str:
        """Say where the data can lie."""
        return self.tr(
            "Data kantor disimpan dalam satu berkas terenkripsi, atau dalam PostgreSQL bila beberapa meja bekerja "
            "bersamaan. Dengan PostgreSQL, bukalah kantor dari halaman Kecamatan dengan alamat basis datanya.\n\nSidik jari "
            "kunci kantor tertulis di rekap. Kabupaten mengenal berkas kecamatan dari sidik jari itu."
        )

    def _left(self, office: Office) -> QWidget:
        about = Card(area_name(office.area))
        area = office.area
        day = f" · {date_of(area.date)}" if area.date else ""
        engine = self.tr("PostgreSQL") if "://" in office.place else self.tr("Berkas terenkripsi (SQLite)")
        for text, kind in (
            (f"{area.election}{day}", "body"),
            (self.tr("Kode wilayah {code}").format(code=dotted(area.code) or "–"), "quiet"),
            (self.tr("Mesin data: {engine}").format(engine=engine), "body"),
            (office.place, "small"),
            (
                self.tr("Sidik jari kunci kantor: {key}").format(key=in_groups(office.key.fingerprint)),
                "small",
            ),
        ):
            about.body.addWidget(words(text, kind))
        looked_for = Card(self.tr("Kata pada sumber hadiah yang perlu dilihat"))
        looked_for.body.addWidget(self.words)
        looked_for.body.addWidget(self.keep_words)
        holder = QWidget()
        column = QVBoxLayout(holder)
        spaced(column, 20)
        column.addWidget(about)
        column.addWidget(looked_for)
        column.addStretch(1)
        return holder

    def _right(self) -> QWidget:
        card = Card(self.tr("Kata sandi"))
        for widget in (self.old, self.secret, self.change):
            card.body.addWidget(widget)
        card.body.addStretch(1)
        return card

    def _on_change(self) -> None:
        new = self.secret.passphrase()
        if not new:
            return
        old = self.old.text()

        def deed(office: Office, _report: Report) -> None:
            change_passphrase(office, old, new)

        self.desk.do(deed, then=lambda _: self._on_changed(), refused=self._on_refused)

    def _on_changed(self) -> None:
        for field in (self.old, self.secret.first, self.secret.second):
            field.set_text("")
        self.told.tell(self.tr("Kata sandi sudah diganti."), "good")

    def _on_refused(self, error: Exception) -> bool:
        if type(error).__name__ != "WrongPassphraseError":
            return False
        self.old.set_error(self.tr("Kata sandi ini tidak membuka kantor."))
        return True

    def _on_words(self) -> None:
        kept = tuple(dict.fromkeys(line.strip() for line in self.words.text().splitlines() if line.strip()))

        def deed(office: Office, _report: Report) -> None:
            set_warning_words(office, kept)

        text = self.tr("Kata-kata itu dipakai mulai sekarang.")
        self.desk.do(deed, then=lambda _: self.told.tell(text, "good"))

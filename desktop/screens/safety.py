"""The safety of a TPS file on one page: the PINs, the lock of the screen, the passphrase, the second copy, the purge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.screens.daypage import DayPage
from desktop.screens.purge import PurgeCard
from desktop.screens.safety_cards import CopyCard, LockCard, PassphraseCard
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import words
from desktop.widgets.person import Person
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from steps.day import Day

if TYPE_CHECKING:
    from desktop.choices import Choices
    from desktop.lock import AutoLock
    from desktop.second_copies import SecondCopies


class SafetyPage(DayPage):
    """No step of the day: it is reached from the page of the TPS file and from the strip under the header."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Apakah berkas ini aman?"),
            self.tr("Setiap orang mengetik PIN-nya sendiri, dan tidak memberitahukannya kepada siapa pun."),
        )
        self.people = Table(
            self.tr("PIN petugas dan saksi"),
            (
                Column(self.tr("Nama"), lambda person: person.name, weight=1, least=110, bold=True),
                Column(self.tr("Peran"), lambda person: person.role, least=90),
                Column(self.tr("PIN"), self._mark, least=100),
                Column("", self._make_word, align="right", action=True),
            ),
            shown=8,
        )
        self._shown: frozenset[str] | None = None
        self.lock = LockCard()
        self.passphrase = PassphraseCard(desk)
        self.copy = CopyCard(desk)
        self.purge = PurgeCard(desk)
        self._lay()
        self.back = PrimaryButton(self.tr("Kembali ke langkah hari ini"))
        self.back.clicked.connect(lambda: self.step_requested.emit(self.desk.day.current_step))
        self.people.action_requested.connect(lambda row, _: self._on_person(row))
        self.people.row_chosen.connect(self._on_person)
        self.set_footer(self.tr("Ctrl+L: kunci layar"), self.back)
        self.show_day(desk.day)

    def watch(self, lock: AutoLock, copies: SecondCopies, choices: Choices) -> None:
        """Let the cards show and steer what watches over the day."""
        self.lock.steer(lock, choices)
        self.copy.steer(copies)

    def help_text(self) -> str:
        """Say what each part is for."""
        return self.tr(
            "Lima tindakan disetujui ketua dan seorang saksi, masing-masing dengan PIN: menutup pemungutan, mengunci "
            "daftar, membatalkan percobaan, mengganti hasil panggilan, dan menutup undian.\n\nPIN yang salah tiga kali "
            "membuat percobaan berikutnya menunggu. PIN yang lupa dihapus oleh dua orang lain dengan alasan; itu tertulis "
            "di berita acara.\n\nSalinan kedua ditulis sendiri ke flashdisk pada setiap langkah dan setiap tiga menit. "
            "Bila laptop ini mati, buka salinan itu di laptop lain.\n\nSesudah kecamatan menerima paketnya, data pemilih "
            "dihapus dari sini."
        )

    def show_day(self, day: Day) -> None:
        """Show who has a PIN now."""
        people = self.desk.people()
        if self.people.rows_model.rows != people or self._shown != day.pins:
            self._shown = day.pins
            self.people.set_rows(people)
        self.purge.show_day(day)

    def _lay(self) -> None:
        left = Card(self.tr("Siapa yang sudah punya PIN?"))
        left.body.addWidget(self.people, 1)
        left.body.addWidget(
            words(self.tr("Ketua dan sedikitnya satu saksi perlu PIN sebelum pemungutan ditutup."), "small")
        )
        right = QWidget()
        column = QVBoxLayout(right)
        spaced(column, 16)
        for card in (self.copy, self.lock, self.passphrase, self.purge):
            column.addWidget(card)
        column.addStretch(1)
        self.body.addWidget(Split(left, right, right_width=380, narrow=1000))
        self.body.addStretch(1)

    def _mark(self, person: Person) -> Mark:
        if person.id in self.desk.day.example_pins:
            return Mark(self.tr("Contoh"), "neutral")
        has = person.id in self.desk.day.pins
        return Mark(self.tr("Ada"), "good") if has else Mark(self.tr("Belum"), "attention")

    def _make_word(self, person: Person) -> str:
        return self.tr("Ubah") if person.id in self.desk.day.pins else self.tr("Buat")

    def _on_person(self, row: int) -> None:
        self.desk.pins.open_dialog(self, self.desk.people()[row])

"""Hadiah & saksi: prizes, witnesses, rules and the declaration, one part at a time on one page.

* Everything is kept as it is changed (U09); once the list is frozen the page can only be read.
"""

from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.screens import preparation_example
from desktop.screens.daypage import DayPage
from desktop.screens.declaration import DeclarationPart
from desktop.screens.preparation_parts import Segments
from desktop.screens.prizes import PrizesPart
from desktop.screens.rules import RulesPart
from desktop.screens.witnesses import WitnessesPart
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.notice import Notice
from steps.day import Day

Part = PrizesPart | WitnessesPart | RulesPart | DeclarationPart


class PreparationPage(DayPage):
    """The third step; `show_part` opens prizes, witnesses, rules or declaration."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.prizes = PrizesPart(desk)
        self.witnesses = WitnessesPart(desk)
        self.rules = RulesPart(desk)
        self.declaration = DeclarationPart(desk)
        self._parts: dict[str, Part] = {
            "prizes": self.prizes,
            "witnesses": self.witnesses,
            "rules": self.rules,
            "declaration": self.declaration,
        }
        self.segments = Segments(self.tr("Bagian langkah ini"), self._names())
        self.frozen = Notice("")
        self._outer.insertWidget(0, self.segments)
        self.body.addWidget(self.frozen)
        for part in self._parts.values():
            self.body.addWidget(part, 1)
            part.hide()
        self.example_units = 20
        self.fill_example = SecondaryButton(self.tr("Isi contoh"))
        self.onward = PrimaryButton(self.tr("Lanjut ke kehadiran"))
        self.segments.chosen.connect(self.show_part)
        self.fill_example.clicked.connect(self._on_fill_example)
        self.onward.clicked.connect(lambda: self.step_requested.emit("attendance"))
        self.part = ""
        self.show_day(desk.day)
        self.show_part(next((key for key, part in self._parts.items() if not part.done), "prizes"))

    def show_part(self, key: str) -> None:
        """Open one of the four parts."""
        if key == self.part:
            return
        self.part = key
        for other, part in self._parts.items():
            part.setVisible(other == key)
        self.ask(self._parts[key].question, self._parts[key].sentence)
        self.segments.show_open(key)

    def show_day(self, day: Day) -> None:
        """Show all four parts, and which of them are done."""
        open_ = "attendance" not in day.done_steps
        sentence = self.tr("Daftar sudah dikunci. Hadiah, saksi, aturan, dan pernyataan hanya bisa dibaca.")
        self.frozen.tell("" if open_ else sentence, "neutral")
        for key, part in self._parts.items():
            part.show_day(day, open_=open_)
            self.segments.show_done(key, part.done)
        practice = day.identity is not None and day.identity.practice
        buttons = (self.fill_example, self.onward) if practice and open_ else (self.onward,)
        self.fill_example.setEnabled(not (day.prizes and day.witnesses))
        help_text = self.tr("F1 bantuan · F9 tampilan")
        if buttons != self.footer_buttons:
            self.set_footer(help_text, *buttons)

    def first_focus(self) -> QWidget | None:
        """The part that is open: its segment has the keyboard, the arrow keys lead to the others."""
        return self.segments.segment(self.part)

    def help_text(self) -> str:
        """Say what is prepared here, part by part."""
        return self.tr(
            "Hadiah ditulis menurut urutan undian: baris pertama diundi pertama. Pilih satu baris, lalu Ubah, Hapus, atau "
            "pindahkan dengan tombol panah. Dengan papan ketik: Enter mengubah, Delete menghapus, Alt dengan panah atas "
            "atau bawah memindahkan.\n\nHadiah hanya barang. Sumber setiap hadiah wajib ditulis dan dibacakan.\n\n"
            "Sedikitnya dua saksi harus melempar dadu. Satu orang hanya mengisi satu tempat.\n\nAturan yang lazim sudah "
            "terisi. Undian sesudah penghitungan adalah penyimpangan dan perlu sebab.\n\nPernyataan netral dibaca dan "
            "disetujui seorang petugas.\n\nSemua langsung tersimpan. Sesudah daftar dikunci, tidak ada yang bisa diubah."
        )

    def _names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("prizes", self.tr("Hadiah")),
            ("witnesses", self.tr("Saksi")),
            ("rules", self.tr("Aturan")),
            ("declaration", self.tr("Pernyataan")),
        )

    def _on_fill_example(self) -> None:
        day = self.desk.day
        if not self.desk.busy:
            units = self.example_units
            self.desk.do(lambda file: preparation_example.fill(file, day, units=units))

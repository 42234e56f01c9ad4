"""The TPS file: which TPS and election it is for, what its papers need, who runs it, and its passphrase.

Every field is kept as soon as it is left (U09). What names the draw is fixed with the first check-in.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.screens.daypage import DayPage
from desktop.screens.identity_dialogs import CoreDialog
from desktop.screens.identity_officers import OfficersCard
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from desktop.widgets.split import Split
from desktop.wording import date_of
from draw.ceremony import Concluded, Preparing
from draw.identity import Identity, Officer
from draw.roster import clean_text
from steps import identity as deeds
from steps.day import Day
from steps.identity import IdentityError

_TEXT_LIMIT = 200


class IdentityPage(DayPage):
    """The first page of a day."""

    close_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Apakah data TPS ini benar?"))
        self.name = PlainLabel("", "fact", wrap=True)
        self.where = words("", "quiet")
        self.when = words("", "quiet")
        self.fixed = words("", "small")
        self.correct = SecondaryButton(self.tr("Betulkan…"))
        self.officers = OfficersCard()
        self.texts = {
            "place": Field(self.tr("Tempat TPS")),
            "village_head": Field(self.tr("Kepala desa atau lurah")),
            "minutes_number": Field(self.tr("Nomor berita acara")),
            "permit": Field(self.tr("Nomor izin")),
        }
        self.copies = Field(self.tr("Rangkap"))
        self.page_size = Select(self.tr("Kertas"), tuple(Option(size, size) for size in deeds.PAGES))
        self.safety = LinkButton(self.tr("Keamanan berkas…"))
        self.body.addWidget(self._core_card())
        self.body.addWidget(Split(self.officers, self._papers_card(), right_width=0, narrow=820), 1)
        self.leave = SecondaryButton(self.tr("Tutup berkas"))
        self.onward = PrimaryButton(self.tr("Lanjut ke daftar pemilih"))
        self.ready = SecondaryButton(self.tr("Periksa kesiapan"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.leave, self.ready, self.onward)
        self._connect()
        self.show_day(desk.day)

    def help_text(self) -> str:
        """Say what is fixed when."""
        return self.tr(
            "Desa, nomor TPS, pemilihan, tanggal, dan zona waktu bisa dibetulkan sampai pemilih pertama ditandai hadir. "
            "Isian untuk surat-surat bisa diubah sampai undian ditutup.\n\nSetiap isian langsung tersimpan begitu "
            "ditinggalkan.\n\nKode pemulihan adalah kunci cadangan bila kata sandi lupa: tulis di kertas, simpan jauh dari "
            "laptop."
        )

    def show_day(self, day: Day) -> None:
        """Show what is kept; a field that is being typed into is left alone."""
        identity = day.identity
        preparing, concluded = isinstance(day.state, Preparing), isinstance(day.state, Concluded)
        is_fixed = bool(day.present) or not preparing
        self.correct.setVisible(not is_fixed)
        self.fixed.set_text(
            self.tr("Tidak bisa diubah lagi sejak pemilih pertama hadir.") if is_fixed else ""
        )
        self.fixed.setVisible(is_fixed)
        self.officers.show_officers(day.officers, may_edit=not concluded, may_remove=preparing, pins=day.pins)
        self.onward.setEnabled("roster" in day.open_steps)
        self.ready.setEnabled(identity is not None)
        for field in (*self.texts.values(), self.copies, self.page_size):
            field.setEnabled(identity is not None and not concluded)
        if identity is not None:
            self._show_core(identity)
            self._show_papers(identity)

    def first_focus(self) -> QWidget | None:
        """Where the day goes on."""
        return self.onward

    def _core_card(self) -> QWidget:
        card = Card(gap=4)
        row = QHBoxLayout()
        spaced(row, 20)
        column = QVBoxLayout()
        spaced(column, 4)
        for label in (self.name, self.where, self.when, self.fixed):
            column.addWidget(label)
        column.addStretch(1)
        row.addLayout(column, 1)
        right = QVBoxLayout()
        spaced(right, 2)
        right.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.safety, 0, Qt.AlignmentFlag.AlignRight)
        right.addStretch(1)
        row.addLayout(right)
        card.body.addLayout(row)
        return card

    def _papers_card(self) -> QWidget:
        card = Card(self.tr("Untuk surat-surat"))
        grid = QGridLayout()
        spaced(grid, 12)
        for place, field in enumerate((*self.texts.values(), self.copies, self.page_size)):
            grid.addWidget(field, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        self.ready.clicked.connect(lambda: self.step_requested.emit("readiness"))
        for field in (*self.texts.values(), self.copies):
            field.input.setMaxLength(_TEXT_LIMIT)
            field.input.editingFinished.connect(self._on_typed)
        self.page_size.chosen.connect(self._save_papers)
        self.correct.clicked.connect(self._on_correct)
        self.officers.changed.connect(self._save_officers)
        self.officers.pin_requested.connect(self._on_pin)
        self.safety.clicked.connect(lambda: self.step_requested.emit("safety"))
        self.leave.clicked.connect(self.close_requested)
        self.onward.clicked.connect(lambda: self.step_requested.emit("roster"))

    def _show_core(self, identity: Identity) -> None:
        tps = identity.tps
        code = f"{tps.code[:2]}.{tps.code[2:4]}.{tps.code[4:6]}.{tps.code[6:]}"
        self.name.set_text(identity.title)
        where = self.tr("Kec. {district} · Kab. {regency} · {province} · {code}")
        self.where.set_text(
            where.format(district=tps.district, regency=tps.regency, province=tps.province, code=code)
        )
        mode = self.tr("latihan") if identity.practice else self.tr("resmi")
        parts = (identity.election, date_of(identity.date), identity.zone, mode)
        self.when.set_text(" · ".join(parts))

    def _show_papers(self, identity: Identity) -> None:
        kept = {name: str(getattr(identity, name)) for name in self.texts}
        fields = (
            *((field, kept[name]) for name, field in self.texts.items()),
            (self.copies, str(identity.copies)),
        )
        for field, text in fields:
            if not field.input.isModified():
                field.set_text(text)
        self.page_size.set_value(identity.page)

    def _on_typed(self) -> None:
        if any(field.input.isModified() for field in (*self.texts.values(), self.copies)):
            self._save_papers()

    def _save_papers(self) -> None:
        """Keep all of them at once: two fields left quickly one after the other must not undo each other."""
        before, copies = self.desk.day.identity, self.copies.text().strip()
        if before is None:
            return
        if not (copies.isascii() and copies.isdigit() and 1 <= int(copies) <= 99):
            self.copies.set_error(self.tr("Tulis angka 1 sampai 99."))
            return
        texts: dict[str, Any] = {name: clean_text(field.text()) for name, field in self.texts.items()}
        for field in (*self.texts.values(), self.copies):
            field.input.setModified(False)
        self._save(replace(before, **texts, copies=int(copies), page=self.page_size.value()))

    def _save(self, identity: Identity) -> None:
        self.desk.do(lambda file: deeds.save(file, identity), refused=self._on_refused)

    def _save_officers(self, officers: tuple[Officer, ...]) -> None:
        self.desk.do(lambda file: deeds.save_officers(file, officers))

    def _on_pin(self, person: str) -> None:
        owner = next((one for one in self.desk.people() if one.id == person), None)
        if owner is not None:
            self.desk.pins.open_dialog(self, owner)

    def _on_correct(self) -> None:
        dialog = CoreDialog(self, self.desk)
        dialog.answered.connect(self._save)
        dialog.open()

    def _on_refused(self, error: Exception) -> bool:
        field = self.texts.get(error.field) if isinstance(error, IdentityError) else None
        if field is not None:
            field.set_error(self.tr("Isian ini tidak bisa dipakai."))
        return field is not None

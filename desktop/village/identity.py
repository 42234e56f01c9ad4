"""The village and its election as they are kept, the papers' size, and the way out."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import at_most, spaced
from desktop.village.desk import VillageDesk
from desktop.village.identity_form import VillageForm
from desktop.village.page import VillagePage
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.figure import Figure
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from desktop.widgets.split import Split
from desktop.wording import date_of
from draw.signature import grouped
from draw.village import Village
from steps.identity import PAGES as SIZES
from steps.village import plan
from steps.village.state import VillageState
from steps.villages import gazetteer


class VillageIdentityPage(VillagePage):
    """The first page of a village file."""

    close_requested = Signal()

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(desk, self.tr("Apakah data desa ini benar?"))
        self.name = PlainLabel("", "fact", wrap=True)
        self.where = words("", "quiet")
        self.when = words("", "quiet")
        self.head = words("", "quiet")
        self.correct = SecondaryButton(self.tr("Betulkan…"))
        self.paper_size = Select(self.tr("Kertas"), tuple(Option(size, size) for size in SIZES))
        self.copies = Select(self.tr("Rangkap"), tuple(Option(str(n), str(n)) for n in range(1, 21)))
        self.changed_files = Notice("")
        self.key = words("", "strong")
        self.figures = {
            "stations": Figure(self.tr("TPS")),
            "voters": Figure(self.tr("Pemilih")),
            "units": Figure(self.tr("Hadiah")),
            "made": Figure(self.tr("Berkas")),
        }
        self.body.addWidget(self._core_card())
        self.body.addWidget(self.changed_files)
        self.body.addWidget(Split(self._count_card(), self._paper_card(), right_width=400))
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Tutup berkas"))
        self.onward = PrimaryButton(self.tr("Lanjut ke daftar pemilih"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.leave, self.onward)
        self.correct.clicked.connect(self._on_correct)
        self.paper_size.chosen.connect(lambda page: self._change(page=page))
        self.copies.chosen.connect(lambda copies: self._change(copies=int(copies)))
        self.leave.clicked.connect(self.close_requested)
        self.onward.clicked.connect(lambda: self.page_requested.emit("lists"))
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say what the village's key is for."""
        return self.tr(
            "Data ini masuk ke setiap berkas TPS yang dibuat. Bila diubah sesudah berkas dibuat, halaman Berkas TPS "
            "menunjukkan berkas mana yang perlu dibuat ulang.\n\nSidik jari kunci desa menandatangani laporan kesiapan. "
            "Sebutkan kepada kecamatan supaya laporan dari orang lain ketahuan."
        )

    def first_focus(self) -> QWidget | None:
        """Where the work goes on."""
        return self.onward

    def show_state(self, state: VillageState) -> None:
        """Show what is kept."""
        village = state.village
        if village is not None:
            self._show_village(village)
        self.figures["stations"].show_number(str(len(state.stations)))
        self.figures["voters"].show_number(_thousands(sum(state.voters.values())))
        self.figures["units"].show_number(_thousands(sum(prize.quantity for prize in state.prizes)))
        self.figures["made"].show_number(str(len(state.made)))
        self.key.set_text(grouped(state.fingerprint, groups=8) if state.fingerprint else "")
        sentence = self.tr(
            "{count} berkas TPS dibuat sebelum perubahan terakhir. Lihat halaman Berkas TPS."
        ).format(count=len(state.stale))
        self.changed_files.tell(sentence if state.stale else "", "attention")

    def _show_village(self, village: Village) -> None:
        p = village.place
        code = f"{p.code[:2]}.{p.code[2:4]}.{p.code[4:6]}.{p.code[6:]}"
        self.name.set_text(village.title)
        where = self.tr("Kec. {district} · Kab. {regency} · {province} · {code}")
        self.where.set_text(
            where.format(district=p.district, regency=p.regency, province=p.province, code=code)
        )
        mode = self.tr("latihan") if village.practice else self.tr("resmi")
        self.when.set_text(" · ".join((village.election, date_of(village.date), village.zone, mode)))
        head = self.tr("Kepala desa atau lurah: {name}").format(name=village.village_head)
        self.head.set_text(head if village.village_head else self.tr("Kepala desa atau lurah belum ditulis."))
        self.paper_size.set_value(village.page)
        self.copies.set_value(str(village.copies))

    def _core_card(self) -> QWidget:
        card = Card(gap=4)
        row = QHBoxLayout()
        spaced(row, 20)
        column = QVBoxLayout()
        spaced(column, 4)
        for label in (self.name, self.where, self.when, self.head):
            column.addWidget(label)
        row.addLayout(column, 1)
        row.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        return card

    def _count_card(self) -> QWidget:
        card = Card(self.tr("Sejauh ini"))
        row = QHBoxLayout()
        spaced(row, 20)
        for name, figure in self.figures.items():
            row.addWidget(figure, 3 if name == "voters" else 2)
        card.body.addLayout(row)
        card.body.addWidget(words(self.tr("Sidik jari kunci desa, untuk laporan kesiapan"), "quiet"))
        card.body.addWidget(self.key)
        card.body.addStretch(1)
        return card

    def _paper_card(self) -> QWidget:
        card = Card(self.tr("Untuk surat-surat"))
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.paper_size, 1)
        row.addWidget(self.copies, 1)
        card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _change(self, **facts: object) -> None:
        village = self.desk.state.village
        if village is not None:
            self._save(replace(village, **facts))  # type: ignore[arg-type]

    def _save(self, village: Village) -> None:
        self.desk.do(lambda file, _: plan.save_village(file, village))

    def _on_correct(self) -> None:
        dialog = CorrectDialog(self, self.desk)
        dialog.answered.connect(self._save)
        dialog.open()


class CorrectDialog(Dialog):
    """The form once more, filled with what is kept."""

    answered = Signal(object)

    def __init__(self, parent: QWidget, desk: VillageDesk) -> None:
        super().__init__(parent, self.tr("Apa yang perlu dibetulkan?"), width=960)
        laptop = desk.file.laptop
        self.form = VillageForm(laptop, gazetteer(laptop), before=desk.state.village)
        at_most(self.form, width=1100)
        self.body.addWidget(self.form)
        if desk.state.made:
            text = self.tr("Berkas TPS yang sudah dibuat tidak ikut berubah; buat ulang sesudah ini.")
            self.body.addWidget(Notice(text, "attention"))
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai data ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)

    def _on_keep(self) -> None:
        village = self.form.village()
        if village is not None:
            self.accept()
            self.answered.emit(village)


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", ".")

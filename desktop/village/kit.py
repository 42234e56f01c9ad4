"""The papers of the day: looked at and printed TPS by TPS, or written as one kit for every TPS into a folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.jobs import CancelledError, Job, Report
from desktop.screens.choosing import choose_folder
from desktop.theme import spaced
from desktop.village.desk import VillageDesk
from desktop.village.page import VillagePage
from desktop.village.words import station_title
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.message import Waiting
from desktop.widgets.notice import Notice
from desktop.widgets.option import CheckRow, Option
from desktop.widgets.select import Select
from desktop.widgets.split import Split
from desktop.wording_delivery import delivery_sentence
from draw.village import Village
from steps.files.writing import DeliveryError
from steps.village import kit
from steps.village.kit import KitChoice
from steps.village.plan import identity_of
from steps.village.state import VillageState
from steps.village.villagefile import VillageFile


def paper_title(name: str) -> str:
    """Return what a paper of the kit is called."""
    translate = QCoreApplication.translate
    return {
        "attendance_names": translate("VillagePapers", "Daftar hadir dengan nama"),
        "attendance_numbers": translate("VillagePapers", "Daftar hadir tanpa nama"),
        "witness_blank": translate("VillagePapers", "Lembar saksi kosong"),
        "paper_form": translate("VillagePapers", "Undian dengan kertas"),
        "coupons": translate("VillagePapers", "Kupon, 24 per lembar"),
        "roll_coupons": translate("VillagePapers", "Kupon gulung 58 mm"),
        kit.KIT: translate("VillagePapers", "Seluruh kit"),
    }[name]


class KitPapers:
    """The papers of one TPS as the viewer takes them."""

    def __init__(self, desk: VillageDesk, village: Village, *, number: int, choice: KitChoice) -> None:
        self._desk = desk
        self._village = village
        self._number = number
        self._choice = choice

    @property
    def page(self) -> str:
        """The size that the village's papers have."""
        return self._village.page

    @property
    def folder(self) -> Path:
        """The folder of the village file."""
        return self._desk.file.path.parent

    def title(self, name: str) -> str:
        """Return what a paper is called."""
        return paper_title(name)

    def file_name(self, name: str) -> str:
        """Return a paper's name as a file."""
        station = self._desk.state.station(self._number)
        return kit.file_name(identity_of(self._village, station), name)

    def make(self, name: str, *, page: str) -> bytes:
        """Return a paper as PDF."""
        return kit.make_paper(self._desk.file, self._number, name, page=page, choice=self._choice)

    def ask(
        self,
        question: Callable[[Report], Any],
        *,
        then: Callable[[Any], None],
        refused: Callable[[Exception], bool] | None = None,
    ) -> Job:
        """Do work on the job thread that changes nothing."""
        return self._desk.ask(question, then=then, refused=refused)


class KitPage(VillagePage):
    """Which papers, for which TPS, and to where."""

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(
            desk,
            self.tr("Kertas apa yang dibawa ke TPS?"),
            self.tr("Semua dibuat dari daftar desa; berkas TPS dan kata sandinya tidak diperlukan."),
        )
        self._waiting: Waiting | None = None
        self.told = Notice("")
        self.papers = {name: CheckRow(paper_title(name), _note(name)) for name in kit.PAPERS}
        for name, row in self.papers.items():
            row.setChecked(name in kit.USUAL)
            row.ticked.connect(lambda _: self._show_choice())
        self.witnesses = Select(
            self.tr("Lembar saksi per TPS"), tuple(Option(str(n), str(n)) for n in range(2, 21))
        )
        self.witnesses.set_value(str(kit.LEAST_WITNESSES))
        self.station = Select(self.tr("Lihat dan cetak kertas untuk"))
        self.look = SecondaryButton(self.tr("Lihat kertas TPS ini…"))
        self.body.addWidget(self.told)
        self.body.addWidget(Split(self._papers_card(), self._station_card(), right_width=360, narrow=760))
        self.body.addStretch(1)
        self.write = PrimaryButton(self.tr("Simpan kit semua TPS…"))
        self.onward = SecondaryButton(self.tr("Lanjut ke kesiapan"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.onward, self.write)
        self.look.clicked.connect(self._on_look)
        self.write.clicked.connect(self._on_write)
        self.onward.clicked.connect(lambda: self.page_requested.emit("readiness"))
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say how coupons are cut and why names may stand on the attendance sheet."""
        return self.tr(
            "Kupon: tumpuk semua lembar menurut nomornya, lalu potong sekaligus. Setiap tumpukan kecil sudah urut; "
            "susun dari kiri ke kanan, baris demi baris. Di kupon tidak ada nama dan tidak ada NIK.\n\nDaftar hadir dengan "
            "nama dipakai petugas untuk mencocokkan KTP-el dan tidak ditempel. Bila tidak perlu, pakai yang tanpa nama."
            "\n\nLembar saksi kosong diisi dengan tangan saksi: dua belas kata segel, lalu angka dadu."
        )

    def first_focus(self) -> QWidget | None:
        """The act for all TPS."""
        return self.write

    def show_state(self, state: VillageState) -> None:
        """Offer the stations as of the last commit."""
        self.station.set_options(tuple(Option(str(n), station_title(n)) for n in state.numbers))
        if not self.station.value() and state.numbers:
            self.station.set_value(str(state.numbers[0]))
        self._show_choice()

    @property
    def choice(self) -> KitChoice:
        """What is ticked."""
        names = tuple(name for name in kit.PAPERS if self.papers[name].isChecked())
        return KitChoice(names, int(self.witnesses.value()))

    def _show_choice(self) -> None:
        some = bool(self.choice.papers)
        self.write.setEnabled(some)
        self.look.setEnabled(some and bool(self.station.value()))
        self.witnesses.setEnabled(self.papers["witness_blank"].isChecked())

    def _papers_card(self) -> QWidget:
        card = Card(self.tr("Isi kit setiap TPS"), gap=8)
        columns = QHBoxLayout()
        spaced(columns, 12)
        names = tuple(self.papers)
        for half in (names[:3], names[3:]):
            column = QVBoxLayout()
            spaced(column, 8)
            for name in half:
                column.addWidget(self.papers[name])
            column.addStretch(1)
            columns.addLayout(column, 1)
        card.body.addLayout(columns)
        card.body.addStretch(1)
        return card

    def _station_card(self) -> QWidget:
        card = Card(self.tr("Satu TPS"), gap=14)
        card.body.addWidget(self.station)
        card.body.addWidget(self.witnesses)
        card.body.addWidget(self.look)
        card.body.addStretch(1)
        return card

    def _on_look(self) -> None:
        from desktop.screens.paper_viewer import PaperViewer

        village = self.desk.state.village
        if village is not None:
            source = KitPapers(self.desk, village, number=int(self.station.value()), choice=self.choice)
            PaperViewer(self, source, (*self.choice.papers, kit.KIT)).open()

    def _on_write(self) -> None:
        choose_folder(
            self, self.tr("Simpan kit di map mana?"), then=self.write_into, folder=self.desk.file.path.parent
        )

    def write_into(self, folder: Path) -> None:
        """Write the kit of every TPS into a folder."""
        village, numbers, choice = self.desk.state.village, self.desk.state.numbers, self.choice
        if village is None:
            return

        def deed(file: VillageFile, report: Report) -> tuple[Path, ...]:
            return kit.write_kits(file, folder, numbers, page=village.page, choice=choice, progress=report)

        waiting = self._waiting = Waiting(self, self.tr("Membuat kertas"))
        job = self.desk.do(
            deed,
            then=lambda made: self._on_written(made, folder),
            refused=self._on_refused,
            progressed=lambda done, total: waiting.show_progress(done, total, self.tr("TPS")),
        )
        waiting.cancel_requested.connect(job.cancel)
        waiting.open()

    def _on_written(self, made: tuple[Path, ...], folder: Path) -> None:
        self._finish()
        text = self.tr("{count} kit tersimpan di map {folder}.").format(count=len(made), folder=folder.name)
        self.told.tell(text, "good")

    def _on_refused(self, error: Exception) -> bool:
        self._finish()
        if isinstance(error, CancelledError):
            self.told.tell(self.tr("Dihentikan. Kit yang sudah dibuat tetap ada di mapnya."), "attention")
            return True
        if isinstance(error, DeliveryError):
            self.told.tell(delivery_sentence(error.status), "bad")
            return True
        return False

    def _finish(self) -> None:
        if self._waiting is not None:
            self._waiting.finish()
            self._waiting = None


def _note(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        "attendance_names": translate("VillagePapers", "Nomor, nama, L/P, tanda tangan."),
        "attendance_numbers": translate("VillagePapers", "Tiga nomor sebaris, tanda tangan."),
        "witness_blank": translate("VillagePapers", "Kotak untuk dua belas kata dan dadu."),
        "paper_form": translate("VillagePapers", "Bila laptop mati sebelum segel."),
        "coupons": translate("VillagePapers", "Dipotong bertumpuk, nomor urut."),
        "roll_coupons": translate("VillagePapers", "Untuk pencetak struk."),
    }[name]

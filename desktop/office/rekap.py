"""The recapitulation: where to, and then what lies there: paper, workbook, text file, and the file for the office above."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.jobs import CancelledError, Report
from desktop.office.desk import OfficeDesk
from desktop.office.page import OfficePage
from desktop.screens.choosing import choose_folder
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.wording_delivery import delivery_sentence
from draw.board import Board
from draw.consolidation import Standing
from steps.files.writing import DeliveryError
from steps.office import rekap
from steps.office.store import Office


class RekapPage(OfficePage):
    """One question, where to; and one answer."""

    def __init__(self, desk: OfficeDesk) -> None:
        super().__init__(desk, "", self.tr("Ke mana rekapnya disimpan?"))
        self.folder = desk.office.laptop.documents / "Rekap"
        self.files: tuple[Path, ...] = ()
        self.told = Notice("")
        self.open_matters = Notice("")
        self.where = PlainLabel(str(self.folder), "strong")
        self.change = LinkButton(self.tr("Ganti map…"))
        self.table = Table(
            self.tr("Berkas rekap"),
            (
                Column(self.tr("Berkas"), lambda path: path.name, weight=1, bold=True),
                Column(self.tr("Ukuran"), _size, align="right", least=100),
            ),
        )
        self.back = SecondaryButton(self.tr("Kembali"))
        self.make = PrimaryButton(self.tr("Buat rekap"))
        self.change.clicked.connect(self._on_change)
        self.back.clicked.connect(lambda: self.place_requested.emit("board"))
        self.make.clicked.connect(self.run)
        self._lay()
        self.set_footer(self.tr("F1 bantuan"), self.back, self.make)
        self.show_board(desk.board)

    def help_text(self) -> str:
        """Say what each file is for."""
        return self.tr(
            "PDF bertanda tangan untuk dicetak dan dibacakan. XLSX dan CSV untuk diolah; tidak ada rumus di dalamnya. "
            "Berkas rekap untuk kabupaten memuat semua paket TPS, sehingga kabupaten dapat memeriksa ulang setiap "
            "undian.\n\nDibuat lagi dari berkas yang sama, hasilnya sama sampai byte terakhir."
        )

    def first_focus(self) -> QWidget | None:
        """Making it."""
        return self.make

    def show_board(self, board: Board) -> None:
        """Say what is still open."""
        count = board.counts
        missing = count[Standing.MISSING] + count[Standing.READY]
        parts = [
            self.tr("{count} TPS belum masuk").format(count=missing) if missing else "",
            self.tr("{count} dua berkas belum diputuskan").format(count=count[Standing.CONFLICT])
            if count[Standing.CONFLICT]
            else "",
        ]
        said = ", ".join(part for part in parts if part)
        text = self.tr("Rekap ini belum lengkap: {what}. Boleh dibuat sekarang dan dibuat lagi nanti.")
        self.open_matters.tell(text.format(what=said) if said else "", "attention")

    def set_folder(self, folder: Path) -> None:
        """Put the files somewhere else."""
        self.folder = folder
        self.where.set_text(str(folder))

    def run(self) -> None:
        """Make everything behind a wait that shows how far it is."""
        folder = self.folder
        self.told.tell("")

        def deed(office: Office, report: Report) -> tuple[Path, ...]:
            folder.mkdir(parents=True, exist_ok=True)
            return rekap.write(office, folder, report)

        self.desk.do_behind_wait(
            self, self.tr("Membuat rekap"), deed, then=self._on_made, refused=self._on_refused
        )

    def _on_made(self, files: tuple[Path, ...]) -> None:
        self.files = files
        self.table.set_rows(files)
        self.table.show()
        self.told.tell(self.tr("Rekap tersimpan dan sudah dibaca kembali."), "good")

    def _on_refused(self, error: Exception) -> bool:
        match error:
            case CancelledError():
                self.told.tell(self.tr("Dihentikan. Rekap belum lengkap tersimpan."), "attention")
            case DeliveryError(status=status):
                self.told.tell(delivery_sentence(status), "bad")
            case OSError():
                self.told.tell(self.tr("Map ini tidak bisa dibuat atau ditulisi. Pilih map lain."), "bad")
            case _:
                return False
        return True

    def _on_change(self) -> None:
        choose_folder(self, self.tr("Ke map mana?"), then=self.set_folder, folder=self.folder)

    def _lay(self) -> None:
        place = Card(self.tr("Tempat simpan"))
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.where, 1)
        row.addWidget(self.change)
        place.body.addLayout(row)
        place.body.addWidget(self.table)
        place.body.addStretch(1)
        about = Card(self.tr("Isi rekap"))
        for text in (
            self.tr("PDF bertanda tangan, A4 mendatar"),
            self.tr("XLSX dan CSV untuk diolah"),
            self.tr("Satu berkas untuk kabupaten, memuat semua paket"),
        ):
            about.body.addWidget(words(text))
        about.body.addStretch(1)
        self.table.hide()
        self.body.addWidget(self.open_matters)
        self.body.addWidget(self.told)
        self.body.addWidget(Split(place, about, right_width=380))
        self.body.addStretch(1)


def _size(path: Path) -> str:
    try:
        return f"{path.stat().st_size / 1024:,.0f} KB".replace(",", ".")
    except OSError:
        return "–"

"""Which TPS are expected: read from a list with every fault at once, or told by the villages' readiness files."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.jobs import Report
from desktop.office.desk import OfficeDesk
from desktop.office.page import OfficePage
from desktop.office.wording import dotted, thousands
from desktop.screens.choosing import choose_file
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.label import words
from desktop.widgets.notice import Fault, Notice
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from draw.board import Board
from steps.office.expected import ExpectedFault, ExpectedList, ExpectedProblem, read_list, set_expected
from steps.office.store import Office
from steps.villages import gazetteer

_ROWS = 5


class ExpectedPage(OfficePage):
    """A table of villages with how many TPS each is to have, and the way to read another list."""

    def __init__(self, desk: OfficeDesk) -> None:
        super().__init__(desk, "expected", self.tr("TPS mana saja yang diharapkan?"))
        self.list: ExpectedList | None = None
        self.told = Notice("")
        self.about = words(
            self.tr(
                "Satu baris untuk setiap TPS, atau satu baris untuk setiap desa dengan jumlah TPS-nya. Tanpa daftar, berkas "
                "kesiapan dari desa yang menentukan."
            ),
            "quiet",
        )
        self.table = Table(
            self.tr("Desa dan jumlah TPS"),
            (
                Column(self.tr("Kode"), lambda v: dotted(v.code), least=140),
                Column(self.tr("Desa atau kelurahan"), lambda v: v.village or "–", weight=2, bold=True),
                Column(self.tr("Kecamatan"), lambda v: v.district, weight=1),
                Column(self.tr("TPS"), lambda v: thousands(v.expected), align="right", least=80),
            ),
            shown=_ROWS,
        )
        self.remove = SecondaryButton(self.tr("Hapus daftar"))
        self.read = PrimaryButton(self.tr("Baca daftar…"))
        self.read.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)
        for widget in (self.about, self.told):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.set_footer(self.tr("CSV, XLSX, XLS, atau ODS"), self.remove, self.read)
        self.show_board(desk.board)

    def help_text(self) -> str:
        """Say what a list needs."""
        return self.tr(
            "Judul kolom yang dikenali: kode desa atau nama desa dan kecamatan, nomor TPS atau jumlah TPS, dan jumlah "
            "pemilih bila ada. Daftar yang punya kesalahan tidak dimasukkan; semua kesalahannya disebut dengan nomor "
            "barisnya."
        )

    def first_focus(self) -> QWidget | None:
        """Reading a list."""
        return self.read

    def show_board(self, board: Board) -> None:
        """Show the villages that are expected."""
        rows = tuple(village for village in board.villages if village.expected)
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.remove.setEnabled(bool(rows))

    def take(self, path: Path) -> None:
        """Read a list, and take it where it has no faults."""

        def deed(office: Office, _report: Report) -> ExpectedList:
            found = read_list(path, area=office.area, gazetteer=gazetteer(office.laptop))
            if not found.faults:
                set_expected(office, found.stations, source=path.name)
            return found

        self.told.tell(self.tr("Membaca daftar…"), "neutral")
        self.desk.do(deed, then=self._on_taken, refused=self._on_refused)

    def _on_taken(self, found: ExpectedList) -> None:
        self.list = found
        if found.faults:
            text = self.tr("Daftar belum dipakai: {count} hal perlu diperbaiki.")
            faults = tuple(_fault(fault) for fault in found.faults)
            self.told.tell(text.format(count=len(faults)), "bad", faults=faults)
        else:
            text = self.tr("{count} TPS diharapkan sekarang.")
            self.told.tell(text.format(count=thousands(len(found.stations))), "good")

    def _on_refused(self, _error: Exception) -> bool:
        self.told.tell("")
        return False

    def _on_choose(self) -> None:
        kinds = (self.tr("Daftar (*.csv *.xlsx *.xls *.ods)"), self.tr("Semua berkas (*)"))
        choose_file(self, self.tr("Daftar TPS yang mana?"), kinds=kinds, then=self.take)

    def _on_remove(self) -> None:
        self.desk.do(lambda office, _: set_expected(office, (), source=""), then=lambda _: self.told.tell(""))


def _fault(fault: ExpectedFault) -> Fault:
    translate = QCoreApplication.translate
    said = {
        ExpectedProblem.NO_VILLAGE: translate("Expected", "desanya kosong"),
        ExpectedProblem.UNKNOWN_VILLAGE: translate("Expected", "desa ini tidak dikenal"),
        ExpectedProblem.SEVERAL_VILLAGES: translate(
            "Expected", "ada beberapa desa bernama ini; tulis kodenya"
        ),
        ExpectedProblem.OTHER_AREA: translate("Expected", "desa ini di luar wilayah"),
        ExpectedProblem.NO_NUMBER: translate("Expected", "nomor atau jumlah TPS tidak terbaca"),
        ExpectedProblem.TWICE: translate("Expected", "TPS ini sudah ada di baris lain"),
        ExpectedProblem.VOTERS: translate("Expected", "jumlah pemilih tidak terbaca"),
    }[fault.problem]
    where = translate("Expected", "Baris {row}").format(row=fault.row) if fault.row else fault.sheet
    text = f"{said}: {fault.text_untrusted}" if fault.text_untrusted else said
    return Fault(where, f"{text}.")

"""What an import did: how many files were taken, which were known already, and each refused one with its numbered reason."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.office.desk import OfficeDesk
from desktop.office.page import OfficePage
from desktop.office.wording import refusal_sentence, thousands, tps_name
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton
from desktop.widgets.card import Card
from desktop.widgets.figure import Figure
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from draw.board import Board
from draw.consolidation import Refusal
from steps.office.importing import Imported

_ROWS = 4


class ImportedPage(OfficePage):
    """The end of an import."""

    def __init__(self, desk: OfficeDesk) -> None:
        super().__init__(desk, "", self.tr("Apa yang masuk?"))
        self.imported: Imported | None = None
        self.figures = {
            "accepted": Figure(self.tr("Diterima"), tone="good"),
            "already": Figure(self.tr("Sudah ada"), tone="quiet"),
            "refused": Figure(self.tr("Ditolak"), tone="bad"),
            "other": Figure(self.tr("Kesiapan dan rekap")),
        }
        self.told = Notice("")
        self.refused = Table(
            self.tr("Berkas yang ditolak"),
            (
                Column(self.tr("Berkas"), lambda r: r.name, weight=2, bold=True),
                Column(self.tr("TPS"), lambda r: self._tps(r), least=160),
                Column(self.tr("Sebab"), refusal_sentence, weight=3),
            ),
            shown=_ROWS,
        )
        self.quiet = words("", "quiet")
        self.onward = PrimaryButton(self.tr("Ke papan"))
        self.onward.clicked.connect(lambda: self.place_requested.emit("board"))
        row = QHBoxLayout()
        spaced(row, 16)
        for figure in self.figures.values():
            card = Card(gap=0)
            card.body.addWidget(figure)
            row.addWidget(card, 1)
        self.body.addWidget(self.told)
        self.body.addLayout(row)
        self.body.addWidget(self.quiet)
        self.body.addWidget(self.refused, 1)
        self.set_footer(self.tr("F1 bantuan"), self.onward)

    def help_text(self) -> str:
        """Say what a refusal means."""
        return self.tr(
            "Berkas yang ditolak tidak dihitung. Nomor menunjuk pemeriksaan yang gagal; mintalah TPS mengirim ulang paket "
            "dari laptopnya.\n\nBerkas yang sudah ada dikenali dari isinya, bukan dari namanya."
        )

    def first_focus(self) -> QWidget | None:
        """The way on."""
        return self.onward

    def show_board(self, board: Board) -> None:
        """Nothing here depends on the board but names, which are read when they are shown."""

    def show_imported(self, imported: Imported, *, stopped: bool = False) -> None:
        """Show what an import did; `stopped` says that somebody ended it early."""
        self.imported = imported
        i = imported
        shown = {
            "accepted": len(i.accepted),
            "already": len(i.already),
            "refused": len(i.refused),
            "other": len(i.readiness) + len(i.offices),
        }
        for key, number in shown.items():
            self.figures[key].show_number(thousands(number))
        self.refused.set_rows(i.refused)
        self.refused.setVisible(bool(i.refused))
        if stopped:
            self.told.tell(self.tr("Impor dihentikan. Yang sudah diterima tetap tersimpan."), "attention")
        elif not any(shown.values()):
            self.told.tell(self.tr("Tidak ada berkas undian di tempat itu."), "attention")
        else:
            self.told.tell("")
        parts = [
            self.tr("Berkas lain yang dilewati: {count}.").format(count=i.passed_by) if i.passed_by else "",
            self.tr("Tidak terbaca: {names}.").format(names=", ".join(i.unread)) if i.unread else "",
        ]
        self.quiet.set_text(" ".join(part for part in parts if part))
        self.quiet.setVisible(any(parts))

    def _tps(self, refusal: Refusal) -> str:
        return tps_name(refusal.tps, self.desk.villages.get(refusal.tps, ""))

"""Every TPS of the office in one table, sifted by village, by standing and by what is typed."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.office.desk import OfficeDesk
from desktop.office.page import OfficePage
from desktop.office.wording import dotted, rupiah, standing_mark, thousands, tps_name
from desktop.theme import spaced
from desktop.widgets.field import Field
from desktop.widgets.label import PlainLabel
from desktop.widgets.option import Option
from desktop.widgets.rows import Column
from desktop.widgets.select import Select
from desktop.widgets.table import Table
from draw.board import Board, StationRow
from draw.consolidation import Standing
from draw.roster import fold

_ALL = "all"
_ROWS = 5


class StationsPage(OfficePage):
    """A table of all TPS; choosing a row asks for that TPS."""

    def __init__(self, desk: OfficeDesk) -> None:
        super().__init__(desk, "stations", self.tr("Bagaimana keadaan setiap TPS?"))
        self.village = Select(self.tr("Desa atau kelurahan"))
        self.standing = Select(
            self.tr("Keadaan"),
            (
                Option(_ALL, self.tr("Semua keadaan")),
                *(Option(standing.value, standing_mark(standing).text) for standing in Standing),
            ),
        )
        self.search = Field(self.tr("Cari TPS, desa, atau kode"))
        self.count = PlainLabel("", "quiet")
        self.table = Table(self.tr("Semua TPS"), self._columns(), shown=_ROWS)
        self._rows: tuple[StationRow, ...] = ()
        self._lay()
        self.village.chosen.connect(lambda _: self._sift())
        self.standing.chosen.connect(lambda _: self._sift())
        self.search.edited.connect(lambda _: self._sift())
        self.table.action_requested.connect(lambda row, _: self._choose(row))
        self.table.row_chosen.connect(self._choose)
        self.standing.set_value(_ALL)
        self.set_footer(self.tr("Enter membuka satu TPS"))
        self.show_board(desk.board)

    def help_text(self) -> str:
        """Say what the columns are."""
        return self.tr(
            "Menit adalah lama dari penutupan pemungutan sampai undian ditutup. Huruf pada kolom Catatan menunjuk hal yang "
            "perlu dilihat; bukalah TPS itu untuk hitungannya."
        )

    def first_focus(self) -> QWidget | None:
        """The search."""
        return self.search

    def show_board(self, board: Board) -> None:
        """Show all TPS of the board that pass the sieve."""
        self._rows = board.stations
        villages = (
            Option(v.code, f"{v.village or dotted(v.code)} · {dotted(v.code)}") for v in board.villages
        )
        self.village.set_options((Option(_ALL, self.tr("Semua desa")), *villages))
        if not self.village.value():
            self.village.set_value(_ALL)
        self._sift()

    def show_village(self, code: str) -> None:
        """Show one village only."""
        self.search.set_text("")
        self.standing.set_value(_ALL)
        self.village.set_value(code)
        self._sift()

    def shown(self) -> tuple[StationRow, ...]:
        """Give the rows that pass the sieve."""
        rows: tuple[StationRow, ...] = self.table.rows_model.rows
        return rows

    def _sift(self) -> None:
        village, standing, query = self.village.value(), self.standing.value(), fold(self.search.text())
        rows = tuple(
            row
            for row in self._rows
            if village in (_ALL, "", row.code)
            and standing in (_ALL, "", row.standing.value)
            and (not query or query in fold(f"{tps_name(row.tps, row.village)} {row.tps} {dotted(row.code)}"))
        )
        self.table.set_rows(rows)
        self.count.set_text(
            self.tr("{shown} dari {all} TPS").format(
                shown=thousands(len(rows)), all=thousands(len(self._rows))
            )
        )

    def _choose(self, row: int) -> None:
        self.station_requested.emit(self.shown()[row].tps)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("TPS"), lambda r: tps_name(r.tps, r.village), weight=2, least=150, bold=True),
            Column(self.tr("Keadaan"), lambda r: standing_mark(r.standing), least=150),
            Column(self.tr("Terdaftar"), lambda r: thousands(r.registered), align="right", least=90),
            Column(self.tr("Hadir"), lambda r: thousands(r.attended), align="right", least=80),
            Column(self.tr("Hadiah"), lambda r: thousands(r.awarded), align="right", least=80),
            Column(self.tr("Nilai"), lambda r: rupiah(r.value_idr), align="right", least=120),
            Column(self.tr("Menit"), lambda r: thousands(r.minutes), align="right", least=70),
            Column(self.tr("Catatan"), lambda r: " ".join(r.flags), least=90),
            Column("", lambda _: self.tr("Lihat"), action=True),
        )

    def _lay(self) -> None:
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.search, 2)
        row.addWidget(self.village, 2)
        row.addWidget(self.standing, 1)
        column = QVBoxLayout()
        spaced(column, 12)
        column.addLayout(row)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self.body.addLayout(column, 1)

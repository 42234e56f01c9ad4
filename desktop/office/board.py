"""The board: how many TPS are done, village by village, and what is worth a look. Files are let go anywhere on it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.office.desk import OfficeDesk
from desktop.office.flags import FlagsCard
from desktop.office.page import OfficePage
from desktop.office.village_tile import VillageTile
from desktop.office.wording import thousands
from desktop.screens.choosing import choose_folder
from desktop.theme import px, spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.figure import Figure
from desktop.widgets.label import words
from desktop.widgets.split import Split
from draw.board import Board
from draw.consolidation import Standing

_TILE = 260


class BoardPage(OfficePage):
    """The office's first page; `import_requested` carries paths, `rekap_requested` asks for the recapitulation."""

    import_requested = Signal(object)
    rekap_requested = Signal()
    village_requested = Signal(str)

    def __init__(self, desk: OfficeDesk) -> None:
        super().__init__(desk, "board", "")
        self.figures = {
            "expected": Figure(self.tr("Diharapkan")),
            "drawn": Figure(self.tr("Selesai"), tone="good"),
            "odd": Figure(self.tr("Perlu dilihat"), tone="attention"),
            "refused": Figure(self.tr("Ditolak"), tone="bad"),
            "missing": Figure(self.tr("Belum masuk"), tone="quiet"),
        }
        self.tiles: list[VillageTile] = []
        self.flags = FlagsCard()
        self.flags.station_requested.connect(self.station_requested)
        self.nothing = words(
            self.tr("Belum ada apa-apa. Masukkan daftar TPS, berkas kesiapan desa, atau paket TPS."), "lead"
        )
        self.import_files = SecondaryButton(self.tr("Impor…"))
        self.rekap = PrimaryButton(self.tr("Buat rekap"))
        self._grid = QGridLayout()
        self._columns = 0
        self._lay()
        self.import_files.clicked.connect(self._on_import)
        self.rekap.clicked.connect(self.rekap_requested)
        self.setAcceptDrops(True)
        self.set_footer(
            self.tr("Seret berkas, folder, atau flashdisk ke sini"), self.import_files, self.rekap
        )
        self.show_board(desk.board)

    def help_text(self) -> str:
        """Say what the words of the board mean."""
        return self.tr(
            "Setiap berkas diperiksa seluruhnya dan undiannya dihitung ulang. Yang tidak lolos tidak dihitung dan "
            "disebut alasannya.\n\nSelesai: undian lolos semua pemeriksaan. Perlu dilihat: lolos, tetapi ada yang tidak "
            "lazim; hitungannya tertulis, dan itu bukan putusan. Ditolak: ada pemeriksaan yang gagal. Belum masuk: "
            "belum ada berkas.\n\nMengimpor berkas yang sama lagi tidak mengubah apa pun."
        )

    def first_focus(self) -> QWidget | None:
        """Importing, which an evening at the office is made of."""
        return self.import_files

    def show_board(self, board: Board) -> None:
        """Show the counts, a tile for each village, and the flags."""
        count = board.counts
        shown = {
            "expected": board.expected,
            "drawn": count[Standing.DRAWN],
            "odd": count[Standing.ODD] + count[Standing.CONFLICT] + count[Standing.UNEXPECTED],
            "refused": count[Standing.REFUSED],
            "missing": count[Standing.MISSING] + count[Standing.READY],
        }
        for key, number in shown.items():
            self.figures[key].show_number(thousands(number))
        self._show_tiles(board)
        self.flags.show_board(board)
        self.nothing.setVisible(not board.stations)
        self.rekap.setEnabled(bool(board.as_of))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders that are drawn over the board."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was let go here."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.import_requested.emit(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tiles in as many columns as have room."""
        super().resizeEvent(event)
        self._arrange()

    def _lay(self) -> None:
        row = QHBoxLayout()
        spaced(row, 16)
        for figure in self.figures.values():
            card = Card(gap=0)
            spaced(card.body, 0, margins=(24, 10, 24, 8))
            card.body.addWidget(figure)
            row.addWidget(card, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        spaced(column, 16)
        spaced(self._grid, 16)
        column.addWidget(self.nothing)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._left = left
        self.body.addLayout(row)
        self.body.addWidget(Split(left, self.flags, right_width=400), 1)

    def _show_tiles(self, board: Board) -> None:
        rows = {tile.code for tile in self.tiles}
        if rows != {village.code for village in board.villages}:
            for tile in self.tiles:
                self._grid.removeWidget(tile)
                tile.hide()
                tile.deleteLater()
            self.tiles = [VillageTile(village.code) for village in board.villages]
            for tile in self.tiles:
                tile.chosen.connect(self.village_requested)
            self._columns = 0
        for tile, village in zip(self.tiles, board.villages, strict=True):
            tile.show_village(village)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, min(3, self._left.width() // px(_TILE)))
        if columns == self._columns or not self.tiles:
            return
        self._columns = columns
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _on_import(self) -> None:
        folder = self.desk.office.laptop.documents

        def chosen(place: Path) -> None:
            self.import_requested.emit((place,))

        choose_folder(self, self.tr("Dari folder atau flashdisk mana?"), then=chosen, folder=folder)

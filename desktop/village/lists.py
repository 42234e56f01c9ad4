"""The voter lists of all TPS: read from one or several files, shown with every fault, taken TPS by TPS."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.jobs import CancelledError, Report
from desktop.screens.roster_source import DropArea
from desktop.village.desk import VillageDesk
from desktop.village.lists_reading import ReadingPanel
from desktop.village.lists_station import RemoveStationDialog, StationDialog
from desktop.village.page import VillagePage
from desktop.village.words import station_title, thousands
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import words
from desktop.widgets.message import Waiting
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from draw.village import Station
from steps.village import lists, plan
from steps.village.lists import VillageReading
from steps.village.state import VillageState
from steps.village.villagefile import VillageFile

_PATIENCE_MS = 400


class ListsPage(VillagePage):
    """Shows one of three things: where lists may come from, those that were read, or those that hold."""

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(desk)
        self._paths: tuple[Path, ...] = ()
        self._chosen: dict[str, int] = {}
        self._waiting: Waiting | None = None
        self.choose = PrimaryButton(self.tr("Pilih berkas…"))
        self.source = self._source_card()
        self.preview = ReadingPanel()
        self.table = Table(self.tr("TPS desa ini"), self._columns(), shown=5)
        for panel in (self.source, self.preview, self.table):
            self.body.addWidget(panel, 1)
        self.add = SecondaryButton(self.tr("Tambah TPS"))
        self.other = SecondaryButton(self.tr("Baca daftar lain…"))
        self.back = SecondaryButton(self.tr("Kembali"))
        self.again = SecondaryButton(self.tr("Baca ulang"))
        self.take = PrimaryButton("")
        self.onward = PrimaryButton(self.tr("Lanjut ke hadiah"))
        self.setAcceptDrops(True)
        self._connect()
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say which files can be read."""
        return self.tr(
            "Pilih satu atau beberapa berkas XLSX, XLS, ODS, atau CSV. Satu berkas boleh memuat banyak TPS; nomornya dibaca "
            "dari judul, dari kolom TPS, atau dari nama berkas.\n\nTPS yang daftarnya benar bisa dimasukkan dahulu. Baris "
            "yang salah diperbaiki di berkas asalnya, lalu dibaca ulang.\n\nDaftar yang dibaca lagi hanya mengganti TPS dan "
            "jenis daftar yang ada di berkas itu. NIK tidak disimpan."
        )

    def show_state(self, state: VillageState) -> None:
        """Show the lists that hold, or the ways to them."""
        self.table.set_rows(state.stations)
        self._show()

    def first_focus(self) -> QWidget | None:
        """The way in, or the way on."""
        return self.onward if self.desk.state.stations else self.choose

    def read(self, paths: tuple[Path, ...], chosen: Mapping[str, int] | None = None) -> None:
        """Read files off the UI thread and show what they hold."""
        self._paths, self._chosen = paths, dict(chosen or {})

        def question(report: Report) -> VillageReading:
            return lists.read_lists(paths, given=self._chosen, progress=report)

        waiting = self._waiting = Waiting(self, self.tr("Membaca daftar pemilih"))
        QTimer.singleShot(_PATIENCE_MS, waiting, lambda: waiting.open() if waiting is self._waiting else None)
        job = self.desk.ask(
            question, then=self._on_read, refused=self._on_stopped, progressed=waiting.show_progress
        )
        waiting.cancel_requested.connect(job.cancel)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the page."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the files that were dropped."""
        event.acceptProposedAction()
        self.read(tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()))

    def _source_card(self) -> Card:
        card = Card(self.tr("Dari berkas"), gap=18)
        text = self.tr(
            "Satu berkas untuk seluruh desa, atau satu berkas untuk setiap TPS. XLSX, XLS, ODS, CSV."
        )
        card.body.addWidget(words(text, "quiet"))
        card.body.addWidget(DropArea(self.tr("Tarik satu atau beberapa berkas ke sini, atau"), self.choose))
        card.body.addWidget(
            words(
                self.tr("Bila hanya ada daftar kertas: tambah TPS satu per satu dengan jumlahnya."), "quiet"
            )
        )
        card.body.addStretch(1)
        return card

    def _columns(self) -> tuple[Column, ...]:
        def count(name: str) -> Column:
            shown = {"DPT": self.tr("DPT"), "DPTB": self.tr("DPTb"), "DPK": self.tr("DPK")}[name]

            def value(station: Station) -> str:
                found = self.desk.state.counts.get(station.number, {}).get(name, 0)
                return thousands(found) if found else "–"

            return Column(shown, value, align="right", least=90)

        return (
            Column(self.tr("TPS"), lambda s: station_title(s.number), bold=True, least=110),
            *(count(name) for name in ("DPT", "DPTB", "DPK")),
            Column(
                self.tr("Jumlah"),
                lambda s: thousands(self.desk.state.voters.get(s.number, 0)),
                align="right",
                bold=True,
                least=100,
            ),
            Column(self.tr("Tempat"), lambda s: s.room or "–", weight=1, least=140),
            Column("", lambda _: self.tr("Ubah"), align="right", action=True),
        )

    def _connect(self) -> None:
        self.choose.clicked.connect(self._on_choose)
        self.other.clicked.connect(self._on_choose)
        self.preview.number_given.connect(
            lambda file, number: self.read(self._paths, {**self._chosen, file: number})
        )
        self.again.clicked.connect(lambda: self.read(self._paths, self._chosen))
        self.back.clicked.connect(self._forget)
        self.take.clicked.connect(self._on_take)
        self.add.clicked.connect(lambda: self._open(None))
        self.table.action_requested.connect(lambda row, _: self._open(self.desk.state.stations[row]))
        self.table.row_chosen.connect(lambda row: self._open(self.desk.state.stations[row]))
        self.onward.clicked.connect(lambda: self.page_requested.emit("plan"))

    def _show(self) -> None:
        state, reading = self.desk.state, bool(self._paths)
        self.preview.setVisible(reading)
        self.source.setVisible(not reading and not state.stations)
        self.table.setVisible(not reading and bool(state.stations))
        if reading:
            self.ask(self.tr("Apakah semua TPS terbaca benar?"))
            self.take.set_words(self.tr("Masukkan {count} TPS").format(count=len(self.preview.reading.ready)))
            self.take.setEnabled(bool(self.preview.reading.ready))
            self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.back, self.again, self.take)
        elif not state.stations:
            self.ask(self.tr("Dari mana daftar pemilihnya?"))
            self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.add)
        else:
            total = sum(state.voters.values())
            text = self.tr("{stations} TPS, {voters} pemilih: {dpt} DPT, {dptb} DPTb, {dpk} DPK.")
            totals = {name.lower(): thousands(count) for name, count in state.totals.items()}
            said = text.format(stations=len(state.stations), voters=thousands(total), **totals)
            self.ask(self.tr("Siapa saja pemilih desa ini?"), said)
            self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.add, self.other, self.onward)

    def _on_read(self, reading: VillageReading) -> None:
        self._finish_waiting()
        self.preview.show_reading(reading)
        self._show()
        self.take.setFocus()

    def _on_stopped(self, error: Exception) -> bool:
        self._finish_waiting()
        self._forget()
        return isinstance(error, CancelledError)

    def _finish_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.finish()
            waiting.deleteLater()

    def _forget(self) -> None:
        self._paths, self._chosen = (), {}
        self.preview.reading = VillageReading(())
        self._show()

    def _on_take(self) -> None:
        reading = self.preview.reading
        if not reading.ready or self.desk.busy:
            return
        ready, digests = reading.ready, reading.digests
        self.desk.do(
            lambda file, _: lists.take(file, ready, digests=digests), then=lambda _: self._on_taken(reading)
        )

    def _on_taken(self, reading: VillageReading) -> None:
        if reading.is_importable:
            self._forget()
            self.onward.setFocus()
        else:  # what is still to be mended stays in view
            left = tuple(station for station in reading.stations if not station.can_be_taken)
            rest = VillageReading(left, reading.nameless, reading.unusable, reading.digests)
            self.preview.show_reading(rest)
            self._show()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Pilih daftar pemilih"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            (self.tr("Daftar pemilih (*.xlsx *.xls *.ods *.csv *.txt)"), self.tr("Semua berkas (*)"))
        )
        dialog.filesSelected.connect(lambda names: self.read(tuple(Path(name) for name in names)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open(self, station: Station | None) -> None:
        state = self.desk.state
        voters = state.voters.get(station.number, 0) if station else 0
        dialog = StationDialog(self, station, taken=frozenset(state.numbers), voters=voters)
        dialog.answered.connect(self._keep)
        dialog.removed.connect(self._on_remove)
        dialog.open()

    def _keep(self, station: Station, sizes: dict[str, int] | None) -> None:
        others = tuple(one for one in self.desk.state.stations if one.number != station.number)

        def deed(file: VillageFile, _: Report) -> None:
            plan.save_stations(file, (*others, station))
            if sizes is not None:
                lists.take_sizes(file, station.number, sizes)

        self.desk.do(deed)

    def _on_remove(self, number: int) -> None:
        left = tuple(one for one in self.desk.state.stations if one.number != number)
        dialog = RemoveStationDialog(self, number)
        dialog.accepted.connect(lambda: self.desk.do(lambda file, _: plan.save_stations(file, left)))
        dialog.open()

"""The officers of every TPS: typed one TPS at a time, or read from one list for the whole village."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs import Report
from desktop.screens.choosing import choose_file
from desktop.screens.identity_officers import OfficersCard
from desktop.village.desk import VillageDesk
from desktop.village.page import VillagePage
from desktop.village.words import station_title
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import words
from desktop.widgets.notice import Fault, Notice
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from desktop.wording_roster import file_sentence, place_of
from draw.identity import Officer
from draw.village import Station, StationOfficer
from steps.files.officer_list import OfficerFault, OfficerListReading, read_officers
from steps.files.sheet_errors import VoterFileError
from steps.village import plan
from steps.village.state import VillageState

FAULTS: Mapping[OfficerFault, object] = MappingProxyType(
    {
        OfficerFault.NO_STATION: QT_TRANSLATE_NOOP("OfficerList", "nomor TPS tidak terbaca."),
        OfficerFault.NO_NAME: QT_TRANSLATE_NOOP("OfficerList", "nama belum ada."),
        OfficerFault.LONG_NAME: QT_TRANSLATE_NOOP("OfficerList", "nama lebih dari 200 huruf."),
        OfficerFault.SECOND_CHAIR: QT_TRANSLATE_NOOP("OfficerList", "TPS ini sudah punya ketua."),
    }
)


class OfficersPage(VillagePage):
    """A row for each TPS with its chair and how many officers it has."""

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(desk, self.tr("Siapa petugas di setiap TPS?"))
        self.told = Notice("")
        self.table = Table(
            self.tr("Petugas per TPS"),
            (
                Column(self.tr("TPS"), lambda s: station_title(s.number), bold=True, least=110),
                Column(self.tr("Ketua KPPS"), self._chair, weight=2, least=160),
                Column(self.tr("Petugas"), lambda s: str(len(self._of(s))), align="right", least=100),
                Column(self.tr("Keadaan"), self._mark, least=150),
                Column("", lambda _: self.tr("Ubah"), align="right", action=True),
            ),
            shown=4,
        )
        self.body.addWidget(self.told)
        self.body.addWidget(self.table, 1)
        self.bring = SecondaryButton(self.tr("Baca dari berkas…"))
        self.onward = PrimaryButton(self.tr("Lanjut ke berkas TPS"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.bring, self.onward)
        self.bring.clicked.connect(self._on_bring)
        self.onward.clicked.connect(lambda: self.page_requested.emit("files"))
        self.table.action_requested.connect(lambda row, _: self._open(row))
        self.table.row_chosen.connect(self._open)
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say how a list of officers looks."""
        return self.tr(
            "Daftar petugas adalah lembar kerja dengan kolom TPS, NAMA, dan JABATAN; satu berkas untuk seluruh desa. Nomor "
            "TPS boleh ditulis sekali saja di baris pertama setiap TPS.\n\nSetiap TPS perlu setidaknya seorang ketua KPPS. "
            "Petugas lain boleh ditambah di TPS sampai undian ditutup."
        )

    def first_focus(self) -> QWidget | None:
        """Where the work goes on."""
        return self.onward if "officers" in self.desk.state.done_pages else self.bring

    def show_state(self, state: VillageState) -> None:
        """Show the officers as of the last commit."""
        self.table.set_rows(state.stations)
        missing = [n for n in state.numbers if not state.officers_of(n)]
        text = self.tr("{count} TPS belum punya ketua KPPS.").format(count=len(missing))
        self.told.tell(text if missing else "", "attention")

    def read(self, path: Path) -> None:
        """Read a list of officers off the UI thread and show what it holds."""

        def question(_report: Report) -> OfficerListReading:
            return read_officers(path)

        self.desk.ask(question, then=self._on_read, refused=lambda error: self._on_unreadable(path, error))

    def _of(self, station: Station) -> tuple[StationOfficer, ...]:
        return self.desk.state.officers_of(station.number)

    def _chair(self, station: Station) -> str:
        own = self._of(station)
        return own[0].name if own else "–"

    def _mark(self, station: Station) -> Mark:
        if not self._of(station):
            return Mark(self.tr("Belum ada"), "attention")
        return Mark(self.tr("Lengkap"), "good")

    def _open(self, row: int) -> None:
        station = self.desk.state.stations[row]
        dialog = StationOfficersDialog(self, station, self._of(station))
        dialog.answered.connect(lambda officers: self._save(officers, (station.number,)))
        dialog.open()

    def _save(self, officers: tuple[StationOfficer, ...], stations: tuple[int, ...]) -> None:
        self.desk.do(lambda file, _: plan.save_officers(file, officers, stations=stations))

    def _on_bring(self) -> None:
        choose_file(
            self,
            self.tr("Pilih daftar petugas"),
            kinds=(self.tr("Daftar petugas (*.xlsx *.xls *.ods *.csv *.txt)"), self.tr("Semua berkas (*)")),
            then=self.read,
        )

    def _on_read(self, reading: OfficerListReading) -> None:
        dialog = OfficerListDialog(self, reading, known=self.desk.state.numbers)
        dialog.agreed.connect(self._save)
        dialog.open()

    def _on_unreadable(self, path: Path, error: Exception) -> bool:
        if not isinstance(error, VoterFileError):
            return False
        text = self.tr("{file} tidak bisa dipakai. {why}").format(file=path.name, why=file_sentence(error))
        self.told.tell(text, "bad")
        return True


class StationOfficersDialog(Dialog):
    """The officers of one TPS; `answered` carries all of them, numbered from 1."""

    answered = Signal(object)

    def __init__(self, parent: QWidget, station: Station, officers: tuple[StationOfficer, ...]) -> None:
        super().__init__(
            parent, self.tr("Siapa petugas {tps}?").format(tps=station_title(station.number)), width=760
        )
        self._station = station.number
        self._officers = tuple(Officer(o.no, o.name, o.role) for o in officers)
        self.card = OfficersCard()
        self.body.addWidget(self.card, 1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai petugas ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self.card.changed.connect(self._show)
        self._show(self._officers)

    def _show(self, officers: tuple[Officer, ...]) -> None:
        self._officers = officers
        self.card.show_officers(officers, may_edit=True, may_remove=True)
        self.keep.setEnabled(bool(officers))

    def _on_keep(self) -> None:
        self.accept()
        self.answered.emit(tuple(StationOfficer(self._station, o.no, o.name, o.role) for o in self._officers))


class OfficerListDialog(Dialog):
    """What a list of officers holds, before it is taken; `agreed` carries the officers and whose they replace."""

    agreed = Signal(object, object)

    def __init__(self, parent: QWidget, reading: OfficerListReading, *, known: tuple[int, ...]) -> None:
        super().__init__(parent, self.tr("Apakah daftar petugas ini terbaca benar?"), width=820)
        officers = tuple(o for o in reading.officers if o.station in known)
        others = sorted({o.station for o in reading.officers} - set(known))
        stations = tuple(sorted({o.station for o in officers}))
        faults = tuple(
            Fault(place_of(fault.row), QCoreApplication.translate("OfficerList", str(FAULTS[fault.kind])))
            for fault in reading.faults
        )
        text = self.tr("{officers} petugas di {stations} TPS terbaca dari {file}.")
        said = text.format(officers=len(officers), stations=len(stations), file=reading.file)
        self.body.addWidget(Notice(said, "attention" if faults else "good", faults=faults))
        if others:
            numbers = ", ".join(station_title(number) for number in others)
            self.body.addWidget(words(self.tr("Tidak ada di desa ini: {numbers}.").format(numbers=numbers)))
        self.body.addWidget(
            words(self.tr("Petugas TPS yang ada di daftar ini diganti; TPS lain tetap."), "quiet")
        )
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Masukkan {count} petugas").format(count=len(officers)))
        self.keep.setEnabled(bool(officers))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.agreed.emit(officers, stations))
        self.add_button(self.cancel)
        self.add_button(self.keep)

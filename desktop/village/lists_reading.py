"""Lists as they were read, before they are taken: TPS by TPS, with everything that has to be mended first."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.screens.prizes_money import read_count
from desktop.theme import px, spaced
from desktop.village.lists_station import NUMBER_LIMIT
from desktop.village.words import station_title, thousands
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.notice import Fault, FaultList, Notice
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from desktop.wording_roster import fault_text, file_sentence, place_of, reasons
from steps.village.lists import FileTable, StationReading, VillageReading

_LINE, _LINES = 54, 4  # a fault with its file takes two lines


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: a TPS, or a table of a file that does not say its TPS."""

    station: StationReading | None
    nameless: FileTable | None = None


class ReadingPanel(QWidget):
    """Shows what several files hold; `number_given` says which TPS the tables of a file belong to."""

    number_given = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.reading = VillageReading(())
        self.told = Notice("")
        self.table = Table(
            self.tr("TPS menurut berkas"),
            (
                Column(self.tr("TPS"), _title, bold=True, least=110),
                Column(self.tr("DPT"), lambda line: _count(line, "DPT"), align="right", least=80),
                Column(self.tr("DPTb"), lambda line: _count(line, "DPTB"), align="right", least=80),
                Column(self.tr("DPK"), lambda line: _count(line, "DPK"), align="right", least=80),
                Column(self.tr("Berkas"), _files, weight=1, least=140),
                Column(self.tr("Keadaan"), _mark, least=190),
                Column("", _act, align="right", action=True),
            ),
            shown=4,
        )
        column = QVBoxLayout(self)
        spaced(column, 14)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        self.table.action_requested.connect(lambda row, _: self._on_act(row))
        self.table.row_chosen.connect(self._on_act)

    def show_reading(self, reading: VillageReading) -> None:
        """Show another reading, what has to be mended first."""
        self.reading = reading
        faulty = tuple(station for station in reading.stations if not station.can_be_taken)
        lines = (
            *(Line(None, one) for one in reading.nameless),
            *(Line(station) for station in faulty),
            *(Line(station) for station in reading.ready),
        )
        self.table.set_rows(lines)
        unusable = tuple(Fault(name, file_sentence(error)) for name, error in reading.unusable)
        wrong = len(faulty) + len(reading.nameless) + len(unusable)
        voters = sum(len(station.voters) for station in reading.ready)
        text = self.tr("{ready} TPS dengan {voters} pemilih terbaca benar.").format(
            ready=len(reading.ready), voters=thousands(voters)
        )
        if wrong:
            text += " " + self.tr("{count} hal perlu diperbaiki dahulu.").format(count=wrong)
        self.told.tell(text, "attention" if wrong else "good", faults=unusable)

    def _on_act(self, row: int) -> None:
        line = self.table.rows_model.rows[row]
        if line.nameless is not None:
            dialog = NumberDialog(self, line.nameless)
            dialog.given.connect(lambda number: self.number_given.emit(line.nameless.file, number))
            dialog.open()
        else:
            FaultsDialog(self, line.station).open()


class NumberDialog(Dialog):
    """Asks which TPS a table belongs to that does not say it."""

    given = Signal(int)

    def __init__(self, parent: QWidget, table: FileTable) -> None:
        super().__init__(parent, self.tr("TPS mana daftar ini?"), width=600)
        self.body.addWidget(words(table.file, "heading"))
        text = self.tr("{count} pemilih; nomor TPS tidak tertulis di berkasnya.")
        self.body.addWidget(words(text.format(count=len(table.table.voters)), "quiet"))
        self.number = Field(self.tr("Nomor TPS"), placeholder="3")
        self.body.addWidget(self.number)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai nomor ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.number.entered.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self.number.setFocus()

    def _on_keep(self) -> None:
        try:
            number = read_count(self.number.text(), least=1, most=NUMBER_LIMIT)
        except ValueError:
            self.number.set_error(self.tr("Tulis angka, misalnya 3."))
            return
        self.accept()
        self.given.emit(number)


class FaultsDialog(Dialog):
    """Everything that the files say about one TPS beside its voters."""

    def __init__(self, parent: QWidget, station: StationReading) -> None:
        super().__init__(parent, station_title(station.number), width=860)
        self.faults = _fault_lines(station, warnings=False)
        self.warnings = _fault_lines(station, warnings=True)
        rows = sum(one.table.rows_in_file for one in station.tables)
        left = [row for one in station.tables for row in one.table.left_out]
        said = self.tr("{rows} baris = {taken} pemilih + {left} dilewati + {wrong} perlu diperbaiki")
        counted = said.format(rows=rows, taken=len(station.voters), left=len(left), wrong=station.faulty_rows)
        self.body.addWidget(Notice(counted, "bad" if self.faults else "good"))
        for heading, lines in (
            (self.tr("Perlu diperbaiki di berkasnya"), self.faults),
            (self.tr("Perlu dilihat, tetapi tidak menghalangi"), self.warnings),
        ):
            if lines:
                self.body.addWidget(words(heading, "heading"))
                listed = FaultList(heading, lines)
                listed.setMinimumHeight(px(_LINE * min(len(lines), _LINES)))
                self.body.addWidget(listed)
        if left:
            text = self.tr("Dilewati: {reasons}.").format(reasons=reasons(left))
            self.body.addWidget(words(text, "small"))
        self.body.addStretch(1)
        self.closing = PrimaryButton(self.tr("Mengerti"))
        self.closing.clicked.connect(self.accept)
        self.add_button(self.closing)
        self.closing.setFocus()


def _fault_lines(station: StationReading, *, warnings: bool) -> tuple[Fault, ...]:
    translate = QCoreApplication.translate
    lines = []
    if not warnings:
        for clash in station.clashes:
            text = translate("VillageLists", "nomor {numbers} ada di dua berkas: {one} dan {other}.")
            one, other = clash.files
            lines.append(Fault(clash.list_name, text.format(numbers=clash.numbers, one=one, other=other)))
    for table in station.tables:
        for fault in table.table.warnings if warnings else table.table.faults:
            place = place_of(fault.row, column=fault.column, sheet=fault.sheet)
            lines.append(Fault(f"{table.file}, {place}", fault_text(fault)))
    return tuple(lines)


def _title(line: Line) -> str:
    if line.station is None:
        return QCoreApplication.translate("VillageLists", "Tanpa TPS")
    return station_title(line.station.number)


def _count(line: Line, name: str) -> str:
    if line.station is None:
        assert line.nameless is not None
        table = line.nameless.table
        return thousands(len(table.voters)) if table.list_name == name else ""
    count = line.station.counts[name]
    return thousands(count) if count else "–"


def _files(line: Line) -> str:
    tables = line.station.tables if line.station else (line.nameless,)
    return ", ".join(dict.fromkeys(one.file for one in tables if one))


def _mark(line: Line) -> Mark:
    translate = QCoreApplication.translate
    station = line.station
    if station is None:
        return Mark(translate("VillageLists", "Nomor TPS?"), "attention")
    if station.clashes:
        return Mark(translate("VillageLists", "Nomor ganda"), "bad")
    if station.faulty_rows:
        text = translate("VillageLists", "{count} baris salah").format(count=station.faulty_rows)
        return Mark(text, "bad")
    if not station.voters:
        return Mark(translate("VillageLists", "Tidak ada pemilih"), "attention")
    if station.warnings:
        text = translate("VillageLists", "Benar, {count} catatan").format(count=station.warnings)
        return Mark(text, "good")
    return Mark(translate("VillageLists", "Benar"), "good")


def _act(line: Line) -> str:
    translate = QCoreApplication.translate
    return (
        translate("VillageLists", "Pilih TPS") if line.station is None else translate("VillageLists", "Lihat")
    )

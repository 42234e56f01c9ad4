"""How ready each TPS is: prizes in hand, room, power, logistics, and the signs that it may be vulnerable."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.jobs import Report
from desktop.village.answers import answer_word
from desktop.village.condition_dialog import ConditionDialog
from desktop.village.desk import VillageDesk
from desktop.village.indicators import IndicatorListDialog, IndicatorsDialog
from desktop.village.page import VillagePage
from desktop.village.words import lacking, station_title
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from draw.station_readiness import Answer, Condition, StationReadiness
from steps.village import readiness
from steps.village.state import VillageState
from steps.village.villagefile import VillageFile

_SIGNS = 6


class ReadinessPage(VillagePage):
    """A row for each TPS; one link leads to its facts, another to the supervisors' indicators."""

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(desk, self.tr("Sudah siapkah setiap TPS?"))
        self.told = Notice("")
        self.table = Table(self.tr("Kesiapan per TPS"), self._columns(), shown=4)
        self.body.addWidget(self.told)
        self.body.addWidget(self.table, 1)
        self.list = SecondaryButton(self.tr("Ubah daftar tanda…"))
        self.onward = PrimaryButton(self.tr("Lanjut ke jadwal siaga"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.list, self.onward)
        self.list.clicked.connect(self._on_list)
        self.onward.clicked.connect(lambda: self.page_requested.emit("duty"))
        self.table.action_requested.connect(self._on_link)
        self.table.row_chosen.connect(self._on_facts)
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say what ready means here."""
        return self.tr(
            "TPS disebut siap bila berkasnya dibuat, hadiahnya lengkap di tangan, ketua dan dua saksi bernama, tempat dan "
            "listrik ada, dan logistik diterima. Pencetak dan layar kedua boleh tidak ada: ada jalan kertas.\n\nTanda rawan "
            "berasal dari daftar pengawas; jawabannya ya, tidak, atau belum tahu. Yang belum tahu bukan berarti aman.\n\n"
            "Semuanya masuk ke laporan kesiapan untuk kecamatan. Nama pemilih tidak ikut."
        )

    def first_focus(self) -> QWidget | None:
        """Where the work goes on."""
        return self.table

    def show_state(self, state: VillageState) -> None:
        """Show how ready every TPS is as of the last commit."""
        known = tuple(readiness.station_of(state, number) for number in state.numbers)
        self.table.set_rows(known)
        ready = sum(not station.missing for station in known)
        signs = sum(bool(station.warnings) for station in known)
        text = self.tr("{ready} dari {all} TPS siap. {signs} TPS punya tanda rawan.")
        state_word = "good" if ready == len(known) else "attention"
        self.told.tell(
            text.format(ready=ready, all=len(known), signs=signs),
            "good" if state_word == "good" else "attention",
        )

    def _columns(self) -> tuple[Column, ...]:
        def prizes(station: StationReadiness) -> str:
            there = sum(prize.in_hand for prize in station.prizes)
            return f"{there}/{sum(prize.quantity for prize in station.prizes)}"

        def received(station: StationReadiness) -> str:
            at = station.logistics.received_at
            return f"{at[8:10]}-{at[5:7]} {at[11:16].replace(':', '.')}" if at else "–"

        return (
            Column(self.tr("TPS"), lambda s: station_title(s.number), bold=True, least=100),
            Column(self.tr("Hadiah"), prizes, align="right", least=80),
            Column(self.tr("Tempat"), lambda s: answer_word(s.room), least=80),
            Column(self.tr("Listrik"), lambda s: answer_word(s.power), least=80),
            Column(self.tr("Logistik"), received, least=120),
            Column(self.tr("Keadaan"), self._mark, weight=1, least=170),
            Column(self.tr("Tanda"), self._signs, least=100, action=True),
            Column("", lambda _: self.tr("Isi"), align="right", action=True),
        )

    def _mark(self, station: StationReadiness) -> Mark:
        if not station.missing:
            return Mark(self.tr("Siap"), "good")
        return Mark(self.tr("Belum: {what}").format(what=lacking(station.missing)), "attention")

    def _signs(self, station: StationReadiness) -> str:
        if station.warnings:
            return self.tr("{count} rawan").format(count=len(station.warnings))
        answered = len(station.answers)
        return self.tr("Tidak ada") if answered else self.tr("Jawab")

    def _on_link(self, row: int, column: int) -> None:
        if column == _SIGNS:
            self._on_signs(row)
        else:
            self._on_facts(row)

    def _on_facts(self, row: int) -> None:
        state = self.desk.state
        known: StationReadiness = self.table.rows_model.rows[row]
        numbers = tuple(p.no for p in state.prizes if state.shares[p.no].get(known.number, 0))
        zone = state.village.zone if state.village else "WIB"
        dialog = ConditionDialog(self, known, numbers=numbers, zone=zone)

        def keep(condition: Condition, in_hand: dict[int, int]) -> None:
            self._do(lambda file: readiness.save_station(file, known.number, condition, in_hand=in_hand))

        dialog.answered.connect(keep)
        dialog.open()

    def _on_signs(self, row: int) -> None:
        state = self.desk.state
        number = state.numbers[row]
        given = dict(state.answers.get(number, {}))
        dialog = IndicatorsDialog(self, number, indicators=state.indicators, answers=given)

        def keep(answers: dict[str, Answer]) -> None:
            self._do(lambda file: readiness.save_answers(file, number, answers))

        dialog.answered.connect(keep)
        dialog.open()

    def _on_list(self) -> None:
        dialog = IndicatorListDialog(self, self.desk.state.indicators)
        dialog.answered.connect(
            lambda indicators: self._do(lambda file: readiness.save_indicators(file, indicators))
        )
        dialog.open()

    def _do(self, deed: Callable[[VillageFile], None]) -> None:
        def work(file: VillageFile, _report: Report) -> None:
            deed(file)

        self.desk.do(work)

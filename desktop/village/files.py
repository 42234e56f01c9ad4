"""Making the TPS files: all that are missing at once, or one of them again; the envelopes are printed before all else."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.jobs import CancelledError, Report
from desktop.screens.choosing import choose_folder
from desktop.theme import spaced
from desktop.village.desk import VillageDesk
from desktop.village.envelopes import NAME, EnvelopePapers, PrintedDialog
from desktop.village.page import VillagePage
from desktop.village.words import file_mark, lacking, station_title, thousands
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.confirm import Agreement, ConfirmDialog
from desktop.widgets.label import PlainLabel
from desktop.widgets.message import Waiting
from desktop.widgets.notice import Notice
from desktop.widgets.person import Person
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from draw.signature import grouped
from draw.village import Station
from steps.files.writing import safe_name
from steps.tpsfile import is_writable
from steps.village import making
from steps.village.making import Because, Envelope
from steps.village.state import VillageState
from steps.village.villagefile import VillageFile


class FilesPage(VillagePage):
    """A row for each TPS: what its file lacks, whether it is made, and the way to make it again."""

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(desk, self.tr("Berkas TPS mana yang dibuat?"))
        self.folder = _usual_folder(desk)
        self._waiting: Waiting | None = None
        self.told = Notice("")
        self.place = PlainLabel("", "strong")
        self.where = PlainLabel("", "small")
        self.change = LinkButton(self.tr("Ganti map…"))
        self.table = Table(self.tr("Berkas TPS"), self._columns(), shown=3)
        self.body.addWidget(self.told)
        self.body.addWidget(self._place_card())
        self.body.addWidget(self.table, 1)
        self.make = PrimaryButton("")
        self.show_envelopes = PrimaryButton(self.tr("Cetak sampul…"))
        self.printed = SecondaryButton(self.tr("Sampul sudah tercetak"))
        self.onward = PrimaryButton(self.tr("Lanjut ke kupon & kertas"))
        self.change.clicked.connect(self._on_change)
        self.make.clicked.connect(lambda: self._make(self._missing()))
        self.show_envelopes.clicked.connect(self._on_show)
        self.printed.clicked.connect(self._on_printed)
        self.onward.clicked.connect(lambda: self.page_requested.emit("kit"))
        self.table.action_requested.connect(lambda row, _: self._on_again(row))
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say what happens to the passphrases."""
        return self.tr(
            "Setiap TPS mendapat berkas sendiri (.undian) dan berkas kunci (.kunci); keduanya disalin bersama ke flashdisk "
            "TPS itu.\n\nKata sandi setiap berkas terdiri dari tujuh kata acak, yang hanya ada di lembar sampul: cetak, "
            "lipat, masukkan ke amplop, lem. Sesudah itu tidak ada yang bisa melihatnya lagi.\n\nBila sampul hilang atau "
            "rencana berubah, buat ulang berkas TPS itu saja. Berkas lama disimpan dengan nama lain, TPS lain tidak berubah."
        )

    def first_focus(self) -> QWidget | None:
        """Where the work goes on."""
        return self.footer_buttons[-1] if self.footer_buttons else None

    def show_state(self, state: VillageState) -> None:
        """Show how every file stands, and the one act that is next."""
        self.table.set_rows(state.stations)
        self.place.set_text(self.folder.name)
        self.where.set_text(str(self.folder))
        missing, waiting = self._missing(), self.desk.envelopes
        self.change.setEnabled(not waiting)
        if waiting:
            text = self.tr(
                "{count} sampul kata sandi menunggu dicetak. Kata sandinya tidak disimpan di mana pun."
            )
            self.told.tell(text.format(count=len(waiting)), "attention")
            self.set_footer(self.tr("F1 bantuan"), self.printed, self.show_envelopes)
            return
        self._tell(state)
        if missing:
            self.make.set_words(self.tr("Buat {count} berkas TPS").format(count=len(missing)))
            self.make.setEnabled(not state.mismatches)
            self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.make)
        else:
            self.onward.setEnabled("kit" in state.open_pages)
            self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.onward)

    def _tell(self, state: VillageState) -> None:
        lost = [n for n, made in state.made.items() if not made.envelope_at]
        incomplete = [n for n in state.numbers if state.missing_of(n)]
        if state.mismatches:
            self.told.tell(
                self.tr("Pembagian hadiah belum cocok. Betulkan dahulu di Hadiah & aturan."), "bad"
            )
        elif lost:
            text = self.tr("{names}: sampulnya tidak tercetak. Buat ulang berkasnya.")
            self.told.tell(text.format(names=", ".join(map(station_title, lost))), "bad")
        elif incomplete:
            text = self.tr("{count} TPS belum lengkap: {what}.")
            what = lacking(dict.fromkeys(key for n in incomplete for key in state.missing_of(n)))
            self.told.tell(text.format(count=len(incomplete), what=what), "attention")
        elif state.stale:
            text = self.tr("{names}: rencana berubah sesudah berkas dibuat.")
            self.told.tell(text.format(names=", ".join(map(station_title, sorted(state.stale)))), "attention")
        else:
            self.told.tell("")

    def _missing(self) -> tuple[int, ...]:
        """Give the stations that are complete and have no file yet."""
        state = self.desk.state
        return tuple(n for n in state.numbers if n not in state.made and not state.missing_of(n))

    def _place_card(self) -> Card:
        card = Card(gap=2)
        row = QHBoxLayout()
        spaced(row, 16)
        column = QVBoxLayout()
        spaced(column, 0)
        column.addWidget(self.place)
        column.addWidget(self.where)
        row.addWidget(PlainLabel(self.tr("Disimpan di map"), "quiet"))
        row.addLayout(column, 1)
        row.addWidget(self.change)
        card.body.addLayout(row)
        return card

    def _columns(self) -> tuple[Column, ...]:
        def waiting() -> tuple[int, ...]:
            return tuple(envelope.number for envelope in self.desk.envelopes)

        def key(station: Station) -> str:
            made = self.desk.state.made.get(station.number)
            return f"{grouped(made.fingerprint, groups=4)} …" if made else "–"

        return (
            Column(self.tr("TPS"), lambda s: station_title(s.number), bold=True, least=100),
            Column(
                self.tr("Pemilih"),
                lambda s: thousands(self.desk.state.voters.get(s.number, 0)),
                align="right",
                least=90,
            ),
            Column(
                self.tr("Hadiah"), lambda s: str(self.desk.state.units_of(s.number)), align="right", least=80
            ),
            Column(self.tr("Sidik jari kunci TPS"), key, weight=1, least=150),
            Column(
                self.tr("Berkas"),
                lambda s: file_mark(self.desk.state, s.number, waiting()),
                weight=1,
                least=180,
            ),
            Column("", self._again_word, align="right", action=True),
        )

    def _again_word(self, station: Station) -> str:
        made = station.number in self.desk.state.made
        return self.tr("Buat ulang") if made and not self.desk.envelopes else ""

    def _make(self, numbers: tuple[int, ...], because: Because | None = None) -> None:
        folder = self.folder
        if not is_writable(folder):
            self.told.tell(self.tr("Map ini tidak bisa ditulisi. Pilih map lain."), "bad")
            return
        told: list[Envelope] = []

        def deed(file: VillageFile, report: Report) -> None:
            making.make(
                file, folder, numbers, again=because is not None, because=because, progress=report, told=told
            )

        waiting = self._waiting = Waiting(self, self.tr("Membuat berkas TPS"))
        job = self.desk.do(
            deed,
            then=lambda _: self._on_made(told),
            refused=lambda error: self._on_stopped(error, told),
            progressed=lambda done, total: waiting.show_progress(done, total, self.tr("berkas")),
        )
        waiting.cancel_requested.connect(job.cancel)
        waiting.open()

    def _on_made(self, told: list[Envelope]) -> None:
        if self._waiting is not None:
            self._waiting.finish()
            self._waiting = None
        again = {envelope.number for envelope in told}
        kept = tuple(envelope for envelope in self.desk.envelopes if envelope.number not in again)
        self.desk.envelopes = (*kept, *told)
        self.show_state(self.desk.state)
        if self.footer_buttons:
            self.footer_buttons[-1].setFocus()

    def _on_stopped(self, error: Exception, told: list[Envelope]) -> bool:
        self._on_made(told)
        return isinstance(error, CancelledError)

    def _on_show(self) -> None:
        from desktop.screens.paper_viewer import PaperViewer

        viewer = PaperViewer(self, EnvelopePapers(self.desk), (NAME,))
        viewer.finished.connect(self._on_printed)
        viewer.open()

    def _on_printed(self) -> None:
        numbers = tuple(envelope.number for envelope in self.desk.envelopes)
        dialog = PrintedDialog(self, numbers)
        dialog.printed.connect(lambda: self._forget(numbers))
        dialog.open()

    def _forget(self, numbers: tuple[int, ...]) -> None:
        self.desk.envelopes = ()
        self.desk.do(lambda file, _: making.envelopes_are_printed(file, numbers))

    def _on_again(self, row: int) -> None:
        station = self.desk.state.stations[row]
        made = self.desk.state.made[station.number]
        self.folder = Path(made.folder)
        dialog = ConfirmDialog(
            self,
            question=self.tr("Buat ulang berkas {tps}?").format(tps=station_title(station.number)),
            consequences=(
                self.tr("Kata sandi yang lama tidak membuka berkas yang baru."),
                self.tr("Berkas lama disimpan dengan nama lain di map yang sama. TPS lain tidak berubah."),
                self.tr("Sidik jari kuncinya berganti: kirim laporan kesiapan yang baru ke kecamatan."),
            ),
            people=self._people(station.number),
            act=self.tr("Buat ulang berkas ini"),
            reason=self.tr("Sebab dibuat ulang"),
        )
        dialog.agreed.connect(lambda agreed: self._on_agreed(station.number, agreed))
        dialog.open()

    def _on_agreed(self, number: int, agreement: Agreement) -> None:
        by = (agreement.first.id, agreement.second.id)
        self._make((number,), Because(by, agreement.reason))

    def _people(self, number: int) -> tuple[Person, ...]:
        state = self.desk.state
        head = state.village.village_head if state.village else ""
        return (
            Person("P", self.tr("Petugas desa"), "PPS"),
            Person("H", head or self.tr("Pimpinan desa"), self.tr("Kepala desa atau lurah")),
            *(Person(f"K{o.no}", o.name, o.role) for o in state.officers_of(number)),
        )

    def _on_change(self) -> None:
        choose_folder(self, self.tr("Simpan di map mana?"), then=self._set_folder, folder=self.folder)

    def _set_folder(self, folder: Path) -> None:
        self.folder = folder
        self.show_state(self.desk.state)


def _usual_folder(desk: VillageDesk) -> Path:
    """Return the folder of the last file made, else one of its own beside the village file."""
    made = desk.state.made
    if made:
        return Path(max(made.values(), key=lambda one: one.at).folder)
    village = desk.state.village
    name = safe_name(f"TPS {village.title} {village.date}") if village else "TPS"
    return desk.file.path.parent / name

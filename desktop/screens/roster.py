"""The voter list: from a file, by its size only, and corrected or replaced without ever losing a check-in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.jobs import CancelledError, Report
from desktop.screens.choosing import choose_file
from desktop.screens.daypage import DayPage
from desktop.screens.roster_by_hand import AddVoterDialog
from desktop.screens.roster_difference import DifferenceDialog
from desktop.screens.roster_preview import PreviewPanel, Wish
from desktop.screens.roster_source import SizesDialog, SourcePanel
from desktop.screens.roster_summary import SummaryPanel
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.message import Waiting
from desktop.wording import is_known, sentence_of
from desktop.wording_roster import file_sentence
from draw.ceremony import Closed, Preparing
from draw.roster import RosterDifference
from draw.tickets import LISTS
from steps import roster
from steps.day import Day
from steps.files.sheet_errors import VoterFileError, VoterFileReason
from steps.files.voter_list import VoterListReading, read_voter_list
from steps.files.voter_unnamed import read_unnamed
from steps.practice import sample_list
from steps.tpsfile import TpsFile

_PATIENCE_MS = 400


class RosterPage(DayPage):
    """Shows one of three things: where a list may come from, one that was read, or the one that holds."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._looking = False
        self._waiting: Waiting | None = None
        self.source = SourcePanel()
        self.preview = PreviewPanel()
        self.summary = SummaryPanel()
        for panel in (self.source, self.preview, self.summary):
            self.body.addWidget(panel, 1)
        self.add = SecondaryButton(self.tr("Tambah pemilih"))
        self.other = SecondaryButton(self.tr("Baca daftar lain…"))
        self.back = SecondaryButton(self.tr("Kembali"))
        self.take = PrimaryButton(self.tr("Masukkan daftar"))
        self.onward = PrimaryButton(self.tr("Lanjut ke hadiah & saksi"))
        self.setAcceptDrops(True)
        self._connect()
        self.show_day(desk.day)

    def help_text(self) -> str:
        """Say which files can be read and what happens to them."""
        return self.tr(
            "Pilih daftar pemilih TPS ini sebagai XLSX, XLS, ODS, atau CSV. Judul, nomor kolom, dan rekapitulasi dilewati "
            "sendiri; setiap baris diperhitungkan.\n\nBila sebuah kolom salah dikenali, ganti pada kotak di sebelahnya. "
            "Baris yang salah diperbaiki di berkas asalnya, lalu berkas dipilih lagi.\n\nDaftar boleh dibaca ulang: "
            "perubahannya diperlihatkan dahulu, dan pemilih yang sudah hadir tidak pernah hilang. NIK tidak disimpan."
        )

    def show_day(self, day: Day) -> None:
        """Show the list that holds, or the ways to one."""
        self.summary.show_day(day)
        identity = day.identity
        self.source.sample.setVisible(identity is not None and identity.practice)
        self._show()

    def read(self, path: Path) -> None:
        """Read a file off the UI thread and show what it holds."""
        self._read(Wish(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file that is dragged over the page."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self._may_change():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        event.acceptProposedAction()
        self.read(Path(event.mimeData().urls()[0].toLocalFile()))

    def _connect(self) -> None:
        self.source.file_wished.connect(self._on_choose)
        self.source.sizes_wished.connect(self._on_sizes)
        self.source.sample_wished.connect(lambda: self.read(sample_list()))
        self.preview.wished.connect(self._read)
        self.preview.tables_changed.connect(self._show)
        self.add.clicked.connect(lambda: AddVoterDialog(self, self.desk).open())
        self.other.clicked.connect(self._on_other)
        self.back.clicked.connect(self._on_back)
        self.take.clicked.connect(self._on_take)
        self.onward.clicked.connect(lambda: self.step_requested.emit("preparation"))

    def _may_change(self) -> bool:
        return isinstance(self.desk.day.state, Preparing | Closed)

    def _show(self) -> None:
        has_voters, read = bool(self.desk.day.voters), self.preview.wish is not None and self._looking
        choosing = self._looking or not has_voters
        self.source.setVisible(choosing and not read)
        self.preview.setVisible(read)
        self.summary.setVisible(not choosing)
        if read and self.preview.wish is not None:
            self._show_preview(self.preview.wish)
        elif choosing:
            self.ask(self.tr("Dari mana daftar pemilihnya?"))
            self.set_footer(self.tr("F1 bantuan · F9 tampilan"), *((self.back,) if has_voters else ()))
        else:
            self.ask(self.tr("Siapa saja pemilih TPS ini?"))
            for button in (self.add, self.other):
                button.setEnabled(self._may_change())
            self.onward.setEnabled("preparation" in self.desk.day.open_steps)
            self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.add, self.other, self.onward)

    def _show_preview(self, wish: Wish) -> None:
        self.ask(self.tr("Apakah daftar ini terbaca benar?"), wish.path.name)
        count = len(self.preview.voters())
        self.take.set_words(self.tr("Masukkan {count} pemilih").format(count=count))
        self.take.setEnabled(self.preview.can_take())
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.back, self.take)

    def _read(self, wish: Wish) -> None:
        def question(_file: TpsFile, report: Report) -> VoterListReading:
            def still_wanted() -> None:
                report(0, 0)  # gives way when the reader was told to stop

            reading = _read(wish, still_wanted)
            still_wanted()
            return reading

        self.source.told.tell("")
        waiting = self._wait()
        job = self.desk.ask(
            question,
            then=lambda reading: self._on_read(wish, reading),
            refused=lambda error: self._on_unreadable(wish, error),
        )
        waiting.cancel_requested.connect(job.cancel)

    def _wait(self) -> Waiting:
        """Say that it takes a while, unless it does not."""
        waiting = self._waiting = Waiting(self, self.tr("Membaca daftar pemilih"))
        QTimer.singleShot(_PATIENCE_MS, waiting, lambda: waiting.open() if waiting is self._waiting else None)
        return waiting

    def _finish_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.finish()
            waiting.deleteLater()

    def _on_read(self, wish: Wish, reading: VoterListReading) -> None:
        self._finish_waiting()
        self._looking = True
        identity = self.desk.day.identity
        self.preview.show_reading(wish, reading, number=identity.tps.number if identity else 0)
        self.take.setFocus()

    def _on_unreadable(self, wish: Wish, error: Exception) -> bool:
        self._finish_waiting()
        if isinstance(error, CancelledError):
            return True
        if not isinstance(error, VoterFileError):
            return False
        text = self.tr("{file} tidak bisa dipakai. {why}").format(
            file=wish.path.name, why=file_sentence(error)
        )
        if self.preview.isHidden():
            self._looking = True
            self._show()
            self.source.told.tell(text, "bad")
        else:
            self.preview.refuse(text)
        return True

    def _on_take(self) -> None:
        voters, lists = self.preview.voters(), self.preview.lists()
        if not self.preview.can_take() or self.desk.busy:
            return
        if not any(voter.list in lists for voter in self.desk.day.voters):
            self._take()
            return
        self.desk.ask(lambda file, _: roster.compare(file, voters, lists), then=self._on_compared)

    def _on_compared(self, change: RosterDifference) -> None:
        dialog = DifferenceDialog(self, change)
        dialog.agreed.connect(self._take)
        dialog.open()

    def _take(self) -> None:
        voters, lists, wish = self.preview.voters(), self.preview.lists(), self.preview.wish
        if wish is not None:
            self.desk.do(
                lambda file: roster.take(file, voters, lists, source=wish.path),
                then=lambda _: self._on_taken(),
                refused=self._on_refused,
            )

    def _on_taken(self) -> None:
        self._looking = False
        self._forget()
        self.onward.setFocus()

    def _on_refused(self, error: Exception) -> bool:
        if not isinstance(error, OSError):
            return False
        self.preview.told.tell(self.tr("Berkas ini tidak bisa dibaca lagi. Pilih sekali lagi."), "bad")
        return True

    def _on_choose(self) -> None:
        choose_file(
            self,
            self.tr("Pilih daftar pemilih"),
            kinds=(self.tr("Daftar pemilih (*.xlsx *.xls *.ods *.csv *.txt)"), self.tr("Semua berkas (*)")),
            then=self.read,
        )

    def _on_sizes(self) -> None:
        voters = self.desk.day.voters
        sizes = {name: sum(voter.list == name for voter in voters) for name in LISTS}
        dialog = SizesDialog(self, sizes, named=any(voter.name for voter in voters))
        dialog.answered.connect(lambda wanted: self._take_sizes(dialog, wanted))
        dialog.open()

    def _take_sizes(self, dialog: SizesDialog, sizes: dict[str, int]) -> None:
        def refused(error: Exception) -> bool:
            if is_known(error):
                dialog.tell(sentence_of(error))
            return is_known(error)

        def kept(_: object) -> None:
            dialog.accept()
            self._on_taken()

        self.desk.do(lambda file: roster.take_sizes(file, sizes), then=kept, refused=refused)

    def _on_other(self) -> None:
        self._looking = True
        self.source.told.tell("")
        self._forget()

    def _on_back(self) -> None:
        """Go from a list that was read to the ways in, and from there to the list that holds."""
        self._looking = self.preview.wish is not None
        self._forget()

    def _forget(self) -> None:
        self.preview.forget()
        self._show()

    def first_focus(self) -> QWidget | None:
        """The way in, or the way on."""
        return self.onward if self.desk.day.voters and not self._looking else self.source.choose


def _read(wish: Wish, still_wanted: Callable[[], None]) -> VoterListReading:
    """Read a list; one without headings is shown as it is, and the person names its columns."""
    try:
        return read_voter_list(
            wish.path, columns=wish.columns, list_name=wish.list_name, still_wanted=still_wanted
        )
    except VoterFileError as error:
        if error.reason is not VoterFileReason.NO_HEADING:
            raise
        return read_unnamed(
            wish.path, columns=wish.columns, list_name=wish.list_name, still_wanted=still_wanted
        )

"""Equal chance, shown: ten thousand practice draws by the rules of the real one, as bars and one plain sentence.

Nothing here is stored and nothing of it is a draw: the numbers are made for looking at and forgotten.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.jobs import CancelledError, Job, Jobs, Report
from desktop.screens.fairness_chart import Chart
from desktop.shell.page import Page
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.figure import Bar
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.split import Split
from steps.fairness import LARGEST, Trial, run
from steps.station import Laptop

_TICKETS, _UNITS = 237, 20
_SURPRISING = 0.001
"""A fair order looks as uneven as this once in a thousand trials; then the page asks for another one."""


class FairnessPage(Page):
    """A page outside the day; `left` asks for the welcome."""

    left = Signal()

    def __init__(self, jobs: Jobs, laptop: Laptop) -> None:
        super().__init__(
            self.tr("Apakah semua nomor sama peluangnya?"),
            self.tr(
                "Undian latihan dengan rumus yang sama seperti undian sebenarnya. Tidak ada yang disimpan."
            ),
        )
        self._jobs, self._laptop = jobs, laptop
        self._job: Job | None = None
        self.tickets = Field(self.tr("Banyak nomor"))
        self.units = Field(self.tr("Banyak hadiah"))
        self.tickets.set_text(str(_TICKETS))
        self.units.set_text(str(_UNITS))
        self.bar = Bar(self.tr("Undian latihan yang sudah dijalankan"))
        self.count = PlainLabel("", "small")
        self.told = Notice("")
        self.chart = Chart()
        self.start = PrimaryButton(self.tr("Jalankan 10.000 undian latihan"))
        self.cancel = SecondaryButton(self.tr("Hentikan"))
        self.leave = SecondaryButton(self.tr("Kembali"))
        self.start.clicked.connect(self.run)
        self.cancel.clicked.connect(self.stop)
        self.leave.clicked.connect(self._on_leave)
        for field in (self.tickets, self.units):
            field.entered.connect(self.run)
        self._lay()
        self._show_running(False)

    @property
    def is_running(self) -> bool:
        """Whether draws are being made."""
        return self._job is not None

    def help_text(self) -> str:
        """Say what the bars mean."""
        return self.tr(
            "Setiap undian latihan memakai benih baru dari laptop ini dan mengambil nomor terdepan sebanyak hadiah.\n\n"
            "Setiap batang satu nomor, dari yang paling jarang sampai yang paling sering menang. Garis melintang adalah "
            "banyaknya menang bila semua sama persis. Batang tidak akan sama persis: uji khi-kuadrat menghitung apakah "
            "selisihnya wajar."
        )

    def first_focus(self) -> QWidget | None:
        """The button that starts, so that Enter is enough in the hall."""
        return self.start

    def run(self) -> None:
        """Make the draws off the UI thread."""
        asked = None if self.is_running else self._asked()
        if asked is None:
            return
        tickets, units = asked
        hexadecimal = self._laptop.random_hex

        def work(report: Report) -> Trial:
            return run(hexadecimal, report, tickets=tickets, units=units)

        self.told.tell("")
        self.chart.show_trial(None)
        self._job = self._jobs.submit(Job(work, self._show, self._on_failed, self._on_progress))
        self._show_running(True)
        self.cancel.setFocus()

    def stop(self) -> None:
        """Give the draws up at the end of the batch that is being made."""
        if self._job is not None:
            self._job.cancel()

    def _asked(self) -> tuple[int, int] | None:
        tickets = _whole(
            self.tickets, 2, LARGEST, self.tr("Tulis bilangan dari {least} sampai {most}.").format
        )
        if tickets is None:
            return None
        units = _whole(
            self.units, 1, tickets - 1, self.tr("Tulis bilangan dari {least} sampai {most}.").format
        )
        return None if units is None else (tickets, units)

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.set_share(done / total)
        self.count.set_text(
            self.tr("{done} dari {total} undian").format(done=_figure(done), total=_figure(total))
        )

    def _show(self, trial: Trial) -> None:
        self._end()
        self._on_progress(trial.draws, trial.draws)
        self.chart.show_trial(trial)
        usual = trial.evenness.probability >= _SURPRISING
        told = self.tr(
            "Setiap nomor menang sekitar {expected} kali. Yang paling jarang {least} kali, yang paling sering {most} kali."
        ).format(
            expected=_figure(round(trial.expected)),
            least=_figure(min(trial.won)),
            most=_figure(max(trial.won)),
        )
        judged = (
            self.tr("Selisih sebesar ini wajar bila semua nomor sama peluangnya.")
            if usual
            else self.tr("Selisih sebesar ini jarang sekali terjadi. Jalankan sekali lagi dan bandingkan.")
        )
        self.told.tell(f"{told} {judged}", "good" if usual else "attention")

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.bar.set_share(0)
        self.count.set_text("")
        if isinstance(error, CancelledError):
            self.told.tell(self.tr("Dihentikan. Tidak ada yang disimpan."), "neutral")
        else:
            self.told.tell(self.tr("Undian latihan tidak bisa dijalankan di laptop ini."), "bad")

    def _on_leave(self) -> None:
        self.stop()
        self.left.emit()

    def _end(self) -> None:
        self._job = None
        self._show_running(False)
        self.start.setFocus()

    def _show_running(self, running: bool) -> None:
        for widget in (self.tickets, self.units, self.start):
            widget.setEnabled(not running)
        self.bar.setVisible(running)
        self.count.setVisible(running)
        buttons = (self.leave, self.cancel) if running else (self.leave, self.start)
        self.set_footer(self.tr("F1 bantuan"), *buttons)

    def _lay(self) -> None:
        asked = Card(self.tr("Undian latihan"))
        for widget in (self.tickets, self.units):
            asked.body.addWidget(widget)
        asked.body.addWidget(words(self.tr("Setiap undian memakai benih baru dari laptop ini."), "quiet"))
        asked.body.addStretch(1)
        asked.body.addWidget(self.bar)
        asked.body.addWidget(self.count)
        shown = Card(self.tr("Berapa kali setiap nomor menang"))
        shown.body.addWidget(self.chart, 1)
        holder = QWidget()
        column = QVBoxLayout(holder)
        spaced(column, 16)
        column.addWidget(Split(shown, asked, right_width=320), 1)
        column.addWidget(self.told)
        self.body.addWidget(holder, 1)


def _whole(field: Field, least: int, most: int, fault: Callable[..., str]) -> int | None:
    """Return the number that a field holds, or say in the field which it may hold."""
    text = field.text().strip()
    if text.isascii() and text.isdigit() and len(text) <= 4 and least <= int(text) <= most:
        return int(text)
    field.set_error(fault(least=least, most=most))
    return None


def _figure(number: int) -> str:
    return f"{number:,}".replace(",", ".")

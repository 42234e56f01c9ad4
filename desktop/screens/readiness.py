"""The readiness check before the doors open (U02): every line says how it stands and what to do; nothing blocks."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.places import sticks
from desktop.screens.daypage import DayPage
from desktop.screens.paper_source import DayPapers
from desktop.screens.paper_viewer import PaperViewer
from desktop.tokens import State
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.checkline import CheckLine
from desktop.widgets.notice import Notice
from desktop.widgets.split import Split
from desktop.wording_readiness import finding_sentence, level_words, name_words
from steps import readiness
from steps.day import Day
from steps.power import read_power
from steps.readiness import Around, Finding, Level

_STATES: dict[Level, State] = {Level.GOOD: "good", Level.ATTENTION: "attention", Level.BAD: "bad"}
PAPERS = ("zero_report", "troubles", "paper_form", "guide")
SPARE_PAPERS = PAPERS[1:]
_BEFORE = ("identity", "roster", "preparation", "attendance")


class ReadinessPage(DayPage):
    """Looks anew each time it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Apakah semuanya siap?"),
            self.tr("Dilihat sekali sebelum pemilih pertama datang. Tidak ada yang menghalangi pembukaan."),
        )
        self.lines: dict[str, CheckLine] = {}
        self.summary = Notice("")
        self._left, self._right = Card(gap=12), Card(gap=12)
        for card in (self._left, self._right):
            card.body.addStretch(1)
        self.body.addWidget(self.summary)
        self.body.addWidget(Split(self._left, self._right, right_width=0, narrow=820))
        self.body.addStretch(1)
        self.again = SecondaryButton(self.tr("Periksa lagi"))
        self.papers = SecondaryButton(self.tr("Laporan nol dan kertas…"))
        self.onward = PrimaryButton(self.tr("Lanjut ke kehadiran"))
        self.again.clicked.connect(self.look)
        self.papers.clicked.connect(self._on_papers)
        self.onward.clicked.connect(self._on_onward)
        self.set_footer("", self.again, self.papers, self.onward)
        self.show_day(desk.day)

    def help_text(self) -> str:
        """Say what the lines and the zero report are for."""
        return self.tr(
            "Setiap baris diperiksa oleh program; yang perlu dilihat atau dibetulkan menyebut caranya. Hasilnya dicatat.\n\n"
            "Laporan nol menyatakan bahwa belum ada yang hadir dan belum ada percobaan. Cetak, tanda tangani bersama saksi, "
            "dan simpan: ujung rantai catatan di atasnya mengikat semua yang terjadi sesudahnya.\n\nKertas cadangan "
            "adalah formulir undian tanpa laptop dan kartu bila ada gangguan. Cetak pada malam sebelumnya."
        )

    def show_day(self, day: Day) -> None:
        """Name the step to go on to."""
        opened = "attendance" in day.open_steps
        self.onward.set_words(self.tr("Lanjut ke kehadiran") if opened else self.tr("Kembali ke berkas TPS"))

    def first_focus(self) -> QWidget | None:
        """Where the day goes on."""
        return self.onward

    def arrive(self) -> None:
        """Look at everything."""
        self.look()

    def look(self) -> None:
        """Ask the system and the file how things stand."""
        around = surroundings()
        self.desk.do(lambda file: readiness.check(file, around), then=self._show)

    def _show(self, found: tuple[Finding, ...]) -> None:
        for place, finding in enumerate(found):
            line = self.lines.get(finding.what)
            if line is None:
                line = self.lines[finding.what] = CheckLine(name_words(finding))
                column = (self._left if place < (len(found) + 1) // 2 else self._right).body
                column.insertWidget(column.count() - 1, line)
            line.tell(finding_sentence(finding), _STATES[finding.level], word=level_words(finding.level))
        self._summarise(found)
        self.updateGeometry()

    def _summarise(self, found: tuple[Finding, ...]) -> None:
        bad = sum(one.level is Level.BAD for one in found)
        look = sum(one.level is Level.ATTENTION for one in found)
        if bad:
            self.summary.tell(self.tr("{count} hal harus dibetulkan dahulu.").format(count=bad), "bad")
        elif look:
            text = self.tr("Hari bisa dibuka; {count} hal masih perlu dilihat.").format(count=look)
            self.summary.tell(text, "attention")
        else:
            self.summary.tell(self.tr("Semuanya siap."), "good")

    def _on_papers(self) -> None:
        started = bool(self.desk.day.attended) or self.desk.day.current_step not in _BEFORE
        PaperViewer(self, DayPapers(self.desk), SPARE_PAPERS if started else PAPERS).open()

    def _on_onward(self) -> None:
        opened = "attendance" in self.desk.day.open_steps
        self.step_requested.emit("attendance" if opened else "identity")


def surroundings() -> Around:
    """Return what only a program with a screen can know, as of now."""
    return Around(
        printers=tuple(QPrinterInfo.availablePrinterNames()),
        screens=len(QGuiApplication.screens()),
        sticks=tuple(place.volume for place in sticks()),
        power=read_power(),
    )

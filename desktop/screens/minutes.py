"""The minutes: the draw at one glance, the papers to print, and who signs on the screen (papers of DOMAIN)."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.screens.daypage import DayPage
from desktop.screens.paper_names import paper_title
from desktop.screens.paper_source import DayPapers
from desktop.screens.paper_viewer import PaperViewer
from desktop.screens.signing import SignDialog
from desktop.theme import px, spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.person import Person
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from draw.ceremony import Concluded, Drawing
from draw.seal import assurance
from steps.day import Day

NAMES = ("minutes", "receipts", "certificates", "attendance", "guide")
SEALED = ("witness_sheets", "freezing_slip")
_SIX, _THREE = 700, 400
"""From this width on six figures stand in one row; below it they stand three by three, in so much at least."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who may sign, and whether the signature is there."""

    person: Person
    signed: bool


class MinutesPage(DayPage):
    """Everything on paper; signing on the screen is optional."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.glance = GlanceCard()
        self.papers = Table(
            self.tr("Kertas"),
            (
                Column(self.tr("Kertas"), paper_title, weight=1, bold=True, least=170),
                Column("", lambda _: self.tr("Lihat"), action=True),
                Column("", lambda _: self.tr("Cetak"), action=True),
            ),
        )
        self.signers = Table(
            self.tr("Tanda tangan"),
            (
                Column(self.tr("Petugas dan saksi"), lambda s: s.person.name, weight=1, least=160),
                Column("", self._signed_mark, least=0),
                Column("", self._sign_words, action=True),
            ),
            shown=4,
        )
        self.edit = SecondaryButton(self.tr("Ubah data berita acara"))
        self.onward = PrimaryButton(self.tr("Lanjut ke ekspor"))
        self._lay()
        self.papers.action_requested.connect(self._on_paper)
        self.papers.row_chosen.connect(lambda row: self._show(row))
        self.signers.action_requested.connect(lambda row, _: self._on_sign(row))
        self.signers.row_chosen.connect(self._on_sign)
        self.edit.clicked.connect(lambda: self.step_requested.emit("identity"))
        self.onward.clicked.connect(lambda: self.step_requested.emit("export"))
        self.set_footer(self.tr("F1 bantuan"), self.edit, self.onward)
        self.show_day(desk.day)

    def help_text(self) -> str:
        """Say what is signed, and what a signature on the screen is worth."""
        return self.tr(
            "Cetak berita acara, lalu tanda tangani di atas kertas di atas nama masing-masing. Penerima hadiah "
            "menandatangani tanda terima.\n\nTanda tangan di layar boleh dilewati. Ia tercetak di atas nama dan disebut "
            "tanda tangan elektronik tidak tersertifikasi.\n\nTanpa pencetak: simpan sebagai PDF dan cetak dari laptop "
            "lain. Nomor berita acara, tempat, dan jumlah rangkap ada di langkah pertama."
        )

    def first_focus(self) -> QWidget | None:
        """The papers."""
        return self.papers

    def show_day(self, day: Day) -> None:
        """Show the closed draw."""
        if not isinstance(day.state, Concluded):
            return
        copies = day.identity.copies if day.identity else 1
        self.ask(
            self.tr("Siapa yang menandatangani?"),
            self.tr("Cetak berita acara {copies} rangkap, bacakan, lalu tanda tangani.").format(
                copies=copies
            ),
        )
        self.glance.show_draw(day.state.draw)
        self.papers.set_rows((*NAMES, *SEALED))
        self.signers.set_rows(tuple(Signer(p, p.id in day.signed) for p in self.desk.people()))

    def _lay(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        spaced(column, 20)
        column.addWidget(self.papers)
        column.addStretch(1)
        right = Card(self.tr("Tanda tangan di layar"))
        right.body.addWidget(
            words(self.tr("Boleh dilewati. Ini tanda tangan elektronik tidak tersertifikasi."), "small")
        )
        right.body.addWidget(self.signers, 1)
        self.body.addWidget(self.glance)
        self.body.addWidget(Split(left, right, right_width=580, narrow=800), 1)

    def _signed_mark(self, signer: Signer) -> str | Mark:
        return Mark(self.tr("Sudah"), "good") if signer.signed else ""

    def _sign_words(self, signer: Signer) -> str:
        return self.tr("Ubah") if signer.signed else self.tr("Tanda tangani")

    def _on_paper(self, row: int, column: int) -> None:
        self._show(row, print_at_once=column == 2)

    def _show(self, row: int, *, print_at_once: bool = False) -> None:
        name = (*NAMES, *SEALED)[row]
        PaperViewer(
            self, DayPapers(self.desk), (*NAMES, *SEALED), first=name, print_at_once=print_at_once
        ).open()

    def _on_sign(self, row: int) -> None:
        SignDialog(self, self.desk, self.desk.people()[row]).open()


class GlanceCard(Card):
    """The draw in one line of figures, each with its word below."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = tuple(PlainLabel("", "fact") for _ in range(6))
        self.said = tuple(words("", "small") for _ in range(6))
        self._grid = QGridLayout()
        spaced(self._grid, 2)
        self._columns = 0
        self.body.addLayout(self._grid)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of three figures beside one another."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), px(_THREE)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go into two rows where six figures have no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 6 if self.width() >= px(_SIX) else 3
        if columns == self._columns:
            return
        self._columns = columns
        for place in range(6):
            row, column = divmod(place, columns)
            self._grid.addWidget(self.figures[place], 2 * row, column)
            self._grid.addWidget(self.said[place], 2 * row + 1, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def show_draw(self, draw: Drawing) -> None:
        """Show winners, what was not drawn, who was absent, objections, attempt and assurance."""
        outcomes = [call.outcome for call in draw.calls]
        full = assurance(draw.contributions) == "full"
        told = (
            (str(draw.awarded), self.tr("hadiah diserahkan")),
            (str(len(draw.units) - draw.awarded), self.tr("hadiah tidak terundi")),
            (str(outcomes.count("absent")), self.tr("tidak hadir")),
            (str(len(draw.objections)), self.tr("keberatan")),
            (self.tr("ke-{number}").format(number=draw.statement.attempt), self.tr("percobaan")),
            (self.tr("Penuh") if full else self.tr("Berkurang"), self.tr("jaminan undian")),
        )
        for (figure, word), number, said in zip(told, self.figures, self.said, strict=True):
            number.set_text(figure)
            said.set_text(word)
        self.setAccessibleName(", ".join(f"{figure} {word}" for figure, word in told))

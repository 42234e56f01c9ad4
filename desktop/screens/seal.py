"""The seal and the dice: words are written down by every witness, then each throws (sections 3 and 4).

Voiding is possible only before the first throw is confirmed, by two people and with a reason.
"""

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.audience.views import SealView, SeedView
from desktop.desk import Desk, Refresh
from desktop.screens.daypage import DayPage
from desktop.screens.dice import DiceView
from desktop.screens.objection import ObjectionDialog
from desktop.screens.seal_words import SealWordsView
from desktop.screens.seed import SeedCard
from desktop.stage import Stage
from desktop.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from desktop.widgets.confirm import Agreement, ConfirmDialog
from draw.ceremony import Concluded, Drawing, Sealed
from steps import ceremony
from steps.day import Day


class SealPage(DayPage):
    """Three faces, by the state: the words, the throws, the seed."""

    def __init__(self, desk: Desk, stage: Stage) -> None:
        self.words = SealWordsView()
        self.dice = DiceView(stage)
        super().__init__(desk)
        self._stage = stage
        self._throwing = False
        self.seed = SeedCard()
        self._faces = QStackedWidget()
        for face in (self.words, self.dice, self.seed):
            self._faces.addWidget(face)
        self.body.addWidget(self._faces, 1)
        self.sheets = self.words.sheets
        self.objection = SecondaryButton(self.tr("Catat keberatan"))
        self.void = DangerButton(self.tr("Batalkan percobaan…"))
        self.start = PrimaryButton(self.tr("Mulai lempar dadu"))
        self.onward = PrimaryButton(self.tr("Lanjut ke undian"))
        self._connect()
        self.show_day(desk.day)

    def help_text(self) -> str:
        """Say what the seal is for."""
        return self.tr(
            "Dua belas kata itu mengikat daftar, hadiah, aturan, dan rahasia laptop. Setiap saksi mencatatnya sebelum "
            "dadu dilempar, sehingga tidak ada yang bisa menggantinya kemudian.\n\nSesudah itu setiap saksi melempar "
            "dadu di tempat terbuka. Angkanya diketik dua kali dan tampil di layar besar.\n\nBila seorang saksi "
            "berhalangan, dadunya dapat dilempar orang lain di hadapan hadirin; catat hal itu sebagai keberatan."
        )

    def set_compact(self, compact: bool) -> None:
        """Keep the words in sight in a small window."""
        super().set_compact(compact)
        self.words.set_compact(compact)
        self.dice.set_compact(compact)

    def arrive(self) -> None:
        """Show the hall what the page is about."""
        self._show_hall(self.desk.day)

    def show_day(self, day: Day) -> None:
        """Show the face that belongs to the state."""
        match day.state:
            case Sealed():
                self._throwing = self._throwing or bool(day.state.contributions)
                self._show_dice(day, day.state) if self._throwing else self._show_words(day, day.state)
            case Drawing() as drawing:
                self._show_seed(drawing)
            case Concluded(draw=drawing):
                self._show_seed(drawing)
            case _:
                self._throwing = False
                self._stage.welcome(day)
                return
        if self.isVisible():
            self._show_hall(day)

    def first_focus(self) -> QWidget | None:
        """The field for the throw, or the button that leads on."""
        return self.dice.entry if self._throwing and self.dice.isVisible() else None

    def _connect(self) -> None:
        self.words.noted.connect(self._note)
        self.dice.confirmed.connect(self._contribute)
        self.words.sheets_requested.connect(self._on_sheets)
        self.objection.clicked.connect(lambda: ObjectionDialog(self, self.desk).open())
        self.void.clicked.connect(self._on_void)
        self.start.clicked.connect(self._on_start)
        self.onward.clicked.connect(lambda: self.step_requested.emit("draw"))

    def _show_words(self, day: Day, state: Sealed) -> None:
        self.ask(
            self.tr("Bacakan dua belas kata segel"),
            self.tr("Isi undian sudah terkunci. Setiap saksi mencatat kata ini sebelum dadu dilempar."),
        )
        self.words.show_state(state)
        self._faces.setCurrentWidget(self.words)
        self.start.setEnabled(state.all_noted)
        self.set_footer(self.tr("F1 bantuan"), self.objection, self.void, self.start)

    def _show_dice(self, day: Day, state: Sealed) -> None:
        self.dice.show_state(state)
        witness = self.dice.witness
        name = witness.name if witness else ""
        self.ask(
            self.tr("Berapa lemparan {name}?").format(name=name),
            self.tr(
                "Dadu dilempar di tempat terbuka. Ketik angkanya dua kali; hadirin melihatnya di layar besar."
            ),
        )
        self._faces.setCurrentWidget(self.dice)
        buttons = (self.objection,) if state.contributions else (self.objection, self.void)
        self.set_footer(self.tr("Enter: lanjut"), *buttons, self.dice.next_button)

    def _show_seed(self, drawing: Drawing) -> None:
        self._throwing = False
        self.ask(
            self.tr("Benih undian sudah jadi"),
            self.tr(
                "Urutan semua nomor kini tetap. Rahasia laptop dibuka supaya siapa pun bisa menghitung ulang."
            ),
        )
        self.seed.show_drawing(drawing)
        self._faces.setCurrentWidget(self.seed)
        self.set_footer(self.tr("F1 bantuan"), self.objection, self.onward)

    def _show_hall(self, day: Day) -> None:
        match day.state:
            case Sealed(statement=s):
                if self._throwing:
                    self.dice.mirror(day)
                else:
                    self._stage.show(day, SealView(s.attempt, len(s.tickets), s.units))
            case Drawing(secret=secret, seed=seed, calls=()):
                self._stage.show(day, SeedView(secret, seed))

    def _note(self, witness: int) -> None:
        self.desk.do(lambda file: ceremony.note_words(file, witness), refresh=Refresh.CEREMONY)

    def _contribute(self, witness: int, kind: str, value: str) -> None:
        self.desk.do(
            lambda file: ceremony.contribute(file, witness, kind, value),
            refresh=Refresh.CEREMONY,
            refused=self.dice.refuse,
        )

    def _on_start(self) -> None:
        self._throwing = True
        self.show_day(self.desk.day)
        self.dice.entry.setFocus()

    def _on_sheets(self) -> None:
        from desktop.screens.paper_source import DayPapers
        from desktop.screens.paper_viewer import PaperViewer

        PaperViewer(self, DayPapers(self.desk), ("witness_sheets", "freezing_slip")).open()

    def _on_void(self) -> None:
        dialog = ConfirmDialog(
            self,
            question=self.tr("Batalkan percobaan ini?"),
            consequences=(
                self.tr(
                    "Segel ini gugur. Nomor percobaan bertambah dan tercetak di berita acara bersama alasannya."
                ),
                self.tr("Daftar, hadiah, dan saksi dapat dibetulkan, lalu segel baru dibuat."),
            ),
            act=self.tr("Batalkan percobaan"),
            **self.desk.confirmers(),
            reason=self.tr("Alasan"),
        )
        dialog.agreed.connect(self._void)
        dialog.open()

    def _void(self, agreement: Agreement) -> None:
        by = (agreement.first.id, agreement.second.id)
        self.desk.do(
            lambda file: ceremony.void(file, agreement.reason, by),
            then=lambda _: self.step_requested.emit("closing"),
            refresh=Refresh.CEREMONY,
        )

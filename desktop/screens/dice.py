"""A witness's throw: typed twice and mirrored to the hall (U22, B11).

The second typing starts from an empty field; a difference starts the throw anew, and nothing of it is kept.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.audience.views import DiceView as HallDice
from desktop.audience.views import Throw
from desktop.stage import Stage
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import BigField
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.option import CheckRow, Choice, Option
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.wording import sentence_of
from draw.ceremony import Sealed
from draw.errors import ContributionError
from draw.seal import FULL_ASSURANCE_THROWS, check_contribution
from draw.statement import Witness
from steps.day import Day

GIVEN_SHOWN = 6


class DiceView(QWidget):
    """`confirmed` carries witness, kind and value, once both typings agree."""

    confirmed = Signal(int, str, str)

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._day: Day | None = None
        self._state: Sealed | None = None
        self._first = ""
        self.witness: Witness | None = None
        self.name = PlainLabel("", "fact")
        self.asked = words("")
        self.entry = BigField(self.tr("Angka dadu"))
        self.told = Notice("")
        self.kind = Choice(
            self.tr("Cara"),
            (
                Option(
                    "dice",
                    self.tr("Dadu, dilempar terbuka"),
                    self.tr("Sedikitnya 5 lemparan; bersama-sama 25 untuk jaminan penuh."),
                ),
                Option(
                    "digits",
                    self.tr("Angka, ditulis diam-diam"),
                    self.tr("Jaminan berkurang, dan berita acara menyebutnya."),
                ),
            ),
            value="dice",
        )
        self.written = CheckRow(self.tr("Semua saksi sudah menulis angkanya."))
        self.written.hide()
        self.given = Table(
            self.tr("Lemparan yang sudah masuk"),
            (
                Column(self.tr("Saksi"), lambda row: row[0], weight=2),
                Column(self.tr("Lemparan"), lambda row: row[1], weight=3, bold=True),
            ),
            shown=GIVEN_SHOWN,
        )
        self.total = words("", "small")
        self.next_button = PrimaryButton(self.tr("Ketik sekali lagi"))
        self._assemble()

    def show_state(self, state: Sealed) -> None:
        """Show whose turn it is and what was given so far."""
        number = state.next_witness
        turn = next((w for w in state.statement.witnesses if w.no == number), None)
        if turn != self.witness:
            self.witness = turn
            self._start()
        self._state = state
        names = {w.no: w.name for w in state.statement.witnesses}
        self.given.set_rows(tuple((names[c.witness], c.value) for c in state.contributions))
        for widget in (self._given_heading, self.given):
            widget.setVisible(bool(state.contributions))
        self.name.set_text(f"{turn.name} · {turn.role}" if turn else "")
        self._check()

    def mirror(self, day: Day) -> None:
        """Show the hall the throw as it is typed."""
        self._day = day
        self._mirror()

    def refuse(self, error: Exception) -> bool:
        """Say why a throw was not taken."""
        if not isinstance(error, ContributionError):
            return False
        self._start()
        self.told.tell(sentence_of(error), "bad")
        return True

    def _assemble(self) -> None:
        card = Card(gap=16)
        for widget in (self.name, self.asked, self.entry, self.told, self.total):
            card.body.addWidget(widget)
        card.body.addStretch(1)
        side = Card(gap=16)
        self._given_heading = PlainLabel(self.tr("Lemparan yang sudah masuk"), "heading")
        for beside in (self.kind, self.written, self._given_heading, self.given):
            side.body.addWidget(beside)
        side.body.addStretch(1)
        self._cards = (card, side)
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addWidget(Split(card, side, right_width=420), 1)
        self.entry.textEdited.connect(self._on_edited)
        self.entry.returnPressed.connect(self._on_next)
        self.kind.chosen.connect(self._on_kind)
        self.written.ticked.connect(self._on_edited)
        self.next_button.clicked.connect(self._on_next)

    def set_compact(self, compact: bool) -> None:
        """Take less height in a small window."""
        above = 12 if compact else 20
        for card in self._cards:
            spaced(card.body, 10 if compact else 16, margins=(24, above, 24, above))

    def _start(self) -> None:
        self._first = ""
        self.entry.clear()
        self.told.tell("")
        self._check()

    def _on_kind(self) -> None:
        self.written.setVisible(self.kind.value() == "digits")
        self._start()
        self._mirror()

    def _on_edited(self) -> None:
        self._check()
        self._mirror()

    def _check(self) -> None:
        """Ask for the first or the second typing, and inform about an unlikely throw without blocking it."""
        value, second = self.entry.text(), bool(self._first)
        dice = self.kind.value() == "dice"
        if second:
            self.asked.set_text(self.tr("Ketik sekali lagi, tanpa melihat yang pertama."))
            self.next_button.set_words(self.tr("Catat lemparan"))
        else:
            self.asked.set_text(
                self.tr("Ketik angka dadu berurutan, tanpa spasi.")
                if dice
                else self.tr("Ketik angka yang ditulis.")
            )
            self.next_button.set_words(self.tr("Ketik sekali lagi"))
        self.next_button.setEnabled(self._is_contribution(value) and (dice or self.written.isChecked()))
        if len(value) >= 5 and len(set(value)) == 1:
            self.told.tell(
                self.tr("Semua angka sama. Boleh, tetapi pastikan memang begitu dadunya."), "attention"
            )
        thrown = sum(len(c.value) for c in self._state.contributions) if self._state else 0
        total = self.tr("{thrown} dari {wanted} lemparan untuk jaminan penuh.")
        self.total.set_text(
            total.format(thrown=thrown + (0 if second else len(value)), wanted=FULL_ASSURANCE_THROWS)
        )

    def _is_contribution(self, value: str) -> bool:
        try:
            check_contribution(self.kind.value(), value)
        except ContributionError:
            return False
        return True

    def _on_next(self) -> None:
        value, kind = self.entry.text(), self.kind.value()
        try:
            check_contribution(kind, value)
        except ContributionError as error:
            self.told.tell(sentence_of(error), "bad")
            return
        if not self.next_button.isEnabled() or self.witness is None:
            return
        if not self._first:
            self._first = value
            self.entry.clear()
            self.told.tell("")
            self._on_edited()
        elif value != self._first:
            self._start()
            self.told.tell(self.tr("Ketikan kedua berbeda. Lihat lagi dadunya, lalu ketik dari awal."), "bad")
            self._mirror()
        else:
            self.next_button.setEnabled(False)
            self.confirmed.emit(self.witness.no, kind, value)
        self.entry.setFocus()

    def _mirror(self) -> None:
        if self._day is None or self._state is None or self.witness is None:
            return
        names = {w.no: w.name for w in self._state.statement.witnesses}
        confirmed = tuple(Throw(names[c.witness], c.kind, c.value) for c in self._state.contributions)
        typed = self.entry.text()
        view = HallDice(
            witness=self.witness.name,
            role=self.witness.role,
            kind=self.kind.value(),
            first=self._first or typed,
            second=typed if self._first else "",
            confirmed=confirmed,
            all_written=self.written.isChecked(),
        )
        self._stage.show(self._day, view)

"""The two questions of the rules that need words: why the draw deviates, and who takes no part and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.notice import Notice
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from desktop.wording import LIST_NAMES, sentence_of
from draw.errors import DrawError
from draw.roster import clean_text
from draw.statement import Excluded
from draw.tickets import read_ranges, ticket_id
from steps.day import Day


class DeviationDialog(Dialog):
    """Asks why the draw lies after the count; `given` carries the reason."""

    given = Signal(str)

    def __init__(self, parent: QWidget, reason: str) -> None:
        super().__init__(parent, self.tr("Mengapa sesudah penghitungan suara?"), width=720)
        self.body.addWidget(
            Notice(
                self.tr(
                    "Ini menyimpang dari aturan lazim. Sebabnya tampil paling depan di berita acara dan di kecamatan."
                ),
                "attention",
            )
        )
        self.reason = NoteField(self.tr("Sebab"), hint=self.tr("Satu atau dua kalimat, tanpa nama orang."))
        self.reason.set_text(reason)
        self.body.addWidget(self.reason)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai sebab ini"))
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.leave)
        self.add_button(self.keep)
        self.reason.setFocus()

    def _on_keep(self) -> None:
        reason = clean_text(self.reason.text())
        if not reason:
            self.reason.set_error(self.tr("Tulis sebabnya dahulu."))
            return
        self.accept()
        self.given.emit(reason)


class ExcludeDialog(Dialog):
    """Asks which numbers take no part and why; `given` carries a tuple of Excluded that are all in the list."""

    given = Signal(object)

    def __init__(self, parent: QWidget, day: Day) -> None:
        super().__init__(parent, self.tr("Nomor mana yang tidak ikut?"), width=720)
        self._day = day
        there = {voter.list for voter in day.voters}
        lists = tuple(Option(name, text) for name, text in LIST_NAMES.items() if name in there)
        self.list_name = Select(self.tr("Daftar"), lists)
        self.list_name.set_value(lists[0].key if lists else "")
        self.numbers = Field(self.tr("Nomor atau rentang"), placeholder="4, 12-14")
        self.reason = NoteField(
            self.tr("Sebab"),
            hint=self.tr("Misalnya: petugas KPPS. Tanpa nama orang; ikut tertulis dalam segel."),
            lines=2,
        )
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.list_name, 1)
        row.addWidget(self.numbers, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.reason)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Kecualikan nomor"))
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.numbers.entered.connect(self._on_keep)
        self.add_button(self.leave)
        self.add_button(self.keep)
        self.numbers.setFocus()

    def _on_keep(self) -> None:
        tickets = self._tickets()
        reason = clean_text(self.reason.text())
        if not reason:
            self.reason.set_error(self.tr("Tulis sebabnya."))
        if tickets and reason:
            self.accept()
            self.given.emit(tuple(Excluded(ticket, reason) for ticket in tickets))
        else:
            self.fit()

    def _tickets(self) -> tuple[str, ...]:
        """Give the tickets that are typed, or say beside the field what is wrong (B10)."""
        name = self.list_name.value()
        largest = max((voter.number for voter in self._day.voters if voter.list == name), default=1)
        try:
            tickets = tuple(ticket_id(name, n) for n in read_ranges(self.numbers.text(), largest=largest))
        except DrawError as error:
            sentence = self.tr("{fault} Daftar ini berisi nomor 1 sampai {largest}.")
            self.numbers.set_error(sentence.format(fault=sentence_of(error), largest=largest))
            return ()
        unknown = next((ticket for ticket in tickets if ticket not in self._day.by_ticket), "")
        if unknown:
            self.numbers.set_error(self.tr("Nomor {ticket} tidak ada dalam daftar.").format(ticket=unknown))
            return ()
        return tickets

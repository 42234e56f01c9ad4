"""Filling the check-in from the paper form: ranges for one list after another, with what they will do said first (U11)."""

from PySide6.QtWidgets import QWidget

from desktop.desk import Desk, Refresh
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import NoteField
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from desktop.wording import LIST_NAMES, is_known, sentence_of
from draw.errors import DrawError
from draw.tickets import read_ranges, ticket_id
from steps import attendance
from steps.attendance import HowMarked, Marked

TYPING_LIMIT = 5_000


class PaperDialog(Dialog):
    """Takes the numbers that are ticked on the paper form of one list; a mistake names its place and keeps the text."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("Nomor mana yang hadir di daftar kertas?"), width=760)
        self._desk = desk
        self._tickets: tuple[str, ...] = ()
        present_lists = [t.list_name for t in desk.day.turnout]
        options = tuple(Option(name, LIST_NAMES[name]) for name in LIST_NAMES if name in present_lists)
        self.body.addWidget(
            words(
                self.tr(
                    "Tulis nomor atau rentang, misalnya 1-45, 47, 50-120. Nomor yang tidak hadir dilewati saja."
                )
            )
        )
        self.list_name = Select(self.tr("Daftar"), options)
        self.list_name.set_value(options[0].key if options else "")
        self.numbers = NoteField(self.tr("Nomor yang hadir"), lines=4, limit=TYPING_LIMIT)
        self.told = Notice("")
        for widget in (self.list_name, self.numbers, self.told):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Tutup"))
        self.mark = PrimaryButton(self.tr("Tandai hadir"))
        self.mark.setEnabled(False)
        self.leave.clicked.connect(self.reject)
        self.mark.clicked.connect(self._on_mark)
        self.numbers.edited.connect(self._check)
        self.list_name.chosen.connect(self._check)
        self.add_button(self.leave)
        self.add_button(self.mark)
        self.numbers.setFocus()

    def _check(self) -> None:
        self._tickets = ()
        text = self.numbers.text()
        if text:
            try:
                self._tickets = self._read(text)
            except DrawError as error:
                self.told.tell(sentence_of(error), "bad")
        if self._tickets:
            there = sum(ticket in self._desk.day.present for ticket in self._tickets)
            sentence = self.tr("{new} nomor akan ditandai hadir, {already} sudah hadir.")
            self.told.tell(sentence.format(new=len(self._tickets) - there, already=there), "neutral")
        elif not text:
            self.told.tell("")
        self.mark.setEnabled(bool(self._tickets))

    def _read(self, text: str) -> tuple[str, ...]:
        name = self.list_name.value()
        largest = max((v.number for v in self._desk.day.voters if v.list == name), default=1)
        return tuple(ticket_id(name, number) for number in read_ranges(text, largest=largest))

    def _on_mark(self) -> None:
        tickets = self._tickets
        self.mark.setEnabled(False)
        self._desk.do(
            lambda file: attendance.check_in(file, tickets, how=HowMarked.PAPER),
            then=self._on_marked,
            refused=self._on_refused,
            refresh=Refresh.CHECK_INS,
        )

    def _on_marked(self, marked: Marked) -> None:
        self.numbers.set_text("")
        sentence = self.tr("{new} nomor dicatat hadir, {already} sudah hadir sebelumnya.")
        self.told.tell(sentence.format(new=len(marked.new), already=len(marked.already)), "good")
        self.numbers.setFocus()

    def _on_refused(self, error: Exception) -> bool:
        if not is_known(error):
            return False
        self.told.tell(sentence_of(error), "bad")
        return True

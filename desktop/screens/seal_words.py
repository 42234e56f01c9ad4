"""The twelve words of the seal, its QR, what is sealed in plain words, and who has written the words down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.option import CheckRow
from desktop.widgets.qr import QrView
from desktop.widgets.split import Split
from desktop.widgets.wordgrid import WordGrid
from draw.ceremony import Sealed
from draw.statement import Witness
from draw.words import seal_words

COLUMNS = 3


class SealWordsView(QWidget):
    """`noted` carries the number of a witness who has written the words."""

    noted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.grid = WordGrid()
        self.summary = words("", "small")
        sealed = Card(gap=14)
        for widget in (self.grid, self.summary):
            sealed.body.addWidget(widget)
        sealed.body.addStretch(1)
        self.code = QrView(self.tr("Kode segel"), side=206)
        code = Card(gap=0)
        spaced(code.body, 0, margins=(11, 8, 11, 16))
        code.body.addWidget(self.code)
        below = words(self.tr("Foto untuk segel lengkap"), "small")
        below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        code.body.addWidget(below)
        self._people = Card()
        self._rows: dict[int, CheckRow] = {}
        self._grid = QGridLayout()
        spaced(self._grid, 12)
        self.all_noted = LinkButton(self.tr("Semua sudah mencatat"))
        self.all_noted.clicked.connect(self._on_all)
        top = QHBoxLayout()
        spaced(top, 12)
        top.addWidget(PlainLabel(self.tr("Saksi yang sudah mencatat"), "heading"), 1)
        top.addWidget(self.all_noted)
        self._people.body.addLayout(top)
        self._people.body.addLayout(self._grid)
        column = QVBoxLayout(self)
        spaced(column, 20)
        column.addWidget(Split(sealed, code, right_width=230))
        column.addWidget(self._people)
        column.addStretch(1)

    def show_state(self, state: Sealed) -> None:
        """Show the seal and who has noted it."""
        s = state.statement
        self.grid.set_words(seal_words(state.commitment))
        self.code.set_text(state.commitment.upper())
        summary = self.tr("{tickets} nomor undian · {units} hadiah · {witnesses} saksi melempar · percobaan ke-{attempt}")
        counts = summary.format(
            tickets=len(s.tickets), units=s.units, witnesses=len(s.contributors), attempt=s.attempt
        )
        self.summary.set_text(f"{counts}. {self._rule_sentence(state)}")
        if set(self._rows) != {w.no for w in s.witnesses}:
            self._make_rows(s.witnesses)
        for number, row in self._rows.items():
            row.setChecked(number in state.noted)
            row.setEnabled(number not in state.noted)
        self.all_noted.setVisible(len(state.noted) < len(s.witnesses))

    def row(self, witness: int) -> CheckRow:
        """Return the row of a witness."""
        return self._rows[witness]

    def _rule_sentence(self, state: Sealed) -> str:
        rules = state.statement.rules
        absent = self.tr("Pemenang harus hadir; dipanggil {calls} kali.").format(calls=rules.calls)
        if rules.absent == "hold":
            absent = self.tr("Hadiah pemenang yang tidak hadir disimpan.")
        window = self.tr("Undian sebelum penghitungan suara.")
        if rules.window == "after_count":
            window = self.tr("Penyimpangan: undian sesudah penghitungan, karena {reason}").format(reason=rules.window_note)
        left_out = self.tr("{count} nomor dikecualikan.").format(count=len(rules.excluded)) if rules.excluded else ""
        return " ".join(part for part in (absent, window, left_out) if part)

    def _make_rows(self, witnesses: tuple[Witness, ...]) -> None:
        for row in self._rows.values():
            self._grid.removeWidget(row)
            row.deleteLater()
        self._rows = {}
        for place, witness in enumerate(witnesses):
            role = witness.role if witness.contributes else self.tr("{role}, tidak melempar").format(role=witness.role)
            row = CheckRow(witness.name, role)
            row.clicked.connect(lambda _=False, number=witness.no: self.noted.emit(number))
            self._rows[witness.no] = row
            self._grid.addWidget(row, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def _on_all(self) -> None:
        for number, row in self._rows.items():
            if row.isEnabled():
                self.noted.emit(number)



"""The twelve words of the seal, its QR, what is sealed in plain words, and who has written the words down."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.screens.seal_statement import StatementCard, counts_sentence, rule_sentences
from desktop.theme import fixed, px, spaced
from desktop.widgets.buttons import LinkButton
from desktop.widgets.card import Card, Tile
from desktop.widgets.flow import Flow
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.option import CheckRow
from desktop.widgets.qr import QrView
from desktop.widgets.wordgrid import WordGrid
from draw.ceremony import Sealed
from draw.statement import Witness
from draw.words import seal_words

COLUMNS = 3
_THREE_COLUMNS, _TWO_COLUMNS = 700, 480
_CODE_SIDE, _SMALL_CODE_SIDE, _CODE_CARD, _SMALL_CODE_CARD = 206, 130, 230, 154


class SealWordsView(QWidget):
    """`noted` carries the number of a witness who has written the words; `sheets_requested` wishes for their papers."""

    noted = Signal(int)
    sheets_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.grid = WordGrid()
        self.summary = words("", "small")
        self.read = LinkButton(self.tr("Baca isi segel"))
        self.statement = StatementCard()
        self.statement.hide()
        self._sealed = Card(gap=10)
        for widget in (self.grid, self.summary):
            self._sealed.body.addWidget(widget)
        self._sealed.body.addStretch(1)
        self._code = Card(gap=0)
        self.codes = tuple(
            QrView(self.tr("Kode segel"), side=side) for side in (_CODE_SIDE, _SMALL_CODE_SIDE)
        )
        for code in self.codes:
            self._code.body.addWidget(code)
        below = words(self.tr("Foto untuk segel lengkap"), "small")
        below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._code.body.addWidget(below)
        self._code.body.addStretch(1)
        self._people = Card()
        self._rows: dict[int, CheckRow] = {}
        self._columns = COLUMNS
        self._tiles: dict[int, Tile] = {}
        self._grid = QGridLayout()
        spaced(self._grid, 12)
        self._assemble()
        self.set_compact(False)

    def _assemble(self) -> None:
        self.all_noted = LinkButton(self.tr("Semua sudah mencatat"))
        self.all_noted.clicked.connect(self._on_all)
        self.sheets = LinkButton(self.tr("Cetak lembar saksi"))
        self.sheets.clicked.connect(self.sheets_requested)
        self.read.clicked.connect(self._on_read)
        heading = QHBoxLayout()
        spaced(heading, 12)
        heading.addWidget(PlainLabel(self.tr("Saksi yang sudah mencatat"), "heading"), 1)
        links = Flow(gap=12, right=True)
        for link in (self.read, self.sheets, self.all_noted):
            links.addWidget(link)
        heading.addLayout(links, 2)
        self._people.body.addLayout(heading)
        self._people.body.addLayout(self._grid)
        top = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.addWidget(self._sealed, 1)
        top.addWidget(self._code)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        for card in (self.statement, self._people):
            self._column.addWidget(card)
        self._column.addStretch(1)

    def set_compact(self, compact: bool) -> None:
        """Keep all twelve words and the code in sight in a small window."""
        spaced(self._column, 12 if compact else 20)
        spaced(self._top, 16 if compact else 24)
        above = 14 if compact else 20
        spaced(self._sealed.body, 10 if compact else 14, margins=(above, above, above, 10 if compact else 20))
        spaced(self._code.body, 0, margins=(11, 8, 11, 10 if compact else 16))
        spaced(self._people.body, 8 if compact else 12, margins=(24, 8 if compact else 20, 24, 16))
        fixed(self._code, width=_SMALL_CODE_CARD if compact else _CODE_CARD)
        self.grid.set_dense(compact)
        self.codes[0].setVisible(not compact)
        self.codes[1].setVisible(compact)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than words or code need: they stand below one another where they must."""
        hint = super().minimumSizeHint()
        wide = max(part.minimumSizeHint().width() for part in (self._sealed, self._code))
        return QSize(max(wide, px(_TWO_COLUMNS)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the code beside the words, or below them in a narrow page."""
        super().resizeEvent(event)
        beside = self._sealed.minimumSizeHint().width() + self._code.width() + self._top.spacing()
        direction = QBoxLayout.Direction
        stacked = self.width() < beside
        self._top.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        columns = COLUMNS if self.width() >= px(_THREE_COLUMNS) else COLUMNS - 1
        if columns != self._columns:
            self._columns = columns
            self._place_rows()

    def show_state(self, state: Sealed) -> None:
        """Show the seal and who has noted it."""
        s = state.statement
        self.grid.set_words(seal_words(state.commitment))
        for code in self.codes:
            code.set_text(state.commitment.upper())
        left_out = self.tr("{count} nomor dikecualikan.").format(count=len(s.rules.excluded))
        self.summary.set_text(
            " ".join(
                (
                    f"{counts_sentence(s)}.",
                    *rule_sentences(s.rules),
                    *([left_out] if s.rules.excluded else []),
                )
            )
        )
        self.statement.show_statement(s)
        if set(self._rows) != {w.no for w in s.witnesses}:
            self._make_rows(s.witnesses)
        for number, row in self._rows.items():
            row.setChecked(number in state.noted)
            row.setEnabled(number not in state.noted)
            row.setVisible(number not in state.noted)
            self._tiles[number].setVisible(number in state.noted)
        self.all_noted.setVisible(len(state.noted) < len(s.witnesses))

    def row(self, witness: int) -> CheckRow:
        """Return the row of a witness."""
        return self._rows[witness]

    def _make_rows(self, witnesses: tuple[Witness, ...]) -> None:
        for old in (*self._rows.values(), *self._tiles.values()):
            self._grid.removeWidget(old)
            old.deleteLater()
        self._rows, self._tiles = {}, {}
        for witness in witnesses:
            role = witness.role
            if not witness.contributes:
                role = self.tr("{role}, tidak melempar").format(role=role)
            row = CheckRow(witness.name, role)
            row.clicked.connect(lambda _=False, number=witness.no: self.noted.emit(number))
            self._rows[witness.no] = row
            self._tiles[witness.no] = Tile(witness.name, role, state="good")
        self._place_rows()

    def _place_rows(self) -> None:
        """Put the witnesses into as many columns as have room."""
        for place, number in enumerate(self._rows):
            for widget in (self._rows[number], self._tiles[number]):
                self._grid.addWidget(widget, place // self._columns, place % self._columns)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _on_read(self) -> None:
        """Open or close what is sealed, between the words and the witnesses."""
        shown = self.statement.isHidden()
        self.statement.setVisible(shown)
        self.read.set_words(self.tr("Tutup isi segel") if shown else self.tr("Baca isi segel"))

    def _on_all(self) -> None:
        for number, row in self._rows.items():
            if row.isEnabled():
                self.noted.emit(number)

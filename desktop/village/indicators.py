"""The supervisors' signs of a vulnerable TPS: answered for one TPS, and the list itself, which is data."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.screens.preparation_rows import RemoveDialog, Rows
from desktop.village.answers import AnswerGrid
from desktop.village.words import station_title
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from draw.readiness import Indicator
from draw.roster import clean_text
from draw.station_readiness import Answer


class IndicatorsDialog(Dialog):
    """The questions by variable; `answered` carries every answer."""

    answered = Signal(object)

    def __init__(
        self, parent: QWidget, number: int, *, indicators: tuple[Indicator, ...], answers: dict[str, Answer]
    ) -> None:
        title = self.tr("Apakah {tps} rawan?").format(tps=station_title(number))
        super().__init__(parent, title, width=1060)
        self.grids: list[AnswerGrid] = []
        self.body.addWidget(
            words(
                self.tr("“Ya” berarti tanda itu ada di TPS ini. Yang belum diperiksa tetap “Belum tahu”."),
                "quiet",
            )
        )
        for variable in dict.fromkeys(indicator.variable for indicator in indicators):
            card = Card(variable)
            questions = {i.id: f"{i.id}  {i.text}" for i in indicators if i.variable == variable}
            grid = AnswerGrid(questions, answers)
            self.grids.append(grid)
            card.body.addWidget(grid)
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai jawaban ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)

    def _on_keep(self) -> None:
        found: dict[str, Answer] = {}
        for grid in self.grids:
            found |= grid.answers()
        self.accept()
        self.answered.emit(dict(sorted(found.items())))


class IndicatorListDialog(Dialog):
    """The list of indicators of this village file; `answered` carries all of them."""

    answered = Signal(object)

    def __init__(self, parent: QWidget, indicators: tuple[Indicator, ...]) -> None:
        super().__init__(parent, self.tr("Tanda kerawanan mana yang ditanyakan?"), width=1000)
        self.indicators = indicators
        self.body.addWidget(
            words(
                self.tr(
                    "Daftar pengawas berganti setiap pemilihan. Jawaban untuk tanda yang dihapus ikut hilang."
                ),
                "quiet",
            )
        )
        self.rows = Rows(
            self.tr("Tanda kerawanan"),
            (
                Column(self.tr("Tanda"), lambda i: i.id, bold=True, least=70),
                Column(self.tr("Variabel"), lambda i: i.variable, weight=2, least=120),
                Column(self.tr("Pertanyaan"), lambda i: i.text, weight=4, least=180),
            ),
            add=self.tr("Tambah tanda"),
            ordered=True,
        )
        self.body.addWidget(self.rows, 1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai daftar ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self.rows.add_requested.connect(lambda: self._open(len(self.indicators)))
        self.rows.edit_requested.connect(self._open)
        self.rows.remove_requested.connect(self._on_remove)
        self.rows.move_requested.connect(self._on_move)
        self._show(indicators)

    def _show(self, indicators: tuple[Indicator, ...]) -> None:
        self.indicators = indicators
        count = self.tr("{count} tanda").format(count=len(indicators))
        variables = len({indicator.variable for indicator in indicators})
        self.rows.show_rows(indicators, count=count, note=self.tr("{count} variabel").format(count=variables))

    def _open(self, place: int) -> None:
        held = self.indicators[place] if place < len(self.indicators) else None
        taken = frozenset(i.id for i in self.indicators if i is not held)
        dialog = IndicatorDialog(self, held, taken=taken)
        dialog.given.connect(
            lambda given: self._show((*self.indicators[:place], given, *self.indicators[place + 1 :]))
        )
        dialog.open()

    def _on_remove(self, place: int) -> None:
        dialog = RemoveDialog(self, self.indicators[place].text)
        left = (*self.indicators[:place], *self.indicators[place + 1 :])
        dialog.accepted.connect(lambda: self._show(left))
        dialog.open()

    def _on_move(self, place: int, by: int) -> None:
        moved = list(self.indicators)
        moved.insert(place + by, moved.pop(place))
        self._show(tuple(moved))
        self.rows.take(place + by)

    def _on_keep(self) -> None:
        self.accept()
        self.answered.emit(self.indicators)


class IndicatorDialog(Dialog):
    """One indicator: its id, its variable and what is asked; `given` carries it."""

    given = Signal(object)

    def __init__(self, parent: QWidget, indicator: Indicator | None, *, taken: frozenset[str]) -> None:
        super().__init__(parent, self.tr("Apa yang ditanyakan?"), width=700)
        self._taken = taken
        self.id = Field(self.tr("Nomor atau tanda"), placeholder="23")
        self.variable = Field(self.tr("Variabel"), placeholder=self.tr("Keamanan"))
        self.text = NoteField(self.tr("Pertanyaan"), lines=2)
        self.told = Notice("")
        self.id.input.setMaxLength(20)
        self.variable.input.setMaxLength(200)
        for widget in (self.id, self.variable, self.text, self.told):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        if indicator is not None:
            self.id.set_text(indicator.id)
            self.variable.set_text(indicator.variable)
            self.text.set_text(indicator.text)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai tanda ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self.id.setFocus()

    def _on_keep(self) -> None:
        id_, variable = self.id.text().strip(), clean_text(self.variable.text())
        text = clean_text(self.text.text())
        plain = id_.isascii() and id_.replace(".", "").replace("-", "").isalnum()
        if not plain or id_ in self._taken:
            self.id.set_error(self.tr("Angka atau huruf, tanpa spasi, dan belum dipakai."))
        elif not variable:
            self.variable.set_error(self.tr("Tulis variabelnya."))
        elif not text:
            self.text.set_error(self.tr("Tulis pertanyaannya."))
        else:
            self.accept()
            self.given.emit(Indicator(id_, variable, text))

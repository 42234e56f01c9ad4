"""What can go wrong on the day, and what to do: searched by a word, read by the arrow keys; F1 leads here from anywhere."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import PrimaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from steps import troubles
from steps.troubles import Trouble

_LINES = 4


class TroublesDialog(Dialog):
    """A list of what may happen at the left, what to do about the one in hand at the right."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Apa yang terjadi?"), width=1020)
        self._all = troubles.load("en" if _speaks_english() else "id")
        self.search = Field(
            self.tr("Cari dengan satu kata"), placeholder=self.tr("Contoh: laptop, saksi, jam")
        )
        self.list = Table(
            self.tr("Yang bisa terjadi"),
            (Column(self.tr("Yang bisa terjadi"), lambda one: one.what, weight=1, least=200),),
            shown=8,
        )
        self._told = Card(gap=12)
        self._lines = tuple(words("") for _ in range(_LINES))
        for line in self._lines:
            self._told.body.addWidget(line)
        self._told.body.addStretch(1)
        self.body.addWidget(self.search)
        self.body.addWidget(Split(self.list, self._told, right_width=500, narrow=680), 1)
        self.closing = PrimaryButton(self.tr("Tutup"))
        self.closing.clicked.connect(self.accept)
        self.add_button(self.closing)
        self.search.edited.connect(self.show_matching)
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._tell(now.row()))
        self.show_matching("")
        self.search.setFocus()

    def show_matching(self, wanted: str) -> None:
        """Show the troubles that hold every word of a search."""
        self._found = tuple(one for one in self._all if one.holds(wanted))
        self.list.set_rows(self._found)
        if self._found:
            self.list.setCurrentIndex(self.list.rows_model.index(0, 0))
        self._tell(0)

    def told(self) -> str:
        """Give what the right side says."""
        return "\n".join(line.full_text for line in self._lines if line.full_text)

    def _tell(self, row: int) -> None:
        one: Trouble | None = self._found[row] if 0 <= row < len(self._found) else None
        self._told.set_heading(one.what if one else self.tr("Tidak ada yang cocok"))
        said = one.now if one else (self.tr("Coba kata lain, atau kosongkan isian untuk melihat semuanya."),)
        for place, line in enumerate(self._lines):
            line.set_text(said[place] if place < len(said) else "")
            line.setVisible(place < len(said))


def _speaks_english() -> bool:
    """The program sets its own language for this place of the world; a laptop set to English is not that."""
    spoken = QLocale()
    return spoken.language() == QLocale.Language.English and spoken.territory() == QLocale.Country.Indonesia

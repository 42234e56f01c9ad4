"""The voter list that was taken: how many on each list, and everybody in it, to be searched."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.figure import Figure
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.wording import LIST_NAMES
from draw.roster import Voter
from draw.roster_search import Finder
from draw.tickets import LISTS
from steps.day import Day

FOUND = 100


class SummaryPanel(QWidget):
    """Numbers at the right, the roll at the left."""

    def __init__(self) -> None:
        super().__init__()
        self._voters: tuple[Voter, ...] = ()
        self._finder = Finder(())
        self._by_hand: frozenset[str] = frozenset()
        self.search = Field(self.tr("Cari nomor atau nama"))
        self.roll = Table(self.tr("Daftar pemilih"), self._roll_columns(), shown=5)
        self.total = Figure(self.tr("Pemilih terdaftar"))
        self.lists = Table(self.tr("Menurut daftar"), self._list_columns())
        left = QWidget()
        column = QVBoxLayout(left)
        spaced(column, 12)
        column.addWidget(self.search)
        column.addWidget(self.roll, 1)
        card = Card(gap=12)
        card.body.addWidget(self.total)
        card.body.addWidget(self.lists)
        card.body.addStretch(1)
        outer = QVBoxLayout(self)
        spaced(outer, 0)
        outer.addWidget(Split(left, card, right_width=400, narrow=820), 1)
        self.search.edited.connect(self._on_edited)

    def show_day(self, day: Day) -> None:
        """Show the roll as of the last commit."""
        if day.voters is self._voters:
            return
        self._voters, self._by_hand = day.voters, day.by_hand
        self._finder = Finder(day.voters)
        self.total.show_number(str(len(day.voters)), self._about(day.voters))
        self.lists.set_rows(tuple(_list_rows(day.voters)))
        self._on_edited(self.search.text())

    def _about(self, voters: tuple[Voter, ...]) -> str:
        return "" if any(voter.name for voter in voters) else self.tr("Hanya nomor, tanpa nama")

    def _on_edited(self, text: str) -> None:
        self.roll.set_rows(self._finder.find(text, FOUND) if text.strip() else self._voters)

    def _roll_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Nomor"), lambda voter: voter.ticket, bold=True, least=120),
            Column(self.tr("Nama"), lambda voter: voter.name, weight=1, least=150),
            Column(self.tr("L/P"), lambda voter: voter.sex),
            Column(self.tr("Usia"), lambda voter: "" if voter.age is None else str(voter.age), align="right"),
            Column(self.tr("RT/RW"), _place_of),
        )

    def _list_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Daftar"), lambda row: row[0], weight=1, least=70),
            Column(self.tr("L"), lambda row: row[1], align="right"),
            Column(self.tr("P"), lambda row: row[2], align="right"),
            Column(self.tr("Jumlah"), lambda row: row[3], align="right", bold=True),
        )


def _list_rows(voters: tuple[Voter, ...]) -> Iterable[tuple[str, str, str, str]]:
    for name in LISTS:
        there = [voter for voter in voters if voter.list == name]
        men, women = (sum(voter.sex == sex for voter in there) for sex in ("L", "P"))
        known = bool(men or women)
        if there:
            yield LIST_NAMES[name], str(men) if known else "–", str(women) if known else "–", str(len(there))


def _place_of(voter: Voter) -> str:
    return f"{voter.rt or '–'}/{voter.rw or '–'}" if voter.rt or voter.rw else ""

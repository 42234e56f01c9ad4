"""The live count of the check-in: how many came, of how many, by list (U16)."""

from PySide6.QtCore import Qt

from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton
from desktop.widgets.card import Card
from desktop.widgets.figure import Bar, Figure
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.wording import LIST_NAMES
from steps.day import Day


class TotalsCard(Card):
    """Number, bar and table of who came."""

    def __init__(self) -> None:
        super().__init__(gap=16)
        self.figure = Figure(self.tr("Sudah hadir"), "0")
        self.bar = Bar(self.tr("Bagian yang sudah hadir"))
        self.table = Table(
            self.tr("Hadir menurut daftar"),
            (
                Column(self.tr("Daftar"), lambda t: LIST_NAMES[t.list_name], weight=1),
                Column(self.tr("Hadir"), lambda t: str(t.attended), align="right", bold=True, weight=1),
                Column(self.tr("Terdaftar"), lambda t: str(t.registered), align="right", weight=1),
            ),
        )
        self.objection = LinkButton(self.tr("Catat keberatan"))
        for widget in (self.figure, self.bar, self.table):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.addWidget(self.objection, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Take less height in a small window."""
        above = 8 if compact else 20
        spaced(self.body, 6 if compact else 16, margins=(24, above, 24, above))

    def show_day(self, day: Day) -> None:
        """Show the counts of a day."""
        share = day.attended / day.registered if day.registered else 0.0
        below = self.tr("dari {registered} pemilih · {percent} %").format(
            registered=day.registered, percent=round(share * 100)
        )
        self.figure.show_number(str(day.attended), below)
        self.bar.set_share(share)
        self.table.set_rows(tuple(sorted(day.turnout, key=lambda t: list(LIST_NAMES).index(t.list_name))))

"""Where the draw stands between two calls: the prize to come, how many are left, and the way to stop early."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton
from desktop.widgets.card import Card
from desktop.widgets.figure import Bar
from desktop.widgets.label import PlainLabel, words
from draw.ceremony import Drawing


class StandingCard(Card):
    """`stop_requested` wishes to stop the draw before all prizes are drawn."""

    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Sejauh ini"), gap=10)
        self.bar = Bar(self.tr("Bagian hadiah yang sudah diserahkan"))
        self.facts: dict[str, PlainLabel] = {}
        grid = QGridLayout()
        spaced(grid, 6)
        for place, (key, label) in enumerate(
            (
                ("awarded", self.tr("Hadiah diserahkan")),
                ("left", self.tr("Hadiah tersisa")),
                ("tickets", self.tr("Nomor belum dipanggil")),
            )
        ):
            self.facts[key] = PlainLabel("", "strong")
            grid.addWidget(PlainLabel(label, "quiet"), place, 0)
            grid.addWidget(self.facts[key], place, 1, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(self.bar)
        self.body.addLayout(grid)
        self.body.addWidget(
            words(
                self.tr("Berikutnya selalu urutan berikut dari benih yang sama. Tidak ada undian ulang."),
                "small",
            )
        )
        self.body.addStretch(1)
        self.stop = LinkButton(self.tr("Hentikan undian…"))
        self.stop.clicked.connect(self.stop_requested)
        self.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)

    def set_compact(self, compact: bool) -> None:
        """Take less height in a small window."""
        above = 12 if compact else 20
        spaced(self.body, 6 if compact else 10, margins=(24, above, 24, above))

    def show_drawing(self, drawing: Drawing, *, may_stop: bool) -> None:
        """Show the counts of a draw."""
        units = len(drawing.units)
        self.bar.set_share(drawing.awarded / units)
        for key, count in (
            ("awarded", drawing.awarded),
            ("left", units - drawing.awarded),
            ("tickets", len(drawing.queue) - len(drawing.calls)),
        ):
            self.facts[key].set_text(str(count))
        self.stop.setVisible(may_stop)

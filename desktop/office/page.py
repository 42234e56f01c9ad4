"""What the office's pages share: the desk, and the quiet way from one of them to another above the question."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.office.desk import OfficeDesk
from desktop.shell.page import Page
from desktop.theme import mark, px, spaced
from desktop.widgets.buttons import LinkButton
from desktop.widgets.label import PlainLabel
from draw.board import Board

PLACES = ("board", "stations", "sums", "expected", "settings")


def place_words(place: str) -> str:
    """Return what a place of the office is called."""
    said = QCoreApplication.translate
    return {
        "board": said("Office", "Papan"),
        "stations": said("Office", "Semua TPS"),
        "sums": said("Office", "Jumlah"),
        "expected": said("Office", "Daftar TPS"),
        "settings": said("Office", "Pengaturan"),
    }[place]


class OfficePage(Page):
    """A page of the office; `place_requested` asks for another place, `station_requested` for one TPS."""

    place_requested = Signal(str)
    station_requested = Signal(str)

    def __init__(self, desk: OfficeDesk, place: str, question: str, sentence: str = "") -> None:
        super().__init__(question, sentence)
        self.desk = desk
        self.place = place
        self.ways = _Ways(place)
        self.ways.requested.connect(self.place_requested)
        self._outer.insertWidget(0, self.ways)

    def set_compact(self, compact: bool) -> None:
        """Stand closer below the header than other pages: the places come first."""
        left, right = (24, 24) if compact else (36, 36)
        spaced(self._outer, 10 if compact else 14, margins=(left, 6, right, 12))

    def show_board(self, board: Board) -> None:
        """Show what the board says now."""


class _Ways(QWidget):
    """The places of the office in one line, the one in hand in bold."""

    requested = Signal(str)

    def __init__(self, here: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        spaced(row, 14)
        for place in PLACES:
            if place == here:
                label = PlainLabel(place_words(place), "strong")
                label.setContentsMargins(px(6), 0, px(6), 0)
                row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
                continue
            link = LinkButton(place_words(place))
            mark(link, "flush", True)
            link.clicked.connect(partial(self.requested.emit, place))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

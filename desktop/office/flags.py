"""What is worth a look, TPS by TPS: the sentence with its arithmetic and letter; refused files by the number that fails."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.office.wording import refusal_sentence, tps_name
from desktop.theme import mark, spaced
from desktop.tokens import State
from desktop.widgets.buttons import LinkButton, SecondaryButton
from desktop.widgets.card import Card, rule
from desktop.widgets.label import words
from desktop.widgets.tag import Tag
from draw.board import Board
from draw.consolidation import Oddity
from steps.flag_words import sentence

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Matter:
    """One line: which TPS, what, its letter or number, and how it is coloured."""

    tps: str
    name: str
    sentence: str
    letter: str
    state: State


def matters(board: Board) -> tuple[Matter, ...]:
    """Return what is worth a look: refused files, open conflicts, grave flags; remarks are left to the TPS's own page."""
    villages = {row.tps: row.village for row in board.stations}
    refused = (
        Matter(r.tps, tps_name(r.tps, villages.get(r.tps, "")), refusal_sentence(r), _number(r.checks), "bad")
        for r in board.refusals
    )
    flags = (
        Matter(f.tps, tps_name(f.tps, villages.get(f.tps, "")), sentence(f), f.oddity.letter, "attention")
        for f in sorted(board.flags, key=lambda flag: flag.oddity is not Oddity.CONFLICT)
        if f.grave
    )
    return (*refused, *flags)


def _number(checks: tuple[int, ...]) -> str:
    return str(checks[0]) if checks else "–"


class FlagsCard(Card):
    """The right side of the board; `station_requested` carries the TPS of a line."""

    station_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("FlagsCard", "Perlu dilihat"), gap=8)
        self.lines: list[_Line] = []
        self._shown = _SHOWN
        self._matters: tuple[Matter, ...] = ()
        self._inner = QVBoxLayout()
        spaced(self._inner, 0)
        self.quiet = words("", "quiet")
        self.more = SecondaryButton("")
        self.more.clicked.connect(self._on_more)
        self.body.addWidget(self.quiet)
        self.body.addLayout(self._inner)
        self.body.addWidget(self.more)
        self.body.addStretch(1)

    def show_board(self, board: Board) -> None:
        """Show what is worth a look now."""
        self._matters = matters(board)
        self._show()

    def _show(self) -> None:
        for line in self.lines:
            self._inner.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [_Line(matter) for matter in self._matters[: self._shown]]
        for line in self.lines:
            line.chosen.connect(self.station_requested)
            self._inner.addWidget(line)
        said = QCoreApplication.translate
        self.quiet.set_text(
            said("FlagsCard", "Petunjuk dengan hitungannya, bukan putusan.")
            if self._matters
            else said("FlagsCard", "Tidak ada yang perlu dilihat.")
        )
        left = len(self._matters) - self._shown
        self.more.setVisible(left > 0)
        self.more.set_words(said("FlagsCard", "Tampilkan {count} lagi").format(count=left))

    def _on_more(self) -> None:
        self._shown += 5 * _SHOWN
        self._show()


class _Line(QWidget):
    """One matter between hairlines."""

    chosen = Signal(str)

    def __init__(self, matter: Matter) -> None:
        super().__init__()
        self.matter = matter
        self.name = LinkButton(matter.name)
        self.name.setEnabled(bool(matter.tps))
        self.name.clicked.connect(lambda: self.chosen.emit(matter.tps))
        mark(self.name, "flush", True)
        left = QVBoxLayout()
        spaced(left, 0)
        left.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(words(matter.sentence, "small"))
        row = QHBoxLayout()
        spaced(row, 12, margins=(0, 8, 0, 8))
        row.addLayout(left, 1)
        row.addWidget(Tag(matter.letter, matter.state))
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addLayout(row)
        column.addWidget(rule())

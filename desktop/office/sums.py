"""The sums of the office: turnout by list and by village, prizes by source, minutes from closing to end; bars, not pies."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.office.barlines import BarLine, BarLines
from desktop.office.desk import OfficeDesk
from desktop.office.page import OfficePage
from desktop.office.wording import dotted, rupiah, thousands
from desktop.theme import spaced
from desktop.widgets.card import Card
from desktop.widgets.label import words
from desktop.widgets.split import Split
from draw.board import Board
from draw.statement import Turnout

_SOURCES = 12
_MINUTES = 5


class SumsPage(OfficePage):
    """Four cards of bars."""

    def __init__(self, desk: OfficeDesk) -> None:
        super().__init__(desk, "sums", self.tr("Berapa yang datang, dan dari mana hadiahnya?"))
        self.lists = BarLines(name_width=80)
        self.villages = BarLines(name_width=170)
        self.sources = BarLines(name_width=220)
        self.minutes = BarLines(name_width=120)
        self.told = {key: words("", "quiet") for key in ("lists", "villages", "sources", "minutes")}
        self.body.addWidget(
            Split(self._column(self._turnouts()), self._column(self._prizes()), right_width=0)
        )
        self.body.addStretch(1)
        self.set_footer(self.tr("Hanya dari TPS yang undiannya dihitung"))
        self.show_board(desk.board)

    def help_text(self) -> str:
        """Say what is counted."""
        return self.tr(
            "Semua jumlah hanya dari TPS yang undiannya lolos pemeriksaan dan dihitung. Nilai hadiah adalah perkiraan yang "
            "ditulis TPS; hadiah tanpa perkiraan disebut terpisah."
        )

    def show_board(self, board: Board) -> None:
        """Show the sums of the board."""
        self.lists.show_lines(tuple(_turnout(t.list_name, (t,)) for t in board.turnouts))
        self.villages.show_lines(
            tuple(_turnout(v.village or dotted(v.code), v.turnouts) for v in board.villages if v.turnouts)
        )
        self._show_sources(board)
        self._show_minutes(board)
        t = board.totals
        share = f"{100 * t.attended / t.registered:.1f}".replace(".", ",") if t.registered else "0"
        self.told["lists"].set_text(
            self.tr("{attended} dari {registered} pemilih datang, {share} %.").format(
                attended=thousands(t.attended), registered=thousands(t.registered), share=share
            )
        )

    def _show_sources(self, board: Board) -> None:
        most = max((row.value_idr for row in board.sources), default=0)
        self.sources.show_lines(
            tuple(
                BarLine(row.source, row.value_idr / most if most else 0, rupiah(row.value_idr))
                for row in board.sources[:_SOURCES]
            )
        )
        more = len(board.sources) - _SOURCES
        t = board.totals
        parts = [
            self.tr("{awarded} dari {units} hadiah diserahkan, nilainya {value}.").format(
                awarded=thousands(t.awarded), units=thousands(t.units), value=rupiah(t.value_idr)
            ),
            self.tr("Tanpa perkiraan nilai: {count}.").format(count=thousands(t.unvalued))
            if t.unvalued
            else "",
            self.tr("Sumber lain: {count}, lengkap di rekap.").format(count=more) if more > 0 else "",
        ]
        self.told["sources"].set_text(" ".join(part for part in parts if part))

    def _show_minutes(self, board: Board) -> None:
        span = board.span
        bars = span.bars if span else ()
        most = max((count for _, count in bars), default=0)
        self.minutes.show_lines(
            tuple(
                BarLine(
                    self.tr("{first}–{last} menit").format(first=start, last=start + _MINUTES - 1),
                    count / most,
                    self.tr("{count} TPS").format(count=thousands(count)),
                )
                for start, count in bars
            )
        )
        self.told["minutes"].set_text(
            self.tr("Tercepat {least} menit, tengah {median}, terlama {most}.").format(
                least=span.least, median=span.median, most=span.most
            )
            if span
            else self.tr("Belum ada undian yang dihitung.")
        )

    def _turnouts(self) -> tuple[Card, ...]:
        return (
            self._card(self.tr("Kehadiran menurut daftar"), "lists", self.lists),
            self._card(self.tr("Kehadiran menurut desa"), "villages", self.villages),
        )

    def _prizes(self) -> tuple[Card, ...]:
        return (
            self._card(self.tr("Hadiah menurut sumber"), "sources", self.sources),
            self._card(self.tr("Dari penutupan sampai akhir undian"), "minutes", self.minutes),
        )

    def _card(self, heading: str, key: str, chart: BarLines) -> Card:
        card = Card(heading)
        card.body.addWidget(self.told[key])
        card.body.addWidget(chart)
        self.told[key].setVisible(key != "villages")
        return card

    @staticmethod
    def _column(cards: tuple[Card, ...]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        spaced(column, 20)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return holder


def _turnout(name: str, turnouts: tuple[Turnout, ...]) -> BarLine:
    attended, registered = sum(t.attended for t in turnouts), sum(t.registered for t in turnouts)
    share = attended / registered if registered else 0
    figure = f"{thousands(attended)} / {thousands(registered)}"
    return BarLine(name, share, figure)

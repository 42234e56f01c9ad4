"""Prizes: what is drawn, in which order, and where each thing came from.

* Every change is kept at once (U09). A doubtful word is pointed out and never blocks: people decide.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.screens.preparation_rows import RemoveDialog, Rows
from desktop.screens.prizes_dialog import PrizeDialog
from desktop.screens.prizes_money import grouped, rupiah
from desktop.theme import spaced
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from draw.preparation import PrizePlan
from steps import preparation
from steps.day import Day
from steps.preparation import doubtful_word


class PrizesPart(QWidget):
    """The prizes in drawing order."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.question = self.tr("Hadiah apa saja, dan dari mana?")
        self.sentence = self.tr(
            "Baris pertama diundi pertama. Sumber setiap hadiah dibacakan di depan hadirin."
        )
        self.doubt = Notice("")
        self.rows = Rows(
            self.tr("Hadiah menurut urutan undian"),
            self._columns(),
            add=self.tr("Tambah hadiah"),
            ordered=True,
        )
        column = QVBoxLayout(self)
        spaced(column, 14)
        column.addWidget(self.doubt)
        column.addWidget(self.rows, 1)
        self.rows.add_requested.connect(self._on_add)
        self.rows.edit_requested.connect(self._on_edit)
        self.rows.remove_requested.connect(self._on_remove)
        self.rows.move_requested.connect(self._on_move)

    @property
    def done(self) -> bool:
        """Whether there is a prize."""
        return bool(self.desk.day.prizes)

    def show_day(self, day: Day, *, open_: bool) -> None:
        """Show the prizes as of the last commit."""
        if day.prizes:
            count, note = self.tr("{units} buah").format(units=grouped(day.units)), self._worth(day.prizes)
        else:
            count, note = self.tr("Belum ada hadiah"), self.tr("Mulai dengan yang diundi pertama.")
        self.rows.show_rows(day.prizes, count=count, note=note)
        self.rows.set_open(open_)
        self._show_doubt(day.prizes)

    def save(self, plans: tuple[PrizePlan, ...], *, then: Callable[[], None] = lambda: None) -> None:
        """Keep these prizes, numbered anew; nothing happens while an earlier change is still being kept."""
        if self.desk.busy:
            return
        kept = tuple(replace(plan, prize=replace(plan.prize, no=no)) for no, plan in enumerate(plans, 1))
        self.desk.do(lambda file: preparation.save_prizes(file, kept), then=lambda _: then())

    def _worth(self, plans: tuple[PrizePlan, ...]) -> str:
        known = [p.prize.quantity * p.prize.value_idr for p in plans if p.prize.value_idr is not None]
        text = self.tr("{kinds} jenis · perkiraan {worth}").format(kinds=len(plans), worth=rupiah(sum(known)))
        unknown = len(plans) - len(known)
        return text + self.tr(" · {count} tanpa nilai").format(count=unknown) if unknown else text

    def _show_doubt(self, plans: tuple[PrizePlan, ...]) -> None:
        found = {p.prize.no: doubtful_word(p.prize.name) or doubtful_word(p.prize.source) for p in plans}
        doubted = {no: word for no, word in found.items() if word}
        if not doubted:
            self.doubt.tell("")
            return
        sentence = self.tr(
            "Periksa hadiah nomor {numbers}: tertulis {words}. Tidak boleh uang, hewan hidup, atau sumber dari "
            "peserta pemilihan."
        )
        quoted = ", ".join(f"“{word}”" for word in dict.fromkeys(doubted.values()))
        self.doubt.tell(sentence.format(numbers=", ".join(map(str, doubted)), words=quoted), "attention")

    def _on_add(self) -> None:
        self._open_dialog(None, len(self.desk.day.prizes))

    def _on_edit(self, place: int) -> None:
        self._open_dialog(self.desk.day.prizes[place], place)

    def _open_dialog(self, plan: PrizePlan | None, place: int) -> None:
        others = sum(p.prize.quantity for p in self.desk.day.prizes if p is not plan)
        dialog = PrizeDialog(self, plan, units_elsewhere=others)
        dialog.given.connect(lambda given: self._keep(given, place, dialog))
        dialog.open()

    def _keep(self, plan: PrizePlan, place: int, dialog: PrizeDialog) -> None:
        plans = self.desk.day.prizes

        def kept() -> None:
            dialog.accept()
            self.rows.take(place)

        self.save((*plans[:place], plan, *plans[place + 1 :]), then=kept)

    def _on_remove(self, place: int) -> None:
        plans = self.desk.day.prizes
        dialog = RemoveDialog(self, plans[place].prize.name)
        dialog.accepted.connect(lambda: self.save((*plans[:place], *plans[place + 1 :])))
        dialog.open()

    def _on_move(self, place: int, by: int) -> None:
        plans = list(self.desk.day.prizes)
        plans.insert(place + by, plans.pop(place))
        self.save(tuple(plans), then=lambda: self.rows.take(place + by))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("No"), lambda p: str(p.prize.no), align="right"),
            Column(self.tr("Hadiah"), lambda p: p.prize.name, weight=3, bold=True, least=120),
            Column(self.tr("Jumlah"), lambda p: grouped(p.prize.quantity), align="right", least=90),
            Column(self.tr("Sumber"), lambda p: p.prize.source, weight=3, least=120),
            Column(
                self.tr("Nilai per buah"), lambda p: _amount(p.prize.value_idr, 1), align="right", least=130
            ),
            Column(
                self.tr("Total"),
                lambda p: _amount(p.prize.value_idr, p.prize.quantity),
                align="right",
                least=130,
            ),
        )


def _amount(value: int | None, count: int) -> str:
    return "–" if value is None else rupiah(value * count)

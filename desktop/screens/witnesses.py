"""Witnesses: who watches, with what mandate, and who throws the dice.

* At least two contribute, and that is said plainly. One person under two names is pointed out (A11), never blocked.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.screens.preparation_rows import RemoveDialog, Rows
from desktop.screens.witnesses_dialog import WitnessDialog
from desktop.theme import spaced
from desktop.widgets.notice import Notice
from desktop.widgets.person import Person
from desktop.widgets.rows import Column
from desktop.widgets.tag import Mark
from draw.preparation import WitnessPlan
from draw.roster import fold
from steps import preparation
from steps.day import Day

CONTRIBUTORS = 2


class WitnessesPart(QWidget):
    """The witnesses of the draw."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.question = self.tr("Siapa yang menyaksikan?")
        self.sentence = self.tr(
            "Sedikitnya dua saksi melempar dadu. Tanpa dadu mereka, undian tidak bisa dimulai."
        )
        self.told = Notice("")
        self.rows = Rows(
            self.tr("Saksi undian"),
            self._columns(),
            add=self.tr("Tambah saksi"),
        )
        column = QVBoxLayout(self)
        spaced(column, 14)
        column.addWidget(self.told)
        column.addWidget(self.rows, 1)
        self.rows.add_requested.connect(lambda: self._open_dialog(None, len(self.desk.day.witnesses)))
        self.rows.edit_requested.connect(
            lambda place: self._open_dialog(self.desk.day.witnesses[place], place)
        )
        self.rows.remove_requested.connect(self._on_remove)

    @property
    def done(self) -> bool:
        """Whether enough witnesses throw the dice."""
        return _contributing(self.desk.day.witnesses) >= CONTRIBUTORS

    def show_day(self, day: Day, *, open_: bool) -> None:
        """Show the witnesses as of the last commit."""
        if day.witnesses:
            count = self.tr("{count} saksi").format(count=len(day.witnesses))
            note = self.tr("{count} melempar dadu").format(count=_contributing(day.witnesses))
        else:
            count, note = self.tr("Belum ada saksi"), self.tr("Mulai dengan Pengawas TPS.")
        self.rows.show_rows(day.witnesses, count=count, note=note)
        self.rows.set_open(open_)
        self._tell(day)

    def save(self, plans: tuple[WitnessPlan, ...], *, then: Callable[[], None] = lambda: None) -> None:
        """Keep these witnesses, numbered anew; nothing happens while an earlier change is still being kept."""
        if self.desk.busy:
            return
        kept = tuple(replace(plan, witness=replace(plan.witness, no=no)) for no, plan in enumerate(plans, 1))
        self.desk.do(lambda file: preparation.save_witnesses(file, kept), then=lambda _: then())

    def _tell(self, day: Day) -> None:
        twice = _named_twice(day)
        lacking = CONTRIBUTORS - _contributing(day.witnesses)
        if twice:
            sentence = self.tr("Nama yang sama tertulis dua kali: {names}. Pastikan orangnya memang berbeda.")
            self.told.tell(sentence.format(names=", ".join(twice)), "attention")
        elif lacking > 0 and day.witnesses:
            sentence = self.tr("Masih kurang {count} saksi yang melempar dadu.")
            self.told.tell(sentence.format(count=lacking), "attention")
        else:
            self.told.tell("")

    def _open_dialog(self, plan: WitnessPlan | None, place: int) -> None:
        day = self.desk.day
        others = (*(p.witness.name for p in day.witnesses if p is not plan), *(o.name for o in day.officers))
        wanted = plan.witness.contributes if plan else _contributing(day.witnesses) < CONTRIBUTORS
        dialog = WitnessDialog(self, plan, taken=frozenset(map(fold, others)), contributes=wanted)
        dialog.given.connect(lambda given: self._keep(given, place, dialog))
        dialog.pin_requested.connect(lambda: self._on_pin(place))
        dialog.open()

    def _keep(self, plan: WitnessPlan, place: int, dialog: WitnessDialog) -> None:
        plans = self.desk.day.witnesses

        def kept() -> None:
            dialog.accept()
            self.rows.take(place)

        self.save((*plans[:place], plan, *plans[place + 1 :]), then=kept)

    def _on_pin(self, place: int) -> None:
        witness = self.desk.day.witnesses[place].witness
        self.desk.pins.open_dialog(self, Person(f"W{witness.no}", witness.name, witness.role))

    def _on_remove(self, place: int) -> None:
        plans = self.desk.day.witnesses
        dialog = RemoveDialog(self, plans[place].witness.name)
        dialog.accepted.connect(lambda: self.save((*plans[:place], *plans[place + 1 :])))
        dialog.open()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("No"), lambda p: str(p.witness.no), align="right"),
            Column(self.tr("Nama"), lambda p: p.witness.name, weight=3, bold=True, least=120),
            Column(self.tr("Jabatan"), lambda p: p.witness.role, weight=2, least=110),
            Column(self.tr("Mandat"), lambda p: p.mandate or "–", weight=2, least=100),
            Column(self.tr("Melempar dadu"), self._throws, least=140),
            Column(self.tr("PIN"), self._pin_word, least=64),
        )

    def _pin_word(self, plan: WitnessPlan) -> str:
        has = f"W{plan.witness.no}" in self.desk.day.pins
        return self.tr("ada") if has else self.tr("belum")

    def _throws(self, plan: WitnessPlan) -> str | Mark:
        return Mark(self.tr("Ya"), "good") if plan.witness.contributes else "–"


def _contributing(plans: tuple[WitnessPlan, ...]) -> int:
    return sum(plan.witness.contributes for plan in plans)


def _named_twice(day: Day) -> tuple[str, ...]:
    """Return the witnesses whose name another witness or an officer bears too."""
    counted = Counter(fold(p.witness.name) for p in day.witnesses)
    counted.update(fold(officer.name) for officer in day.officers)
    names = {fold(p.witness.name): p.witness.name for p in day.witnesses}
    return tuple(name for folded, name in names.items() if counted[folded] > 1)

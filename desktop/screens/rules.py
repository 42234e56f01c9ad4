"""Rules: what happens when a winner is not there, how often and how long we call, when we draw, who takes no part.

* Each choice is kept as it is made (U09). A draw after the count is a deviation: it needs its reason and is shown as one.
"""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.screens.prizes_money import read_count
from desktop.screens.rules_dialogs import DeviationDialog, ExcludeDialog
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.option import Choice, Option
from desktop.widgets.rows import Column
from desktop.widgets.select import Select
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from draw.preparation import RulePlan
from draw.statement import Excluded
from steps import preparation
from steps.day import Day

LEAST_S, LEAST_PRACTICE_S, MOST_S = 5, 1, 600
BEFORE, AFTER = "before_count", "after_count"


class RulesPart(QWidget):
    """The rules of the draw."""

    done = True
    """The usual rules hold until somebody changes them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.question = self.tr("Apa aturannya?")
        self.sentence = self.tr(
            "Aturan lazim sudah terisi. Sesudah daftar dikunci, aturan tidak bisa diubah."
        )
        self._open = True
        self._shown: RulePlan | None = None
        self._make()
        column = QVBoxLayout(self)
        spaced(column, 20)
        right = QWidget()
        below = QVBoxLayout(right)
        spaced(below, 20)
        below.addWidget(self._window_card())
        below.addWidget(self._excluded_card())
        below.addStretch(1)
        column.addWidget(Split(self._absent_card(), right, right_width=0))
        column.addWidget(self.excluded)
        column.addStretch(1)
        self._connect()

    def show_day(self, day: Day, *, open_: bool) -> None:
        """Show the rules as of the last commit; what is being typed stays while they are the same."""
        if day.rules != self._shown:
            self._shown = day.rules
            self._show(day.rules)
        self._open = open_
        self.excluded.set_rows(day.rules.rules.excluded)
        self.excluded.setVisible(bool(day.rules.rules.excluded))
        self.who.set_text(self._count(len(day.rules.rules.excluded)))
        for widget in (
            self.absent,
            self.calls,
            self.countdown,
            self.window_choice,
            self.add,
            self.reason_link,
        ):
            widget.setEnabled(open_)

    def save(self, plan: RulePlan) -> None:
        """Keep these rules; what is shown falls back to the kept ones while an earlier change is being kept."""
        if self.desk.busy:
            self._show(self.desk.day.rules)
        elif plan != self.desk.day.rules:
            self.desk.do(lambda file: preparation.save_rules(file, plan))

    def _make(self) -> None:
        self.absent = Choice(
            "",
            (
                Option(
                    "forfeit",
                    self.tr("Hadiah pindah ke nomor berikutnya"),
                    self.tr("Pemenang harus ada di tempat saat dipanggil."),
                ),
                Option(
                    "hold",
                    self.tr("Hadiah disimpan untuknya"),
                    self.tr("Nomornya tetap menang; hadiah diambil kemudian."),
                ),
            ),
        )
        self.calls = Select(
            self.tr("Berapa kali dipanggil"),
            tuple(Option(str(n), self.tr("{count} kali").format(count=n)) for n in range(1, 10)),
        )
        self.countdown = Field(self.tr("Jeda panggilan (detik)"))
        self.window_choice = Choice(
            "",
            (
                Option(
                    BEFORE,
                    self.tr("Sebelum penghitungan suara"),
                    self.tr("Yang lazim: sesudah pemungutan ditutup."),
                ),
                Option(
                    AFTER,
                    self.tr("Sesudah penghitungan suara"),
                    self.tr("Menyimpang; sebabnya ditulis dalam berita acara."),
                ),
            ),
        )
        self.deviation = Notice("")
        self.reason_link = LinkButton(self.tr("Ubah sebabnya"))
        self.who = words("", "quiet")
        self.add = SecondaryButton(self.tr("Kecualikan nomor"))
        self.excluded = Table(
            self.tr("Nomor yang tidak ikut"),
            (
                Column(self.tr("Nomor"), lambda e: e.id, bold=True, least=120),
                Column(self.tr("Nama"), self._name, weight=2, least=120),
                Column(self.tr("Sebab"), lambda e: e.reason, weight=3, least=140),
                Column("", lambda _: self.tr("Hapus") if self._open else "", align="right", action=True),
            ),
        )

    def _absent_card(self) -> QWidget:
        card = Card(self.tr("Bila pemenang tidak ada"))
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.calls, 1)
        row.addWidget(self.countdown, 1)
        card.body.addWidget(self.absent)
        card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _window_card(self) -> QWidget:
        card = Card(self.tr("Kapan diundi"))
        card.body.addWidget(self.window_choice)
        card.body.addWidget(self.deviation)
        row = QHBoxLayout()
        spaced(row, 0)
        row.addWidget(self.reason_link)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _excluded_card(self) -> QWidget:
        card = Card(self.tr("Nomor yang tidak ikut"))
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.who, 1)
        row.addWidget(self.add)
        card.body.addLayout(row)
        return card

    def _connect(self) -> None:
        self.absent.chosen.connect(lambda key: self._change(absent=key))
        self.calls.chosen.connect(lambda key: self._change(calls=int(key)))
        self.countdown.input.editingFinished.connect(self._on_countdown)
        self.window_choice.chosen.connect(self._on_window)
        self.reason_link.clicked.connect(self._ask_reason)
        self.add.clicked.connect(self._on_add)
        self.excluded.action_requested.connect(lambda row, _column: self._on_remove(row))

    def _show(self, plan: RulePlan) -> None:
        rules = plan.rules
        self.absent.set_value(rules.absent)
        self.calls.set_value(str(rules.calls))
        self.countdown.set_text(str(plan.countdown_s))
        self.countdown.set_error("")
        self.window_choice.set_value(rules.window)
        deviates = rules.window == AFTER
        sentence = self.tr("Penyimpangan: {reason}")
        self.deviation.tell(sentence.format(reason=rules.window_note) if deviates else "", "attention")
        self.reason_link.setVisible(deviates)

    def _change(self, **facts: object) -> None:
        plan = self.desk.day.rules
        self.save(replace(plan, rules=replace(plan.rules, **facts)))  # type: ignore[arg-type]

    def _on_countdown(self) -> None:
        identity = self.desk.day.identity
        least = LEAST_PRACTICE_S if identity is not None and identity.practice else LEAST_S
        try:
            seconds = read_count(self.countdown.text(), least=least, most=MOST_S)
        except ValueError:
            fault = self.tr("Tulis {least} sampai {most} detik.").format(least=least, most=MOST_S)
            self.countdown.set_error(fault)
        else:
            self.save(replace(self.desk.day.rules, countdown_s=seconds))

    def _on_window(self, key: str) -> None:
        if key == AFTER:
            self._ask_reason()
        else:
            self._change(window=BEFORE, window_note="")

    def _ask_reason(self) -> None:
        dialog = DeviationDialog(self, self.desk.day.rules.rules.window_note)
        dialog.given.connect(lambda reason: self._change(window=AFTER, window_note=reason))
        dialog.rejected.connect(lambda: self._show(self.desk.day.rules))
        dialog.open()

    def _on_add(self) -> None:
        dialog = ExcludeDialog(self, self.desk.day)
        dialog.given.connect(self._exclude)
        dialog.open()

    def _exclude(self, added: tuple[Excluded, ...]) -> None:
        kept = {e.id: e for e in (*self.desk.day.rules.rules.excluded, *added)}
        self._change(excluded=tuple(kept[ticket] for ticket in sorted(kept)))

    def _on_remove(self, row: int) -> None:
        left = list(self.desk.day.rules.rules.excluded)
        del left[row]
        self._change(excluded=tuple(left))

    def _count(self, excluded: int) -> str:
        if not excluded:
            return self.tr("Semua yang hadir ikut diundi.")
        return self.tr("{count} nomor tidak ikut diundi.").format(count=excluded)

    def _name(self, excluded: Excluded) -> str:
        voter = self.desk.day.by_ticket.get(excluded.id)
        return voter.name if voter else ""

"""What was frozen, in plain words: counts, clocks, rules, and every prize with its quantity and source (section 3)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from desktop.theme import spaced
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.wording import LIST_NAMES, clock_of
from draw.statement import Rules, Statement

PRIZES_SHOWN = 8


def counts_sentence(s: Statement) -> str:
    """Return how many of what are sealed: `113 nomor undian · 20 hadiah · 3 saksi melempar · percobaan ke-1`."""
    text = QCoreApplication.translate(
        "SealedStatement",
        "{tickets} nomor undian · {units} hadiah · {witnesses} saksi melempar · percobaan ke-{attempt}",
    )
    return text.format(
        tickets=len(s.tickets), units=s.units, witnesses=len(s.contributors), attempt=s.attempt
    )


def rule_sentences(rules: Rules) -> tuple[str, ...]:
    """Return the rules as they are read aloud, one sentence for each."""
    absent = QCoreApplication.translate(
        "SealedStatement", "Pemenang harus hadir; dipanggil {calls} kali."
    ).format(calls=rules.calls)
    if rules.absent == "hold":
        absent = QCoreApplication.translate("SealedStatement", "Hadiah pemenang yang tidak hadir disimpan.")
    window = QCoreApplication.translate("SealedStatement", "Undian sebelum penghitungan suara.")
    if rules.window == "after_count":
        window = QCoreApplication.translate(
            "SealedStatement", "Penyimpangan: undian sesudah penghitungan, karena {reason}"
        ).format(reason=rules.window_note)
    return absent, window


class StatementCard(Card):
    """The frozen statement; `show_statement` may be called again after another attempt."""

    def __init__(self) -> None:
        super().__init__(self.tr("Yang disegel"), gap=16)
        self._statement: Statement | None = None
        self.facts: dict[str, PlainLabel] = {}
        grid = QGridLayout()
        spaced(grid, 8)
        labels = (
            ("clocks", self.tr("Waktu")),
            ("attendance", self.tr("Yang hadir")),
            ("tickets", self.tr("Nomor undian")),
            ("rules", self.tr("Aturan")),
            ("excluded", self.tr("Dikecualikan")),
            ("witnesses", self.tr("Saksi")),
            ("note", self.tr("Sebab selisih")),
        )
        self._labels: dict[str, PlainLabel] = {}
        for place, (key, label) in enumerate(labels):
            self._labels[key] = PlainLabel(label, "quiet")
            self.facts[key] = words("")
            grid.addWidget(self._labels[key], place, 0)
            grid.addWidget(self.facts[key], place, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.prizes = Table(
            self.tr("Hadiah menurut urutan undian"),
            (
                Column(self.tr("No"), lambda prize: str(prize.no), least=48),
                Column(self.tr("Hadiah"), lambda prize: prize.name, weight=3, bold=True, least=120),
                Column(self.tr("Jumlah"), lambda prize: str(prize.quantity), align="right", least=90),
                Column(self.tr("Sumber"), lambda prize: prize.source, weight=3, least=120),
            ),
            shown=PRIZES_SHOWN,
        )
        self.body.addWidget(self.prizes)

    def show_statement(self, s: Statement) -> None:
        """Show what a statement fixes."""
        if s is self._statement:
            return
        self._statement = s
        clocks = self.tr("Pemungutan ditutup {closed}, daftar dikunci {frozen}")
        came = (f"{LIST_NAMES[t.list_name]} {t.attended}" for t in s.attendance)
        said = {
            "clocks": clocks.format(closed=clock_of(s.polls_closed_at), frozen=clock_of(s.frozen_at)),
            "attendance": " · ".join(came),
            "tickets": counts_sentence(s),
            "rules": " ".join(rule_sentences(s.rules)),
            "excluded": "; ".join(f"{e.id} ({e.reason})" for e in s.rules.excluded),
            "witnesses": ", ".join(w.name for w in s.witnesses if w.contributes),
            "note": s.reconciliation.note,
        }
        for key, text in said.items():
            self.facts[key].set_text(text)
            self.facts[key].setVisible(bool(text))
            self._labels[key].setVisible(bool(text))
        self.prizes.set_rows(s.prizes)

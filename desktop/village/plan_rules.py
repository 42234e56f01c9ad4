"""The rules that all TPS of the village share; who is left out of a draw, each TPS says itself."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.screens.prizes_money import read_count
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.option import Choice, Option
from desktop.widgets.select import Select
from draw.preparation import RulePlan

LEAST_S, MOST_S = 5, 600


class RulesDialog(Dialog):
    """What happens when a winner is not there, how often he is called; `given` carries a RulePlan."""

    given = Signal(object)

    def __init__(self, parent: QWidget, plan: RulePlan) -> None:
        super().__init__(parent, self.tr("Apa aturan undian di semua TPS?"), width=720)
        self._plan = plan
        self.absent = Choice(
            self.tr("Bila pemenang tidak ada"),
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
            value=plan.rules.absent,
        )
        self.calls = Select(
            self.tr("Berapa kali dipanggil"),
            tuple(Option(str(n), self.tr("{count} kali").format(count=n)) for n in range(1, 10)),
        )
        self.calls.set_value(str(plan.rules.calls))
        self.countdown = Field(self.tr("Jeda panggilan (detik)"))
        self.countdown.set_text(str(plan.countdown_s))
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.calls, 1)
        row.addWidget(self.countdown, 1)
        self.body.addWidget(self.absent)
        self.body.addLayout(row)
        text = self.tr("Undian selalu sesudah pemungutan ditutup dan sebelum penghitungan suara dimulai.")
        self.body.addWidget(words(text, "quiet"))
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai aturan ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)

    def _on_keep(self) -> None:
        try:
            seconds = read_count(self.countdown.text(), least=LEAST_S, most=MOST_S)
        except ValueError:
            fault = self.tr("Tulis {least} sampai {most} detik.").format(least=LEAST_S, most=MOST_S)
            self.countdown.set_error(fault)
            return
        rules = replace(self._plan.rules, absent=self.absent.value(), calls=int(self.calls.value()))
        self.accept()
        self.given.emit(replace(self._plan, rules=rules, countdown_s=seconds))

"""The neutrality declaration: read whole, then accepted by an officer by name.

What is recorded is the digest of the text that was shown, so a later change of the wording never passes for this one.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

import resources
from desktop.desk import Desk
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.option import CheckRow, Option
from desktop.widgets.select import Select
from desktop.widgets.split import Split
from desktop.wording import clock_of, date_of
from draw.canonical import digest
from draw.preparation import Declaration
from steps import preparation
from steps.day import Day


def declaration_text() -> str:
    """Return the text that is accepted, one sentence on each line."""
    return resources.path("wording", "pernyataan-netral.txt").read_text("utf-8")


class DeclarationPart(QWidget):
    """The declaration, and who accepts it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.question = self.tr("Apakah hadiah ini netral?")
        self.sentence = self.tr("Bacakan kepada semua petugas. Seorang petugas menyatakannya atas nama KPPS.")
        self._text = declaration_text()
        self._again = False
        self.told = Notice("")
        self.officer = Select(self.tr("Siapa yang menyatakan?"), placeholder=self.tr("Pilih petugas"))
        self.agree = CheckRow(self.tr("Sudah saya baca dan saya nyatakan benar"))
        self.accept = SecondaryButton(self.tr("Setujui pernyataan"))
        self.once_more = LinkButton(self.tr("Nyatakan sekali lagi"))
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addWidget(Split(self._text_card(), self._accept_card(), right_width=380))
        column.addStretch(1)
        self.officer.chosen.connect(lambda _: self._enable())
        self.agree.ticked.connect(lambda _: self._enable())
        self.accept.clicked.connect(self._on_accept)
        self.once_more.clicked.connect(self._on_once_more)

    @property
    def done(self) -> bool:
        """Whether the declaration was accepted."""
        return self.desk.day.declaration is not None

    def show_day(self, day: Day, *, open_: bool) -> None:
        """Show who accepted it, or ask who does."""
        self.officer.set_options(tuple(Option(f"K{o.no}", f"{o.name} · {o.role}") for o in day.officers))
        self._tell(day)
        asked = open_ and bool(day.officers) and (self._again or not self._holds(day.declaration))
        for widget in (self.officer, self.agree, self.accept):
            widget.setVisible(asked)
        self.once_more.setVisible(open_ and self._holds(day.declaration) and not self._again)
        self._enable()

    def _text_card(self) -> QWidget:
        card = Card(self.tr("Kami menyatakan"))
        lines = QGridLayout()
        spaced(lines, 9)
        lines.setColumnStretch(1, 1)
        for row, line in enumerate(self._text.splitlines()):
            lines.addWidget(PlainLabel(f"{row + 1}.", "quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(words(line), row, 1)
        card.body.addLayout(lines)
        card.body.addStretch(1)
        return card

    def _accept_card(self) -> QWidget:
        card = Card(self.tr("Yang menyatakan"), gap=14)
        for widget in (self.told, self.officer, self.agree, self.accept, self.once_more):
            card.body.addWidget(widget)
        card.body.addWidget(
            words(
                self.tr("Nomor izin atau pemberitahuan, bila ada, ditulis pada langkah Berkas TPS."), "small"
            )
        )
        card.body.addStretch(1)
        return card

    def _holds(self, declaration: Declaration | None) -> bool:
        return declaration is not None and declaration.text_digest == digest(self._text)

    def _tell(self, day: Day) -> None:
        made = day.declaration
        if not day.officers:
            self.told.tell(self.tr("Tulis dahulu petugas KPPS pada langkah Berkas TPS."), "attention")
        elif made is None:
            self.told.tell("")
        elif not self._holds(made):
            self.told.tell(
                self.tr("Bunyi pernyataan sudah diperbarui. Baca dan setujui sekali lagi."), "attention"
            )
        else:
            officer = next((o for o in day.officers if f"K{o.no}" == made.by), None)
            who = f"{officer.name} ({officer.role})" if officer else made.by
            sentence = self.tr("Disetujui oleh {who}, {date} pukul {clock}.")
            clock = clock_of(made.at, seconds=False)
            self.told.tell(sentence.format(who=who, date=date_of(made.at[:10]), clock=clock), "good")

    def _enable(self) -> None:
        self.agree.setEnabled(bool(self.officer.value()))
        self.accept.setEnabled(bool(self.officer.value()) and self.agree.isChecked())

    def _on_once_more(self) -> None:
        self._again = True
        self.agree.setChecked(False)
        self.show_day(self.desk.day, open_=True)

    def _on_accept(self) -> None:
        by, text = self.officer.value(), self._text
        if self.desk.busy:
            return
        self._again = False
        self.desk.do(lambda file: preparation.declare(file, text, by))

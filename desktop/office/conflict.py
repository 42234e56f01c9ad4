"""Two different files of one TPS: a person says which one counts, with the reason and the own name; both are kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.office.wording import thousands, tps_name
from desktop.widgets.buttons import DangerButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.option import Choice, Option
from desktop.wording import clock_of
from draw.draw_facts import DrawFacts
from steps.office.conflicts import ConflictSides

_NONE = "none"
_DIGITS = 12


class ConflictDialog(Dialog):
    """Asks which file counts; `decided` carries its digest (empty for none), the reason and the name."""

    decided = Signal(str, str, str)

    def __init__(self, parent: QWidget, sides: ConflictSides, village: str) -> None:
        tps = tps_name(sides.conflict.tps, village)
        super().__init__(parent, self.tr("Berkas {tps} mana yang dihitung?").format(tps=tps), width=760)
        self.sides = sides
        told = (
            self.tr("Kedua berkas berisi undian yang sama; hanya kertasnya dibuat dua kali.")
            if sides.conflict.same_draw
            else self.tr("Undiannya berbeda. Catatan kejadiannya sama sampai catatan ke-{count}.").format(
                count=sides.conflict.shared_entries
            )
            if sides.conflict.shared_entries
            else self.tr("Undiannya berbeda, dan catatan kejadiannya berbeda sejak awal.")
        )
        self.body.addWidget(words(told, "lead"))
        options = [
            Option(facts.sha256, name, self._note(facts))
            for facts, name in zip(sides.sides, sides.names, strict=True)
        ]
        none = Option(_NONE, self.tr("Tidak satu pun"), self.tr("TPS ini tidak dihitung."))
        self.which = Choice(self.tr("Berkas yang dihitung"), (*options, none))
        self.reason = NoteField(self.tr("Alasan"), hint=self.tr("Ikut tertulis di rekap."), lines=2)
        self.by = Field(self.tr("Nama dan jabatan yang memutuskan"))
        self.told = Notice("")
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.decide = DangerButton(self.tr("Putuskan"))
        for widget in (self.which, self.reason, self.by, self.told):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.add_button(self.cancel)
        self.add_button(self.decide)
        self.cancel.clicked.connect(self.reject)
        self.decide.clicked.connect(self._on_decide)
        self.which.chosen.connect(lambda _: self._enable())
        self.reason.edited.connect(lambda _: self._enable())
        self.by.edited.connect(lambda _: self._enable())
        self._enable()

    def tell(self, text: str) -> None:
        """Say why a decision was not taken."""
        self.told.tell(text, "bad")
        self.fit()

    def _enable(self) -> None:
        whole = self.which.value() and self.reason.text().strip() and self.by.text().strip()
        self.decide.setEnabled(bool(whole))

    def _on_decide(self) -> None:
        chosen = self.which.value()
        self.decided.emit("" if chosen == _NONE else chosen, self.reason.text(), self.by.text())

    def _note(self, facts: DrawFacts) -> str:
        text = self.tr(
            "Ditutup {at}, percobaan ke-{attempt}, {awarded} dari {units} hadiah, {attended} hadir. Sidik {hash}"
        )
        return text.format(
            at=clock_of(facts.closed_at),
            attempt=facts.attempt,
            awarded=facts.awarded,
            units=facts.units,
            attended=thousands(facts.attended),
            hash=facts.sha256[:_DIGITS],
        )

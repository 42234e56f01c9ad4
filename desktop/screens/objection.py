"""Recording an objection, at any time until the draw is closed."""

from PySide6.QtWidgets import QWidget

from desktop.desk import Desk, Refresh
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import NoteField
from desktop.widgets.label import words
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from steps import ceremony


class ObjectionDialog(Dialog):
    """Who objects, and to what; the words go into the minutes as they are."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("Siapa yang berkeberatan?"))
        self._desk = desk
        people = tuple(
            Option(str(p.witness.no), f"{p.witness.name} · {p.witness.role}") for p in desk.day.witnesses
        )
        self.body.addWidget(
            words(self.tr("Keberatan ditulis apa adanya di berita acara. Undian boleh dilanjutkan."))
        )
        self.who = Select(
            self.tr("Yang berkeberatan"), (*people, Option("0", self.tr("Orang lain yang hadir")))
        )
        self.text = NoteField(self.tr("Keberatannya"), hint=self.tr("Jangan menulis NIK atau alamat."))
        self.body.addWidget(self.who)
        self.body.addWidget(self.text)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Catat keberatan"))
        self.keep.setEnabled(False)
        self.who.chosen.connect(self._check)
        self.text.edited.connect(self._check)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)

    def _check(self) -> None:
        self.keep.setEnabled(bool(self.who.value()) and bool(self.text.text()))

    def _on_keep(self) -> None:
        number, text = int(self.who.value()) or None, self.text.text()
        self._desk.do(lambda file: ceremony.object_to(file, number, text), refresh=Refresh.CEREMONY)
        self.accept()

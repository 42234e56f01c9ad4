"""Adding a voter of the day by hand: the list, the name, and nothing more than is needed."""

from PySide6.QtWidgets import QWidget

from desktop.desk import Desk
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from desktop.wording import LIST_NAMES, sentence_of
from draw.roster import Sex, Voter
from steps import roster
from steps.roster import RosterError


class AddVoterDialog(Dialog):
    """Adds one voter after another at the end of a list."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("Siapa pemilih tambahan ini?"))
        self._desk = desk
        self.body.addWidget(words(self.tr("Nomornya diberikan sesudah nomor terakhir di daftar itu.")))
        self.list_name = Select(
            self.tr("Daftar"), tuple(Option(k, LIST_NAMES[k]) for k in ("DPK", "DPTB", "DPT"))
        )
        self.list_name.set_value("DPK")
        self.name = Field(self.tr("Nama seperti di KTP"))
        self.sex = Select(
            self.tr("Jenis kelamin"), (Option("P", self.tr("Perempuan")), Option("L", self.tr("Laki-laki")))
        )
        self.told = Notice("")
        for widget in (self.list_name, self.name, self.sex, self.told):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Tutup"))
        self.add = PrimaryButton(self.tr("Tambah ke daftar"))
        self.leave.clicked.connect(self.reject)
        self.add.clicked.connect(self._on_add)
        self.name.entered.connect(self._on_add)
        self.add_button(self.leave)
        self.add_button(self.add)
        self.name.setFocus()

    def _on_add(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.set_error(self.tr("Tulis namanya dahulu."))
            return
        list_name = self.list_name.value()
        sex: Sex = "P" if self.sex.value() == "P" else "L" if self.sex.value() == "L" else ""
        self._desk.do(
            lambda file: roster.add_by_hand(file, list_name, name, sex=sex),
            then=self._on_added,
            refused=self._on_refused,
        )

    def _on_added(self, voter: Voter) -> None:
        self.told.tell(
            self.tr("{ticket} {name} masuk daftar.").format(ticket=voter.ticket, name=voter.name), "good"
        )
        self.name.set_text("")
        self.name.setFocus()

    def _on_refused(self, error: Exception) -> bool:
        if not isinstance(error, RosterError):
            return False
        self.name.set_error(sentence_of(error))
        return True

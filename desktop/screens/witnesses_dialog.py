"""One witness: name, role, mandate, and whether this witness throws the dice."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.flow import Flow
from desktop.widgets.notice import Notice
from desktop.widgets.option import CheckRow
from draw.preparation import WitnessPlan
from draw.roster import clean_text, fold
from draw.statement import Witness

NAME_LIMIT = 200


class WitnessDialog(Dialog):
    """Asks for one witness; `given` carries a WitnessPlan without a fault, whose number the caller sets.

    `taken` holds the folded names of the other witnesses and of the officers.
    """

    given = Signal(object)
    pin_requested = Signal()

    def __init__(
        self, parent: QWidget, plan: WitnessPlan | None, *, taken: frozenset[str], contributes: bool
    ) -> None:
        question = (
            self.tr("Siapa saksi ini?") if plan is None else self.tr("Apa yang berubah pada saksi ini?")
        )
        super().__init__(parent, question, width=720)
        self._taken = taken
        self.name = Field(self.tr("Nama"))
        self.twice = Notice("")
        self.role = Field(self.tr("Jabatan"), placeholder=self.tr("Pilih atau ketik sendiri"))
        self.roles = tuple(LinkButton(role) for role in self._suggested())
        self.mandate = Field(self.tr("Mandat (bila ada)"), placeholder=self.tr("Nomor dan tanggal surat"))
        self.contributes = CheckRow(
            self.tr("Ikut melempar dadu"), self.tr("Dadu saksi ikut menentukan urutan pemenang.")
        )
        self.pin = LinkButton(self.tr("PIN saksi ini…"))
        self.pin.setVisible(plan is not None)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Tambah saksi") if plan is None else self.tr("Ubah saksi"))
        self._lay()
        self._connect()
        self.contributes.setChecked(contributes)
        if plan is not None:
            self.name.set_text(plan.witness.name)
            self.role.set_text(plan.witness.role)
            self.mandate.set_text(plan.mandate)
            self._show_twice()
        self.name.setFocus()

    def _suggested(self) -> tuple[str, ...]:
        return (
            self.tr("Pengawas TPS"),
            self.tr("Saksi"),
            self.tr("Pemantau"),
            self.tr("Tokoh masyarakat"),
            self.tr("Pemilih"),
        )

    def _lay(self) -> None:
        row = Flow(gap=0)
        for button in self.roles:
            row.addWidget(button)
        beside = QHBoxLayout()
        spaced(beside, 16)
        beside.addWidget(self.role, 1)
        beside.addWidget(self.mandate, 1)
        self.body.addWidget(self.name)
        self.body.addWidget(self.twice)
        self.body.addLayout(beside)
        self.body.addLayout(row)
        self.body.addWidget(self.contributes)
        self.body.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.add_button(self.leave)
        self.add_button(self.keep)

    def _connect(self) -> None:
        self.leave.clicked.connect(self.reject)
        self.pin.clicked.connect(self._on_pin)
        self.keep.clicked.connect(self._on_keep)
        self.name.edited.connect(self._show_twice)
        for field in (self.name, self.role, self.mandate):
            field.entered.connect(self._on_keep)
        for button in self.roles:
            button.clicked.connect(partial(self._on_role, button.accessibleName()))

    def _on_pin(self) -> None:
        self.reject()
        self.pin_requested.emit()

    def _on_role(self, role: str, _checked: bool = False) -> None:
        self.role.set_text(role)
        self.role.set_error("")
        self.mandate.setFocus()

    def _show_twice(self) -> None:
        twice = fold(clean_text(self.name.text())) in self._taken
        if twice != self.twice.isHidden():
            return
        sentence = self.tr(
            "Nama ini sudah tertulis sebagai saksi atau petugas. Satu orang tidak boleh mengisi dua tempat."
        )
        self.twice.tell(sentence if twice else "", "attention")
        if self.isVisible():
            self.fit()

    def _on_keep(self) -> None:
        """Give what is typed, or say beside each field what is wrong with it (B11)."""
        name, role, mandate = (clean_text(field.text()) for field in (self.name, self.role, self.mandate))
        self.name.set_error(self._fault(name, self.tr("Tulis namanya.")))
        self.role.set_error(self._fault(role, self.tr("Tulis jabatannya, misalnya Saksi.")))
        self.mandate.set_error(self._fault(mandate, ""))
        wrong = [field for field in (self.name, self.role, self.mandate) if field.error()]
        if wrong:
            wrong[0].setFocus()
            self.fit()
            return
        self.given.emit(WitnessPlan(Witness(0, name, role, self.contributes.isChecked()), mandate))

    def _fault(self, text: str, empty: str) -> str:
        if not text:
            return empty
        return self.tr("Paling panjang 200 huruf.") if len(text) > NAME_LIMIT else ""

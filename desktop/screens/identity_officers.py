"""The officers of the KPPS: a table of names and roles, the chair first."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk import CHAIR
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.option import Option
from desktop.widgets.rows import Column
from desktop.widgets.select import Select
from desktop.widgets.table import Table
from draw.identity import Officer
from draw.roster import clean_text

ROLES = (CHAIR, "Anggota KPPS", "Linmas")
OTHER = "other"


class OfficersCard(Card):
    """Shows the officers; `changed` carries all of them, numbered from 1, as they should be kept."""

    changed = Signal(object)
    pin_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Petugas KPPS"))
        self._officers: tuple[Officer, ...] = ()
        self._may_remove = True
        self._may_edit = True
        self.table = Table(
            self.tr("Petugas KPPS"),
            (
                Column(self.tr("Nama"), lambda officer: officer.name, weight=1, least=130, bold=True),
                Column(self.tr("Peran"), lambda officer: officer.role),
                Column("", lambda _: self.tr("Ubah") if self._may_edit else "", align="right", action=True),
            ),
            shown=4,
        )
        self.add = SecondaryButton(self.tr("Tambah petugas"))
        self.body.addWidget(self.table, 1)
        self.pins = words("", "small")
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.add)
        row.addWidget(self.pins, 1)
        self.body.addLayout(row)
        self.add.clicked.connect(lambda: self._open(None))
        self.table.action_requested.connect(lambda row, _: self._open(self._officers[row]))
        self.table.row_chosen.connect(lambda row: self._open(self._officers[row]))

    def show_officers(
        self,
        officers: tuple[Officer, ...],
        *,
        may_edit: bool,
        may_remove: bool,
        pins: frozenset[str] = frozenset(),
    ) -> None:
        """Show who they are, who has a PIN, and what may still be done: from closing on their numbers are in the journal."""
        self._officers = officers
        without = sum(f"K{officer.no}" not in pins for officer in officers)
        text = self.tr("Belum punya PIN: {count} orang.").format(count=without)
        self.pins.set_text(text if without else self.tr("Semua petugas sudah punya PIN."))
        self.pins.setVisible(bool(officers))
        self._may_edit, self._may_remove = may_edit, may_remove
        self.table.set_rows(officers)
        self.add.setEnabled(may_edit)

    def _remove(self, officer: Officer | None) -> None:
        others = tuple(one for one in self._officers if one != officer)
        self.changed.emit(tuple(replace(one, no=no) for no, one in enumerate(others, start=1)))

    def _open(self, officer: Officer | None) -> None:
        if not self._may_edit:
            return
        is_chair = not self._officers if officer is None else officer.no == 1
        dialog = OfficerDialog(self, officer, is_chair=is_chair)
        dialog.remove.setVisible(self._may_remove and officer is not None and not is_chair)
        dialog.removed.connect(lambda: self._remove(officer))
        if officer is not None:
            dialog.pin_requested.connect(lambda: self.pin_requested.emit(f"K{officer.no}"))
        dialog.answered.connect(lambda name, role: self._keep(officer, name, role=role))
        dialog.open()

    def _keep(self, officer: Officer | None, name: str, *, role: str) -> None:
        if officer is None:
            self.changed.emit((*self._officers, Officer(len(self._officers) + 1, name, role)))
            return
        kept = replace(officer, name=name, role=role)
        self.changed.emit(tuple(kept if one.no == kept.no else one for one in self._officers))


class OfficerDialog(Dialog):
    """Name and role of one officer; the first one is always the chair."""

    answered = Signal(str, str)
    removed = Signal()
    pin_requested = Signal()

    def __init__(self, parent: QWidget, officer: Officer | None, *, is_chair: bool) -> None:
        super().__init__(parent, self.tr("Siapa petugas ini?"))
        self._is_chair = is_chair
        self.name = Field(self.tr("Nama lengkap"))
        self.name.input.setMaxLength(200)
        choices = tuple(Option(role, role) for role in ROLES[1:])
        self.role = Select(self.tr("Peran"), (*choices, Option(OTHER, self.tr("Lain, ditulis sendiri"))))
        self.typed = Field(self.tr("Peran lain"))
        self.typed.input.setMaxLength(200)
        self.body.addWidget(self.name)
        self.body.addWidget(words(CHAIR, "quiet") if is_chair else self.role)
        self.body.addWidget(self.typed)
        self.pin = LinkButton(self.tr("PIN petugas ini…"))
        self.pin.setVisible(officer is not None)
        self.pin.clicked.connect(self._on_pin)
        self.body.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Tambah petugas") if officer is None else self.tr("Pakai nama ini"))
        self.remove = SecondaryButton(self.tr("Hapus petugas"))
        self.remove.clicked.connect(self._on_remove)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.name.entered.connect(self._on_keep)
        self.typed.entered.connect(self._on_keep)
        self.role.chosen.connect(self._on_role)
        self.add_button(self.remove)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self._show(officer)
        self.name.setFocus()

    def _show(self, officer: Officer | None) -> None:
        role = officer.role if officer else ROLES[1]
        self.name.set_text(officer.name if officer else "")
        self.role.set_value(role if role in ROLES[1:] else OTHER)
        self.typed.set_text("" if role in ROLES else role)
        self._on_role()

    def _on_role(self) -> None:
        self.typed.setVisible(not self._is_chair and self.role.value() == OTHER)
        if self.isVisible():
            self.fit()

    def _on_pin(self) -> None:
        self.reject()
        self.pin_requested.emit()

    def _on_remove(self) -> None:
        self.accept()
        self.removed.emit()

    def _on_keep(self) -> None:
        name = clean_text(self.name.text())
        role = CHAIR if self._is_chair else self.role.value()
        if role == OTHER:
            role = clean_text(self.typed.text())
        if not name:
            self.name.set_error(self.tr("Tulis namanya dahulu."))
        if not role:
            self.typed.set_error(self.tr("Tulis perannya."))
        if name and role:
            self.accept()
            self.answered.emit(name, role)

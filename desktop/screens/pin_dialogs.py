"""The dialogs about one person's PIN: setting it, typed twice by its owner, and resetting one that was forgotten."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk import CHAIR, Desk
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.confirm import Agreement, ConfirmDialog
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.person import Person
from desktop.widgets.pin import PinField
from desktop.wording import is_known, sentence_of
from steps import pins as deeds


class PinDialog(Dialog):
    """Asks the owner for six digits, twice; who has a PIN gives it first. `kept` carries the new digits."""

    kept = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, person: Person, *, at_act: bool) -> None:
        self._has = person.id in desk.day.pins
        question = self.tr("Apa PIN Anda?") if not self._has else self.tr("Apa PIN Anda yang baru?")
        super().__init__(parent, question, width=560)
        self._desk = desk
        self._page = parent
        self._person = person
        self._at_act = at_act
        self.owner = PlainLabel(f"{person.name} · {person.role}", "strong", wrap=True)
        self.why = words(
            self.tr("Enam angka yang hanya Anda tahu. Ketik sendiri; orang lain memalingkan muka."), "quiet"
        )
        self.old = PinField(self.tr("PIN sekarang"))
        self.first = PinField(self.tr("PIN baru") if self._has else self.tr("PIN"))
        self.second = PinField(self.tr("Sekali lagi"))
        for widget in (self.owner, self.why, self.old, self.first, self.second):
            self.body.addWidget(widget)
        self.old.setVisible(self._has)
        self.forgot = LinkButton(self.tr("PIN ini lupa…"))
        self.forgot.setVisible(self._has)
        self.forgot.clicked.connect(self._on_forgot)
        self.body.addWidget(self.forgot, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai PIN ini"))
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.old.entered.connect(self.first.setFocus)
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self._on_keep)
        self.add_button(self.leave)
        self.add_button(self.keep)
        (self.old if self._has else self.first).setFocus()

    def _on_keep(self) -> None:
        digits = self.first.text()
        if self._has and not self.old.is_full:
            self.old.set_error(self.tr("Ketik PIN yang sekarang."))
        elif not deeds.is_good(digits):
            self.first.set_error(self.tr("Enam angka, tidak semuanya sama, tidak berurutan seperti 123456."))
        elif digits != self.second.text():
            self.second.set_error(self.tr("Belum sama dengan yang di atas."))
        elif self.keep.isEnabled():
            self._store(digits)
        self.fit()

    def _on_forgot(self) -> None:
        self.reject()
        ResetPinDialog(self._page, self._desk, self._person).open()

    def _store(self, digits: str) -> None:
        self.keep.setEnabled(False)
        person, old, at_act = self._person.id, self.old.text(), self._at_act
        if self._has:
            work = partial(deeds.change, person=person, old=old, new=digits)
        else:
            work = partial(deeds.put, person=person, digits=digits, at_act=at_act)
        self._desk.do(work, then=lambda _: self._on_kept(digits), refused=self._on_refused)

    def _on_kept(self, digits: str) -> None:
        self.accept()
        self.kept.emit(digits)

    def _on_refused(self, error: Exception) -> bool:
        self.keep.setEnabled(True)
        if not is_known(error):
            return False
        field = self.old if self._has else self.first
        field.set_error(sentence_of(error))
        field.setFocus()
        self.fit()
        return True


class ResetPinDialog(ConfirmDialog):
    """Asks two others, with a reason, to take away the PIN of a person who forgot it; then the person sets another."""

    def __init__(self, parent: QWidget, desk: Desk, person: Person) -> None:
        super().__init__(
            parent,
            question=self.tr("Hapus PIN yang dilupakan?"),
            consequences=(
                self.tr("PIN {name} dihapus. Sesudah itu ia membuat PIN baru.").format(name=person.name),
                self.tr("Nama kedua orang yang menyetujui dan alasannya tertulis di berita acara."),
            ),
            people=tuple(other for other in desk.people() if other.id != person.id),
            act=self.tr("Hapus PIN"),
            first_roles=() if person.role == CHAIR else (CHAIR,),
            reason=self.tr("Alasan"),
            pins=desk.pins,
        )
        self._desk = desk
        self._page = parent
        self._person = person
        self.agreed.connect(self._reset)

    def _reset(self, agreement: Agreement) -> None:
        person, by = self._person, (agreement.first.id, agreement.second.id)
        self._desk.do(
            lambda file: deeds.reset(file, person.id, agreement.reason, by=by),
            then=lambda _: self._desk.pins.open_dialog(self._page, person),
        )

"""The cards of the safety page: the lock of the screen, the passphrase and its spare key, the second copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk import Desk
from desktop.places import Place, size_words, sticks
from desktop.screens.choosing import choose_folder
from desktop.screens.identity_dialogs import ChangePassphraseDialog, RecoveryDialog
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.option import Choice, Option
from desktop.widgets.select import Select
from desktop.wording_copies import copy_sentence
from steps import second_copy
from steps.second_copy import Copied, CopyStatus

if TYPE_CHECKING:
    from desktop.choices import Choices
    from desktop.lock import AutoLock
    from desktop.second_copies import SecondCopies

_LEFT = Qt.AlignmentFlag.AlignLeft


class LockCard(Card):
    """After how long the window is locked, and a button to lock it now."""

    def __init__(self) -> None:
        super().__init__(self.tr("Layar terkunci sendiri"))
        self.minutes = Select(self.tr("Sesudah"))
        self.now = SecondaryButton(self.tr("Kunci sekarang"))
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.minutes, 1)
        row.addWidget(self.now, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def steer(self, lock: AutoLock, choices: Choices) -> None:
        """Show how the lock is set, and set it."""
        practice = lock.may_rest
        offered = [minutes for minutes in choices.LOCK_MINUTES if minutes or practice]
        self.minutes.set_options(tuple(Option(str(minutes), self._words(minutes)) for minutes in offered))
        self.minutes.set_value(str(choices.lock_minutes if choices.lock_minutes in offered else 10))
        self.minutes.chosen.connect(lambda key: lock.set_minutes(int(key)))
        self.now.clicked.connect(lock.lock_now)

    def _words(self, minutes: int) -> str:
        return self.tr("{count} menit").format(count=minutes) if minutes else self.tr("Tidak pernah")


class PassphraseCard(Card):
    """The passphrase, and the code that opens the file when it was forgotten."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Kata sandi"), gap=6)
        self.change = LinkButton(self.tr("Ganti kata sandi…"))
        self.recover = LinkButton(self.tr("Buat kode pemulihan…"))
        self.body.addWidget(
            words(
                self.tr(
                    "Kode pemulihan membuka berkas bila kata sandi lupa. Tulis di kertas, simpan jauh dari laptop."
                ),
                "quiet",
            )
        )
        for button in (self.change, self.recover):
            self.body.addWidget(button, 0, _LEFT)
        self.change.clicked.connect(lambda: ChangePassphraseDialog(self, desk).open())
        self.recover.clicked.connect(lambda: RecoveryDialog(self, desk).open())


class CopyCard(Card):
    """How the second copy stands and where it goes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Salinan kedua"))
        self._desk = desk
        self._copies: SecondCopies | None = None
        self.state = Notice("")
        self.where = words("", "small")
        self.choose = SecondaryButton(self.tr("Pilih tempat…"))
        self.now = LinkButton(self.tr("Salin sekarang"))
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.choose)
        row.addWidget(self.now)
        row.addStretch(1)
        for widget in (self.state, self.where):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.choose.clicked.connect(self._on_choose)
        self.show_copied(Copied(CopyStatus.NOT_CHOSEN))

    def steer(self, copies: SecondCopies) -> None:
        """Show how the copy stands, and steer it."""
        self._copies = copies
        copies.changed.connect(self.show_copied)
        self.now.clicked.connect(copies.copy_now)
        self.show_copied(copies.last)

    def show_copied(self, copied: Copied) -> None:
        """Say how the copy stands."""
        self.state.tell(*copy_sentence(copied))
        folder = second_copy.chosen_folder(self._desk.file)
        self.where.set_text(str(folder) if folder else self.tr("Pilih flashdisk yang tetap terpasang."))
        self.now.setVisible(folder is not None and self._copies is not None)

    def _on_choose(self) -> None:
        dialog = CopyPlaceDialog(self, sticks(), folder=self._desk.file.laptop.documents)
        if self._copies is not None:
            dialog.chosen.connect(self._copies.choose)
        dialog.open()


class CopyPlaceDialog(Dialog):
    """Where the second copy goes: a stick that stays plugged in, or another folder; `chosen` carries the folder."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, places: tuple[Place, ...], *, folder: Path) -> None:
        super().__init__(parent, self.tr("Salinan kedua disimpan di mana?"))
        self._folder = folder
        self.told = Notice("")
        self.places = Choice("", tuple(self._option(place) for place in places if place.writable))
        self.places.setAccessibleName(self.tr("Flashdisk yang terpasang"))
        if not places:
            self.told.tell(
                self.tr("Belum ada flashdisk yang terpasang. Pasang dahulu, lalu buka lagi."), "attention"
            )
        self.body.addWidget(
            words(self.tr("Salinan terkunci dengan kata sandi yang sama dan ditulis sendiri."))
        )
        for widget in (self.told, self.places):
            self.body.addWidget(widget)
        self.other = LinkButton(self.tr("Map lain…"))
        self.body.addWidget(self.other, 0, _LEFT)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai tempat ini"))
        self.keep.setEnabled(False)
        self.places.chosen.connect(lambda _: self.keep.setEnabled(True))
        self.other.clicked.connect(self._on_other)
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(lambda: self.take(Path(self.places.value())))
        self.add_button(self.leave)
        self.add_button(self.keep)

    def _option(self, place: Place) -> Option:
        name = self.tr("Flashdisk {name}").format(name=place.volume)
        free = self.tr("{size} kosong").format(size=size_words(place.free))
        return Option(str(place.folder), name, f"{free} · {place.folder}")

    def _on_other(self) -> None:
        choose_folder(self, self.tr("Ke map mana?"), then=self.take, folder=self._folder)

    def take(self, folder: Path) -> None:
        """Take a folder and close."""
        self.accept()
        self.chosen.emit(folder)

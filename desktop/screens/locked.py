"""What the operator's window shows while it is locked: nothing of the day, and one field to open it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import at_most, spaced
from desktop.widgets.band import Band
from desktop.widgets.buttons import PrimaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.title import Title


class LockedPage(QWidget):
    """Asks for the passphrase or the chair's PIN; `secret_given` carries it, `refuse` says that it was wrong."""

    secret_given = Signal(str)

    def __init__(self, *, practice: bool) -> None:
        super().__init__()
        self.setProperty("kind", "ground")
        self._left = 0
        self._sentence = ""
        self.band = Band()
        self.band.setVisible(practice)
        self.secret = Field(self.tr("Kata sandi berkas, atau PIN ketua"), secret=True)
        self.told = Notice("")
        self.unlock = PrimaryButton(self.tr("Buka kunci"))
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick)
        self._lay()
        self.secret.entered.connect(self._on_unlock)
        self.secret.edited.connect(lambda _: self._hold(self._left > 0))
        self.unlock.clicked.connect(self._on_unlock)
        self._hold(False)

    def begin(self, seconds: int) -> None:
        """Take the keyboard, or go on waiting where wrong ones came before."""
        self._left = seconds
        self._show()

    def refuse(self, sentence: str, seconds: int) -> None:
        """Say that it was wrong, and how long the next try waits."""
        self._sentence, self._left = sentence, seconds
        self.secret.set_text("")
        self._show()

    def _lay(self) -> None:
        card = Card()
        card.body.addWidget(self.secret)
        card.body.addWidget(self.told)
        row = QHBoxLayout()
        spaced(row, 0)
        row.addStretch(1)
        row.addWidget(self.unlock)
        card.body.addLayout(row)
        middle = QWidget()
        at_most(middle, width=640)
        inner = QVBoxLayout(middle)
        spaced(inner, 20)
        inner.addWidget(
            Title(
                self.tr("Layar terkunci"),
                self.tr("Semua yang tercatat sudah tersimpan. Layar hadirin tetap seperti semula."),
            )
        )
        inner.addWidget(card)
        inner.addWidget(words(self.tr("Kunci: Ctrl+L, atau sendiri sesudah laptop dibiarkan."), "small"))
        across = QHBoxLayout()
        spaced(across, 0, margins=(36, 24, 36, 24))
        across.addStretch(1)
        across.addWidget(middle, 6)
        across.addStretch(1)
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addWidget(self.band)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)

    def _on_unlock(self) -> None:
        if self.unlock.isEnabled():
            self._hold(True)
            self.secret_given.emit(self.secret.text())

    def _on_tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._tick.stop()
            self._sentence = ""
        self._show()

    def _show(self) -> None:
        waiting = self._left > 0
        if waiting and not self._tick.isActive():
            self._tick.start()
        wait = (
            self.tr("Bisa dicoba lagi dalam {seconds} detik.").format(seconds=self._left) if waiting else ""
        )
        self.told.tell(" ".join(part for part in (self._sentence, wait) if part), "bad")
        self._hold(waiting)
        if not waiting:
            self.secret.setFocus()

    def _hold(self, held: bool) -> None:
        self.secret.input.setEnabled(not held)
        self.unlock.setEnabled(not held and bool(self.secret.text()))

"""The passphrase of a TPS file: asked for until it is right or given up, with a longer wait after each wrong one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.wording import is_known, sentence_of

_WRONG = ("WrongPassphraseError", "TooSoonError")


class PassphraseDialog(Dialog):
    """Asks for the passphrase or the recovery code; whoever opens the file closes the dialog with `accept`."""

    passphrase_given = Signal(str)

    def __init__(
        self, parent: QWidget | None, path: Path, *, seconds_left: Callable[[], int] = lambda: 0
    ) -> None:
        super().__init__(parent, self.tr("Apa kata sandinya?"))
        self._seconds_left = seconds_left
        self._left = seconds_left()
        self._sentence = ""
        self.file = PlainLabel(path.stem, "strong")
        self.passphrase = Field(self.tr("Kata sandi atau kode pemulihan"), secret=True)
        self.told = Notice("")
        self.body.addWidget(self.file)
        if path.parent.name == "Latihan":
            from steps.practice import PASSPHRASE

            sentence = self.tr("Berkas latihan: kata sandinya “{passphrase}”.")
            self.body.addWidget(words(sentence.format(passphrase=PASSPHRASE), "quiet"))
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.open_file = PrimaryButton(self.tr("Buka berkas"))
        self.open_file.setEnabled(False)
        self.add_button(self.cancel)
        self.add_button(self.open_file)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick)
        self.cancel.clicked.connect(self.reject)
        self.open_file.clicked.connect(self._on_open)
        self.passphrase.entered.connect(self._on_open)
        self.passphrase.edited.connect(self._on_edited)
        self.passphrase.setFocus()
        if self._left:
            self._tick.start()
            self._show()

    def tell(self, error: Exception) -> None:
        """Say why the file is not open; after the third wrong passphrase the next try waits, twice as long each time."""
        if is_known(error):
            self._sentence = sentence_of(error)
        else:
            self._sentence = self.tr("Berkas belum terbuka dan tidak berubah. Coba sekali lagi.")
        if type(error).__name__ in _WRONG:
            self._left = self._seconds_left()
            if self._left:
                self._tick.start()
        self._show()

    @property
    def seconds_left(self) -> int:
        """How long the next try still waits."""
        return self._left

    def _on_open(self) -> None:
        if not self.open_file.isEnabled():
            return
        text = self.passphrase.text()
        self._hold(True)
        self.told.tell(self.tr("Membuka berkas…"), "neutral")
        self._grow()
        self.passphrase_given.emit(text)

    def _on_edited(self) -> None:
        self.open_file.setEnabled(bool(self.passphrase.text()))

    def _on_tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._tick.stop()
        self._show()

    def _show(self) -> None:
        waiting = self._left > 0
        wait = (
            self.tr("Bisa dicoba lagi dalam {seconds} detik.").format(seconds=self._left) if waiting else ""
        )
        self.told.tell(" ".join(part for part in (self._sentence, wait) if part), "bad")
        self._hold(waiting)
        self._grow()
        if not waiting:
            self.passphrase.setFocus()
            self.passphrase.input.selectAll()

    def _hold(self, held: bool) -> None:
        if held:
            self.setFocus()  # else the keyboard falls to the eye, and Enter would show the passphrase
        self.passphrase.input.setEnabled(not held)
        self.open_file.setEnabled(not held and bool(self.passphrase.text()))

    def _grow(self) -> None:
        if self.isVisible():
            self.fit()

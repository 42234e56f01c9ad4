"""Messages that wait for a reader, and the wait for a long job."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from desktop.tokens import State
from desktop.widgets.buttons import Button, PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.figure import Bar
from desktop.widgets.label import words
from desktop.widgets.notice import Fault, Notice


class MessageDialog(Dialog):
    """What happened, whose fault, what now (U07); one button closes it, a second one may offer a way on."""

    way_chosen = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        *,
        headline: str,
        sentences: tuple[str, ...] = (),
        state: State = "neutral",
        faults: tuple[Fault, ...] = (),
        way: str = "",
    ) -> None:
        super().__init__(parent, headline)
        first, *others = sentences or ("",)
        if first or faults:
            self.body.addWidget(Notice(first or headline, state, faults=faults))
        for sentence in others:
            self.body.addWidget(words(sentence))
        self.body.addStretch(1)
        if way:
            self.closing: Button = SecondaryButton(self.tr("Tutup"))
            self.way = PrimaryButton(way)
            self.way.clicked.connect(self._on_way)
            self.add_button(self.closing)
            self.add_button(self.way)
        else:
            self.closing = PrimaryButton(self.tr("Mengerti"))
            self.add_button(self.closing)
        self.closing.clicked.connect(self.reject)
        self.closing.setFocus()

    def _on_way(self) -> None:
        self.accept()
        self.way_chosen.emit()


class Waiting(Dialog):
    """The wait for a long job: how far it is, and a button that asks to stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None, headline: str, *, can_cancel: bool = True) -> None:
        super().__init__(parent, headline, width=520)
        self._can_cancel = can_cancel
        self._bar = Bar(headline)
        self._text = words(self.tr("Mohon tunggu sebentar."), "quiet")
        self.body.addWidget(self._bar)
        self.body.addWidget(self._text)
        self.cancel = SecondaryButton(self.tr("Hentikan"))
        self.cancel.setVisible(can_cancel)
        self.cancel.clicked.connect(self._on_cancel)
        self.add_button(self.cancel)
        self._bar.hide()

    def show_progress(self, done: int, total: int, text: str = "") -> None:
        """Show how much is done; with a total of 0 only the words change."""
        is_new = self._bar.isHidden() and total > 0
        self._bar.setVisible(total > 0)
        if is_new and self.isVisible():
            self.fit()
        if total > 0:
            self._bar.set_share(done / total)
        counted = self.tr("{done} dari {total}").format(done=done, total=total) if total > 0 else ""
        self._text.set_text(" · ".join(part for part in (text, counted) if part))

    def text(self) -> str:
        """Give the words below the bar."""
        return self._text.full_text

    def finish(self) -> None:
        """Close it: the job is over."""
        super().reject()

    def reject(self) -> None:
        """Take Escape as a wish to stop; only the job's end closes the dialog."""
        self._on_cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the window's cross as a wish to stop."""
        event.ignore()
        self._on_cancel()

    def _on_cancel(self) -> None:
        if self._can_cancel and self.cancel.isEnabled():
            self.cancel.setEnabled(False)
            self._text.set_text(self.tr("Sedang dihentikan…"))
            self.cancel_requested.emit()

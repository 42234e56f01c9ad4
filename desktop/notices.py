"""The one door to the user: every error becomes a plain sentence that says what happened and what to do now (U07).

No name of an exception and no path beyond a file's name is shown. What is not known here is told in general words, and its
kind and place are written to the log, without its text: texts may hold names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.jobs import CancelledError
from desktop.logbook import Logbook
from desktop.tokens import State
from desktop.wording import ERRORS, sentence_of

if TYPE_CHECKING:
    from desktop.widgets.notice import Fault


QUIET_MS = 1_000
"""How long after an error out of nowhere others of its kind go to the log alone."""


@dataclass(frozen=True, slots=True)
class Plain:
    """What the user reads: a headline, sentences, and faults where there are several."""

    headline: str
    sentences: tuple[str, ...]
    faults: "tuple[Fault, ...]" = ()
    state: State = "bad"


def plain(error: BaseException) -> Plain:
    """Return the plain words of an error."""
    if type(error).__name__ in ERRORS:
        return Plain(
            QCoreApplication.translate("Notices", "Belum bisa"), (sentence_of(error),), state="attention"
        )
    return Plain(
        QCoreApplication.translate("Notices", "Terjadi gangguan"),
        (
            QCoreApplication.translate(
                "Notices", "Perintah terakhir tidak dijalankan. Data yang sudah tersimpan tetap aman."
            ),
            QCoreApplication.translate(
                "Notices", "Coba sekali lagi. Bila terulang, tutup program lalu buka lagi berkas TPS."
            ),
        ),
    )


class Notices(QObject):
    """Shows messages over the window; `parent` gives the window of the moment."""

    def __init__(self, parent: Callable[[], QWidget | None], *, logbook: Logbook | None = None) -> None:
        super().__init__()
        self._logbook = logbook or Logbook()
        self._parent = parent
        self.last: Plain | None = None
        self._telling = False

    def tell(self, error: BaseException) -> None:
        """Tell an error; one that the user asked for, such as a cancelled job, needs no telling."""
        if isinstance(error, CancelledError):
            return
        if type(error).__name__ not in ERRORS:
            self._logbook.write(error)
        self.show(plain(error))

    def tell_soon(self, error: BaseException) -> None:
        """Tell an error that came out of nowhere, once Qt is done with what it was doing.

        No window may be opened in the middle of painting another, and one that fails with every painting is told once.
        """
        if self._telling:
            self._logbook.write(error)
            return
        self._telling = True
        QTimer.singleShot(0, self, lambda: self._tell_now(error))

    def _tell_now(self, error: BaseException) -> None:
        try:
            self.tell(error)
        finally:
            QTimer.singleShot(QUIET_MS, self, self._hear_again)

    def _hear_again(self) -> None:
        self._telling = False

    def show(self, message: Plain) -> None:
        """Show a message."""
        # Most days need no message, and the welcome is painted sooner without it.
        from desktop.widgets.message import MessageDialog

        self.last = message
        MessageDialog(
            self._parent(),
            headline=message.headline,
            sentences=message.sentences,
            state=message.state,
            faults=message.faults,
        ).open()

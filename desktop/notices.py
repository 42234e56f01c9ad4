"""The one door to the user: every error becomes a plain sentence that says what happened and what to do now (U07).

No name of an exception and no path beyond a file's name is shown. What is not known here is told in general words and its
kind is written to the log, without its text: texts may hold names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.jobs import CancelledError
from desktop.tokens import State
from desktop.wording import ERRORS, sentence_of

if TYPE_CHECKING:
    from desktop.widgets.notice import Fault


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

    def __init__(self, parent: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._parent = parent
        self.last: Plain | None = None

    def tell(self, error: BaseException) -> None:
        """Tell an error; one that the user asked for, such as a cancelled job, needs no telling."""
        if isinstance(error, CancelledError):
            return
        if type(error).__name__ not in ERRORS:
            from logging import getLogger

            getLogger("undian-tps").error(
                "unexpected %s", type(error).__name__, exc_info=error if _is_safe(error) else None
            )
        self.show(plain(error))

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


def _is_safe(error: BaseException) -> bool:
    """A traceback is logged only when no text of a person can be in it."""
    return isinstance(error, AttributeError | AssertionError | ImportError | NameError)

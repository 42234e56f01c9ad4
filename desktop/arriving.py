"""Where a TPS file comes from when it is opened, and where it went: another laptop, a stick, or nowhere any more (A05, F14).

* Nothing is brought or taken over before somebody read what follows from it and agreed.
* A day that cannot go on in its file ends on a plain page.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.places import sticks
from desktop.screens.stopped import StoppedPage
from desktop.screens.take_over import TakeOverDialog
from steps import second_copy
from steps.arrivals import TakeOverError
from steps.second_copy import Copied, CopyStatus
from steps.tries import Tries

if TYPE_CHECKING:
    from desktop.dayroom import DayRoom
    from desktop.doors import Doors
    from desktop.guards import Guards
    from steps.tpsfile import TpsFile

Refused = Callable[[Exception], None]


class Arriving(QObject):
    """Opens files for the doors, with the waits after wrong passphrases and the questions before a take-over."""

    def __init__(self, doors: Doors) -> None:
        super().__init__(doors)
        self._doors = doors
        self._laptop = doors.means.laptop
        self.tries = Tries(self._laptop)
        self._copies_to: Path | None = None
        self._lost_at: Path | None = None

    def open(self, path: Path, passphrase: str, refused: Refused) -> None:
        """Open a file; that of another laptop, or one on a stick, only after the question."""
        from_stick = on_stick(path)

        def failed(error: Exception) -> None:
            if isinstance(error, TakeOverError):
                self._ask(path, error, passphrase=passphrase, refused=refused)
            else:
                refused(error)

        work = self._look_on_stick if from_stick else self._open_here
        self._doors.enter_file(path, lambda: work(path, passphrase), failed)

    def restore(self, copy: Path, passphrase: str, refused: Refused) -> None:
        """Bring a second copy back to where its file lay, and go on there."""
        self._bring(copy, self._lost_at or self._home_of(copy), passphrase, refused)

    def guard(self, room: DayRoom) -> Guards:
        """Let the guards of a day begin; the second copy goes on to where the file came from."""
        from desktop.guards import Guards

        guards = Guards(self._doors.means, room, tries=self.tries)
        guards.stopped.connect(self._stop, Qt.ConnectionType.QueuedConnection)
        if self._copies_to is not None:
            guards.copies.choose(self._copies_to)
            self._copies_to = None
        return guards

    def _stop(self, copied: Copied) -> None:
        """Leave a day that cannot go on in this file, and say why."""
        room = self._doors.room
        if room is None:
            return
        self._lost_at = room.desk.file.path
        copy = second_copy.copy_of_open(room.desk.file)
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            dialog.hide()
        self._doors.close_day(lost=copied.status is CopyStatus.FILE_GONE)
        page = StoppedPage(copied, copy=copy)
        page.left.connect(self._doors.show_welcome)
        page.restore_requested.connect(lambda place: self._doors.ask_passphrase(place, restoring=True))
        self._doors.show(page)

    def _ask(self, path: Path, error: TakeOverError, *, passphrase: str, refused: Refused) -> None:
        home = self._home_of(path) if on_stick(path) else None
        dialog = TakeOverDialog(self._doors.means.window, last_at=error.last_at, brought_to=home)
        if home is not None:
            dialog.taken.connect(lambda: self._bring(path, home, passphrase, refused))
        else:
            dialog.taken.connect(
                lambda: self._doors.enter_file(path, lambda: self.tries.open(path, passphrase), refused)
            )
        dialog.rejected.connect(lambda: refused(error))
        dialog.open()

    def _bring(self, copy: Path, home: Path, passphrase: str, refused: Refused) -> None:
        self._copies_to = copy.parent

        def work() -> TpsFile:
            self.tries.check(copy, passphrase)
            return self.tries.open(second_copy.bring_back(copy, home), passphrase)

        self._doors.enter_file(home, work, refused)

    def _home_of(self, path: Path) -> Path:
        return self._laptop.documents / path.name

    def _open_here(self, path: Path, passphrase: str) -> TpsFile:
        return self.tries.open(path, passphrase, take_over=False)

    def _look_on_stick(self, path: Path, passphrase: str) -> TpsFile:
        """Hold the passphrase against a file on a stick, and say that it has to be brought first."""
        self.tries.check(path, passphrase)
        raise TakeOverError("")


def on_stick(path: Path) -> bool:
    """Tell whether a file lies on a stick: a day is not lived on one."""
    return any(path.absolute().is_relative_to(stick.folder) for stick in sticks())

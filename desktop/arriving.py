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
from steps.tries import Tries

if TYPE_CHECKING:
    from desktop.dayroom import DayRoom
    from desktop.doors import Doors
    from steps.second_copy import Copied
    from steps.tpsfile import TpsFile

Refused = Callable[[Exception], None]
TAKE_OVER = "TakeOverError"


class Arriving(QObject):
    """Opens TPS files for the doors, with the questions before a take-over; and keeps the waits after wrong passphrases."""

    def __init__(self, doors: Doors) -> None:
        super().__init__(doors)
        self._doors = doors
        self._laptop = doors.means.laptop
        self.tries = Tries(self._laptop)
        self._copies_to: Path | None = None
        self._lost_at: Path | None = None

    def open(self, path: Path, passphrase: str, refused: Refused) -> None:
        """Open a file; that of another laptop, or one on a stick, only after the question."""

        def failed(error: Exception) -> None:
            if type(error).__name__ == TAKE_OVER:
                self._ask(path, error, passphrase=passphrase, refused=refused)
            else:
                refused(error)

        look = self._look_on_stick if on_stick(path) else self._open_here
        self._doors.go_into(path, self._doors.day_of(lambda: look(path, passphrase)), failed)

    def restore(self, copy: Path, passphrase: str, refused: Refused) -> None:
        """Bring a second copy back to where its file lay, and go on there."""
        self._bring(copy, self._lost_at or self._home_of(copy), passphrase, refused)

    def guarded(self, room: DayRoom) -> DayRoom:
        """Let the guards of a day begin; the second copy goes on to where the file came from."""
        from desktop.guards import Guards

        guards = room.guards = Guards(self._doors.means, room, tries=self.tries)
        guards.stopped.connect(self._stop, Qt.ConnectionType.QueuedConnection)
        if self._copies_to is not None:
            guards.copies.choose(self._copies_to)
            self._copies_to = None
        return room

    def _stop(self, copied: Copied) -> None:
        """Leave a day that cannot go on in this file, and say why."""
        from desktop.dayroom import DayRoom
        from desktop.screens.stopped import StoppedPage
        from steps import second_copy
        from steps.second_copy import CopyStatus

        room = self._doors.room
        if not isinstance(room, DayRoom):
            return
        self._lost_at = room.desk.file.path
        copy = second_copy.copy_of_open(room.desk.file)
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            dialog.hide()
        room.lost = copied.status is CopyStatus.FILE_GONE
        self._doors.close_day()
        page = StoppedPage(copied, copy=copy)
        page.left.connect(self._doors.show_welcome)
        page.restore_requested.connect(lambda place: self._doors.ask_passphrase(place, restoring=True))
        self._doors.show_page(page)

    def _ask(self, path: Path, error: Exception, *, passphrase: str, refused: Refused) -> None:
        from desktop.screens.take_over import TakeOverDialog

        home = self._home_of(path) if on_stick(path) else None
        last_at = str(getattr(error, "last_at", ""))
        dialog = TakeOverDialog(self._doors.means.window, last_at=last_at, brought_to=home)
        if home is not None:
            dialog.taken.connect(lambda: self._bring(path, home, passphrase, refused))
        else:
            dialog.taken.connect(lambda: self._take_over(path, passphrase, refused))
        dialog.rejected.connect(lambda: refused(error))
        dialog.open()

    def _take_over(self, path: Path, passphrase: str, refused: Refused) -> None:
        work = self._doors.day_of(lambda: self._open_here(path, passphrase, take_over=True))
        self._doors.go_into(path, work, refused)

    def _bring(self, copy: Path, home: Path, passphrase: str, refused: Refused) -> None:
        self._copies_to = copy.parent

        def work() -> TpsFile:
            from steps import second_copy

            self.tries.check(copy, passphrase)
            return self._open_here(second_copy.bring_back(copy, home), passphrase, take_over=True)

        self._doors.go_into(home, self._doors.day_of(work), refused)

    def _home_of(self, path: Path) -> Path:
        return self._laptop.documents / path.name

    def _open_here(self, path: Path, passphrase: str, *, take_over: bool = False) -> TpsFile:
        from steps.opening import open_file

        return open_file(self._laptop, path, passphrase, take_over=take_over)

    def _look_on_stick(self, path: Path, passphrase: str) -> TpsFile:
        """Hold the passphrase against a file on a stick, and say that it has to be brought first."""
        from steps import tpsfile
        from steps.arrivals import TakeOverError

        tpsfile.require_passphrase(path, passphrase)
        raise TakeOverError("")


def on_stick(path: Path) -> bool:
    """Tell whether a file lies on a stick: a day is not lived on one."""
    return any(path.absolute().is_relative_to(stick.folder) for stick in sticks())

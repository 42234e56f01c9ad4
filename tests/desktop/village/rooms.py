"""Rooms of real village files for the tests of the screens."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from desktop.jobs import Jobs
from desktop.notices import Notices
from desktop.shell.window import ShellWindow
from desktop.village.desk import VillageDesk
from desktop.village.page import VillagePage
from desktop.village.room import VillageRoom
from steps.village import state
from steps.village.villagefile import VillageFile

D = TypeVar("D", bound=QDialog)
SIZES = ((1366, 768), (1024, 600))
PATIENCE_S = 60.0


def until(condition: Callable[[], object], what: str = "") -> None:
    """Let the windows and the job thread work until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, what or "it never came"
        QApplication.processEvents()
        time.sleep(0.002)
    QApplication.processEvents()


@dataclass
class Room:
    """A village room in a window, its desk and its job thread."""

    window: ShellWindow
    desk: VillageDesk
    room: VillageRoom
    jobs: Jobs
    told: list[BaseException]

    def go(self, name: str) -> VillagePage:
        """Enter a page and return it."""
        self.room.go(name)
        QApplication.processEvents()
        return self.room.page(name)

    def settle(self) -> None:
        """Wait until the job thread has nothing to do."""
        until(lambda: not self.jobs.busy)

    def fresh(self) -> None:
        """Show what was changed past the desk."""
        self.desk.do(lambda _file, _report: None)
        self.settle()

    def dialog(self, kind: type[D]) -> D:
        """Return the dialog of a kind that is open."""
        until(lambda: isinstance(QApplication.activeModalWidget(), kind), kind.__name__)
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found


@contextmanager
def room_on(file: VillageFile) -> Iterator[Room]:
    """Open a room on a village file; at the end its job thread has stopped and the file is closed."""
    jobs, window, told = Jobs(), ShellWindow(), list[BaseException]()
    notices = Notices(lambda: window)
    notices.tell = told.append  # type: ignore[method-assign]
    desk = VillageDesk(file, state.read(file), jobs=jobs, notices=notices)
    room = VillageRoom(window, desk)
    window.show()
    room.enter()
    QApplication.processEvents()
    try:
        yield Room(window, desk, room, jobs, told)
    finally:
        while (open_ := QApplication.activeModalWidget()) is not None:
            open_.hide()
            open_.deleteLater()
        room.leave()
        jobs.stop()
        file.close()
        window.close()
    assert told == []


def village_in(folder: Path, **size: int) -> VillageFile:
    """Return a village that can make its TPS files."""
    from tests.steps.village.villages import planned

    return planned(folder / "v", **size)

"""The doors of the program: the welcome, a new TPS file, an open one, a practice day, the checking of a file, the way out.

A file that is open in another window is refused with a sentence, and the first goes on (F11).
"""

from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from desktop.filelock import FileLock, FileLockedError
from desktop.jobs import Job
from desktop.means import Means
from desktop.office.door import OfficeDoor
from desktop.room import Room
from desktop.shell.page import Page
from desktop.village.door import VillageDoor

if TYPE_CHECKING:
    from desktop.arriving import Arriving
    from steps.day import Day
    from steps.recovery import Recovery
    from steps.tpsfile import TpsFile


QUIET_AFTER_MS = 500
"""How long after the welcome what it does not need is loaded: while somebody reads, not before they see."""


class Doors(QObject):
    """Leads from one page outside the day to the next, and into and out of a day."""

    def __init__(self, means: Means, *, with_stage: bool) -> None:
        super().__init__(means.window)
        self.means = means
        self.room: Room | None = None
        self.village = VillageDoor(self)
        self.office = OfficeDoor(self)
        self._with_stage = with_stage
        self._lock = FileLock()
        self._page: Page | None = None
        self._dialog: QDialog | None = None
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.timeout.connect(self._warm)
        self._warming.start(QUIET_AFTER_MS)

    @cached_property
    def arriving(self) -> "Arriving":
        """Where TPS files come from and go to; made when the first file is opened."""
        from desktop.arriving import Arriving

        return Arriving(self)

    def show_welcome(self) -> None:
        """Show the first page."""
        from desktop.screens.welcome import WelcomePage
        from steps import recent
        from steps.software import VERSION

        self.means.window.set_practice(False)
        page = WelcomePage(
            recent.load(self.means.laptop),
            software=f"undian-tps {VERSION}",
            language=self.means.choices.language,
        )
        page.practice_requested.connect(self.start_practice)
        page.new_requested.connect(self.show_new_file)
        page.open_requested.connect(self.ask_passphrase)
        page.check_requested.connect(self.show_check)
        page.village_requested.connect(self.village.show_new)
        page.office_requested.connect(self.office.show_entry)
        page.fairness_requested.connect(self.show_fairness)
        page.language_requested.connect(self._change_language)
        self.show_page(page)
        QTimer.singleShot(QUIET_AFTER_MS, self, self._ask_software)

    def show_new_file(self) -> None:
        """Show the page that makes a TPS file."""
        from desktop.screens.new_file import NewFilePage
        from steps.villages import gazetteer

        laptop = self.means.laptop
        page = NewFilePage(laptop, gazetteer(laptop))
        page.cancelled.connect(self.show_welcome)
        page.made.connect(self._make)
        self.show_page(page)

    def show_check(self, path: Path | None = None) -> None:
        """Show the page that checks a file."""
        from desktop.screens.check_file import CheckFilePage

        page = CheckFilePage(self.means.jobs, path)
        page.left.connect(self.show_welcome)
        self.show_page(page)

    def show_fairness(self) -> None:
        """Show the page that makes practice draws and counts them."""
        from desktop.screens.fairness import FairnessPage

        page = FairnessPage(self.means.jobs, self.means.laptop)
        page.left.connect(self.show_welcome)
        self.show_page(page)

    def ask_passphrase(self, path: Path, *, restoring: bool = False) -> None:
        """Ask for the passphrase of a file and open it; the dialog stays until it is right or given up.

        `restoring` brings a second copy back to where its file lay (F14).
        """
        from desktop.screens.passphrase import PassphraseDialog

        wait = self.arriving.tries.seconds_left
        dialog = PassphraseDialog(self.means.window, path, seconds_left=lambda: wait(path))
        way = self.arriving.restore if restoring else self.open_file
        dialog.passphrase_given.connect(lambda text: way(path, text, dialog.tell))
        self._dialog = dialog
        dialog.open()

    def open_any(self, path: Path) -> None:
        """Open a file that was chosen outside the program: that of a desk is entered, anything else is checked."""
        if path.suffix in (".undian", VillageDoor.suffix, OfficeDoor.suffix):
            self.ask_passphrase(path)
        else:
            self.show_check(path)

    def open_file(self, path: Path, passphrase: str, refused: Callable[[Exception], None]) -> None:
        """Open a file off the UI thread and enter its day, or the room of the desk that it belongs to."""
        if path.suffix == VillageDoor.suffix:
            self.village.open_file(path, passphrase, refused)
        elif path.suffix == OfficeDoor.suffix:
            self.office.open_file(path, passphrase, refused)
        else:
            self.arriving.open(path, passphrase, refused)

    def start_practice(self) -> None:
        """Make a practice file with example data and enter its day (U03)."""
        from steps import practice

        laptop = self.means.laptop
        path = practice.free_path(laptop)
        self.go_into(path, self.day_of(lambda: practice.begin(laptop, path)), self.means.notices.tell)

    def close_day(self) -> None:
        """Leave the day; the file is closed after what is under way has been stored."""
        self._warming.stop()
        room, self.room = self.room, None
        if room is None:
            return
        end = room.ending()
        room.leave()
        self.means.jobs.submit(Job(lambda _: end(), lambda _: None, self.means.notices.tell))
        self._lock.release()

    def leave_day(self) -> None:
        """Close the day and go back to the welcome."""
        self.close_day()
        self.show_welcome()

    def _make(self, path: Path, passphrase: str, prepare: "Callable[[TpsFile], None]") -> None:
        from steps import tpsfile

        laptop = self.means.laptop

        def work() -> "TpsFile":
            file = tpsfile.create(laptop, path, passphrase)
            try:
                prepare(file)
            except BaseException:
                tpsfile.discard(file)
                raise
            return file

        self.go_into(path, self.day_of(work), self.means.notices.tell)

    def go_into(
        self,
        path: Path | None,
        opening: Callable[[], Callable[[], Room]],
        refused: Callable[[Exception], None],
    ) -> None:
        """Open a file off the UI thread and enter its room; `opening` returns what makes the room on the UI thread.

        What is in a database has no path: there is no lock to take and no place to remember.
        """
        if path is not None and not self._lock.take(path):
            refused(FileLockedError())
            return
        patient = self.arriving.tries.around(path, opening)

        def failed(error: Exception) -> None:
            self._lock.release()
            refused(error)

        def opened(make: Callable[[], Room]) -> None:
            from steps import recent

            if self._dialog is not None:
                self._dialog.accept()
                self._dialog = None
            if path is not None:
                recent.remember(self.means.laptop, path)
            self.room = make()
            self.room.left.connect(self.leave_day)
            self.room.enter()
            if self._page is not None:
                self.means.window.forget(self._page)
                self._page = None

        self.means.jobs.submit(Job(lambda _: patient(), opened, failed))

    def day_of(self, opening: "Callable[[], TpsFile]") -> Callable[[], Callable[[], Room]]:
        """Return the work that opens a TPS file and reads its day, and then what makes the room."""

        def work() -> Callable[[], Room]:
            from steps import day, recovery

            file = opening()
            try:
                read, told = day.read(file), recovery.read(file)
            except BaseException:
                file.close()
                raise
            return lambda: self._room(file, read, told)

        return work

    def _room(self, file: "TpsFile", day: "Day", recovery: "Recovery | None") -> Room:
        from desktop.dayroom import DayRoom
        from desktop.desk import Desk
        from desktop.stage import Stage

        desk = Desk(file, day, jobs=self.means.jobs, notices=self.means.notices)
        stage = Stage.for_hall(self.means.window) if self._with_stage else Stage(None)
        return self.arriving.guarded(DayRoom(self.means.window, desk, stage, recovery))

    def _warm(self) -> None:
        """Load what opening a file needs, so that it opens at once when it is wished for."""

        def work(_report: object) -> None:
            for name in ("steps.tpsfile", "steps.day"):
                import_module(name)

        self.means.jobs.submit(Job(work, lambda _: None, self.means.notices.tell))

    def _ask_software(self) -> None:
        """Have the code's hash taken (A09) once the welcome is there; it is a moment's work and would delay the paint."""
        from steps.software import check_files, identity

        tell = self.means.notices.tell
        self.means.jobs.submit(Job(lambda _: identity(), self._tell_software, tell))
        self.means.jobs.submit(Job(lambda _: check_files(), lambda _: None, tell))

    def _tell_software(self, identity: str) -> None:
        from desktop.screens.welcome import WelcomePage

        if isinstance(self._page, WelcomePage):
            self._page.software.set_text(identity)

    def show_page(self, page: Page) -> None:
        """Show a page outside any room in the place of the one before."""
        old, self._page = self._page, page
        self.means.window.show_page(page, full=True)
        if old is not None:
            self.means.window.forget(old)

    def _change_language(self, language: str) -> None:
        self.means.set_language(language)
        self.show_welcome()

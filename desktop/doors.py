"""The doors of the program: the welcome, a new TPS file, an open one, a practice day, the checking of a file, the way out.

A file that is open in another window is refused with a sentence, and the first goes on (F11).
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer
from PySide6.QtWidgets import QDialog

from desktop.jobs import Job
from desktop.means import Means
from desktop.shell.page import Page

if TYPE_CHECKING:
    from desktop.dayroom import DayRoom
    from steps.day import Day
    from steps.tpsfile import TpsFile


QUIET_AFTER_MS = 500
"""How long after the welcome what it does not need is loaded: while somebody reads, not before they see."""


class FileLockedError(Exception):
    """This TPS file is open in another window of the program."""


class Doors(QObject):
    """Leads from one page outside the day to the next, and into and out of a day."""

    def __init__(self, means: Means, *, with_stage: bool) -> None:
        super().__init__(means.window)
        self.means = means
        self.room: DayRoom | None = None
        self._with_stage = with_stage
        self._lock: QLockFile | None = None
        self._page: Page | None = None
        self._dialog: QDialog | None = None
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.timeout.connect(self._warm)
        self._warming.start(QUIET_AFTER_MS)

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
        page.fairness_requested.connect(self.show_fairness)
        page.language_requested.connect(self._change_language)
        self._show(page)
        QTimer.singleShot(QUIET_AFTER_MS, self, self._ask_software)

    def show_new_file(self) -> None:
        """Show the page that makes a TPS file."""
        from desktop.screens.new_file import NewFilePage
        from steps.villages import gazetteer

        laptop = self.means.laptop
        page = NewFilePage(laptop, gazetteer(laptop))
        page.cancelled.connect(self.show_welcome)
        page.made.connect(self._make)
        self._show(page)

    def show_check(self, path: Path | None = None) -> None:
        """Show the page that checks a file."""
        from desktop.screens.check_file import CheckFilePage

        page = CheckFilePage(self.means.jobs, path)
        page.left.connect(self.show_welcome)
        self._show(page)

    def show_fairness(self) -> None:
        """Show the page that makes practice draws and counts them."""
        from desktop.screens.fairness import FairnessPage

        page = FairnessPage(self.means.jobs, self.means.laptop)
        page.left.connect(self.show_welcome)
        self._show(page)

    def ask_passphrase(self, path: Path) -> None:
        """Ask for the passphrase of a file and open it; the dialog stays until it is right or given up."""
        from desktop.screens.passphrase import PassphraseDialog

        dialog = PassphraseDialog(self.means.window, path)
        dialog.passphrase_given.connect(lambda text: self.open_file(path, text, dialog.tell))
        self._dialog = dialog
        dialog.open()

    def open_file(self, path: Path, passphrase: str, refused: Callable[[Exception], None]) -> None:
        """Open a file off the UI thread and enter its day."""
        laptop = self.means.laptop
        if not self._take_lock(path):
            refused(FileLockedError())
            return

        def failed(error: Exception) -> None:
            self._release_lock()
            refused(error)

        def opening() -> "TpsFile":
            from steps.opening import open_file

            return open_file(laptop, path, passphrase)

        self._enter(opening, failed)

    def start_practice(self) -> None:
        """Make a practice file with example data and enter its day (U03)."""
        from steps import practice

        laptop = self.means.laptop
        path = practice.free_path(laptop)
        if self._take_lock(path):
            self._enter(lambda: practice.create(laptop, path), self._refuse)
        else:
            self._refuse(FileLockedError())

    def close_day(self) -> None:
        """Leave the day; the file is closed after what is under way has been stored."""
        self._warming.stop()
        room, self.room = self.room, None
        if room is None:
            return
        file = room.desk.file
        room.leave()
        self.means.jobs.submit(Job(lambda _: file.close(), lambda _: None, self.means.notices.tell))
        self._release_lock()

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

        if self._take_lock(path):
            self._enter(work, self._refuse)
        else:
            self._refuse(FileLockedError())

    def _enter(self, opening: "Callable[[], TpsFile]", failed: Callable[[Exception], None]) -> None:
        def work(_report: object) -> "tuple[TpsFile, Day]":
            from steps import day

            file = opening()
            try:
                return file, day.read(file)
            except BaseException:
                file.close()
                raise

        self.means.jobs.submit(Job(work, self._entered, failed))

    def _entered(self, opened: "tuple[TpsFile, Day]") -> None:
        from desktop.dayroom import DayRoom
        from desktop.desk import Desk
        from desktop.stage import Stage
        from steps import recent

        file, day = opened
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog = None
        recent.remember(self.means.laptop, file.path)
        desk = Desk(file, day, jobs=self.means.jobs, notices=self.means.notices)
        self.room = DayRoom(
            self.means.window,
            desk,
            Stage.for_hall(self.means.window) if self._with_stage else Stage(None),
        )
        self.room.left.connect(self.leave_day)
        self.room.enter()
        if self._page is not None:
            self.means.window.forget(self._page)
            self._page = None

    def _warm(self) -> None:
        """Load what opening a file needs, so that it opens at once when it is wished for."""

        def work(_report: object) -> None:
            for name in ("steps.tpsfile", "steps.day"):
                import_module(name)

        self.means.jobs.submit(Job(work, lambda _: None, self.means.notices.tell))

    def _ask_software(self) -> None:
        """Have the code's hash taken (A09) once the welcome is there; it is a moment's work and would delay the paint."""
        from steps.software import identity

        self.means.jobs.submit(Job(lambda _: identity(), self._tell_software, self.means.notices.tell))

    def _tell_software(self, identity: str) -> None:
        from desktop.screens.welcome import WelcomePage

        if isinstance(self._page, WelcomePage):
            self._page.software.set_text(identity)

    def _show(self, page: Page) -> None:
        old, self._page = self._page, page
        self.means.window.show_page(page, full=True)
        if old is not None:
            self.means.window.forget(old)

    def _change_language(self, language: str) -> None:
        self.means.set_language(language)
        self.show_welcome()

    def _refuse(self, error: Exception) -> None:
        self._release_lock()
        self.means.notices.tell(error)

    def _take_lock(self, path: Path) -> bool:
        self._release_lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(path) + ".lock")
        lock.setStaleLockTime(0)
        if not lock.tryLock(100) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._lock = lock
        return True

    def _release_lock(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

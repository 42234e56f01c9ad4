"""The door of the offices: from the welcome to making or opening one, into its room, and out again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from desktop.filelock import FileLock, FileLockedError
from desktop.jobs import Job
from desktop.means import Means
from desktop.office.entry import OfficeEntryPage
from desktop.wording import is_known, sentence_of

if TYPE_CHECKING:
    from desktop.office.room import OfficeRoom
    from draw.board import Board
    from draw.consolidation import Area
    from steps.office.store import Office


class OfficeDoor(QObject):
    """Leads into and out of offices; `left` asks for the welcome, `shown` carries a page that the window shows now."""

    left = Signal()
    shown = Signal(object)

    def __init__(self, means: Means) -> None:
        super().__init__(means.window)
        self.means = means
        self.room: OfficeRoom | None = None
        self._lock = FileLock()
        self._entry: OfficeEntryPage | None = None
        self._dialog: QDialog | None = None

    def show_entry(self, url: str = "") -> None:
        """Show the page on which an office is opened or made."""
        from steps.villages import gazetteer

        laptop = self.means.laptop
        page = OfficeEntryPage(laptop, gazetteer(laptop), url=url)
        page.cancelled.connect(self.left)
        page.open_requested.connect(self.ask_passphrase)
        page.make_requested.connect(self.make)
        page.connect_requested.connect(self.connect_to)
        self._entry = page
        self.shown.emit(page)

    def ask_passphrase(self, path: Path) -> None:
        """Ask for the passphrase of an office file and open it."""
        from desktop.screens.passphrase import PassphraseDialog

        dialog = PassphraseDialog(self.means.window, path)
        dialog.passphrase_given.connect(lambda text: self.open_file(path, text, dialog.tell))
        self._dialog = dialog
        dialog.open()

    def open_file(self, path: Path, passphrase: str, refused: Callable[[Exception], None]) -> None:
        """Open an office file off the UI thread and enter it."""
        from steps.office import store

        laptop = self.means.laptop
        if self._take(path, refused):
            self._enter(lambda: store.open_file(laptop, path, passphrase), refused)

    def make(self, path: Path, passphrase: str, area: "Area") -> None:
        """Make an office file and enter it."""
        from steps.office import store

        laptop = self.means.laptop
        if self._take(path, self._tell_entry):
            self._enter(lambda: store.create(laptop, path, passphrase, area=area), self._tell_entry)

    def connect_to(self, url: str, passphrase: str, area: "Area | None") -> None:
        """Enter the office in a PostgreSQL database; `area` makes one there."""
        from steps.office import store

        laptop = self.means.laptop
        self._enter(lambda: store.connect(laptop, url, passphrase, area=area), self._tell_entry)

    def close(self) -> None:
        """Leave the office; it is closed after what is under way has been stored."""
        room, self.room = self.room, None
        if room is None:
            return
        office = room.desk.office
        room.leave()
        self.means.jobs.submit(Job(lambda _: office.close(), lambda _: None, self.means.notices.tell))
        self._lock.release()

    def leave(self) -> None:
        """Close the office and go back to the welcome."""
        self.close()
        self.left.emit()

    def _take(self, path: Path, refused: Callable[[Exception], None]) -> bool:
        if self._lock.take(path):
            return True
        refused(FileLockedError())
        return False

    def _enter(self, opening: "Callable[[], Office]", refused: Callable[[Exception], None]) -> None:
        def work(_report: object) -> "tuple[Office, Board]":
            from steps.office import board

            office = opening()
            try:
                return office, board.board(office)
            except BaseException:
                office.close()
                raise

        def failed(error: Exception) -> None:
            self._lock.release()
            refused(error)

        self.means.jobs.submit(Job(work, self._entered, failed))

    def _entered(self, opened: "tuple[Office, Board]") -> None:
        from desktop.office.desk import OfficeDesk
        from desktop.office.room import OfficeRoom
        from steps import recent

        office, board = opened
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog = None
        if "://" not in office.place:
            recent.remember(self.means.laptop, Path(office.place))
        desk = OfficeDesk(office, board, jobs=self.means.jobs, notices=self.means.notices)
        self.room = OfficeRoom(self.means.window, desk)
        self.room.left.connect(self.leave)
        self.room.enter()
        self._entry = None
        self.shown.emit(None)

    def _tell_entry(self, error: Exception) -> None:
        if self._entry is not None and is_known(error):
            self._entry.tell(sentence_of(error))
        else:
            if self._entry is not None:
                self._entry.tell("")
            self.means.notices.tell(error)

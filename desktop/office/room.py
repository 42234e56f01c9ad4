"""The room of one office: its pages, the header above them, and the ways between them."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.jobs import CancelledError, Report
from desktop.office.desk import OfficeDesk
from desktop.office.page import OfficePage
from desktop.office.wording import area_name
from desktop.shell.header import HeaderFacts
from desktop.shell.window import ShellWindow
from desktop.wording import date_of
from draw.board import Board
from draw.consolidation import Conflict, Level
from steps.check_file import Depth
from steps.office.importing import Imported, import_paths
from steps.office.store import Office

_PAGES = {
    "board": ("desktop.office.board", "BoardPage"),
    "stations": ("desktop.office.stations", "StationsPage"),
    "station": ("desktop.office.station", "StationPage"),
    "sums": ("desktop.office.sums", "SumsPage"),
    "expected": ("desktop.office.expected", "ExpectedPage"),
    "settings": ("desktop.office.settings", "SettingsPage"),
    "imported": ("desktop.office.imported", "ImportedPage"),
    "rekap": ("desktop.office.rekap", "RekapPage"),
}
_DRAWN_AGAIN = (Level.DISTRICT, Level.REGENCY)
"""Where every file's minutes are drawn again: a few seconds for a kecamatan, a minute or two for a kabupaten."""


class OfficeRoom(QObject):
    """Shows the pages of one office; `left` asks for the welcome."""

    left = Signal()

    def __init__(self, window: ShellWindow, desk: OfficeDesk) -> None:
        super().__init__(window)
        self.window = window
        self.desk = desk
        self.place = ""
        self._pages: dict[str, OfficePage] = {}
        desk.changed.connect(self.show_board)

    def enter(self) -> None:
        """Show the board."""
        self.window.set_practice(False)
        self.go("board")

    def go(self, place: str) -> None:
        """Show a place of the office."""
        self.place = place
        self._show_header(self.desk.board)
        self.window.show_page(self.page(place), rail=False)

    def page(self, place: str) -> Any:
        """Return the page of a place, made when it is first asked for."""
        if place not in self._pages:
            module, name = _PAGES[place]
            make: Callable[[OfficeDesk], OfficePage] = getattr(import_module(module), name)
            page: Any = make(self.desk)
            page.place_requested.connect(self.go)
            page.station_requested.connect(self.show_station)
            match place:
                case "board":
                    page.import_requested.connect(self.import_files)
                    page.rekap_requested.connect(lambda: self.go("rekap"))
                    page.village_requested.connect(self.show_village)
                case "station":
                    page.conflict_requested.connect(self.decide)
                case "settings":
                    page.close_requested.connect(self.left)
            self._pages[place] = page
        return self._pages[place]

    def show_board(self, board: Board) -> None:
        """Tell every page that there is a new board."""
        self._show_header(board)
        for page in self._pages.values():
            page.show_board(board)

    def show_village(self, code: str) -> None:
        """Show the TPS of one village."""
        self.page("stations").show_village(code)
        self.go("stations")

    def show_station(self, tps: str) -> None:
        """Show one TPS."""
        self.page("station").show_station(tps)
        self.go("station")

    def import_files(self, paths: tuple[Path, ...]) -> None:
        """Import files and folders in worker processes, behind a wait that can be stopped; what was taken stays."""

        def deed(office: Office, report: Report) -> Imported:
            depth = Depth.WHOLE if office.area.level in _DRAWN_AGAIN else Depth.QUICK
            return import_paths(office, paths, report, depth=depth)

        def refused(error: Exception) -> bool:
            if not isinstance(error, CancelledError):
                return False
            self.page("imported").show_imported(Imported(), stopped=True)
            self.go("imported")
            return True

        self.desk.do_behind_wait(
            self.window, self.tr("Memeriksa berkas"), deed, then=self._on_imported, refused=refused
        )

    def decide(self, conflict: Conflict) -> None:
        """Ask a person which of two files counts."""
        from desktop.office.conflict import ConflictDialog
        from steps.office.conflicts import ConflictSides, conflicts

        def ask(sides: ConflictSides | None) -> None:
            if sides is None:
                return
            dialog = ConflictDialog(self.window, sides, self.desk.villages.get(conflict.tps, ""))
            dialog.decided.connect(lambda chosen, reason, by: self._decide(dialog, chosen, (reason, by)))
            dialog.open()

        def find(office: Office) -> ConflictSides | None:
            return next((one for one in conflicts(office) if one.conflict.tps == conflict.tps), None)

        self.desk.ask(find, then=ask)

    def ending(self) -> Callable[[], None]:
        """Return what closes the office, to be done on the job thread."""
        return self.desk.office.close

    def leave(self) -> None:
        """Let go of all pages."""
        self.desk.changed.disconnect(self.show_board)
        for page in self._pages.values():
            self.window.forget(page)
        self._pages.clear()

    def _decide(self, dialog: Any, chosen: str, why: tuple[str, str]) -> None:
        from steps.office.conflicts import decide

        reason, by = why
        conflict = dialog.sides.conflict
        self.desk.do(
            lambda office, _: decide(office, conflict, chosen, reason=reason, by=by),
            then=lambda _: dialog.accept(),
        )

    def _on_imported(self, imported: Imported) -> None:
        self.page("imported").show_imported(imported)
        self.go("imported")

    def _show_header(self, board: Board) -> None:
        area = board.area
        day = f" · {date_of(area.date)}" if area.date else ""
        engine = "PostgreSQL" if "://" in self.desk.office.place else "SQLite"
        facts = ((self.tr("Mesin data"), engine),)
        self.window.set_header(HeaderFacts(area_name(area), f"{area.election}{day}", "", facts))

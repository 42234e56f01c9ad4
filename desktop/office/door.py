"""The door of the offices: opening or making one, in a file or in a database, and into its room."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.wording import is_known, sentence_of

if TYPE_CHECKING:
    from desktop.doors import Doors
    from desktop.office.entry import OfficeEntryPage
    from desktop.room import Room
    from draw.consolidation import Area
    from steps.office.store import Office


class OfficeDoor:
    """Leads to the page on which an office is opened or made, and into the room of one."""

    suffix = ".undian-kecamatan"  # `steps.office.store.SUFFIX`, which the welcome does not load

    def __init__(self, doors: "Doors") -> None:
        self._doors = doors

    def show_entry(self, url: str = "") -> None:
        """Show the page on which an office is opened or made, for a database where one is named."""
        from desktop.office.entry import OfficeEntryPage
        from steps.villages import gazetteer

        laptop = self._doors.means.laptop
        page = OfficeEntryPage(laptop, gazetteer(laptop), url=url)
        page.cancelled.connect(self._doors.show_welcome)
        page.open_requested.connect(self._doors.ask_passphrase)
        page.make_requested.connect(lambda path, secret, area: self._make(page, path, (secret, area)))
        page.connect_requested.connect(lambda url, secret, area: self._connect(page, url, (secret, area)))
        self._doors.show_page(page)

    def open_file(self, path: Path, passphrase: str, refused: Callable[[Exception], None]) -> None:
        """Open an office file and enter its room."""
        laptop = self._doors.means.laptop

        def opening() -> "Office":
            from steps.office import store

            return store.open_file(laptop, path, passphrase)

        self._doors.go_into(path, lambda: self._room_of(opening()), refused)

    def _make(self, page: "OfficeEntryPage", path: Path, given: "tuple[str, Area]") -> None:
        laptop, (passphrase, area) = self._doors.means.laptop, given

        def opening() -> "Office":
            from steps.office import store

            return store.create(laptop, path, passphrase, area=area)

        self._doors.go_into(path, lambda: self._room_of(opening()), lambda error: self._tell(page, error))

    def _connect(self, page: "OfficeEntryPage", url: str, given: "tuple[str, Area | None]") -> None:
        laptop, (passphrase, area) = self._doors.means.laptop, given

        def opening() -> "Office":
            from steps.office import store

            return store.connect(laptop, url, passphrase, area=area)

        self._doors.go_into(None, lambda: self._room_of(opening()), lambda error: self._tell(page, error))

    def _room_of(self, office: "Office") -> "Callable[[], Room]":
        from steps.office import board

        try:
            read = board.board(office)
        except BaseException:
            office.close()
            raise

        def make() -> "Room":
            from desktop.office.desk import OfficeDesk
            from desktop.office.room import OfficeRoom

            means = self._doors.means
            desk = OfficeDesk(office, read, jobs=means.jobs, notices=means.notices)
            return OfficeRoom(means.window, desk)

        return make

    def _tell(self, page: "OfficeEntryPage", error: Exception) -> None:
        """Say on the page why it did not work; what has no sentence of its own, the notices say."""
        page.tell(sentence_of(error) if is_known(error) else "")
        if not is_known(error):
            self._doors.means.notices.tell(error)

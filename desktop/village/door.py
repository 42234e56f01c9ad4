"""The door into the village desk: a new village file, or one that is there."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.doors import Doors
    from desktop.room import Room
    from draw.village import Village
    from steps.village.villagefile import VillageFile


class VillageDoor:
    """Leads to the page that makes a village file, and into the room of one."""

    suffix = ".undian-desa"

    def __init__(self, doors: "Doors") -> None:
        self._doors = doors

    def show_new(self) -> None:
        """Show the page that makes a village file or opens another one."""
        from desktop.village.new_file import NewVillagePage
        from steps.villages import gazetteer

        laptop = self._doors.means.laptop
        page = NewVillagePage(laptop, gazetteer(laptop))
        page.cancelled.connect(self._doors.show_welcome)
        page.open_requested.connect(self._doors.ask_passphrase)
        page.made.connect(self._make)
        self._doors.show_page(page)

    def open_file(self, path: Path, passphrase: str, refused: Callable[[Exception], None]) -> None:
        """Open a village file and enter its room."""
        laptop = self._doors.means.laptop

        def work() -> "Callable[[], Room]":
            from steps.village import villagefile

            return self._room_of(villagefile.open_file(laptop, path, passphrase))

        self._doors.go_into(path, work, refused)

    def _make(self, path: Path, passphrase: str, village: "Village") -> None:
        laptop = self._doors.means.laptop

        def work() -> "Callable[[], Room]":
            from steps.village import plan, villagefile

            file = villagefile.create(laptop, path, passphrase)
            try:
                plan.save_village(file, village)
            except BaseException:
                villagefile.discard(file)
                raise
            return self._room_of(file)

        self._doors.go_into(path, work, self._doors.means.notices.tell)

    def _room_of(self, file: "VillageFile") -> "Callable[[], Room]":
        from steps.village import state

        try:
            read = state.read(file)
        except BaseException:
            file.close()
            raise

        def make() -> "Room":
            from desktop.village.desk import VillageDesk
            from desktop.village.room import VillageRoom

            means = self._doors.means
            desk = VillageDesk(file, read, jobs=means.jobs, notices=means.notices)
            return VillageRoom(means.window, desk)

        return make

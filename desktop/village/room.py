"""The room of a village file: its nine pages, the header and the rail above them."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.shell.header import HeaderFacts
from desktop.shell.rail import StepState
from desktop.shell.window import ShellWindow
from desktop.village.desk import VillageDesk
from desktop.village.page import VillagePage
from desktop.wording import clock_of, date_of
from steps.village.state import PAGES, VillageState

_PAGES = {
    "village": ("desktop.village.identity", "VillageIdentityPage"),
    "lists": ("desktop.village.lists", "ListsPage"),
    "plan": ("desktop.village.plan", "PlanPage"),
    "officers": ("desktop.village.officers", "OfficersPage"),
    "files": ("desktop.village.files", "FilesPage"),
    "kit": ("desktop.village.kit", "KitPage"),
    "readiness": ("desktop.village.readiness", "ReadinessPage"),
    "duty": ("desktop.village.duty", "DutyPage"),
    "report": ("desktop.village.report", "ReportPage"),
}


def page_names() -> tuple[str, ...]:
    """Give the names of the nine pages, in order."""
    translate = QCoreApplication.translate
    return (
        translate("VillageRail", "Desa & pemilihan"),
        translate("VillageRail", "Daftar pemilih"),
        translate("VillageRail", "Hadiah & aturan"),
        translate("VillageRail", "Petugas KPPS"),
        translate("VillageRail", "Berkas TPS"),
        translate("VillageRail", "Kupon & kertas"),
        translate("VillageRail", "Kesiapan TPS"),
        translate("VillageRail", "Jadwal siaga"),
        translate("VillageRail", "Laporan"),
    )


class VillageRoom(QObject):
    """Shows the pages of one village file."""

    left = Signal()

    def __init__(self, window: ShellWindow, desk: VillageDesk) -> None:
        super().__init__(window)
        self.window = window
        self.desk = desk
        self.step = ""
        self._pages: dict[str, VillagePage] = {}
        window.step_requested.connect(self._on_rail)
        desk.changed.connect(self.show_state)

    def enter(self) -> None:
        """Show the page where the work goes on."""
        self.window.set_rail(page_names(), self.tr("Langkah persiapan desa"))
        self.go(self.desk.state.current_page)

    def go(self, name: str) -> None:
        """Show a page if it is open; otherwise nothing happens."""
        if name not in self.desk.state.open_pages:
            return
        self.step = name
        self.show_state(self.desk.state)
        self.window.show_page(self.page(name))

    def page(self, name: str) -> VillagePage:
        """Return a page, made when it is first asked for."""
        if name not in self._pages:
            module, kind = _PAGES[name]
            make: Callable[[VillageDesk], VillagePage] = getattr(import_module(module), kind)
            page = make(self.desk)
            page.page_requested.connect(self.go)
            if name == PAGES[0]:
                page.close_requested.connect(self._on_close)  # type: ignore[attr-defined]
            self._pages[name] = page
        return self._pages[name]

    def show_state(self, state: VillageState) -> None:
        """Show header and rail as of the last commit (U01)."""
        village = state.village
        saved = (self.tr("Tersimpan"), clock_of(state.saved_at))
        if village is None:
            self.window.set_header(HeaderFacts(self.tr("Desa baru"), "", "", (saved,)))
        else:
            place = village.place
            where = f"{place.district} · Kab. {place.regency} · {village.election} {date_of(village.date)}"
            facts = ((self.tr("TPS"), str(len(state.stations))), saved) if state.stations else (saved,)
            self.window.set_header(HeaderFacts(village.title, where, "", facts))
        self.window.set_practice(village is not None and village.practice)
        self.window.set_steps(tuple(self._state(name, state) for name in PAGES))

    def ending(self) -> Callable[[], None]:
        """Return what closes the file."""
        return self.desk.file.close

    def leave(self) -> None:
        """Let go of all pages."""
        self.window.step_requested.disconnect(self._on_rail)
        self.desk.changed.disconnect(self.show_state)
        for page in self._pages.values():
            self.window.forget(page)
        self._pages.clear()
        self.desk.envelopes = ()

    def _state(self, name: str, state: VillageState) -> StepState:
        if name == self.step:
            return StepState.CURRENT
        if name in state.done_pages:
            return StepState.DONE
        return StepState.OPEN if name in state.open_pages else StepState.CLOSED

    def _on_rail(self, number: int) -> None:
        self.go(PAGES[number - 1])

    def _on_close(self) -> None:
        """Leave, but not before the passphrases that are on no paper yet have been asked about."""
        if not self.desk.envelopes:
            self.left.emit()
            return
        from desktop.village.envelopes import LeaveDialog

        dialog = LeaveDialog(self.window, len(self.desk.envelopes))
        dialog.accepted.connect(self.left)
        dialog.open()

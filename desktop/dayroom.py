"""The room of one day: its nine pages, the header and the rail above them, and the way from one step to the next.

Where the day goes on is derived from its facts; a page is made when it is first entered.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.desk import Desk
from desktop.screens.daypage import DayPage
from desktop.shell.header import HeaderFacts
from desktop.shell.page import Page
from desktop.shell.rail import StepState, step_names
from desktop.shell.window import ShellWindow
from desktop.stage import Stage
from desktop.wording import clock_of, date_of
from draw.ceremony import Closed, Preparing
from steps.day import STEPS, Day
from steps.recovery import Recovery

if TYPE_CHECKING:
    from desktop.guards import Guards

READINESS, SAFETY = "readiness", "safety"
_PAGES = {
    "identity": ("desktop.screens.identity", "IdentityPage"),
    "roster": ("desktop.screens.roster", "RosterPage"),
    "preparation": ("desktop.screens.preparation", "PreparationPage"),
    "attendance": ("desktop.screens.attendance", "AttendancePage"),
    "closing": ("desktop.screens.closing", "ClosingPage"),
    "seal": ("desktop.screens.seal", "SealPage"),
    "draw": ("desktop.screens.draw", "DrawPage"),
    "minutes": ("desktop.screens.minutes", "MinutesPage"),
    "export": ("desktop.screens.export", "ExportPage"),
    READINESS: ("desktop.screens.readiness", "ReadinessPage"),
    SAFETY: ("desktop.screens.safety", "SafetyPage"),
}
_ASIDE = (READINESS, SAFETY)
"""The pages of the day that are no step: looked at before the doors open, and again whenever it is wished for."""
_NEED_STAGE = frozenset({"seal", "draw"})


class DayRoom(QObject):
    """Shows the pages of one TPS file."""

    left = Signal()
    page_made = Signal(object)

    def __init__(
        self, window: ShellWindow, desk: Desk, stage: Stage, recovery: Recovery | None = None
    ) -> None:
        super().__init__(window)
        self._recovery = recovery
        self.window = window
        self.desk = desk
        self.stage = stage
        self.step = ""
        self.guards: Guards | None = None
        self.lost = False
        self.more_facts: tuple[tuple[str, str], ...] = ()
        self._pages: dict[str, DayPage] = {}
        self._told: Page | None = None
        self._looked = False
        window.step_requested.connect(self._on_rail)
        desk.changed.connect(self.show_day)
        desk.delayed.connect(self._on_delayed)

    def enter(self) -> None:
        """Show the step where the day goes on, after a page about what went before where there is something to tell."""
        identity = self.desk.day.identity
        self.window.set_rail(step_names(), self.tr("Langkah hari ini"))
        self.window.set_practice(identity is not None and identity.practice)
        if self._recovery is None:
            self.go(self.desk.day.current_step)
        else:
            self._tell(self._recovery)
        self.stage.welcome(self.desk.day)

    def go(self, step: str) -> None:
        """Show a step if it is open, or a page beside the steps; otherwise nothing happens."""
        if step in self.desk.day.open_steps:
            self.step = step
        elif step not in _ASIDE:
            return
        self.show_day(self.desk.day)
        self.window.show_page(self.page(step))
        self._forget_told()

    def page(self, step: str) -> DayPage:
        """Return the page of a step, made when it is first asked for."""
        if step not in self._pages:
            module, name = _PAGES[step]
            make: Callable[..., DayPage] = getattr(import_module(module), name)
            page = make(self.desk, self.stage) if step in _NEED_STAGE else make(self.desk)
            page.step_requested.connect(self._on_wish)
            self.page_made.emit(page)
            if step == "identity":
                page.close_requested.connect(self.left)  # type: ignore[attr-defined]
            self._pages[step] = page
        return self._pages[step]

    def show_day(self, day: Day) -> None:
        """Show header and rail as of the last commit (U01)."""
        identity = day.identity
        saved = (self.tr("Tersimpan"), clock_of(day.saved_at))
        if identity is None:
            self.window.set_header(HeaderFacts(self.tr("TPS baru"), "", "", (saved,)))
        else:
            where = f"{identity.tps.district} · Kab. {identity.tps.regency} · {identity.election} {date_of(identity.date)}"
            count = self.tr("{attended} dari {registered}").format(
                attended=day.attended, registered=day.registered
            )
            facts = ((self.tr("Hadir"), count), saved) if day.voters else (saved,)
            facts = (*facts, *self.more_facts)
            self.window.set_header(HeaderFacts(identity.title, where, "", facts))
            self.window.set_practice(identity.practice)
        self.window.set_steps(tuple(self._state(step, day) for step in STEPS))
        if isinstance(day.state, Preparing | Closed):
            self.stage.welcome(day)

    def _tell(self, recovery: Recovery) -> None:
        """Show the calm page about a session that stopped (U06); it goes once it has been read."""
        from desktop.screens.recovery import RecoveryPage

        page = self._told = RecoveryPage(self.desk.day, recovery)
        page.read_through.connect(lambda: self.go(self.desk.day.current_step))
        self.step = self.desk.day.current_step
        self.show_day(self.desk.day)
        self.window.show_page(page)

    def ending(self) -> Callable[[], None]:
        """Return what records the end of the session and closes the file."""
        from steps import second_copy, tpsfile

        return partial(second_copy.end_lost if self.lost else tpsfile.end, self.desk.file)

    def leave(self) -> None:
        """Let go of all pages, of what watches over the day, and of the hall's window."""
        if self.guards is not None:
            self.guards.leave()
        self.window.step_requested.disconnect(self._on_rail)
        self.desk.changed.disconnect(self.show_day)
        self.desk.delayed.disconnect(self._on_delayed)
        self.window.waiting.tell("")
        app = QApplication.instance()
        for page in self._pages.values():
            if app is not None:
                app.removeEventFilter(page)
            self.window.forget(page)
        self._pages.clear()
        self._forget_told()
        self.stage.close()

    def _forget_told(self) -> None:
        told, self._told = self._told, None
        if told is not None:
            self.window.forget(told)

    def _state(self, step: str, day: Day) -> StepState:
        if step == self.step:
            return StepState.CURRENT
        if step in day.done_steps:
            return StepState.DONE
        return StepState.OPEN if step in day.open_steps else StepState.CLOSED

    def _on_wish(self, step: str) -> None:
        """Lead to a step; from the preparations to an untouched check-in by way of the readiness check (U02)."""
        day = self.desk.day
        first = step == "attendance" and self.step == "preparation" and not self._looked and not day.attended
        self._looked = self._looked or first or step == READINESS
        self.go(READINESS if first else step)

    def _on_delayed(self, delayed: bool) -> None:
        waiting = self.tr(
            "Masih menunggu untuk menyimpan: disk sedang lambat, atau berkas TPS sedang dipakai program lain. "
            "Yang sudah tersimpan tetap aman."
        )
        self.window.waiting.tell(waiting if delayed else "")

    def _on_rail(self, number: int) -> None:
        self.go(STEPS[number - 1])

"""What watches over an open day beside its pages: the lock, the second copy, the battery."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.dayroom import SAFETY, DayRoom
from desktop.lock import AutoLock
from desktop.means import Means
from desktop.power_watch import PowerWatch, Reader, is_very_low
from desktop.screens.safety import SafetyPage
from desktop.second_copies import SecondCopies
from desktop.shell.strip import Told, Way
from desktop.tokens import State
from desktop.wording import clock_of
from desktop.wording_copies import copy_sentence
from draw.ceremony import Drawing
from steps.day import Day
from steps.power import Power, read_power
from steps.second_copy import Copied, CopyStatus
from steps.tries import Tries

_COPY, _POWER = "second copy", "power"
_FROM_STEP = "attendance"


class Guards(QObject):
    """Lives as long as a day is open; `stopped` says that the day cannot go on in this file, and why."""

    stopped = Signal(object)

    def __init__(self, means: Means, room: DayRoom, *, tries: Tries, power: Reader = read_power) -> None:
        super().__init__(means.window)
        self._means = means
        self._room = room
        self.lock = AutoLock(means.window, room.desk, tries=tries, choices=means.choices)
        self.copies = SecondCopies(room.desk)
        self.power = PowerWatch(self.copies.jobs, power)
        self.copies.changed.connect(self._on_copied)
        self.copies.stopped.connect(self.stopped)
        self.power.changed.connect(self._on_power)
        room.page_made.connect(self._on_page)
        room.desk.changed.connect(self._on_day)
        room.desk.file_lost.connect(self._on_lost)
        self._day_asks_for_copy = False

    def leave(self) -> None:
        """End with the day."""
        self.lock.leave()
        self.power.leave()
        self.copies.leave()
        self._room.desk.changed.disconnect(self._on_day)
        self._means.window.strip.clear()

    def _on_page(self, page: object) -> None:
        if isinstance(page, SafetyPage):
            page.watch(self.lock, self.copies, self._means.choices)

    def _on_lost(self) -> None:
        self.stopped.emit(Copied(CopyStatus.FILE_GONE))

    def _on_copied(self, copied: Copied) -> None:
        room, strip = self._room, self._means.window.strip
        sentence, state = copy_sentence(copied)
        match copied.status:
            case CopyStatus.WRITTEN:
                room.more_facts = ((self.tr("Salinan"), clock_of(copied.at, seconds=False)),)
                strip.take_back(_COPY)
            case CopyStatus.NOT_CHOSEN:
                self._on_day(room.desk.day)
            case _:
                room.more_facts = ((self.tr("Salinan"), self.tr("tidak ada")),)
                strip.tell(_COPY, Told(sentence, state, (self._choose(),)))
        room.show_day(room.desk.day)

    def _on_day(self, day: Day) -> None:
        """Ask once for a second copy, from the check-in of an official day on."""
        official = day.identity is not None and not day.identity.practice
        if self._day_asks_for_copy or not official or self.copies.last.status is not CopyStatus.NOT_CHOSEN:
            return
        if day.current_step == _FROM_STEP or "closing" in day.done_steps:
            self._day_asks_for_copy = True
            sentence, state = copy_sentence(Copied(CopyStatus.NOT_CHOSEN))
            self._means.window.strip.tell(_COPY, Told(sentence, state, (self._choose(),)))

    def _on_power(self, power: Power) -> None:
        strip = self._means.window.strip
        if not power.is_low:
            strip.take_back(_POWER)
            return
        text = self.tr("Baterai tinggal {percent} %. Sambungkan pengisi daya sekarang.")
        ways = (
            Way(self.tr("Salin sekarang"), self._copy_now),
            Way(self.tr("Cetak jalan kertas"), self._show_paper),
        )
        state: State = "bad" if is_very_low(power) else "attention"
        strip.tell(_POWER, Told(text.format(percent=power.percent), state, ways))

    def _copy_now(self) -> None:
        if self.copies.last.status is CopyStatus.NOT_CHOSEN:
            self._room.go(SAFETY)
        else:
            self.copies.copy_now()

    def _show_paper(self) -> None:
        """Show the paper with which the draw goes on when the laptop does not (U54, U55)."""
        from desktop.screens.paper_source import DayPapers
        from desktop.screens.paper_viewer import PaperViewer

        drawing = isinstance(self._room.desk.day.state, Drawing)
        names = ("finish_slip",) if drawing else ("paper_form",)
        PaperViewer(self._means.window, DayPapers(self._room.desk), names).open()

    def _choose(self) -> Way:
        return Way(self.tr("Pilih tempat"), lambda: self._room.go(SAFETY))

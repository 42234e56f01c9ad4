"""The second copy during the day: written by itself at each step and every few minutes, beside the day and never in its way.

* A thread of its own does it, with a reading connection of its own: no act waits for a stick.
* A copy that went on elsewhere, and a TPS file that is gone, stop the day here (A05, F14).
"""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.desk import Desk
from desktop.jobs import Job, Jobs
from steps import second_copy
from steps.day import Day
from steps.second_copy import Copied, CopyStatus

EVERY_MS = 3 * 60 * 1000
AFTER_STEP_MS = 1_500
_STOPPING = (CopyStatus.WENT_ON, CopyStatus.FILE_GONE)


class SecondCopies(QObject):
    """Keeps the second copy of the open file; `changed` says how it stands, `stopped` that the day cannot go on here."""

    changed = Signal(object)
    stopped = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._jobs = Jobs(self)
        self._stage: object = None
        self._saved_at = ""
        self._over = False
        self.last = Copied(CopyStatus.NOT_CHOSEN)
        self._every = QTimer(self)
        self._every.setInterval(EVERY_MS)
        self._every.timeout.connect(self._on_every)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_STEP_MS)
        self._soon.timeout.connect(self.copy_now)
        desk.changed.connect(self._on_day)
        self._every.start()
        self._soon.start()

    @property
    def jobs(self) -> Jobs:
        """The thread, for other quiet work beside the day."""
        return self._jobs

    def copy_now(self) -> None:
        """Write the copy as soon as the thread is free."""
        if self._over or self._jobs.busy:
            return
        file, self._saved_at = self._desk.file, self._desk.day.saved_at
        self._jobs.submit(Job(lambda _: second_copy.refresh(file), self._on_copied, lambda _: None))

    def choose(self, folder: Path) -> None:
        """Keep where the copy goes, and write it there at once; what is refused is told."""
        file = self._desk.file

        def work(_report: object) -> Copied:
            second_copy.choose_folder(file, folder)
            return second_copy.refresh(file)

        self._jobs.submit(Job(work, self._on_copied, self._desk.notices.tell))

    def leave(self) -> None:
        """Write a last copy where something changed since, and let the thread end by itself."""
        self._desk.changed.disconnect(self._on_day)
        self._every.stop()
        self._soon.stop()
        if not self._over and self._saved_at != self._desk.day.saved_at:
            file = self._desk.file
            self._jobs.submit(Job(lambda _: second_copy.refresh(file), lambda _: None, lambda _: None))
        self._over = True
        jobs = self._jobs
        threading.Thread(target=jobs.stop, name="last copy").start()

    def _on_day(self, day: Day) -> None:
        stage = (day.current_step, type(day.state), day.exports)
        if stage != self._stage:
            self._stage = stage
            self._soon.start()

    def _on_every(self) -> None:
        if self._saved_at != self._desk.day.saved_at or self.last.status is not CopyStatus.WRITTEN:
            self.copy_now()

    def _on_copied(self, copied: Copied) -> None:
        if self._over:
            return
        before, self.last = self.last, copied
        file_is_there = copied.status is not CopyStatus.FILE_GONE
        if (
            copied.status is not before.status
            and file_is_there
            and copied.status is not CopyStatus.NOT_CHOSEN
        ):
            self._desk.ask(lambda file, _: second_copy.record(file, copied), then=lambda _: None)
        self.changed.emit(copied)
        if copied.status in _STOPPING:
            self._over = True
            self.stopped.emit(copied)

"""The battery, looked at once a minute: a low one is told in time, with the ways to go on without it (F22)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Job, Jobs
from steps.power import Power

EVERY_MS = 60_000
VERY_LOW_PERCENT = 10
Reader = Callable[[], Power]


class PowerWatch(QObject):
    """Says `changed` with the battery whenever its level is another one than before."""

    changed = Signal(object)

    def __init__(self, jobs: Jobs, read: Reader) -> None:
        super().__init__()
        self._jobs = jobs
        self._read = read
        self._level = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Ask the system, off the UI thread: some laptops take their time to answer."""
        self._jobs.submit(Job(lambda _: self._read(), self._on_read, lambda _: None))

    def leave(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _on_read(self, power: Power) -> None:
        level = int(power.is_low) + int(is_very_low(power))
        if level != self._level:
            self._level = level
            self.changed.emit(power)


def is_very_low(power: Power) -> bool:
    """Tell whether it is a matter of minutes."""
    return power.is_low and power.percent is not None and power.percent <= VERY_LOW_PERCENT

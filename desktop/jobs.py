"""The job thread: deeds run one after another off the UI thread, and their ends come back to it.

* Exactly one thread touches the TPS file, so that acts are recorded in the order in which they were made.
* Whatever a deed raises comes back as an error; the thread lives as long as the program (F17).
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

Report = Callable[[int, int], None]


class CancelledError(Exception):
    """The job was cancelled by the person at the laptop."""


class JobBrokenError(Exception):
    """A deed ended by something that is no error, such as a library that gave up."""


@dataclass(frozen=True, slots=True)
class Job:
    """One deed, what to do with its result or its error, and whether somebody wants it stopped."""

    work: Callable[[Report], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progressed: Callable[[int, int], None] | None = None
    cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the deed to stop at its next report of progress."""
        self.cancelled.set()


class Jobs(QObject):
    """A queue of deeds and the thread that works it off."""

    idle_changed = Signal(bool)
    _ended = Signal(object, object, object)
    _progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._waiting = 0
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a deed is waiting or being done."""
        return self._waiting > 0

    def submit(self, job: Job) -> Job:
        """Put a deed at the end of the queue."""
        self._waiting += 1
        if self._waiting == 1:
            self.idle_changed.emit(False)
        self._queue.put(job)
        return job

    def stop(self) -> None:
        """Finish what is queued and end the thread."""
        self._queue.put(None)
        self._thread.join(timeout=30)

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            result: Any = None
            error: Exception | None = None
            try:
                result = job.work(self._reporter(job))
            except Exception as caught:
                error = caught
            except BaseException as caught:  # the libraries in Rust give up like this
                error = JobBrokenError(type(caught).__name__).with_traceback(caught.__traceback__)
                error.__cause__ = caught
            self._ended.emit(job, result, error)

    def _reporter(self, job: Job) -> Report:
        def report(done: int, total: int) -> None:
            if job.cancelled.is_set():
                raise CancelledError
            self._progressed.emit(job, done, total)

        return report

    @Slot(object, object, object)
    def _on_ended(self, job: Job, result: Any, error: Exception | None) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.idle_changed.emit(True)
        if error is None:
            job.done(result)
        else:
            job.failed(error)

    @Slot(object, int, int)
    def _on_progressed(self, job: Job, done: int, total: int) -> None:
        if job.progressed is not None:
            job.progressed(done, total)

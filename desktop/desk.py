"""The desk: the open TPS file as the pages see it; a page asks for a deed, the job thread does it, the new day comes back.

* One way: page -> deed -> commit -> day -> pages. No page changes what it shows before the commit.
* A refused deed changes nothing; the page may say so beside the field, otherwise the notices do.
* A deed that waits, for a disk or for another program that holds the file, is told after two seconds (F12).
"""

from collections.abc import Callable
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Job, Jobs, Report
from desktop.notices import Notices
from desktop.pins import DeskPins
from desktop.widgets.person import Person
from steps import day as days
from steps.day import Day
from steps.tpsfile import TpsFile

CHAIR = "Ketua KPPS"
FILE_LOST = "TpsFileMissingError"
PATIENCE_MS = 2_000
"""How long a deed may take before the person at the laptop is told that it waits."""


class Refresh(Enum):
    """How much of the day a deed can change."""

    ALL = "all"
    CHECK_INS = "check_ins"
    CEREMONY = "ceremony"


class Desk(QObject):
    """Holds the file, the job thread and the day as of the last commit."""

    changed = Signal(object)
    busy_changed = Signal(bool)
    file_lost = Signal()
    delayed = Signal(bool)

    def __init__(self, file: TpsFile, day: Day, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self._deeds = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.delayed.emit(True))
        self.file = file
        self.day = day
        self.notices = notices
        self.pins = DeskPins(self)
        self._jobs = jobs
        jobs.idle_changed.connect(lambda idle: self.busy_changed.emit(not idle))

    @property
    def busy(self) -> bool:
        """Whether a deed is under way."""
        return self._jobs.busy

    def do(
        self,
        deed: Callable[[TpsFile], Any],
        *,
        then: Callable[[Any], None] | None = None,
        refused: Callable[[Exception], bool] | None = None,
        refresh: Refresh = Refresh.ALL,
    ) -> Job:
        """Do a deed that changes the file; `then` gets its result after the day is fresh.

        `refused` may deal with the error and return True; otherwise the notices tell it.
        """

        def work(_report: Report) -> tuple[Any, Day]:
            result = deed(self.file)
            return result, self._fresh(refresh)

        def done(outcome: tuple[Any, Day]) -> None:
            self._ended()
            result, self.day = outcome
            self.changed.emit(self.day)
            if then is not None:
                then(result)

        def failed(error: Exception) -> None:
            self._ended()
            self._on_failed(refused)(error)

        self._deeds += 1
        if self._deeds == 1:
            self._patience.start()
        return self._jobs.submit(Job(work, done, failed))

    def ask(
        self,
        question: Callable[[TpsFile, Report], Any],
        *,
        then: Callable[[Any], None],
        refused: Callable[[Exception], bool] | None = None,
        progressed: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Do long work that changes nothing in the day, such as reading a list or making a paper."""
        work = Job(lambda report: question(self.file, report), then, self._on_failed(refused), progressed)
        return self._jobs.submit(work)

    def people(self) -> tuple[Person, ...]:
        """Return who may confirm an irreversible act: officers as `K1`, witnesses as `W1`."""
        officers = (Person(f"K{o.no}", o.name, o.role) for o in self.day.officers)
        witnesses = (Person(f"W{p.witness.no}", p.witness.name, p.witness.role) for p in self.day.witnesses)
        return (*officers, *witnesses)

    def confirmers(self) -> dict[str, Any]:
        """Return whom a `ConfirmDialog` about the draw asks: the chair, then a witness, each with a PIN (U04)."""
        people = self.people()
        witnesses = tuple(person for person in people if person.id.startswith("W"))
        return {"people": people, "first_roles": (CHAIR,), "seconds": witnesses, "pins": self.pins}

    def _ended(self) -> None:
        self._deeds -= 1
        if self._deeds:
            self._patience.start()  # each deed in the queue has its own time
        else:
            self._patience.stop()
        self.delayed.emit(False)

    def _fresh(self, refresh: Refresh) -> Day:
        match refresh:
            case Refresh.CHECK_INS:
                return days.after_check_in(self.file, self.day)
            case Refresh.CEREMONY:
                return days.after_act(self.file, self.day)
        return days.read(self.file)

    def _on_failed(self, refused: Callable[[Exception], bool] | None) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            if type(error).__name__ == FILE_LOST:
                self.file_lost.emit()
                return
            if refused is None or not refused(error):
                self.notices.tell(error)

        return failed

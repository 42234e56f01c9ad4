"""The desk: the open TPS file as the pages see it; a page asks for a deed, the job thread does it, the new day comes back.

* One way: page -> deed -> commit -> day -> pages. No page changes what it shows before the commit.
* A refused deed changes nothing; the page may say so beside the field, otherwise the notices do.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs, Report
from desktop.notices import Notices
from desktop.widgets.person import Person
from steps import day as days
from steps.day import Day
from steps.tpsfile import TpsFile

CHAIR = "Ketua KPPS"


class Refresh(Enum):
    """How much of the day a deed can change."""

    ALL = "all"
    CHECK_INS = "check_ins"
    CEREMONY = "ceremony"


class Desk(QObject):
    """Holds the file, the job thread and the day as of the last commit."""

    changed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, file: TpsFile, day: Day, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self.file = file
        self.day = day
        self.notices = notices
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
            result, self.day = outcome
            self.changed.emit(self.day)
            if then is not None:
                then(result)

        return self._jobs.submit(Job(work, done, self._on_failed(refused)))

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

    def _fresh(self, refresh: Refresh) -> Day:
        match refresh:
            case Refresh.CHECK_INS:
                return days.after_check_in(self.file, self.day)
            case Refresh.CEREMONY:
                return days.after_act(self.file, self.day)
        return days.read(self.file)

    def _on_failed(self, refused: Callable[[Exception], bool] | None) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            if refused is None or not refused(error):
                self.notices.tell(error)

        return failed

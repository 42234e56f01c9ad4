"""The village desk: the open village file as its pages see it, on the same one way as the day's desk."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs, Report
from desktop.notices import Notices
from steps.village import state as states
from steps.village.making import Envelope
from steps.village.state import VillageState
from steps.village.villagefile import VillageFile


class VillageDesk(QObject):
    """Holds the file, the job thread and the village as of the last commit.

    `envelopes` are those of the TPS files made in this session: their words are here and nowhere else until they are on
    paper.
    """

    changed = Signal(object)

    def __init__(self, file: VillageFile, state: VillageState, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self.file = file
        self.state = state
        self.notices = notices
        self.envelopes: tuple[Envelope, ...] = ()
        self._jobs = jobs

    @property
    def busy(self) -> bool:
        """Whether a deed is under way."""
        return self._jobs.busy

    def do(
        self,
        deed: Callable[[VillageFile, Report], Any],
        *,
        then: Callable[[Any], None] | None = None,
        refused: Callable[[Exception], bool] | None = None,
        progressed: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Do a deed that changes the file; `then` gets its result after the village is fresh, also after a refusal.

        `refused` may deal with the error and return True; otherwise the notices tell it.
        """

        def work(report: Report) -> tuple[Any, Exception | None, VillageState]:
            result, error = None, None
            try:
                result = deed(self.file, report)
            except Exception as caught:  # what was done before a cancel is done
                error = caught
            return result, error, states.read(self.file)

        def done(outcome: tuple[Any, Exception | None, VillageState]) -> None:
            result, error, self.state = outcome
            self.changed.emit(self.state)
            if error is not None:
                self._on_failed(refused)(error)
            elif then is not None:
                then(result)

        return self._jobs.submit(Job(work, done, self._on_failed(refused), progressed))

    def ask(
        self,
        question: Callable[[Report], Any],
        *,
        then: Callable[[Any], None],
        refused: Callable[[Exception], bool] | None = None,
        progressed: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Do long work that changes nothing in the village, such as reading lists or making a paper."""
        return self._jobs.submit(Job(question, then, self._on_failed(refused), progressed))

    def _on_failed(self, refused: Callable[[Exception], bool] | None) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            if refused is None or not refused(error):
                self.notices.tell(error)

        return failed

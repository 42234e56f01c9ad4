"""The office's desk: the open office as its pages see it: a page asks for a deed, the job thread does it, a board comes."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs import CancelledError, Job, Jobs, Report
from desktop.notices import Notices
from desktop.widgets.message import Waiting
from draw.board import Board
from steps.office import board as boards
from steps.office.store import Office


class OfficeDesk(QObject):
    """Holds the office, the job thread and the board as of the last deed; `changed` brings a new board."""

    changed = Signal(object)

    def __init__(self, office: Office, board: Board, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self.office = office
        self.board = board
        self.notices = notices
        self._jobs = jobs

    @property
    def busy(self) -> bool:
        """Whether a deed is under way."""
        return self._jobs.busy

    @property
    def villages(self) -> dict[str, str]:
        """The village of each TPS on the board."""
        return {row.tps: row.village for row in self.board.stations}

    def do(
        self,
        deed: Callable[[Office, Report], Any],
        *,
        then: Callable[[Any], None] | None = None,
        refused: Callable[[Exception], bool] | None = None,
        progressed: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Do a deed that changes what the office has; `then` gets its result after the board is fresh.

        The board is made anew after a refused or cancelled deed too: an import keeps what it took until then.
        """

        def work(report: Report) -> tuple[Any, Exception | None, Board]:
            result, error = None, None
            try:
                result = deed(self.office, report)
            except Exception as caught:
                error = caught
            return result, error, boards.board(self.office)

        def done(outcome: tuple[Any, Exception | None, Board]) -> None:
            result, error, self.board = outcome
            self.changed.emit(self.board)
            if error is not None:
                self._tell(error, refused)
            elif then is not None:
                then(result)

        return self._jobs.submit(Job(work, done, lambda error: self._tell(error, refused), progressed))

    def ask(self, question: Callable[[Office], Any], *, then: Callable[[Any], None]) -> Job:
        """Ask for what is not on the board, such as one TPS's whole transcript."""
        return self._jobs.submit(Job(lambda _: question(self.office), then, self.notices.tell))

    def do_behind_wait(
        self,
        parent: QWidget,
        headline: str,
        deed: Callable[[Office, Report], Any],
        *,
        then: Callable[[Any], None],
        refused: Callable[[Exception], bool] | None = None,
    ) -> Job:
        """Do long work behind a dialog that shows how far it is and can stop it."""
        waiting = Waiting(parent, headline)

        def ended(result: Any) -> None:
            waiting.finish()
            then(result)

        def failed(error: Exception) -> bool:
            waiting.finish()
            return refused(error) if refused is not None else False

        job = self.do(deed, then=ended, refused=failed, progressed=waiting.show_progress)
        waiting.cancel_requested.connect(job.cancel)
        waiting.open()
        return job

    def _tell(self, error: Exception, refused: Callable[[Exception], bool] | None) -> None:
        if (refused is None or not refused(error)) and not isinstance(error, CancelledError):
            self.notices.tell(error)

"""What the hall sees of the draw: the prize, the call, how it ended, the winners; all of it was committed before (U24)."""

from PySide6.QtCore import QObject, QTimer

from desktop.hall_views import board_view, call_view, prize_view
from desktop.screens.draw_call import CallCard
from desktop.stage import Stage
from draw.ceremony import Concluded, Drawing, Pending
from steps.day import Day

RESULT_MS = 4000
"""How long the end of a call stays before the winners or the next prize are shown."""


class DrawHall(QObject):
    """Leads the hall through the draw; while it is `paused`, something else is shown there."""

    def __init__(self, stage: Stage, call: CallCard) -> None:
        super().__init__(call)
        self._stage = stage
        self._call = call
        self._day: Day | None = None
        self.paused = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(RESULT_MS)
        self._later.timeout.connect(self._after_result)
        call.ticked.connect(self._on_ticked)

    def arrive(self, day: Day) -> None:
        """Show where the draw stands, without motion: a ticket that is in hand was shown before."""
        self._later.stop()
        self._day = day
        match day.state:
            case Drawing(pending=Pending()) as drawing:
                self._stage.show(day, call_view(day, drawing, countdown=self._call.share()))
                self._stage.skip()
                self._start_countdown()
            case (Drawing(completed=True) as drawing) | Concluded(draw=drawing):
                self._stage.show(day, board_view(day, drawing, final=True))
            case Drawing(calls=()):
                return  # the hall still sees the seed, until the first prize is drawn
            case Drawing():
                self._after_result()

    def go_on(self, day: Day) -> None:
        """Show what the last commit has changed: a new ticket rolls, an outcome stays for a while."""
        before, self._day = self._day, day
        match day.state:
            case Drawing(pending=Pending()) as drawing:
                self._later.stop()
                self._stage.show(day, call_view(day, drawing, countdown=self._call.share()))
                self._stage.when_revealed(self._start_countdown)
            case Drawing(completed=False, calls=calls) as drawing if calls and _ended(before):
                self._stage.show(day, call_view(day, drawing, countdown=0.0))
                self._later.start()
            case _:
                if not self._later.isActive():
                    self.arrive(day)

    def _after_result(self) -> None:
        """Introduce a prize that is new; between pieces of the same prize the winners stay (U26)."""
        if self._day is None or self.paused:
            return
        match self._day.state:
            case Drawing(pending=None) as drawing:
                unit = drawing.next_unit
                same = unit is not None and unit.unit > 1
                board = board_view(self._day, drawing, final=False)
                self._stage.show(self._day, board if same and board.winners else prize_view(drawing))

    def _start_countdown(self) -> None:
        state = self._day.state if self._day else None
        if isinstance(state, Drawing) and state.pending is not None and self._call.share() == 0.0:
            self._call.start_countdown()

    def _on_ticked(self, share: float) -> None:
        day = self._day
        if day is None or self.paused or not self._call.isVisible():
            return
        if isinstance(day.state, Drawing) and day.state.pending is not None:
            self._stage.show(day, call_view(day, day.state, countdown=share))


def _ended(before: Day | None) -> bool:
    """Tell whether a call was open: then the day that follows shows how it ended."""
    return before is not None and isinstance(before.state, Drawing) and before.state.pending is not None

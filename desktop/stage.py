"""The stage: what the operator's pages let the hall see.

It adds the frame (TPS, mode, seal) to every view and keeps the audience window and the operator's preview the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.audience.views import Blank, PrizeLine, View, Welcome, WitnessLine
from desktop.hall_views import board_view, frame_of
from draw.ceremony import Closed, Concluded, Preparing
from steps.day import Day

if TYPE_CHECKING:
    from desktop.audience.window import AudienceWindow


class Stage(QObject):
    """The hall's window, or nothing while it is not wanted; a view shown twice is shown once."""

    view_changed = Signal(object)
    blanked = Signal(bool)

    def __init__(self, window: AudienceWindow | None) -> None:
        super().__init__()
        self._window = window
        self._blank = False
        self.view: View = Blank()

    @property
    def window(self) -> AudienceWindow | None:
        """The hall's window."""
        return self._window

    @classmethod
    def for_hall(cls, operator: QWidget) -> Stage:
        """Return a stage with a window that follows the hall's screen and never covers the operator's (F16)."""
        from desktop.audience.window import AudienceWindow  # ten painters, for which no page of the day waits

        window = AudienceWindow()
        window.follow(operator)
        return cls(window)

    def welcome(self, day: Day) -> None:
        """Show what is drawn, for whom and by which rule; with nothing ready yet the hall sees only the TPS.

        From the seal on the pages of the ceremony lead the hall, and after its end the winners stay (U26).
        """
        if isinstance(day.state, Concluded):
            self.show(day, board_view(day, day.state.draw, final=True))
        if not isinstance(day.state, Preparing | Closed):
            return
        rule = QCoreApplication.translate(
            "Stage", "Pemenang harus hadir saat dipanggil; dipanggil {calls} kali."
        )
        if day.rules.rules.absent == "hold":
            rule = QCoreApplication.translate("Stage", "Hadiah pemenang yang tidak hadir disimpan untuknya.")
        prizes = tuple(PrizeLine(p.prize.name, p.prize.quantity, p.prize.source) for p in day.prizes)
        witnesses = tuple(WitnessLine(p.witness.name, p.witness.role) for p in day.witnesses)
        drawn = day.attended - sum(e.id in day.present for e in day.rules.rules.excluded)
        self.show(day, Welcome(drawn, prizes, rule.format(calls=day.rules.rules.calls), witnesses))

    def close(self) -> None:
        """Close the hall's window."""
        if self._window is not None:
            self._window.leave()
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def show(self, day: Day, view: View) -> None:
        """Show a view to the hall; it was committed before."""
        self.view = view
        if self._window is not None:
            self._window.show_view(frame_of(day), view)
        self.view_changed.emit(view)

    def toggle_blank(self) -> None:
        """Make the hall's window black, or show the newest view again (U27)."""
        self._blank = not self._blank
        if self._window is not None:
            self._window.set_blank(self._blank)
        self.blanked.emit(self._blank)

    def when_revealed(self, then: Callable[[], None]) -> None:
        """Call `then` once the motion in the hall has ended; at once where there is no motion."""
        if self._window is None or not self._window.revealing:
            then()
            return
        window = self._window

        def ended() -> None:
            window.reveal_finished.disconnect(ended)
            then()

        window.reveal_finished.connect(ended)

    def skip(self) -> None:
        """End the motion at once."""
        if self._window is not None:
            self._window.skip()

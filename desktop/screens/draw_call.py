"""The ticket that is being called: its number in large type, the name, the calls and their countdown."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal

from desktop.screens.draw_name import NameLabel
from desktop.theme import mark, spaced
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel
from desktop.widgets.tag import Chips, Mark
from draw.ceremony import Pending

_TICK_MS = 200


class CallCard(Card):
    """Counts a call down; `ticked` carries the share that has run, `ran_out` says that the time of a call is over."""

    ticked = Signal(float)
    ran_out = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._pending: Pending | None = None
        self._calls = 1
        self._seconds = 30
        self._compact = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.lead = PlainLabel("", "lead")
        self.number = PlainLabel("", "huge", tone="accent")
        self.name = NameLabel()
        self.below = PlainLabel("", "quiet", wrap=True)
        self.chips = Chips(centred=True)
        self.body.addStretch(1)
        for label in (self.lead, self.number, self.name, self.below):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.body.addWidget(label)
        self.body.addWidget(self.chips)
        self.body.addStretch(1)
        self.below.hide()

    def set_compact(self, compact: bool) -> None:
        """Take less height in a small window, where the number says by itself what it is."""
        self._compact = compact
        self.lead.setVisible(not compact)
        above = 8 if compact else 20
        spaced(self.body, 4 if compact else 8, margins=(24, above, 24, above))
        self._show_chips()

    @property
    def over(self) -> bool:
        """Whether the time of the present call has run out."""
        return self._pending is not None and self.share() >= 1.0

    def share(self) -> float:
        """Return the part of the present call's time that has run, 0 to 1."""
        if not self._clock.isValid():
            return 0.0
        return min(1.0, self._clock.elapsed() / (self._seconds * 1000))

    def show_pending(self, pending: Pending, name: str, *, calls: int, seconds: int) -> None:
        """Show an open call; a call that is new starts its countdown."""
        fresh = self._pending is None or (self._pending.call, self._pending.times) != (
            pending.call,
            pending.times,
        )
        self._pending, self._calls, self._seconds = pending, calls, seconds
        self.lead.set_text(self.tr("Nomor undian"))
        mark(self.number, "kind", "huge")
        self.number.set_text(pending.ticket)
        self.below.hide()
        self.chips.show()
        self.name.set_text(name)
        if fresh:
            self._clock.invalidate()
            self._timer.stop()
        self._show_chips()

    def start_countdown(self) -> None:
        """Start the time of the present call; the motion in the hall has ended."""
        if self._pending is not None:
            self._clock.start()
            self._timer.start()
            self._show_chips()

    def show_idle(self, lead: str, number: str, name: str, below: str = "") -> None:
        """Show that nobody is being called, and what comes next."""
        self._pending = None
        self._timer.stop()
        self._clock.invalidate()
        self.lead.set_text(lead)
        self.number.set_text(number)
        self.name.set_text(name)
        mark(self.number, "kind", "figure")
        self.below.set_text(below)
        self.below.setVisible(bool(below))
        self.chips.set_marks(())
        self.chips.hide()

    def _tick(self) -> None:
        self._show_chips()
        self.ticked.emit(self.share())
        if self.over:
            self._timer.stop()
            self.ran_out.emit()

    def _show_chips(self) -> None:
        if self._pending is None:
            return
        marks = []
        for call in range(1, self._calls + 1):
            short = self._compact and call > self._pending.times  # so that all stand in one row
            word = str(call) if short else self.tr("Panggilan {call}").format(call=call)
            if call < self._pending.times or (call == self._pending.times and self.over):
                marks.append(Mark(word, "good"))
            elif call == self._pending.times and self._clock.isValid():
                left = max(0, round(self._seconds * (1 - self.share())))
                marks.append(Mark(f"{word} · {left // 60}.{left % 60:02d}", "attention"))
            else:
                marks.append(Mark(word))
        self.chips.set_marks(tuple(marks))

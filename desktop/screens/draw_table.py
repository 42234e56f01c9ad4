"""The calls so far, latest first, and the link that corrects the last one while that is possible."""

from PySide6.QtCore import Signal

from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from desktop.wording import clock_of, outcome_state, outcome_word
from draw.calls import Call
from draw.ceremony import Drawing
from steps.day import Day


class CallTable(Table):
    """`correction_requested` wishes to correct the last call."""

    correction_requested = Signal()

    def __init__(self) -> None:
        self._day: Day | None = None
        self._correctable = 0
        super().__init__(
            self.tr("Panggilan sejauh ini"),
            (
                Column(self.tr("No"), lambda call: str(call.call), least=56),
                Column(self.tr("Hadiah"), self._prize, weight=3),
                Column(self.tr("Nomor"), lambda call: call.ticket, least=130, bold=True),
                Column(self.tr("Nama"), self._name, weight=3),
                Column(self.tr("Hasil"), self._result, least=190),
                Column("", self._link, align="right", action=True, least=110),
            ),
            shown=3,
        )
        self.action_requested.connect(lambda *_: self.correction_requested.emit())

    def show_drawing(self, day: Day, drawing: Drawing) -> None:
        """Show the calls of a draw."""
        self._day = day
        last = len(drawing.calls)
        open_ = isinstance(day.state, Drawing) and drawing.pending is None and last not in drawing.replaced
        self._correctable = last if open_ else 0
        self._prizes = {prize.no: prize.name for prize in drawing.statement.prizes}
        self.set_rows(tuple(reversed(drawing.calls)))
        self.setVisible(bool(drawing.calls))

    def _prize(self, call: Call) -> str:
        return self._prizes[call.prize]

    def _name(self, call: Call) -> str:
        voter = self._day.by_ticket.get(call.ticket) if self._day else None
        return voter.name if voter else ""

    def _result(self, call: Call) -> Mark:
        return Mark(
            f"{outcome_word(call.outcome)} {clock_of(call.at, seconds=False)}", outcome_state(call.outcome)
        )

    def _link(self, call: Call) -> str:
        return self.tr("Betulkan…") if call.call == self._correctable else ""

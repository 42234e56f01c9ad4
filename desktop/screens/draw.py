"""The draw: one prize after another, each ticket called, each outcome committed before it is shown (U23 to U26).

Space or a clicker leads on: it opens the next call, ends the motion, or calls again. Typing in a field never does.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import Desk, Refresh
from desktop.screens.check_number import CheckNumberDialog
from desktop.screens.daypage import DayPage
from desktop.screens.draw_call import CallCard
from desktop.screens.draw_end import EndDialog
from desktop.screens.draw_hall import DrawHall
from desktop.screens.draw_outcomes import OutcomeCard
from desktop.screens.draw_replace import ReplaceDialog
from desktop.screens.draw_standing import StandingCard
from desktop.screens.draw_table import CallTable
from desktop.screens.objection import ObjectionDialog
from desktop.stage import Stage
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.split import Split
from desktop.wording import clock_of
from draw.ceremony import Concluded, Drawing, Pending
from steps import ceremony
from steps.day import Day


class DrawPage(DayPage):
    """The operator's window during the draw."""

    def __init__(self, desk: Desk, stage: Stage) -> None:
        self.call = CallCard()
        self.outcomes = OutcomeCard()
        self.standing = StandingCard()
        super().__init__(desk)
        self._stage = stage
        self._hall = DrawHall(stage, self.call)
        self.calls = CallTable()
        side = QWidget()
        column = QVBoxLayout(side)
        spaced(column, 0)
        column.addWidget(self.outcomes)
        column.addWidget(self.standing, 1)
        column.addStretch(0)
        self.body.addWidget(Split(self.call, side, right_width=400))
        self.body.addWidget(self.calls)
        self.body.addStretch(1)
        self.objection = SecondaryButton(self.tr("Catat keberatan"))
        self.check = SecondaryButton(self.tr("Cek nomor lain"))
        self.stop = self.standing.stop
        self.next = PrimaryButton(self.tr("Undi hadiah ini"))
        self.finish = PrimaryButton(self.tr("Tutup undian…"))
        self.onward = PrimaryButton(self.tr("Lanjut ke berita acara"))
        self._connect()
        self.show_day(desk.day)

    def help_text(self) -> str:
        """Say how the draw is run."""
        return self.tr(
            "Tekan Spasi untuk mengundi hadiah berikutnya. Nomor disimpan dahulu, baru tampil di layar besar.\n\nPanggil "
            "nomornya dengan suara keras. H: hadir. P: panggil lagi. A: tidak hadir, sesudah panggilan terakhir habis "
            "waktunya. T: menolak. S: tidak sah, dengan alasan.\n\nB mengosongkan layar besar. Hasil panggilan "
            "terakhir dapat dibetulkan satu kali, oleh dua orang, sebelum nomor berikutnya dipanggil."
        )

    def set_compact(self, compact: bool) -> None:
        """Keep the call and all outcomes in sight in a small window."""
        super().set_compact(compact)
        spaced(self.body, 12 if compact else 20)
        for part in (self.call, self.outcomes, self.standing):
            part.set_compact(compact)

    def arrive(self) -> None:
        """Show the hall where the draw stands."""
        self._hall.arrive(self.desk.day)

    def first_focus(self) -> QWidget | None:
        """The page itself, so that the letters reach their buttons."""
        return self.call

    def show_day(self, day: Day) -> None:
        """Show the call, or what comes next."""
        match day.state:
            case Drawing(pending=Pending() as pending) as drawing:
                self._show_pending(day, drawing, pending)
            case Drawing(completed=True) as drawing:
                self._show_completed(drawing)
            case Drawing() as drawing:
                self._show_next(drawing)
            case Concluded(draw=drawing):
                sentence = self.tr("Semua hasil tersimpan dan tidak berubah lagi.")
                self.ask(self.tr("Undian sudah ditutup"), sentence)
                self._show_idle(drawing)
                self.set_footer(self.tr("F1 bantuan"), self.check, self.onward)
            case _:
                return
        self.calls.show_drawing(day, drawing)
        if self.isVisible():
            self._hall.go_on(day)

    def _connect(self) -> None:
        self.call.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.call.ran_out.connect(lambda: self._offer(self.desk.day))
        self.outcomes.chosen.connect(self._end_call)
        self.outcomes.call_again_requested.connect(self._call_again)
        self.calls.correction_requested.connect(self._on_correct)
        self.objection.clicked.connect(lambda: ObjectionDialog(self, self.desk).open())
        self.check.clicked.connect(self._on_check)
        self.next.clicked.connect(self._open_call)
        self.standing.stop_requested.connect(self._on_finish)
        self.finish.clicked.connect(self._on_finish)
        self.onward.clicked.connect(lambda: self.step_requested.emit("minutes"))
        for keys, act in (
            ("Space", self._lead_on),
            ("PgDown", self._lead_on),
            ("B", self._stage.toggle_blank),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _show_pending(self, day: Day, drawing: Drawing, pending: Pending) -> None:
        self._title(drawing, pending.at)
        voter = day.by_ticket.get(pending.ticket)
        self.call.show_pending(
            pending,
            voter.name if voter else "",
            calls=drawing.statement.rules.calls,
            seconds=day.rules.countdown_s,
        )
        self.standing.hide()
        self.outcomes.show()
        self._offer(day)
        self.set_footer(self.tr("Spasi: panggil lagi · B: kosongkan layar"), self.objection, self.check)

    def _show_next(self, drawing: Drawing) -> None:
        self._title(drawing, "")
        unit = drawing.next_unit
        if unit is not None:
            prize = drawing.statement.prizes[unit.prize - 1]
            piece = self.tr("Buah ke-{unit} dari {quantity} · {source}")
            self.call.show_idle(
                self.tr("Hadiah berikutnya"),
                str(drawing.awarded + 1),
                prize.name,
                piece.format(unit=unit.unit, quantity=prize.quantity, source=prize.source),
            )
        self._show_standing(drawing, may_stop=True)
        self.set_footer(self.tr("Spasi: undi · B: kosongkan layar"), self.objection, self.check, self.next)

    def _show_completed(self, drawing: Drawing) -> None:
        sentence = self.tr("Bacakan sekali lagi para penerima, lalu tutup undian.")
        self.ask(self.tr("Undian selesai"), sentence)
        self._show_idle(drawing)
        self.set_footer(self.tr("B: kosongkan layar"), self.objection, self.check, self.finish)

    def _show_idle(self, drawing: Drawing) -> None:
        units = self.tr("dari {units} hadiah").format(units=len(drawing.units))
        self.call.show_idle(self.tr("Hadiah diserahkan"), str(drawing.awarded), units)
        self._show_standing(drawing, may_stop=False)

    def _show_standing(self, drawing: Drawing, *, may_stop: bool) -> None:
        self.outcomes.hide()
        self.standing.show_drawing(drawing, may_stop=may_stop)
        self.standing.show()

    def _title(self, drawing: Drawing, stored_at: str) -> None:
        unit = drawing.next_unit
        if unit is None:
            return
        prize = drawing.statement.prizes[unit.prize - 1]
        question = self.tr("Hadiah {number} dari {units}: {prize}")
        sentence = self.tr("Sumber: {source}").format(source=prize.source)
        if stored_at:
            stored = self.tr("sudah tersimpan pukul {clock}, sebelum tampil di layar.")
            sentence = f"{sentence} · {stored.format(clock=clock_of(stored_at))}"
        number = drawing.awarded + 1
        self.ask(question.format(number=number, units=len(drawing.units), prize=prize.name), sentence)

    def _offer(self, day: Day) -> None:
        if isinstance(day.state, Drawing) and day.state.pending is not None:
            voter = day.by_ticket.get(day.state.pending.ticket)
            self.outcomes.show_call(day.state, over=self.call.over, nameless=voter is None or not voter.name)

    def _lead_on(self) -> None:
        state = self.desk.day.state
        if self.desk.busy or not isinstance(state, Drawing) or not self.isVisible():
            return
        pending = state.pending
        if self._stage.window is not None and self._stage.window.revealing:
            self._stage.skip()
        elif pending is None and not state.completed:
            self._open_call()
        elif pending is not None and pending.times < state.statement.rules.calls and self.call.over:
            self._call_again()

    def _open_call(self) -> None:
        if not self.desk.busy:
            self.desk.do(ceremony.open_call, refresh=Refresh.CEREMONY)

    def _call_again(self) -> None:
        if not self.desk.busy:
            self.desk.do(ceremony.call_again, refresh=Refresh.CEREMONY)

    def _end_call(self, outcome: str, note: str, receiver: str) -> None:
        if not self.desk.busy:
            self.desk.do(
                lambda file: ceremony.end_call(file, outcome, note=note, received_by=receiver),
                refresh=Refresh.CEREMONY,
            )

    def _on_correct(self) -> None:
        state = self.desk.day.state
        if isinstance(state, Drawing) and state.pending is None and state.calls:
            ReplaceDialog(self, self.desk, state).open()

    def _on_check(self) -> None:
        match self.desk.day.state:
            case (Drawing() as drawing) | Concluded(draw=drawing):
                dialog = CheckNumberDialog(self, self.desk, drawing=drawing, stage=self._stage)
                self._hall.paused = True
                dialog.finished.connect(self._on_checked)
                dialog.open()

    def _on_checked(self) -> None:
        self._hall.paused = False
        self._hall.arrive(self.desk.day)

    def _on_finish(self) -> None:
        state = self.desk.day.state
        if isinstance(state, Drawing):
            dialog = EndDialog(self, self.desk, state)
            dialog.concluded.connect(lambda: self.step_requested.emit("minutes"))
            dialog.open()

"""The draw: one prize after another, each ticket called, each outcome committed before it is shown (U23 to U26).

Space or a clicker leads on: it opens the next call, ends the motion, or calls again. Typing in a field never does.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import CHAIR, Desk, Refresh
from desktop.screens.check_number import CheckNumberDialog
from desktop.screens.daypage import DayPage
from desktop.screens.draw_call import CallCard
from desktop.screens.draw_end import EndDialog
from desktop.screens.draw_hall import board_view, call_view, prize_view
from desktop.screens.draw_outcomes import OutcomeCard
from desktop.screens.draw_replace import ReplaceDialog
from desktop.screens.draw_table import CallTable
from desktop.screens.objection import ObjectionDialog
from desktop.stage import Stage
from desktop.theme import spaced
from desktop.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from desktop.widgets.confirm import Agreement, ConfirmDialog
from desktop.widgets.label import words
from desktop.widgets.split import Split
from desktop.wording import clock_of
from draw.ceremony import Concluded, Drawing, Pending
from steps import ceremony
from steps.day import Day


class DrawPage(DayPage):
    """The operator's window during the draw."""

    def __init__(self, desk: Desk, stage: Stage) -> None:
        super().__init__(desk)
        self._stage = stage
        self.call = CallCard()
        self.outcomes = OutcomeCard()
        self.calls = CallTable()
        side = QWidget()
        column = QVBoxLayout(side)
        spaced(column, 12)
        column.addWidget(self.outcomes)
        column.addWidget(words(self.tr("Berikutnya selalu urutan berikut dari benih yang sama. Tidak ada undian ulang."), "small"))
        column.addStretch(1)
        self.body.addWidget(Split(self.call, side, right_width=400))
        self.body.addWidget(self.calls)
        self.body.addStretch(1)
        self.objection = SecondaryButton(self.tr("Catat keberatan"))
        self.check = SecondaryButton(self.tr("Cek nomor lain"))
        self.stop = DangerButton(self.tr("Hentikan undian…"))
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

    def arrive(self) -> None:
        """Show the hall where the draw stands."""
        self._show_hall(self.desk.day)

    def first_focus(self) -> QWidget | None:
        """The page itself, so that the letters reach their buttons."""
        return self.call

    def show_day(self, day: Day) -> None:
        """Show the call, or what comes next."""
        match day.state:
            case Drawing(pending=Pending() as pending) as drawing:
                self._show_pending(day, drawing, pending)
            case Drawing(completed=True) as drawing:
                self._show_completed(day, drawing)
            case Drawing() as drawing:
                self._show_next(day, drawing)
            case Concluded(draw=drawing):
                self.ask(self.tr("Undian sudah ditutup"), self.tr("Semua hasil tersimpan dan tidak berubah lagi."))
                self._show_idle(drawing)
                self.set_footer(self.tr("F1 bantuan"), self.check, self.onward)
            case _:
                return
        self.calls.show_drawing(day, drawing)
        if self.isVisible():
            self._show_hall(day)

    def _connect(self) -> None:
        self.call.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.call.ticked.connect(self._on_ticked)
        self.call.ran_out.connect(lambda: self._offer(self.desk.day))
        self.outcomes.chosen.connect(self._end_call)
        self.outcomes.call_again_requested.connect(self._call_again)
        self.calls.correction_requested.connect(self._on_correct)
        self.objection.clicked.connect(lambda: ObjectionDialog(self, self.desk).open())
        self.check.clicked.connect(self._on_check)
        self.next.clicked.connect(self._open_call)
        self.stop.clicked.connect(self._on_finish)
        self.finish.clicked.connect(self._on_finish)
        self.onward.clicked.connect(lambda: self.step_requested.emit("minutes"))
        for keys, act in (("Space", self._lead_on), ("PgDown", self._lead_on), ("B", self._stage.toggle_blank)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _show_pending(self, day: Day, drawing: Drawing, pending: Pending) -> None:
        self._title(drawing, pending.at)
        voter = day.by_ticket.get(pending.ticket)
        rules = day.rules
        self.call.show_pending(
            pending, voter.name if voter else "", calls=drawing.statement.rules.calls, seconds=rules.countdown_s
        )
        self.outcomes.setVisible(True)
        self._offer(day)
        self.set_footer(self.tr("Spasi: panggil lagi · B: kosongkan layar"), self.objection, self.check)

    def _show_next(self, day: Day, drawing: Drawing) -> None:
        self._title(drawing, "")
        unit = drawing.next_unit
        if unit is not None:
            prize = drawing.statement.prizes[unit.prize - 1]
            number = sum(call.awarded for call in drawing.calls) + 1
            self.call.show_idle(self.tr("Hadiah berikutnya"), str(number), prize.name)
        self.outcomes.setVisible(False)
        self.set_footer(self.tr("Spasi: undi · B: kosongkan layar"), self.stop, self.objection, self.check, self.next)

    def _show_completed(self, day: Day, drawing: Drawing) -> None:
        self.ask(self.tr("Undian selesai"), self.tr("Bacakan sekali lagi para penerima, lalu tutup undian."))
        self._show_idle(drawing)
        self.set_footer(self.tr("B: kosongkan layar"), self.objection, self.check, self.finish)

    def _show_idle(self, drawing: Drawing) -> None:
        awarded = sum(call.awarded for call in drawing.calls)
        self.call.show_idle(
            self.tr("Hadiah diserahkan"),
            str(awarded),
            self.tr("dari {units} hadiah").format(units=len(drawing.units)),
        )
        self.outcomes.setVisible(False)

    def _title(self, drawing: Drawing, stored_at: str) -> None:
        unit = drawing.next_unit
        if unit is None:
            return
        prize = drawing.statement.prizes[unit.prize - 1]
        number = sum(call.awarded for call in drawing.calls) + 1
        question = self.tr("Hadiah {number} dari {units}: {prize}")
        sentence = self.tr("Sumber: {source}").format(source=prize.source)
        if stored_at:
            stored = self.tr("sudah tersimpan pukul {clock}, sebelum tampil di layar.")
            sentence = f"{sentence} · {stored.format(clock=clock_of(stored_at))}"
        self.ask(question.format(number=number, units=len(drawing.units), prize=prize.name), sentence)

    def _offer(self, day: Day) -> None:
        if isinstance(day.state, Drawing) and day.state.pending is not None:
            voter = day.by_ticket.get(day.state.pending.ticket)
            self.outcomes.show_call(day.state, over=self.call.over, nameless=voter is None or not voter.name)

    def _show_hall(self, day: Day) -> None:
        match day.state:
            case Drawing(pending=Pending()) as drawing:
                self._stage.show(day, call_view(day, drawing, countdown=self.call.share()))
                self._stage.when_revealed(self._start_countdown)
            case Drawing(completed=True) as drawing:
                self._stage.show(day, board_view(day, drawing, final=True))
            case Drawing(calls=()):
                return  # the hall still sees the seed, until the first prize is drawn
            case Drawing() as drawing:
                self._stage.show(day, prize_view(drawing))
            case Concluded(draw=drawing):
                self._stage.show(day, board_view(day, drawing, final=True))

    def _start_countdown(self) -> None:
        state = self.desk.day.state
        if isinstance(state, Drawing) and state.pending is not None and self.call.share() == 0.0:
            self.call.start_countdown()

    def _on_ticked(self, share: float) -> None:
        day = self.desk.day
        if isinstance(day.state, Drawing) and day.state.pending is not None:
            self._stage.show(day, call_view(day, day.state, countdown=share))

    def _lead_on(self) -> None:
        state = self.desk.day.state
        if self.desk.busy or not isinstance(state, Drawing):
            return
        if self._stage.window is not None and self._stage.window.revealing:
            self._stage.skip()
        elif state.pending is None and not state.completed:
            self._open_call()
        elif state.pending is not None and state.pending.times < state.statement.rules.calls and self.call.over:
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
            case Drawing() as drawing:
                CheckNumberDialog(self, self.desk, drawing=drawing, stage=self._stage).open()
            case Concluded(draw=drawing):
                CheckNumberDialog(self, self.desk, drawing=drawing, stage=self._stage).open()

    def _on_finish(self) -> None:
        state = self.desk.day.state
        if isinstance(state, Drawing):
            dialog = EndDialog(self, closed_at=state.statement.polls_closed_at, early=not state.completed)
            dialog.answered.connect(self._confirm_end)
            dialog.open()

    def _confirm_end(self, counting_started_at: str | None, reason: str) -> None:
        dialog = ConfirmDialog(
            self,
            question=self.tr("Tutup undian sekarang?"),
            consequences=(
                self.tr("Sesudah ditutup tidak ada nomor yang dipanggil lagi dan keberatan tidak bisa ditambah."),
                self.tr("Berita acara dibuat dari catatan yang ada."),
            ),
            people=self.desk.people(),
            act=self.tr("Tutup undian"),
            first_roles=(CHAIR,),
        )
        dialog.agreed.connect(lambda agreement: self._conclude(counting_started_at, reason, agreement))
        dialog.open()

    def _conclude(self, counting_started_at: str | None, reason: str, agreement: Agreement) -> None:
        by = (agreement.first.id, agreement.second.id)
        self.desk.do(
            lambda file: ceremony.conclude(file, counting_started_at, reason=reason, by=by),
            then=lambda _: self.step_requested.emit("minutes"),
            refresh=Refresh.CEREMONY,
        )

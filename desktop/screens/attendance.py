"""Check-in: who came. One field takes a number, a name, a range or a coupon's code (U10 to U16).

* Enter marks what the card below the field shows; a range says what it will do before it does it (U11).
* Keys typed anywhere on the page, a scanner's too, reach the field (U14).
* A dialog is loaded when it is asked for: this is the page that a file of the day opens with.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.desk import Desk, Refresh
from desktop.screens.attendance_entry import Entry, holds_code
from desktop.screens.attendance_result import ResultCard
from desktop.screens.attendance_tables import CandidateTable, RecentTable
from desktop.screens.attendance_totals import TotalsCard
from desktop.screens.daypage import DayPage
from desktop.theme import mark, spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.split import Split
from desktop.wording import sentence_of
from draw.attendance import Name, Tickets, understand
from draw.errors import DrawError
from draw.roster import Voter
from draw.roster_search import Finder
from steps import attendance
from steps.attendance import HowMarked, Marked
from steps.day import Day

if TYPE_CHECKING:
    from desktop.widgets.dialog import Dialog

CANDIDATES = 6


class AttendancePage(DayPage):
    """The busiest screen of the day."""

    def __init__(self, desk: Desk) -> None:
        self._column = QVBoxLayout()
        self.entry = Entry(self.tr("Nomor, nama, atau rentang"))
        self.result = ResultCard()
        self.candidates = CandidateTable(CANDIDATES)
        self.recent = RecentTable()
        self.totals = TotalsCard()
        super().__init__(
            desk,
            self.tr("Siapa yang datang?"),
            self.tr("Ketik nomor, nama, atau rentang. Pemindai juga bisa, kapan saja."),
        )
        self._finder = Finder(())
        self._voters: tuple[Voter, ...] = ()
        self.candidates.hide()
        left = QWidget()
        left.setLayout(self._column)
        for widget in (self.entry, self.result, self.candidates, self.recent):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.body.addWidget(Split(left, self.totals, right_width=380), 1)
        self.objection = self.totals.objection
        self.paper = SecondaryButton(self.tr("Isi dari daftar kertas"))
        self.add = SecondaryButton(self.tr("Tambah pemilih"))
        self.onward = PrimaryButton(self.tr("Lanjut ke penutupan"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.add, self.paper, self.onward)
        self._connect()
        self.show_day(desk.day)

    def first_focus(self) -> QWidget | None:
        """The field has the keyboard."""
        return self.entry

    def help_text(self) -> str:
        """Say how to check in."""
        return self.tr(
            "Ketik nomor urut lalu tekan Enter. Tanpa nama daftar, nomor berarti DPT; untuk daftar lain tulis misalnya "
            "DPTB 2.\n\nKetik sebagian nama untuk mencari, pilih dengan panah bawah, lalu Enter.\n\nRentang seperti "
            "1-45, 47 menandai banyak nomor sekaligus; layar menyebut dulu apa yang akan terjadi.\n\nSalah tekan? "
            "Pilih Urungkan pada daftar di bawah. Sesudah daftar dikunci, kehadiran tidak bisa diubah lagi."
        )

    def heightForWidth(self, width: int) -> int:
        """Give the least height at that width: the tables shrink to a few rows before the page has to scroll."""
        return self._outer.totalMinimumHeightForWidth(width)

    def set_compact(self, compact: bool) -> None:
        """Give the last check-ins their room in a small window."""
        super().set_compact(compact)
        spaced(self._column, 10 if compact else 18)
        mark(self.entry, "dense", compact)
        self.result.set_compact(compact)
        self.totals.set_compact(compact)

    def show_day(self, day: Day) -> None:
        """Show counts and the last check-ins; the search is made anew only when the roll changed."""
        if day.voters is not self._voters:
            self._voters = day.voters
            self._finder = Finder(day.voters)
        self.recent.show_day(day)
        self.totals.show_day(day)
        frozen = "attendance" in day.done_steps
        for widget in (self.entry, self.paper, self.add):
            widget.setEnabled(not frozen)
        self.objection.setEnabled("minutes" not in day.open_steps)
        self.onward.setEnabled("closing" in day.open_steps)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead keys that are typed on the page, but into no other field, to the entry (U14)."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self.isVisible()
            and self._is_for_entry(event)
        ):
            self.entry.take_keys(event.text())
            return True
        return super().eventFilter(watched, event)

    def arrive(self) -> None:
        """Listen to the keys that nobody in the window took.

        The filter sits on widgets that are there, not on the application: that one would see every widget of the
        program while it is being made, which PySide does not survive.
        """
        for listened in (self.window(), self.candidates, self.recent):
            listened.removeEventFilter(self)
            listened.installEventFilter(self)

    def _connect(self) -> None:
        self.entry.edited.connect(self._on_edited)
        self.entry.committed.connect(self._on_entered)
        self.entry.down_pressed.connect(self._on_down)
        self.candidates.row_chosen.connect(self._on_candidate)
        self.recent.action_requested.connect(self._on_undo)
        self.paper.clicked.connect(self._on_paper)
        self.add.clicked.connect(self._on_add)
        self.objection.clicked.connect(self._on_objection)
        self.onward.clicked.connect(lambda: self.step_requested.emit("closing"))

    def _is_for_entry(self, event: QKeyEvent) -> bool:
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        text = event.text()
        return (
            not typing
            and plain == Qt.KeyboardModifier.NoModifier
            and self.entry.isEnabled()
            and text.isprintable()
            and bool(text.strip())
        )

    def _understood(self) -> Tickets | Name:
        identity = self.desk.day.identity
        key = identity.tps.key if identity else ""
        return understand(self.entry.text(), known=self.desk.day.by_ticket, tps_key=key)

    def _on_edited(self) -> None:
        """Show what Enter would do; an error waits for Enter, for the number may not be finished."""
        self._show_candidates(())
        try:
            meant = self._understood()
        except DrawError:
            self.result.clear()
            return
        if isinstance(meant, Tickets):
            self._show_tickets(meant)
            return
        found = self._finder.find(meant.query, CANDIDATES) if meant.query else ()
        unknown = len(meant.query) > 1 and not found and not holds_code(meant.query)
        self.result.clear(self.tr("Tidak ada nama yang cocok.") if unknown else "")
        self._show_candidates(found)

    def _show_candidates(self, found: tuple[Voter, ...]) -> None:
        """Show names in the place of the card and of the last check-ins, or these again."""
        self.candidates.show_found(found, self.desk.day)
        self.result.setVisible(not found)
        self.recent.setVisible(not found)

    def _show_tickets(self, meant: Tickets) -> None:
        day = self.desk.day
        if len(meant.tickets) == 1:
            ticket = meant.tickets[0]
            self.result.show_voter(day.by_ticket[ticket], day.present.get(ticket))
        else:
            there = sum(ticket in day.present for ticket in meant.tickets)
            self.result.show_range(meant.tickets, already=there)

    def _on_entered(self) -> None:
        try:
            meant = self._understood()
        except DrawError as error:
            self._refuse(sentence_of(error))
            return
        if isinstance(meant, Tickets):
            how = HowMarked.SCANNED if meant.scanned else HowMarked.TYPED
            self._mark(meant.tickets, HowMarked.RANGE if len(meant.tickets) > 1 else how)
            return
        found = self._finder.find(meant.query, CANDIDATES) if meant.query else ()
        if len(found) == 1:
            self._mark((found[0].ticket,), HowMarked.TYPED)
        elif found:
            self.candidates.take_keyboard()
        elif meant.query:
            self._refuse(self.tr("Tidak ada nomor atau nama yang cocok."))

    def _refuse(self, sentence: str) -> None:
        """Say why nothing was marked; the next number replaces what was typed."""
        self._show_candidates(())
        self.result.show_refusal(sentence)
        QApplication.beep()
        self.entry.selectAll()

    def _on_down(self) -> None:
        if self.candidates.isVisible():
            self.candidates.take_keyboard()

    def _on_candidate(self, row: int) -> None:
        self._mark((self.candidates.voter(row).ticket,), HowMarked.TYPED)

    def _mark(self, tickets: tuple[str, ...], how: HowMarked) -> None:
        self.entry.clear()
        self._show_candidates(())
        self.entry.setFocus()
        self.desk.do(
            lambda file: attendance.check_in(file, tickets, how=how),
            then=self._on_marked,
            refresh=Refresh.CHECK_INS,
        )

    def _on_marked(self, marked: Marked) -> None:
        if self.entry.text():  # the next number is half typed already
            self._on_edited()
        else:
            self.result.show_marked(marked, self.desk.day.by_ticket)
        if marked.already and not marked.new:
            QApplication.beep()

    def _on_undo(self, row: int, _column: int) -> None:
        from desktop.screens.attendance_undo import UndoDialog

        entry = self.recent.entry(row)
        dialog = UndoDialog(self, self.desk.day.by_ticket[entry.ticket])
        dialog.reason_chosen.connect(lambda reason: self._undo(entry.ticket, reason))
        self._ask(dialog)

    def _undo(self, ticket: str, reason: attendance.UndoReason) -> None:
        voter = self.desk.day.by_ticket[ticket]
        self.desk.do(
            lambda file: attendance.undo(file, ticket, reason),
            then=lambda _: self.result.show_undone(voter),
            refresh=Refresh.CHECK_INS,
        )

    def _on_objection(self) -> None:
        from desktop.screens.objection import ObjectionDialog

        self._ask(ObjectionDialog(self, self.desk))

    def _on_paper(self) -> None:
        from desktop.screens.attendance_paper import PaperDialog

        self._ask(PaperDialog(self, self.desk))

    def _on_add(self) -> None:
        from desktop.screens.roster_by_hand import AddVoterDialog

        self._ask(AddVoterDialog(self, self.desk))

    def _ask(self, dialog: "Dialog") -> None:
        """Open a dialog, after which the field has the keyboard again."""
        dialog.finished.connect(lambda _: self.entry.setFocus())
        dialog.open()

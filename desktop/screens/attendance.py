"""Check-in: who came. One field takes a number, a name, a range or a coupon's code (U10 to U16).

* Enter marks what the card below the field shows; a range says what it will do before it does it (U11).
* Keys typed anywhere on the page, a scanner's too, reach the field (U14).
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.desk import Desk, Refresh
from desktop.screens.attendance_paper import PaperDialog
from desktop.screens.attendance_result import ResultCard
from desktop.screens.attendance_totals import TotalsCard
from desktop.screens.attendance_undo import UndoDialog
from desktop.screens.daypage import DayPage
from desktop.screens.roster_by_hand import AddVoterDialog
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.field import BigField
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.wording import clock_of, sentence_of
from draw.attendance import Name, Tickets, understand
from draw.errors import DrawError
from draw.preparation import CheckIn
from draw.roster import Voter
from draw.roster_search import Finder
from steps import attendance
from steps.attendance import HowMarked, Marked
from steps.day import Day

RECENT = 10
CANDIDATES = 6


class AttendancePage(DayPage):
    """The busiest screen of the day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Siapa yang datang?"),
            self.tr("Ketik nomor, nama, atau rentang. Pemindai juga bisa, kapan saja."),
        )
        self._finder = Finder(())
        self._voters: tuple[Voter, ...] = ()
        self.entry = BigField(self.tr("Nomor, nama, atau rentang"))
        self.result = ResultCard()
        self.candidates = Table(self.tr("Nama yang cocok"), self._candidate_columns(), shown=CANDIDATES)
        self.candidates.hide()
        self.recent = Table(self.tr("Baru saja masuk"), self._recent_columns(), shown=5)
        self.totals = TotalsCard()
        left = QWidget()
        column = QVBoxLayout(left)
        spaced(column, 18)
        for widget in (self.entry, self.result, self.candidates, self.recent):
            column.addWidget(widget)
        column.addStretch(1)
        self.body.addWidget(Split(left, self.totals, right_width=380), 1)
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

    def show_day(self, day: Day) -> None:
        """Show counts and the last check-ins; the search is made anew only when the roll changed."""
        if day.voters is not self._voters:
            self._voters = day.voters
            self._finder = Finder(day.voters)
        latest = tuple(reversed(list(day.present.values())[-RECENT:]))
        self.recent.set_rows(latest)
        self.totals.show_day(day)
        frozen = "attendance" in day.done_steps
        for widget in (self.entry, self.paper, self.add):
            widget.setEnabled(not frozen)
        self.onward.setEnabled("closing" in day.open_steps)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead keys that are typed on the page, but into no other field, to the entry (U14)."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self.isVisible()
            and isinstance(watched, QWidget)
            and watched.window() is self.window()
            and self._is_for_entry(event)
        ):
            self.entry.setFocus()
            self.entry.insert(event.text())
            self.entry.textEdited.emit(self.entry.text())
            return True
        return super().eventFilter(watched, event)

    def arrive(self) -> None:
        """Listen to the keys while the page is shown."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            app.installEventFilter(self)

    def _connect(self) -> None:
        self.entry.textEdited.connect(self._on_edited)
        self.entry.returnPressed.connect(self._on_entered)
        self.entry.installEventFilter(_DownKey(self))
        self.candidates.row_chosen.connect(self._on_candidate)
        self.recent.action_requested.connect(self._on_undo)
        self.paper.clicked.connect(self._on_paper)
        self.add.clicked.connect(self._on_add)
        self.onward.clicked.connect(lambda: self.step_requested.emit("closing"))

    def _is_for_entry(self, event: QKeyEvent) -> bool:
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        text = event.text()
        return not typing and plain and self.entry.isEnabled() and text.isprintable() and bool(text.strip())

    def _understood(self) -> Tickets | Name:
        identity = self.desk.day.identity
        key = identity.tps.key if identity else ""
        return understand(self.entry.text(), known=self.desk.day.by_ticket, tps_key=key)

    def _on_edited(self, text: str) -> None:
        """Show what Enter would do; an error waits for Enter, for the number may not be finished."""
        self.candidates.hide()
        try:
            meant = self._understood()
        except DrawError:
            self.result.clear()
            return
        if isinstance(meant, Tickets):
            self._show_tickets(meant)
            return
        found = self._finder.find(meant.query, CANDIDATES) if meant.query else ()
        self.result.clear(self.tr("Tidak ada nama yang cocok.") if len(meant.query) > 1 and not found else "")
        self.result.setVisible(not found)
        self.candidates.set_rows(found)
        self.candidates.setVisible(bool(found))

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
            self.result.show_refusal(sentence_of(error))
            QApplication.beep()
            self.entry.selectAll()
            return
        if isinstance(meant, Tickets):
            how = HowMarked.SCANNED if meant.scanned else HowMarked.TYPED
            self._mark(meant.tickets, HowMarked.RANGE if len(meant.tickets) > 1 else how)
            return
        found = self._finder.find(meant.query, CANDIDATES) if meant.query else ()
        if len(found) == 1:
            self._mark((found[0].ticket,), HowMarked.TYPED)
        elif found:
            self.candidates.setFocus()
            self.candidates.setCurrentIndex(self.candidates.model().index(0, 0))

    def _on_candidate(self, row: int) -> None:
        voter = self.candidates.rows_model.rows[row]
        self._mark((voter.ticket,), HowMarked.TYPED)

    def _mark(self, tickets: tuple[str, ...], how: HowMarked) -> None:
        self.entry.clear()
        self.candidates.hide()
        self.entry.setFocus()
        self.desk.do(
            lambda file: attendance.check_in(file, tickets, how=how),
            then=self._on_marked,
            refresh=Refresh.CHECK_INS,
        )

    def _on_marked(self, marked: Marked) -> None:
        self.result.show_marked(marked, self.desk.day.by_ticket)
        if marked.already and not marked.new:
            QApplication.beep()

    def _on_undo(self, row: int, _column: int) -> None:
        entry: CheckIn = self.recent.rows_model.rows[row]
        dialog = UndoDialog(self, self.desk.day.by_ticket[entry.ticket])
        dialog.reason_chosen.connect(lambda reason: self._undo(entry.ticket, reason))
        dialog.open()

    def _undo(self, ticket: str, reason: attendance.UndoReason) -> None:
        voter = self.desk.day.by_ticket[ticket]
        self.desk.do(
            lambda file: attendance.undo(file, ticket, reason),
            then=lambda _: self.result.show_undone(voter),
            refresh=Refresh.CHECK_INS,
        )

    def _on_paper(self) -> None:
        PaperDialog(self, self.desk).open()

    def _on_add(self) -> None:
        AddVoterDialog(self, self.desk).open()

    def _recent_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Nomor"), lambda entry: entry.ticket, bold=True, least=138),
            Column(self.tr("Baru saja masuk"), self._name_of, weight=1, least=120),
            Column(self.tr("Pukul"), lambda entry: clock_of(entry.at), least=140),
            Column("", lambda _: self.tr("Urungkan"), align="right", action=True),
        )

    def _candidate_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Nomor"), lambda voter: voter.ticket, bold=True, least=138),
            Column(self.tr("Nama yang cocok"), lambda voter: voter.name, weight=2, least=120),
            Column(self.tr("Alamat"), _place_of, weight=1),
            Column("", self._present_at, align="right", least=140),
        )

    def _name_of(self, entry: CheckIn) -> str:
        voter = self.desk.day.by_ticket.get(entry.ticket)
        return voter.name if voter else ""

    def _present_at(self, voter: Voter) -> str:
        entry = self.desk.day.present.get(voter.ticket)
        return self.tr("hadir {clock}").format(clock=clock_of(entry.at)) if entry else ""


class _DownKey(QObject):
    """Lets Down lead from the field into the list of names."""

    def __init__(self, page: AttendancePage) -> None:
        super().__init__(page)
        self._page = page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        table = self._page.candidates
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and table.isVisible()
        ):
            table.setFocus()
            table.setCurrentIndex(table.model().index(0, 0))
            return True
        return super().eventFilter(watched, event)


def _place_of(voter: Voter) -> str:
    return f"RT {voter.rt}, RW {voter.rw}" if voter.rt or voter.rw else voter.address

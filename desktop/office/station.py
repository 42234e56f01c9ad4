"""One TPS, down to its transcript: how it stands and why, the flags with their arithmetic, its winners and its calls."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.office.desk import OfficeDesk
from desktop.office.page import OfficePage
from desktop.office.wording import refusal_sentence, rupiah, signer_mark, standing_mark, thousands, tps_name
from desktop.screens.check_verdict import ChecksTable, in_groups
from desktop.theme import spaced
from desktop.widgets.buttons import Button, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.widgets.tag import Chips, Mark
from desktop.wording import clock_of, outcome_word
from draw.board import Board, StationRow
from draw.calls import Call
from draw.consolidation import Conflict, Standing
from draw.words import seal_words
from steps.check_file import Checked
from steps.flag_words import sentence, title
from steps.office.board import StationFile, check_again, station_files

_ROWS = 6


class StationPage(OfficePage):
    """The page of one TPS; `conflict_requested` carries the conflict that somebody wishes to decide."""

    conflict_requested = Signal(object)

    def __init__(self, desk: OfficeDesk) -> None:
        super().__init__(desk, "", "")
        self.tps = ""
        self.files: tuple[StationFile, ...] = ()
        self.state = Chips(())
        self.refused = Notice("")
        self.conflict = Notice("")
        self.flags = Card(self.tr("Yang perlu dilihat"))
        self._flag_lines = words("")
        self.flags.body.addWidget(self._flag_lines)
        self.facts = words("")
        self.seal = words("", "quiet")
        self.signer = words("", "small")
        self.winners = Table(self.tr("Penerima hadiah"), self._winner_columns(), shown=_ROWS)
        self.calls = Table(self.tr("Semua panggilan"), self._call_columns(), shown=_ROWS)
        self.checks = ChecksTable(self.tr("Dua belas pemeriksaan"))
        self.back = SecondaryButton(self.tr("Kembali"))
        self.decide = SecondaryButton(self.tr("Putuskan…"))
        self.check = PrimaryButton(self.tr("Periksa sekali lagi"))
        self._about = self._lay()
        self.back.clicked.connect(lambda: self.place_requested.emit("stations"))
        self.decide.clicked.connect(self._on_decide)
        self.check.clicked.connect(self._on_check)

    def help_text(self) -> str:
        """Say what can be done here."""
        return self.tr(
            "Semua yang tertulis di sini berasal dari transkrip TPS ini, yang sudah dihitung ulang.\n\nPeriksa sekali lagi "
            "menjalankan kedua belas pemeriksaan seluruhnya, termasuk menggambar ulang berita acara.\n\nBila ada dua "
            "berkas berbeda, seseorang memutuskan mana yang dihitung, dengan alasan. Keduanya tetap disimpan."
        )

    def first_focus(self) -> QWidget | None:
        """The way back, since reading needs no key."""
        return self.back

    def show_station(self, tps: str) -> None:
        """Show one TPS; its transcript is read off the UI thread."""
        self.tps = tps
        self.checks.hide()
        self.files = ()
        self.show_board(self.desk.board)
        self._show_file()
        self.desk.ask(lambda office: station_files(office, tps), then=self._on_files)

    def show_board(self, board: Board) -> None:
        """Show how this TPS stands on the board."""
        row = next((row for row in board.stations if row.tps == self.tps), None)
        refusals = [refusal for refusal in board.refusals if refusal.tps == self.tps]
        village = row.village if row else ""
        self.ask(self.tr("{tps}: apa yang terjadi?").format(tps=tps_name(self.tps, village)), _sentence(row))
        marks = [standing_mark(row.standing if row else Standing.MISSING)]
        if row is not None and row.signer_standing is not None:
            marks.append(signer_mark(row.signer_standing))
        if row is not None and row.assurance == "reduced":
            marks.append(Mark(self.tr("Jaminan berkurang"), "attention"))
        self.state.set_marks(tuple(marks))
        self.refused.tell("\n".join(f"{r.name}: {refusal_sentence(r)}" for r in refusals), "bad")
        self._show_conflict(board)
        flags = [flag for flag in board.flags if flag.tps == self.tps]
        self._flag_lines.set_text(
            "\n".join(f"{flag.oddity.letter}  {title(flag.oddity)}. {sentence(flag)}" for flag in flags)
        )
        self.flags.setVisible(bool(flags))

    def shown_file(self) -> StationFile | None:
        """Give the file that counts, or the first one where none does."""
        row = next((row for row in self.desk.board.stations if row.tps == self.tps), None)
        counted = [one for one in self.files if row is not None and one.facts.sha256 == row.sha256]
        return next(iter((*counted, *self.files)), None)

    def _conflict_of(self, board: Board) -> Conflict | None:
        return next((one for one in board.conflicts if one.tps == self.tps), None)

    def _show_conflict(self, board: Board) -> None:
        conflict = self._conflict_of(board)
        if conflict is None:
            self.conflict.tell("")
        elif conflict.decision is None:
            text = self.tr("Ada {count} berkas berbeda untuk TPS ini. Belum ada yang dihitung.")
            self.conflict.tell(text.format(count=len(conflict.files)), "attention")
        else:
            text = self.tr("Ada {count} berkas berbeda. {by} memutuskan: {reason}")
            d = conflict.decision
            self.conflict.tell(text.format(count=len(conflict.files), by=d.by, reason=d.reason), "neutral")
        self._show_footer()

    def _show_footer(self) -> None:
        buttons: list[Button] = [self.back]
        if self._conflict_of(self.desk.board) is not None:
            buttons.append(self.decide)
        if self.files:
            buttons.append(self.check)
        self.set_footer(self.tr("F1 bantuan"), *buttons)

    def _on_files(self, files: tuple[StationFile, ...]) -> None:
        self.files = files
        self._show_file()
        self._show_footer()

    def _show_file(self) -> None:
        file = self.shown_file()
        for part in self._about:
            part.setVisible(file is not None)
        if file is None:
            return
        t, f = file.transcript, file.facts
        names = {winner.ticket: winner for winner in t.winners}
        prizes = {prize.no: prize.name for prize in t.statement.prizes}
        self.facts.set_text(
            self.tr(
                "Pemungutan ditutup {closed}, dibekukan {frozen}, undian ditutup {ended}. {tickets} nomor undian, "
                "{awarded} dari {units} hadiah diserahkan, nilainya {value}. Percobaan ke-{attempt}."
            ).format(
                closed=clock_of(f.polls_closed_at), frozen=clock_of(f.frozen_at), ended=clock_of(f.closed_at),
                tickets=thousands(f.tickets), awarded=f.awarded, units=f.units, value=rupiah(f.value_idr),
                attempt=f.attempt,
            )
        )  # fmt: skip
        self.seal.set_text(self.tr("Segel: {words}").format(words=" ".join(seal_words(t.commitment))))
        text = self.tr("Berkas {name}, diterima {at}. Kunci penanda tangan {key}")
        at = file.received_at[:16].replace("T", " ")
        self.signer.set_text(text.format(name=file.name, at=at, key=in_groups(f.signer)))
        awarded = [call for call in t.calls if call.awarded]
        self.winners.set_rows(
            tuple(
                (c.ticket, names[c.ticket].name if c.ticket in names else "", prizes[c.prize])
                for c in awarded
            )
        )
        self.calls.set_rows(tuple((call, prizes[call.prize]) for call in t.calls))

    def _on_decide(self) -> None:
        conflict = self._conflict_of(self.desk.board)
        if conflict is not None:
            self.conflict_requested.emit(conflict)

    def _on_check(self) -> None:
        file = self.shown_file()
        if file is not None:
            self.check.setEnabled(False)
            sha256 = file.facts.sha256
            self.desk.ask(lambda office: check_again(office, sha256), then=self._on_checked)

    def _on_checked(self, checked: Checked) -> None:
        self.check.setEnabled(True)
        if checked.verdict is not None:
            self.checks.show_checks(checked.verdict.checks)
            self.checks.show()

    def _lay(self) -> tuple[QWidget, ...]:
        about = Card(self.tr("Undiannya"))
        for widget in (self.facts, self.seal, self.signer):
            about.body.addWidget(widget)
        winners, calls = QWidget(), QWidget()
        for holder, table in ((winners, self.winners), (calls, self.calls)):
            column = QVBoxLayout(holder)
            spaced(column, 0)
            column.addWidget(table)
        tables = Split(winners, calls, right_width=0)
        for part in (self.state, self.refused, self.conflict, self.flags, about, tables, self.checks):
            self.body.addWidget(part)
        self.checks.hide()
        self.body.addStretch(1)
        return about, tables

    def _winner_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Nomor"), lambda w: w[0], bold=True, least=96),
            Column(self.tr("Penerima"), lambda w: w[1] or "–", weight=3),
            Column(self.tr("Hadiah"), lambda w: w[2], weight=2),
        )

    def _call_columns(self) -> tuple[Column, ...]:
        call: Callable[[tuple[Call, str]], Call] = lambda row: row[0]  # noqa: E731
        return (
            Column(self.tr("No"), lambda row: str(call(row).call), align="right", least=48),
            Column(self.tr("Nomor"), lambda row: call(row).ticket, bold=True, least=96),
            Column(self.tr("Pukul"), lambda row: clock_of(call(row).at), least=88),
            Column(self.tr("Hasil"), lambda row: outcome_word(call(row).outcome), weight=2),
            Column(self.tr("Hadiah"), lambda row: row[1], weight=2),
        )


def _sentence(row: StationRow | None) -> str:
    return "" if row is None else f"{row.tps} · {row.district}"

"""Closing: the polls are declared closed, totals are reconciled, and the list is frozen and sealed.

Two irreversible acts, each named with what follows and confirmed by two people (U04).
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk import Desk, Refresh
from desktop.screens.attendance_paper import PaperDialog
from desktop.screens.daypage import DayPage
from desktop.screens.objection import ObjectionDialog
from desktop.screens.seal_statement import StatementCard, counts_sentence
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.confirm import Agreement, ConfirmDialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.notice import Fault, Notice
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.wording import LIST_NAMES, MISSING, clock_of, missing_sentence, sentence_of
from desktop.wording_checks import finding_words
from draw.ceremony import Closed, Concluded, Drawing, Preparing, Sealed
from draw.errors import StatementError
from draw.statement import Reconciliation, Statement
from steps import ceremony, closing, freezing
from steps.day import Day
from steps.tpsfile import TpsFile


class ClosingPage(DayPage):
    """Polls closed, totals typed, list frozen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.missing = Notice("")
        self.totals = Table(
            self.tr("Hadir menurut daftar"),
            (
                Column(self.tr("Daftar"), lambda row: row[0], weight=1, least=76),
                Column(self.tr("L"), lambda row: row[1], align="right", least=60),
                Column(self.tr("P"), lambda row: row[2], align="right", least=60),
                Column(self.tr("Hadir"), lambda row: row[3], align="right", bold=True, least=90),
                Column(self.tr("Terdaftar"), lambda row: row[4], align="right", least=110),
            ),
        )
        self.forms = Field(self.tr("Daftar hadir"))
        self.ballots = Field(self.tr("Surat suara"))
        self.note = NoteField(
            self.tr("Mengapa berbeda?"), hint=self.tr("Satu kalimat; ikut tertulis di berita acara."), lines=2
        )
        self.told = Notice("")
        self.body.addWidget(self.missing)
        self.body.addWidget(Split(self._count_card(), self._totals_card(), right_width=420))
        self.sealed = StatementCard()
        self.body.addWidget(self.sealed)
        self.body.addStretch(1)
        self.objection = LinkButton(self.tr("Catat keberatan"))
        self.paper = SecondaryButton(self.tr("Isi dari daftar kertas"))
        self.close_polls = PrimaryButton(self.tr("Nyatakan pemungutan ditutup…"))
        self.freeze = PrimaryButton(self.tr("Kunci daftar dan segel…"))
        self.onward = PrimaryButton(self.tr("Lanjut ke segel"))
        self._connect()
        self.show_day(desk.day)

    def help_text(self) -> str:
        """Say what closing means."""
        return self.tr(
            "Ketua menyatakan pemungutan suara ditutup, disetujui satu orang lain.\n\nLalu ketik jumlah di daftar hadir "
            "kertas dan jumlah surat suara yang dipakai. Bila berbeda dari catatan program, tulis satu kalimat "
            "sebabnya.\n\nSesudah dikunci, daftar, hadiah, saksi, dan aturan tidak bisa diubah lagi."
        )

    def show_day(self, day: Day) -> None:
        """Show the counts, and which of the acts comes next."""
        state = day.state
        if isinstance(state, Preparing):
            self.ask(
                self.tr("Apakah pemungutan suara sudah selesai?"),
                self.tr("Undian baru boleh berjalan sesudah pemungutan suara ditutup."),
            )
        elif isinstance(state, Closed):
            sentence = self.tr("Pemungutan ditutup pukul {clock}. Cocokkan jumlah, lalu kunci daftar.")
            clock = clock_of(state.closed_at, seconds=False)
            self.ask(self.tr("Apakah jumlahnya cocok?"), sentence.format(clock=clock))
        else:
            self._show_frozen(state)
        self.sealed.setVisible(not isinstance(state, Preparing | Closed))
        self.totals.set_rows(_rows(day))
        self._show_missing(day)
        self._show_acts(day)

    def _show_frozen(self, state: Sealed | Drawing | Concluded) -> None:
        statement = state.draw.statement if isinstance(state, Concluded) else state.statement
        sentence = self.tr("Dikunci pukul {clock}: {counts}. Tidak ada yang bisa mengubahnya lagi.")
        self.ask(
            self.tr("Daftar sudah dikunci"),
            sentence.format(clock=clock_of(statement.frozen_at), counts=counts_sentence(statement)),
        )
        self.sealed.show_statement(statement)

    def first_focus(self) -> QWidget | None:
        """The first total to type."""
        return self.forms.input if isinstance(self.desk.day.state, Closed) else None

    def _connect(self) -> None:
        for field in (self.forms, self.ballots):
            field.edited.connect(self._on_typed)
        self.note.edited.connect(self._on_typed)
        self.paper.clicked.connect(self._on_paper)
        self.objection.clicked.connect(lambda: ObjectionDialog(self, self.desk).open())
        self.close_polls.clicked.connect(self._on_close_polls)
        self.freeze.clicked.connect(self._on_freeze)
        self.onward.clicked.connect(lambda: self.step_requested.emit("seal"))

    def _count_card(self) -> QWidget:
        card = Card(self.tr("Yang tercatat hadir"))
        card.body.addWidget(self.totals)
        card.body.addStretch(1)
        return card

    def _totals_card(self) -> QWidget:
        self.totals_card = Card(self.tr("Jumlah dari kertas"))
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.forms)
        row.addWidget(self.ballots)
        self.totals_card.body.addLayout(row)
        self.totals_card.body.addWidget(self.told)
        self.totals_card.body.addWidget(self.note)
        self.totals_card.body.addStretch(1)
        holder = QWidget()
        column = QVBoxLayout(holder)
        spaced(column, 0)
        column.addWidget(self.totals_card)
        column.addStretch(1)
        return holder

    def _show_missing(self, day: Day) -> None:
        faults = tuple(Fault("", missing_sentence(key)) for key in MISSING if key in day.missing)
        if faults and isinstance(day.state, Preparing):
            self.missing.tell(self.tr("Sebelum ditutup, lengkapi dahulu:"), "attention", faults=faults)
        else:
            self.missing.tell("")

    def _show_acts(self, day: Day) -> None:
        preparing, closed = isinstance(day.state, Preparing), isinstance(day.state, Closed)
        self.totals_card.setVisible(not preparing)
        if day.totals is not None and not self.forms.text() and not self.ballots.text():
            self.forms.set_text(str(day.totals.attended))
            self.ballots.set_text(str(day.totals.ballots_used))
            self.note.set_text(day.totals.note)
        for field in (self.forms.input, self.ballots.input, self.note.input):
            field.setEnabled(closed)
        help_text = self.tr("F1 bantuan · F9 tampilan")
        if preparing:
            self.close_polls.setEnabled(not day.missing)
            self.set_footer(help_text, self.objection, self.close_polls)
        elif closed:
            self.set_footer("", self.objection, self.paper, self.freeze)
            self._check()
        else:
            self.note.setVisible(bool(day.totals and day.totals.note))
            self.told.tell("")
            self.objection.setEnabled(not isinstance(day.state, Concluded))
            self.set_footer(help_text, self.objection, self.onward)

    def _typed(self) -> Reconciliation | None:
        forms, ballots = self.forms.text().strip(), self.ballots.text().strip()
        if not all(t.isascii() and t.isdigit() and len(t) <= 5 for t in (forms, ballots)):
            return None
        return Reconciliation(int(forms), int(ballots), self.note.text())

    def _on_typed(self) -> None:
        self._check()
        for field in (self.forms, self.ballots):
            text = field.text().strip()
            if text and not (text.isascii() and text.isdigit() and len(text) <= 5):
                field.set_error(self.tr("Tulis dengan angka saja."))

    def _check(self) -> None:
        typed, attended = self._typed(), self.desk.day.attended
        differs = typed is not None and closing.needs_sentence(typed, attended)
        self.note.setVisible(differs)
        if typed is None:
            self.told.tell(self.tr("Ketik kedua jumlah."), "neutral")
        elif not differs:
            self.told.tell(self.tr("Cocok: {count} hadir di semua catatan.").format(count=attended), "good")
        else:
            sentence = self.tr(
                "Program {count}, daftar {forms}, surat suara {ballots}. Periksa lagi, atau tulis sebabnya."
            )
            self.told.tell(
                sentence.format(count=attended, forms=typed.attended, ballots=typed.ballots_used), "attention"
            )
        self.freeze.setEnabled(typed is not None and (not differs or bool(typed.note)))

    def _on_paper(self) -> None:
        PaperDialog(self, self.desk).open()

    def _on_close_polls(self) -> None:
        dialog = ConfirmDialog(
            self,
            question=self.tr("Nyatakan pemungutan suara ditutup?"),
            consequences=(
                self.tr("Jam penutupan dicatat dan tidak bisa diubah."),
                self.tr("Kehadiran masih bisa dilengkapi dari daftar kertas sampai daftar dikunci."),
            ),
            act=self.tr("Nyatakan ditutup"),
            **self.desk.confirmers(),
        )
        dialog.agreed.connect(self._close_polls)
        dialog.open()

    def _close_polls(self, agreement: Agreement) -> None:
        by = (agreement.first.id, agreement.second.id)
        self.desk.do(lambda file: ceremony.close_polls(file, by), refresh=Refresh.CEREMONY)

    def _on_freeze(self) -> None:
        typed = self._typed()
        if typed is None:
            return

        def keep_and_preview(file: TpsFile) -> Statement:
            closing.save_totals(file, typed)
            return freezing.preview(file, typed)

        self.desk.do(
            keep_and_preview,
            then=lambda statement: self._confirm(statement, typed),
            refused=self._refused,
        )

    def _confirm(self, statement: Statement, typed: Reconciliation) -> None:
        dialog = ConfirmDialog(
            self,
            question=self.tr("Kunci daftar dan buat segel?"),
            consequences=(
                f"{counts_sentence(statement)}.",
                self.tr("Sesudah ini kehadiran, hadiah, saksi, dan aturan tidak bisa diubah."),
                self.tr(
                    "Laptop membuat rahasianya lalu menampilkan dua belas kata segel untuk dicatat semua saksi."
                ),
            ),
            act=self.tr("Kunci dan segel"),
            **self.desk.confirmers(),
        )
        dialog.agreed.connect(lambda agreement: self._freeze(typed, agreement))
        dialog.open()

    def _freeze(self, typed: Reconciliation, agreement: Agreement) -> None:
        by = (agreement.first.id, agreement.second.id)
        self.desk.do(
            lambda file: freezing.seal(file, typed, by=by),
            then=lambda _: self.step_requested.emit("seal"),
            refused=self._refused,
            refresh=Refresh.CEREMONY,
        )

    def _refused(self, error: Exception) -> bool:
        if not isinstance(error, StatementError):
            return False
        faults = tuple(Fault("", finding_words(finding)) for finding in error.findings)
        self.missing.tell(sentence_of(error), "bad", faults=faults)
        return True


def _rows(day: Day) -> tuple[tuple[str, str, str, str, str], ...]:
    came = [voter for voter in day.voters if voter.ticket in day.present]
    rows = []
    for turnout in sorted(day.turnout, key=lambda t: list(LIST_NAMES).index(t.list_name)):
        there = [voter for voter in came if voter.list == turnout.list_name]
        men, women = (sum(v.sex == sex for v in there) for sex in ("L", "P"))
        known = men + women == len(there)
        rows.append(
            (
                LIST_NAMES[turnout.list_name],
                str(men) if known else "–",
                str(women) if known else "–",
                str(turnout.attended),
                str(turnout.registered),
            )
        )
    return tuple(rows)

"""The verdict over a file in large words, whose file it is, and the twelve checks with their answers in Indonesian."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.tokens import State
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Fault, Notice
from desktop.widgets.rows import Column
from desktop.widgets.sign import Sign
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from desktop.wording import date_of
from desktop.wording_checks import check_name, detail_words, fault_words, finding_words, result_word
from draw.calls import AWARDING
from draw.findings import Check, Result
from draw.words import seal_words
from steps.check_file import Checked

_LINES = 6
"""Failing findings that are written out; the table holds the rest."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is told of a file beside its checks."""

    practice: bool
    where: str
    seal: str
    winners: tuple[tuple[str, str], ...]


class ChecksTable(Table):
    """The numbered checks: number, what is checked, the answer, what was found."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            (
                Column(self.tr("No"), lambda c: str(c.no), align="right", least=48),
                Column(self.tr("Apa yang diperiksa"), lambda c: check_name(c.no), least=200),
                Column(self.tr("Hasil"), lambda c: Mark(*result_word(c.result)), least=150),
                Column(self.tr("Keterangan"), detail_words, weight=1, least=80),
            ),
        )

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show the checks in the order of their numbers."""
        self.set_rows(checks)


class VerdictView(QWidget):
    """One file's verdict; where several were checked, a table of them stands above."""

    def __init__(self) -> None:
        super().__init__()
        self._checked: tuple[Checked, ...] = ()
        self.practice = Notice("")
        self.files = Table(
            self.tr("Berkas yang diperiksa"),
            (
                Column(self.tr("Berkas"), lambda c: c.file, weight=1),
                Column(self.tr("Hasil"), lambda c: Mark(*self._result(c)), least=180),
                Column("", lambda _: self.tr("Lihat"), action=True),
            ),
        )
        self.card = Card()
        self._sign = Sign(None, size=54)
        self.word = PlainLabel("", "figure")
        self.sentence = words("", "lead")
        self.failing = Notice("")
        self.happenings = Notice("")
        self.facts = _FactsCard()
        self.checks = ChecksTable(self.tr("Dua belas pemeriksaan"))
        self._lay()
        self.files.action_requested.connect(lambda row, _: self.show_one(self._checked[row]))
        self.files.row_chosen.connect(lambda row: self.show_one(self._checked[row]))

    def show_checked(self, checked: tuple[Checked, ...]) -> None:
        """Show the verdict of the first file, and the others to choose from."""
        self._checked = checked
        self.files.set_rows(checked)
        self.files.setVisible(len(checked) > 1)
        self.show_one(checked[0])

    def show_one(self, checked: Checked) -> None:
        """Show the verdict of one file."""
        word, state = self._result(checked)
        self._sign.set_state(state)
        self.card.set_edge(state)
        self.word.set_text(word)
        self.word.set_tone(state)
        self.sentence.set_text(self._sentence(checked))
        checks = checked.verdict.checks if checked.verdict else ()
        self.failing.tell(self._failing_words(checks), "bad")
        lines = tuple(Fault("", line) for line in checked.happenings)
        sentence = self.tr("Catatan kejadian menyebut laptop lain atau salinan:")
        self.happenings.tell(sentence if lines else "", "attention", faults=lines)
        self.checks.setVisible(bool(checks))
        self.checks.show_checks(checks)
        facts = _facts_of(checked)
        self.facts.setVisible(facts is not None)
        practice = facts is not None and facts.practice
        text = self.tr("LATIHAN. Berkas ini dari undian latihan dan tidak berlaku sebagai hasil resmi.")
        self.practice.tell(text if practice else "", "attention")
        if facts is not None:
            self.facts.show_facts(facts, signer=checked.signer)

    def fault_sentence(self, checked: Checked) -> str:
        """Say why a file cannot be checked at all."""
        return self.tr("{file}: {fault}.").format(file=checked.file, fault=fault_words(checked.fault))

    def _result(self, checked: Checked) -> tuple[str, State]:
        if checked.verdict is None:
            return self.tr("Tidak bisa diperiksa"), "attention"
        match checked.verdict.result:
            case Result.HOLDS:
                return self.tr("Cocok"), "good"
            case Result.FAILS:
                return self.tr("Tidak cocok"), "bad"
        return self.tr("Belum lengkap"), "attention"

    def _failing_words(self, checks: tuple[Check, ...]) -> str:
        lines = [
            self.tr("Nomor {no}, {name}: {finding}.").format(
                no=c.no, name=check_name(c.no), finding=finding_words(f)
            )
            for c in checks
            if c.result is Result.FAILS
            for f in c.findings
        ]
        more = len(lines) - _LINES
        tail = [self.tr("Dan {more} lagi.").format(more=more)] if more > 0 else []
        return "\n".join([*lines[:_LINES], *tail])

    def _sentence(self, checked: Checked) -> str:
        if checked.verdict is None:
            return self.fault_sentence(checked)
        checks = checked.verdict.checks
        holding = sum(c.result is Result.HOLDS for c in checks)
        match checked.verdict.result:
            case Result.FAILS:
                return self.tr("Ada yang diubah atau salah. Jangan dipakai; hubungi TPS pembuatnya.")
            case Result.HOLDS if holding == len(checks):
                return self.tr("Semua pemeriksaan berlaku.")
            case Result.HOLDS:
                missing = ", ".join(str(c.no) for c in checks if c.result is Result.NOT_CHECKED)
                text = self.tr(
                    "Undiannya benar. Belum diperiksa karena tidak ada di berkas ini: nomor {missing}."
                )
                return text.format(missing=missing)
        return self.tr(
            "Garis bukti hanya memuat nomor. Nama, sumber hadiah, dan aturan belum diperiksa: cocokkan kata segel dengan "
            "lembar saksi dan nomornya dengan berita acara."
        )

    def _lay(self) -> None:
        head = QHBoxLayout()
        spaced(head, 20)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        said = QVBoxLayout()
        spaced(said, 0)
        said.addWidget(self.word)
        said.addWidget(self.sentence)
        head.addLayout(said, 1)
        self.card.body.addLayout(head)
        self.card.body.addWidget(self.failing)
        self.card.body.addWidget(self.happenings)
        left = QWidget()
        column = QVBoxLayout(left)
        spaced(column, 16)
        for part in (self.card, self.checks):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        spaced(whole, 16)
        whole.addWidget(self.practice)
        whole.addWidget(self.files)
        whole.addWidget(Split(left, self.facts, right_width=380, narrow=900))
        whole.addStretch(1)


class _FactsCard(Card):
    """Whose file it is: TPS, signer, seal words, winners."""

    def __init__(self) -> None:
        super().__init__(self.tr("Isi berkas"))
        self.where = words("", "strong")
        self.signer = words("", "small")
        self._words = QGridLayout()
        spaced(self._words, 4)
        self.words = [PlainLabel("", "body") for _ in range(12)]
        for place, label in enumerate(self.words):
            self._words.addWidget(label, place // 3, place % 3)
        self.winners = Table(
            self.tr("Penerima hadiah"),
            (
                Column(self.tr("Nomor"), lambda w: w[0], bold=True, least=96),
                Column(self.tr("Penerima atau hadiah"), lambda w: w[1], weight=1),
            ),
            shown=8,
        )
        self.body.addWidget(self.where)
        self.body.addWidget(self.signer)
        self.body.addWidget(PlainLabel(self.tr("Kata segel"), "label"))
        self.body.addLayout(self._words)
        self.body.addWidget(self.winners, 1)

    def show_facts(self, facts: _Facts, *, signer: str) -> None:
        """Show what the file tells."""
        self.where.set_text(facts.where)
        text = self.tr("Sidik jari kunci penanda tangan: {groups}")
        self.signer.set_text(text.format(groups=in_groups(signer)) if signer else "")
        self.signer.setVisible(bool(signer))
        for number, (label, word) in enumerate(zip(self.words, seal_words(facts.seal), strict=True), 1):
            label.set_text(f"{number} {word}")
        self.winners.set_rows(facts.winners)


def in_groups(hexadecimal: str) -> str:
    """Write 64 digits in groups of eight, to be read aloud."""
    return " ".join(hexadecimal[at : at + 8] for at in range(0, len(hexadecimal), 8))


def _facts_of(checked: Checked) -> _Facts | None:
    verdict = checked.verdict
    if verdict is None:
        return None
    if verdict.transcript is not None:
        t = verdict.transcript
        s = t.statement
        where = (
            f"TPS {s.tps.number:03d} {s.tps.village}, {s.tps.district}, {s.tps.regency} · {date_of(s.date)}"
        )
        winners = tuple((w.ticket, w.name or w.received_by or "–") for w in t.winners)
        return _Facts(s.mode == "practice", where, t.commitment, winners)
    if verdict.line is not None:
        line = verdict.line
        code, number = line.tps.split("-")
        words = QCoreApplication.translate("VerdictView", "hadiah {prize}, buah {unit}")
        prizes = tuple(
            (ticket, words.format(prize=unit.prize, unit=unit.unit))
            for unit, ticket, outcome in line.calls
            if outcome in AWARDING
        )
        where = f"TPS {int(number):03d} · {code} · {date_of(line.date)}"
        return _Facts(line.mode == "practice", where, line.commitment, prizes)
    return None

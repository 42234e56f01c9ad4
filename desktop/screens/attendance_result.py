"""The result card of the check-in: what Enter would do, or what it did, in words, sign and colour (U11, U13)."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.theme import fixed, mark, spaced
from desktop.tokens import State
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel
from desktop.widgets.sign import Sign
from desktop.wording import clock_of
from draw.preparation import CheckIn
from draw.roster import Voter
from draw.tickets import split_ticket
from steps.attendance import Marked


class ResultCard(Card):
    """One card that tells about one number, a range or a refusal."""

    def __init__(self) -> None:
        super().__init__()
        self._number = PlainLabel("", "figure")
        self._name = PlainLabel("", "fact")
        self._about = PlainLabel("", "quiet", wrap=True)
        self._sign = Sign(None, size=34)
        self._word = PlainLabel("", "strong")
        self._clock = PlainLabel("", "small")
        row = self._row = QHBoxLayout()
        row.addWidget(self._number)
        who = QVBoxLayout()
        spaced(who, 2)
        who.addStretch(1)
        who.addWidget(self._name)
        who.addWidget(self._about)
        who.addStretch(1)
        row.addLayout(who, 1)
        said = QVBoxLayout()
        spaced(said, 0)
        said.addStretch(1)
        said.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._word, self._clock):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            said.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        said.addStretch(1)
        row.addLayout(said)
        self.body.addLayout(row)
        self.set_compact(False)
        self.clear()

    def set_compact(self, compact: bool) -> None:
        """Take less height in a small window."""
        fixed(self, height=92 if compact else 130)
        above = 6 if compact else 20
        spaced(self.body, 0, margins=(24, above, 24, above))
        spaced(self._row, 16 if compact else 24, margins=(0 if compact else 16, 0, 0, 0))
        mark(self._number, "kind", "big" if compact else "figure")

    def clear(self, about: str = "") -> None:
        """Say nothing yet, or one quiet sentence."""
        self._tell("", "", about or self.tr("Nomor yang diketik akan tampil di sini sebelum dicatat."))

    def show_voter(self, voter: Voter, present: CheckIn | None) -> None:
        """Show who would be marked, or that this one is present already and since when."""
        if present is None:
            word = self.tr("Tekan Enter")
            self._tell(_number(voter), voter.name, self._details(voter), word=word)
        else:
            self._tell_present(voter, present)

    def show_range(self, tickets: tuple[str, ...], *, already: int) -> None:
        """Say what a range will do before it does it."""
        self._tell(
            str(len(tickets) - already),
            self.tr("{first} – {last}").format(first=tickets[0], last=tickets[-1]),
            self.tr("Akan ditandai hadir: {new} nomor. Sudah hadir: {already}.").format(
                new=len(tickets) - already, already=already
            ),
            word=self.tr("Tekan Enter"),
        )

    def show_marked(self, marked: Marked, voters: Mapping[str, Voter]) -> None:
        """Show what was stored."""
        if len(marked.new) == 1 and not marked.already:
            entry = marked.new[0]
            voter = voters[entry.ticket]
            self._tell(
                _number(voter),
                voter.name,
                self._details(voter),
                state="good",
                word=self.tr("HADIR"),
                clock=clock_of(entry.at),
            )
        elif len(marked.already) == 1 and not marked.new:
            self._tell_present(voters[marked.already[0].ticket], marked.already[0])
        else:
            about = self.tr("{new} nomor dicatat hadir, {already} sudah hadir sebelumnya.").format(
                new=len(marked.new), already=len(marked.already)
            )
            state: State = "good" if marked.new else "attention"
            self._tell(str(len(marked.new)), self.tr("Rentang"), about, state=state, word=self.tr("TERCATAT"))

    def show_undone(self, voter: Voter) -> None:
        """Say that a check-in was taken back."""
        self._tell(
            _number(voter),
            voter.name,
            self.tr("Kehadiran diurungkan; alasannya tercatat."),
            state="attention",
            word=self.tr("DIURUNGKAN"),
        )

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing was marked."""
        self._tell("", self.tr("Tidak dicatat"), sentence, state="bad", word=self.tr("PERIKSA"))

    def _tell_present(self, voter: Voter, present: CheckIn) -> None:
        self._tell(
            _number(voter),
            voter.name,
            self._details(voter),
            state="attention",
            word=self.tr("SUDAH HADIR"),
            clock=clock_of(present.at),
        )

    def _details(self, voter: Voter) -> str:
        sex = {"L": self.tr("Laki-laki"), "P": self.tr("Perempuan")}.get(voter.sex, "")
        age = self.tr("{age} th").format(age=voter.age) if voter.age else ""
        who = ", ".join(part for part in (sex, age) if part)
        where = ", ".join(
            part
            for part in (f"RT {voter.rt}" if voter.rt else "", f"RW {voter.rw}" if voter.rw else "")
            if part
        )
        return " · ".join(part for part in (voter.list if voter.list != "DPT" else "", who, where) if part)

    def _tell(
        self,
        number: str,
        name: str,
        about: str,
        *,
        state: State | None = None,
        word: str = "",
        clock: str = "",
    ) -> None:
        self.set_edge(state)
        self._number.set_text(number)
        self._number.setVisible(bool(number))
        self._name.set_text(name)
        self._name.setVisible(bool(name))
        self._about.set_text(about)
        self._sign.set_state(state)
        self._sign.setVisible(state is not None)
        self._word.set_text(word)
        self._clock.set_text(clock)
        for label in (self._word, self._clock):
            label.set_tone(state or "quiet")
            label.setVisible(bool(label.full_text))
        self.setAccessibleName(" ".join(part for part in (word, number, name, about, clock) if part))


def _number(voter: Voter) -> str:
    return str(split_ticket(voter.ticket)[1])

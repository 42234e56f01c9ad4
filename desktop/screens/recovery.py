"""After a crash, one calm page: what happened, what is safe, where we go on (U06); a clock that jumped is told here too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.shell.page import Page
from desktop.shell.rail import step_names
from desktop.widgets.buttons import PrimaryButton
from desktop.widgets.card import Card
from desktop.widgets.checkline import CheckLine
from desktop.widgets.figure import Figure
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.split import Split
from desktop.wording import clock_of, date_of
from desktop.wording_acts import act_words, span_words
from draw.ceremony import Closed, Concluded, Drawing, Preparing, Sealed
from draw.words import seal_words
from steps.day import STEPS, Day
from steps.recovery import Recovery


class RecoveryPage(Page):
    """Read once; `read_through` says that the day may go on."""

    read_through = Signal()

    def __init__(self, day: Day, recovery: Recovery) -> None:
        super().__init__()
        self._day = day
        self._recovery = recovery
        self._ask()
        self.clock = Notice("", "attention")
        self.clock.tell(self._clock_words(), "attention")
        self.body.addWidget(self.clock)
        self.body.addWidget(Split(self._last_card(), self._present_card(), right_width=300))
        self.body.addWidget(self._safe_card())
        self.body.addStretch(1)
        self.onward = PrimaryButton(self.tr("Lanjut ke {step}").format(step=_in_a_sentence(day.current_step)))
        self.onward.clicked.connect(self.read_through)
        self.set_footer(self._footer_words(), self.onward)

    def help_text(self) -> str:
        """Say why nothing can be lost."""
        return self.tr(
            "Setiap langkah disimpan ke berkas sebelum layar berganti. Bila listrik padam atau laptop mati, yang hilang "
            "paling banyak adalah yang sedang diketik.\n\nBerkas diperiksa setiap kali dibuka: rantai catatan dihitung "
            "ulang dari awal. Undian dilanjutkan dari catatan terakhir dengan segel, dadu, dan urutan yang sama.\n\nTidak "
            "ada yang perlu diulang. Bila ada yang ragu, cocokkan nomor catatan terakhir di halaman ini."
        )

    def first_focus(self) -> QWidget | None:
        """Where the day goes on."""
        return self.onward

    def _ask(self) -> None:
        if self._recovery.stopped:
            self.ask(
                self.tr("Semua yang tercatat selamat"),
                self.tr(
                    "Program berhenti sebelum berkas ditutup, mungkin karena listrik atau laptop. "
                    "Berkas sudah diperiksa dan utuh."
                ),
            )
        else:
            self.ask(
                self.tr("Jam laptop berubah"),
                self.tr("Berkas sudah diperiksa dan utuh. Urutan kejadian tetap menurut nomor catatan."),
            )

    def _clock_words(self) -> str:
        before, now = self._recovery.clock_before, self._recovery.opened_at
        if not before:
            return ""
        return self.tr(
            "Catatan terakhir dibuat {before}, sekarang jam laptop menunjukkan {now}. Ini sudah dicatat dan tidak "
            "mengubah undian. Betulkan jam laptop sebelum melanjutkan."
        ).format(before=_moment(before), now=_moment(now))

    def _last_card(self) -> QWidget:
        card = Card(self.tr("Catatan terakhir"), gap=6)
        last = self._recovery.last
        self.last = words(act_words(last) if last else self.tr("Belum ada catatan"), "fact")
        card.body.addWidget(self.last)
        if last is not None:
            told = self.tr("Catatan ke-{n}, {at}.").format(n=last.n, at=_moment(last.at))
            card.body.addWidget(words(told, "quiet"))
        if self._recovery.stopped and self._recovery.away_s >= 0:
            away = self.tr(
                "Berkas dibuka lagi {span} kemudian. Yang sedang diketik waktu itu belum tercatat."
            )
            card.body.addWidget(words(away.format(span=span_words(self._recovery.away_s)), "quiet"))
        card.body.addStretch(1)
        return card

    def _present_card(self) -> QWidget:
        card = Card()
        day = self._day
        below = self.tr("dari {registered} pemilih").format(registered=day.registered)
        card.body.addWidget(Figure(self.tr("Sudah hadir"), str(day.attended), below))
        card.body.addStretch(1)
        return card

    def _safe_card(self) -> QWidget:
        card = Card(self.tr("Lanjut dari sini"), gap=14)
        self.lines = tuple(CheckLine(name, sentence) for name, sentence in self._safe())
        for line in self.lines:
            card.body.addWidget(line)
        return card

    def _safe(self) -> tuple[tuple[str, str], ...]:
        """Give what stands: seal, throws, prizes, and what was under way."""
        match self._day.state:
            case Preparing():
                return ((self.tr("Pemungutan suara masih dibuka"), self.tr("Belum ada yang disegel.")),)
            case Closed(closed_at=at):
                told = self.tr("Ditutup pukul {at}. Berikutnya: daftar dikunci dan disegel.")
                return ((self.tr("Pemungutan suara sudah ditutup"), told.format(at=clock_of(at))),)
            case Sealed() as sealed:
                given, wanted = len(sealed.contributions), len(sealed.statement.contributors)
                throws = self.tr("{given} dari {wanted} saksi sudah melempar. Lemparan itu tidak diulang.")
                return (
                    self._seal(sealed.commitment),
                    (self.tr("Lemparan dadu"), throws.format(given=given, wanted=wanted)),
                )
            case Drawing() as drawing:
                return (self._seal(drawing.commitment), *self._drawn(drawing))
            case Concluded(draw=drawing):
                closed = self.tr("Berita acara dan berkas hasil dapat dibuat seperti biasa.")
                return (self._seal(drawing.commitment), (self.tr("Undian sudah ditutup"), closed))
        return ()

    def _seal(self, commitment: str) -> tuple[str, str]:
        return (self.tr("Segel tetap sama"), " ".join(seal_words(commitment)))

    def _drawn(self, drawing: Drawing) -> tuple[tuple[str, str], ...]:
        count = self.tr("{awarded} dari {units} hadiah sudah ada pemenangnya. Urutan berikutnya sudah tetap.")
        lines = [(self.tr("Undian"), count.format(awarded=drawing.awarded, units=len(drawing.units)))]
        pending = drawing.pending
        if pending is not None:
            prize = drawing.statement.prizes[pending.unit.prize - 1].name
            told = self.tr("Untuk {prize}, panggilan ke-{times}. Panggilan ini dilanjutkan, tidak diulang.")
            name = self.tr("Nomor {ticket} sedang dipanggil").format(ticket=pending.ticket)
            lines.append((name, told.format(prize=prize, times=pending.times)))
        return tuple(lines)

    def _footer_words(self) -> str:
        in_minutes = not isinstance(self._day.state, Preparing | Concluded)
        if in_minutes:
            return self.tr("Kejadian ini sudah dicatat dan disebut di berita acara.")
        return self.tr("Kejadian ini sudah dicatat.")


def _moment(at: str) -> str:
    return f"{date_of(at[:10])} {clock_of(at)}"


def _in_a_sentence(step: str) -> str:
    name = step_names()[STEPS.index(step)]
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]

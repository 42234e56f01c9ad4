"""Check it yourself: any voter's number shows its key and its place in the order, losers too (U30)."""

from PySide6.QtWidgets import QWidget

from desktop.audience.views import KeyView
from desktop.desk import Desk
from desktop.screens.seed import Digits
from desktop.stage import Stage
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import PlainLabel
from desktop.wording import sentence_of
from draw.attendance import Name, understand
from draw.ceremony import Drawing
from draw.errors import DrawError
from draw.order import key


class CheckNumberDialog(Dialog):
    """Takes a number and shows, here and in the hall, how it can be recomputed."""

    def __init__(self, parent: QWidget, desk: Desk, *, drawing: Drawing, stage: Stage) -> None:
        super().__init__(parent, self.tr("Nomor mana yang ingin diperiksa?"), width=760)
        self._desk = desk
        self._drawing = drawing
        self._stage = stage
        self._before = stage.view
        self.number = Field(self.tr("Nomor undian"), placeholder="DPT 17")
        self.rank = PlainLabel("", "fact", wrap=True)
        self.line = Digits(self.tr("Perintah untuk menghitung ulang"))
        self.key = Digits(self.tr("Kunci nomor ini"))
        for digits in (self.line, self.key):
            digits.hide()
        for widget in (self.number, self.rank, self.line, self.key):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Tutup"))
        self.look = PrimaryButton(self.tr("Periksa nomor"))
        self.leave.clicked.connect(self.reject)
        self.look.clicked.connect(self._on_look)
        self.number.entered.connect(self._on_look)
        self.add_button(self.leave)
        self.add_button(self.look)
        self.finished.connect(lambda _: stage.show(desk.day, self._before))
        self.number.setFocus()

    def _on_look(self) -> None:
        identity = self._desk.day.identity
        try:
            meant = understand(
                self.number.text(),
                known=self._desk.day.by_ticket,
                tps_key=identity.tps.key if identity else "",
            )
        except DrawError as error:
            self.number.set_error(sentence_of(error))
            return
        if isinstance(meant, Name) or len(meant.tickets) != 1:
            self.number.set_error(self.tr("Tulis satu nomor, misalnya DPT 17."))
            return
        self._show(meant.tickets[0])

    def _show(self, ticket: str) -> None:
        d = self._drawing
        total = len(d.queue)
        if ticket not in d.queue:
            self.rank.set_text(
                self.tr("{ticket} tidak ikut undian: tidak hadir atau dikecualikan.").format(ticket=ticket)
            )
            self.line.set_text("")
            self.key.set_text("")
            return
        rank, digits = d.queue.index(ticket) + 1, key(d.seed, ticket)
        line = f"printf '%s %s' {d.seed} {ticket} | sha256sum"
        self.rank.set_text(
            self.tr("{ticket} di urutan ke-{rank} dari {total}.").format(
                ticket=ticket, rank=rank, total=total
            )
        )
        self.line.set_text(line)
        self.key.set_text(digits)
        self.fit()
        self._stage.show(self._desk.day, KeyView(ticket, line, digits, rank, total))

"""How a call ended: one letter for each outcome that the rules admit, and who received the prize where that is another."""

from PySide6.QtCore import Signal

from desktop.widgets.buttons import Button, LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from draw.ceremony import Drawing, Pending


class OutcomeCard(Card):
    """`chosen` carries outcome, note and who received it."""

    chosen = Signal(str, str, str)
    call_again_requested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Bagaimana hasilnya?"), gap=10)
        self._pending: Pending | None = None
        self.received = PrimaryButton(self.tr("Hadir, hadiah diserahkan"), letter="H")
        self.again = SecondaryButton(self.tr("Panggil lagi"), letter="P")
        self.absent = SecondaryButton(self.tr("Tidak hadir"), letter="A")
        self.held = SecondaryButton(self.tr("Tidak di tempat, hadiah disimpan"), letter="K")
        self.declined = SecondaryButton(self.tr("Menolak hadiah"), letter="T")
        self.ineligible = SecondaryButton(self.tr("Tidak sah, dengan alasan…"), letter="S")
        self.receiver = Field(self.tr("Diterima oleh"))
        self.other = LinkButton(self.tr("Diterima orang lain…"))
        self.other.clicked.connect(self._on_other)
        for widget in (
            self.received,
            self.receiver,
            self.again,
            self.absent,
            self.held,
            self.declined,
            self.ineligible,
            self.other,
        ):
            self.body.addWidget(widget)
        self.received.clicked.connect(lambda: self._choose("received"))
        self.absent.clicked.connect(lambda: self._choose("absent"))
        self.held.clicked.connect(lambda: self._choose("held"))
        self.declined.clicked.connect(lambda: self._choose("declined"))
        self.again.clicked.connect(self.call_again_requested)
        self.ineligible.clicked.connect(self._on_ineligible)

    def show_call(self, drawing: Drawing, *, over: bool, nameless: bool) -> None:
        """Offer what the rules admit now; absence only after the last call has run out."""
        rules = drawing.statement.rules
        pending = drawing.pending
        last = pending is not None and pending.times >= rules.calls
        hold = rules.absent == "hold"
        self.held.setVisible(hold)
        self.absent.setVisible(not hold)
        self.again.setVisible(not last)
        self.absent.set_words(self.tr("Tidak hadir setelah {calls} kali").format(calls=rules.calls))
        self.absent.setEnabled(last and over)
        for button in self._always():
            button.setEnabled(pending is not None)
        self.receiver.set_label(self.tr("Nama penerima") if nameless else self.tr("Diterima oleh"))
        if nameless or pending is None or pending != self._pending:
            self.receiver.setVisible(nameless)
            self.other.setVisible(not nameless)
        self._pending = pending

    def _always(self) -> tuple[Button, ...]:
        return (self.received, self.again, self.held, self.declined, self.ineligible)

    def _choose(self, outcome: str, note: str = "") -> None:
        receiver = " ".join(self.receiver.text().split())[:200]
        self.receiver.set_text("")
        self.chosen.emit(outcome, note, receiver if outcome in ("received", "held") else "")

    def _on_other(self) -> None:
        self.receiver.show()
        self.other.hide()
        self.receiver.setFocus()

    def _on_ineligible(self) -> None:
        dialog = ReasonDialog(self, self.tr("Mengapa nomor ini tidak sah?"), self.tr("Nyatakan tidak sah"))
        dialog.given.connect(lambda note: self._choose("ineligible", note))
        dialog.open()


class ReasonDialog(Dialog):
    """Asks for one sentence; `given` carries it."""

    given = Signal(str)

    def __init__(self, parent: Card, question: str, act: str) -> None:
        super().__init__(parent, question)
        self.reason = NoteField(self.tr("Alasan"), hint=self.tr("Ikut tertulis di berita acara."))
        self.body.addWidget(self.reason)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.act = PrimaryButton(act)
        self.act.setEnabled(False)
        self.reason.edited.connect(lambda text: self.act.setEnabled(bool(text)))
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._on_act)
        self.add_button(self.cancel)
        self.add_button(self.act)
        self.reason.setFocus()

    def _on_act(self) -> None:
        self.accept()
        self.given.emit(self.reason.text())

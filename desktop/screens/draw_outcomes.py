"""How a call ended: one letter for each outcome that the rules admit, and who received the prize where that is another.

* A letter that is held presses once; a letter that is typed into a field presses nothing.
* What was typed about the receiver stays until the call has really ended.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.buttons import Button, LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.label import PlainLabel
from draw.ceremony import Drawing, Pending

NAME_LIMIT = 200


class OutcomeCard(Card):
    """`chosen` carries outcome, note and who received it."""

    chosen = Signal(str, str, str)
    call_again_requested = Signal()

    def __init__(self) -> None:
        super().__init__(gap=10)
        self._pending: Pending | None = None
        self.received = PrimaryButton(self.tr("Hadir, hadiah diserahkan"), letter="H")
        self.again = SecondaryButton(self.tr("Panggil lagi"), letter="P")
        self.absent = SecondaryButton(self.tr("Tidak hadir"), letter="A")
        self.held = SecondaryButton(self.tr("Tidak di tempat, hadiah disimpan"), letter="K")
        self.declined = SecondaryButton(self.tr("Menolak hadiah"), letter="T")
        self.ineligible = SecondaryButton(self.tr("Tidak sah, dengan alasan…"), letter="S")
        self.receiver = Field(self.tr("Diterima oleh"))
        self.receiver.input.setMaxLength(NAME_LIMIT)
        self.other = LinkButton(self.tr("Diwakilkan…"))
        self._heading = PlainLabel(self.tr("Bagaimana hasilnya?"), "heading")
        heading = QHBoxLayout()
        spaced(heading, 8)
        heading.addWidget(self._heading, 1)
        heading.addWidget(self.other)
        self._grid = QGridLayout()
        self.body.addLayout(heading)
        self.body.addLayout(self._grid)
        self._connect()
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Put refusal and invalidity side by side in a small window."""
        above = 8 if compact else 16
        spaced(self.body, 6 if compact else 8, margins=(24, above, 24, above + 4))
        spaced(self._grid, 8 if compact else 10)
        self.declined.set_words(self.tr("Menolak") if compact else self.tr("Menolak hadiah"))
        self.ineligible.set_words(self.tr("Tidak sah…") if compact else self.tr("Tidak sah, dengan alasan…"))
        wide: tuple[QWidget, ...] = (self.received, self.receiver, self.again, self.absent, self.held)
        wide = wide if compact else (*wide, self.declined, self.ineligible)
        for place, widget in enumerate(wide):
            self._grid.addWidget(widget, place, 0, 1, 2)
        if compact:
            self._grid.addWidget(self.declined, len(wide), 0)
            self._grid.addWidget(self.ineligible, len(wide), 1)
        self._free_letters()

    def show_call(self, drawing: Drawing, *, over: bool, nameless: bool) -> None:
        """Offer what the rules admit now; absence only after the last call has run out."""
        rules = drawing.statement.rules
        pending = drawing.pending
        last = pending is not None and pending.times >= rules.calls
        hold = rules.absent == "hold"
        self.held.setVisible(hold)
        self.absent.setVisible(last and not hold)
        self.again.setVisible(not last)
        self.absent.set_words(self.tr("Tidak hadir setelah {calls} kali").format(calls=rules.calls))
        self._free_letters()
        self.absent.setEnabled(last and over)
        for button in (self.received, self.again, self.held, self.declined, self.ineligible):
            button.setEnabled(pending is not None)
        self.receiver.set_label(self.tr("Nama penerima") if nameless else self.tr("Diterima oleh"))
        if pending is None or self._pending is None or pending.call != self._pending.call:
            self.receiver.set_text("")
            self.receiver.setVisible(nameless)
            self.other.setVisible(not nameless)
        self._pending = pending

    def _connect(self) -> None:
        self.other.clicked.connect(self._on_other)
        self.received.clicked.connect(lambda: self._choose("received"))
        self.absent.clicked.connect(lambda: self._choose("absent"))
        self.held.clicked.connect(lambda: self._choose("held"))
        self.declined.clicked.connect(lambda: self._choose("declined"))
        self.again.clicked.connect(self.call_again_requested)
        self.ineligible.clicked.connect(self._on_ineligible)
        for letter, button in self._lettered().items():
            shortcut = QShortcut(QKeySequence(letter), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda button=button: button.isVisible() and button.click())

    def _lettered(self) -> dict[str, Button]:
        return {
            "H": self.received,
            "P": self.again,
            "A": self.absent,
            "K": self.held,
            "T": self.declined,
            "S": self.ineligible,
        }

    def _free_letters(self) -> None:
        """Take the letters from the buttons, whose own shortcuts repeat while a key is held (U04)."""
        for button in self._lettered().values():
            button.setShortcut(QKeySequence())

    def _choose(self, outcome: str, note: str = "") -> None:
        receiver = " ".join(self.receiver.text().split())
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

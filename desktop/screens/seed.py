"""The seed and the secret, shown as soon as the last throw is confirmed (section 4)."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from desktop.theme import px
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel
from draw.ceremony import Drawing
from draw.seal import assurance


class Digits(QPlainTextEdit):
    """Digits or a command line in letters of one width, to be read, selected and copied as they are.

    It breaks between words, or anywhere within a long one, and is as high as its lines; nothing is put between the digits
    that a copy would carry along.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "mono")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(self.wordWrapMode().WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2)
        for bar in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def text(self) -> str:
        """Give what it shows."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text; without any it takes no room."""
        self.setPlainText(text)
        self.setVisible(bool(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the lines at this width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the height anew when the look changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        height = lines * QFontMetrics(self.font()).lineSpacing() + px(10)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)


class SeedCard(Card):
    """Seed, secret, assurance, and the line with which anybody checks one number."""

    def __init__(self) -> None:
        super().__init__(gap=6)
        self.assurance = PlainLabel("", "fact")
        self.seed = Digits(self.tr("Benih"))
        self.secret = Digits(self.tr("Rahasia laptop"))
        self.line = Digits(self.tr("Periksa satu nomor sendiri"))
        self.body.addWidget(self.assurance)
        for digits in (self.seed, self.secret, self.line):
            self.body.addSpacing(px(6))
            self.body.addWidget(PlainLabel(digits.accessibleName(), "label"))
            self.body.addWidget(digits)
        self.body.addStretch(1)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show the numbers of a draw."""
        full = assurance(drawing.contributions) == "full"
        reduced = self.tr("Jaminan berkurang; berita acara menyebutnya")
        self.assurance.set_text(self.tr("Jaminan penuh") if full else reduced)
        self.seed.set_text(grouped(drawing.seed))
        self.secret.set_text(grouped(drawing.secret))
        self.line.set_text(f"printf '%s %s' {drawing.seed} {drawing.queue[0]} | sha256sum")


def grouped(digits: str) -> str:
    """Return 64 digits in groups of eight."""
    return " ".join(digits[at : at + 8] for at in range(0, len(digits), 8))

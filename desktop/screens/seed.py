"""The seed and the secret, shown as soon as the last throw is confirmed (section 4)."""

from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from draw.ceremony import Drawing
from draw.seal import assurance


class SeedCard(Card):
    """Seed, secret, assurance, and the line with which anybody checks one number."""

    def __init__(self) -> None:
        super().__init__(gap=14)
        self.assurance = PlainLabel("", "fact")
        self.seed = words("", "body")
        self.secret = words("", "body")
        self.line = words("", "body")
        self.body.addWidget(self.assurance)
        for label, text in (
            (self.tr("Benih"), self.seed),
            (self.tr("Rahasia laptop"), self.secret),
            (self.tr("Periksa satu nomor sendiri"), self.line),
        ):
            self.body.addWidget(PlainLabel(label, "label"))
            self.body.addWidget(text)
        self.body.addStretch(1)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show the numbers of a draw."""
        full = assurance(drawing.contributions) == "full"
        self.assurance.set_text(self.tr("Jaminan penuh") if full else self.tr("Jaminan berkurang; berita acara menyebutnya"))
        self.seed.set_text(grouped(drawing.seed))
        self.secret.set_text(grouped(drawing.secret))
        self.line.set_text(f"printf '%s %s' {drawing.seed} {drawing.queue[0]} | sha256sum")


def grouped(digits: str) -> str:
    """Return 64 digits in groups of eight."""
    return " ".join(digits[at : at + 8] for at in range(0, len(digits), 8))

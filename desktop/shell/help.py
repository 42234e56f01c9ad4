"""The help of a page, and the keys that work everywhere (U08)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import fixed, spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import rule
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import PlainLabel, words


class HelpDialog(Dialog):
    """Plain sentences about the page in hand, then the keys."""

    def __init__(self, parent: QWidget | None, about: str, *, text: str) -> None:
        super().__init__(parent, about, width=680)
        for paragraph in (part.strip() for part in text.split("\n\n")):
            if paragraph:
                self.body.addWidget(words(" ".join(paragraph.split())))
        if text.strip():
            self.body.addWidget(rule())
        for keys, meaning in (
            (self.tr("Tab"), self.tr("ke isian atau tombol berikutnya")),
            (self.tr("Enter"), self.tr("menekan tombol yang bergaris tepi")),
            (self.tr("F1"), self.tr("bantuan ini")),
            (self.tr("F9"), self.tr("ganti tampilan: terang, sangat jelas, gelap")),
            (self.tr("Ctrl dan +, Ctrl dan -"), self.tr("huruf lebih besar, lebih kecil")),
            (self.tr("Esc"), self.tr("menutup jendela tanya tanpa mengubah apa pun")),
        ):
            key = PlainLabel(keys, "strong")
            fixed(key, width=200)
            row = QHBoxLayout()
            spaced(row, 12)
            row.addWidget(key)
            row.addWidget(words(meaning, "quiet"), 1)
            self.body.addLayout(row)
        self.body.addStretch(1)
        self.troubles = SecondaryButton(self.tr("Bila ada gangguan…"))
        self.troubles.clicked.connect(self._on_troubles)
        self.add_button(self.troubles)
        self.closing = PrimaryButton(self.tr("Tutup bantuan"))
        self.closing.clicked.connect(self.accept)
        self.add_button(self.closing)
        self.closing.setFocus()

    def _on_troubles(self) -> None:
        """Put the list of what can go wrong in the place of the help."""
        from desktop.screens.troubles import TroublesDialog  # its wording is read when it is wished for

        parent = self.parentWidget()
        self.accept()
        TroublesDialog(parent).open()

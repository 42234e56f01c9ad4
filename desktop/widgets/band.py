"""The practice band: LATIHAN across the top of every window that shows a practice day (U03)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.theme import fixed, spaced
from desktop.widgets.label import PlainLabel


class Band(QFrame):
    """An amber strip that says that nothing here counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "band")
        text = PlainLabel(self.tr("LATIHAN · bukan undian resmi"), "band")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        spaced(row, 0, margins=(24, 0, 24, 0))
        row.addWidget(text)
        fixed(self, height=36)
        self.setAccessibleName(text.full_text)

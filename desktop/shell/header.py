"""The line at the top of the window: which TPS, where, in which mode, who came, when it was last saved (U01)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import fixed, px, spaced
from desktop.widgets.label import PlainLabel, tip

if TYPE_CHECKING:
    from desktop.widgets.buttons import IconButton

_TIGHT = 800


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What the header says; `facts` are pairs such as ("Hadir", "148 dari 295"), shown at the right."""

    name: str = ""
    where: str = ""
    mode: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class Header(QFrame):
    """The header; in a small window it names the step, because the rail has only numbers there."""

    lock_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "header")
        fixed(self, height=60)
        self._facts = HeaderFacts()
        self._step = ""
        self._compact = False
        self._tight = False
        self._name = PlainLabel("", "heading")
        self._where = PlainLabel("", "quiet")
        self._pairs: list[PlainLabel] = []
        self._holders: list[QWidget] = []
        row = self._row = QHBoxLayout(self)
        spaced(row, 28, margins=(24, 0, 24, 0))
        row.addWidget(self._name)
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._where, 1)
        self._right = QHBoxLayout()
        spaced(self._right, 28)
        row.addLayout(self._right)
        self.lock: IconButton | None = None

    def offer_lock(self, offered: bool) -> None:
        """Offer a quiet button that locks the window, or no more."""
        if self.lock is None:
            from desktop.widgets.buttons import IconButton

            self.lock = IconButton("lock", self.tr("Kunci layar (Ctrl+L)"), quiet=True)
            self.lock.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.lock.clicked.connect(self.lock_requested)
            self._row.addWidget(self.lock)
        self.lock.setVisible(offered)

    def show_facts(self, facts: HeaderFacts) -> None:
        """Say other facts."""
        if len(facts.facts) != len(self._facts.facts):
            self._build(len(facts.facts))
        self._facts = facts
        self._name.set_text(facts.name)
        for place, (label, value) in enumerate(facts.facts):
            self._pairs[2 * place].set_text(label)
            self._pairs[2 * place + 1].set_text(value)
        self._tell()

    def set_step(self, step: str) -> None:
        """Name the step that the window is at."""
        self._step = step
        self._tell()

    def set_compact(self, compact: bool) -> None:
        """Save room in a small window."""
        self._compact = compact
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the quiet words of the facts where there is no room for both."""
        super().resizeEvent(event)
        tight = self.width() < px(_TIGHT)
        if tight != self._tight:
            self._tight = tight
            self._tell()

    def text(self) -> str:
        """Give everything that it says, for a test or a screen reader."""
        return self.accessibleName()

    def _tell(self) -> None:
        facts = self._facts
        parts = (facts.mode, self._step, facts.where) if self._compact else (facts.where, facts.mode)
        self._where.set_text(" · ".join(part for part in parts if part))
        pairs = tuple(" ".join(pair) for pair in facts.facts)
        said = (facts.name, facts.where, facts.mode, self._step, *pairs)
        for label in self._pairs[::2]:
            label.setVisible(not self._tight)
        for holder, pair in zip(self._holders, pairs, strict=True):
            holder.setToolTip(tip(pair) if self._tight else "")
        self.setAccessibleName(", ".join(part for part in said if part))

    def _build(self, count: int) -> None:
        for holder in self._holders:
            holder.hide()
            holder.deleteLater()
        self._pairs, self._holders = [], []
        for _ in range(count):
            holder = QWidget()
            pair = QHBoxLayout(holder)
            spaced(pair, 7)
            for kind in ("quiet", "heading"):
                label = PlainLabel("", kind)
                self._pairs.append(label)
                pair.addWidget(label)
            self._right.addWidget(holder)
            self._holders.append(holder)

"""What all dialogs share: one question in large type, the content below, the buttons at the lower right.

* It is never larger than the screen: the content scrolls, the buttons stay.
* In practice every dialog carries the band too (U03).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import px, spaced
from desktop.widgets.band import Band
from desktop.widgets.label import words


class Dialog(QDialog):
    """A window above another that asks or says one thing; the page goes on when it is closed."""

    def __init__(self, parent: QWidget | None, question: str, *, width: int = 640) -> None:
        super().__init__(parent)
        self._wide = width
        self.setWindowTitle("Undian TPS")
        self.setModal(True)
        self.setAccessibleName(question)
        outer = QVBoxLayout(self)
        spaced(outer, 0)
        self._band = Band()
        self._band.setVisible(bool(parent and parent.window().property("practice")))
        outer.addWidget(self._band)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setProperty("kind", "ground")
        self.body = QVBoxLayout(self._content)
        spaced(self.body, 16, margins=(28, 24, 28, 20))
        self._question = words(question, "question")
        self.body.addWidget(self._question)
        self._scroll.setWidget(self._content)
        outer.addWidget(self._scroll, 1)
        foot = QFrame()
        foot.setProperty("kind", "footer")
        self.buttons = QHBoxLayout(foot)
        spaced(self.buttons, 14, margins=(28, 12, 28, 12))
        self.buttons.addStretch(1)
        self._foot = foot
        outer.addWidget(foot)

    def set_question(self, question: str) -> None:
        """Ask another question."""
        self._question.set_text(question)
        self.setAccessibleName(question)

    def add_button(self, button: QPushButton) -> None:
        """Add a button, from left to right; the last one is where it goes on."""
        button.setAutoDefault(False)
        self.buttons.addWidget(button)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the content needs, within the screen."""
        super().showEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.fit()

    def fit(self) -> None:
        """Take the size that the content needs within the screen."""
        self.fit_into(self.screen().availableGeometry().size())

    def fit_into(self, room: QSize) -> None:
        """Take the height that the content needs at this width, within so much room."""
        width = min(px(self._wide), room.width() - px(24))
        self.body.activate()
        content = self._content.heightForWidth(width) if self._content.hasHeightForWidth() else 0
        content = max(content, self._content.minimumSizeHint().height())
        band = self._band.minimumHeight() if not self._band.isHidden() else 0
        height = content + self._foot.sizeHint().height() + band
        self.resize(width, min(height, room.height() - px(48)))

"""Labels that show any text, from a file or a person, exactly as its letters are (U46)."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from desktop.theme import mark, px, redress, with_tabular_figures

_FIGURES = re.compile(r"(?:[A-Z]+-)?[0-9][0-9.,:/%+ ]*")
_LARGE, _SMALLEST = 60, 0.6
"""Letters from 60 px on are filled as outlines, and shrink to 0.6 of their size before anything of them is cut."""
_UNBROKEN = re.compile(r"(\S{20})(?=\S)")
_SOFT_BREAK = "\u200b"


def is_figure(text: str) -> bool:
    """Say whether a text is a number, a time or a ticket, which is set in figures of one width."""
    return _FIGURES.fullmatch(text) is not None


def as_drawn(text: str) -> str:
    """Put the typographic hyphen into a figure: tabular figures would widen the typed one to a dash."""
    return text.replace("-", "\u2010")


def tip(text: str) -> str:
    """Write a text so that a tool tip shows its letters, whatever marks are in it."""
    letters = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{letters}</qt>" if text else ""


class PlainLabel(QLabel):
    """A text of one kind of the type scale; it wraps when told to, else it ends in an ellipsis with the rest on hover.

    * `kind` picks size and weight, `tone` another colour (see the style sheet).
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "body",
        *,
        tone: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._full = ""
        self._tabular = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        self.setProperty("kind", kind)
        if tone:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_text(text)

    @property
    def full_text(self) -> str:
        """The whole text, however much of it there is room for."""
        return self._full

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._full = text
        self.setAccessibleName(text)
        if is_figure(text):
            self._set_tabular()
            text = as_drawn(text)
        self.setText(_UNBROKEN.sub(rf"\1{_SOFT_BREAK}", text) if self.wordWrap() else text.replace("\n", " "))

    def _set_tabular(self) -> None:
        """Ask for figures of one width once; size and weight come from the sheet, which has to be laid on again."""
        if self._tabular:
            return
        self._tabular = True
        self.setFont(with_tabular_figures(QFont()))
        redress(self)

    def set_tone(self, tone: str) -> None:
        """Take another colour of the style sheet, or the usual one for an empty word."""
        mark(self, "tone", tone)

    def minimumSizeHint(self) -> QSize:
        """Ask for little width: a long name never pushes a page wider than its window."""
        hint = super().minimumSizeHint()
        if self.font().pixelSize() >= _LARGE:
            return QSize(round(self.sizeHint().width() * _SMALLEST), hint.height())
        room = px(120) if self.wordWrap() else px(48)
        return QSize(min(room, self.sizeHint().width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, shortened to its room unless it wraps."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        if self.font().pixelSize() >= _LARGE:
            self._paint_outline()
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), self._shortened())
        painter.end()

    def _paint_outline(self) -> None:
        """Fill large letters as one shape: their strokes overlap, and drawn as glyphs the seams would show."""
        text, metrics, room = self.text(), self.fontMetrics(), self.contentsRect()
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addText(0, 0, self.font(), text)
        wide = metrics.horizontalAdvance(text)
        shrunk = min(1.0, room.width() / wide) if wide else 1.0
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        left = room.x() + (room.width() - wide * shrunk) / 2 if centred else float(room.x())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(left, room.y() + (room.height() + metrics.ascent() - metrics.descent()) / 2)
        painter.scale(shrunk, shrunk)
        painter.fillPath(path.simplified(), self.palette().color(self.foregroundRole()))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Show the whole text on hover where it had to be shortened."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            shortened = not self.wordWrap() and self._shortened() != self.text()
            QToolTip.showText(event.globalPos(), tip(self._full) if shortened else "", self)
            return True
        return super().event(event)

    def _shortened(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )


def words(text: str, kind: str = "body", *, tone: str = "") -> PlainLabel:
    """Make a label for a sentence, which wraps."""
    return PlainLabel(text, kind, tone=tone, wrap=True)

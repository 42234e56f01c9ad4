"""The line at the bottom: a quiet help at the left, the buttons at the right, the one to go on rightmost.

* Buttons that have no room beside one another go into a second row; none is ever cut.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import px, spaced
from desktop.widgets.label import PlainLabel

_GAP, _SIDE, _SIDE_COMPACT, _HELP_LEAST = 14, 36, 24, 150


class Footer(QFrame):
    """Shows the help and the buttons of the page in hand."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "footer")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._compact = False
        self._buttons: tuple[QPushButton, ...] = ()
        self._rows: tuple[tuple[QPushButton, ...], ...] = ()
        self._lines: list[QWidget] = []
        self._help = PlainLabel("", "small")
        self._outer = QHBoxLayout(self)
        self._outer.addWidget(self._help, 1)
        self._column = QVBoxLayout()
        spaced(self._column, 8)
        self._outer.addLayout(self._column)
        self.set_compact(False)

    def show_for(self, help_text: str, buttons: tuple[QPushButton, ...]) -> None:
        """Show another page's help and buttons."""
        for button in self._buttons:
            if button not in buttons:
                button.hide()
                button.setParent(None)
        self._help.set_text(help_text)
        self._buttons = buttons
        self._arrange(force=True)

    def set_compact(self, compact: bool) -> None:
        """Take less height in a small window."""
        self._compact = compact
        side = _SIDE_COMPACT if compact else _SIDE
        above = 4 if compact else 12
        spaced(self._outer, 24, margins=(side, above, side, above))
        self._arrange(force=True)

    def help_text(self) -> str:
        """Give the help that is shown."""
        return self._help.full_text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the buttons for the new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._arrange(force=True)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the widest button needs: the others go into another row."""
        hint = super().minimumSizeHint()
        side = px(_SIDE_COMPACT if self._compact else _SIDE)
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(min(hint.width(), widest + 2 * side), hint.height())

    def _arrange(self, *, force: bool = False) -> None:
        side = px(_SIDE_COMPACT if self._compact else _SIDE)
        room = self.width() - 2 * side
        rows = _in_rows(self._buttons, room, gap=px(_GAP))
        widest = max((_width(row, px(_GAP)) for row in rows), default=0)
        self._help.setVisible(room - widest >= px(_HELP_LEAST) + px(24))
        if rows == self._rows and not force:
            return
        self._rows = rows
        held = next((button for button in self._buttons if button.hasFocus()), None)
        old, self._lines = self._lines, []
        for row in rows:
            line = QWidget()
            beside = QHBoxLayout(line)
            spaced(beside, _GAP)
            beside.addStretch(1)
            for button in row:
                beside.addWidget(button)
                button.show()
            self._column.addWidget(line)
            line.show()
            self._lines.append(line)
        for line in old:
            line.hide()
            line.deleteLater()
        if held is not None:
            held.setFocus()  # moving it to another row took the keyboard away
        self.setMinimumHeight(px(60 if self._compact else 76))


def _width(row: tuple[QPushButton, ...], gap: int) -> int:
    return sum(button.sizeHint().width() for button in row) + gap * max(0, len(row) - 1)


def _in_rows(buttons: tuple[QPushButton, ...], room: int, *, gap: int) -> tuple[tuple[QPushButton, ...], ...]:
    """Fill rows from the last button backwards, so that the one to go on stays at the lower right."""
    rows: list[tuple[QPushButton, ...]] = []
    for button in reversed(buttons):
        if rows and _width((button, *rows[0]), gap) <= room:
            rows[0] = (button, *rows[0])
        else:
            rows.insert(0, (button,))
    return tuple(rows)

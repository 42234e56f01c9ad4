"""The large choices of the welcome and the files beside them: whole cards to press, drawn like the other cards."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.theme import Look, look, px
from desktop.widgets.label import tip

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_ROOMY = (24, 56, 28, 20, 112)
_TIGHT = (14, 40, 22, 14, 76)
"""Padding, circle, icon, gap and least height of a way, in a large window and in a small one."""
_ROW, _INSIDE = 58, 12


class _Pressed(QAbstractButton):
    """What both share: Enter presses as Space does, and a held key presses once."""

    def __init__(self, text: str, note: str) -> None:
        super().__init__()
        self.words = text
        self.note = note
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press for Enter and Space, not again while the key is held."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.accept()
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def _paint_ground(self, painter: QPainter, *, now: Look, radius: int, line: str, ground: str) -> None:
        tokens = now.tokens
        wide = 3.0 if self.hasFocus() else 1.0
        lively = self.underMouse() or self.isDown()
        colour = tokens.focus if self.hasFocus() else tokens.accent if lively else line
        painter.setPen(QPen(QColor(colour), wide))
        painter.setBrush(QColor(tokens.tint if self.isDown() else ground))
        inset = wide / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, px(radius), px(radius))


class Way(_Pressed):
    """One thing to begin with: an icon, what it is, and a quiet line; its height follows from its width."""

    def __init__(self, icon: str, text: str, note: str) -> None:
        super().__init__(text, note)
        self._icon = icon
        self._sizes = _ROOMY
        self._measured: dict[tuple[int, int, int], tuple[int, int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_compact(self, compact: bool) -> None:
        """Take less room in a small window."""
        self._sizes = _TIGHT if compact else _ROOMY
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a generous card."""
        return QSize(px(380), self.heightForWidth(px(380)))

    def minimumSizeHint(self) -> QSize:
        """Shrink until the words have some letters in a line."""
        return QSize(px(220), px(self._sizes[4]))

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped words."""
        text, note = self._heights(width)
        return max(text + note + px(4) + 2 * px(self._sizes[0]), px(self._sizes[4]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the icon in its circle, and the words beside it."""
        now = look()
        tokens = now.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, now=now, radius=14, line=tokens.line, ground=tokens.card)
        self._paint_icon(painter, now)
        text, note = self._heights(self.width())
        left, top = self._left(), (self.height() - text - note - px(4)) // 2
        room = self.width() - left - px(self._sizes[0])
        painter.setFont(self._font(now))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(QRect(left, top, room, text), _WRAP, self.words)
        painter.setFont(self._quiet_font(now))
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(QRect(left, top + text + px(4), room, note), _WRAP, self.note)
        painter.end()

    def _paint_icon(self, painter: QPainter, now: Look) -> None:
        pad, wide, icon = (px(size) for size in self._sizes[:3])
        circle = QRectF(pad, (self.height() - wide) / 2, wide, wide)
        painter.setPen(QPen(QColor(now.tokens.tint_line), 1))
        painter.setBrush(QColor(now.tokens.tint))
        painter.drawEllipse(circle)
        inset = (wide - icon) / 2
        box = circle.adjusted(inset, inset, -inset, -inset)
        now.icons.paint(painter, self._icon, box=box, colour=now.tokens.accent)

    def _font(self, now: Look) -> QFont:
        return now.font(18 if self._sizes is _TIGHT else 20, 700)

    def _quiet_font(self, now: Look) -> QFont:
        return now.font(15 if self._sizes is _TIGHT else 18)

    def _left(self) -> int:
        pad, circle, _, gap, _ = self._sizes
        return px(pad) + px(circle) + px(gap)

    def _heights(self, width: int) -> tuple[int, int]:
        """Measure both texts; a layout asks for the same width many times over."""
        now = look()
        pad = self._sizes[0]
        asked = (now.scale.percent, width, pad)
        if asked not in self._measured:
            room = QRect(0, 0, max(1, width - self._left() - px(pad)), 10_000)
            text = QFontMetrics(self._font(now)).boundingRect(room, _WRAP, self.words)
            note = QFontMetrics(self._quiet_font(now)).boundingRect(room, _WRAP, self.note)
            self._measured[asked] = (text.height(), note.height())
        return self._measured[asked]


class FileRow(_Pressed):
    """A file: its name, and where it lies in quiet letters; both end in an ellipsis where they are long."""

    def __init__(self, name: str, folder: str) -> None:
        super().__init__(name, folder)
        self.setToolTip(tip(f"{name}\n{folder}"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for a row of two lines."""
        return QSize(px(240), px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Shrink in width only."""
        return QSize(px(140), px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name and its folder."""
        now = look()
        tokens = now.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, now=now, radius=10, line=tokens.card, ground=tokens.card)
        room = self.width() - 2 * px(_INSIDE)
        lines = (
            (self.words, now.font(18, 600), tokens.accent_word, Qt.TextElideMode.ElideRight),
            (self.note, now.font(15), tokens.quiet, Qt.TextElideMode.ElideMiddle),
        )
        top = (self.height() - sum(QFontMetrics(font).height() for _, font, _, _ in lines)) // 2
        for text, font, colour, elide in lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(text, elide, room)
            painter.drawText(px(_INSIDE), top + metrics.ascent(), shown)
            top += metrics.height()
        painter.end()

"""The large choices of the welcome and the files beside them: whole cards to press, drawn like the other cards."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.theme import Look, look, px
from desktop.widgets.label import tip

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_PAD, _CIRCLE, _ICON, _GAP, _LEAST = 24, 56, 28, 20, 148
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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for a generous card."""
        return QSize(px(380), self.heightForWidth(px(380)))

    def minimumSizeHint(self) -> QSize:
        """Shrink until the words have some letters in a line."""
        return QSize(px(220), px(_LEAST))

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped words."""
        text, note = self._heights(width)
        return max(text + note + px(6) + 2 * px(_PAD), px(_LEAST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the icon in its circle, and the words beside it."""
        now = look()
        tokens = now.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, now=now, radius=14, line=tokens.line, ground=tokens.card)
        text, note = self._heights(self.width())
        tall = text + note + px(6)
        circle = QRectF(px(_PAD), (self.height() - px(_CIRCLE)) / 2, px(_CIRCLE), px(_CIRCLE))
        painter.setPen(QPen(QColor(tokens.tint_line), 1))
        painter.setBrush(QColor(tokens.tint))
        painter.drawEllipse(circle)
        inset = (px(_CIRCLE) - px(_ICON)) / 2
        now.icons.paint(
            painter, self._icon, box=circle.adjusted(inset, inset, -inset, -inset), colour=tokens.accent
        )
        left, top = self._left(), (self.height() - tall) // 2
        room = self.width() - left - px(_PAD)
        painter.setFont(now.font(20, 700))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(QRect(left, top, room, text), _WRAP, self.words)
        painter.setFont(now.font(18))
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(QRect(left, top + text + px(6), room, note), _WRAP, self.note)
        painter.end()

    def _left(self) -> int:
        return px(_PAD) + px(_CIRCLE) + px(_GAP)

    def _heights(self, width: int) -> tuple[int, int]:
        now = look()
        room = QRect(0, 0, max(1, width - self._left() - px(_PAD)), 10_000)
        text = QFontMetrics(now.font(20, 700)).boundingRect(room, _WRAP, self.words)
        note = QFontMetrics(now.font(18)).boundingRect(room, _WRAP, self.note)
        return text.height(), note.height()


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

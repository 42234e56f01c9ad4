"""The pages of one paper below one another, as large as there is room or larger; only what is seen has been drawn.

* Pages come from elsewhere as pictures: the view asks for those that it lacks, and paints white paper until they are there.
"""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.theme import look, px
from steps.files.papers.preview import Picture

_GAP, _KEPT = 16, 12
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PagesView(QAbstractScrollArea):
    """Shows pages; `pages_wanted` carries the range that is seen and the width in pixels, `turned` the page in view."""

    pages_wanted = Signal(object, int)
    turned = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._shape = 297 / 210
        self._zoom = 1.0
        self._drawn: dict[int, QPixmap] = {}
        self._asked: tuple[range, int] | None = None
        self.setAccessibleName(self.tr("Halaman"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)

    @property
    def zoom(self) -> float:
        """How large a page is, as a share of the width that there is."""
        return self._zoom

    @property
    def current(self) -> int:
        """The page in view, counted from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(0, min(self._count - 1, middle // self._step()))

    @property
    def drawn(self) -> tuple[int, ...]:
        """The pages that are there as pictures."""
        return tuple(sorted(self._drawn))

    def show_paper(self, count: int, shape: float) -> None:
        """Show another paper of so many pages, `shape` being height to width; the view starts at its top."""
        self._count, self._shape = count, shape
        self._forget()
        self.verticalScrollBar().setValue(0)
        self._measure()

    def set_zoom(self, zoom: float) -> None:
        """Make the pages larger or smaller; the page in view stays in view."""
        page = self.current
        self._zoom = zoom
        self._forget()
        self._measure()
        self.verticalScrollBar().setValue(page * self._step())

    def take(self, first: int, pictures: tuple[Picture, ...]) -> None:
        """Take pages that were asked for."""
        self._asked = None
        for number, picture in enumerate(pictures, first):
            if abs(picture.width - self._pixels()) <= 1:
                self._drawn[number] = pixmap_of(picture, ratio=self.devicePixelRatioF())
        for far in sorted(self._drawn, key=lambda page: abs(page - self.current))[_KEPT:]:
            del self._drawn[far]
        self._ask()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view."""
        tokens = look().tokens
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.track))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._seen():
            box = self._box(number)
            painter.fillRect(box, QColor("#FFFFFF"))
            if number in self._drawn:
                painter.drawPixmap(box, self._drawn[number])
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new width."""
        super().resizeEvent(event)
        page = self.current
        self._forget()
        self._measure()
        self.verticalScrollBar().setValue(page * self._step() if page else 0)

    def sizeHint(self) -> QSize:
        """Ask for little; the layout gives what there is."""
        return QSize(px(640), px(160))

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as it must."""
        return QSize(px(240), px(160))

    def _ask(self) -> None:
        missing = [number for number in self._seen() if number not in self._drawn]
        if missing and self._asked is None:
            wanted = range(missing[0], missing[-1] + 1)
            self._asked = (wanted, self._pixels())
            self.pages_wanted.emit(wanted, self._pixels())

    def _forget(self) -> None:
        self._drawn.clear()
        self._asked = None

    def _measure(self) -> None:
        room = self.viewport().size()
        bar = self.verticalScrollBar()
        bar.setPageStep(room.height())
        bar.setSingleStep(px(60))
        bar.setRange(0, max(0, self._count * self._step() + px(_GAP) - room.height()))
        across = self.horizontalScrollBar()
        across.setPageStep(room.width())
        across.setRange(0, max(0, self._width() + 2 * px(_GAP) - room.width()))
        self._on_moved()

    def _width(self) -> int:
        return max(px(120), int((self.viewport().width() - 2 * px(_GAP)) * self._zoom))

    def _pixels(self) -> int:
        return round(self._width() * self.devicePixelRatioF())

    def _step(self) -> int:
        return int(self._width() * self._shape) + px(_GAP)

    def _seen(self) -> range:
        top = self.verticalScrollBar().value()
        first = max(0, (top - px(_GAP)) // self._step())
        return range(first, min(self._count, (top + self.viewport().height()) // self._step() + 1))

    def _box(self, number: int) -> QRect:
        top = px(_GAP) + number * self._step() - self.verticalScrollBar().value()
        spare = self.viewport().width() - self._width()
        left = spare // 2 if spare >= 2 * px(_GAP) else px(_GAP) - self.horizontalScrollBar().value()
        return QRect(left, top, self._width(), self._step() - px(_GAP))

    def _on_moved(self) -> None:
        if self._count:
            self.turned.emit(self.current + 1, self._count)
            self._ask()
        self.viewport().update()


def pixmap_of(picture: Picture, *, ratio: float = 1.0) -> QPixmap:
    """Return a picture as Qt draws it."""
    pixmap = QPixmap.fromImage(image_of(picture))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def image_of(picture: Picture) -> QImage:
    """Return a picture as an image over its own copy of the bytes."""
    row = picture.width * 3
    image = QImage(picture.rgb, picture.width, picture.height, row, QImage.Format.Format_RGB888)
    return image.copy()

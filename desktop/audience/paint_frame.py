"""The frame around every view: practice band, title and topic above, foot and seal below.

* A window of any shape is a sheet at least 768 high and 1024 wide, scaled; only a blank window has no frame.
* The practice band is on every view (U03).
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter

from desktop.audience.lettering import (
    BOLD,
    CENTRE,
    INK,
    LEFT,
    NIGHT,
    PRACTICE,
    QUIET,
    RIGHT,
    SEMIBOLD,
    WHITE,
    breadth,
    line,
    lines,
    rule,
)
from desktop.audience.views import Frame

translate = QCoreApplication.translate

_BAND, _HEAD, _FOOT = 40.0, 84.0, 118.0
_SEAL_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A window's size in pixels of the sheet, and the parts into which the frame divides it."""

    scale: float
    width: float
    height: float
    head: QRectF
    body: QRectF
    foot: QRectF


def sheet(size: QSize, *, practice: bool) -> Sheet:
    """Return the sheet for a window of this size in pixels."""
    scale = min(size.height() / 768, size.width() / 1024)
    width, height = size.width() / scale, size.height() / scale
    margin = 48.0 if width >= 1200 else 40.0
    band = _BAND if practice else 0.0
    inner = width - 2 * margin
    top, bottom = band + _HEAD, height - _FOOT
    return Sheet(
        scale=scale,
        width=width,
        height=height,
        head=QRectF(margin, band, inner, _HEAD),
        body=QRectF(margin, top, inner, bottom - top),
        foot=QRectF(margin, bottom, inner, _FOOT),
    )


def paint_frame(painter: QPainter, page: Sheet, frame: Frame, *, topic: str, seal: bool) -> Sheet:
    """Draw night, practice band, head and foot, with the twelve words if `seal`; return the sheet with what is left."""
    painter.fillRect(QRectF(0, 0, page.width, page.height), NIGHT)
    if frame.practice:
        band = QRectF(0, 0, page.width, _BAND)
        painter.fillRect(band, PRACTICE)
        words = translate("Audience", "LATIHAN · hasilnya tidak berlaku")
        line(painter, band, words, size=20, weight=BOLD, colour=INK, align=CENTRE)
    title = translate("Audience", "Undian {tps}").format(tps=frame.title)
    told = breadth(topic, 26) + 24 if topic else 0.0
    line(painter, page.head.adjusted(0, 0, -told, 0), title, size=30, weight=BOLD, least=20)
    line(painter, page.head, topic, size=26, colour=QUIET, align=RIGHT)
    rule(painter, page.head.bottom(), page.head.left(), page.head.right())
    rule(painter, page.foot.top(), page.foot.left(), page.foot.right())
    if not (seal and frame.seal_words):
        return page
    left = _paint_seal(painter, page.foot, frame.seal_words)
    return replace(page, foot=page.foot.adjusted(0, 0, left - 32 - page.foot.right(), 0))


def _paint_seal(painter: QPainter, foot: QRectF, words: tuple[str, ...]) -> float:
    """Draw the words in the right corner, in rows of four as when they were read out; return where they begin."""
    columns = [words[start::_SEAL_COLUMNS] for start in range(_SEAL_COLUMNS)]
    widths = [max(breadth(word, 18, SEMIBOLD) for word in column) + 14 for column in columns]
    left = foot.right() - sum(widths) + 14
    top, pitch = foot.center().y() - 39, 26.0
    for column, width in zip(columns, widths, strict=True):
        for row, word in enumerate(column):
            cell = QRectF(left, top + row * pitch, width, pitch)
            line(painter, cell, word, size=18, weight=SEMIBOLD, colour=WHITE)
        left += width
    label = QRectF(foot.left(), top, foot.right() - sum(widths) - foot.left(), pitch)
    return line(painter, label, translate("Audience", "Segel"), size=18, colour=QUIET, align=RIGHT).left()


def paint_foot(painter: QPainter, page: Sheet, text: str) -> None:
    """Draw a quiet sentence in what the seal leaves of the foot."""
    lines(painter, page.foot, text, size=20, least=18, colour=QUIET, align=LEFT)


def page_words(number: int, count: int) -> str:
    """Return "Halaman 1 dari 3", or nothing when there is one page."""
    if count < 2:
        return ""
    return translate("Audience", "Halaman {number} dari {count}").format(number=number + 1, count=count)

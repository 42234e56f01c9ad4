"""Letters of the hall's screen: every line shrinks, wraps or ends in an ellipsis, and none is cut.

* Sizes are pixels of a sheet 768 high; the scene scales the sheet to the window.
* Text is drawn as plain text on one line each, so that a name can carry no markup and no line break.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTransform

NIGHT = QColor("#17151F")
TILE = QColor("#242130")
LINE = QColor("#3A3747")
NUMBER = QColor("#FFD84D")
# Rolling digits must not flash (U25): against the night this grey differs by less than a tenth of full luminance,
# which is what counts as a flash, so that no speed of rolling can be one.
ROLLING = QColor("#5D5770")
WHITE = QColor("#FFFFFF")
PALE = QColor("#E9E6F5")
QUIET = QColor("#B9B6C6")
GOOD = QColor("#8FD3AE")
ATTENTION = QColor("#F2C879")
BAD = QColor("#F0A0A4")
PRACTICE = QColor("#F5B700")
INK = QColor("#1B1A21")

REGULAR, SEMIBOLD, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_OUTLINE = 1000


def font(size: int, weight: QFont.Weight = REGULAR, *, tabular: bool = False) -> QFont:
    """Return the screen family, unhinted since the sheet is scaled; figures that stand in columns are tabular."""
    face = QFont("Inter")
    face.setPixelSize(size)
    face.setWeight(weight)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        face.setFeature(QFont.Tag("tnum"), 1)
    return face


def breadth(text: str, size: int, weight: QFont.Weight = REGULAR, *, tabular: bool = False) -> float:
    """Return how wide a line is."""
    return QFontMetricsF(font(size, weight, tabular=tabular)).horizontalAdvance(text)


def fitting(text: str, width: float, *, largest: int, least: int, weight: QFont.Weight = REGULAR) -> int:
    """Return the largest size between `least` and `largest` at which the line is no wider than `width`."""
    asked = breadth(text, largest, weight)
    return largest if asked <= max(0.0, width) else max(least, int(largest * width / asked))


def line(
    painter: QPainter,
    box: QRectF,
    text: str,
    *,
    size: int,
    weight: QFont.Weight = REGULAR,
    colour: QColor = WHITE,
    align: Qt.AlignmentFlag = LEFT,
    least: int | None = None,
    tabular: bool = False,
) -> QRectF:
    """Draw one line in the middle of a box, shrunk to `least` and then elided; return where its letters stand."""
    size = fitting(text, box.width(), largest=size, least=least or size, weight=weight)
    face = font(size, weight, tabular=tabular)
    metrics = QFontMetricsF(face)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
    width = metrics.horizontalAdvance(shown)
    left = box.left() + {LEFT: 0.0, CENTRE: 0.5, RIGHT: 1.0}[align] * (box.width() - width)
    base = box.center().y() + metrics.capHeight() / 2
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(QPointF(left, base), shown)
    return QRectF(left, base - metrics.capHeight(), width, metrics.capHeight())


def wrapped(
    text: str, width: float, *, size: int, weight: QFont.Weight = REGULAR, most: int = 2
) -> tuple[str, ...]:
    """Break a text at its spaces into at most `most` lines; the last one keeps the rest."""
    lines: list[str] = []
    room, space = 0.0, breadth(" ", size, weight)
    for word in text.split():
        wide = space + breadth(word, size, weight)
        if lines and (len(lines) == most or wide <= room):
            lines[-1] += f" {word}"
            room -= wide
        else:
            lines.append(word)
            room = width - wide + space
    return tuple(lines)


def _balanced(text: str, parts: tuple[str, ...], *, size: int, weight: QFont.Weight) -> tuple[str, ...]:
    """Break the text into as many lines as before, but of nearly one length, so that no word is left alone."""
    longest = max((breadth(part, size, weight) for part in parts), default=0.0)
    width = breadth(text, size, weight) / max(1, len(parts))
    while width < longest:
        even = wrapped(text, width, size=size, weight=weight, most=len(parts))
        if all(breadth(part, size, weight) <= width for part in even):
            return even
        width += size
    return parts


def lines(
    painter: QPainter,
    box: QRectF,
    text: str,
    *,
    size: int,
    least: int,
    most: int = 2,
    weight: QFont.Weight = REGULAR,
    colour: QColor = WHITE,
    align: Qt.AlignmentFlag = CENTRE,
) -> None:
    """Draw a text in the middle of a box on as few and as large lines as fit, down to `least` and then elided."""
    while True:
        room = max(1, min(most, int(box.height() // (size * 1.25))))
        parts = wrapped(text, box.width(), size=size, weight=weight, most=room)
        if size <= least or all(breadth(part, size, weight) <= box.width() for part in parts):
            break
        size = max(least, size - max(1, size // 24))
    parts = _balanced(text, parts, size=size, weight=weight)
    pitch = size * 1.25
    top = box.center().y() - pitch * len(parts) / 2
    for number, part in enumerate(parts):
        row = QRectF(box.left(), top + number * pitch, box.width(), pitch)
        line(painter, row, part, size=size, weight=weight, colour=colour, align=align)


def cells(
    painter: QPainter,
    box: QRectF,
    groups: tuple[str, ...],
    *,
    size: int,
    colour: QColor = WHITE,
    weight: QFont.Weight = REGULAR,
) -> None:
    """Draw groups of hexadecimal digits from the left in cells of one width, a cell between groups, shrunk to fit."""
    count = sum(map(len, groups)) + len(groups) - 1
    pitch = min(size * 0.68, box.width() / count)
    face = font(min(size, int(pitch / 0.66)), weight)
    metrics = QFontMetricsF(face)
    base = box.center().y() + metrics.capHeight() / 2
    painter.setFont(face)
    painter.setPen(colour)
    for place, digit in enumerate(" ".join(groups)):
        shift = (pitch - metrics.horizontalAdvance(digit)) / 2
        painter.drawText(QPointF(box.left() + place * pitch + shift, base), digit)


def eights(digits: str) -> tuple[str, ...]:
    """Split a long number into groups of eight."""
    return tuple(digits[start : start + 8] for start in range(0, len(digits), 8))


def outline(text: str, weight: QFont.Weight = BOLD) -> QPainterPath:
    """Return the outline of a text with capitals one unit high, standing on y = 0 from x = 0."""
    face = font(_OUTLINE, weight, tabular=True)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # a letter may be drawn as strokes that overlap
    path.addText(0, 0, face, text)
    shrink = 1 / QFontMetricsF(face).capHeight()
    return QTransform.fromScale(shrink, shrink).map(path.simplified())


def figure_advance(weight: QFont.Weight = BOLD) -> float:
    """Return the width of one tabular figure, in heights of a capital."""
    metrics = QFontMetricsF(font(_OUTLINE, weight, tabular=True))
    return metrics.horizontalAdvance("0") / metrics.capHeight()


def rule(painter: QPainter, y: float, left: float, right: float) -> None:
    """Draw a hairline."""
    painter.fillRect(QRectF(left, y, right - left, 1), LINE)

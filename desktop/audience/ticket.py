"""The ticket, as large as the window allows: where its letters and figures stand, and the figures as pictures.

* Figures are at least 38 % of the sheet's height where the width permits (U23); the name of the list, which is nearly
  always the same, takes what width is left, down to a readable size.
* Figures are drawn from outlines once and then only copied, so that a frame costs a few milliseconds (U28).
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from desktop.audience.lettering import NIGHT, NUMBER, ROLLING, figure_advance, outline
from desktop.audience.reel import Wheel

_TALLEST = 0.4  # of the sheet's height
_LEAST_LIST = 50.0  # height of the list's capitals, in pixels of the sheet
_GAP = 44.0
# Above and below the window of a wheel, in heights of a figure: round figures overshoot the capitals.
_BRIM = 0.02
_PITCH = 1.22  # from one figure of a wheel to the next, in heights of a figure


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a ticket stands: base line, heights of list and figures, left edges of the list and of each figure."""

    base: float
    list_name: str
    list_left: float
    list_height: float
    digits: str
    height: float
    lefts: tuple[float, ...]
    advance: float

    @property
    def window(self) -> QRectF:
        """The area in which the wheels roll."""
        brim = self.height * _BRIM
        width = self.lefts[-1] + self.advance - self.lefts[0]
        return QRectF(self.lefts[0], self.base - self.height - brim, width, self.height + 2 * brim)


def standing(box: QRectF, ticket: str, *, sheet_height: float) -> Standing:
    """Return how a ticket such as DPT-017 fills a box."""
    list_name, _, digits = ticket.partition("-")
    shape, figure = outline(list_name).boundingRect(), figure_advance()
    bearing = (figure - outline("0").boundingRect().width()) / 2
    ink = len(digits) * figure - 2 * bearing  # the outer figures' own margins may leave the box
    tallest = min(box.height(), sheet_height * _TALLEST)
    room = box.width() - _GAP
    height = min(tallest, (room - _LEAST_LIST * shape.width()) / ink)
    list_height = min(height, (room - height * ink) / shape.width())
    width = list_height * shape.width() + _GAP + height * ink
    left = box.center().x() - width / 2
    first = left + list_height * shape.width() + _GAP - bearing * height
    return Standing(
        base=box.center().y() + height / 2,
        list_name=list_name,
        list_left=left - list_height * shape.left(),
        list_height=list_height,
        digits=digits,
        height=height,
        lefts=tuple(first + place * figure * height for place in range(len(digits))),
        advance=figure * height,
    )


def paint_list(painter: QPainter, place: Standing, colour: QColor) -> None:
    """Draw the name of the list."""
    _fill(painter, place.list_name, QPointF(place.list_left, place.base), place.list_height, colour)


def paint_figures(painter: QPainter, place: Standing, colour: QColor) -> None:
    """Draw the figures where they rest."""
    for digit, left in zip(place.digits, place.lefts, strict=True):
        _fill(painter, digit, QPointF(left, place.base), place.height, colour)


def _fill(painter: QPainter, text: str, at: QPointF, height: float, colour: QColor) -> None:
    shape = QTransform.fromScale(height, height).map(outline(text))
    painter.fillPath(shape.translated(at), colour)


class Figures:
    """The ten figures as pictures on the night, dull while they roll and bright where they rest."""

    def __init__(self, place: Standing, scale: float, *, ratio: float = 1.0) -> None:
        self._place, self._scale, self._ratio = place, scale, ratio
        self._dull = {digit: self._picture(digit, ROLLING) for digit in "0123456789"}
        self._bright = {digit: self._picture(digit, NUMBER) for digit in set(place.digits)}

    def fits(self, place: Standing, scale: float, *, ratio: float) -> bool:
        """Tell whether these pictures are the ones for a ticket standing so."""
        return (self._place, self._scale, self._ratio) == (place, scale, ratio)

    @property
    def area(self) -> QRect:
        """The pixels of the window in which the wheels roll."""
        window = self._place.window
        return QRectF(window.topLeft() * self._scale, window.size() * self._scale).toAlignedRect()

    def _picture(self, digit: str, colour: QColor) -> QPixmap:
        size = QSizeF(self._place.advance, self._place.window.height()) * self._scale * self._ratio
        picture = QPixmap(size.toSize())
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(NIGHT)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        height = self._place.height
        _fill(painter, digit, QPointF(0, height * (1 + _BRIM)), height, colour)
        painter.end()
        return picture

    def paint(self, painter: QPainter, turned: tuple[Wheel, ...]) -> None:
        """Draw the wheels as they stand now; the painter counts in the window's pixels."""
        painter.save()
        painter.setClipRect(self.area)
        painter.fillRect(self.area, NIGHT)
        pitch = self._place.height * _PITCH * self._scale
        for left, wheel in zip(self._place.lefts, turned, strict=True):
            passed = int(wheel.position)
            start = QPointF(left * self._scale, self.area.top() - (wheel.position - passed) * pitch)
            for step in (0, 1) if wheel.position > passed else (0,):
                at = (start + QPointF(0, step * pitch)).toPoint()
                painter.drawPixmap(at, self._dull[str((passed + step) % 10)])
            if wheel.glow:
                painter.setOpacity(wheel.glow)
                painter.drawPixmap(start.toPoint(), self._bright[str(passed % 10)])
                painter.setOpacity(1)
        painter.restore()

"""The line icons, drawn from their SVG files in any colour and at any sharpness.

* A drawn icon is kept by the instance, so a table of six hundred rows draws its sign once.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

import resources


class Icons:
    """The icons of one look; it is replaced as a whole when the look changes."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, *, size: int, ratio: float = 1.0) -> QPixmap:
        """Draw the icon `name` in `colour`, `size` pixels wide on a screen with that device pixel ratio."""
        wanted = (name, colour, size, ratio)
        kept = self._kept.get(wanted)
        if kept is None:
            kept = self._kept[wanted] = _drawn(name, colour, size=size, ratio=ratio)
        return kept

    def paint(self, painter: QPainter, name: str, *, box: QRectF, colour: str) -> None:
        """Draw the icon into the square `box` of a painter that is at work."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        pixmap = self.pixmap(name, colour, size=round(box.width()), ratio=ratio)
        painter.drawPixmap(box.topLeft(), pixmap)


def _drawn(name: str, colour: str, *, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # a first page without icons need not load it

    source = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    for placeholder in ("currentColor", "#000000", "#000"):
        source = source.replace(placeholder, colour)
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

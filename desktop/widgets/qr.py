"""A QR code on the screen, drawn in whole pixels so that any phone reads it at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import px

_QUIET = 4
"""Modules of white that the standard asks for on each side."""


class QrView(QWidget):
    """The code of a text, always dark on white whatever the theme is, as large as whole modules allow."""

    def __init__(self, name: str, text: str = "", *, side: int = 180) -> None:
        super().__init__()
        self._side = side
        self._modules = QImage()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show the code of another text, or nothing."""
        self._modules = _modules(text) if text else QImage()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the side that was wanted."""
        return QSize(px(self._side), px(self._side))

    def minimumSizeHint(self) -> QSize:
        """Never shrink below it: a smaller code is not read."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code in the middle, each module the same whole number of device pixels."""
        if self._modules.isNull():
            return
        ratio = self.devicePixelRatioF()
        count = self._modules.width() + 2 * _QUIET
        module = max(1, int(min(self.width(), self.height()) * ratio) // count)
        inner, outer = module * self._modules.width() / ratio, module * count / ratio
        left = int((self.width() - outer) / 2 * ratio) / ratio
        top = int((self.height() - outer) / 2 * ratio) / ratio
        margin = module * _QUIET / ratio
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.fillRect(QRectF(left, top, outer, outer), Qt.GlobalColor.white)
        painter.drawImage(QRectF(left + margin, top + margin, inner, inner), self._modules)
        painter.end()


def _modules(text: str) -> QImage:
    import zxingcpp  # needed by two screens of the day only

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = code.to_image(scale=1, add_quiet_zones=False)  # a buffer, which its stub does not say
    height, width = image.shape[0], image.shape[1]
    return QImage(bytes(memoryview(image)), width, height, width, QImage.Format.Format_Grayscale8).copy()

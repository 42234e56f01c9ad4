"""A prize's picture: read with care, shown small.

Only the first bytes and a successful reading make a file a picture; its name says nothing.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme import fixed, look, px
from steps.preparation import PHOTO_LIMIT

_SHOWN = QSize(88, 66)
_MOST_PIXELS = 50_000_000
_FORMATS = (b"png", b"jpeg")


class PhotoFaultError(Exception):
    """This file cannot be a prize's picture."""


def read_photo(path: Path) -> bytes:
    """Return the bytes of a PNG or JPEG file; raises PhotoFaultError with a plain sentence."""
    try:
        with path.open("rb") as stream:
            data = stream.read(PHOTO_LIMIT + 1)
    except OSError as error:
        raise PhotoFaultError(
            QCoreApplication.translate("PrizePhoto", "Gambar ini tidak bisa dibaca.")
        ) from error
    if len(data) > PHOTO_LIMIT:
        raise PhotoFaultError(
            QCoreApplication.translate(
                "PrizePhoto", "Gambar ini lebih besar dari 2 MiB. Pilih yang lebih kecil."
            )
        )
    if small_image(data).isNull():
        raise PhotoFaultError(
            QCoreApplication.translate("PrizePhoto", "Berkas ini bukan gambar PNG atau JPEG yang utuh.")
        )
    return data


def small_image(data: bytes) -> QImage:
    """Return the picture scaled down, or a null image when it is none that is taken here."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if reader.format().data() not in _FORMATS or size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    reader.setScaledSize(size.scaled(_SHOWN * 3, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class Thumbnail(QWidget):
    """The picture in a small frame, or an empty frame."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        fixed(self, width=_SHOWN.width(), height=_SHOWN.height())
        self.show_photo(None)

    @property
    def empty(self) -> bool:
        """Whether no picture is shown."""
        return self._image.isNull()

    def show_photo(self, data: bytes | None) -> None:
        """Show a picture, or none."""
        self._image = small_image(data) if data else QImage()
        self.setAccessibleName(
            QCoreApplication.translate("PrizePhoto", "Tanpa gambar")
            if self.empty
            else QCoreApplication.translate("PrizePhoto", "Gambar hadiah")
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture whole within the frame, or the sign of a gift."""
        now = look()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, px(10), px(10))
        painter.fillPath(shape, QColor(now.tokens.card))
        if self.empty:
            side = float(px(28))
            box = QRectF(frame.center().x() - side / 2, frame.center().y() - side / 2, side, side)
            now.icons.paint(painter, "gift", box=box, colour=now.tokens.edge)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.setClipPath(shape)
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
            painter.setClipping(False)
        painter.strokePath(shape, QPen(QColor(now.tokens.line), 1))
        painter.end()

"""The seal: twelve words as large as they go, and all 64 digits as a QR and in writing."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.audience.lettering import (
    BOLD,
    NUMBER,
    PALE,
    QUIET,
    RIGHT,
    SEMIBOLD,
    WHITE,
    cells,
    eights,
    fitting,
    line,
)
from desktop.audience.paint_frame import Sheet
from desktop.audience.views import Frame, SealView

translate = QCoreApplication.translate

_QR, _GUTTER, _COLUMNS, _DIGITS, _CAPTION, _BETWEEN = 0.225, 28.0, 4, 64.0, 34.0, 28.0


def topic(view: SealView) -> str:
    """Return what stands at the right of the head."""
    return translate("Audience", "Segel percobaan ke-{attempt}").format(attempt=view.attempt)


def facts(view: SealView) -> str:
    """Return what the seal closes, in words."""
    told = translate("Audience", "{tickets} nomor undian · {units} hadiah")
    return told.format(tickets=view.tickets, units=view.units)


def paint(painter: QPainter, page: Sheet, frame: Frame, view: SealView) -> None:
    """Draw words, QR, digits, and what the seal closes."""
    body = page.body
    question = QRectF(body.left(), body.top() + 8, body.width(), 64)
    words = translate("Audience", "Catat dua belas kata ini sebelum dadu dilempar")
    line(painter, question, words, size=34, weight=SEMIBOLD, colour=PALE, least=20)
    room = QRectF(
        body.left(), question.bottom() + 4, body.width(), body.bottom() - question.bottom() - 4 - _DIGITS
    )
    side = body.width() * _QR
    grid = room.adjusted(0, 0, -side - _GUTTER, -12)
    _words(painter, grid, frame.seal_words)
    _qr(painter, QRectF(room.right() - side, grid.top(), side, grid.height()), frame.commitment)
    cells(
        painter,
        QRectF(body.left(), room.bottom(), body.width(), _DIGITS - 8),
        eights(frame.commitment),
        size=22,
        colour=QUIET,
    )
    line(painter, page.foot, facts(view), size=30, weight=SEMIBOLD, colour=WHITE, least=20)


def _words(painter: QPainter, grid: QRectF, words: tuple[str, ...]) -> None:
    if not words:
        return
    rows = -(-len(words) // _COLUMNS)
    width, height = grid.width() / _COLUMNS, grid.height() / rows
    size = min(fitting(word, width - _BETWEEN, largest=72, least=26, weight=BOLD) for word in words)
    for place, word in enumerate(words):
        row, column = divmod(place, _COLUMNS)
        cell = QRectF(grid.left() + column * width, grid.top() + row * height, width - _BETWEEN, height)
        number = QRectF(cell.left(), cell.center().y() - size * 0.5 - 34, cell.width(), 30)
        line(painter, number, str(place + 1), size=20, colour=QUIET)
        line(painter, cell.translated(0, 8), word, size=size, weight=BOLD, colour=NUMBER)


def _qr(painter: QPainter, box: QRectF, digits: str) -> None:
    """Draw the code on white with its quiet zone, each module a whole number of the window's pixels."""
    import zxingcpp

    code = zxingcpp.create_barcode(digits, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    pixels: Any = code.to_image(scale=1)
    rows, columns = pixels.shape
    image = QImage(memoryview(pixels).tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8)
    scale = painter.transform().m11()
    side = max(1, int(min(box.width(), box.height() - _CAPTION) * scale / columns)) * columns / scale
    left, top = box.right() - side, box.center().y() - (side + _CAPTION) / 2
    square = QRectF(round(left * scale) / scale, round(top * scale) / scale, side, side)
    painter.drawImage(square, image)
    label = QRectF(box.left(), square.bottom() + 4, box.width(), _CAPTION - 4)
    words = translate("Audience", "Foto segel lengkap")
    line(painter, label, words, size=20, colour=QUIET, align=RIGHT, least=18)

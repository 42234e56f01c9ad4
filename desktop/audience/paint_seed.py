"""Secret and seed, opened to the hall before the first call, and how to use them."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.audience.lettering import (
    BOLD,
    NUMBER,
    PALE,
    QUIET,
    SEMIBOLD,
    WHITE,
    cells,
    eights,
    line,
)
from desktop.audience.paint_frame import Sheet
from desktop.audience.views import SeedView

translate = QCoreApplication.translate

_TITLE, _CHECK, _LABEL = 84.0, 96.0, 44.0


def topic(view: SeedView) -> str:
    """Return what stands at the right of the head."""
    return translate("Audience", "Benih terbuka")


def paint(painter: QPainter, page: Sheet, view: SeedView) -> None:
    """Draw the two numbers in groups of eight, two rows of four groups each."""
    body = page.body
    title = QRectF(body.left(), body.top() + 12, body.width(), _TITLE - 24)
    words = translate("Audience", "Urutan pemenang sekarang sudah pasti")
    line(painter, title, words, size=44, weight=SEMIBOLD, colour=PALE, least=26)
    half = (body.height() - _TITLE - _CHECK) / 2
    top = body.top() + _TITLE
    secret = QRectF(body.left(), top, body.width(), half)
    _number(
        painter,
        secret,
        translate("Audience", "Rahasia laptop, disegel sebelum dadu"),
        view.secret,
        colour=WHITE,
    )
    seed = secret.translated(0, half)
    _number(
        painter,
        seed,
        translate("Audience", "Benih, dari rahasia dan semua lemparan saksi"),
        view.seed,
        colour=NUMBER,
    )
    check = QRectF(body.left(), seed.bottom() + 4, body.width(), (_CHECK - 16) / 2)
    words = translate("Audience", "Cek sendiri nomor mana pun; hasil terkecil dipanggil lebih dulu")
    line(painter, check, words, size=20, colour=QUIET, least=18)
    command = translate("Audience", "printf '%s %s' BENIH DPT-017 | sha256sum")
    line(painter, check.translated(0, check.height() - 2), command, size=26, colour=PALE, least=18)


def _number(painter: QPainter, box: QRectF, label: str, digits: str, *, colour: QColor) -> None:
    line(painter, QRectF(box.left(), box.top(), box.width(), _LABEL), label, size=20, colour=QUIET)
    groups = eights(digits)
    height = (box.height() - _LABEL - 14) / 2
    for row in range(2):
        cell = QRectF(box.left(), box.top() + _LABEL + row * height, box.width(), height)
        cells(painter, cell, groups[row * 4 : row * 4 + 4], size=52, colour=colour, weight=BOLD)

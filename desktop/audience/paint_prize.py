"""The prize about to be drawn."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from desktop.audience.lettering import CENTRE, NUMBER, PALE, SEMIBOLD, WHITE, line, lines
from desktop.audience.paint_call import prize_words
from desktop.audience.paint_frame import Sheet, paint_foot
from desktop.audience.views import PrizeView

translate = QCoreApplication.translate


def paint(painter: QPainter, page: Sheet, view: PrizeView) -> None:
    """Draw the prize's number, its name as large as it fits, and its source."""
    body = page.body
    number = QRectF(body.left(), body.top() + 44, body.width(), 72)
    line(
        painter,
        number,
        prize_words(view.number, view.total),
        size=44,
        weight=SEMIBOLD,
        colour=NUMBER,
        align=CENTRE,
    )
    name = QRectF(body.left(), number.bottom() + 8, body.width(), body.height() - 272)
    lines(painter, name, view.name, size=116, least=44, most=3, weight=SEMIBOLD, colour=WHITE)
    source = QRectF(body.left(), name.bottom() + 8, body.width(), 72)
    told = translate("Audience", "Sumber: {source}").format(source=view.source)
    lines(painter, source, told, size=34, least=26, colour=PALE)
    paint_foot(painter, page, translate("Audience", "Nomor berikutnya dalam urutan dari benih yang sama"))

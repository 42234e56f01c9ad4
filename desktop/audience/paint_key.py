"""Check it yourself: one ticket, the line that anybody can type, its digits and its place (U30)."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from desktop.audience.lettering import (
    BOLD,
    LEFT,
    NUMBER,
    PALE,
    QUIET,
    SEMIBOLD,
    TILE,
    WHITE,
    cells,
    eights,
    line,
    lines,
)
from desktop.audience.paint_frame import Sheet, paint_foot
from desktop.audience.ticket import paint_figures, paint_list, standing
from desktop.audience.views import KeyView

translate = QCoreApplication.translate

_TOP, _LABEL = 168.0, 40.0


def topic(view: KeyView) -> str:
    """Return what stands at the right of the head."""
    return translate("Audience", "Cek sendiri")


def rank_words(view: KeyView) -> str:
    """Return the place of the ticket in words."""
    told = translate("Audience", "Nomor ini urutan ke-{rank} dari {total}")
    return told.format(rank=view.rank, total=view.total)


def paint(painter: QPainter, page: Sheet, view: KeyView) -> None:
    """Draw ticket and rank, the command line, and the digits that it gives."""
    body = page.body
    ticket = QRectF(body.left(), body.top() + 34, body.width() * 0.4, _TOP - 62)
    place = standing(ticket, view.ticket, sheet_height=page.height)
    paint_list(painter, place, NUMBER)
    paint_figures(painter, place, NUMBER)
    told = QRectF(ticket.right() + 40, ticket.top(), body.right() - ticket.right() - 40, ticket.height())
    lines(painter, told, rank_words(view), size=44, least=26, weight=SEMIBOLD, align=LEFT)
    half = (body.height() - _TOP) / 2
    line_box = QRectF(body.left(), body.top() + _TOP, body.width(), half)
    _labelled(painter, line_box, translate("Audience", "Ketik baris ini di komputer mana pun"))
    typed = line_box.adjusted(0, _LABEL, 0, -16)
    painter.fillRect(typed, TILE)
    _typed(painter, typed.adjusted(20, 8, -20, -8), view.line)
    key_box = line_box.translated(0, half)
    _labelled(
        painter,
        key_box,
        translate("Audience", "Hasilnya adalah kunci nomor ini; kunci terkecil dipanggil lebih dulu"),
    )
    rows = key_box.adjusted(0, _LABEL, 0, -12)
    groups, height = eights(view.key), rows.height() / 2
    for row in range(2):
        at = QRectF(rows.left(), rows.top() + row * height, rows.width(), height)
        cells(painter, at, groups[row * 4 : row * 4 + 4], size=52, weight=BOLD, colour=WHITE)
    paint_foot(painter, page, view.note)


def _labelled(painter: QPainter, box: QRectF, label: str) -> None:
    line(
        painter,
        QRectF(box.left(), box.top(), box.width(), _LABEL - 6),
        label,
        size=20,
        colour=QUIET,
        least=15,
    )


def _typed(painter: QPainter, box: QRectF, text: str) -> None:
    """Draw the command line as large as it fits, broken only at spaces."""
    lines(painter, box, text, size=34, least=15, most=3, colour=PALE, align=LEFT)

"""The call: prize, ticket, short name, how often it was called, and how it ended.

* While the digits roll the sheet is drawn without figures and without the winner; the rest stays as it will be.
* A result stands in words with a sign; a ticket that wins nothing loses the number's colour as well.
"""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.audience.lettering import (
    ATTENTION,
    BAD,
    CENTRE,
    GOOD,
    LINE,
    NUMBER,
    PALE,
    QUIET,
    SEMIBOLD,
    WHITE,
    breadth,
    line,
    lines,
)
from desktop.audience.paint_frame import Sheet
from desktop.audience.ticket import Standing, paint_figures, paint_list, standing
from desktop.audience.views import CallView, Result

translate = QCoreApplication.translate

_PRIZE, _NAME, _AIR = 98.0, 116.0, 8.0
_AWARDED = frozenset({Result.RECEIVED, Result.HELD})
_COLOURS = {
    Result.RECEIVED: GOOD,
    Result.HELD: GOOD,
    Result.ABSENT: ATTENTION,
    Result.DECLINED: ATTENTION,
    Result.INELIGIBLE: BAD,
}


def prize_words(number: int, total: int) -> str:
    """Return "Hadiah 7 dari 20"."""
    return translate("Audience", "Hadiah {number} dari {total}").format(number=number, total=total)


def result_words(result: Result) -> str:
    """Return how a call ended, in words for the hall."""
    return {
        Result.RECEIVED: translate("Audience", "Hadir, hadiah diserahkan"),
        Result.HELD: translate("Audience", "Hadiah disimpan sampai diambil"),
        Result.ABSENT: translate("Audience", "Tidak hadir, lanjut ke urutan berikutnya"),
        Result.DECLINED: translate("Audience", "Menolak hadiah, lanjut ke urutan berikutnya"),
        Result.INELIGIBLE: translate("Audience", "Tidak sah, lanjut ke urutan berikutnya"),
    }[result]


def stand_ticket(page: Sheet, view: CallView) -> Standing:
    """Return where the ticket stands on the sheet."""
    return standing(
        page.body.adjusted(0, _PRIZE + _AIR, 0, -_NAME - _AIR), view.ticket, sheet_height=page.height
    )


def paint(painter: QPainter, page: Sheet, view: CallView, *, rolling: bool) -> None:
    """Draw the call; without figures, name and result while the digits roll."""
    body = page.body
    prize = QRectF(body.left(), body.top() + 4, body.width(), _PRIZE - 8)
    lines(painter, prize, view.prize, size=64, least=30, weight=SEMIBOLD, colour=PALE)
    place = stand_ticket(page, view)
    lost = not rolling and view.result is not None and view.result not in _AWARDED
    colour = QUIET if lost else NUMBER
    paint_list(painter, place, colour)
    if not rolling:
        paint_figures(painter, place, colour)
        _winner(painter, QRectF(body.left(), body.bottom() - _NAME, body.width(), _NAME), view)
    _countdown(painter, page, view)
    _stored(painter, page, view)


def _winner(painter: QPainter, box: QRectF, view: CallView) -> None:
    if view.result is None:
        line(painter, box, view.name, size=52, weight=SEMIBOLD, align=CENTRE, least=26)
        return
    line(painter, box.adjusted(0, 4, 0, -50), view.name, size=44, weight=SEMIBOLD, align=CENTRE, least=26)
    words, colour = result_words(view.result), _COLOURS[view.result]
    row = QRectF(box.left(), box.bottom() - 54, box.width(), 42)
    width = breadth(words, 30, SEMIBOLD)
    left = max(row.left(), row.center().x() - (width + 44) / 2)
    _sign(painter, QRectF(left, row.center().y() - 14, 28, 28), colour, good=view.result in _AWARDED)
    told = QRectF(left + 44, row.top(), min(width + 1, row.right() - left - 44), row.height())
    line(painter, told, words, size=30, weight=SEMIBOLD, colour=colour, least=20)


def _sign(painter: QPainter, box: QRectF, colour: QColor, *, good: bool) -> None:
    """Draw a tick or a cross."""
    painter.setPen(QPen(colour, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    at = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _STROKES[good]]
    for start in range(0, len(at), 3):
        painter.drawPolyline(QPolygonF(at[start : start + 3]))


_STROKES = {
    True: ((0.08, 0.54), (0.38, 0.84), (0.94, 0.18)),
    False: ((0.14, 0.14), (0.5, 0.5), (0.86, 0.86), (0.86, 0.14), (0.5, 0.5), (0.14, 0.86)),
}


def _countdown(painter: QPainter, page: Sheet, view: CallView) -> None:
    foot = page.foot
    width = foot.width() * 0.4
    words = translate("Audience", "Panggilan {call} dari {calls}").format(call=view.call, calls=view.calls)
    line(painter, QRectF(foot.left(), foot.center().y() - 36, width, 30), words, size=20, colour=PALE)
    bar = QRectF(foot.left(), foot.center().y() + 10, width, 9)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, part in ((LINE, 1.0), (NUMBER, min(1.0, max(0.0, view.countdown)))):
        if part > 0:
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(9.0, bar.width() * part), 9), 4.5, 4.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _stored(painter: QPainter, page: Sheet, view: CallView) -> None:
    foot = page.foot
    box = QRectF(foot.left() + foot.width() * 0.43, foot.center().y() - 30, foot.width() * 0.57, 30)
    locked = translate("Audience", "Hasil terkunci {time}").format(time=view.stored_at)
    line(painter, box, locked, size=20, weight=SEMIBOLD, colour=WHITE, align=CENTRE, least=15)
    words = translate("Audience", "animasi hanya penyajian")
    line(painter, box.translated(0, 30), words, size=20, colour=QUIET, align=CENTRE, least=15)

"""One still picture of the hall's screen: frame and view, painted at any size."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter

from desktop.audience import (
    paint_board,
    paint_call,
    paint_dice,
    paint_key,
    paint_prize,
    paint_seal,
    paint_seed,
    paint_welcome,
)
from desktop.audience.paint_frame import Sheet, paint_frame, sheet
from desktop.audience.views import (
    Blank,
    BoardView,
    CallView,
    DiceView,
    Frame,
    KeyView,
    PrizeView,
    SealView,
    SeedView,
    View,
    Welcome,
)


def page_count(size: QSize, frame: Frame, view: View) -> int:
    """Return on how many pages a view stands at this size."""
    page = sheet(size, practice=frame.practice)
    if isinstance(view, Welcome):
        return len(paint_welcome.leaves(page, view))
    return len(paint_board.pages(page, view)) if isinstance(view, BoardView) else 1


def paint(
    painter: QPainter, size: QSize, frame: Frame, view: View, *, number: int = 0, rolling: bool = False
) -> None:
    """Paint page `number`, from 0, of a view; `rolling` leaves out a call's figures and its winner."""
    if isinstance(view, Blank):
        painter.fillRect(0, 0, size.width(), size.height(), Qt.GlobalColor.black)
        return
    page = sheet(size, practice=frame.practice)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(page.scale, page.scale)
    sealed = not isinstance(view, SealView | Welcome)
    page = paint_frame(painter, page, frame, topic=topic(page, view), seal=sealed)
    if isinstance(view, CallView):
        paint_call.paint(painter, page, view, rolling=rolling)
    else:
        _paint_still(painter, page, frame, view, number=number)


def _paint_still(
    painter: QPainter,
    page: Sheet,
    frame: Frame,
    view: Welcome | SealView | DiceView | SeedView | PrizeView | BoardView | KeyView,
    *,
    number: int,
) -> None:
    match view:
        case Welcome():
            paint_welcome.paint(painter, page, view, number=number)
        case SealView():
            paint_seal.paint(painter, page, frame, view)
        case DiceView():
            paint_dice.paint(painter, page, view)
        case SeedView():
            paint_seed.paint(painter, page, view)
        case PrizeView():
            paint_prize.paint(painter, page, view)
        case BoardView():
            paint_board.paint(painter, page, view, number=number)
        case KeyView():
            paint_key.paint(painter, page, view)


def topic(page: Sheet, view: View) -> str:
    """Return what stands at the right of the head: the name of the moment."""
    match view:
        case Blank():
            return ""
        case Welcome():
            return paint_welcome.topic(page, view)
        case SealView():
            return paint_seal.topic(view)
        case DiceView():
            return paint_dice.topic(view)
        case SeedView():
            return paint_seed.topic(view)
        case PrizeView() | CallView():
            return paint_call.prize_words(view.number, view.total)
        case BoardView():
            return paint_board.topic(view)
        case KeyView():
            return paint_key.topic(view)

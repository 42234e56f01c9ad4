"""The winners' board: columns of tickets, names and prizes, in as many pages as it takes (U26)."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from desktop.audience.lettering import (
    BOLD,
    CENTRE,
    NUMBER,
    PALE,
    QUIET,
    RIGHT,
    SEMIBOLD,
    breadth,
    line,
    lines,
    rule,
)
from desktop.audience.paint_frame import Sheet, page_words, paint_foot
from desktop.audience.views import BoardView, WinnerLine

translate = QCoreApplication.translate

_TITLE, _ROW, _GUTTER, _NARROWEST = 76.0, 60.0, 40.0, 380.0


def topic(view: BoardView) -> str:
    """Return what stands at the right of the head."""
    told = translate("Audience", "{count} dari {total} hadiah")
    return told.format(count=len(view.winners), total=view.total)


def _grid(page: Sheet, view: BoardView) -> tuple[int, int]:
    """Return columns and rows: one column for as long as it holds all, then as many as are wide enough."""
    rows = int((page.body.height() - _TITLE) // _ROW)
    most = max(1, int((page.body.width() + _GUTTER) // (_NARROWEST + _GUTTER)))
    return min(most, max(1, -(-len(view.winners) // rows))), rows


def pages(page: Sheet, view: BoardView) -> tuple[tuple[WinnerLine, ...], ...]:
    """Return the winners of each page."""
    columns, rows = _grid(page, view)
    each = columns * rows
    return tuple(view.winners[at : at + each] for at in range(0, max(1, len(view.winners)), each))


def paint(painter: QPainter, page: Sheet, view: BoardView, *, number: int) -> None:
    """Draw one page of the board."""
    body = page.body
    title = QRectF(body.left(), body.top() + 8, body.width(), _TITLE - 16)
    words = (
        translate("Audience", "Daftar pemenang")
        if view.final
        else translate("Audience", "Pemenang sejauh ini")
    )
    line(painter, title, words, size=34, weight=SEMIBOLD, colour=PALE)
    every = pages(page, view)
    shown = every[number]
    if not shown:
        nobody = translate("Audience", "Belum ada hadiah yang diserahkan")
        lines(painter, body, nobody, size=44, least=26, colour=QUIET, align=CENTRE)
    columns, rows = _grid(page, view)
    width = (body.width() - _GUTTER * (columns - 1)) / columns
    wide = columns == 1 and width > 2 * _NARROWEST
    size, draw = (34, _wide) if wide else (26, _narrow)
    indent = max((breadth(_spelt(winner), size, BOLD, tabular=True) for winner in shown), default=0.0) + 24
    for place, winner in enumerate(shown):
        column, row = divmod(place, rows)
        left, top = body.left() + column * (width + _GUTTER), body.top() + _TITLE + row * _ROW
        rule(painter, top, left, left + width)
        row_box = QRectF(left, top, width, _ROW)
        line(painter, row_box, _spelt(winner), size=size, weight=BOLD, colour=NUMBER, tabular=True)
        draw(painter, row_box.adjusted(indent, 0, 0, 0), winner)
    paint_foot(painter, page, page_words(number, len(every)))


def _prize(winner: WinnerLine) -> str:
    kept = translate("Audience", "disimpan · {prize}") if winner.held else "{prize}"
    return kept.format(prize=winner.prize)


def _spelt(winner: WinnerLine) -> str:
    return winner.ticket.replace("-", " ")


def _wide(painter: QPainter, box: QRectF, winner: WinnerLine) -> None:
    """Draw name and prize on one line across the board."""
    half = box.width() * 0.42
    name = box.adjusted(0, 0, half - box.width(), 0)
    line(painter, name, winner.name, size=30, weight=SEMIBOLD, least=20)
    line(
        painter,
        box.adjusted(half + 24, 0, 0, 0),
        _prize(winner),
        size=26,
        colour=QUIET,
        align=RIGHT,
        least=20,
    )


def _narrow(painter: QPainter, box: QRectF, winner: WinnerLine) -> None:
    """Draw the prize beneath the name."""
    name = QRectF(box.left(), box.top() + 5, box.width(), 30)
    line(painter, name, winner.name, size=20, weight=SEMIBOLD, least=18)
    line(painter, name.translated(0, 23), _prize(winner), size=18, colour=QUIET)

"""Before the seal: numbers, rule, prizes with their sources, and the witnesses, in as many pages as it takes."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from desktop.audience.lettering import (
    BOLD,
    LEFT,
    NUMBER,
    PALE,
    QUIET,
    RIGHT,
    SEMIBOLD,
    WHITE,
    breadth,
    line,
    lines,
    rule,
)
from desktop.audience.paint_frame import Sheet, page_words
from desktop.audience.views import Welcome

translate = QCoreApplication.translate

_FACTS, _HEADING, _ROW, _GUTTER = 116.0, 50.0, 58.0, 48.0
_PRIZE_WIDTH, _WITNESS_WIDTH = 440.0, 360.0  # columns are at least so wide


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a column: how many, what, and from whom or as what."""

    count: str
    text: str
    beneath: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a page: a heading and rows."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: columns of equal width, `places` of them even where some stay empty, beneath the two numbers or not."""

    columns: tuple[Column, ...]
    places: int
    facts: bool


def facts(view: Welcome) -> str:
    """Return the two numbers in words."""
    told = translate("Audience", "{tickets} nomor undian · {units} hadiah")
    return told.format(tickets=view.tickets, units=view.units)


def leaves(page: Sheet, view: Welcome) -> tuple[Leaf, ...]:
    """Return the pages: one with large numbers if all fits beneath them, else prizes and then witnesses."""
    prizes = tuple(Row(f"{prize.quantity} ×", prize.name, prize.source) for prize in view.prizes)
    witnesses = tuple(Row("", witness.name, witness.role) for witness in view.witnesses)
    given = translate("Audience", "Hadiah dan sumbernya")
    seen = translate("Audience", "Saksi dan pengawas")
    room = page.body.height() - _HEADING - 12
    if max(len(prizes), len(witnesses)) <= (room - _FACTS) // _ROW:
        return (Leaf((Column(given, prizes), Column(seen, witnesses)), 2, facts=True),)
    most = int(room // _ROW)
    return _spread(page, Column(given, prizes), most, least=_PRIZE_WIDTH) + _spread(
        page, Column(seen, witnesses), most, least=_WITNESS_WIDTH
    )


def _spread(page: Sheet, whole: Column, most: int, *, least: float) -> tuple[Leaf, ...]:
    """Spread one long column over pages, as evenly as the number of pages allows."""
    places = int((page.body.width() + _GUTTER) // (least + _GUTTER))
    count = -(-len(whole.rows) // (most * places))
    each = -(-len(whole.rows) // (max(1, count) * places))
    columns = [
        Column(whole.heading, whole.rows[at : at + each]) for at in range(0, len(whole.rows), each or 1)
    ]
    return tuple(
        Leaf(tuple(columns[at : at + places]), places, facts=False) for at in range(0, len(columns), places)
    )


def topic(page: Sheet, view: Welcome) -> str:
    """Return what stands at the right of the head: the numbers, unless they stand large below."""
    return translate("Audience", "Sebelum segel") if leaves(page, view)[0].facts else facts(view)


def paint(painter: QPainter, page: Sheet, view: Welcome, *, number: int) -> None:
    """Draw one page, and the rule for absent winners in the foot."""
    every = leaves(page, view)
    leaf, body = every[number], page.body
    top = body.top() + (_FACTS if leaf.facts else 12)
    if leaf.facts:
        _facts(painter, QRectF(body.left(), body.top(), body.width(), _FACTS), view)
    width = (body.width() - _GUTTER * (leaf.places - 1)) / leaf.places
    for place, column in enumerate(leaf.columns):
        left = body.left() + place * (width + _GUTTER)
        head = QRectF(left, top, width, _HEADING - 14)
        line(painter, head, column.heading, size=20, colour=QUIET)
        rule(painter, head.bottom(), left, left + width)
        for at, row in enumerate(column.rows):
            _row(painter, QRectF(left, top + _HEADING + at * _ROW, width, _ROW), row)
    told = page_words(number, len(every))
    rest = page.foot.adjusted(0, 0, -breadth(told, 20) - 40 if told else 0, 0)
    lines(painter, rest, view.absent_rule, size=26, least=18, colour=PALE, align=LEFT)
    line(painter, page.foot, told, size=20, colour=QUIET, align=RIGHT)


def _facts(painter: QPainter, box: QRectF, view: Welcome) -> None:
    left = box.left()
    for number, unit in (
        (view.tickets, translate("Audience", "nomor undian")),
        (view.units, translate("Audience", "hadiah")),
    ):
        digits = str(number)
        drawn = line(
            painter,
            QRectF(left, box.top(), box.width(), box.height()),
            digits,
            size=72,
            weight=BOLD,
            colour=NUMBER,
        )
        row = QRectF(drawn.right() + 14, drawn.bottom() - 30, 400, 30)
        line(painter, row, unit, size=30, colour=PALE)
        left = row.left() + breadth(unit, 30) + 56


def _row(painter: QPainter, box: QRectF, row: Row) -> None:
    indent = 76.0 if row.count else 0.0
    name = QRectF(box.left() + indent, box.top(), box.width() - indent, 34)
    line(painter, name, row.text, size=26, weight=SEMIBOLD, colour=WHITE, least=20)
    line(painter, name.translated(0, 26), row.beneath, size=18, colour=QUIET)
    count = QRectF(box.left(), box.top(), indent - 16, 34)
    line(painter, count, row.count, size=26, weight=SEMIBOLD, colour=PALE, align=RIGHT)

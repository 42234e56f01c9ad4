"""The throws: what is typed, mirrored as it is typed, and the confirmed throws beneath."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from desktop.audience.lettering import (
    BAD,
    BOLD,
    CENTRE,
    NUMBER,
    PALE,
    QUIET,
    RIGHT,
    SEMIBOLD,
    TILE,
    WHITE,
    line,
    lines,
    rule,
)
from desktop.audience.paint_frame import Sheet
from desktop.audience.views import DiceView, Throw

translate = QCoreApplication.translate

_TITLE, _ROW, _LABEL = 104.0, 34.0, 38.0
_SLOTS, _LINED, _SHORT = 13, 20, 24  # digits: tiles shown at least, on one line, in half a row


def topic(view: DiceView) -> str:
    """Return what stands at the right of the head."""
    if view.kind == "digits":
        return translate("Audience", "Angka saksi")
    return translate("Audience", "Lemparan dadu saksi")


def title(view: DiceView) -> str:
    """Return who throws, or writes."""
    if view.kind == "dice":
        return translate("Audience", "{witness} melempar dadu").format(witness=view.witness)
    return translate("Audience", "{witness} menulis angka").format(witness=view.witness)


def shown(view: DiceView, throw: Throw) -> str:
    """Return what of a confirmed throw may be seen."""
    return throw.value if view.may_show(throw.kind) else translate("Audience", "ditulis tertutup")


def paint(painter: QPainter, page: Sheet, view: DiceView) -> None:
    """Draw who throws, the two typings, and the confirmed throws."""
    body = page.body
    head = QRectF(body.left(), body.top() + 14, body.width(), 56)
    line(painter, head, title(view), size=44, weight=SEMIBOLD, least=26)
    line(painter, QRectF(body.left(), head.bottom(), body.width(), 30), view.role, size=20, colour=QUIET)
    listed = _grid(view)[1]
    below = listed * _ROW + (_LABEL + 12 if listed else 0)
    room = QRectF(body.left(), body.top() + _TITLE, body.width(), body.height() - _TITLE - below)
    if view.may_show(view.kind):
        _typings(painter, room, view)
    else:
        words = translate(
            "Audience", "Angka ditulis tertutup. Semua dibuka bersama setelah saksi terakhir menulis."
        )
        lines(painter, room, words, size=44, least=26, weight=SEMIBOLD, colour=PALE)
    if listed:
        _confirmed(painter, QRectF(body.left(), room.bottom(), body.width(), below), view)


def _typings(painter: QPainter, room: QRectF, view: DiceView) -> None:
    """Draw both typings one under the other, in slots of one width, so that a difference stands out."""
    count = max(_SLOTS, len(view.first), len(view.second))
    lined = 1 if count <= _LINED else 2
    slots = -(-count // lined)
    half = room.height() / 2
    for place, (label, typed, other) in enumerate(
        (
            (translate("Audience", "Diketik pertama"), view.first, ""),
            (translate("Audience", "Diketik kedua"), view.second, view.first),
        )
    ):
        box = QRectF(room.left(), room.top() + place * half, room.width(), half)
        line(painter, QRectF(box.left(), box.top(), box.width(), _LABEL), label, size=20, colour=QUIET)
        _digits(painter, box.adjusted(0, _LABEL, 0, -10), typed, other=other, slots=slots, rows=lined)


def _digits(painter: QPainter, box: QRectF, typed: str, *, other: str, slots: int, rows: int) -> None:
    """Draw digits in tiles; one that differs from the first typing is underlined and changes its colour."""
    pitch = min(box.width() / slots, box.height() / rows / 1.1)
    width, height = box.width() / slots - 6, box.height() / rows - 6
    size = int(min(pitch * 1.15, height * 1.05))
    for place in range(slots * rows):
        row, column = divmod(place, slots)
        tile = QRectF(box.left() + column * (width + 6), box.top() + row * (height + 6), width, height)
        painter.fillRect(tile, TILE)
        if place >= len(typed):
            continue
        differs = bool(other) and (place >= len(other) or typed[place] != other[place])
        line(
            painter,
            tile,
            typed[place],
            size=size,
            weight=BOLD,
            colour=BAD if differs else NUMBER,
            align=CENTRE,
        )
        if differs:
            painter.fillRect(QRectF(tile.left(), tile.bottom() - 5, tile.width(), 5), BAD)


def _grid(view: DiceView) -> tuple[int, int]:
    """Return columns and rows of the confirmed throws; the latest are shown where there is no room for all."""
    columns = 1 if any(len(throw.value) > _SHORT for throw in view.confirmed) else 2
    most = 2 if max(len(view.first), len(view.second)) > _LINED else 4
    return columns, min(most, -(-len(view.confirmed) // columns))


def _confirmed(painter: QPainter, box: QRectF, view: DiceView) -> None:
    heading = QRectF(box.left(), box.top() + 8, box.width(), _LABEL - 8)
    told = translate("Audience", "Sudah dipastikan: {count} saksi").format(count=len(view.confirmed))
    line(painter, heading, told, size=20, colour=QUIET)
    rule(painter, heading.bottom() + 3, box.left(), box.right())
    columns, rows = _grid(view)
    width = (box.width() - 48 * (columns - 1)) / columns
    for place, throw in enumerate(view.confirmed[-columns * rows :]):
        row, column = divmod(place, columns)
        cell = QRectF(box.left() + column * (width + 48), heading.bottom() + 8 + row * _ROW, width, _ROW)
        _throw(painter, cell, view, throw)


def _throw(painter: QPainter, cell: QRectF, view: DiceView, throw: Throw) -> None:
    value = shown(view, throw)
    split = cell.width() * (0.45 if len(throw.value) <= _SHORT else 0.25)
    line(painter, cell.adjusted(0, 0, -cell.width() + split - 12, 0), throw.witness, size=20, colour=WHITE)
    line(
        painter,
        cell.adjusted(split, 0, 0, 0),
        value,
        size=20,
        weight=SEMIBOLD,
        colour=PALE,
        align=RIGHT,
        least=15,
    )

"""Coupons for the voters (U50, U51): list and number twice, on stub and coupon, a QR code, the TPS; no name and no NIK.

* On A4 there are 24 on a sheet, and the numbers run down the stack: cut through all sheets at once, each of the 24 piles is
  in order, and the piles one upon the other are the whole list.
* On a roll of 58 mm each coupon is a page of its own, in the order of the numbers.
"""

from collections.abc import Sequence
from functools import partial

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from draw.attendance import coupon_code
from draw.identity import Identity
from draw.tickets import split_ticket
from steps.files.papers.drawn import centred, dashed, draw_qr, drawn, line, shrunk
from steps.files.papers.fonts import BOLD, SERIF
from steps.files.papers.sheet import PRACTICE, SIZES

COLUMNS, ROWS = 3, 8
PER_SHEET = COLUMNS * ROWS
ROLL = (58 * mm, 62 * mm)
LIST_WORDS = {"DPT": "DPT", "DPTB": "DPTb", "DPK": "DPK"}
_SIDE, _TOP, _BOTTOM = 7 * mm, 7 * mm, 10 * mm
_STUB = 18 * mm
_PAD = 2.5 * mm
_CODE = 20 * mm
_ROLL_SIDE = 5 * mm
_ROLL_CODE = 23 * mm
_ROLL_TEAR = 42 * mm
_WORDS = "Bawa kupon ini"
_MORE = "saat undian."


def places(count: int) -> tuple[tuple[int | None, ...], ...]:
    """Return what each sheet's 24 places hold, row by row: positions in the list, None for an empty place.

    With s sheets the place p of sheet i holds position p * s + i: down the stack the positions follow one another.
    """
    sheets = -(-count // PER_SHEET)
    return tuple(
        tuple(at if (at := place * sheets + sheet) < count else None for place in range(PER_SHEET))
        for sheet in range(sheets)
    )


def coupons(tickets: Sequence[str], identity: Identity, *, page: str, made_at: str) -> bytes:
    """Return the sheets of coupons as PDF, 24 on each; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339."""
    size = SIZES[page]
    sheets = places(len(tickets))
    drawings = []
    for no, held in enumerate(sheets, 1):
        sheet = [None if at is None else tickets[at] for at in held]
        drawings.append(partial(_sheet, sheet=sheet, no=no, of=len(sheets), size=size, identity=identity))
    return drawn(drawings, size, title=_title(identity), author=identity.title, made_at=made_at)


def roll_coupons(tickets: Sequence[str], identity: Identity, *, made_at: str) -> bytes:
    """Return the coupons for a thermal printer of 58 mm as PDF, one on each page of 58 by 62 mm."""
    drawings = [partial(_roll, ticket=ticket, identity=identity) for ticket in tickets]
    return drawn(drawings, ROLL, title=_title(identity), author=identity.title, made_at=made_at)


def _title(identity: Identity) -> str:
    return f"{'LATIHAN ' if identity.practice else ''}Kupon {identity.title}"


def _sheet(
    canvas: Canvas,
    *,
    sheet: Sequence[str | None],
    no: int,
    of: int,
    size: tuple[float, float],
    identity: Identity,
) -> None:
    width, height = (size[0] - 2 * _SIDE) / COLUMNS, (size[1] - _TOP - _BOTTOM) / ROWS
    for column in range(1, COLUMNS):
        dashed(canvas, _SIDE + column * width, _BOTTOM, _SIDE + column * width, size[1] - _TOP)
    for row in range(1, ROWS):
        dashed(canvas, _SIDE, _BOTTOM + row * height, size[0] - _SIDE, _BOTTOM + row * height)
    for place, ticket in enumerate(sheet):
        if ticket is not None:
            x = _SIDE + place % COLUMNS * width
            y = size[1] - _TOP - (place // COLUMNS + 1) * height
            _coupon(canvas, ticket, x, y, width=width, height=height, identity=identity)
    told = f"{identity.title} · kupon, lembar {no} dari {of} · tumpuk semua lembar menurut nomornya, lalu potong sekaligus"
    canvas.setFillGray(0.3)
    line(canvas, told, _SIDE, _BOTTOM - 4.5 * mm, size=7, room=size[0] - 2 * _SIDE)


def _coupon(
    canvas: Canvas, ticket: str, x: float, y: float, *, width: float, height: float, identity: Identity
) -> None:
    list_name, number = split_ticket(ticket)
    tps = f"TPS {identity.tps.number:03d}"
    dashed(canvas, x + _STUB, y + 3 * mm, x + _STUB, y + height - 3 * mm)
    _number(canvas, list_name, number, x + _PAD, y + height / 2, room=_STUB - 2 * _PAD, size=15, tps=tps)
    left = x + _STUB + _PAD
    code = x + width - _CODE - 3.4 * mm
    _number(canvas, list_name, number, left, y + height / 2, room=code - left - 3.4 * mm, size=25, tps=tps)
    canvas.setFillGray(0.3)
    line(canvas, identity.tps.village, left, y + height / 2 - 11.2 * mm, size=7, room=code - left - 3 * mm)
    canvas.setFillGray(0)
    canvas.setFillGray(0)
    draw_qr(
        canvas, coupon_code(identity.tps.key, ticket), code, y + (height - _CODE) / 2 + 0.8 * mm, side=_CODE
    )
    canvas.setFillGray(0)
    if identity.practice:
        canvas.setFont(BOLD, 8)
        canvas.drawString(x + _PAD, y + 2.4 * mm, PRACTICE)
        canvas.drawString(left, y + height - 5 * mm, PRACTICE)
    canvas.setFillGray(0.3)
    centred(canvas, f"{_WORDS} {_MORE}", code + _CODE / 2, y + 2.4 * mm, size=6.2, room=_CODE)
    canvas.setFillGray(0)


def _number(
    canvas: Canvas,
    list_name: str,
    number: int,
    x: float,
    middle: float,
    *,
    room: float,
    size: float,
    tps: str,
) -> None:
    """Draw list, number and TPS below one another around a middle line."""
    digits = f"{number:03d}"
    fits = shrunk(digits, size=size, room=room)
    canvas.setFillGray(0)
    canvas.setFont(SERIF, 8.5)
    canvas.drawString(x, middle + size * 0.36 + 2.2 * mm, LIST_WORDS[list_name])
    canvas.setFont(BOLD, fits)
    canvas.drawString(x, middle - fits * 0.34, digits)
    canvas.setFont(BOLD, 8.5)
    canvas.drawString(x, middle - size * 0.36 - 4.4 * mm, tps)


def _roll(canvas: Canvas, *, ticket: str, identity: Identity) -> None:
    width, height = ROLL
    room, x = width - 2 * _ROLL_SIDE, _ROLL_SIDE
    list_name, number = split_ticket(ticket)
    tps = f"TPS {identity.tps.number:03d} {identity.tps.village}"
    practice = f" · {PRACTICE}" if identity.practice else ""
    canvas.setFillGray(0)
    said = f"{LIST_WORDS[list_name]} {number:03d}"
    centred(canvas, said, width / 2, height - 9.5 * mm, size=19, room=room, bold=True)
    centred(canvas, f"{tps}{practice}", width / 2, height - 15 * mm, size=8, room=room)
    dashed(canvas, 2 * mm, _ROLL_TEAR, width - 2 * mm, _ROLL_TEAR)
    centred(canvas, f"KUPON UNDIAN{practice}", width / 2, _ROLL_TEAR - 5 * mm, size=8.5, room=room, bold=True)
    draw_qr(canvas, coupon_code(identity.tps.key, ticket), x, 9.5 * mm, side=_ROLL_CODE)
    left = x + _ROLL_CODE + 4 * mm
    _number(canvas, list_name, number, left, 22 * mm, room=width - _ROLL_SIDE - left, size=24, tps=tps[:7])
    centred(
        canvas, f"{identity.tps.village} · {_WORDS.lower()} {_MORE}", width / 2, 3 * mm, size=7, room=room
    )

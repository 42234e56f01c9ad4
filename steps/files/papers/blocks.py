"""The few building stones of every paper: paragraphs, headings, facts in pairs, hairline tables, QR codes.

A template is ours and may hold markup; what fills its braces is data and never does.
"""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Image, Paragraph, Spacer, Table, TableStyle

from steps.files.papers.fonts import BOLD, MONO, SERIF, is_simple, markup, prepare, width

HAIR = Color(0.6, 0.6, 0.6)
INK = Color(0, 0, 0)
QUIET = Color(0.27, 0.27, 0.27)
PAD = 4.0
BOX_PAD = 10.0
_NUMBER_PAD = 16.0  # so that a number does not lean on the words of the next column
FONT = ("FONT", (0, 0), (-1, -1), SERIF, 11, 14)  # a table that is not told otherwise brings Helvetica
QR_LEVELS = (("M", 3391), ("L", 4296))  # alphanumeric letters that version 40 holds (ISO/IEC 18004, table 7)
_LENIENT = 1.25  # how far beyond its even share a modest column may go
_MODULE = 0.45 * mm  # what a phone still reads from a photocopy
_PIXELS = 4


@lru_cache(maxsize=1)
def styles() -> dict[str, ParagraphStyle]:
    """Return the paragraph styles by name, made once."""
    prepare()

    def style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
        font = more.pop("font", SERIF)
        return ParagraphStyle(
            name,
            fontName=font,
            bulletFontName=font,
            bulletFontSize=size,
            fontSize=size,
            leading=leading,
            **more,
        )

    made = (
        style("title", 19, 24, font=BOLD, alignment=TA_CENTER),
        style("subtitle", 12.5, 17, font=BOLD, alignment=TA_CENTER),
        style("centre", 11.5, 16, alignment=TA_CENTER),
        style("heading", 12, 16, font=BOLD, spaceBefore=9, spaceAfter=4),
        style("body", 11.5, 16, spaceAfter=5),
        style("lead", 11.5, 16, spaceAfter=3, keepWithNext=1),
        style("justified", 11.5, 16, spaceAfter=5, alignment=TA_JUSTIFY),
        style("item", 11.5, 16, spaceAfter=3, leftIndent=16, bulletIndent=2),
        style("step", 11.5, 15, spaceAfter=3, leftIndent=22, bulletIndent=2),
        style("cell", 11, 14),
        style("cell right", 11, 14, alignment=TA_RIGHT),
        style("sum", 11, 14, font=BOLD),
        style("sum right", 11, 14, font=BOLD, alignment=TA_RIGHT),
        style("head", 10.5, 13.5, font=BOLD),
        style("head right", 10.5, 13.5, font=BOLD, alignment=TA_RIGHT),
        style("small", 9.5, 12.5, textColor=QUIET, spaceAfter=2),
        style("small centre", 9.5, 12.5, textColor=QUIET, alignment=TA_CENTER),
        style("mono", 8.5, 12, font=MONO),
        style("mono centre", 8.5, 12, font=MONO, alignment=TA_CENTER),
    )
    return {each.name: each for each in made}


def par(style: str, template: str, **data_untrusted: object) -> Paragraph:
    """Return a paragraph of our template filled with data."""
    return Paragraph(
        template.format(**{k: markup(str(v)) for k, v in data_untrusted.items()}), styles()[style]
    )


def item(template: str, **data_untrusted: object) -> Paragraph:
    """Return a paragraph with a dash before it."""
    filled = template.format(**{k: markup(str(v)) for k, v in data_untrusted.items()})
    return Paragraph(filled, styles()["item"], bulletText="–")


def gap(points: float = 8) -> Spacer:
    """Return empty height in points."""
    return Spacer(1, points)


def steps(sentences: Sequence[str]) -> list[Paragraph]:
    """Return our own sentences as numbered steps; they may hold markup and are never data."""
    return [Paragraph(said, styles()["step"], bulletText=f"{no}.") for no, said in enumerate(sentences, 1)]


def heading(text: str, *, room: float = 34 * mm) -> tuple[Any, Any]:
    """Return a heading that goes to the next page unless `room` points are left for what it heads."""
    return CondPageBreak(room), par("heading", "{text}", text=text)


def cell(text_untrusted: str, room: float, style: str = "cell") -> Any:
    """Return data for a table cell `room` points wide: bare text where one line holds it, else a paragraph."""
    look = styles()[style]
    if (
        look.alignment == 0
        and is_simple(text_untrusted)
        and width(text_untrusted, look.fontName, look.fontSize) <= room
    ):
        return text_untrusted
    return par(style, "{text}", text=text_untrusted)


def table(
    head: Sequence[str], rows: Sequence[Sequence[Any]], *, widths: Sequence[float], right: Sequence[int] = (),
    least_height: float = 0, sum_row: bool = False, lineless: int = 0, extra: Sequence[tuple[Any, ...]] = (),
) -> Table:  # fmt: skip
    """Return a table of hairlines whose head repeats; cells are data (text) or flowables.

    `right` are number columns, heights are points, `sum_row` sets the last row off as a sum,
    `lineless` last rows have no line below.
    """

    def line(cells: Sequence[Any], style: str) -> list[Any]:
        return [
            cell(c, widths[i] - 2 * PAD - 1, f"{style} right" if i in right else style)
            if isinstance(c, str)
            else c
            for i, c in enumerate(cells)
        ]

    look = styles()["cell"]
    commands: list[tuple[Any, ...]] = [
        ("FONT", (0, 0), (-1, 0), BOLD, styles()["head"].fontSize, styles()["head"].leading),
        ("FONT", (0, 1), (-1, -1), SERIF, look.fontSize, look.leading),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
        ("LINEBELOW", (0, 1), (-1, -1 - lineless), 0.4, HAIR),
        *_padding(PAD, 3.2, 4),
        *(("RIGHTPADDING", (i, 0), (i, -1), _NUMBER_PAD) for i in right if i < len(widths) - 1),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    if sum_row:
        commands += [("LINEABOVE", (0, -1), (-1, -1), 0.8, INK), ("FONT", (0, -1), (-1, -1), BOLD, 11, 14)]
    least = [0, *[least_height] * len(rows)]
    body = [line(row, "sum" if sum_row and no == len(rows) else "cell") for no, row in enumerate(rows, 1)]
    cells = [line(head, "head"), *body]
    made = Table(cells, colWidths=list(widths), minRowHeights=least, repeatRows=1)
    made.setStyle(TableStyle([*commands, *extra]))
    return made


def shares(room: float, *columns: Sequence[str]) -> tuple[float, ...]:
    """Return the widths of text columns that together fill `room` points.

    Each gets what its longest text wants where that is possible; where it is not, the modest columns are served first
    and the greedy ones break their lines.
    """
    look = styles()["cell"]
    wanted = [
        max((width(t, look.fontName, look.fontSize) for t in texts), default=0) + 2 * PAD + 2
        for texts in columns
    ]
    widths, left = list(wanted), room
    for served, place in enumerate(sorted(range(len(columns)), key=wanted.__getitem__)):
        waiting = len(columns) - served
        widths[place] = min(wanted[place], _LENIENT * left / waiting if waiting > 1 else left)
        left -= widths[place]
    return tuple(w + left / len(columns) for w in widths)


def pairs(rows: Sequence[tuple[str, Any]], *, total: float, label: float = 52 * mm) -> Table:
    """Return facts as “label : value” without lines; values are data (text) or flowables; `total` is the width."""
    room = total - label - 10
    cells = [[name, ":", cell(v, room - PAD, "cell") if isinstance(v, str) else v] for name, v in rows]
    made = Table(cells, colWidths=[label, 10, room])
    look = styles()["cell"]
    made.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), SERIF, look.fontSize, look.leading),
                *_padding(0, 1.2, 2),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return made


def boxed(content: Sequence[Any], *, total: float, line: float = 0.6) -> Table:
    """Return flowables in a plain box of the full width."""
    made = Table([[list(content)]], colWidths=[total])
    made.setStyle(TableStyle([FONT, ("BOX", (0, 0), (-1, -1), line, INK), *_padding(BOX_PAD, 8, 9)]))
    return made


def side_by_side(left: Sequence[Any], right: Sequence[Any], *, widths: tuple[float, float]) -> Table:
    """Return two columns of flowables without lines, level at the top."""
    made = Table([[list(left), list(right)]], colWidths=list(widths))
    made.setStyle(TableStyle([FONT, *_padding(0, 0, 0), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return made


def qr(text: str, *, least: float, module: float = _MODULE) -> Image | None:
    """Return a QR code at least `least` points wide with its quiet zone, or None when no QR code holds the text.

    Level M where it fits, else L; a module is `module` points or more, so that a long text makes a larger code.
    """
    import zxingcpp
    from PIL import Image as Picture

    level = next((name for name, most in QR_LEVELS if len(text) <= most), None)
    if level is None:
        return None
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    picture: Any = code.to_image(scale=_PIXELS, add_quiet_zones=True)
    rows, columns = picture.shape
    side = max(least, columns / _PIXELS * module)
    file = BytesIO()
    Picture.frombytes("L", (columns, rows), bytes(memoryview(picture))).save(file, "PNG")
    file.seek(0)
    return Image(file, width=side, height=side)


def groups(hexadecimal: str, size: int = 8) -> str:
    """Return digits in groups, for eyes and voices."""
    return " ".join(hexadecimal[i : i + size] for i in range(0, len(hexadecimal), size))


def _padding(side: float, top: float, bottom: float) -> tuple[tuple[Any, ...], ...]:
    everywhere = (0, 0), (-1, -1)
    return (
        ("LEFTPADDING", *everywhere, side),
        ("RIGHTPADDING", *everywhere, side),
        ("TOPPADDING", *everywhere, top),
        ("BOTTOMPADDING", *everywhere, bottom),
    )

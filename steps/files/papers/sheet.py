"""The sheet under every paper: size, margins, practice band, foot with TPS, seal words and page x of y."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from draw.form import read_time
from steps.files.papers.fonts import BOLD, SERIF, prepare, runs
from steps.files.papers.fonts import width as width_of

SIZES = {"A4": (210 * mm, 297 * mm), "F4": (215 * mm, 330 * mm)}
SIDE, TOP, BOTTOM = 20 * mm, 19 * mm, 22 * mm
BAND = 8 * mm
PRACTICE = "LATIHAN"
_PALE, _BAND_GREY, _HAIR = 0.93, 0.86, 0.4
# Seven letters of straight strokes in a field 4 wide and 6 high: drawn as lines, they leave the text layer alone.
_LETTERS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "L": (((0, 6), (0, 0), (3.4, 0)),),
    "A": (((0, 0), (2, 6), (4, 0)), ((0.75, 2.2), (3.25, 2.2))),
    "T": (((0, 6), (4, 6)), ((2, 6), (2, 0))),
    "I": (((2, 6), (2, 0)),),
    "H": (((0, 6), (0, 0)), ((4, 6), (4, 0)), ((0, 3), (4, 3))),
    "N": (((0, 0), (0, 6), (4, 0), (4, 6)),),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all pages of one paper share; `foot` is the TPS's line, `seal` the seal's line (may be empty)."""

    title: str
    foot: str
    seal: str
    practice: bool
    made_at: str
    page: str = "A4"
    landscape: bool = False
    border: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points; raises KeyError for a page that is neither A4 nor F4."""
        width, height = SIZES[self.page]
        return (height, width) if self.landscape else (width, height)

    @property
    def inner(self) -> tuple[float, float]:
        """Width and height in points that the story may fill."""
        width, height = self.size
        return width - 2 * SIDE, height - TOP - BOTTOM - (BAND if self.practice else 0)


def build(story: Sequence[Any], sheet: Sheet) -> bytes:
    """Return the PDF of a story of flowables: the same story and sheet give the same bytes."""
    prepare()
    out = BytesIO()
    width, height = sheet.inner
    frame = Frame(SIDE, BOTTOM, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    document = BaseDocTemplate(
        out, pagesize=sheet.size, title=sheet.title, author=sheet.foot, subject="Undian TPS", creator="Undian TPS",
        lang="id-ID", invariant=1, pageCompression=1,
    )  # fmt: skip
    document.addPageTemplates(
        PageTemplate(id="page", frames=[frame], onPage=lambda canvas, _: _under(canvas, sheet))
    )
    document.build(list(story), canvasmaker=partial(_CountedCanvas, sheet=sheet))
    return out.getvalue()


class _CountedCanvas(Canvas):  # type: ignore[misc]
    """A canvas that knows how many pages there are before it writes their feet."""

    def __init__(self, *args: Any, sheet: Sheet, **options: Any) -> None:
        super().__init__(*args, **options)
        self._sheet = sheet
        self._pages: list[dict[str, Any]] = []
        self.setDateFormatter(lambda *_: pdf_date(sheet.made_at))

    def showPage(self) -> None:
        """Keep the page until the last one is known."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write the feet, then the file."""
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            _foot(self, self._sheet, f"Halaman {number} dari {len(self._pages)}")
            super().showPage()
        super().save()


def pdf_date(moment: str) -> str:
    """Return an RFC 3339 time as PDF writes it."""
    text = f"{read_time(moment):%Y%m%d%H%M%S%z}"
    return f"D:{text[:17]}'{text[17:]}'"


def _under(canvas: Canvas, sheet: Sheet) -> None:
    if sheet.border:
        _border(canvas, sheet)
    if not sheet.practice:
        return
    width, height = sheet.size
    canvas.saveState()
    watermark(canvas, width, height)
    canvas.setFillGray(_BAND_GREY)
    canvas.rect(SIDE, height - TOP + 2 * mm - BAND / 2, width - 2 * SIDE, BAND, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont(BOLD, 11)
    canvas.drawCentredString(
        width / 2, height - TOP + 0.7 * mm, f"{PRACTICE} – bukan undian resmi – {PRACTICE}"
    )
    canvas.restoreState()


def _border(canvas: Canvas, sheet: Sheet) -> None:
    width, height = sheet.inner
    canvas.saveState()
    canvas.setStrokeGray(0)
    for inset, line in ((0.0, 1.4), (1.6 * mm, 0.4)):
        canvas.setLineWidth(line)
        canvas.rect(SIDE + inset, BOTTOM + inset, width - 2 * inset, height - 2 * inset)
    canvas.restoreState()


def watermark(canvas: Canvas, width: float, height: float) -> None:
    """Draw LATIHAN across a page, pale and as lines, below whatever follows."""
    step, unit = 5.4, min(width, height) / 40
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(52 if height > width else 32)
    canvas.scale(unit, unit)
    canvas.translate(-(len(PRACTICE) * step - 1.4) / 2, -3)
    canvas.setStrokeGray(_PALE)
    canvas.setLineWidth(0.8)
    for place, letter in enumerate(PRACTICE):
        for line in _LETTERS[letter]:
            path = canvas.beginPath()
            path.moveTo(place * step + line[0][0], line[0][1])
            for x, y in line[1:]:
                path.lineTo(place * step + x, y)
            canvas.drawPath(path)
    canvas.restoreState()


def _foot(canvas: Canvas, sheet: Sheet, count: str) -> None:
    right = sheet.size[0] - SIDE
    canvas.saveState()
    canvas.setStrokeGray(_HAIR)
    canvas.setLineWidth(0.4)
    canvas.line(SIDE, BOTTOM - 4.5 * mm, right, BOTTOM - 4.5 * mm)
    canvas.setFillGray(0.15)
    canvas.setFont(SERIF, 8.5)
    _line(canvas, sheet.foot, BOTTOM - 8.5 * mm, right - SIDE - 32 * mm)
    canvas.drawRightString(right, BOTTOM - 8.5 * mm, count)
    if sheet.seal:
        _line(canvas, sheet.seal, BOTTOM - 12.3 * mm, right - SIDE)
    canvas.restoreState()


def _line(canvas: Canvas, text_untrusted: str, y: float, room: float) -> None:
    """Draw one line of data from the left margin; what has no room ends in an ellipsis."""
    x = SIDE
    for font, text in runs(text_untrusted):
        fits = text
        while fits and x + width_of(fits, font, 8.5) > SIDE + room:
            fits = fits[:-1]
        canvas.setFont(font, 8.5)
        canvas.drawString(x, y, fits)
        x += width_of(fits, font, 8.5)
        if fits != text:
            canvas.setFont(SERIF, 8.5)
            canvas.drawString(x, y, "…")
            return

"""Bars for the papers: one line each with its name, its parts in greys that a copier keeps apart, and its figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from steps.files.papers.fonts import SERIF, prepare, shown, width

LINE = 6.4 * mm
THICK = 3.4 * mm
_SIZE, _PALE, _GAP = 10.0, Color(0.93, 0.93, 0.93), 3 * mm


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: `parts` are (amount, grey from 0 black to 1 white), `figure` is what stands behind it."""

    name_untrusted: str
    parts: tuple[tuple[int, float], ...]
    figure: str


def bars(
    lines: Sequence[Bar], *, total: float, most: int, label: float = 48 * mm, figure: float = 40 * mm
) -> list[Drawing]:
    """Return a drawing for each line, so that many of them run over pages; `total` points wide, `most` is a full bar."""
    prepare()
    return [_line(line, total, most, label, figure) for line in lines]


def legend(entries: Sequence[tuple[str, float]], *, total: float) -> Drawing:
    """Return what the greys mean, in one line."""
    prepare()
    drawing, x = Drawing(total, LINE), 0.0
    for text, grey in entries:
        drawing.add(_box(x, 9.0, grey))
        drawing.add(String(x + 13, 4.2, text, fontName=SERIF, fontSize=_SIZE))
        x += 13 + width(text, SERIF, _SIZE) + 16
    return drawing


def _line(line: Bar, total: float, most: int, label: float, figure: float) -> Drawing:
    drawing = Drawing(total, LINE)
    drawing.add(String(0, 4.2, _fitting(line.name_untrusted, label - _GAP), fontName=SERIF, fontSize=_SIZE))
    room = total - label - figure
    drawing.add(Rect(label, 2.6, room, THICK, fillColor=_PALE, strokeColor=None))
    x = label
    for amount, grey in line.parts:
        wide = room * amount / most if most else 0
        if wide > 0:
            drawing.add(_box(x, wide, grey))
            x += wide
    drawing.add(String(total - figure + _GAP, 4.2, line.figure, fontName=SERIF, fontSize=_SIZE))
    return drawing


def _box(x: float, wide: float, grey: float) -> Rect:
    return Rect(x, 2.6, wide, THICK, fillColor=Color(grey, grey, grey), strokeColor=None)


def _fitting(text_untrusted: str, room: float) -> str:
    """Return a name as far as it has room; a drawing takes one font, so letters that it lacks show as boxes."""
    text = shown(text_untrusted)
    if width(text, SERIF, _SIZE) <= room:
        return text
    while text and width(f"{text}…", SERIF, _SIZE) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"

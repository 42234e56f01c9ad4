"""Bars for the papers: one line each with its name, its parts in greys that a copier keeps apart, and its figure.

They draw on the page themselves: ReportLab's own drawings bring a bare Helvetica that no archive takes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from steps.files.papers.fonts import SERIF, runs, shown, width

LINE = 6.4 * mm
_SIZE, _PALE, _GAP = 10.0, 0.93, 3 * mm
_BASE, _BELOW, _THICK, _MARK = 4.2, 2.6, 3.4 * mm, 9.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: `parts` are (amount, grey from 0 black to 1 white), `figure` is what stands behind it."""

    name_untrusted: str
    parts: tuple[tuple[int, float], ...]
    figure: str


def bars(
    lines: Sequence[Bar], *, total: float, most: int, label: float = 48 * mm, figure: float = 40 * mm
) -> list[Flowable]:
    """Return a flowable for each line, so that many of them run over pages; `total` points wide, `most` is a full bar."""
    return [_BarLine(line, (label, total - label - figure, figure), most) for line in lines]


def legend(entries: Sequence[tuple[str, float]]) -> Flowable:
    """Return what the greys mean, in one line."""
    return _Legend(entries)


class _Line(Flowable):  # type: ignore[misc]
    """One line of the page's width."""

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Take the whole width and one line."""
        return room, LINE

    def box(self, x: float, wide: float, grey: float) -> None:
        """Fill a box of the line with a grey."""
        self.canv.setFillGray(grey)
        self.canv.rect(x, _BELOW, wide, _THICK, stroke=0, fill=1)

    def text(self, x: float, words_untrusted: str) -> float:
        """Write words from `x` on, each letter in a font that has it; return where they end."""
        self.canv.setFillGray(0)
        for font, run in runs(words_untrusted):
            self.canv.setFont(font, _SIZE)
            self.canv.drawString(x, _BASE, run)
            x += width(run, font, _SIZE)
        return x


class _BarLine(_Line):
    def __init__(self, line: Bar, widths: tuple[float, float, float], most: int) -> None:
        super().__init__()
        self._line, self._widths, self._most = line, widths, most

    def draw(self) -> None:
        """Draw name, bar and figure."""
        label, room, _ = self._widths
        self.text(0, _fitting(self._line.name_untrusted, label - _GAP))
        self.box(label, room, _PALE)
        x = label
        for amount, grey in self._line.parts:
            wide = room * amount / self._most if self._most else 0
            self.box(x, wide, grey)
            x += wide
        self.text(label + room + _GAP, self._line.figure)


class _Legend(_Line):
    def __init__(self, entries: Sequence[tuple[str, float]]) -> None:
        super().__init__()
        self._entries: Any = tuple(entries)

    def draw(self) -> None:
        """Draw a box and its words for each grey."""
        x = 0.0
        for words, grey in self._entries:
            self.box(x, _MARK, grey)
            x = self.text(x + _MARK + 4, words) + 16


def _fitting(text_untrusted: str, room: float) -> str:
    """Return a name as far as it has room."""
    text = shown(text_untrusted)
    if width(text, SERIF, _SIZE) <= room:
        return text
    while text and width(f"{text}…", SERIF, _SIZE) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"

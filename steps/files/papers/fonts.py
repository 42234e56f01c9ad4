"""The fonts of the papers, and data made fit to stand in them.

* Text of people and files becomes markup only through `markup`: normalised, escaped, each letter in a font that has it.
* A letter that no font has shows as a box (□); controls and direction overrides vanish.
"""

import unicodedata
from functools import lru_cache
from html import escape
from itertools import groupby
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

import resources

SERIF, BOLD, MONO, JAVANESE = "Serif", "Serif-Bold", "Mono", "Javanese"
MISSING = "□"
_FILES = {
    SERIF: "SourceSerif4*Regular.ttf",
    BOLD: "SourceSerif4*SemiBold.ttf",
    MONO: "NotoSansMono*Regular.ttf",
    JAVANESE: "NotoSansJavanese*Regular.ttf",
}
_FALLBACKS = (MONO, JAVANESE)  # in this order; the Javanese letters stand unshaped, but they stand
_SPACES = frozenset("\t\n\r\u2028\u2029")


class _Embedded(TTFontFace):  # type: ignore[misc]
    """A face that does not repeat its licence in every paper: a PDF needs no table of names, and it takes two kilobytes."""

    def get_table(self, tag: str) -> bytes:
        if tag == "name":
            raise KeyError(tag)
        table: bytes = super().get_table(tag)
        return table


@lru_cache(maxsize=1)
def prepare() -> None:
    """Register the fonts and close ReportLab's doors: no bare base font, no fetching, no clock; call it before building."""
    rl_config.invariant = 1
    rl_config.useA85 = 0
    rl_config.trustedHosts = []
    rl_config.trustedSchemes = []
    rl_config.canvas_basefontname = SERIF
    for name in (SERIF, BOLD, MONO):
        _register(name)
    pdfmetrics.registerFontFamily(SERIF, normal=SERIF, bold=BOLD, italic=SERIF, boldItalic=BOLD)
    # A bold cell that falls back to another font must not lose it.
    for name in _FALLBACKS:
        pdfmetrics.registerFontFamily(name, normal=name, bold=name, italic=name, boldItalic=name)


def markup(text_untrusted: str) -> str:
    """Return data as paragraph markup in which every letter is data and has a font."""
    return "".join(
        escape(text, quote=False)
        if font == SERIF
        else f'<font name="{font}">{escape(text, quote=False)}</font>'
        for font, text in runs(text_untrusted)
    )


def shown(text_untrusted: str) -> str:
    """Return data as a reader of the paper sees it: letters without a glyph are boxes."""
    return "".join(text for _, text in runs(text_untrusted))


def runs(text_untrusted: str) -> tuple[tuple[str, str], ...]:
    """Return data as (font, text) pieces, each letter in a font that has it, SERIF where it can be."""
    text = _clean(text_untrusted)
    if text.isascii() or _letters(SERIF).issuperset(text):
        return ((SERIF, text),)
    return tuple(
        (font or MONO, "".join(run) if font else MISSING * len(tuple(run)))
        for font, run in groupby(text, key=_font_of)
    )


def is_simple(text: str) -> bool:
    """Tell whether a text can be drawn as it is in the main font."""
    return (text.isascii() and text.isprintable()) or (
        _clean(text) == text and _letters(SERIF).issuperset(text)
    )


def width(text: str, font: str, size: float) -> float:
    """Return the width of a text in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    kept = []
    for letter in unicodedata.normalize("NFC", text):
        category = unicodedata.category(letter)
        if letter in _SPACES:
            kept.append(" ")
        elif category == "Cs":
            kept.append(MISSING)
        elif category not in ("Cc", "Cf") and not 0xFE00 <= ord(letter) <= 0xFE0F:
            kept.append(letter)
    return "".join(kept)


def _font_of(letter: str) -> str:
    return next((font for font in (SERIF, *_FALLBACKS) if letter in _letters(font)), "")


@lru_cache(maxsize=4)
def _letters(font: str) -> frozenset[str]:
    return frozenset(map(chr, _register(font).face.charToGlyph))


@lru_cache(maxsize=4)
def _register(name: str) -> TTFont:
    # Subsets that keep ASCII readable carry glyphs that the paper never shows.
    font = TTFont(name, _find(_FILES[name]), asciiReadable=0)
    font.face.__class__ = _Embedded  # the font reads its face itself, and to read it twice would take 70 ms
    pdfmetrics.registerFont(font)
    return font


def _find(pattern: str) -> str:
    folder = Path(str(resources.path("fonts")))
    return str(min(folder.rglob(pattern)))

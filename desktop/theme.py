"""One call gives the whole program its look: fonts, palette, style sheet and spaces.

* The look in force belongs to the application object, as its palette does; nothing is kept in a module.
* Spaces and fixed sizes are given in pixels at 100 % and follow every change of the scale.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLayout, QWidget

import resources
from desktop.icons import Icons
from desktop.stylesheet import stylesheet
from desktop.tokens import LIGHT, Scale, Tokens

FAMILIES = ("Inter", "Noto Sans Javanese")
"""The screen font, and the one for names in Javanese script."""
_FONT_FOLDERS = ("inter", "noto-sans-javanese", "noto-sans-mono")
_NOT_FIXED = -1


@dataclass(frozen=True, slots=True)
class Look:
    """What a widget that paints itself needs to know."""

    tokens: Tokens = LIGHT
    scale: Scale = field(default_factory=Scale)
    icons: Icons = field(default_factory=Icons, compare=False)

    def font(self, pixels: int, weight: int = 400, *, tabular: bool = False) -> QFont:
        """Give the screen font at a size of the type scale, with tabular figures if wanted."""
        font = _font(self.scale.px(pixels), weight)
        return with_tabular_figures(font) if tabular else font


def apply(app: QApplication, tokens: Tokens = LIGHT, scale: Scale | None = None) -> None:
    """Dress the application and every widget it has in that theme and scale."""
    scale = scale or Scale()
    if not app.property("fonts_loaded"):
        _load_fonts()
        app.setProperty("fonts_loaded", True)
    app.setProperty("look", Look(tokens, scale))
    app.setPalette(_palette(tokens))
    app.setFont(_font(scale.px(18), 400))
    _set_sheet(app, stylesheet(tokens, scale))
    for widget in app.allWidgets():
        _resize(widget)
        layout = widget.layout()
        if layout is not None:
            _respace(layout)
            for inner in layout.findChildren(QLayout):
                _respace(inner)


def look() -> Look:
    """Give the look in force."""
    app = QApplication.instance()
    held = app.property("look") if app else None
    return cast(Look, held) if held is not None else Look()


def px(pixels: float) -> int:
    """Turn pixels at 100 % into pixels of the scale in force."""
    return look().scale.px(pixels)


def spaced(layout: QLayout, gap: int = 0, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
    """Set a layout's gap and margins (left, top, right, bottom) in pixels at 100 %, for every scale to come."""
    layout.setProperty("space", [gap, *margins])
    _respace(layout)


def fixed(widget: QWidget, *, width: int = _NOT_FIXED, height: int = _NOT_FIXED) -> None:
    """Fix a widget's width, height or both in pixels at 100 %, for every scale to come."""
    widget.setProperty("fixed", [width, height])
    _resize(widget)


def at_most(widget: QWidget, *, width: int) -> None:
    """Keep a widget, such as the field of a number, from running across the page; pixels at 100 %."""
    widget.setProperty("widest", width)
    _resize(widget)


def with_tabular_figures(font: QFont) -> QFont:
    """Give that font with figures of one width.

    The feature widens hyphens and spaces too, so it is for figures and tickets, not for prose.
    """
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and dress the widget anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    redress(widget)


def redress(widget: QWidget) -> None:
    """Lay the style sheet on a widget again; one that was never shown gets it when it is."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _set_sheet(app: QApplication, sheet: str) -> None:
    """Set the sheet while Python collects nothing: Qt walks a list of plain pointers to the widgets."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        app.setStyleSheet(sheet)
    finally:
        if collecting:
            gc.enable()


def _respace(layout: QLayout) -> None:
    space = _numbers(layout, "space")
    if space:
        scale = look().scale
        gap, left, top, right, bottom = (scale.px(value) for value in space)
        layout.setSpacing(gap)
        layout.setContentsMargins(left, top, right, bottom)


def _resize(widget: QWidget) -> None:
    widest = widget.property("widest")
    if widest:
        widget.setMaximumWidth(look().scale.px(int(widest)))
    size = _numbers(widget, "fixed")
    if size:
        scale = look().scale
        if size[0] != _NOT_FIXED:
            widget.setFixedWidth(scale.px(size[0]))
        if size[1] != _NOT_FIXED:
            widget.setFixedHeight(scale.px(size[1]))


def _numbers(thing: QObject, name: str) -> tuple[int, ...]:
    return tuple(int(value) for value in thing.property(name) or ())


def _load_fonts() -> None:
    for name in _FONT_FOLDERS:
        for file in sorted(resources.path("fonts", name).glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def _font(pixels: int, weight: int) -> QFont:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font


def _palette(tokens: Tokens) -> QPalette:
    """Build the palette, for what the style sheet does not reach and for screen readers' own drawings."""
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, colour in (
        ((role.Window, role.AlternateBase, role.Button), tokens.paper),
        ((role.Base, role.ToolTipBase), tokens.card),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), tokens.ink),
        ((role.PlaceholderText,), tokens.quiet),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), tokens.accent),
        ((role.HighlightedText,), tokens.on_accent),
        ((role.Mid, role.Midlight, role.Light, role.Dark, role.Shadow), tokens.line),
    ):
        for one in roles:
            palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.off_ink))
    return palette

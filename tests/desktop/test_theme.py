"""The themes are readable, the sheet is whole, and every size follows the scale (U40, U41)."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from desktop import theme
from desktop.icons import Icons
from desktop.stylesheet import stylesheet
from desktop.tokens import CONTRAST, DARK, LIGHT, THEMES, TYPE_SCALE, Scale, State, Tokens, after, named
from desktop.widgets.label import PlainLabel
from desktop.widgets.sign import sign_of
from tests.desktop.screen_checks import MILLIMETRES

STATES: tuple[State, ...] = ("good", "attention", "bad", "neutral")
FLOORS = {"light": 10.0, "contrast": 20.0, "dark": 17.5}
OTHER_FLOORS = {"light": 10.0, "contrast": 20.0, "dark": 11.0}
"""Of quiet and coloured words; in the dark theme the facts are in ink, and what is beside them is not to glare."""


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours as the accessibility guidelines of the web define it."""

    def luminance(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def weak_pairs(tokens: Tokens) -> list[str]:
    """Name every pair of colours in which something could not be read."""
    floor, other = FLOORS[tokens.name], OTHER_FLOORS[tokens.name]
    grounds = ("paper", "card", "tint")
    tints = tuple(f"{state}_tint" for state in STATES)
    fills = ("accent", "accent_hover", "accent_press")
    wanted = [("ink", ground, floor) for ground in (*grounds, *tints)]
    wanted += [(ink, ground, other) for ink in ("quiet", "accent_word") for ground in grounds]
    wanted += [("on_accent", ground, other) for ground in fills]
    wanted += [(state, ground, other) for state in STATES for ground in ("paper", "card", f"{state}_tint")]
    wanted += [("off_ink", ground, 4.5) for ground in ("paper", "card", "off_fill")]
    wanted += [(f"{state}_mark", ground, 3.0) for state in STATES for ground in ("paper", "card")]
    wanted += [(line, ground, 3.0) for line in ("edge", "focus", "accent") for ground in ("card", "paper")]
    wanted += [("on_practice", "practice", 10.0)]
    return [
        f"{ink} on {ground}"
        for ink, ground, least in wanted
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < least
    ]


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_that_everything_can_be_read_in_every_theme_u40(tokens: Tokens) -> None:
    assert weak_pairs(tokens) == []


def test_that_a_washed_out_theme_would_be_found_u40() -> None:
    assert "ink on paper" in weak_pairs(LIGHT._replace(ink="#777777"))
    assert "off_ink on off_fill" in weak_pairs(LIGHT._replace(off_ink="#A9A3CF"))
    assert "quiet on tint" in weak_pairs(LIGHT._replace(quiet="#55535F"))


def test_that_the_measure_of_contrast_is_the_known_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_that_every_token_is_a_colour_and_the_sheet_uses_nothing_else(tokens: Tokens) -> None:
    colours = set(tokens) - {tokens.name}
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in colours)
    sheet = stylesheet(tokens, Scale())
    assert "@" not in sheet
    assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", sheet)) <= colours


def test_that_letters_have_the_sizes_of_the_type_scale_and_none_between() -> None:
    sizes = {int(size) for size in re.findall(r"font-size: (\d+)px", stylesheet(LIGHT, Scale()))}
    assert sizes == set(TYPE_SCALE)


def test_that_lengths_follow_the_scale_but_hairlines_stay() -> None:
    sheet = stylesheet(LIGHT, Scale(150))
    assert "font-size: 45px" in sheet
    assert "border: 1px solid" in sheet
    assert "min-height: 70px" in sheet


@pytest.mark.parametrize("percent", [0, 79, 201])
def test_that_a_scale_outside_80_to_200_is_refused(percent: int) -> None:
    with pytest.raises(ValueError):
        Scale(percent)


def test_that_the_scale_steps_up_and_down_and_stops_at_its_ends() -> None:
    assert Scale(100).larger() == Scale(110)
    assert Scale(100).smaller() == Scale(90)
    assert Scale(200).larger() == Scale(200)
    assert Scale(80).smaller() == Scale(80)


def test_that_the_themes_follow_one_another_and_an_unknown_name_is_light() -> None:
    assert (after("light"), after("contrast"), after("dark")) == (CONTRAST, DARK, LIGHT)
    assert named("sepia") is LIGHT


@pytest.mark.parametrize("kind", ["fact", "person", "big", "figure", "huge", "question", "title"])
def test_that_u41_the_fact_of_a_screen_has_capitals_of_4_8_mm(
    dressed: QApplication, qtbot, kind: str
) -> None:
    label = PlainLabel("DPT-017", kind)
    qtbot.addWidget(label)
    label.show()
    capitals = QFontMetricsF(label.font()).capHeight() * MILLIMETRES
    assert round(capitals, 1) >= 4.8


def test_that_the_shipped_font_is_the_one_that_is_drawn(dressed: QApplication) -> None:
    assert QFontInfo(dressed.font()).family() == "Inter"
    assert QFontInfo(theme.look().font(18, 700)).bold()


def test_that_tabular_figures_have_one_width(dressed: QApplication) -> None:
    tabular = QFontMetrics(theme.look().font(72, 700, tabular=True))
    assert tabular.horizontalAdvance("111") == tabular.horizontalAdvance("888")
    usual = QFontMetrics(theme.look().font(72, 700))
    assert usual.horizontalAdvance("111") < usual.horizontalAdvance("888")


def test_that_spaces_and_fixed_sizes_follow_a_new_scale(dressed: QApplication, qtbot) -> None:
    holder, inner = QWidget(), QLabel("x")
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    theme.spaced(layout, 20, margins=(36, 26, 36, 12))
    theme.fixed(inner, width=200)
    theme.at_most(holder, width=400)
    layout.addWidget(inner)
    theme.apply(dressed, LIGHT, Scale(150))
    assert layout.spacing() == 30
    assert layout.contentsMargins().left() == 54
    assert inner.width() == 300
    assert holder.maximumWidth() == 600


def test_that_a_theme_reaches_the_palette(dressed: QApplication) -> None:
    theme.apply(dressed, DARK, Scale())
    assert dressed.palette().window().color() == QColor(DARK.paper)
    assert theme.look().tokens is DARK


@pytest.mark.parametrize("name", [*map(sign_of, STATES), "eye-off"])
def test_that_an_icon_is_drawn_in_its_colour_and_kept(dressed: QApplication, name: str) -> None:
    icons = Icons()
    pixmap = icons.pixmap(name, "#3D348B", size=24, ratio=2.0)
    image = pixmap.toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {"#3d348b"}
    assert pixmap.deviceIndependentSize().toTuple() == (24.0, 24.0)
    assert icons.pixmap(name, "#3D348B", size=24, ratio=2.0) is pixmap

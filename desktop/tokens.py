"""The colours and sizes that every screen is made of, one frozen table for each theme.

* A theme is a table and nothing else: no widget asks which theme it is in.
* `ink`, `quiet`, `accent_word` and the states are for words; `accent` and the `_mark` of a state for fills, bars and edges.
* Every word reaches 10:1 in light and 20:1 in contrast, ink 17.5:1 in dark and its other words 11:1; disabled ones 4.5:1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

ThemeName = Literal["light", "contrast", "dark"]
State = Literal["good", "attention", "bad", "neutral"]

TYPE_SCALE = (15, 18, 20, 26, 30, 34, 72, 116)
"""The letter heights in pixels at 100 %; there is no size between."""

SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""The percentages that Ctrl and plus or minus step through."""


class Tokens(NamedTuple):
    """One theme: every colour that a screen may use, as `#RRGGBB`."""

    name: ThemeName
    paper: str
    card: str
    line: str
    edge: str
    ink: str
    quiet: str
    tint: str
    tint_line: str
    track: str
    accent: str
    accent_word: str
    accent_hover: str
    accent_press: str
    on_accent: str
    off_fill: str
    off_ink: str
    focus: str
    good: str
    good_tint: str
    good_mark: str
    attention: str
    attention_tint: str
    attention_mark: str
    bad: str
    bad_tint: str
    bad_mark: str
    neutral: str
    neutral_tint: str
    neutral_mark: str
    practice: str
    on_practice: str

    def word(self, state: State) -> str:
        """Give the colour of words that say the state."""
        return str(getattr(self, state))

    def tinted(self, state: State) -> str:
        """Give the ground on which such words stand."""
        return str(getattr(self, f"{state}_tint"))

    def mark(self, state: State) -> str:
        """Give the colour of a bar, ring or edge that shows the state."""
        return str(getattr(self, f"{state}_mark"))


@dataclass(frozen=True, slots=True)
class Scale:
    """How large everything is drawn, in percent from 80 to 200."""

    percent: int = 100

    def __post_init__(self) -> None:
        if not SCALES[0] <= self.percent <= SCALES[-1]:
            raise ValueError(self.percent)

    def px(self, pixels: float) -> int:
        """Turn pixels at 100 % into pixels at this scale; what is there at all stays at least one."""
        return 0 if pixels == 0 else max(1, round(pixels * self.percent / 100))

    def larger(self) -> Scale:
        """Give the next larger step, or the same at the end."""
        return Scale(next((step for step in SCALES if step > self.percent), SCALES[-1]))

    def smaller(self) -> Scale:
        """Give the next smaller step, or the same at the end."""
        return Scale(next((step for step in reversed(SCALES) if step < self.percent), SCALES[0]))


LIGHT = Tokens(
    name="light",
    paper="#F5F4F0",
    card="#FFFFFF",
    line="#DEDCD4",
    edge="#8B8896",
    ink="#1B1A21",
    quiet="#38363E",
    tint="#ECEAF6",
    tint_line="#ECEAF6",
    track="#E8E6DF",
    accent="#3D348B",
    accent_word="#332C75",
    accent_hover="#332B78",
    accent_press="#292263",
    on_accent="#FFFFFF",
    off_fill="#E2DFF0",
    off_ink="#5E5889",
    focus="#3D348B",
    good="#124029",
    good_tint="#E3F1E9",
    good_mark="#1D6A43",
    attention="#513500",
    attention_tint="#FFF1D0",
    attention_mark="#B97A00",
    bad="#69151C",
    bad_tint="#FBE4E4",
    bad_mark="#A3212B",
    neutral="#38363E",
    neutral_tint="#EEEDEA",
    neutral_mark="#8B8896",
    practice="#F5B700",
    on_practice="#000000",
)

CONTRAST = Tokens(
    name="contrast",
    paper="#FFFFFF",
    card="#FFFFFF",
    line="#000000",
    edge="#000000",
    ink="#000000",
    quiet="#000000",
    tint="#FFFFFF",
    tint_line="#000000",
    track="#C4C4C4",
    accent="#060024",
    accent_word="#060024",
    accent_hover="#060024",
    accent_press="#000000",
    on_accent="#FFFFFF",
    off_fill="#E6E6E6",
    off_ink="#4A4A4A",
    focus="#060024",
    good="#000000",
    good_tint="#FFFFFF",
    good_mark="#00592B",
    attention="#000000",
    attention_tint="#FFFFFF",
    attention_mark="#6B4500",
    bad="#000000",
    bad_tint="#FFFFFF",
    bad_mark="#8A0010",
    neutral="#000000",
    neutral_tint="#FFFFFF",
    neutral_mark="#4A4A4A",
    practice="#FFC400",
    on_practice="#000000",
)

DARK = Tokens(
    name="dark",
    paper="#0C0B11",
    card="#15131C",
    line="#3A3749",
    edge="#8C88A3",
    ink="#FFFFFF",
    quiet="#D6D3E1",
    tint="#191721",
    tint_line="#5C559E",
    track="#34313F",
    accent="#D3CEFF",
    accent_word="#DAD6FF",
    accent_hover="#E4E1FF",
    accent_press="#C6C0FA",
    on_accent="#0C0B11",
    off_fill="#2A2735",
    off_ink="#A39FB8",
    focus="#D3CEFF",
    good="#A6E8C4",
    good_tint="#0D1A14",
    good_mark="#3FB57C",
    attention="#FFDD94",
    attention_tint="#1B150A",
    attention_mark="#E0A63A",
    bad="#FFC2C4",
    bad_tint="#210F12",
    bad_mark="#E8636B",
    neutral="#D6D3E1",
    neutral_tint="#1A1821",
    neutral_mark="#8C88A3",
    practice="#F5B700",
    on_practice="#000000",
)

THEMES: tuple[Tokens, ...] = (LIGHT, CONTRAST, DARK)


def named(name: str) -> Tokens:
    """Give the theme of that name, the light one for a name that is unknown (an old preference)."""
    return next((tokens for tokens in THEMES if tokens.name == name), LIGHT)


def after(name: str) -> Tokens:
    """Give the theme that F9 turns to."""
    return THEMES[(THEMES.index(named(name)) + 1) % len(THEMES)]

"""How hard a passphrase is to guess, as a hint while it is typed: long beats odd, and nothing but the length is required.

The measure is deliberately plain: every character that does not repeat or continue the one before it counts, well-known
words count as one character, and a passphrase of one word only is never called strong.
"""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

LEAST = 10
_ENOUGH, _MUCH, _FULL = 9, 14, 18
_KNOWN = (
    *("password", "katasandi", "rahasia", "indonesia", "pemilu", "pilkada", "undian", "petugas", "admin"),
    *("qwertyuiop", "asdfghjkl", "qwerty", "merdeka", "bismillah", "sayang", "kpps", "tps"),
)


class Level(Enum):
    """How hard it is to guess."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Strength:
    """A level, the part of a full bar (0 to 1), and how many characters are missing."""

    level: Level
    share: float
    missing: int = 0

    @property
    def is_enough(self) -> bool:
        """Tell whether the passphrase may be used."""
        return self.level is not Level.SHORT


def strength_of(passphrase: str) -> Strength:
    """Measure a passphrase; below ten characters it cannot be used."""
    points = _points(passphrase)
    share = min(1.0, points / _FULL)
    if len(passphrase) < LEAST:
        return Strength(Level.SHORT, min(share, 0.25), LEAST - len(passphrase))
    if points < _ENOUGH:
        return Strength(Level.WEAK, min(share, 0.4))
    is_strong = points >= _MUCH and len(passphrase.split()) > 1
    return Strength(Level.STRONG, max(share, 0.8)) if is_strong else Strength(Level.FAIR, min(share, 0.7))


def _points(passphrase: str) -> int:
    text = unicodedata.normalize("NFKC", passphrase).casefold()
    squeezed = "".join(text.split())
    for word in _KNOWN:
        squeezed = squeezed.replace(word, "\0")
    runs = sum(_goes_on(before, after) for before, after in pairwise(squeezed))
    # A few letters over and over again are no better than those letters once.
    return min(len(squeezed) - runs, 2 * len(set(squeezed)))


def _goes_on(before: str, after: str) -> bool:
    return abs(ord(after) - ord(before)) <= 1 and before.isalnum() == after.isalnum()

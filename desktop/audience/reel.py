"""Rolling digits: decoration around a ticket that is already stored.

* Where a wheel stands is a function of the elapsed time and of the stored digits, and of nothing else.
* Wheels slow down and stop one after another, from the left; the last one rests when the time is over.
* A wheel that has stopped never moves again, and it shows the stored digit.
"""

from dataclasses import dataclass

SHORTEST, LONGEST, USUAL = 3000, 8000, 4000  # milliseconds (U23)
_FIRST_STOP = 0.5  # no wheel stops before half of the time has run
_GLOW = 300  # milliseconds in which a stopped digit brightens
_FIGURES_A_SECOND = (
    4.5  # on average; three times as many at first, since the way left shrinks with the third power
)


@dataclass(frozen=True, slots=True)
class Wheel:
    """One digit's wheel: how many figures have passed since 0, and how far it has brightened, 0 to 1."""

    position: float
    glow: float


def wheels(digits: str, elapsed: float, duration: float) -> tuple[Wheel, ...]:
    """Return where each digit's wheel stands `elapsed` of `duration` milliseconds after the start."""
    spread = (1 - _FIRST_STOP) / len(digits)
    stops = ((duration - _GLOW) * (_FIRST_STOP + spread * place) for place in range(1, len(digits) + 1))
    return tuple(_wheel(int(digit), elapsed, stop) for digit, stop in zip(digits, stops, strict=True))


def _wheel(digit: int, elapsed: float, stop: float) -> Wheel:
    travel = 10 * round(stop / 1000 * _FIGURES_A_SECOND / 10) + digit
    if elapsed >= stop:
        return Wheel(travel, min(1.0, (elapsed - stop) / _GLOW))
    return Wheel(travel * (1 - (1 - max(0.0, elapsed) / stop) ** 3), 0.0)

"""Rolling digits are decoration that ends at the stored ticket."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.audience import lettering
from desktop.audience.reel import LONGEST, SHORTEST, wheels

DIGITS = st.from_regex(r"\A[0-9]{3,5}\Z")
TIMES = st.integers(SHORTEST, LONGEST)


def luminance(colour: lettering.QColor) -> float:
    """Return the relative luminance of a colour, 0 to 1, as flashes are measured."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@given(DIGITS, TIMES, st.integers(0, 10_000))
def test_that_the_wheels_end_at_the_stored_digits(digits: str, duration: int, late: int) -> None:
    turned = wheels(digits, duration + late, duration)
    assert "".join(str(int(wheel.position) % 10) for wheel in turned) == digits
    assert all(wheel.position == int(wheel.position) and wheel.glow == 1 for wheel in turned)


@given(DIGITS, TIMES)
def test_that_wheels_only_run_forward_slow_down_and_rest_from_the_left(digits: str, duration: int) -> None:
    frames = [wheels(digits, at, duration) for at in range(0, duration + 33, 33)]
    for column in zip(*frames, strict=True):
        steps = [after.position - before.position for before, after in pairwise(column)]
        assert all(later <= earlier + 1e-9 for earlier, later in pairwise(steps))
        assert min(steps) >= 0
    rests = [
        next(at for at, wheel in enumerate(column) if wheel.glow) for column in zip(*frames, strict=True)
    ]
    assert rests == sorted(rests)
    assert len(set(rests)) == len(rests)
    assert rests[0] * 33 > duration * 0.4


@given(DIGITS, TIMES, st.integers(0, LONGEST))
def test_that_the_same_moment_always_looks_the_same(digits: str, duration: int, at: int) -> None:
    assert wheels(digits, at, duration) == wheels(digits, at, duration)


@given(DIGITS, TIMES)
def test_that_no_wheel_starts_at_the_digit_that_it_will_show(digits: str, duration: int) -> None:
    assert {wheel.position for wheel in wheels(digits, 0, duration)} == {0}


def test_that_rolling_digits_are_too_faint_to_flash_and_resting_ones_are_not() -> None:
    night = luminance(lettering.NIGHT)
    assert luminance(lettering.ROLLING) - night < 0.1
    assert luminance(lettering.NUMBER) - night > 0.5

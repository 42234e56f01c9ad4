"""How the prizes of a village are split among its polling stations: equally, by voters, or by hand.

* Nothing is lost and nothing is invented: the shares of a prize that is split by rule add up to its quantity.
* What is left over after the whole shares goes to the largest remainders; among equals, to the station that has the fewest
  pieces so far, then to the lower number. So no station is always first in line.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

EQUAL, BY_VOTERS, BY_HAND = "equal", "voters", "hand"
SPLITS = (EQUAL, BY_VOTERS, BY_HAND)
Shares = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class CommonPrize:
    """A prize of the village: how many pieces for all stations together, whose, and how they are split.

    `value_idr` is the value of one piece in whole rupiah or None; `split` is one of `SPLITS`.
    """

    no: int
    name: str
    quantity: int
    source: str
    value_idr: int | None
    split: str = EQUAL


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A prize whose shares do not add up: how many there are, and how many were given out."""

    prize: int
    quantity: int
    given: int


def split(quantity: int, sizes: Mapping[int, int], *, so_far: Shares | None = None) -> dict[int, int]:
    """Return how many of `quantity` pieces each station gets by its size; all of them when there is a station.

    Sizes are whole and not negative; when all are 0 the stations count alike. `so_far` is what each has already.
    """
    if not sizes:
        return {}
    total = sum(sizes.values())
    shares = dict(sizes) if total else dict.fromkeys(sizes, 1)
    total = total or len(sizes)
    had = so_far or {}
    given = {station: quantity * size // total for station, size in shares.items()}
    left = quantity - sum(given.values())
    in_line = sorted(
        shares,
        key=lambda station: (
            -(quantity * shares[station] % total),
            had.get(station, 0) + given[station],
            station,
        ),
    )
    for station in in_line[:left]:
        given[station] += 1
    return given


def split_all(
    prizes: Sequence[CommonPrize], voters: Mapping[int, int], by_hand: Mapping[int, Shares]
) -> dict[int, dict[int, int]]:
    """Return the shares of all prizes, prize to station to pieces, in the order of the prizes.

    `voters` says how many voters each station has; `by_hand` holds the typed shares of the prizes that are split so, 0 where
    nothing was typed.
    """
    so_far = dict.fromkeys(voters, 0)
    shares: dict[int, dict[int, int]] = {}
    for prize in prizes:
        if prize.split == BY_HAND:
            typed = by_hand.get(prize.no, {})
            got = {station: typed.get(station, 0) for station in voters}
        else:
            sizes = voters if prize.split == BY_VOTERS else dict.fromkeys(voters, 1)
            got = split(prize.quantity, sizes, so_far=so_far)
        for station, pieces in got.items():
            so_far[station] += pieces
        shares[prize.no] = got
    return shares


def mismatches(prizes: Iterable[CommonPrize], shares: Mapping[int, Shares]) -> tuple[Mismatch, ...]:
    """Return every prize whose shares do not add up to its quantity."""
    given = ((prize, sum(shares.get(prize.no, {}).values())) for prize in prizes)
    return tuple(Mismatch(p.no, p.quantity, count) for p, count in given if count != p.quantity)

"""How even the order is: many draws counted, and how surprising the counts would be if every ticket had the same chance.

The draws are made by `draw.order.order` and by nothing else, so that what is measured is what is used. Nothing here takes
part in a real draw, and nothing of it is hashed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import erfc, sqrt

from draw.order import order


@dataclass(frozen=True, slots=True)
class Evenness:
    """The chi-square statistic of counts, its degrees of freedom, and the chance of one at least as large (0 to 1)."""

    statistic: float
    degrees: int
    probability: float


def counts(seeds: Iterable[str], tickets: Sequence[str], units: int) -> tuple[int, ...]:
    """Return how often each ticket was among the first `units` of the order, in the order of `tickets` (section 5).

    A seed is 64 lower-case hexadecimal digits; there is one draw for each. Raises ValueError unless 1 <= units <= tickets.
    """
    if not 1 <= units <= len(tickets):
        raise ValueError(units)
    won = dict.fromkeys(tickets, 0)
    for seed in seeds:
        for ticket in order(seed, tickets)[:units]:
            won[ticket] += 1
    return tuple(won.values())


def evenness(won: Sequence[int], draws: int, units: int) -> Evenness:
    """Return how far the counts of `draws` draws of `units` tickets are from equal.

    A draw takes `units` of n tickets without putting one back, which makes the counts vary less than n free throws: the
    squares are divided by n/(n-1) of a single ticket's variance, draws*p*(1-p) with p = units/n, so that under equal chance
    the sum is chi-square distributed with n-1 degrees for many draws. Raises ValueError where nothing can differ (every
    ticket wins, or none does) or the counts do not add up.
    """
    tickets = len(won)
    if draws < 1 or not 0 < units < tickets or sum(won) != draws * units:
        raise ValueError((draws, units, tickets))
    share = units / tickets
    expected, variance = draws * share, draws * share * (1 - share)
    scale = variance * tickets / (tickets - 1)
    statistic = sum((count - expected) ** 2 for count in won) / scale
    return Evenness(statistic, tickets - 1, upper_tail(statistic, tickets - 1))


def upper_tail(statistic: float, degrees: int) -> float:
    """Return the chance that a chi-square of `degrees` (1 or more) is at least `statistic`, to about three places.

    E. B. Wilson and M. M. Hilferty, The Distribution of Chi-Square, PNAS 17 (1931): the cube root of chi-square over its
    degrees is nearly normal with mean 1 - 2/(9 degrees) and variance 2/(9 degrees).
    """
    spread = 2 / (9 * degrees)
    normal = ((statistic / degrees) ** (1 / 3) - (1 - spread)) / sqrt(spread)
    return erfc(normal / sqrt(2)) / 2

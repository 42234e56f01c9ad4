"""How surprising a count is: the binomial tail, in the standard library's own arithmetic."""

from math import exp, lgamma, log, log1p


def binomial_tail(least: int, of: int, *, share: float) -> float:
    """Return the chance (0 to 1) of `least` or more among `of` independent ones, each with the chance `share`.

    Summed term by term from `least` on, each in logarithms, until a term no longer counts: some tens of terms, good to
    about twelve places, and down to 1e-300.
    """
    if least <= 0:
        return 1.0
    if least > of or share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    total = 0.0
    for count in range(least, of + 1):
        term = exp(_log_choose(of, count) + count * log(share) + (of - count) * log1p(-share))
        total += term
        if count > of * share and term < total * 1e-13:
            break
    return min(total, 1.0)


def one_in(chance: float) -> int:
    """Return a chance as "one in so many", with two figures: 0.000123 gives 8100; at most 10**18."""
    if chance >= 1:
        return 1
    many = min(1 / max(chance, 1e-18), 1e18)
    figures = max(len(str(int(many))) - 2, 0)
    scale: int = 10**figures
    return round(many / scale) * scale


def _log_choose(of: int, count: int) -> float:
    return lgamma(of + 1) - lgamma(count + 1) - lgamma(of - count + 1)

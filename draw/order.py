"""The order in which tickets are called (section 5).

A ticket's key is the hash of the seed, a space and its id; tickets come in ascending order of their keys. By hand:
`printf '%s %s' SEED DPT-017 | sha256sum`. No modulo, no shuffle, no weight; the order of the roll does not matter.
"""

import hashlib
from collections.abc import Iterable


def key(seed: str, ticket: str) -> str:
    """Return a ticket's key: 64 lower-case hexadecimal digits."""
    return hashlib.sha256(f"{seed} {ticket}".encode()).hexdigest()


def order(seed: str, tickets: Iterable[str]) -> tuple[str, ...]:
    """Return the tickets in the order in which they are called."""
    sha256, prefix = hashlib.sha256, f"{seed} "
    keyed = {ticket: sha256((prefix + ticket).encode()).digest() for ticket in tickets}
    return tuple(sorted(keyed, key=keyed.__getitem__))


def rank(seed: str, tickets: Iterable[str], ticket: str) -> int:
    """Return the place of a ticket in the order, counted from 1; raises ValueError when it takes no part."""
    return order(seed, tickets).index(ticket) + 1

"""Equal chance, shown: many practice draws with seeds of this laptop, by the same rules as the real draw."""

from collections.abc import Callable
from dataclasses import dataclass

from draw.fairness import Evenness, counts, evenness
from draw.tickets import ticket_id

DRAWS = 10_000
BATCH = 100
LARGEST = 1_000
_SEED_BYTES = 32
Progress = Callable[[int, int], None]
Hexadecimal = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Trial:
    """What many practice draws gave: how often each ticket won, and how even that is."""

    draws: int
    units: int
    won: tuple[int, ...]
    evenness: Evenness

    @property
    def expected(self) -> float:
        """How often every ticket would win if all won equally often."""
        return self.draws * self.units / len(self.won)


def run(
    hexadecimal: Hexadecimal, progress: Progress, *, tickets: int, units: int, draws: int = DRAWS
) -> Trial:
    """Draw `units` of `tickets` numbers `draws` times and count; `hexadecimal(n)` gives n fresh bytes of this laptop.

    `progress(done, total)` is told before each batch of 100 draws and may raise to cancel; nothing is stored. Raises
    ValueError unless 1 <= units < tickets <= 1000.
    """
    if not 1 <= units < tickets <= LARGEST:
        raise ValueError((units, tickets))
    names = tuple(ticket_id("DPT", number) for number in range(1, tickets + 1))
    total = [0] * tickets
    for done in range(0, draws, BATCH):
        progress(done, draws)
        seeds = [hexadecimal(_SEED_BYTES) for _ in range(min(BATCH, draws - done))]
        total = [a + b for a, b in zip(total, counts(seeds, names, units), strict=True)]
    progress(draws, draws)
    won = tuple(total)
    return Trial(draws, units, won, evenness(won, draws, units))

"""Calls: which ticket is called for which unit, and how a call can end (section 6).

* Units come in order: prize 1 unit 1, prize 1 unit 2, ...; a call takes the next ticket of the order.
* `received` and `held` award the unit; after any other outcome the unit goes to the next ticket.
* The draw is completed when every unit is awarded or every ticket has been called. Nobody is called twice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draw.statement import Prize

LETTERS = {"received": "R", "held": "H", "absent": "A", "declined": "D", "ineligible": "I"}
OUTCOMES = {letter: outcome for outcome, letter in LETTERS.items()}
AWARDING = frozenset({"received", "held"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of a prize: the prize's number and the piece's number, both from 1."""

    prize: int
    unit: int


@dataclass(frozen=True, slots=True)
class Call:
    """One ticket called for one unit, and how that ended."""

    call: int
    prize: int
    unit: int
    ticket: str
    outcome: str
    at: str
    note: str

    @property
    def awarded(self) -> bool:
        """Whether the unit was awarded by this call."""
        return self.outcome in AWARDING


def units(prizes: Sequence[Prize]) -> tuple[Unit, ...]:
    """Return every unit in the order in which it is drawn."""
    return tuple(Unit(p.no, number) for p in prizes for number in range(1, p.quantity + 1))


def walk(pieces: Sequence[Unit], queue: Sequence[str], outcomes: Sequence[str]) -> Iterator[tuple[Unit, str]]:
    """Yield the unit and the ticket of each call that the outcomes so far give; stops when the draw is completed."""
    awarded = 0
    for ticket, outcome in zip(queue, outcomes, strict=False):
        if awarded == len(pieces):
            return
        yield pieces[awarded], ticket
        awarded += outcome in AWARDING


def is_completed(pieces: Sequence[Unit], queue: Sequence[str], outcomes: Sequence[str]) -> bool:
    """Tell whether every unit is awarded or every ticket has been called."""
    return len(outcomes) >= len(queue) or sum(o in AWARDING for o in outcomes) >= len(pieces)


def undrawn(pieces: Sequence[Unit], outcomes: Sequence[str]) -> tuple[Unit, ...]:
    """Return the units that nobody was awarded."""
    return tuple(pieces[sum(o in AWARDING for o in outcomes) :])


def allowed_outcomes(absent_rule: str) -> tuple[str, ...]:
    """Return the outcomes that the rule for absent winners admits: `held` only under hold, `absent` under forfeit."""
    return tuple(o for o in LETTERS if o != ("absent" if absent_rule == "hold" else "held"))

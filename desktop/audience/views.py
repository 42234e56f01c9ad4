"""What the hall may see: one frame that stays, and one view that changes.

* These values are the only input of the audience window; whatever is not a field here cannot reach the hall.
* Of a voter they hold a ticket, and of a winner a short name such as "Budi S."; nothing else.
* A throw of kind `digits` stays masked until every witness has written (section 4 of the protocol).
"""

from dataclasses import dataclass
from enum import Enum


class Result(Enum):
    """How a call ended; the hall reads it in words, with a sign, before it reads a colour."""

    RECEIVED = "received"
    HELD = "held"
    ABSENT = "absent"
    DECLINED = "declined"
    INELIGIBLE = "ineligible"


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every view: the TPS ("TPS 003 Kaibon"), the mode and, once sealed, the seal."""

    title: str
    practice: bool = False
    seal_words: tuple[str, ...] = ()
    commitment: str = ""


@dataclass(frozen=True, slots=True)
class PrizeLine:
    """One kind of prize: its name, how many there are and who gave it."""

    name: str
    quantity: int
    source: str


@dataclass(frozen=True, slots=True)
class WitnessLine:
    """One witness: name and role."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing at all: black."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """Before the seal: what is drawn, for whom, by which rule and under whose eyes."""

    tickets: int
    prizes: tuple[PrizeLine, ...]
    absent_rule: str
    witnesses: tuple[WitnessLine, ...]

    @property
    def units(self) -> int:
        """How many pieces are given away."""
        return sum(prize.quantity for prize in self.prizes)


@dataclass(frozen=True, slots=True)
class SealView:
    """The seal, to be written down before the first throw; words and digits come from the frame."""

    attempt: int
    tickets: int
    units: int


@dataclass(frozen=True, slots=True)
class Throw:
    """What one witness has given: `kind` is dice or digits."""

    witness: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class DiceView:
    """The throw in hand, mirrored as it is typed the first and the second time, and the confirmed ones."""

    witness: str
    role: str
    kind: str
    first: str = ""
    second: str = ""
    confirmed: tuple[Throw, ...] = ()
    all_written: bool = False

    def may_show(self, kind: str) -> bool:
        """Tell whether a throw of this kind may be seen: written digits only when all have written theirs."""
        return kind != "digits" or self.all_written


@dataclass(frozen=True, slots=True)
class SeedView:
    """Secret and seed, 64 hexadecimal digits each, shown after the last throw and before the first call."""

    secret: str
    seed: str


@dataclass(frozen=True, slots=True)
class PrizeView:
    """The piece about to be drawn: the `number`-th of `total`, counted from 1."""

    number: int
    total: int
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class CallView:
    """One ticket called for one piece.

    `countdown` is the part of this call's time that has run, 0 to 1; `stored_at` a time of day such as "13.24.10".
    """

    number: int
    total: int
    prize: str
    ticket: str
    name: str
    call: int
    calls: int
    countdown: float
    stored_at: str
    result: Result | None = None


@dataclass(frozen=True, slots=True)
class WinnerLine:
    """One awarded piece: ticket, short name, prize, and whether it is kept until it is fetched."""

    ticket: str
    name: str
    prize: str
    held: bool = False


@dataclass(frozen=True, slots=True)
class BoardView:
    """The winners so far, in the order drawn, or all of them when `final`."""

    winners: tuple[WinnerLine, ...]
    total: int
    final: bool = False


@dataclass(frozen=True, slots=True)
class KeyView:
    """Anybody's ticket, checked by hand: the command line, its 64 digits and the place in the order, from 1."""

    ticket: str
    line: str
    key: str
    rank: int
    total: int
    note: str = ""


View = Blank | Welcome | SealView | DiceView | SeedView | PrizeView | CallView | BoardView | KeyView

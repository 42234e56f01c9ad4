"""What a simulated polling station is like: its plan with honest defaults, and the names and goods it draws on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from draw.statement import Reconciliation

FIRST = ("Sri", "Budi", "Siti", "Agus", "Dewi", "Joko", "Rini", "Slamet", "Endang", "Wahyu", "Tri", "Yuli")
LAST = ("Wahyuni", "Santoso", "Aminah", "Prasetyo", "Lestari", "Widodo", "Handayani", "Riyadi", "Utami", "")
SYLLABLES = tuple(first + second for first in "bdgjklmnprstw" for second in "aiueo")
GOODS = (("Gula 1 kg", 17_000), ("Beras 5 kg", 75_000), ("Minyak goreng 1 l", None), ("Payung", 40_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a station is like; every field has an honest default."""

    seed: int = 1
    tickets: int | Mapping[str, int] = 12
    """How many came and take part, for each list; a bare number means the DPT."""
    stayed_away: int = 3
    excluded: int = 0
    """How many of the DPT came too and are left out."""
    units: int | tuple[int, ...] = 5
    """The quantity of each prize; a bare number means one prize."""
    witnesses: int = 2
    onlookers: int = 0
    """Witnesses who do not contribute."""
    kind: str = "dice"
    throws: int = 13
    """Dice or digits of each witness; two times 13 dice are full assurance."""
    outcomes: str = ""
    """How the calls end, one letter each; the rest are received."""
    replaced: Mapping[int, str] = field(default_factory=dict)
    """Which calls' outcomes are replaced, and by what letter."""
    taken_by: Mapping[int, str] = field(default_factory=dict)
    """Which calls' prizes someone else takes, and who."""
    absent: str = "forfeit"
    calls: int = 3
    voided: int = 0
    objections: int = 0
    after_count: bool = False
    stop_after: int | None = None
    """Stop early, after so many calls."""
    named: bool = True
    """False: a numbers-only roll."""
    mode: str = "official"
    code: str = "3519032004"
    number: int = 3
    date: str = "2024-02-14"
    village: str = "Kaibon"
    sources: tuple[str, ...] = ("Iuran warga RT 03",)
    """Who gave the prizes, in turns."""
    distinct: bool = False
    """True: no two voters, witnesses of any two stations with other numbers or villages share a name."""
    one_by_one: bool = False
    """True: every voter is checked in by an entry of the journal, as on a real day."""
    restarts: int = 0
    """How many times the program is started anew between the seal and the throws."""
    clock_back: int = 0
    """By how many seconds the clock is set back before the polls are closed."""
    ballots_off: int = 0
    """How many more ballots were used than people came; the minutes give a reason."""
    pace: int = 1
    """Seconds for each act of the calls."""

    def family(self, number: int) -> str:
        """Return a family name that only one voter of one station has."""
        if not self.distinct:
            return ""
        count, name = int(self.code[-7:]) * 10_000_000 + self.number * 10_000 + number, ""
        while count:
            count, at = divmod(count, len(SYLLABLES))
            name += SYLLABLES[at]
        return f" {name.capitalize()}"

    def voter_name(self, rng: Random, number: int) -> str:
        """Return the name of a voter."""
        return f"{rng.choice(FIRST)} {rng.choice(LAST)}".strip() + self.family(number)

    def reconciliation(self, came: int) -> Reconciliation:
        """Return the totals of the forms, with the reason for a difference."""
        return Reconciliation(
            came, came + self.ballots_off, "Dua surat suara rusak diganti" if self.ballots_off else ""
        )

    def witness_name(self, number: int) -> str:
        """Return the name of a witness."""
        return f"{FIRST[number % len(FIRST)]} {number}{self.family(9_000 + number)}"

"""What a simulated polling station is like: its plan with honest defaults, and the names and goods it draws on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FIRST = ("Sri", "Budi", "Siti", "Agus", "Dewi", "Joko", "Rini", "Slamet", "Endang", "Wahyu", "Tri", "Yuli")
LAST = ("Wahyuni", "Santoso", "Aminah", "Prasetyo", "Lestari", "Widodo", "Handayani", "Riyadi", "Utami", "")
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

"""The board of an office as values: who is ready, who held the draw, what is missing, refused or odd; and the sums.

Only files that count enter the sums. Everything is sorted, so that the same files and decisions give the same board whatever
order they came in. `draw.boarding` makes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from draw.consolidation import Area, Conflict, Expected, Flag, Refusal, SignerStanding, Standing
from draw.draw_facts import DrawFacts
from draw.statement import Turnout


@dataclass(frozen=True, slots=True)
class ReadyFacts:
    """What the village's readiness says of one TPS: its key's fingerprint (may be empty), what is missing, its voters.

    `made_at` is when the village made it (RFC 3339); of several the last one is taken.
    """

    tps: str
    key: str
    missing: tuple[str, ...]
    registered: int
    made_at: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that an office has: what a board is made of. `files` are all accepted ones, those in conflict too."""

    area: Area
    expected: tuple[Expected, ...]
    ready: tuple[ReadyFacts, ...]
    files: tuple[DrawFacts, ...]
    refusals: tuple[Refusal, ...]
    conflicts: tuple[Conflict, ...]
    warning_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over what counts: TPS, voters, prize units; `value_idr` is what was awarded, of prizes whose value is known.

    `unvalued` is how many awarded units have no value.
    """

    tps: int = 0
    registered: int = 0
    attended: int = 0
    units: int = 0
    awarded: int = 0
    value_idr: int = 0
    unvalued: int = 0


@dataclass(frozen=True, slots=True)
class StationRow:
    """One TPS. What a draw would tell is None or empty where none counts.

    `minutes` are whole minutes from the closing of the polls to the end of the draw. `flags` are letters in order, those of
    remarks too. `missing` are the things that the village's readiness still lacks, None where there is no readiness.
    """

    tps: str
    code: str
    number: int
    village: str
    district: str
    standing: Standing
    expected: bool
    sha256: str = ""
    signer: str = ""
    signer_standing: SignerStanding | None = None
    registered: int | None = None
    attended: int | None = None
    units: int | None = None
    awarded: int | None = None
    value_idr: int | None = None
    minutes: int | None = None
    attempt: int | None = None
    assurance: str = ""
    closed_at: str = ""
    objections: int = 0
    flags: tuple[str, ...] = ()
    missing: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class VillageRow:
    """One village: how many of its TPS are expected and how many have each standing, turnout by list, and the sums."""

    code: str
    village: str
    district: str
    expected: int
    counts: Mapping[Standing, int]
    turnouts: tuple[Turnout, ...]
    totals: Totals


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Prizes of one source (its most frequent spelling): in how many TPS, units, awarded, value of the awarded in rupiah."""

    source: str
    stations: int
    units: int
    awarded: int
    value_idr: int
    unvalued: int


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes from closing to end over all TPS that count; `bars` are (from minute, TPS) in steps of five minutes."""

    least: int
    median: int
    most: int
    bars: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Everything at a glance. `counts` are TPS by standing, `as_of` is the latest time in what was sent or decided.

    `span` is None while nothing counts. `refusals` are all files that were not taken.
    """

    area: Area
    as_of: str
    expected: int
    counts: Mapping[Standing, int]
    totals: Totals
    turnouts: tuple[Turnout, ...]
    villages: tuple[VillageRow, ...]
    stations: tuple[StationRow, ...]
    sources: tuple[SourceRow, ...]
    span: Span | None
    flags: tuple[Flag, ...]
    refusals: tuple[Refusal, ...]
    conflicts: tuple[Conflict, ...]

"""What an office works with: its area, the polling stations that it expects, what it was sent, and how each one stands.

* Whatever is derived here is derived from what was sent and what was decided, never from the order in which it came.
* A file that fails any check is not counted. Two different files of one TPS are not counted either until a person has said
  which one, with a reason; both are kept.
* An office says what looks odd and shows the arithmetic. It passes no verdict on people.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from draw.findings import Finding

CODE_LENGTHS = {"nation": 0, "province": 2, "regency": 4, "district": 6, "village": 10}


class Level(StrEnum):
    """How large an area is; the number of digits of its code follows (`CODE_LENGTHS`)."""

    NATION = "nation"
    PROVINCE = "province"
    REGENCY = "regency"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Area:
    """What the office looks after: the first digits of the Kemendagri codes of its villages, and one election day.

    `code` has 0, 2, 4 or 6 digits by the level. An empty `date` takes every election day; `zone` is WIB, WITA or WIT.
    """

    level: Level
    code: str
    name: str
    election: str
    date: str
    zone: str = "WIB"

    def covers(self, tps: str) -> bool:
        """Tell whether a TPS, `3519032004-3`, or a ten-digit village code lies in this area."""
        return tps.startswith(self.code)


@dataclass(frozen=True, slots=True)
class Expected:
    """A TPS that is to hold a draw; `registered` is how many voters its lists have, None where that is not known."""

    code: str
    number: int
    village: str
    district: str
    registered: int | None = None

    @property
    def tps(self) -> str:
        """The TPS as the proof line writes it: `3519032004-3`."""
        return f"{self.code}-{self.number}"


class SignerStanding(StrEnum):
    """The key that signed a file against the key that the village's readiness named for this TPS."""

    KNOWN = "known"
    FIRST_SEEN = "first_seen"
    CHANGED = "changed"


class Standing(StrEnum):
    """How a TPS stands on the board; the first of these that applies, from the bottom up.

    MISSING: expected, and nothing at all came. READY: the village's readiness says that nothing is missing. REFUSED: a file
    came and none could be taken. DRAWN: a draw was taken. ODD: taken, and something about it is worth a look. CONFLICT:
    two different files, none counted before a person decides. UNEXPECTED: sound, but not on the list; not counted.
    """

    MISSING = "missing"
    READY = "ready"
    REFUSED = "refused"
    DRAWN = "drawn"
    ODD = "odd"
    CONFLICT = "conflict"
    UNEXPECTED = "unexpected"


class RefusalKind(StrEnum):
    """Why a file is not taken."""

    CHECKS = "checks"
    UNUSABLE = "unusable"
    PRACTICE = "practice"
    OTHER_AREA = "other_area"
    OTHER_ELECTION = "other_election"
    TOO_SLOW = "too_slow"


@dataclass(frozen=True, slots=True)
class Reason:
    """One numbered reason: the check of section 10 (1 to 12), 0 for what is no check, and what was found."""

    check: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that is not counted: its digest, name and size in bytes, the TPS as far as it is known, and every reason."""

    sha256: str
    name: str
    size: int
    tps: str
    kind: RefusalKind
    reasons: tuple[Reason, ...]

    @property
    def checks(self) -> tuple[int, ...]:
        """The numbers of the checks that fail, ascending, each once."""
        return tuple(sorted({reason.check for reason in self.reasons if reason.check}))


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a conflict: `chosen` is the digest of the file that counts, empty for none of them.

    `files` are the digests that were there to choose from, sorted; `no` counts the decisions about just these, from 1.
    """

    tps: str
    files: tuple[str, ...]
    chosen: str
    reason: str
    by: str
    at: str
    no: int = 1


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more different files of one TPS, by digest; `decision` is the last one about just these files.

    `same_draw` tells that all hold one transcript under one key, such as minutes that were made twice; `shared_entries` is
    how many entries of their journals are the same at least, which a copied file would have (0 for none).
    """

    tps: str
    files: tuple[str, ...]
    same_draw: bool
    shared_entries: int
    decision: Decision | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to decide."""
        return self.decision is None


class Oddity(StrEnum):
    """What can look odd over all polling stations, in the order in which it is listed."""

    ATTEMPTS = "attempts"
    SESSIONS = "sessions"
    SAME_DICE = "same_dice"
    SAME_SECRET = "same_secret"  # noqa: S105
    WINDOW = "window"
    ABSENTS = "absents"
    SOURCE = "source"
    WINNER_TWICE = "winner_twice"
    CLONE = "clone"
    TIMES = "times"
    ASSURANCE = "assurance"
    CONFLICT = "conflict"
    SIGNER = "signer"
    WITNESS_TWICE = "witness_twice"
    TOTALS = "totals"

    @property
    def letter(self) -> str:
        """The letter that lists and papers use, A to O."""
        return "ABCDEFGHIJKLMNO"[list(Oddity).index(self)]


@dataclass(frozen=True, slots=True)
class Flag:
    """One oddity of one TPS: what was found, with its arithmetic as facts; never a verdict.

    `others` are further TPS that it concerns. `grave` tells a matter that makes the TPS stand as odd from a remark that the
    rules allow (reduced assurance, a difference that the minutes explain, ...).
    """

    oddity: Oddity
    tps: str
    finding: Finding
    others: tuple[str, ...] = ()
    grave: bool = True


def counted_file(files: Iterable[str], decision: Decision | None) -> str:
    """Return the digest of the file of a TPS that counts, empty while several are undecided or none was chosen."""
    given = tuple(sorted(files))
    if len(given) == 1:
        return given[0]
    return decision.chosen if decision is not None and decision.files == given else ""


def tps_order(tps: str) -> tuple[str, int]:
    """Return what polling stations are sorted by: village code, then number; for `sorted(key=...)`."""
    code, _, number = tps.partition("-")
    return code, int(number or 0)

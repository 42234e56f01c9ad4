"""What is made ready before the polls close: prizes, witnesses, rules, the declaration and the check-ins."""

from dataclasses import dataclass

from draw.statement import Prize, Rules, Witness

COUNTDOWN_S = 30
USUAL_RULES = Rules(window="before_count", window_note="", absent="forfeit", calls=3, excluded=())


@dataclass(frozen=True, slots=True)
class PrizePlan:
    """A prize in drawing order and its picture (PNG or JPEG bytes), if there is one."""

    prize: Prize
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class WitnessPlan:
    """A witness and the mandate that was shown (number and date of the letter, or empty)."""

    witness: Witness
    mandate: str = ""


@dataclass(frozen=True, slots=True)
class RulePlan:
    """The rules of the draw and the seconds between two calls of a ticket."""

    rules: Rules = USUAL_RULES
    countdown_s: int = COUNTDOWN_S


@dataclass(frozen=True, slots=True)
class Declaration:
    """That the neutrality declaration was accepted: the digest of its text, when, and by whom (`K1`)."""

    text_digest: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A voter who came: the ticket, when, and how it was entered (`typed`, `scanned`, `range`, `paper`)."""

    ticket: str
    at: str
    how: str

"""What the papers say beyond the transcript: people, places, corrections, signatures."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from draw.identity import Identity, Officer
from draw.statement import Prize, Rules, Statement, Witness

HEAD_KEY = "H"
Stroke = tuple[tuple[float, float], ...]
Strokes = tuple[Stroke, ...]


def officer_key(no: int) -> str:
    """Return an officer's key in `PaperFacts.signatures`, `K1` for the chair."""
    return f"K{no}"


def witness_key(no: int) -> str:
    """Return a witness's key in `PaperFacts.signatures`, `W2`."""
    return f"W{no}"


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Facts of a TPS's day that its papers need besides the transcript.

    Times are RFC 3339; an empty text means “not known” or “none”. A stroke is a row of (x, y) points between 0 and 1,
    (0, 0) top left of the signing field. `corrections`, `gaps`, `approvals` and `notes` are Indonesian sentences, one for
    each case.
    `neutrality_accepted_by` are the people who accepted the declaration that the prizes are neutral.
    """

    identity: Identity
    officers: tuple[Officer, ...] = ()
    drawn_from: str = ""
    drawn_until: str = ""
    men: int | None = None
    women: int | None = None
    corrections: tuple[str, ...] = ()
    undone_check_ins: int = 0
    gaps: tuple[str, ...] = ()
    approvals: tuple[str, ...] = ()
    not_completed: str = ""
    notes: tuple[str, ...] = ()
    neutrality_accepted_by: tuple[str, ...] = ()
    tax_column: bool = False
    key_fingerprint: str = ""
    program: str = ""
    verifier_sha256: str = ""
    signatures: Mapping[str, Strokes] = field(default_factory=dict)

    @property
    def head_title(self) -> str:
        """How the head of the village is called: the lurah of a kelurahan, else the kepala desa."""
        return "Lurah" if self.identity.village_kind.casefold() == "kelurahan" else "Kepala Desa"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known before the freezing, for the form of a draw without a laptop (U54)."""

    prizes: tuple[Prize, ...]
    rules: Rules
    witnesses: tuple[Witness, ...]


def plan_of(statement: Statement) -> Plan:
    """Return the part of a statement that is known before the freezing."""
    return Plan(statement.prizes, statement.rules, statement.witnesses)

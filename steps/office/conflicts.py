"""Conflicts: two different files of one TPS, and the person who decides which one counts, with a reason. Both are kept."""

from dataclasses import dataclass

from draw.consolidation import Conflict, Decision
from draw.draw_facts import DrawFacts
from steps.office.store import Office


class AlreadyDecidedError(Exception):
    """Somebody has decided this conflict meanwhile."""


class ConflictGoneError(Exception):
    """There is no such conflict, or another file of this TPS has come since."""


class ReasonMissingError(Exception):
    """A decision needs its reason and the name of who decides."""


@dataclass(frozen=True, slots=True)
class ConflictSides:
    """A conflict with the facts of each of its files, in the order of their digests, and every decision about it."""

    conflict: Conflict
    sides: tuple[DrawFacts, ...]
    names: tuple[str, ...]
    log: tuple[Decision, ...]


def conflicts(office: Office) -> tuple[ConflictSides, ...]:
    """Return all conflicts, decided ones too, sorted by TPS."""
    raise NotImplementedError


def decide(office: Office, conflict: Conflict, chosen: str, *, reason: str, by: str) -> Decision:
    """Record which file counts (a digest, or empty for none); a decided conflict can be decided anew, the log keeps all.

    Raises ReasonMissingError, ConflictGoneError, or AlreadyDecidedError when a decision came after `conflict` was read.
    """
    raise NotImplementedError

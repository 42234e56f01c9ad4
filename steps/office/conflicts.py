"""Conflicts: two different files of one TPS, and the person who decides which one counts, with a reason. Both are kept."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.office import decisions, received
from draw.canonical import is_plain
from draw.consolidation import Conflict, Decision, tps_order
from draw.draw_facts import DrawFacts
from draw.form import NAME_LIMIT, NOTE_LIMIT
from draw.journal_facts import shared_entries
from steps.office.store import Office

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


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
    with office.memory.session() as session:
        told = []
        for tps in sorted(received.in_conflict(session), key=tps_order):
            sides = tuple(received.load_facts(session, tps))
            log = decisions.load_decisions(session, tps)
            (conflict,) = conflicts_among(sides, log)
            names = {sha256: came.name for sha256, came in received.load_arrivals(session, tps).items()}
            about = tuple(decision for decision in log if decision.files == conflict.files)
            told.append(ConflictSides(conflict, sides, tuple(names[f.sha256] for f in sides), about))
        return tuple(told)


def decide(office: Office, conflict: Conflict, counts: str, *, reason: str, by: str) -> Decision:
    """Record which file counts (its digest, or empty for none); a decided conflict can be decided anew, the log keeps all.

    Raises ReasonMissingError, ConflictGoneError, or AlreadyDecidedError when a decision came after `conflict` was read.
    """
    why, who = reason.strip(), by.strip()
    if not (0 < len(why) <= NOTE_LIMIT and 0 < len(who) <= NAME_LIMIT and is_plain(why) and is_plain(who)):
        raise ReasonMissingError
    with office.deed() as deed:
        if _files_of(deed.session, conflict.tps) != conflict.files or counts not in (*conflict.files, ""):
            raise ConflictGoneError
        number = conflict.decision.no + 1 if conflict.decision else 1
        decision = Decision(conflict.tps, conflict.files, counts, reason=why, by=who, at=deed.at, no=number)
        if not decisions.add_decision(deed.session, decision):
            raise AlreadyDecidedError
        deed.record("conflict_decided", {"tps": conflict.tps, "chosen": counts, "no": number, "by": who})
        return decision


def conflicts_among(facts: Iterable[DrawFacts], log: Sequence[Decision]) -> tuple[Conflict, ...]:
    """Return the conflicts among accepted files, each with the last decision about just its files, sorted by TPS."""
    by_tps: dict[str, list[DrawFacts]] = defaultdict(list)
    for one in facts:
        by_tps[one.key].append(one)
    last = {(decision.tps, decision.files): decision for decision in sorted(log, key=lambda d: d.no)}
    several = ((tps, sorted(by_tps[tps], key=lambda f: f.sha256)) for tps in sorted(by_tps, key=tps_order))
    return tuple(_conflict(tps, sides, last) for tps, sides in several if len(sides) > 1)


def _conflict(
    tps: str, sides: Sequence[DrawFacts], last: dict[tuple[str, tuple[str, ...]], Decision]
) -> Conflict:
    first, *others = sides
    files = tuple(side.sha256 for side in sides)
    same = len({(side.transcript, side.signer) for side in sides}) == 1
    shared = min(shared_entries(first.journal, other.journal) for other in others)
    return Conflict(tps, files, same_draw=same, shared_entries=shared, decision=last.get((tps, files)))


def _files_of(session: "Session", tps: str) -> tuple[str, ...]:
    return tuple(received.load_arrivals(session, tps))

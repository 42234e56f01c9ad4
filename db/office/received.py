"""What was received: accepted files and refused ones, each once by its SHA-256, and readiness files of villages."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select, union_all, update
from sqlalchemy.orm import Session

from db.office.loading import known, load_new
from db.office.schema import FileRow, OfficeRow, PassedOnRow, ReadinessRow, RefusalRow
from db.rows import facts
from draw.canonical import canonical_text
from draw.consolidation import Reason, Refusal, RefusalKind
from draw.draw_facts import DrawFacts, KeptDraw, kept_facts
from draw.findings import Finding

# What is larger is listed with its reasons, not kept: a stick may hold anything.
EVIDENCE_BYTES = 1024 * 1024
_KINDS: tuple[type[OfficeRow], ...] = (FileRow, RefusalRow, ReadinessRow, PassedOnRow)


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a file came: its name, its bytes, when (RFC 3339) and through which desk."""

    name: str
    data: bytes = field(repr=False)
    at: str
    desk: str


def names_of(session: Session, digests: Sequence[str]) -> dict[str, str]:
    """Return those of the digests that are known already, in whatever way, with the name that is kept for each."""
    found: dict[str, str] = {}
    for kind in _KINDS:
        here = known(session, kind, [digest for digest in digests if digest not in found])
        if here:
            row: Any = kind
            found.update(
                (sha256, name)
                for sha256, name in session.execute(
                    select(row.sha256, row.name).where(row.sha256.in_(sorted(here)))
                )
            )
    return found


def rename(session: Session, names: Mapping[str, str]) -> None:
    """Keep other names for files that are known, by digest: of several the first in order, whichever came first."""
    for kind in _KINDS:
        row: Any = kind
        for sha256, name in sorted(names.items()):
            session.execute(update(kind).where(row.sha256 == sha256).values(name=name))


def add_files(session: Session, files: Sequence[tuple[KeptDraw, Arrival]]) -> frozenset[str]:
    """Keep accepted files and return the digests of those that were new."""
    return load_new(session, FileRow, [file_row(kept, arrival) for kept, arrival in files])


def file_row(kept: KeptDraw, arrival: Arrival) -> dict[str, Any]:
    """Return the row of an accepted file."""
    came = {"name": arrival.name, "size": len(arrival.data), "data": arrival.data}
    return {**facts(kept), **came, "at": arrival.at, "desk": arrival.desk}


def add_refusals(session: Session, refusals: Sequence[tuple[Refusal, Arrival]]) -> frozenset[str]:
    """Keep refused files and return the digests of those that were new."""
    rows = [
        {
            "sha256": refusal.sha256,
            "tps": refusal.tps,
            "name": arrival.name,
            "size": refusal.size,
            "kind": refusal.kind.value,
            "reasons": reasons_text(refusal.reasons),
            "data": arrival.data if 0 < len(arrival.data) <= EVIDENCE_BYTES else None,
            "at": arrival.at,
            "desk": arrival.desk,
        }
        for refusal, arrival in refusals
    ]
    return load_new(session, RefusalRow, rows)


def load_facts(session: Session, tps: str = "") -> Iterator[DrawFacts]:
    """Yield the facts of all accepted files, or of those of one TPS, sorted by TPS and digest."""
    query = select(FileRow.facts).order_by(FileRow.tps, FileRow.sha256)
    if tps:
        query = query.where(FileRow.tps == tps)
    for text in session.scalars(query.execution_options(yield_per=500)):
        yield kept_facts(text)


def load_refusals(session: Session, tps: str = "") -> tuple[Refusal, ...]:
    """Return all refused files, or those of one TPS, sorted by TPS and digest."""
    row = RefusalRow
    query = select(row.sha256, row.name, row.size, row.tps, row.kind, row.reasons).order_by(
        row.tps, row.sha256
    )
    if tps:
        query = query.where(row.tps == tps)
    return tuple(
        Refusal(sha256, name, size, tps, kind=RefusalKind(kind), reasons=read_reasons(reasons))
        for sha256, name, size, tps, kind, reasons in session.execute(query)
    )


def load_arrivals(session: Session, tps: str) -> dict[str, Arrival]:
    """Return how the accepted files of a TPS came, by digest, with their bytes."""
    row = FileRow
    found = session.execute(
        select(row.sha256, row.name, row.data, row.at, row.desk).where(row.tps == tps).order_by(row.sha256)
    )
    return {sha256: Arrival(name, data, at=at, desk=desk) for sha256, name, data, at, desk in found}


def data_of(session: Session, sha256: str) -> bytes | None:
    """Return a file as it was received, accepted or refused, None where it is not kept."""
    for row in (FileRow, RefusalRow, ReadinessRow):
        data = session.scalar(select(row.data).where(row.sha256 == sha256))
        if data is not None:
            return bytes(data)
    return None


def load_bundles(session: Session) -> Iterator[tuple[str, str, bytes]]:
    """Yield TPS, digest and bytes of all accepted files, sorted."""
    query = select(FileRow.tps, FileRow.sha256, FileRow.data).order_by(FileRow.tps, FileRow.sha256)
    for tps, sha256, data in session.execute(query.execution_options(yield_per=100)):
        yield tps, sha256, bytes(data)


def in_conflict(session: Session) -> dict[str, tuple[str, ...]]:
    """Return the TPS that have more than one accepted file, each with their digests, sorted."""
    several = select(FileRow.tps).group_by(FileRow.tps).having(func.count() > 1)
    found: dict[str, list[str]] = {}
    query = (
        select(FileRow.tps, FileRow.sha256)
        .where(FileRow.tps.in_(several))
        .order_by(FileRow.tps, FileRow.sha256)
    )
    for tps, sha256 in session.execute(query):
        found.setdefault(tps, []).append(sha256)
    return {tps: tuple(digests) for tps, digests in found.items()}


def count_received(session: Session) -> int:
    """Return how many files there are in all, accepted or not."""
    counts = [select(func.count().label("n")).select_from(kind) for kind in _KINDS]
    together = union_all(*counts).subquery()
    return int(session.scalar(select(func.sum(together.c.n))) or 0)


def reasons_text(reasons: Sequence[Reason]) -> str:
    """Return the reasons of a refusal as JSON text."""
    told = [
        {
            "check": reason.check,
            "text": reason.finding.text,
            "facts": {name: _fact(value) for name, value in reason.finding.facts.items()},
        }
        for reason in reasons
    ]
    return canonical_text(told)


def read_reasons(text: str) -> tuple[Reason, ...]:
    """Read what `reasons_text` wrote."""
    return tuple(Reason(one["check"], Finding(one["text"], one["facts"])) for one in json.loads(text))


def _fact(value: object) -> object:
    return value if isinstance(value, int | str) else str(value)

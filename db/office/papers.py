"""What came from others than TPS: readiness files of villages, and what offices below said."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.office.loading import load_new
from db.office.received import Arrival
from db.office.schema import PassedOnRow, ReadinessRow


@dataclass(frozen=True, slots=True)
class Paper:
    """A readiness file: its digest, the village's code, when the village made it (RFC 3339), the signer, the document."""

    sha256: str
    village: str
    made_at: str
    signer: str
    document: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PassedOn:
    """The file of an office below: its digest, the area's code, the signer, and what it says as JSON text."""

    sha256: str
    area: str
    signer: str
    document: str = field(repr=False)


def add_papers(session: Session, papers: Sequence[tuple[Paper, Arrival]]) -> frozenset[str]:
    """Keep readiness files and return the digests of those that were new."""
    rows = [
        {
            "sha256": paper.sha256,
            "village": paper.village,
            "name": arrival.name,
            "made_at": paper.made_at,
            "signer": paper.signer,
            "document": paper.document,
            "data": arrival.data,
            "at": arrival.at,
            "desk": arrival.desk,
        }
        for paper, arrival in papers
    ]
    return load_new(session, ReadinessRow, rows)


def add_passed_on(session: Session, passed: PassedOn, arrival: Arrival) -> frozenset[str]:
    """Keep what an office below said; its files have rows of their own. Returns its digest where it was new."""
    row = {
        "sha256": passed.sha256,
        "area": passed.area,
        "name": arrival.name,
        "signer": passed.signer,
        "document": passed.document,
        "at": arrival.at,
        "desk": arrival.desk,
    }
    return load_new(session, PassedOnRow, [row])


def load_papers(session: Session) -> tuple[Paper, ...]:
    """Return all readiness files, sorted by village, time and digest."""
    row = ReadinessRow
    found = session.execute(select(row.sha256, row.village, row.made_at, row.signer, row.document))
    papers = (Paper(*line) for line in found)
    return tuple(sorted(papers, key=lambda paper: (paper.village, paper.made_at, paper.sha256)))


def load_paper_files(session: Session) -> Iterator[tuple[str, bytes]]:
    """Yield the village's code and the bytes of every readiness file, sorted."""
    row = ReadinessRow
    for village, data in session.execute(select(row.village, row.data).order_by(row.village, row.sha256)):
        yield village, bytes(data)


def load_passed_on(session: Session) -> tuple[Any, ...]:
    """Return what every office below said, as JSON documents, sorted by area and digest."""
    row = PassedOnRow
    found = session.scalars(select(row.document).order_by(row.area, row.sha256))
    return tuple(json.loads(text) for text in found)

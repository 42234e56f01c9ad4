"""The villages' readiness, as the office has it: of several files of a village the last one made stands, all are kept."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.office import papers
from db.office.papers import Paper
from draw.board import ReadyFacts
from draw.readiness import Readiness, from_document
from steps.office.store import Office


@dataclass(frozen=True, slots=True)
class VillageReadiness:
    """The readiness of a village that stands; `signers` are all keys that signed for it, by fingerprint, in order.

    More than one signer is worth a question: the village's file was made anew, or another made it.
    """

    sha256: str
    readiness: Readiness
    signer: str
    signers: tuple[str, ...]
    files: int


def readiness(office: Office) -> tuple[VillageReadiness, ...]:
    """Return what each village reported last, sorted by code."""
    with office.memory.session() as session:
        return standing_villages(papers.load_papers(session))


def standing_villages(kept: Sequence[Paper]) -> tuple[VillageReadiness, ...]:
    """Return what stands of readiness files that are sorted by village and time."""
    by_village: dict[str, list[Paper]] = {}
    for paper in kept:
        by_village.setdefault(paper.village, []).append(paper)
    return tuple(_standing(found) for found in by_village.values())


def ready_facts(village: VillageReadiness) -> Iterator[ReadyFacts]:
    """Yield what a village says of each of its TPS."""
    told = village.readiness
    for station in told.stations:
        yield ReadyFacts(
            f"{told.village.code}-{station.number}",
            station.key,
            station.missing,
            registered=station.voters,
            made_at=told.made_at,
        )


def _standing(found: Sequence[Paper]) -> VillageReadiness:
    last = found[-1]
    told = from_document(json.loads(last.document))
    signers = tuple(dict.fromkeys(paper.signer for paper in found))
    return VillageReadiness(last.sha256, told, last.signer, signers, files=len(found))

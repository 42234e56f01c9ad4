"""The polling stations that an office expects: from a list in a CSV or a workbook, or from readiness files.

* A list is read first (`read_list`), with every fault at once; only one without faults is then put in.
* Where there is a list, it alone says who is expected. Else offices below and villages do.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from db.office import area as areas
from db.office import papers
from draw.consolidation import Expected, tps_order
from steps.office.expected_list import ExpectedFault as ExpectedFault
from steps.office.expected_list import ExpectedList as ExpectedList
from steps.office.expected_list import ExpectedProblem as ExpectedProblem
from steps.office.expected_list import read_list as read_list
from steps.office.readiness import VillageReadiness, standing_villages
from steps.office.store import Office


def set_expected(office: Office, stations: Sequence[Expected], *, source: str) -> None:
    """Put these in the place of all that were expected by a list, none to have no list; `source` is the list's name."""
    once = {one.tps: one for one in stations}
    with office.deed() as deed:
        areas.save_expected(deed.session, tuple(once[tps] for tps in sorted(once, key=tps_order)))
        deed.record("expected_set", {"stations": len(once), "source": source[:200]})


def expected(office: Office) -> tuple[Expected, ...]:
    """Return all TPS that are expected, by list, else by offices below and readiness; sorted."""
    with office.memory.session() as session:
        villages = standing_villages(papers.load_papers(session))
        return among(areas.load_expected(session), villages, papers.load_passed_on(session))


def among(
    listed: Sequence[Expected], villages: Iterable[VillageReadiness], offices: Iterable[Mapping[str, Any]]
) -> tuple[Expected, ...]:
    """Return who is expected: the list where there is one, else what offices below and villages say."""
    if listed:
        return tuple(listed)
    told = {one.tps: one for village in villages for one in _of_village(village)}
    told |= {one.tps: one for office in offices for one in (Expected(**doc) for doc in office["expected"])}
    return tuple(told[tps] for tps in sorted(told, key=tps_order))


def _of_village(village: VillageReadiness) -> Iterable[Expected]:
    place = village.readiness.village
    for station in village.readiness.stations:
        yield Expected(
            place.code, station.number, place.village, place.district, registered=station.voters or None
        )

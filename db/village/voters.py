"""The voters of all stations of a village, each in the list of its TPS."""

from collections.abc import Collection, Sequence

from sqlalchemy import case, delete, func, insert, select
from sqlalchemy.orm import Session

from db.rows import columns, facts
from db.village.schema import StationVoterRow
from draw.roster import Voter
from draw.tickets import LISTS

_LIST_ORDER = case({name: place for place, name in enumerate(LISTS)}, value=StationVoterRow.list)


def replace(
    session: Session, station: int, voters: Sequence[Voter], *, lists: Collection[str], source: str
) -> None:
    """Put these voters in the place of the named lists of a station; `source` names the file they came from."""
    gone = (StationVoterRow.station == station, StationVoterRow.list.in_(sorted(lists)))
    session.execute(delete(StationVoterRow).where(*gone))
    if voters:
        rows = [{"station": station, **facts(voter), "source": source} for voter in voters]
        session.execute(insert(StationVoterRow), rows)


def load(session: Session, station: int) -> tuple[Voter, ...]:
    """Return the voters of a station: DPT, DPTB, DPK, each by number."""
    found = session.execute(
        select(*columns(Voter, StationVoterRow))
        .where(StationVoterRow.station == station)
        .order_by(_LIST_ORDER, StationVoterRow.number)
    )
    return tuple(Voter(*line) for line in found)


def counts(session: Session) -> dict[int, dict[str, int]]:
    """Return how many voters each list of each station has; a station without voters is not there."""
    found = session.execute(
        select(StationVoterRow.station, StationVoterRow.list, func.count()).group_by(
            StationVoterRow.station, StationVoterRow.list
        )
    )
    counted: dict[int, dict[str, int]] = {}
    for station, name, count in found:
        counted.setdefault(station, dict.fromkeys(LISTS, 0))[name] = count
    return counted


def sources(session: Session, station: int) -> tuple[str, ...]:
    """Return the names of the files that a station's voters came from, sorted."""
    query = select(StationVoterRow.source).where(StationVoterRow.station == station).distinct()
    return tuple(sorted(source for source in session.scalars(query) if source))

"""What a village plans: itself, its election, its stations and their officers, the prizes and rules, the files made."""

from collections.abc import Sequence

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from db.rows import columns, facts, replace_rows, values
from db.village.schema import (
    CommonPrizeRow,
    CommonRulesRow,
    MadeRow,
    PlaceRow,
    ShareRow,
    StationOfficerRow,
    VillageStationRow,
)
from draw.preparation import RulePlan
from draw.readiness import VillagePlace
from draw.split import CommonPrize
from draw.statement import Rules
from draw.village import MadeFile, Station, StationOfficer, Village


def save_village(session: Session, village: Village) -> None:
    """Keep village and election, in the place of those before."""
    own = {name: value for name, value in facts(village).items() if name != "place"}
    replace_rows(session, PlaceRow, [{"id": 1, **facts(village.place), **own}])


def load_village(session: Session) -> Village | None:
    """Return village and election, None in a file that has none yet."""
    row = session.execute(select(PlaceRow.__table__)).mappings().first()
    if row is None:
        return None
    place = VillagePlace(**{name: row[name] for name in VillagePlace.__slots__})
    return Village(place, **{name: row[name] for name in Village.__slots__ if name != "place"})


def save_stations(session: Session, stations: Sequence[Station]) -> None:
    """Keep these stations; one that is no longer among them goes with all that is known of it."""
    kept = [station.number for station in stations]
    session.execute(delete(VillageStationRow).where(VillageStationRow.number.not_in(kept)))
    there = set(session.scalars(select(VillageStationRow.number)))
    for station in stations:
        if station.number in there:
            where = VillageStationRow.number == station.number
            session.execute(update(VillageStationRow).where(where).values(room=station.room))
        else:
            session.execute(insert(VillageStationRow).values(**facts(station)))


def load_stations(session: Session) -> tuple[Station, ...]:
    """Return the stations by number."""
    return values(session, Station, VillageStationRow, order=VillageStationRow.number)


def save_officers(session: Session, officers: Sequence[StationOfficer], *, stations: Sequence[int]) -> None:
    """Keep the officers of these stations, in the place of those they had."""
    session.execute(delete(StationOfficerRow).where(StationOfficerRow.station.in_(stations)))
    if officers:
        session.execute(insert(StationOfficerRow), [facts(officer) for officer in officers])


def load_officers(session: Session) -> tuple[StationOfficer, ...]:
    """Return all officers by station and number."""
    found = session.execute(
        select(*columns(StationOfficer, StationOfficerRow)).order_by(
            StationOfficerRow.station, StationOfficerRow.no
        )
    )
    return tuple(StationOfficer(*line) for line in found)


def save_prizes(session: Session, prizes: Sequence[CommonPrize]) -> None:
    """Keep the common prizes in drawing order, in the place of those before."""
    replace_rows(session, CommonPrizeRow, [facts(prize) for prize in prizes])


def load_prizes(session: Session) -> tuple[CommonPrize, ...]:
    """Return the common prizes in drawing order."""
    return values(session, CommonPrize, CommonPrizeRow, order=CommonPrizeRow.no)


def save_typed(session: Session, typed: dict[int, dict[int, int]]) -> None:
    """Keep the shares that were typed, prize to station to pieces, in the place of those before."""
    session.execute(update(ShareRow).values(typed=None))
    for prize, shares in typed.items():
        for station, pieces in shares.items():
            _put_share(session, prize, station, typed=pieces)


def save_in_hand(session: Session, station: int, in_hand: dict[int, int]) -> None:
    """Keep how many pieces of each prize a station has in hand."""
    session.execute(update(ShareRow).where(ShareRow.station == station).values(in_hand=None))
    for prize, pieces in in_hand.items():
        _put_share(session, prize, station, in_hand=pieces)


def load_shares(session: Session) -> tuple[dict[int, dict[int, int]], dict[int, dict[int, int]]]:
    """Return typed shares (prize to station to pieces) and pieces in hand (station to prize to pieces)."""
    typed: dict[int, dict[int, int]] = {}
    in_hand: dict[int, dict[int, int]] = {}
    for row in session.execute(select(ShareRow.__table__).order_by(ShareRow.prize, ShareRow.station)):
        if row.typed is not None:
            typed.setdefault(row.prize, {})[row.station] = row.typed
        if row.in_hand is not None:
            in_hand.setdefault(row.station, {})[row.prize] = row.in_hand
    return typed, in_hand


def move_shares(session: Session, places: dict[int, int]) -> None:
    """Give shares the new numbers of their prizes, old to new; those of other prizes are dropped."""
    rows = [dict(row) for row in session.execute(select(ShareRow.__table__)).mappings()]
    kept = [{**row, "prize": places[row["prize"]]} for row in rows if row["prize"] in places]
    replace_rows(session, ShareRow, kept)


def save_rules(session: Session, plan: RulePlan) -> None:
    """Keep the common rules; excluded tickets are a matter of each TPS."""
    rules = {name: getattr(plan.rules, name) for name in Rules.__slots__ if name != "excluded"}
    replace_rows(session, CommonRulesRow, [{"id": 1, **rules, "countdown_s": plan.countdown_s}])


def load_rules(session: Session) -> RulePlan:
    """Return the common rules, the usual ones before any were saved."""
    row = session.execute(select(CommonRulesRow.__table__)).first()
    if row is None:
        return RulePlan()
    rules = Rules(row.window, row.window_note, row.absent, row.calls, ())
    return RulePlan(rules, countdown_s=row.countdown_s)


def save_made(session: Session, made: MadeFile) -> None:
    """Remember the TPS file of a station, in the place of an earlier one."""
    session.execute(delete(MadeRow).where(MadeRow.number == made.number))
    session.execute(insert(MadeRow).values(**facts(made)))


def load_made(session: Session) -> dict[int, MadeFile]:
    """Return the TPS files that were made, by station."""
    return {made.number: made for made in values(session, MadeFile, MadeRow, order=MadeRow.number)}


def _put_share(session: Session, prize: int, station: int, **value: int) -> None:
    where = (ShareRow.prize == prize, ShareRow.station == station)
    if session.execute(update(ShareRow).where(*where).values(**value)).rowcount == 0:  # type: ignore[attr-defined]
        both = {"typed": None, "in_hand": None, **value}
        session.execute(insert(ShareRow).values(prize=prize, station=station, **both))

"""The area of an office and the choices that belong to it."""

from dataclasses import fields

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from db.office.schema import AreaRow, ExpectedRow, SettingRow
from draw.consolidation import Area, Expected, Level


def save_area(session: Session, area: Area) -> None:
    """Keep the area, in the place of the one before."""
    session.execute(delete(AreaRow))
    session.execute(
        insert(AreaRow).values(
            id=1,
            level=area.level.value,
            code=area.code,
            name=area.name,
            election=area.election,
            date=area.date,
            zone=area.zone,
        )
    )


def load_area(session: Session) -> Area | None:
    """Return the area, None before there is one."""
    found = session.execute(select(*(getattr(AreaRow, f.name) for f in fields(Area)))).first()
    return Area(**{**found._mapping, "level": Level(found.level)}) if found else None


def save_expected(session: Session, stations: tuple[Expected, ...]) -> None:
    """Put these in the place of all that were expected."""
    session.execute(delete(ExpectedRow))
    rows = [
        {
            "tps": one.tps,
            "code": one.code,
            "number": one.number,
            "village": one.village,
            "district": one.district,
            "registered": one.registered,
        }
        for one in stations
    ]
    if rows:
        session.execute(insert(ExpectedRow), rows)


def load_expected(session: Session) -> tuple[Expected, ...]:
    """Return what the list expects, sorted by village code and number."""
    kept = (getattr(ExpectedRow, f.name) for f in fields(Expected))
    found = session.execute(select(*kept).order_by(ExpectedRow.code, ExpectedRow.number))
    return tuple(Expected(**row._mapping) for row in found)


def put_setting(session: Session, key: str, value: str) -> None:
    """Keep a choice, in the place of the one before."""
    session.execute(delete(SettingRow).where(SettingRow.key == key))
    session.execute(insert(SettingRow).values(key=key, value=value))


def load_settings(session: Session) -> dict[str, str]:
    """Return all choices."""
    return {row.key: row.value for row in session.execute(select(SettingRow.key, SettingRow.value))}

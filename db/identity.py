"""Who and where: the TPS of this file and the officers who run it."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.rows import facts, replace_rows, values
from db.schema import OfficerRow, StationRow
from draw.identity import Identity, Officer
from draw.statement import Tps

# Asked at the beginning of every deed.
_STATION = select(StationRow.__table__)


def save(session: Session, identity: Identity) -> None:
    """Keep the identity, in the place of the one before."""
    own = {name: value for name, value in facts(identity).items() if name != "tps"}
    replace_rows(session, StationRow, [{"id": 1, **facts(identity.tps), **own}])


def load(session: Session) -> Identity | None:
    """Return the identity, None in a file that has none yet."""
    row = session.connection().execute(_STATION).mappings().first()
    if row is None:
        return None
    tps = Tps(**{name: row[name] for name in Tps.__slots__})
    own = {name: row[name] for name in Identity.__slots__ if name != "tps"}
    return Identity(tps=tps, **own)


def save_officers(session: Session, officers: Sequence[Officer]) -> None:
    """Keep the officers, in the place of those before."""
    replace_rows(session, OfficerRow, [facts(officer) for officer in officers])


def load_officers(session: Session) -> tuple[Officer, ...]:
    """Return the officers by number; number 1 is the chair."""
    return values(session, Officer, OfficerRow, order=OfficerRow.no)

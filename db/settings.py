"""Choices that belong to this TPS file, such as its language; texts by name."""

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from db.schema import SettingRow


def put(session: Session, key: str, value: str) -> None:
    """Keep a choice, in the place of the one before."""
    session.execute(delete(SettingRow).where(SettingRow.key == key))
    session.execute(insert(SettingRow).values(key=key, value=value))


def load(session: Session) -> dict[str, str]:
    """Return all choices that were made."""
    return {row.key: row.value for row in session.execute(select(SettingRow.key, SettingRow.value))}

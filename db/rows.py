"""How values become rows and rows values: a field and the column that keeps it have the same name."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import DeclarativeBase, Session

Value = TypeVar("Value")


def facts(value: Any) -> dict[str, Any]:
    """Return the fields of a frozen value by name."""
    return {f.name: getattr(value, f.name) for f in fields(value)}


def columns(value: type[Any], row: type[DeclarativeBase]) -> list[Any]:
    """Return the columns that keep the fields of a kind of value, in the order of the fields."""
    return [getattr(row, f.name) for f in fields(value)]


def replace_rows(session: Session, row: type[DeclarativeBase], rows: Sequence[dict[str, Any]]) -> None:
    """Put these rows in the place of all that the table has."""
    session.execute(delete(row))
    if rows:
        session.execute(insert(row), list(rows))


def values(
    session: Session, value: type[Value], row: type[DeclarativeBase], *, order: Any
) -> tuple[Value, ...]:
    """Return the whole table as values, in the order of a column."""
    found = session.execute(select(*columns(value, row)).order_by(order))
    return tuple(value(*line) for line in found)

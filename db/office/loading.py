"""Putting many rows in at once, those that are there already left alone.

* PostgreSQL takes them by COPY, straight into the table. Where another desk was faster with one of them, the rows go through
  a table of their own and only the new ones on.
* Rows go in in the order of their keys, so that two desks that bring the same ones never wait for one another in a circle.
* Whoever calls learns which were new, so that two desks with the same file count it once.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import BigInteger, Integer, LargeBinary, Table, Text, insert, select, text
from sqlalchemy.orm import Session

from db.office.schema import OfficeRow

POSTGRESQL = "postgresql"
SQLITE_VARIABLES = 30_000
_TYPES: dict[type[Any], str] = {Text: "text", Integer: "int4", BigInteger: "int8", LargeBinary: "bytea"}


def load_new(
    session: Session, kind: type[OfficeRow], rows: Sequence[Mapping[str, Any]], *, key: str = "sha256"
) -> frozenset[str]:
    """Insert the rows whose `key` is not there yet and return the keys of those that were new.

    Every row has the same columns. Of rows with one key the first is taken.
    """
    table = OfficeRow.metadata.tables[kind.__tablename__]
    once = {row[key]: row for row in reversed(rows)}
    here = known(session, kind, list(once), key=key)
    fresh = [once[name] for name in sorted(once.keys() - here)]
    if not fresh:
        return frozenset()
    if session.get_bind().dialect.name == POSTGRESQL:
        return _by_copy(session, table, fresh, key)
    return _by_insert(session, table, fresh, key)


def known(session: Session, kind: type[OfficeRow], keys: Sequence[str], *, key: str = "sha256") -> set[str]:
    """Return those of the keys that the table has."""
    column = OfficeRow.metadata.tables[kind.__tablename__].c[key]
    found: set[str] = set()
    for start in range(0, len(keys), SQLITE_VARIABLES):
        found.update(
            session.scalars(select(column).where(column.in_(keys[start : start + SQLITE_VARIABLES])))
        )
    return found


def _by_insert(session: Session, table: Table, rows: Sequence[Mapping[str, Any]], key: str) -> frozenset[str]:
    # A file has one writer at a time, who has just looked: nothing can have come in between.
    session.connection().execute(insert(table), [dict(row) for row in rows])
    return frozenset(row[key] for row in rows)


def _by_copy(session: Session, table: Table, rows: Sequence[Mapping[str, Any]], key: str) -> frozenset[str]:
    from psycopg.errors import UniqueViolation

    try:
        with session.begin_nested():
            _copy(session, table, into=table.name, rows=rows)
    except UniqueViolation:
        return _by_staging(session, table, rows, key)
    return frozenset(row[key] for row in rows)


def _by_staging(
    session: Session, table: Table, rows: Sequence[Mapping[str, Any]], key: str
) -> frozenset[str]:
    staging = f"{table.name}_staging"
    session.execute(text(f'CREATE TEMP TABLE "{staging}" (LIKE "{table.name}") ON COMMIT DROP'))
    _copy(session, table, into=staging, rows=rows)
    columns = ", ".join(f'"{name}"' for name in rows[0])
    taken = session.scalars(
        text(
            f'INSERT INTO "{table.name}" ({columns}) SELECT {columns} FROM "{staging}" ORDER BY "{key}"'  # noqa: S608
            f' ON CONFLICT DO NOTHING RETURNING "{key}"'
        )
    )
    return frozenset(taken)


def _copy(session: Session, table: Table, *, into: str, rows: Sequence[Mapping[str, Any]]) -> None:
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    connection: Any = session.connection().connection.dbapi_connection
    with (
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{into}" ({columns}) FROM STDIN (FORMAT BINARY)') as out,
    ):
        out.set_types([_TYPES[type(table.c[name].type)] for name in names])
        for row in rows:
            out.write_row([row[name] for name in names])

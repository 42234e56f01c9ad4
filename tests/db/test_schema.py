"""What the tables keep, and what they never keep."""

import inspect

import pytest
from sqlalchemy.exc import IntegrityError

from db import attempts, errors
from db.attempts import Attempt
from db.engine import Database, execute
from db.errors import CheckedInVoterError, MemoryFaultError, UnknownTicketError
from db.schema import Row
from tests.stations import make_station

TICKETED = (CheckedInVoterError, UnknownTicketError)


def test_that_no_table_has_room_for_a_nik() -> None:
    names = {
        f"{table.name}.{column.name}" for table in Row.metadata.tables.values() for column in table.columns
    }
    assert "voters.name" in names
    for forbidden in ("nik", "nkk", "birth", "lahir", "ktp"):
        assert not [name for name in names if forbidden in name.partition(".")[2]]


def test_that_only_one_station_fits_in_a_file(database: Database) -> None:
    columns = [c.name for c in Row.metadata.tables["station"].columns if c.name != "id"]
    texts = ", ".join("'1'" for _ in columns)
    with pytest.raises(IntegrityError), database.engine.begin() as connection:
        connection.exec_driver_sql(f"INSERT INTO station (id, {', '.join(columns)}) VALUES (2, {texts})")
    assert execute(database.engine, "SELECT count(*) FROM station") == [(0,)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attempts SET secret = '0'",
        "UPDATE attempts SET statement = '{}'",
        "UPDATE attempts SET voided_at = NULL",
        "UPDATE attempts SET voided_at = '2024-02-14T14:00:00+07:00'",
        "DELETE FROM attempts",
    ],
)
def test_that_a_sealed_attempt_stays_as_it_was_sealed(database: Database, statement: str) -> None:
    station = make_station()
    sealed = Attempt(
        1, station.statement, station.transcript.commitment, station.secret, station.statement.frozen_at
    )
    with database.session() as session:
        attempts.add(session, sealed, holders=station.holders)
        attempts.void(session, 1, at="2024-02-14T13:15:00+07:00")
    with pytest.raises(IntegrityError, match="stays as it was sealed"), database.engine.begin() as connection:
        connection.exec_driver_sql(statement)


def test_that_every_error_has_a_plain_sentence_and_a_name() -> None:
    classes = [c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, MemoryFaultError)]
    assert len(classes) > 10
    for error in classes:
        said = str(error(("DPT-001",)) if issubclass(error, TICKETED) else error())
        assert error.__name__.endswith("Error")
        assert said.endswith(".")
        assert "\n" not in said

"""The journal as the database keeps it."""

import pytest
from sqlalchemy.exc import IntegrityError

from db import journal
from db.engine import Database
from draw.errors import FormError, JournalError
from draw.journal import EMPTY_HEAD, head, to_lines

AT = "2024-02-14T08:00:00+07:00"


def fill(database: Database, count: int) -> None:
    """Append entries, one a transaction."""
    for number in range(1, count + 1):
        with database.session() as session:
            kind = "checked_in" if number % 2 else "objected"
            journal.append(
                session, kind, at=AT, mono_ms=number, session_id="ab", data={"tickets": f"DPT:{number}"}
            )


def half_a_deed(database: Database) -> None:
    """Append an entry and fail before the end of the deed."""
    with database.session() as session:
        assert journal.append(session, "objected", at=AT, mono_ms=3, session_id="ab", data={}).n == 3
        raise ZeroDivisionError


def run(database: Database, *statements: str) -> None:
    """Run raw SQL, as someone with the key could."""
    with database.engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def test_that_entries_form_the_chain_of_the_protocol(database: Database) -> None:
    with database.session() as session:
        assert journal.head(session) == (0, EMPTY_HEAD)
        assert journal.verify(session)[0] == 0
        assert journal.last_entry(session) is None
    fill(database, 5)
    with database.session() as session:
        entries = journal.read(session)
        assert [entry.n for entry in entries] == [1, 2, 3, 4, 5]
        assert journal.head(session) == head(entries)
        assert journal.verify(session)[0] == 5
        assert journal.last_entry(session) == journal.read(session)[-1]
        assert journal.last_entry(session, kinds=("no such kind",)) is None
        assert to_lines(entries).count(b"\n") == 5


def test_that_entries_are_read_by_number_and_kind(database: Database) -> None:
    fill(database, 6)
    with database.session() as session:
        assert [e.n for e in journal.read(session, after=3)] == [4, 5, 6]
        assert [e.n for e in journal.read(session, kinds=("objected",))] == [2, 4, 6]
        assert [e.n for e in journal.read(session, after=4, kinds=("objected", "checked_in"))] == [5, 6]


def test_that_a_deed_that_fails_leaves_no_entry(database: Database) -> None:
    fill(database, 2)
    with pytest.raises(ZeroDivisionError):
        half_a_deed(database)
    fill(database, 1)
    with database.session() as session:
        assert journal.verify(session)[0] == 3


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET entry = '{}' WHERE n = 2",
        "UPDATE journal SET n = 9 WHERE n = 3",
        "DELETE FROM journal WHERE n = 3",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT n, link, '{}', kind, at FROM journal WHERE n = 3",
        "REPLACE INTO journal SELECT n, link, '{}', kind, at FROM journal WHERE n = 1",
        "UPDATE OR REPLACE journal SET n = 1 WHERE n = 2",
        "INSERT INTO journal SELECT 5, link, entry, kind, at FROM journal WHERE n = 3",
        "INSERT INTO journal SELECT 0, link, entry, kind, at FROM journal WHERE n = 3",
        "INSERT INTO journal (n, link, entry, kind, at) VALUES (2, '', '', '', '')"
        " ON CONFLICT (n) DO UPDATE SET entry = ''",
    ],
)
def test_that_the_database_itself_refuses_to_change_the_journal(database: Database, statement: str) -> None:
    fill(database, 3)
    with pytest.raises(IntegrityError, match="append-only"):
        run(database, statement)
    with database.session() as session:
        assert journal.verify(session)[0] == 3


OPEN = ("DROP TRIGGER journal_no_update", "DROP TRIGGER journal_no_delete", "DROP TRIGGER journal_in_turn")


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal SET entry = replace(entry, 'DPT:2', 'DPT:7') WHERE n = 2",
        "UPDATE journal SET entry = entry || ' ' WHERE n = 2",
        "UPDATE journal SET entry = 'null' WHERE n = 2",
        "UPDATE journal SET link = replace(link, substr(link, 1, 1), 'g') WHERE n = 3",
        "UPDATE journal SET kind = 'checked_in' WHERE n = 2",
        "UPDATE journal SET at = '2024-02-14T09:00:00+07:00' WHERE n = 2",
        "DELETE FROM journal WHERE n = 1",
        "DELETE FROM journal WHERE n = 2",
        "UPDATE journal SET n = 5 WHERE n = 4",
    ],
)
def test_that_tampering_past_the_database_is_found(database: Database, tampering: str) -> None:
    fill(database, 4)
    run(database, *OPEN)
    with database.session() as session:
        assert journal.verify(session)[0] == 4
    run(database, tampering)
    with database.session() as session, pytest.raises(JournalError):
        journal.verify(session)


@pytest.mark.parametrize(
    ("kind", "at", "data"),
    [
        ("Objected", AT, {}),
        ("objected", "2024-02-14 08:00", {}),
        ("objected", AT, {"share": 0.5}),
        ("objected", AT, {"share": float("nan")}),
        ("objected", AT, {"text": "\ud800"}),
        ("objected", AT, {"text": "x" * 70_000}),
        ("objected", AT, {"value": 10**20}),
        ("objected", AT, {"value": b"bytes"}),
    ],
)
def test_that_what_could_not_be_read_back_does_not_get_in(
    database: Database, kind: str, at: str, data: dict[str, object]
) -> None:
    with pytest.raises((FormError, JournalError)), database.session() as session:
        journal.append(session, kind, at=at, mono_ms=1, session_id="ab", data=data)
    with database.session() as session:
        assert journal.head(session) == (0, EMPTY_HEAD)

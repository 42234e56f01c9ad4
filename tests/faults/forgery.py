"""An operator at work: a TPS file whose journal and tables are edited past the program, and chained anew."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

from db import journal, opening
from db.engine import connect, execute
from db.schema import TRIGGERS
from draw.canonical import canonical_text
from draw.findings import Result
from draw.journal import EMPTY_HEAD, Entry, document, link
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from draw.words import seal_words
from steps import minutes, tpsfile
from steps.tpsfile import TpsFile
from tests.faults.station import PASSPHRASE, give_key
from tests.steps.laptops import KEY, Clock, fixed_laptop

Edit = Callable[[list[Entry]], list[Entry]]


def failing(file: TpsFile) -> set[int]:
    """Return the checks that the draw of a file fails."""
    record = minutes.record(file)
    verdict = verify_transcript(to_bytes(record.transcript), journal=record.journal)
    return {check.no for check in verdict.checks if check.result is Result.FAILS}


def sealed_words(file: TpsFile) -> tuple[str, ...]:
    return seal_words(minutes.sealed_statement(file)[1])


def past_the_database(file: TpsFile, edit: Edit, *statements: str) -> Path:
    """Close a file, take its guards away, edit its journal, chain it anew, run statements, and put the guards back."""
    file.close()
    give_key(file.path)
    database = connect(file.path, KEY)
    for guards in TRIGGERS.values():
        for guard in guards:
            execute(database.engine, f"DROP TRIGGER {guard.split()[2]}")
    with database.session() as session:
        rows, last = edit(list(journal.read(session))), EMPTY_HEAD
    execute(database.engine, "DELETE FROM journal")
    for number, entry in enumerate(rows, 1):
        entry = dataclasses.replace(entry, n=number)
        last = link(last, entry)
        text = canonical_text(document(entry))
        execute(
            database.engine, "INSERT INTO journal (n, link, entry, kind, at) VALUES (?, ?, ?, ?, ?)",
            str(number), last, text, entry.kind, entry.at,
        )  # fmt: skip
    for statement in statements:
        execute(database.engine, statement)
    for guards in TRIGGERS.values():
        for guard in guards:
            execute(database.engine, guard)
    assert opening.check(database) == ()
    database.close()
    return file.path


def reopened(path: Path, folder: Path, *, clock: Clock | None = None) -> TpsFile:
    """Open a file as the program does, in another session."""
    here = dataclasses.replace(fixed_laptop(folder, clock=clock), session="0be11")
    return tpsfile.open_file(here, path, PASSPHRASE)


def with_data(kind: str, **facts: object) -> Edit:
    """Return an edit that changes facts of the first entry of a kind."""

    def edit(rows: list[Entry]) -> list[Entry]:
        at = next(place for place, entry in enumerate(rows) if entry.kind == kind)
        rows[at] = dataclasses.replace(rows[at], data={**rows[at].data, **facts})
        return rows

    return edit


def unchanged(rows: list[Entry]) -> list[Entry]:
    return rows

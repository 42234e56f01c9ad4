"""F05, and the other files that must be there whole or not at all: migration, new file, passphrase, copy, export.

As in `power.py` the operations of the real deeds are recorded, and states after a power cut are rebuilt and opened.
"""

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, event

from db import journal, opening, roster
from db.engine import connect, execute
from db.errors import TpsFileMissingError, WrongPassphraseError
from db.schema import REVISIONS
from steps import tpsfile
from steps.files.writing import write_file
from tests.db.test_migrations import SCHEMA, older_file
from tests.faults import shim
from tests.faults.disk import lay_out
from tests.faults.nursery import Nursery, Say, Task
from tests.faults.power import SEED, cuts, record
from tests.faults.rows import Row, timed
from tests.faults.station import (
    OTHER_PASSPHRASE,
    PASSPHRASE,
    cheap_passphrases,
    give_key,
    laptop,
    new_station,
    opened,
)
from tests.steps.laptops import KEY

Check = Callable[[Path, bool], list[str]]
OLD, NEW = REVISIONS[0], REVISIONS[-1]
PAPER = bytes(range(256)) * 400


def rebuilt(nursery: Nursery, folder: Path, task: Task, states: int, *, row: Row, check: Check) -> Row:
    """Record one task on the files of a folder and hold so many states after a power cut against `check`.

    `check` gets the folder and whether the task had been acknowledged before the power went.
    """

    def trial(row: Row) -> None:
        recording = record(nursery, task, folder, folder)
        for disk, left in cuts(recording, states, random.Random(SEED)):
            to = folder.with_name("left")
            lay_out(left, folder, to)
            try:
                row.count(check(to, bool(disk.notes)))
            except Exception as error:
                row.count([f"{type(error).__name__}: {error}"])
            shutil.rmtree(to)

    return timed(row, trial)


def migrations(nursery: Nursery, folder: Path, states: int, *, piecemeal: bool = False) -> Row:
    """F05: an older file is brought up; afterwards it has the old schema or the new one, and every row."""
    path = folder / "old" / "a.undian"
    path.parent.mkdir(parents=True)
    older_file(path, OLD)
    give_key(path)
    old, new = _schema_of(path), _schema_of(new_station(folder / "new"))
    row = Row(
        "F05",
        "each statement of a migration by itself" if piecemeal else "power cut during a migration",
        piecemeal,
    )

    def check(left: Path, _done: bool) -> list[str]:
        raw = connect(left / "a.undian", KEY)
        found = _revision_and_schema(raw.engine)
        raw.close()
        if found not in ((OLD, old), (NEW, new)):
            return ["neither the old schema nor the new one"]
        file = opened(left / "a.undian")
        with file.database.session() as session:
            names = [voter.name for voter in roster.load(session)]
            entries = journal.verify(session)[0]
        wrong = [*opening.check(file.database)]
        file.close()
        return wrong + ([] if (names, entries) == (["SRI", "BUDI"], 1) else ["rows are missing"])

    return rebuilt(
        nursery, path.parent, migrate_in_pieces if piecemeal else migrate, states, row=row, check=check
    )


def migrate(say: Say, folder: Path) -> None:
    """Open an older file."""
    opened(folder / "a.undian").close()


def migrate_in_pieces(say: Say, folder: Path) -> None:
    """Open an older file whose migration commits each statement by itself: the negative control."""
    from db.migrations import upgrade

    real = upgrade.upgrade

    def broken(engine: object, *args: object, **kwargs: object) -> None:
        def executed(connection: Connection, *_rest: object) -> None:
            cursor = connection.connection.cursor()
            cursor.execute("COMMIT")
            cursor.execute("BEGIN IMMEDIATE")

        event.listen(engine, "after_cursor_execute", executed)
        real(engine, *args, **kwargs)  # type: ignore[arg-type]

    upgrade.upgrade = broken
    migrate(say, folder)


def new_files(nursery: Nursery, folder: Path, states: int) -> Row:
    """A new file is there under its name and opens, or is not there."""
    folder = folder / "fresh"
    folder.mkdir(parents=True)

    def check(left: Path, done: bool) -> list[str]:
        if not (left / "a.undian").exists():
            return ["an acknowledged file is missing"] if done else []
        file = tpsfile.open_file(laptop(left, "c4ec"), left / "a.undian", PASSPHRASE)
        wrong = [*opening.check(file.database)]
        file.close()
        return wrong

    return rebuilt(
        nursery, folder, make_new, states, row=Row("F04", "power cut while a new file is made"), check=check
    )


def make_new(say: Say, folder: Path) -> None:
    """Make a new TPS file."""
    new_station(folder)
    shim.note(b"made")


def passphrases(nursery: Nursery, folder: Path, states: int) -> Row:
    """The passphrase is changed: one of the two opens the file, after the acknowledgement the new one."""
    path = new_station(folder / "locked")

    def check(left: Path, done: bool) -> list[str]:
        for passphrase in (OTHER_PASSPHRASE,) if done else (PASSPHRASE, OTHER_PASSPHRASE):
            with suppress(WrongPassphraseError):
                opened(left / "a.undian", passphrase=passphrase).close()
                return []
        return ["no passphrase opens it"]

    row = Row("F04", "power cut while the passphrase is changed")
    return rebuilt(nursery, path.parent, change_passphrase, states, row=row, check=check)


def change_passphrase(say: Say, folder: Path) -> None:
    """Change the passphrase of a file."""
    cheap_passphrases()
    file = opened(folder / "a.undian")
    tpsfile.change_passphrase(file, PASSPHRASE, OTHER_PASSPHRASE)
    shim.note(b"changed")
    file.close()


def copies_and_papers(nursery: Nursery, folder: Path, states: int, *, plainly: bool = False) -> Row:
    """F07, F10: a copy and a paper are there whole or not at all."""
    path = new_station(folder / "sticks")
    (path.parent / "kertas.pdf").write_bytes(b"the older paper")

    def check(left: Path, done: bool) -> list[str]:
        paper = (left / "kertas.pdf").read_bytes()
        if paper not in ((PAPER,) if done else (b"the older paper", PAPER)):
            return ["half a paper"]
        try:
            opened(left / "salinan.undian").close()
        except TpsFileMissingError:
            return ["an acknowledged copy is missing"] if done else []
        return []

    row = Row(
        "F07",
        "written straight under its name" if plainly else "power cut while copy and paper are written",
        plainly,
    )
    return rebuilt(
        nursery, path.parent, write_plainly if plainly else write_both, states, row=row, check=check
    )


def write_both(say: Say, folder: Path) -> None:
    """Write a paper, and a copy of the file."""
    write_file(folder / "kertas.pdf", PAPER)
    file = opened(folder / "a.undian")
    file.database.copy_to(folder / "salinan.undian")
    shim.note(b"written")
    file.close()


def write_plainly(say: Say, folder: Path) -> None:
    """Write a paper straight under its final name: the negative control."""
    (folder / "kertas.pdf").write_bytes(PAPER)


def _schema_of(path: Path) -> list[tuple[object, ...]]:
    database = connect(path, KEY if path.parent.name == "old" else _key(path))
    schema = execute(database.engine, SCHEMA)
    database.close()
    return schema


def _key(path: Path) -> bytes:
    from db import keyfile

    return keyfile.unlock(opening.read_keys(path), PASSPHRASE)


def _revision_and_schema(engine: object) -> tuple[str, list[tuple[object, ...]]]:
    known = execute(engine, "SELECT version_num FROM alembic_version")  # type: ignore[arg-type]
    return str(known[0][0]), execute(engine, SCHEMA)  # type: ignore[arg-type]

"""Opening a TPS file: what is refused, in plain words, before anything is changed.

* Order: the place, the key file, the passphrase, the encryption, the version, the integrity of file and log; only then a
  migration.
* A file of a newer version is refused and left alone. An older one is copied aside (`NAME.undian.sebelum-0001`) and brought
  up to date in one transaction: after a power cut it has the old schema or the new one.
* A new file gets its name when it is finished, its key file a moment before.
"""

from pathlib import Path

from sqlalchemy import insert, inspect, select
from sqlalchemy.exc import DBAPIError

from db import keyfile, log
from db.engine import Database, connect, execute, plain_faults
from db.errors import (
    DamagedFileError,
    DiskFaultError,
    NewerFileError,
    OtherDeskFileError,
    TpsFileExistsError,
)
from db.keyfile import KEY_BYTES, KeyFile, RandomBytes, key_path
from db.placing import discard, settle, unfinished
from db.schema import TABLES
from db.tables import Tables
from db.unlocking import file_id, read_keys, unlock


def create(path: Path, passphrase: str, random: RandomBytes, *, tables: Tables = TABLES) -> Database:
    """Make a new file and its key file and open it; raises TpsFileExistsError, ReadOnlyPlaceError or DiskFullError."""
    if path.exists() or key_path(path).exists():
        raise TpsFileExistsError
    key, temporary = random(KEY_BYTES), unfinished(path)
    try:
        with plain_faults():
            fresh = make_schema(temporary, key, tables=tables)
            fresh.close()
        keys = keyfile.with_slot(
            KeyFile(file_id(temporary), ()), keyfile.PASSPHRASE, secret=passphrase, key=key, random=random
        )
        keyfile.write(key_path(path), keys)
        settle(temporary, path)
    finally:
        discard(temporary)
    return connect(path, key)


def make_schema(path: Path, key: bytes, *, tables: Tables = TABLES) -> Database:
    """Make a database of the present schema under a 32-byte key and return it open; it has no key file yet."""
    database = connect(path, key, make=True)
    with database.engine.begin() as connection:
        tables.metadata.create_all(connection)
        connection.execute(insert(tables.revision_table).values(version_num=tables.revision))
    return database


def open_file(path: Path, passphrase: str, *, tables: Tables = TABLES) -> Database:
    """Open a file with its passphrase or recovery code, bringing an older one up to date; takes about 0.2 s.

    Raises TpsFileMissingError, NotATpsFileError, KeyFileMissingError, ForeignKeyFileError, WrongPassphraseError,
    DamagedFileError, OtherDeskFileError, NewerFileError, FileInUseError, ReadOnlyPlaceError, DiskFaultError or
    DiskFullError, and then nothing has changed.
    """
    try:
        key = unlock(path, passphrase)
    except OSError as error:
        raise DiskFaultError from error
    return open_with_key(path, key, tables=tables)


def open_with_key(path: Path, key: bytes, *, tables: Tables = TABLES) -> Database:
    """Open a file with its key, which `db.unlocking.unlock` gave; the rest of `open_file`, and raises as it does."""
    try:
        if log.hides_commits(path):
            raise DamagedFileError
    except OSError as error:
        raise DiskFaultError from error
    try:
        return _open(path, key, tables)
    except DamagedFileError:
        # A read that fails once looks like a damaged page; damage is there the second time too (F06).
        return _open(path, key, tables)


def _open(path: Path, key: bytes, tables: Tables) -> Database:
    database = connect(path, key)
    try:
        with plain_faults():
            revision = _revision(database, tables)
            _require_whole(database)
            if revision != tables.revision:
                _bring_up(database, revision, tables)
    except BaseException:
        database.close()
        raise
    return database


def check(database: Database) -> tuple[str, ...]:
    """Return everything that is wrong with pages and tables, nothing for a sound file; reads the whole file.

    The log is brought into the file first: a page that a power cut left torn there is whole in the log.
    """
    try:
        execute(database.engine, "PRAGMA wal_checkpoint(FULL)")
        pages = execute(database.engine, "PRAGMA cipher_integrity_check")
        tables = execute(database.engine, "PRAGMA integrity_check")
        links = execute(database.engine, "PRAGMA foreign_key_check")
    except DBAPIError as error:
        return (str(error.orig),)
    faults = [*(str(row[0]) for row in [*pages, *tables] if row[0] != "ok")]
    return (*faults, *(f"{row[0]} points to a missing row of {row[2]}" for row in links))


def change_passphrase(path: Path, old: str, new: str, random: RandomBytes) -> None:
    """Replace the passphrase; `old` may be the recovery code. The file itself is not touched and may be open.

    Raises what `read_keys` raises, WrongPassphraseError, ReadOnlyPlaceError or DiskFullError; then the old passphrase holds.
    """
    keys = read_keys(path)
    key = keyfile.unlock(keys, old)
    keyfile.write(
        key_path(path), keyfile.with_slot(keys, keyfile.PASSPHRASE, secret=new, key=key, random=random)
    )


def check_passphrase(path: Path, passphrase: str) -> None:
    """Raise WrongPassphraseError unless this is the passphrase or recovery code of a file, else what `read_keys` raises."""
    keyfile.unlock(read_keys(path), passphrase)


def make_recovery_code(path: Path, passphrase: str, random: RandomBytes) -> str:
    """Return a new recovery code, to be written down; an earlier one opens no more. Raises as `change_passphrase`."""
    keys = read_keys(path)
    key, code = keyfile.unlock(keys, passphrase), keyfile.new_recovery_code(random)
    keyfile.write(
        key_path(path), keyfile.with_slot(keys, keyfile.RECOVERY, secret=code, key=key, random=random)
    )
    return code


def _revision(database: Database, tables: Tables) -> str:
    with database.engine.connect() as connection:
        if not inspect(connection).has_table(tables.revision_table.name):
            raise DamagedFileError
        known = connection.scalars(select(tables.revision_table.c.version_num)).all()
    if len(known) != 1:
        raise DamagedFileError
    if known[0] not in tables.revisions:
        raise NewerFileError if tables.owns(known[0]) else OtherDeskFileError
    return str(known[0])


def _require_whole(database: Database) -> None:
    if execute(database.engine, "PRAGMA quick_check(1)") != [("ok",)]:
        raise DamagedFileError


def _bring_up(database: Database, revision: str, tables: Tables) -> None:
    database.copy_to(database.path.with_name(f"{database.path.name}.sebelum-{revision}"))
    # Alembic takes 0.2 s to import and most files need no migration.
    from db.migrations.upgrade import upgrade

    upgrade(database.engine, tables=tables)

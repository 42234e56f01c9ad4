"""Older files: the migrations lead to the schema that a new file has, and keep every row."""

import random
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

import db.migrations
from db import attempts, journal, keyfile, opening, roster, unlocking
from db.engine import Database, connect, execute
from db.keyfile import KeyFile, key_path
from db.migrations.upgrade import upgrade
from db.schema import REVISIONS
from draw.roster import Voter
from tests.db.conftest import KEY, PASSPHRASE

AT = "2024-02-14T08:00:00+07:00"
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2"


def older_file(path: Path, revision: str) -> None:
    """Make a whole TPS file as the program of an older revision left it, with two voters and a journal entry."""
    old = connect(path, KEY, make=True)
    upgrade(old.engine, revision)
    with old.session() as session:
        roster.replace_all(session, [Voter("DPT", 1, "SRI"), Voter("DPT", 2, "BUDI")], source="dpt.csv")
        journal.append(session, "roster_taken", at=AT, mono_ms=1, session_id="ab", data={"count": 2})
    old.close()
    keys = keyfile.with_slot(
        KeyFile(path.read_bytes()[:16].hex(), ()),
        keyfile.PASSPHRASE,
        secret=PASSPHRASE,
        key=KEY,
        random=random.Random(5).randbytes,
    )
    keyfile.write(key_path(path), keys)


def test_that_the_migrations_give_the_schema_of_a_new_file(database: Database, tmp_path: Path) -> None:
    stepped = connect(tmp_path / "stepped.undian", KEY, make=True)
    upgrade(stepped.engine)
    assert execute(stepped.engine, SCHEMA) == execute(database.engine, SCHEMA)
    version = "SELECT version_num FROM alembic_version"
    assert execute(stepped.engine, version) == execute(database.engine, version) == [(REVISIONS[-1],)]
    stepped.close()


def test_that_every_revision_is_known_without_alembic() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(db.migrations.__path__[0])).replace("%", "%%"))
    steps = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(steps)) == REVISIONS


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_that_an_older_file_is_brought_up_and_keeps_every_row(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "100% lama.undian"
    older_file(path, revision)
    opened = opening.open_file(path, PASSPHRASE)
    with opened.session() as session:
        assert [voter.name for voter in roster.load(session)] == ["SRI", "BUDI"]
        assert journal.verify(session)[0] == 1
        assert attempts.load(session) == ()
    assert opening.check(opened) == ()
    opened.close()

    aside = path.with_name(f"{path.name}.sebelum-{revision}")
    copy = connect(aside, unlocking.unlock(aside, PASSPHRASE))
    assert execute(copy.engine, "SELECT version_num FROM alembic_version") == [(revision,)]
    assert execute(copy.engine, "SELECT count(*) FROM voters") == [(2,)]
    copy.close()


def test_that_a_migration_that_fails_leaves_the_old_schema(tmp_path: Path) -> None:
    path = tmp_path / "old.undian"
    older_file(path, REVISIONS[0])
    spoilt = connect(path, KEY)
    execute(spoilt.engine, "CREATE TABLE exports (no INTEGER)")
    before = execute(spoilt.engine, SCHEMA)
    with pytest.raises(Exception, match="exports already exists"):
        upgrade(spoilt.engine)
    assert execute(spoilt.engine, SCHEMA) == before
    assert execute(spoilt.engine, "SELECT version_num FROM alembic_version") == [(REVISIONS[0],)]
    spoilt.close()


def test_that_a_current_file_is_opened_without_a_copy(tps: Path) -> None:
    opening.open_file(tps, PASSPHRASE).close()
    assert not list(tps.parent.glob("*.sebelum-*"))

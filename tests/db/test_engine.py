"""The engine: settings, encryption, copies, one fsync a commit, and faults in plain words."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy.exc import IntegrityError

from db import attendance, journal, opening, roster, settings
from db.engine import Database, connect, execute
from db.errors import DamagedFileError, DiskFullError
from db.keyfile import key_path
from draw.roster import Voter
from tests.db.conftest import KEY, PASSPHRASE

AT = "2024-02-14T08:00:00+07:00"
STRACE = shutil.which("strace")
COMMITS = 20


def check_in(database: Database, number: int) -> None:
    """Commit one check-in and its journal entry, as the program does."""
    with database.session() as session:
        ticket = Voter("DPT", number).ticket
        attendance.mark(session, [ticket], at=AT, how="typed")
        journal.append(
            session, "checked_in", at=AT, mono_ms=number, session_id="ab", data={"tickets": f"DPT:{number}"}
        )


def half_a_deed(database: Database) -> None:
    """Begin a deed and fail before its end."""
    with database.session() as session:
        settings.put(session, "language", "en")
        assert settings.load(session) == {"language": "en"}
        raise ZeroDivisionError


def commit_many(path: Path) -> None:
    """Be the traced process: check in `COMMITS` voters of a file that is there."""
    database = connect(path, KEY)
    check_in(database, 1)  # the first commit of a log also writes the head of the log
    with open("/dev/null", "rb"):  # a mark in the trace
        for number in range(2, 2 + COMMITS):
            check_in(database, number)
    with open("/dev/zero", "rb"):
        database.close()


def test_that_the_connection_is_as_durable_as_promised(database: Database) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 30_000,
        "cipher_memory_security": "0",
        "trusted_schema": 0,
    }
    assert {name: execute(database.engine, f"PRAGMA {name}")[0][0] for name in wanted} == wanted


@pytest.mark.skipif(STRACE is None, reason="strace is not here")
def test_that_one_check_in_is_one_fsync(database: Database, tmp_path: Path) -> None:
    with database.session() as session:
        roster.replace_all(session, [Voter("DPT", number) for number in range(1, 100)], source="")
    database.close()
    log = tmp_path / "trace"
    script = "import sys, pathlib, tests.db.test_engine as t; t.commit_many(pathlib.Path(sys.argv[1]))"
    trace = [str(STRACE), "-f", "-o", str(log), "-e", "trace=fsync,fdatasync,openat"]
    traced = subprocess.run(
        [*trace, sys.executable, "-c", script, str(database.path)],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    if "PTRACE" in traced.stderr:
        pytest.skip("tracing is not allowed here")
    assert traced.returncode == 0, traced.stderr
    between = log.read_text().partition("/dev/null")[2].partition("/dev/zero")[0]
    assert between.count("fsync(") + between.count("fdatasync(") == COMMITS


def test_that_an_error_rolls_everything_back(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        half_a_deed(database)
    with database.session() as session:
        assert settings.load(session) == {}


def test_that_a_full_disk_is_told_and_the_file_goes_on(database: Database) -> None:
    pages = execute(database.engine, "PRAGMA page_count")[0][0]
    execute(database.engine, f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFullError), database.session() as session:
        settings.put(session, "long", "x" * 100_000)
    with database.session() as session:
        settings.put(session, "short", "x")
        assert settings.load(session) == {"short": "x"}


def test_that_nothing_is_readable_without_the_key(tps: Path) -> None:
    opened = opening.open_file(tps, PASSPHRASE)
    name = "SITI RAHAYU WAHYUNINGSIH"
    with opened.session() as session:
        roster.replace_all(
            session,
            [Voter("DPT", n, f"{name} {n}", "P", 40, "Dusun Krajan") for n in range(1, 99)],
            source="",
        )
    copy = tps.with_name("copy.undian")
    opened.copy_to(copy)
    wal = tps.with_name(tps.name + "-wal")
    assert wal.stat().st_size > 8_000
    files = [wal, *tps.parent.iterdir()]
    opened.close()
    everything = b"".join(file.read_bytes() for file in files if file.exists())
    assert tps.read_bytes()[:16] != b"SQLite format 3\x00"
    for secret in (b"SITI", b"RAHAYU", b"Krajan", b"voters", b"CREATE TABLE", PASSPHRASE.encode()):
        assert secret not in everything
    # The negative control: with the key, the same words are there.
    opened = opening.open_file(tps, PASSPHRASE)
    with opened.session() as session:
        assert name in roster.load(session)[0].name
    opened.close()


def test_that_the_file_is_an_ordinary_encrypted_page_file(database: Database) -> None:
    database.close()
    data = database.path.read_bytes()
    pages = []
    for start in range(0, len(data), 4096):
        # AES-256-CBC, with 16 bytes of IV and 64 of HMAC at the end; 16 bytes of salt open the first page.
        page = data[start : start + 4096]
        reader = Cipher(algorithms.AES(KEY), modes.CBC(page[-80:-64])).decryptor()
        pages.append(reader.update(page[0 if start else 16 : -80]) + reader.finalize())
    assert pages[0][:8] == bytes([0x10, 0x00, 2, 2, 80, 64, 32, 32])
    assert any(b"journal_no_delete" in page for page in pages)


def test_that_the_key_stands_in_no_message(database: Database) -> None:
    assert KEY.hex() not in repr(database) + repr(database.engine) + str(database.engine.url)
    with database.session() as session:
        roster.add(session, [Voter("DPT", 1, "BUDI SANTOSO")])
    with pytest.raises(IntegrityError) as caught, database.session() as session:
        roster.add(session, [Voter("DPT", 1, "BUDI SANTOSO")])
    assert "BUDI" not in str(caught.value)


def test_that_a_copy_is_whole_and_opens_with_the_same_passphrase(tps: Path, tmp_path: Path) -> None:
    opened = opening.open_file(tps, PASSPHRASE)
    copy = tmp_path / "stick" / "salinan.undian"
    copy.parent.mkdir()
    for language in ("id", "en"):
        with opened.session() as session:
            settings.put(session, "language", language)
        opened.copy_to(copy)
    assert sorted(p.name for p in copy.parent.iterdir()) == [copy.name, key_path(copy).name]
    opened.close()
    again = opening.open_file(copy, PASSPHRASE)
    with again.session() as session:
        assert settings.load(session) == {"language": "en"}
    assert opening.check(again) == ()
    again.close()


def test_that_a_copy_to_a_place_that_is_gone_leaves_the_file_alone(tps: Path, tmp_path: Path) -> None:
    opened = opening.open_file(tps, PASSPHRASE)
    with pytest.raises(Exception, match="Nothing can be written"):
        opened.copy_to(tmp_path / "gone" / "copy.undian")
    with opened.session() as session:
        settings.put(session, "language", "id")
    opened.close()


def test_that_another_key_opens_nothing(database: Database) -> None:
    database.close()
    other = connect(database.path, random.Random(4).randbytes(32))
    with pytest.raises(DamagedFileError), other.session() as session:
        settings.load(session)
    other.close()

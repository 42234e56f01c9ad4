"""Opening a TPS file, and everything that is refused."""

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from db import opening, settings
from db.engine import execute
from db.errors import (
    DamagedFileError,
    DamagedKeyFileError,
    FileInUseError,
    ForeignKeyFileError,
    KeyFileMissingError,
    MemoryFaultError,
    NewerFileError,
    NotATpsFileError,
    ReadOnlyPlaceError,
    TpsFileExistsError,
    TpsFileMissingError,
    WrongPassphraseError,
)
from db.keyfile import key_path
from tests.db.conftest import PASSPHRASE

BYTES = random.Random(2).randbytes


def _content(path: Path) -> tuple[bytes, bytes]:
    return path.read_bytes(), key_path(path).read_bytes()


def test_that_a_new_file_opens_again_with_what_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.undian"
    first = opening.create(path, PASSPHRASE, BYTES)
    with first.session() as session:
        settings.put(session, "language", "id")
    first.close()
    for _ in range(2):
        again = opening.open_file(path, PASSPHRASE)
        with again.session() as session:
            assert settings.load(session) == {"language": "id"}
        assert opening.check(again) == ()
        again.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.undian", "a.undian.kunci"]


def test_that_nothing_is_made_where_a_file_is(tps: Path) -> None:
    before = _content(tps)
    with pytest.raises(TpsFileExistsError):
        opening.create(tps, "lain", BYTES)
    tps.unlink()
    with pytest.raises(TpsFileExistsError):
        opening.create(tps, "lain", BYTES)
    assert key_path(tps).read_bytes() == before[1]


def test_that_what_a_crash_left_of_a_new_file_is_not_in_the_way(tmp_path: Path) -> None:
    for name in ("a.undian.baru", "a.undian.baru-wal", "a.undian-wal", "a.undian.kunci.baru"):
        (tmp_path / name).write_bytes(b"rest" * 2_000)
    opening.create(tmp_path / "a.undian", PASSPHRASE, BYTES).close()
    opening.open_file(tmp_path / "a.undian", PASSPHRASE).close()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.undian", "a.undian.kunci"]


def test_that_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyPlaceError):
        opening.create(tmp_path / "nowhere" / "a.undian", PASSPHRASE, BYTES)


def test_that_a_wrong_passphrase_opens_nothing_and_changes_nothing(tps: Path) -> None:
    before = _content(tps)
    for wrong in ("", PASSPHRASE.upper(), PASSPHRASE + " "):
        with pytest.raises(WrongPassphraseError):
            opening.open_file(tps, wrong)
    assert _content(tps) == before


def test_that_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TpsFileMissingError):
        opening.open_file(tmp_path / "none.undian", PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


def test_that_a_missing_and_a_foreign_key_file_are_told_apart(tps: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.undian"
    opening.create(other, PASSPHRASE, BYTES).close()
    key_path(tps).write_bytes(key_path(other).read_bytes())
    with pytest.raises(ForeignKeyFileError):
        opening.open_file(tps, PASSPHRASE)
    key_path(tps).unlink()
    with pytest.raises(KeyFileMissingError):
        opening.open_file(tps, PASSPHRASE)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-40],
        lambda data: data.replace(b'"lanes":4', b'"lanes":9'),
        lambda data: data.replace(b'"slots":[', b'"slots":[],"slots":['),
        lambda data: b"\xff" * 100,
        lambda data: b"[" * 16_000,
        lambda data: b" " * 1_000_000,
    ],
)
def test_that_a_damaged_key_file_is_told(tps: Path, spoil: Callable[[bytes], bytes]) -> None:
    key_path(tps).write_bytes(spoil(key_path(tps).read_bytes()))
    with pytest.raises(DamagedKeyFileError):
        opening.open_file(tps, PASSPHRASE)


def test_that_a_weakened_wrap_does_not_open(tps: Path) -> None:
    data = key_path(tps).read_bytes()
    assert b'"passes":3' in data
    key_path(tps).write_bytes(data.replace(b'"passes":3', b'"passes":1'))
    with pytest.raises(WrongPassphraseError):
        opening.open_file(tps, PASSPHRASE)


def test_that_a_key_file_of_a_newer_version_is_told(tps: Path) -> None:
    data = key_path(tps).read_bytes()
    key_path(tps).write_bytes(data.replace(b"undian-tps-key/1", b"undian-tps-key/2"))
    with pytest.raises(NewerFileError):
        opening.open_file(tps, PASSPHRASE)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7 not a TPS file", os.urandom(5_000), b"PK\x03\x04" + bytes(99)]
)
@pytest.mark.parametrize("keyed", [False, True])
def test_that_other_files_are_no_tps_files(tps: Path, content: bytes, keyed: bool) -> None:
    tps.write_bytes(content)
    if not keyed:
        key_path(tps).unlink()
    with pytest.raises((NotATpsFileError, DamagedFileError)) as caught:
        opening.open_file(tps, PASSPHRASE)
    assert keyed or caught.type is NotATpsFileError
    assert tps.read_bytes() == content


def test_that_a_plain_sqlite_file_is_no_tps_file(tps: Path) -> None:
    tps.unlink()
    with sqlite3.connect(tps) as plain:
        plain.execute("CREATE TABLE journal (n INTEGER)")
    plain.close()
    with pytest.raises(NotATpsFileError):
        opening.open_file(tps, PASSPHRASE)


@pytest.mark.parametrize("kept", [16, 100, 4_096, 8_192, 20_480, -4_096, -1])
def test_that_a_truncated_file_is_damaged(tps: Path, kept: int) -> None:
    cut = tps.read_bytes()[:kept]
    tps.write_bytes(cut)
    with pytest.raises(DamagedFileError):
        opening.open_file(tps, PASSPHRASE)
    assert tps.read_bytes() == cut


def test_that_no_flipped_byte_goes_unseen(tps: Path) -> None:
    whole, dice = tps.read_bytes(), random.Random(3)
    seen = 0
    for _ in range(12):
        mutant = bytearray(whole)
        mutant[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        tps.write_bytes(mutant)
        try:
            opened = opening.open_file(tps, PASSPHRASE)
        except MemoryFaultError:
            seen += 1
            continue
        seen += bool(opening.check(opened))
        opened.close()
    assert seen == 12


def test_that_a_newer_file_is_refused_and_left_alone(tps: Path) -> None:
    opened = opening.open_file(tps, PASSPHRASE)
    with opened.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    opened.close()
    before = _content(tps)
    with pytest.raises(NewerFileError):
        opening.open_file(tps, PASSPHRASE)
    assert _content(tps) == before


def test_that_a_database_without_a_version_is_damaged(tps: Path) -> None:
    opened = opening.open_file(tps, PASSPHRASE)
    with opened.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    opened.close()
    with pytest.raises(DamagedFileError):
        opening.open_file(tps, PASSPHRASE)


def test_that_a_new_passphrase_rewrites_the_wrap_and_nothing_else(tps: Path) -> None:
    before = _content(tps)
    with pytest.raises(WrongPassphraseError):
        opening.change_passphrase(tps, "salah", "baru", BYTES)
    assert _content(tps) == before
    opening.change_passphrase(tps, PASSPHRASE, "baru", BYTES)
    assert tps.read_bytes() == before[0]
    with pytest.raises(WrongPassphraseError):
        opening.open_file(tps, PASSPHRASE)
    opening.open_file(tps, "baru").close()


def test_that_a_recovery_code_opens_and_gives_a_new_passphrase(tps: Path) -> None:
    code = opening.make_recovery_code(tps, PASSPHRASE, BYTES)
    misread = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    opening.open_file(tps, misread).close()
    opening.open_file(tps, PASSPHRASE).close()
    opening.change_passphrase(tps, misread, "baru", BYTES)
    opening.open_file(tps, "baru").close()
    opening.open_file(tps, code).close()
    newer = opening.make_recovery_code(tps, "baru", BYTES)
    with pytest.raises(WrongPassphraseError):
        opening.open_file(tps, code)
    opening.open_file(tps, newer).close()


def test_that_one_passphrase_has_one_spelling(tmp_path: Path) -> None:
    path = tmp_path / "a.undian"
    opening.create(path, "Jos\u00e9", BYTES).close()
    opening.open_file(path, "Jose\u0301").close()


def test_that_a_file_held_by_another_program_is_told(tps: Path) -> None:
    first, second = opening.open_file(tps, PASSPHRASE), opening.open_file(tps, PASSPHRASE)
    assert execute(second.engine, "PRAGMA busy_timeout") == [(30_000,)]
    execute(second.engine, "PRAGMA busy_timeout = 20")
    with first.session() as holding:
        settings.put(holding, "who", "first")
        with pytest.raises(FileInUseError), second.session() as session:
            settings.put(session, "who", "second")
    with second.session() as session:
        assert settings.load(session) == {"who": "first"}
    first.close()
    second.close()

"""The log of a file not closed: damage that hides commits is refused, the end that a power cut leaves is not (F13)."""

import shutil
from pathlib import Path

import pytest

from db import journal, log, opening
from db.errors import DamagedFileError, DiskFaultError
from db.keyfile import key_path
from tests.db.conftest import PASSPHRASE

FRAME = 24 + 4096
COMMITS = 12


@pytest.fixture
def unclosed(tps: Path, tmp_path: Path) -> Path:
    """A TPS file with its log as a power cut leaves them, after twelve commits of one entry."""
    opened = opening.open_file(tps, PASSPHRASE)
    for number in range(COMMITS):
        with opened.session() as session:
            journal.append(
                session, "noted", at="2024-02-14T08:00:00+07:00", mono_ms=number, session_id="ab", data={}
            )
    folder = tmp_path / "cut"
    folder.mkdir()
    for part in (tps, key_path(tps), log_of(tps)):
        shutil.copy(part, folder / part.name)
    opened.close()
    return folder / tps.name


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def entries(path: Path) -> int:
    opened = opening.open_file(path, PASSPHRASE)
    with opened.session() as session:
        count = journal.verify(session)[0]
    opened.close()
    return count


def flip(path: Path, place: int) -> None:
    data = bytearray(log_of(path).read_bytes())
    data[place] ^= 1
    log_of(path).write_bytes(data)


def test_that_a_whole_log_is_taken(unclosed: Path) -> None:
    assert log.hides_commits(unclosed) is False
    assert entries(unclosed) == COMMITS


def test_that_there_need_be_no_log(tps: Path) -> None:
    assert log.hides_commits(tps) is False
    log_of(tps).write_bytes(b"")
    assert log.hides_commits(tps) is False


@pytest.mark.parametrize("place", [0, 9, 13, 17, 26, 40, 60, FRAME + 40, 5 * FRAME + 500], ids=str)
def test_that_f13_a_flipped_bit_that_hides_commits_is_refused_and_everything_stays(
    unclosed: Path, place: int
) -> None:
    flip(unclosed, place)
    before = {part: part.read_bytes() for part in unclosed.parent.iterdir()}
    with pytest.raises(DamagedFileError):
        opening.open_file(unclosed, PASSPHRASE)
    assert {part: part.read_bytes() for part in unclosed.parent.iterdir()} == before


def test_that_without_the_look_the_commits_would_be_gone_without_a_word(
    unclosed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "hides_commits", lambda path: False)
    flip(unclosed, FRAME + 40)
    assert entries(unclosed) < COMMITS


@pytest.mark.parametrize("torn", [1, 512, FRAME - 1, FRAME])
def test_that_the_commit_that_was_in_flight_is_cut_off(unclosed: Path, torn: int) -> None:
    data = log_of(unclosed).read_bytes()
    log_of(unclosed).write_bytes(data[:-torn])
    assert entries(unclosed) == COMMITS - 1


def test_that_frames_of_an_earlier_use_of_the_log_are_no_damage(unclosed: Path) -> None:
    data = bytearray(log_of(unclosed).read_bytes())
    # As after a log was begun anew over an old one: other salts from some frame on, whose commits are in the file already.
    for start in range(32 + 30 * FRAME, len(data), FRAME):
        data[start + 8 : start + 16] = b"oldsalts"
    log_of(unclosed).write_bytes(data)
    assert log.hides_commits(unclosed) is False


def test_that_a_torn_last_page_is_whole_in_the_log(unclosed: Path) -> None:
    with unclosed.open("ab") as file:
        file.write(b"\x07" * 512)
    assert entries(unclosed) == COMMITS


def test_that_a_key_file_that_cannot_be_read_is_a_fault_of_the_disk_f06(tps: Path) -> None:
    key_path(tps).unlink()
    key_path(tps).mkdir()
    with pytest.raises(DiskFaultError):
        opening.open_file(tps, PASSPHRASE)

"""Files for people: whole or not there (F07, F10), under names that every system takes (B14)."""

import errno
import os
import resource
import shutil
import subprocess
import threading
from pathlib import Path

import pytest

from steps.files.writing import NAME_LIMIT, Delivery, DeliveryError, safe_name, write_file

MEBIBYTE = bytes(range(256)) * 4096


def status_of(path: Path, data: bytes = b"x") -> Delivery:
    with pytest.raises(DeliveryError) as caught:
        write_file(path, data)
    assert caught.value.path == path
    return caught.value.status


def test_that_a_file_is_written_whole_and_replaces_the_older_one(tmp_path: Path) -> None:
    path = tmp_path / "Berita acara.pdf"
    path.write_bytes(b"older and longer than the new one")
    assert write_file(path, b"new") is Delivery.WRITTEN
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == [path.name]


def test_that_an_empty_file_can_be_written(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a", b"") is Delivery.WRITTEN
    assert (tmp_path / "a").read_bytes() == b""


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Path:
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=256k", "none", str(folder)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("mounting needs root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_that_a_full_disk_leaves_the_older_file_and_nothing_else_f07(tiny_disk: Path) -> None:
    path = tiny_disk / "bundle"
    write_file(path, b"older")
    assert status_of(path, MEBIBYTE) is Delivery.NO_SPACE
    assert path.read_bytes() == b"older"
    assert os.listdir(tiny_disk) == ["bundle"]
    assert write_file(path, b"newer") is Delivery.WRITTEN, "there is room again"


def test_that_a_plain_write_would_leave_half_a_file_on_a_full_disk(tiny_disk: Path) -> None:
    # Negative control of F07: without the temporary name the older file is lost.
    path = tiny_disk / "bundle"
    path.write_bytes(b"older")
    with pytest.raises(OSError, match="No space"):
        path.write_bytes(MEBIBYTE)
    assert path.read_bytes() != b"older"


def test_that_a_write_that_is_cut_off_leaves_nothing_f07(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, before[1]))
    try:
        assert status_of(tmp_path / "minutes.pdf", MEBIBYTE) is Delivery.NO_SPACE
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_that_a_stick_pulled_while_writing_leaves_no_half_file_f10(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    stick, drawer = tmp_path / "stick", tmp_path / "drawer"
    stick.mkdir()
    real = getattr(os, step)

    def pulled(*args: object) -> object:
        if stick.exists():
            stick.rename(drawer)
        return real(*args)

    monkeypatch.setattr(os, step, pulled)
    assert status_of(stick / "bundle", MEBIBYTE) is Delivery.GONE
    assert not stick.exists()
    assert not (drawer / "bundle").exists()


def test_that_a_folder_swapped_while_writing_is_noticed_f10(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    real = os.replace

    def swapped(source: Path, target: Path) -> None:
        real(source, target)
        stick.rename(tmp_path / "drawer")
        stick.mkdir()

    monkeypatch.setattr(os, "replace", swapped)
    assert status_of(stick / "bundle") is Delivery.GONE
    assert os.listdir(stick) == []


def test_that_folders_removed_under_many_writes_never_show_half_a_file_f10(tmp_path: Path) -> None:
    stick, over = tmp_path / "stick", threading.Event()
    seen: list[bytes] = []

    def pull_and_plug() -> None:
        while not over.is_set():
            shutil.rmtree(stick, ignore_errors=True)
            stick.mkdir(exist_ok=True)

    def look() -> None:
        while not over.is_set():
            try:
                seen.append((stick / "bundle").read_bytes())
            except OSError:
                continue

    threads = [threading.Thread(target=pull_and_plug), threading.Thread(target=look)]
    for thread in threads:
        thread.start()
    statuses = set()
    for _ in range(150):
        try:
            statuses.add(write_file(stick / "bundle", MEBIBYTE[: 1 << 18]))
        except DeliveryError as error:
            statuses.add(error.status)
    over.set()
    for thread in threads:
        thread.join()
    assert statuses <= {Delivery.WRITTEN, Delivery.GONE}
    assert all(data == MEBIBYTE[: 1 << 18] for data in seen)


def test_that_bytes_which_come_back_changed_are_not_delivered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def rotten(handle: int) -> None:
        os.pwrite(handle, b"?", 3)
        real(handle)

    monkeypatch.setattr(os, "fsync", rotten)
    assert status_of(tmp_path / "bundle", b"0123456789") is Delivery.DIFFERS
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "status"),
    [
        (errno.EROFS, Delivery.READ_ONLY),
        (errno.EACCES, Delivery.READ_ONLY),
        (errno.ENOSPC, Delivery.NO_SPACE),
        (errno.EDQUOT, Delivery.NO_SPACE),
        (errno.EIO, Delivery.GONE),
        (errno.ENODEV, Delivery.GONE),
        (errno.ENAMETOOLONG, Delivery.PATH_TOO_LONG),
        (errno.EINVAL, Delivery.NAME_NOT_ALLOWED),
        (errno.EBADMSG, Delivery.GONE),
    ],
)
def test_that_every_answer_of_the_system_is_one_delivery(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, status: Delivery
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", refused)
    assert status_of(tmp_path / "bundle") is status
    assert os.listdir(tmp_path) == []


def test_that_places_which_cannot_be_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    assert status_of(tmp_path / "missing" / "a") is Delivery.GONE
    assert status_of(tmp_path / ("a" * 300)) is Delivery.PATH_TOO_LONG
    assert status_of(tmp_path / "a\0b") is Delivery.NAME_NOT_ALLOWED
    assert status_of(tmp_path / "folder") is Delivery.NAME_NOT_ALLOWED
    assert sorted(os.listdir(tmp_path)) == ["folder"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TPS 003 Kaibon", "TPS 003 Kaibon.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j.pdf"),
        ("  .. TPS\t\n003 .. ", "TPS 003.pdf"),
        ("con", "_con.pdf"),
        ("COM1.tar", "_COM1.tar.pdf"),
        ("Kaibon\u202egnp", "Kaibon gnp.pdf"),
        ("", "berkas.pdf"),
        ("../../etc/passwd", "-..-etc-passwd.pdf"),
        ("Dukuh 100%", "Dukuh 100%.pdf"),
        ("O'Neil e\u0301", "O'Neil \u00e9.pdf"),
    ],
)
def test_that_a_name_from_data_is_one_that_every_system_takes_b14(text: str, name: str) -> None:
    assert safe_name(text, suffix=".pdf") == name


@pytest.mark.parametrize("letter", ["a", "\ua98f", "\U0001f300"])
def test_that_a_long_name_is_cut_to_what_a_file_system_holds(tmp_path: Path, letter: str) -> None:
    name = safe_name(letter * 500, suffix=".pdf")
    assert len(name) <= NAME_LIMIT
    assert name.endswith(letter + ".pdf")
    assert write_file(tmp_path / name, b"x") is Delivery.WRITTEN

"""What is around the program: folders that take nothing (F09), a second instance (F11), no printer (F20), no audio (F21)."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import ReadOnlyPlaceError
from desktop.app import Program
from desktop.notices import plain
from steps import tpsfile
from steps.files.writing import Delivery, DeliveryError, write_file
from tests.desktop.days import PASSPHRASE, file_in, laptop_in

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys, time
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1] + ".lock")
lock.setStaleLockTime(0)
print(lock.tryLock(100), flush=True)
time.sleep(60)
"""
AUDIO = """
import sys
from PySide6.QtWidgets import QApplication
from desktop.app import Program
from steps.station import Laptop
from pathlib import Path
app = QApplication(["undian"])
here = Path(sys.argv[1])
program = Program(app, Laptop(documents=here, settings=here), with_stage=True)
program.window.show()
QApplication.beep()
app.processEvents()
print("shown", program.window.isVisible(), [name for name in sys.modules if "Multimedia" in name])
program.close()
"""


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder that holds a whole TPS file and takes nothing any more."""
    file = file_in(tmp_path / "a", practice=True)
    file.close()
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting needs root")
    for part in file.path.parent.glob("TPS*"):
        shutil.copy(part, folder)
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_that_f09_a_read_only_folder_takes_no_file_no_paper_and_says_so_in_words(read_only: Path) -> None:
    before = {path.name: path.read_bytes() for path in read_only.iterdir()}
    here = laptop_in(read_only)
    for act in (
        lambda: tpsfile.create(here, read_only / "baru.undian", PASSPHRASE),
        lambda: tpsfile.open_file(here, next(read_only.glob("*.undian")), PASSPHRASE),
    ):
        with pytest.raises(ReadOnlyPlaceError) as caught:
            act()
        assert "Pilih map lain" in " ".join(plain(caught.value).sentences)
    with pytest.raises(DeliveryError) as refused:
        write_file(read_only / "berita-acara.pdf", b"x")
    assert refused.value.status is Delivery.READ_ONLY
    assert tpsfile.is_writable(read_only) is False, (
        "this is what the page asks before it offers another folder"
    )
    assert {path.name: path.read_bytes() for path in read_only.iterdir()} == before


def test_that_f09_the_same_acts_pass_where_the_folder_takes_files(tmp_path: Path) -> None:
    """The control: it is the folder that is refused."""
    tpsfile.create(laptop_in(tmp_path), tmp_path / "baru.undian", PASSPHRASE).close()
    assert write_file(tmp_path / "berita-acara.pdf", b"x") is Delivery.WRITTEN
    assert tpsfile.is_writable(tmp_path) is True


def test_that_f11_a_file_open_in_another_process_is_refused_and_after_a_kill_it_opens(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    file = file_in(tmp_path, practice=True)
    file.close()
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(file.path)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "True"
    program = Program(qapp, laptop_in(tmp_path), with_stage=False)
    refused: list[Any] = []
    program.doors.open_file(file.path, PASSPHRASE, refused.append)
    assert [type(error).__name__ for error in refused] == ["FileLockedError"]
    assert program.doors.room is None
    assert other.poll() is None, "the first goes on"
    other.kill()
    other.wait()
    program.doors.open_file(file.path, PASSPHRASE, refused.append)
    qtbot.waitUntil(lambda: program.doors.room is not None, timeout=15_000)
    assert len(refused) == 1, "a lock that a dead program left is no lock"
    program.close()
    program.window.close()


def test_that_f21_without_audio_the_program_starts_and_is_silent(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AUDIO, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.strip() == "shown True []"

"""An office with a few villages behind real windows: honest files, one that was changed, one TPS with two files."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.jobs import Jobs
from desktop.notices import Notices
from desktop.office.desk import OfficeDesk
from desktop.office.room import OfficeRoom
from desktop.shell.window import ShellWindow
from draw.consolidation import Expected
from steps.check_file import Depth
from steps.office import board as boards
from steps.office import store
from steps.office.expected import set_expected
from steps.office.importing import import_paths
from tests import village
from tests.steps.office import offices

TWICE = 3


@cache
def drawn(index: int, **other: object) -> village.StationFile:
    """The file of a TPS whose minutes are drawn: a kecamatan draws them again."""
    return village.file_of(village.plan(index, **other), drawn=True)


@cache
def filled() -> Path:
    """A folder with an office: two villages of three TPS, 1, 2 and 3 drawn in the first; made once a process."""
    folder = Path(mkdtemp(prefix="undian-papan-"))
    office = store.create(
        offices.laptop(folder), folder / f"kantor{store.SUFFIX}", offices.PASSPHRASE, area=offices.AREA
    )
    known = [village.plan(index) for index in (0, 1, 2, TWICE, 12, 13)]
    expected = tuple(Expected(p.code, p.number, p.village, "Geger", 33) for p in known)
    set_expected(office, expected, source="daftar.csv")
    came = folder / "stik"
    for index in (0, 1, TWICE):
        drawn(index).write(came)
    drawn(TWICE, seed=77).write(came, "kedua.undian-paket")
    data = bytearray(drawn(2).data)
    data[len(data) // 2] ^= 1
    (came / "rusak.undian-paket").write_bytes(bytes(data))
    import_paths(office, [came], workers=1, depth=Depth.WHOLE)
    office.close()
    return folder


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[OfficeRoom]:
    """The room of a copy of that office, at its board."""
    place = tmp_path / "kantor"
    shutil.copytree(filled(), place)
    office = store.open_file(offices.laptop(place), place / f"kantor{store.SUFFIX}", offices.PASSPHRASE)
    jobs, window = Jobs(), ShellWindow()
    desk = OfficeDesk(office, boards.board(office), jobs=jobs, notices=Notices(lambda: window))
    made = OfficeRoom(window, desk)
    window.show()
    made.enter()
    yield made
    qtbot.waitUntil(lambda: not jobs.busy, timeout=60_000)
    while (open_ := QApplication.activeModalWidget()) is not None:
        open_.hide()
        open_.deleteLater()
    made.leave()
    jobs.stop()
    office.close()
    window.close()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[OfficeRoom], None]:
    """Wait until an office's deeds are done and shown."""

    def wait(of: OfficeRoom) -> None:
        qtbot.waitUntil(lambda: not of.desk.busy, timeout=60_000)

    return wait

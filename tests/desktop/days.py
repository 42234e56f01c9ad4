"""Days for the tests of the screens: real TPS files in a folder of the test, and desks that work on them."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from desktop.desk import CHAIR, Desk
from desktop.jobs import Jobs
from desktop.notices import Notices
from draw.identity import Identity, Officer
from draw.statement import Tps
from steps import day, roster, tpsfile
from steps.files.voter_list import read_voter_list
from steps.identity import save, save_officers
from steps.practice import sample_list
from steps.station import Laptop
from steps.tpsfile import TpsFile

PASSPHRASE = "kuda besi lari pagi"
VILLAGE = Tps("3519032017", 3, "Kaibon", "Geger", "Madiun", "Jawa Timur")
IDENTITY = Identity(VILLAGE, "desa", "Pemilu 2024", "2024-02-14", "WIB", "official", place="Balai RT 03")
OFFICERS = (
    Officer(1, "Hadi Purnomo", CHAIR),
    Officer(2, "Siti Rahayu", "Anggota KPPS"),
    Officer(3, "Bambang Utomo", "Linmas"),
)
LONG_NAME = "RADEN AJENG SITI KUSUMANINGTYAS WULANDARI PUTRI HANDAYANI AYU"[:60]


def laptop_in(folder: Path) -> Laptop:
    """Return a laptop whose documents and settings lie in that folder."""
    return Laptop(documents=folder / "dokumen", settings=folder / "setelan")


def file_in(folder: Path, *, practice: bool = False, sample: bool = False) -> TpsFile:
    """Make a TPS file with identity and officers, and with the sample voter list if it is wanted."""
    laptop = laptop_in(folder)
    file = tpsfile.create(laptop, laptop.documents / "TPS 003 Kaibon.undian", PASSPHRASE)
    save(file, replace(IDENTITY, mode="practice") if practice else IDENTITY)
    save_officers(file, OFFICERS)
    if sample:
        take_sample(file)
    return file


def take_sample(file: TpsFile) -> None:
    """Take the sample voter list into a file."""
    tables = read_voter_list(sample_list()).tables
    voters = tuple(voter for table in tables for voter in table.voters)
    roster.take(file, voters, {table.list_name for table in tables}, source=sample_list())


@contextmanager
def desk_on(file: TpsFile) -> Iterator[Desk]:
    """Open a desk on a file; at the end its job thread has stopped and the file is closed."""
    jobs = Jobs()
    desk = Desk(file, day.read(file), jobs=jobs, notices=Notices(lambda: None))
    try:
        yield desk
    finally:
        settle(desk)
        jobs.stop()
        file.close()


def settle(desk: Desk) -> None:
    """Wait until every deed that was asked for is done and shown."""
    until = time.monotonic() + 30
    while desk.busy:
        assert time.monotonic() < until, "a deed never ended"
        _let_pass(5)
    _let_pass(1)


def _let_pass(milliseconds: int) -> None:
    """Run the event loop; `QTest.qWait` would keep the interpreter to itself and starve the job thread."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

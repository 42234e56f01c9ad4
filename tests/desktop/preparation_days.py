"""Real TPS files on which the third step is tried: a practice day and an official one, each with a short voter list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desktop.desk import Desk
from desktop.jobs import Jobs
from desktop.notices import Notices
from desktop.screens.preparation import PreparationPage
from desktop.shell.window import ShellWindow
from draw.identity import Identity
from draw.preparation import PrizePlan, WitnessPlan
from draw.roster import Voter
from draw.statement import Prize, Witness
from steps import day as days
from steps import identity, practice, roster
from steps.station import Laptop
from steps.tpsfile import TpsFile

LONG = "Ni Luh Putu Ayu Dewi Kusumaningtyas Prawirodirdjo Hadiningrat"
NUMBERS = tuple(n for n in range(1, 31) if n != 20)
VOTERS = (*(Voter("DPT", n, f"Pemilih {n}") for n in NUMBERS), Voter("DPK", 1, "Pemilih K"))


def kinds(count: int, units: int) -> tuple[PrizePlan, ...]:
    """Make so many kinds of prizes, with so many units together and long words."""
    first = units - count + 1
    return tuple(
        PrizePlan(
            Prize(
                n,
                f"Hadiah {n} {LONG}"[:60].strip(),
                first if n == 1 else 1,
                f"Iuran {LONG}"[:60].strip(),
                17_000 * n,
            )
        )
        for n in range(1, count + 1)
    )


def crowd(count: int) -> tuple[WitnessPlan, ...]:
    """Make so many witnesses with long names, the first two of whom throw dice."""
    return tuple(
        WitnessPlan(Witness(n, f"{n} {LONG}"[:60].strip(), "Saksi", n <= 2), f"{n:03d}/MANDAT/2024")
        for n in range(1, count + 1)
    )


def make_file(folder: Path, *, official: bool = False) -> TpsFile:
    """Make a TPS file with identity, officers and voters."""
    laptop = Laptop(documents=folder / "documents", settings=folder / "settings")
    file = practice.create(laptop, folder / "tps.undian")
    if official:
        known = days.read(file).identity
        assert isinstance(known, Identity)
        identity.save(file, replace(known, mode="official"))
    roster.take(file, VOTERS, {"DPT", "DPK"}, source=practice.sample_list())
    return file


class Room:
    """The page in the program's window, over a file, with its own job thread."""

    def __init__(self, qtbot, file: TpsFile) -> None:
        self._qtbot = qtbot
        self.file = file
        self.jobs = Jobs()
        self.notices = Notices(lambda: None)
        self.desk = Desk(file, days.read(file), jobs=self.jobs, notices=self.notices)
        practising = self.desk.day.identity is not None and self.desk.day.identity.practice
        self.window = ShellWindow(practice=practising)
        self.page = PreparationPage(self.desk)
        qtbot.addWidget(self.window)
        self.window.show_page(self.page)
        self.window.show()

    def settle(self) -> None:
        """Wait until every deed is done and shown."""
        self._qtbot.waitUntil(lambda: not self.desk.busy, timeout=10_000)

    def reopen(self) -> days.Day:
        """Read the day anew from the file."""
        return days.read(self.file)


@contextmanager
def room(qtbot, folder: Path, *, official: bool = False) -> Iterator[Room]:
    """Open the page over a new file and close both afterwards."""
    file = make_file(folder, official=official)
    opened = Room(qtbot, file)
    try:
        yield opened
    finally:
        opened.settle()
        opened.jobs.stop()
        file.close()

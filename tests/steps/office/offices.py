"""What the tests of an office share: its area, its laptop, and an area of files that is made once a run."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from draw.board import Board
from draw.consolidation import Area, Level
from steps.office import board as boards
from steps.office.store import Office
from steps.station import Laptop
from tests import village
from tests.steps import laptops

AREA = Area(Level.DISTRICT, village.DISTRICT, "Kecamatan Geger", "Pemilu 2024", "2024-02-14")
PASSPHRASE = "beras gula minyak payung"


def laptop(folder: Path, *, seed: int = 11) -> Laptop:
    """A laptop of the office, the day after."""
    clock = laptops.Clock()
    clock.set("2024-02-15T08:00:00+07:00")
    return laptops.fixed_laptop(folder, clock=clock, seed=seed)


@cache
def file(index: int, **other: object) -> village.StationFile:
    """The file of an honest TPS, made once a process."""
    return village.file_of(village.plan(index, **other))


def board(office: Office) -> Board:
    """The board as it stands."""
    return boards.board(office)


def letters(found: Board) -> dict[str, str]:
    """The letters of the flags of every TPS that has any."""
    return {row.tps: "".join(row.flags) for row in found.stations if row.flags}


@cache
def shared_folder() -> Path:
    """A folder for what several tests read and none changes."""
    return Path(mkdtemp(prefix="undian-kantor-"))

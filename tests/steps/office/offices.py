"""What the tests of an office share: its area, its laptop, and an area of files that is made once a run."""

from functools import cache
from pathlib import Path

from db import opening
from db.engine import connect
from db.office import area as areas
from db.office.schema import OFFICE
from draw.board import Board
from draw.consolidation import Area, Level
from steps.files.keys import make_key
from steps.office import board as boards
from steps.office.store import Office
from steps.station import Laptop
from tests import village
from tests.steps import laptops
from tests.steps.files.signed_day import BEFORE

AREA = Area(Level.DISTRICT, village.DISTRICT, "Geger", "Pemilu 2024", "2024-02-14")
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


def bare_office(place: Path, *, area: Area = AREA, key: int = 99) -> Office:
    """An office in a file under a known key, without the costly passphrase; its signing key is always the same."""
    place.parent.mkdir(parents=True, exist_ok=True)
    memory = opening.make_schema(place, laptops.KEY, tables=OFFICE)
    pair = make_key(area.name, not_before=BEFORE, serial=key, private_value=key)
    made = Office(memory, laptop(place.parent), area=area, key=pair, place=str(place), desk="Meja 1")
    with made.deed() as deed:
        areas.save_area(deed.session, area)
    return made


def open_bare(place: Path, *, area: Area = AREA, key: int = 99) -> Office:
    """An office that `bare_office` made, opened again."""
    pair = make_key(area.name, not_before=BEFORE, serial=key, private_value=key)
    return Office(
        connect(place, laptops.KEY),
        laptop(place.parent),
        area=area,
        key=pair,
        place=str(place),
        desk="Meja 1",
    )


def board(office: Office) -> Board:
    """The board as it stands."""
    return boards.board(office)


def letters(found: Board) -> dict[str, str]:
    """The letters of the flags of every TPS that has any."""
    return {row.tps: "".join(row.flags) for row in found.stations if row.flags}

"""Villages for the tests: lists as offices write them, and village files that have come as far as a stage."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import xlsxwriter

from db import opening
from db.village.schema import TABLES
from draw.preparation import RulePlan
from draw.readiness import VillagePlace
from draw.split import BY_HAND, BY_VOTERS, EQUAL, CommonPrize
from draw.statement import Rules
from draw.village import StationOfficer, Village
from steps.village import lists, plan
from steps.village.villagefile import VillageFile
from tests.make_lists import COLUMN_NUMBERS, HEADINGS, sample_rows
from tests.steps.laptops import KEY, Clock, fixed_laptop

PLACE = VillagePlace("3519032004", "desa", "Kaibon", "Geger", "Madiun", "Jawa Timur")
VILLAGE = Village(PLACE, "Pemilu 2024", "2024-02-14", "WIB", "official", village_head="Suyanto")
RULES = RulePlan(Rules("before_count", "", "forfeit", 3, ()))
PRIZES = (
    CommonPrize(1, "Gula 1 kg", 28, "Iuran warga", 17_000, EQUAL),
    CommonPrize(2, "Beras 5 kg", 15, "Kas desa", 68_000, BY_VOTERS),
    CommonPrize(3, "Payung", 3, "Karang taruna", None, BY_HAND),
)
LONG_NAME = "Raden Ajeng Siti Kusumaningtyas Wulandari Putri Handayani Ay"


def rows_of(station: int, count: int) -> list[list[str]]:
    """Return the rows of a station's DPT, other people in each station."""
    return [[*row[:1], f"{row[1]} {station:02d}"[:200], *row[2:]] for row in sample_rows(count)]


def block(
    station: int, rows: Sequence[Sequence[str]], *, title: str = "DAFTAR PEMILIH TETAP (DPT)"
) -> list[list[str]]:
    """Return a station's part of a list: title, labels, headings, column numbers, voters, sums."""
    return [
        [title],
        ["KECAMATAN", ": GEGER"],
        ["DESA/KELURAHAN", ": KAIBON"],
        ["TPS", f": {station:03d}"],
        [],
        list(HEADINGS),
        list(COLUMN_NUMBERS),
        *map(list, rows),
        [],
        ["JUMLAH", str(len(rows))],
        [],
    ]


def write_xlsx(path: Path, rows: Sequence[Sequence[str]], *, sheet: str = "DPT") -> Path:
    """Write rows of text as a workbook."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(sheet)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            page.write_string(at, column, cell)
    book.close()
    return path


def village_list(folder: Path, *, stations: int = 3, voters: int = 30) -> Path:
    """Write one workbook with all stations of a village, one below the other."""
    rows = [row for n in range(1, stations + 1) for row in block(n, rows_of(n, voters))]
    return write_xlsx(folder / "DPT Kaibon.xlsx", rows)


def bare_village(folder: Path, *, clock: Clock | None = None, seed: int = 7) -> VillageFile:
    """Return an open village file under a known key: what `create` makes, without the costly passphrase."""
    folder.mkdir(parents=True, exist_ok=True)
    laptop = fixed_laptop(folder, clock=clock or Clock(step=timedelta(seconds=1)), seed=seed)
    return VillageFile(opening.make_schema(folder / "a.undian-desa", KEY, tables=TABLES), laptop)


def officers(stations: Sequence[int]) -> tuple[StationOfficer, ...]:
    """Return a chair and a member for each of these stations."""
    return tuple(
        StationOfficer(station, no, name, role)
        for station in stations
        for no, name, role in (
            (1, f"Hadi Purnomo {station}", "Ketua KPPS"),
            (2, LONG_NAME, "Anggota KPPS"),
        )
    )


def listed(folder: Path, *, stations: int = 3, voters: int = 30, seed: int = 7) -> VillageFile:
    """Return a village whose lists are taken."""
    file = bare_village(folder, seed=seed)
    plan.save_village(file, VILLAGE)
    reading = lists.read_lists([village_list(folder, stations=stations, voters=voters)])
    lists.take(file, reading.stations, digests=reading.digests)
    return file


def planned(folder: Path, *, stations: int = 3, voters: int = 30, seed: int = 7) -> VillageFile:
    """Return a village that can make its TPS files."""
    file = listed(folder, stations=stations, voters=voters, seed=seed)
    numbers = range(1, stations + 1)
    plan.save_officers(file, officers(numbers), stations=numbers)
    plan.save_prizes(file, PRIZES)
    plan.save_typed_shares(file, 3, {1: 3})
    plan.save_rules(file, RULES)
    return file

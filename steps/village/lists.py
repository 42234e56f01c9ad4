"""The voter lists of a village: one or several files, each with one or several TPS, read whole and taken TPS by TPS.

* Every fault of every file is reported at once, with its row and its TPS; a TPS without faults can be taken while another
  is still being mended.
* A table that does not say its TPS belongs to the one that the name of its file says, or to the one that people choose.
* The same number of a list in two files is a clash and keeps that TPS out.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from db.village import plan as stations_memory
from db.village import voters as memory
from draw.roster import Voter
from draw.tickets import LISTS, NUMBER_LIMIT, shortest_ranges
from draw.village import Station
from steps.export import Progress
from steps.files.sheet_errors import VoterFileError
from steps.files.voter_list import VoterListReading, read_voter_list
from steps.files.voter_rows import tps_in
from steps.files.voter_table import TableReading
from steps.village.plan import STATION_LIMIT, PlanError
from steps.village.villagefile import VillageFile


@dataclass(frozen=True, slots=True)
class FileTable:
    """A table and the name of the file that it stands in."""

    file: str
    table: TableReading


@dataclass(frozen=True, slots=True)
class Clash:
    """Numbers of one list that stand in two files, written `4, 7-9`."""

    list_name: str
    numbers: str
    files: tuple[str, str]


@dataclass(frozen=True, slots=True)
class StationReading:
    """Everything that the files say about one TPS."""

    number: int
    tables: tuple[FileTable, ...]
    clashes: tuple[Clash, ...]

    @property
    def voters(self) -> tuple[Voter, ...]:
        """The voters of all its lists."""
        return tuple(voter for one in self.tables for voter in one.table.voters)

    @property
    def counts(self) -> dict[str, int]:
        """How many voters each list has."""
        return {name: sum(voter.list == name for voter in self.voters) for name in LISTS}

    @property
    def faulty_rows(self) -> int:
        """How many rows cannot be taken."""
        return len({(one.file, f.sheet, f.row) for one in self.tables for f in one.table.faults})

    @property
    def warnings(self) -> int:
        """How many things look odd without keeping a row out."""
        return sum(len(one.table.warnings) for one in self.tables)

    @property
    def can_be_taken(self) -> bool:
        """Tell whether nothing has to be mended first."""
        return bool(self.voters) and not self.clashes and not self.faulty_rows


@dataclass(frozen=True, slots=True)
class VillageReading:
    """What several files hold, by TPS; `nameless` are tables of no TPS, `unusable` files with the reason."""

    stations: tuple[StationReading, ...]
    nameless: tuple[FileTable, ...] = ()
    unusable: tuple[tuple[str, VoterFileError], ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)

    @property
    def ready(self) -> tuple[StationReading, ...]:
        """The stations that can be taken as they are."""
        return tuple(station for station in self.stations if station.can_be_taken)

    @property
    def is_importable(self) -> bool:
        """Tell whether everything can be taken: no fault, no clash, no file and no table left over."""
        return (
            bool(self.stations)
            and len(self.ready) == len(self.stations)
            and not self.nameless + self.unusable
        )


def read_lists(
    paths: Sequence[Path],
    *,
    given: Mapping[str, int] | None = None,
    progress: Progress = lambda done, total: None,
) -> VillageReading:
    """Read voter lists; nothing is kept. `given` gives tables without a TPS one, by the name of their file.

    `progress(files done, files)` may raise to cancel.
    """
    found: dict[int, list[FileTable]] = {}
    nameless: list[FileTable] = []
    unusable: list[tuple[str, VoterFileError]] = []
    digests: dict[str, str] = {}
    for done, path in enumerate(paths):
        progress(done, len(paths))
        try:
            reading = read_voter_list(path)
            digests[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
        except VoterFileError as error:
            unusable.append((path.name, error))
            continue
        for table in reading.tables:
            number = _station_of(table, reading, given or {})
            one = FileTable(path.name, table)
            found.setdefault(number, []).append(one) if number else nameless.append(one)
    progress(len(paths), len(paths))
    stations = tuple(
        StationReading(number, tuple(found[number]), _clashes(found[number])) for number in sorted(found)
    )
    return VillageReading(stations, tuple(nameless), tuple(unusable), digests)


def take(file: VillageFile, stations: Sequence[StationReading], *, digests: Mapping[str, str]) -> None:
    """Keep the lists of these stations; a station that is new is added, one that is there keeps all else.

    A list that the files do not have stays as it was. Raises PlanError for a station with faults or one too many.
    """
    for place, station in enumerate(stations, 1):
        if not station.can_be_taken:
            raise PlanError("station", place)
    with file.deed() as deed:
        known = {station.number: station for station in stations_memory.load_stations(deed.session)}
        for station in stations:
            known.setdefault(station.number, Station(station.number))
        if len(known) > STATION_LIMIT:
            raise PlanError("station", STATION_LIMIT + 1)
        stations_memory.save_stations(deed.session, sorted(known.values(), key=lambda one: one.number))
        for station in stations:
            names = {one.table.list_name for one in station.tables}
            source = ", ".join(dict.fromkeys(one.file for one in station.tables))
            memory.replace(deed.session, station.number, station.voters, lists=names, source=source)
        counts = {str(station.number): len(station.voters) for station in stations}
        deed.record("lists_taken", {"voters": counts, "sha256": sorted(digests.values())})


def take_sizes(file: VillageFile, station: int, sizes: Mapping[str, int]) -> None:
    """Make numbers-only lists of these sizes for a station that has only paper; raises PlanError."""
    if any(name not in LISTS or not 0 <= size <= NUMBER_LIMIT for name, size in sizes.items()):
        raise PlanError("station", station)
    rolls = [Voter(name, n) for name in LISTS for n in range(1, sizes.get(name, 0) + 1)]
    with file.deed() as deed:
        if station not in {one.number for one in stations_memory.load_stations(deed.session)}:
            raise PlanError("station", station)
        memory.replace(deed.session, station, rolls, lists=LISTS, source="")
        deed.record("list_sizes", {"station": station, "counts": dict(sizes)})


def _station_of(table: TableReading, reading: VoterListReading, given: Mapping[str, int]) -> int:
    told = table.tps
    if told is None and reading.file in given:
        return given[reading.file]
    if told is None:
        told = tps_in(reading.file.replace("_", " "))
    return int(told) if told and told.isascii() and told.isdigit() else 0


def _clashes(tables: Sequence[FileTable]) -> tuple[Clash, ...]:
    clashes = []
    for place, one in enumerate(tables):
        mine = {voter.number for voter in one.table.voters}
        for other in tables[:place]:
            if other.table.list_name == one.table.list_name:
                both = mine & {voter.number for voter in other.table.voters}
                if both:
                    spans = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in shortest_ranges(both))
                    clashes.append(Clash(one.table.list_name, spans, (other.file, one.file)))
    return tuple(clashes)

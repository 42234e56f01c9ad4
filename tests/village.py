"""A simulator of areas: the files of honest polling stations, and of each kind of trouble, in a few lines each.

    folder = area(Path("out"), stations=150)            # honest ones
    write(trouble("A05", 7), Path("out"))               # one more, of a kind

* Every file is real: it verifies whole at the depth of an office. The pages of the minutes are bare, unless `drawn` is asked
  for, since drawing takes most of the time and is not looked at there.
* The same arguments give the same bytes.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from draw.canonical import canonical
from draw.form import read_time
from draw.identity import Identity
from draw.statement import document
from draw.transcript import Transcript, to_bytes
from steps.files.attachment import attach_transcript
from steps.files.bundle import make_bundle
from steps.files.keys import TpsKey, make_key
from steps.files.minutes_file import build
from steps.files.papers.facts import PaperFacts
from steps.files.papers.facts_document import write_facts
from steps.files.papers.journal_facts import named, told_by
from steps.files.signing import sign_pdf
from tests.quick_signature import quick_sign
from tests.station_plan import Plan
from tests.stations import Day, SimulatedStation
from tests.steps.files.signed_day import BEFORE, SOFTWARE, pages

ENDING = ".undian-paket"
DISTRICT = "351903"
VILLAGES = ("Kaibon", "Geger", "Jogodayuh", "Kertobanyon", "Klorogan", "Nglandung", "Pagotan", "Purworejo")
A_VILLAGE_HAS = 12


@dataclass(frozen=True, slots=True)
class StationFile:
    """The file of a TPS, and the station that it tells of."""

    station: SimulatedStation
    key: TpsKey
    data: bytes

    @property
    def tps(self) -> str:
        return self.station.statement.tps.key

    def write(self, folder: Path, name: str = "") -> Path:
        """Write it into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / (name or f"TPS {self.tps}{ENDING}")
        path.write_bytes(self.data)
        return path


def plan(index: int, **other: Any) -> Plan:
    """The honest plan of the `index`-th TPS of a kecamatan, counted from 0."""
    village, number = divmod(index, A_VILLAGE_HAS)
    usual: dict[str, Any] = {
        "seed": 1000 + index,
        "tickets": 30,
        "units": (3, 2),
        "code": f"{DISTRICT}2{village + 1:03d}",
        "number": number + 1,
        "village": VILLAGES[village % len(VILLAGES)],
        "distinct": True,
        "outcomes": "RARR",
    }
    return Plan(**{**usual, **other})


def key_of(p: Plan, version: int = 0) -> TpsKey:
    """The key of a TPS; another version is that of a file that was made anew."""
    value = int(p.code) * 100_000 + p.number * 10 + version
    return make_key(f"TPS {p.number:03d} {p.village}", not_before=BEFORE, serial=value, private_value=value)


def file_of(p: Plan, *, key: TpsKey | None = None, drawn: bool = False) -> StationFile:
    """The file of a TPS whose day went by a plan."""
    return sealed(Day(p).finish(), key=key or key_of(p), drawn=drawn)


def sealed(station: SimulatedStation, *, key: TpsKey, drawn: bool = False) -> StationFile:
    """The file of a station, minutes and all."""
    t = station.transcript
    s, at = t.statement, read_time(t.closed_at)
    told = told_by(station.entries[: t.journal_entries], "WIB", who=named((), s.witnesses))
    facts = PaperFacts(
        identity=Identity(s.tps, "desa", s.election, s.date, "WIB", s.mode, place="Balai desa"),
        key_fingerprint=key.fingerprint,
        program=SOFTWARE,
        **{f.name: getattr(told, f.name) for f in fields(told)},
    )
    members = {
        "berita-acara.pdf": _drawn(t, facts, key) if drawn else quick_sign(_bare(t, facts, at), key, at=at),
        "hadiah.json": canonical(document(s)["prizes"]),
        "jurnal.jsonl": station.journal,
        "transkrip.json": station.data,
    }
    data = make_bundle(members, tps=s.tps.key, mode=s.mode, key=key, at=at, software=SOFTWARE)
    return StationFile(station, key, data)


def files(indices: Iterable[int], **other: Any) -> Iterator[StationFile]:
    """The files of honest TPS by index."""
    for index in indices:
        yield file_of(plan(index, **other))


def write_area(folder: Path, stations: int, *, workers: int = 2, **other: Any) -> Path:
    """Write the files of so many honest TPS, by several processes; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    steps = [(folder, range(start, stations, workers * 4), other) for start in range(workers * 4)]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(_write_some, steps))
    return folder


def _write_some(task: tuple[Path, range, dict[str, Any]]) -> None:
    folder, indices, other = task
    for file in files(indices, **other):
        file.write(folder / file.station.plan.code)


def _drawn(t: Transcript, facts: PaperFacts, key: TpsKey) -> bytes:
    whole, at = build(t, facts, page="A4"), read_time(t.closed_at)
    return sign_pdf(whole, key, at=at, reason="Berita acara undian TPS", signer_note="")


def _bare(t: Transcript, facts: PaperFacts, at: datetime) -> bytes:
    return attach_transcript(
        _page(), to_bytes(t), title="Berita Acara Undian", at=at, facts=write_facts(facts, page="A4")
    )


@cache
def _page() -> bytes:
    return pages()

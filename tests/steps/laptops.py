"""A fixed laptop, and days on it: whole TPS files that have come by the deeds as far as a stage.

The clock starts in the morning of the election and goes on a second at each look; the random source is a seeded one.
"""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from db import journal, opening
from db.schema import Row
from draw.identity import Identity, Officer
from draw.journal import Entry
from draw.preparation import PrizePlan, RulePlan, WitnessPlan
from draw.roster import Voter
from draw.statement import Excluded, Prize, Reconciliation, Rules, Tps, Witness
from steps import attendance, ceremony, closing, freezing, identity, preparation, roster
from steps.attendance import HowMarked
from steps.station import Laptop
from steps.tpsfile import TpsFile

KEY = bytes(range(32))
DATE = "2024-02-14"
MORNING = datetime.fromisoformat(f"{DATE}T06:30:00+07:00")
TWO = ("K1", "W1")
WITNESSES = (1, 2, 3)
DICE = {1: "3514261522114", 2: "6615241236251", 3: "14253"}
TPS = Tps("3519032004", 3, "Kaibon", "Geger", "Madiun", "Jawa Timur")
IDENTITY = Identity(TPS, "desa", "Pemilu 2024", DATE, "WIB", "official", place="Balai RT 03")
OFFICERS = (Officer(1, "Hadi Purnomo", "Ketua KPPS"), Officer(2, "Siti Rahayu", "Anggota KPPS"))
NAMES = ("Kartolo", "Ngatiyem", "O'Neil Wibisana", "Sulastri", "Paijem", "Suparno", "Gunarti", "Wagiman")
VOTERS = tuple(Voter("DPT", n, f"{NAMES[n % 8]} {n:02d}x", sex="P" if n % 2 else "L") for n in range(1, 31))
PRIZES = (
    PrizePlan(Prize(1, "Gula 1 kg", 4, "Iuran warga RT 03", 17_000)),
    PrizePlan(Prize(2, "Payung", 2, "Karang taruna", None)),
)
STAGES = (
    "new",
    "identified",
    "listed",
    "prepared",
    "attended",
    "closed",
    "sealed",
    "noted",
    "thrown",
    "drawing",
    "calling",
    "called",
    "concluded",
)


@dataclass
class Clock:
    """A clock that a test sets; each look takes a second."""

    now: datetime = MORNING
    step: timedelta = timedelta(seconds=1)

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now

    def set(self, text: str) -> None:
        self.now = datetime.fromisoformat(text)


def fixed_laptop(folder: Path, *, clock: Clock | None = None, seed: int = 7) -> Laptop:
    """Return a laptop whose every clock and random source is known."""
    ticks = iter(range(10**9))
    return Laptop(
        clock=clock or Clock(),
        monotonic=lambda: float(next(ticks)),
        random_bytes=random.Random(seed).randbytes,
        documents=folder / "documents",
        settings=folder / "settings",
        session="5e5510",
        began=0.0,
    )


def bare_file(folder: Path, *, clock: Clock | None = None, seed: int = 7) -> TpsFile:
    """Return an open file under a known key: what `create` makes, without the costly passphrase."""
    folder.mkdir(parents=True, exist_ok=True)
    return TpsFile(
        opening.make_schema(folder / "a.undian", KEY), fixed_laptop(folder, clock=clock, seed=seed)
    )


def witnesses(count: int = 3) -> tuple[WitnessPlan, ...]:
    return tuple(
        WitnessPlan(Witness(n, f"Saksi {n}", "Saksi", True), "001/2024") for n in range(1, count + 1)
    )


def rules(**other: object) -> RulePlan:
    usual: dict[str, object] = {"window": "before_count", "window_note": "", "absent": "forfeit", "calls": 2}
    excluded = (Excluded("DPT-004", "Ketua KPPS"), Excluded("DPT-030", "tidak hadir pun"))
    return RulePlan(Rules(**{**usual, "excluded": excluded, **other}))  # type: ignore[arg-type]


def list_file(folder: Path) -> Path:
    """Return the place of a file that stands for the voter list."""
    path = folder / "daftar.csv"
    path.write_text("NO;NAMA\n")
    return path


def prepare(file: TpsFile) -> None:
    preparation.save_prizes(file, PRIZES)
    preparation.save_witnesses(file, witnesses())
    preparation.save_rules(file, rules())
    preparation.declare(file, "Kami netral.", "K1")


def attend(file: TpsFile, numbers: Iterable[int] = range(1, 25)) -> None:
    attendance.check_in(file, [f"DPT-{n:03d}" for n in numbers], how=HowMarked.RANGE)


def identify(file: TpsFile) -> None:
    identity.save(file, IDENTITY)
    identity.save_officers(file, OFFICERS)


def seal(file: TpsFile, total: int = 24) -> None:
    freezing.seal(file, Reconciliation(total, total, ""), by=TWO)


def note_words(file: TpsFile) -> None:
    for witness in WITNESSES:
        ceremony.note_words(file, witness)


def throw(file: TpsFile, among: Iterable[int] = WITNESSES) -> None:
    for witness in among:
        ceremony.contribute(file, witness, "dice", DICE[witness])


WALK: dict[str, Callable[[TpsFile], object]] = {
    "identified": identify,
    "listed": lambda file: roster.take(file, VOTERS, ["DPT"], source=list_file(file.path.parent)),
    "prepared": prepare,
    "attended": attend,
    "closed": lambda file: ceremony.close_polls(file, TWO),
    "sealed": seal,
    "noted": note_words,
    "thrown": lambda file: throw(file, [1]),
    "drawing": lambda file: throw(file, [2, 3]),
    "calling": ceremony.open_call,
    "called": lambda file: ceremony.end_call(file, "received"),
    "concluded": lambda file: ceremony.conclude(file, None, reason="Hujan deras", by=TWO),
}


def day_at(stage: str, folder: Path, *, clock: Clock | None = None, seed: int = 7) -> TpsFile:
    """Return an open file that has come as far as a stage."""
    return go_on(bare_file(folder, clock=clock, seed=seed), "new", stage)


def go_on(file: TpsFile, after: str, stage: str) -> TpsFile:
    """Go on from one stage to a later one."""
    for step in STAGES[STAGES.index(after) + 1 : STAGES.index(stage) + 1]:
        WALK[step](file)
    return file


def everything(file: TpsFile) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table: what must not change when a deed is refused."""
    with file.deed() as deed:
        tables = Row.metadata.sorted_tables
        return {t.name: [tuple(line) for line in deed.session.execute(t.select())] for t in tables}


def entries(file: TpsFile) -> tuple[Entry, ...]:
    """Return the journal, after holding its chain."""
    with file.deed() as deed:
        journal.verify(deed.session)
        return journal.read(deed.session)


def closing_totals(file: TpsFile, attended: int = 24) -> None:
    closing.save_totals(file, Reconciliation(attended, attended, ""))

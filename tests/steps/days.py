"""Whole days through the real steps, on a real TPS file in a folder of the test: sealed, thrown, drawn and closed."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from draw.ceremony import Drawing, Preparing, State
from draw.identity import Identity, Officer
from draw.preparation import PrizePlan, RulePlan, WitnessPlan
from draw.roster import Voter
from draw.statement import Prize, Reconciliation, Tps, Witness
from steps import attendance, ceremony, closing, freezing, identity, preparation, roster, tpsfile
from steps.attendance import HowMarked
from steps.practice import sample_list
from steps.station import Laptop
from steps.tpsfile import TpsFile

PASSPHRASE = "kuda besi lari pagi"
TWO = ("K1", "W1")
CAME, REGISTERED = 40, 50
FIRST = [
    "Sutarmi",
    "Kartika",
    "Adiwangsa",
    "Budiono",
    "Cahyani",
    "Dewanto",
    "Endraswari",
    "Fitriana",
    "Gunarto",
    "Handoko",
]
LAST = ["Pratamawan", "Nugrahani", "Wibisanto", "Lestariani", "Mahendrata"]
LONG = "Ni Luh Putu Ayu Dewi Kusumaningtyas Prawirodirdjo Hadiningrat"


def name_of(number: int) -> str:
    """Return a voter's name that no other text of the day holds."""
    return f"{FIRST[number % 10]} {LAST[number // 10]}"


@dataclass
class Clock:
    """A clock of the test that goes on by seven seconds whenever it is read."""

    at: datetime = datetime(2024, 2, 14, 6, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=7)
        return self.at


def laptop(folder: Path) -> Laptop:
    """Return a laptop on the election's date, a little after 13.05 WIB."""
    return Laptop(clock=Clock(), documents=folder / "dokumen", settings=folder / "setelan")


def prepared(
    folder: Path, *, mode: str = "practice", units: int = 5, witnesses: int = 3, officers: int = 3
) -> TpsFile:
    """Make a file with everything ready and the voters checked in; many witnesses have long names."""
    here = laptop(folder)
    file = tpsfile.create(here, here.documents / "TPS 003 Kaibon.undian", PASSPHRASE)
    tps = Tps("3519032017", 3, "Kaibon", "Geger", "Madiun", "Jawa Timur")
    known = Identity(
        tps, "desa", "Pemilu 2024", "2024-02-14", "WIB", mode, place="Balai RT 03", village_head="Sutrisno"
    )
    identity.save(file, known)
    names = (
        "Hadi Purnomo",
        "Joko Prasetyo",
        "Endah Lestari",
        "Slamet",
        "Nurhayati",
        "Bambang Utomo",
        "Wahyudi",
    )
    identity.save_officers(
        file,
        tuple(
            Officer(n, names[n - 1], "Ketua KPPS" if n == 1 else "Anggota KPPS")
            for n in range(1, officers + 1)
        ),
    )
    voters = [Voter("DPT", n, name_of(n - 1)) for n in range(1, REGISTERED + 1)]
    roster.take(file, voters, {"DPT"}, source=sample_list())
    goods = (
        Prize(1, "Gula 1 kg", units - 2, "Iuran petugas KPPS", 17_000),
        Prize(2, "Beras 5 kg", 2, "Kas RT 03", None),
    )
    preparation.save_prizes(file, [PrizePlan(prize) for prize in goods])
    people = [
        (n, LONG if n > 3 else f"Saksi {'ABC'[n - 1]}", "Pengawas TPS" if n == 1 else "Saksi")
        for n in range(1, witnesses + 1)
    ]
    preparation.save_witnesses(
        file, [WitnessPlan(Witness(n, name, role, n <= 2)) for n, name, role in people]
    )
    preparation.save_rules(file, RulePlan())
    preparation.declare(file, "Hadiah tidak berasal dari peserta pemilihan.", "K1")
    attendance.check_in(file, [f"DPT-{n:03d}" for n in range(1, CAME + 1)], how=HowMarked.PAPER)
    return file


def sealed(folder: Path, **plan: object) -> TpsFile:
    """Make a file whose statement is sealed."""
    file = prepared(folder, **plan)  # type: ignore[arg-type]
    ceremony.close_polls(file, TWO)
    totals = Reconciliation(CAME, CAME, "")
    closing.save_totals(file, totals)
    freezing.seal(file, totals, by=TWO)
    return file


def thrown(folder: Path, **plan: object) -> TpsFile:
    """Make a file whose order is fixed and whose first call is still to come."""
    file = sealed(folder, **plan)
    for witness in (1, 2):
        ceremony.note_words(file, witness)
    ceremony.contribute(file, 1, "dice", "3514261522114")
    ceremony.contribute(file, 2, "dice", "6615241236251")
    return file


def finished(folder: Path, **plan: object) -> TpsFile:
    """Make a file whose draw is closed: one objection, one absent after three calls, one who declined, all else received."""
    file = thrown(folder, **plan)
    ceremony.object_to(file, 2, "Pengeras suara mati sebentar.")
    state: State = Preparing()
    number = 0
    while not (isinstance(state, Drawing) and state.completed):
        number += 1
        ceremony.open_call(file)
        if number == 2:
            ceremony.call_again(file)
            ceremony.call_again(file)
        outcome = {2: "absent", 3: "declined"}.get(number, "received")
        state = ceremony.end_call(file, outcome)
    ceremony.conclude(file, None, reason="", by=("K1", "W2"))
    return file

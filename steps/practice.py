"""The practice day: an example TPS on which everything can be tried, and which no office accepts (U03).

A practice file is an ordinary TPS file in practice mode; its passphrase is no secret and is shown.
"""

from pathlib import Path

import resources
from draw.identity import Identity, Officer
from draw.statement import Tps
from steps import pins, tpsfile
from steps.identity import save, save_officers
from steps.station import Laptop
from steps.tpsfile import TpsFile

PASSPHRASE = "latihan undian"  # noqa: S105  -- no secret: it is shown
VILLAGE = Tps("3519032017", 3, "Kaibon", "Geger", "Madiun", "Jawa Timur")
OFFICERS = (
    Officer(1, "Hadi Purnomo", "Ketua KPPS"),
    Officer(2, "Siti Rahayu", "Anggota KPPS"),
    Officer(3, "Agus Salim", "Anggota KPPS"),
    Officer(4, "Endah Lestari", "Anggota KPPS"),
    Officer(5, "Bambang Utomo", "Linmas"),
)


def sample_list() -> Path:
    """Return the place of the example voter list that is shipped."""
    return Path(str(resources.path("sample", "daftar-pemilih-contoh.csv")))


def free_path(laptop: Laptop) -> Path:
    """Return a place for a new practice file that nothing has yet."""
    folder = laptop.documents / "Latihan"
    day = laptop.today("WIB")
    number = 1
    while (path := folder / f"Latihan {day} {number}{tpsfile.SUFFIX}").exists():
        number += 1
    return path


def create(laptop: Laptop, path: Path) -> TpsFile:
    """Make a practice file for today with its identity and officers; the list and all else is left to be practised."""
    file = tpsfile.create(laptop, path, PASSPHRASE)
    zone = _zone(laptop)
    try:
        save(
            file,
            Identity(
                VILLAGE,
                "desa",
                "Pemilu (latihan)",
                laptop.today(zone),
                zone,
                "practice",
                place="Balai RT 03",
                minutes_number="001/BA-UNDIAN/TPS-003/LATIHAN",
            ),
        )
        save_officers(file, OFFICERS)
    except BaseException:
        tpsfile.discard(file)
        raise
    return file


def begin(laptop: Laptop, path: Path) -> TpsFile:
    """Make a practice file as `create`, with the example PINs of its officers, so that confirming is practised too."""
    file = create(laptop, path)
    pins.put_examples(file, (f"K{officer.no}" for officer in OFFICERS))
    return file


def _zone(laptop: Laptop) -> str:
    """Return WIB, or WIT in the last minutes before midnight: a draw has to end on the day on which it began."""
    return "WIT" if laptop.now("WIB")[11:16] >= "23:40" else "WIB"

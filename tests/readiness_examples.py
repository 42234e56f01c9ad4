"""A village's readiness in the tests, as large as a real one."""

from draw.duty import AWAY, Duty, Post, RelativeDuty, on_dates
from draw.readiness import Indicator, Readiness, VillagePlace
from draw.station_readiness import NO, UNKNOWN, YES, Answer, Logistics, PrizeInHand, StationReadiness

VILLAGE = VillagePlace("3519032004", "desa", "Kaibon", "Geger", "Madiun", "Jawa Timur")
DUTIES = on_dates(
    (
        RelativeDuty("tanpa-cuti", -2, -1, "Semua perangkat desa", "Tidak ada yang cuti"),
        RelativeDuty("di-wilayah", -4, 0, "Kepala desa", "Tidak meninggalkan kabupaten"),
    ),
    "2024-02-14",
)
INDICATORS = tuple(
    Indicator(
        f"{n:02d}", f"Variabel {n % 7}", f"Tanda ke-{n} dari TPS yang rawan, seperti tertulis pada daftar"
    )
    for n in range(1, 23)
)
PRIZES = (
    PrizeInHand("Beras 5 kg", 4, 4, "Iuran warga RT 03", 68_000),
    PrizeInHand("Gula 1 kg", 10, 6, "Kas desa, hasil sewa tanah bengkok", 17_000),
    PrizeInHand("Payung", 2, 0, "Karang taruna", None),
)


def station(number: int = 1, **other: object) -> StationReadiness:
    """Return a TPS of which everything is known, with a key of its own."""
    facts: dict[str, object] = {
        "number": number,
        "key": f"{number * 7_919:064x}",
        "registered": {"DPT": 240 + number, "DPTB": number % 3, "DPK": 0},
        "prizes": PRIZES,
        "chair": f"Hadi Purnomo ke-{number}",
        "officers": 7,
        "witnesses": 4,
        "room": Answer(YES, f"Balai RT {number:02d}"),
        "power": Answer(YES),
        "printer": Answer(NO, "pinjam ke balai desa"),
        "screen": Answer(),
        "logistics": Logistics("2024-02-13T15:20:00+07:00", "lengkap"),
        "problems": ("Jalan ke TPS tergenang bila hujan.",) if number % 4 == 0 else (),
        "answers": {
            f"{n:02d}": Answer((YES, NO, UNKNOWN)[(n + number) % 3], "dilihat panwas" if n % 9 == 0 else "")
            for n in range(1, 23)
        },
    }
    return StationReadiness(**{**facts, **other})  # type: ignore[arg-type]


def readiness(stations: int = 3, **other: object) -> Readiness:
    """Return the readiness of a village of so many TPS."""
    facts: dict[str, object] = {
        "mode": "official",
        "village": VILLAGE,
        "election": "Pemilu 2024",
        "date": "2024-02-14",
        "made_at": "2024-02-13T19:00:00+07:00",
        "indicators": INDICATORS,
        "stations": tuple(station(n) for n in range(1, stations + 1)),
        "duties": DUTIES,
        "posts": (
            Post("tanpa-cuti", "2024-02-12", "Siti Rahayu", "Sekretaris desa"),
            Post("tanpa-cuti", "2024-02-13", "Siti Rahayu", "Sekretaris desa", AWAY, "melahirkan"),
        ),
    }
    return Readiness(**{**facts, **other})  # type: ignore[arg-type]


def posts_of(duty: Duty, days: tuple[str, ...]) -> tuple[Post, ...]:
    """Return one present person on each of these days."""
    return tuple(Post(duty.id, day, "Siti Rahayu", "Sekretaris desa") for day in days)

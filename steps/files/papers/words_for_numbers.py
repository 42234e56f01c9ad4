"""Numbers, dates, times and rupiah as Indonesian papers write them."""

from datetime import date

from draw.form import read_time

_SMALL = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_SCALES = (
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (1000, "ribu"),
    (100, "ratus"),
    (10, "puluh"),
)
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def number_words(number: int) -> str:
    """Return a whole number from 0 in words: 1001000 gives “satu juta seribu”; raises ValueError below 0."""
    if number < 0:
        raise ValueError("Only whole numbers from 0 are written in words.")
    if number < 12:
        return _SMALL[number]
    if number < 20:
        return f"{_SMALL[number - 10]} belas"
    size, name = next(scale for scale in _SCALES if scale[0] <= number)
    count, rest = divmod(number, size)
    # From a thousand down, "one" melts into the scale: seratus, seribu, but satu juta.
    said = f"se{name}" if count == 1 and size <= 1000 else f"{number_words(count)} {name}"
    return f"{said} {number_words(rest)}" if rest else said


def counted(number: int) -> str:
    """Return a number and its words, `4 (empat)`."""
    return f"{thousands(number)} ({number_words(number)})"


def thousands(number: int) -> str:
    """Return a whole number with points between its thousands, `1.001.000`."""
    return f"{number:,}".replace(",", ".")


def rupiah(amount: int | None) -> str:
    """Return whole rupiah as `Rp 17.000`, an unknown amount as a dash."""
    return "–" if amount is None else f"Rp {thousands(amount)}"


def date_words(day: str) -> str:
    """Return `2024-02-14` as the opening of minutes says it; raises ValueError for no date."""
    d = date.fromisoformat(day)
    said = f"tanggal {number_words(d.day)}, bulan {_MONTHS[d.month - 1]}, tahun {number_words(d.year)}"
    return f"{_DAYS[d.weekday()]}, {said} ({d:%d-%m-%Y})"


def long_date(day: str) -> str:
    """Return `2024-02-14` as `14 Februari 2024`; raises ValueError for no date."""
    d = date.fromisoformat(day)
    return f"{d.day} {_MONTHS[d.month - 1]} {d.year}"


def clock(moment: str, zone: str = "") -> str:
    """Return the local time of an RFC 3339 text as `13.20`, with the zone's name where given; raises FormError."""
    return f"{read_time(moment):%H.%M} {zone}".rstrip()


def moment_words(moment: str, zone: str) -> str:
    """Return date and time of an RFC 3339 text, `14 Februari 2024 pukul 13.20 WIB`; raises FormError."""
    return f"{long_date(read_time(moment).date().isoformat())} pukul {clock(moment, zone)}"

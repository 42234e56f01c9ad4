"""The readiness of a village's polling stations: one canonical JSON document, `undian-tps-readiness/1`.

* It says what the village told on the day it was made, never more: an unknown is an unknown, and an indicator that has no
  answer is one. Whether a TPS is ready is read from the facts, never stored.
* It carries the fingerprint of each TPS's key, by which the sub-district later knows the signer of a draw.
* No voter is in it. Of officers it names the chair, of people on duty those who are.
* Stations are sorted by number; a number, an indicator and an answer stand once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from draw import duty as rosters
from draw import station_readiness
from draw.canonical import canonical, parse
from draw.duty import Duty, Post
from draw.errors import FormError
from draw.form import NAME_LIMIT, NOTE_LIMIT, Date, ListOf, OneOf, Record, Text, Time, require
from draw.station_readiness import INDICATOR_ID, INDICATOR_LIMIT, StationReadiness

FORMAT = "undian-tps-readiness/1"
SIZE_LIMIT = 4 * 1024 * 1024
STATION_LIMIT = 500
_NAME = Text(NAME_LIMIT, least=1)

FORM = Record(
    {
        "format": OneOf((FORMAT,)),
        "mode": OneOf(("official", "practice")),
        "village": Record(
            {
                "code": Text(10, pattern=r"[0-9]{10}\Z"),
                "kind": _NAME,
                "village": _NAME,
                "district": _NAME,
                "regency": _NAME,
                "province": _NAME,
            }
        ),
        "election": Record({"name": _NAME, "date": Date()}),
        "made_at": Time(),
        "indicators": ListOf(
            Record({"id": INDICATOR_ID, "variable": _NAME, "text": Text(NOTE_LIMIT, least=1)}),
            INDICATOR_LIMIT,
        ),
        "stations": ListOf(station_readiness.FORM, STATION_LIMIT, least=1),
        "duties": rosters.DUTIES_FORM,
        "posts": rosters.POSTS_FORM,
    }
)


@dataclass(frozen=True, slots=True)
class VillagePlace:
    """Which village; `code` has ten digits, `kind` is desa or kelurahan, `village` its name."""

    code: str
    kind: str
    village: str
    district: str
    regency: str
    province: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One of the supervisors' signs of a vulnerable TPS, and the variable that it belongs to."""

    id: str
    variable: str
    text: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """The readiness of a village as a value; `made_at` is RFC 3339."""

    mode: str
    village: VillagePlace
    election: str
    date: str
    made_at: str
    indicators: tuple[Indicator, ...]
    stations: tuple[StationReadiness, ...]
    duties: tuple[Duty, ...] = ()
    posts: tuple[Post, ...] = ()

    def key_of(self, number: int) -> str:
        """Return the fingerprint of a TPS's key, empty for a TPS that is not here or has none yet."""
        return next((station.key for station in self.stations if station.number == number), "")


def document(readiness: Readiness) -> dict[str, Any]:
    """Return the readiness as a JSON document."""
    r = readiness
    return {
        "format": FORMAT,
        "mode": r.mode,
        "village": _fields(r.village),
        "election": {"name": r.election, "date": r.date},
        "made_at": r.made_at,
        "indicators": [_fields(indicator) for indicator in r.indicators],
        "stations": [station_readiness.document(station) for station in r.stations],
        "duties": rosters.documents(r.duties),
        "posts": rosters.documents(r.posts),
    }


def to_bytes(readiness: Readiness) -> bytes:
    """Return the canonical bytes; raises FormError for what could not be read back."""
    data = canonical(document(readiness))
    from_bytes(data)
    return data


def from_bytes(data: bytes) -> Readiness:
    """Read the canonical bytes of a readiness; raises FormError with the first fault."""
    doc = parse(data, limit=SIZE_LIMIT)
    require(FORM, doc, "readiness")
    readiness = from_document(doc)
    for fault in faults(readiness):
        raise FormError(fault)
    return readiness


def from_document(doc: Mapping[str, Any]) -> Readiness:
    """Read a readiness whose form holds (`draw.form.faults(FORM, doc)` is empty)."""
    return Readiness(
        mode=doc["mode"],
        village=VillagePlace(**doc["village"]),
        election=doc["election"]["name"],
        date=doc["election"]["date"],
        made_at=doc["made_at"],
        indicators=tuple(Indicator(**i) for i in doc["indicators"]),
        stations=tuple(station_readiness.from_document(s) for s in doc["stations"]),
        duties=tuple(Duty(**d) for d in doc["duties"]),
        posts=tuple(Post(**p) for p in doc["posts"]),
    )


def faults(readiness: Readiness) -> Iterator[str]:
    """Yield what is wrong beyond the form: order, doubles, answers to no question, more in hand than there is."""
    numbers = [station.number for station in readiness.stations]
    if numbers != sorted(set(numbers)):
        yield "the stations are not sorted by number, each once"
    ids = [indicator.id for indicator in readiness.indicators]
    if len(ids) != len(set(ids)):
        yield "an indicator is there twice"
    for station in readiness.stations:
        if not station.answers.keys() <= set(ids):
            yield f"TPS {station.number} answers an indicator that is not asked"
        if any(prize.in_hand > prize.quantity for prize in station.prizes):
            yield f"TPS {station.number} has more of a prize in hand than there is"
    keys = [station.key for station in readiness.stations if station.key]
    if len(keys) != len(set(keys)):
        yield "two stations have the same key"
    yield from rosters.faults(readiness.duties, readiness.posts)


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}

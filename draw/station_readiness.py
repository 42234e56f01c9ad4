"""The readiness of one polling station: what the village knows of it, and what is still missing.

* An unknown is an unknown, and an indicator without an answer is one. Whether a TPS is ready is read from the facts, never
  stored. Of officers only the chair is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from draw.errors import FormError
from draw.form import NAME_LIMIT, NOTE_LIMIT, ListOf, OneOf, OrNull, Record, Text, Time, Whole
from draw.statement import PRIZE_LIMIT, UNIT_LIMIT
from draw.tickets import LISTS, NUMBER_LIMIT

INDICATOR_LIMIT = 100
PROBLEM_LIMIT = 50
YES, NO, UNKNOWN = "yes", "no", "unknown"
ANSWERS = (YES, NO, UNKNOWN)
FACILITIES = ("room", "power", "printer", "screen")
_NAME = Text(NAME_LIMIT, least=1)
INDICATOR_ID = Text(20, least=1, pattern=r"[A-Za-z0-9.-]+\Z")
_COUNT = Whole(0, NUMBER_LIMIT)
_ANSWER = Record({"answer": OneOf(ANSWERS), "note": Text(NOTE_LIMIT)})

FORM = Record(
    {
        "number": Whole(1, 9_999),
        "key": Text(64, pattern=r"([0-9a-f]{64})?\Z"),
        "registered": Record(dict.fromkeys(LISTS, _COUNT)),
        "prizes": ListOf(
            Record(
                {
                    "name": _NAME,
                    "quantity": Whole(1, UNIT_LIMIT),
                    "in_hand": Whole(0, UNIT_LIMIT),
                    "source": _NAME,
                    "value_idr": OrNull(Whole(0, 1_000_000_000_000)),
                }
            ),
            PRIZE_LIMIT,
        ),
        "chair": Text(NAME_LIMIT),
        "officers": Whole(0, 99),
        "witnesses": Whole(0, 99),
        **dict.fromkeys(FACILITIES, _ANSWER),
        "logistics": Record({"received_at": OrNull(Time()), "note": Text(NOTE_LIMIT)}),
        "problems": ListOf(Text(NOTE_LIMIT, least=1), PROBLEM_LIMIT),
        "answers": ListOf(
            Record({"id": INDICATOR_ID, "answer": OneOf(ANSWERS), "note": Text(NOTE_LIMIT)}), INDICATOR_LIMIT
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the village says to a question: `yes`, `no` or `unknown`, and a note."""

    answer: str = UNKNOWN
    note: str = ""


@dataclass(frozen=True, slots=True)
class PrizeInHand:
    """A prize that a TPS is to have: how many, how many are there, whose, and the value of one in whole rupiah or None."""

    name: str
    quantity: int
    in_hand: int
    source: str
    value_idr: int | None


@dataclass(frozen=True, slots=True)
class Logistics:
    """When the ballots and forms were received (RFC 3339), None before that, and a note."""

    received_at: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """What is known of one station beyond plan and prizes; `facilities` has a key for each of `FACILITIES`."""

    facilities: Mapping[str, Answer] = field(default_factory=lambda: dict.fromkeys(FACILITIES, Answer()))
    logistics: Logistics = field(default_factory=Logistics)
    witnesses: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StationReadiness:
    """What is known of one TPS; `key` is the fingerprint of its key (64 hexadecimal digits), empty before it has one.

    `registered` has every list of `LISTS`; `officers` and `witnesses` are how many are named; `answers` are by indicator.
    """

    number: int
    key: str
    registered: Mapping[str, int]
    prizes: tuple[PrizeInHand, ...] = ()
    chair: str = ""
    officers: int = 0
    witnesses: int = 0
    room: Answer = Answer()
    power: Answer = Answer()
    printer: Answer = Answer()
    screen: Answer = Answer()
    logistics: Logistics = Logistics()
    problems: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def voters(self) -> int:
        """How many voters all lists have."""
        return sum(self.registered.values())

    @property
    def value_in_hand(self) -> int:
        """The value of the prizes in hand in whole rupiah, of those whose value is known."""
        return sum(p.in_hand * (p.value_idr or 0) for p in self.prizes)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not ready yet: keys that a screen turns into sentences, none for a TPS that is ready.

        An unknown is not ready. Printer and second screen are wished for, not needed: there is a paper way.
        """
        ready = {
            "key": bool(self.key),
            "voters": self.voters > 0,
            "prizes": bool(self.prizes) and all(p.in_hand >= p.quantity for p in self.prizes),
            "officers": bool(self.chair),
            "witnesses": self.witnesses >= 2,
            "room": self.room.answer == YES,
            "power": self.power.answer == YES,
            "logistics": self.logistics.received_at is not None,
        }
        return tuple(name for name, is_there in ready.items() if not is_there)

    @property
    def warnings(self) -> tuple[str, ...]:
        """The ids of the indicators that are answered with yes, in the order of the answers."""
        return tuple(id_ for id_, given in self.answers.items() if given.answer == YES)


def document(station: StationReadiness) -> dict[str, Any]:
    """Return a station as it stands in the document of its village."""
    return {
        **_fields(station),
        "registered": {name: station.registered.get(name, 0) for name in LISTS},
        "prizes": [_fields(prize) for prize in station.prizes],
        **{name: _fields(getattr(station, name)) for name in FACILITIES},
        "logistics": _fields(station.logistics),
        "problems": list(station.problems),
        "answers": [{"id": id_, **_fields(given)} for id_, given in station.answers.items()],
    }


def from_document(doc: Mapping[str, Any]) -> StationReadiness:
    """Read a station whose form holds; raises FormError for an indicator that is answered twice."""
    answers = {a["id"]: Answer(a["answer"], a["note"]) for a in doc["answers"]}
    if len(answers) != len(doc["answers"]):
        raise FormError(f"TPS {doc['number']} answers an indicator twice.")
    return StationReadiness(
        **{
            **doc,
            "prizes": tuple(PrizeInHand(**p) for p in doc["prizes"]),
            **{name: Answer(**doc[name]) for name in FACILITIES},
            "logistics": Logistics(**doc["logistics"]),
            "problems": tuple(doc["problems"]),
            "answers": answers,
        }
    )


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}

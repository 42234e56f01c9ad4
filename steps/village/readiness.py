"""The readiness of a village's stations: what is known of each, and the signed file that tells the sub-district.

Nothing is called told before the written file has been read again from its place, its signature holds, and it says what
was to be said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from db import signing_key
from db.village import readiness as memory
from draw.canonical import is_plain
from draw.errors import FormError
from draw.form import NOTE_LIMIT, read_time
from draw.readiness import Indicator, Readiness, to_bytes
from draw.station_readiness import (
    ANSWERS,
    FACILITIES,
    INDICATOR_LIMIT,
    PROBLEM_LIMIT,
    Answer,
    Condition,
    PrizeInHand,
    StationReadiness,
)
from draw.tickets import LISTS
from steps.files.writing import safe_name
from steps.tpsfile import program_identity
from steps.village.making import NotReadyToMakeError
from steps.village.plan import PlanError
from steps.village.state import VillageState, read
from steps.village.villagefile import VillageFile


class ReadinessNotVerifiedError(Exception):
    """What was written is not what was to be told when it is read back; nothing counts as told."""


@dataclass(frozen=True, slots=True)
class Told:
    """The signed file that was written and read back: its place, its size in bytes, and who signed."""

    path: Path
    size: int
    signer: str


def save_station(
    file: VillageFile, station: int, condition: Condition, *, in_hand: Mapping[int, int] | None = None
) -> None:
    """Keep what is known of a station, and how many of each prize are there; raises PlanError."""
    answers = [condition.facilities.get(name, Answer()) for name in FACILITIES]
    texts = [*(a.note for a in answers), condition.logistics.note, *condition.problems]
    if not all(a.answer in ANSWERS for a in answers) or not all(_is_note(text) for text in texts):
        raise PlanError("condition", station)
    if len(condition.problems) > PROBLEM_LIMIT or not 0 <= condition.witnesses <= 99:
        raise PlanError("condition", station)
    if condition.logistics.received_at is not None:
        try:
            read_time(condition.logistics.received_at)
        except FormError as error:
            raise PlanError("condition", station) from error
    state = read(file)
    for prize, pieces in (in_hand or {}).items():
        if not 0 <= pieces <= state.shares.get(prize, {}).get(station, 0):
            raise PlanError("prize", prize)
    with file.deed() as deed:
        from db.village import plan

        memory.save_condition(deed.session, station, condition)
        if in_hand is not None:
            plan.save_in_hand(deed.session, station, dict(in_hand))
        deed.record("condition_set", {"station": station})


def save_answers(file: VillageFile, station: int, answers: Mapping[str, Answer]) -> None:
    """Keep what a station answers to the indicators; raises PlanError for one that is not asked."""
    with file.deed() as deed:
        asked = {indicator.id for indicator in memory.load_indicators(deed.session)}
        for id_, given in answers.items():
            if id_ not in asked or given.answer not in ANSWERS or not _is_note(given.note):
                raise PlanError("indicator", station)
        said = {id_: given for id_, given in answers.items() if given != Answer()}
        memory.save_answers(deed.session, station, said)
        deed.record("answers_set", {"station": station, "count": len(said)})


def save_indicators(file: VillageFile, indicators: Sequence[Indicator]) -> None:
    """Keep the indicators that are asked; answers to one that is gone go with it. Raises PlanError with the first wrong."""
    ids = [indicator.id for indicator in indicators]
    if len(set(ids)) != len(ids) or len(ids) > INDICATOR_LIMIT:
        raise PlanError("indicator", len(ids))
    for place, indicator in enumerate(indicators, 1):
        if not indicator.text or not indicator.variable or not _is_note(indicator.text):
            raise PlanError("indicator", place)
    with file.deed() as deed:
        memory.save_indicators(deed.session, indicators)
        deed.record("indicators_set", {"count": len(ids)})


def readiness_of(state: VillageState, *, at: str) -> Readiness:
    """Return what a village tells; `at` is RFC 3339. Raises NotReadyToMakeError without village or stations."""
    village = state.village
    if village is None or not state.stations:
        raise NotReadyToMakeError("village" if village is None else "stations")
    return Readiness(
        mode=village.mode,
        village=village.place,
        election=village.election,
        date=village.date,
        made_at=at,
        indicators=state.indicators,
        stations=tuple(station_of(state, number) for number in state.numbers),
        duties=state.duties,
        posts=state.posts,
    )


def station_of(state: VillageState, number: int) -> StationReadiness:
    """Return what is known of one station."""
    condition = state.conditions.get(number, Condition())
    officers, made = state.officers_of(number), state.made.get(number)
    in_hand = state.in_hand.get(number, {})
    return StationReadiness(
        number=number,
        key=made.fingerprint if made else "",
        registered={name: state.counts.get(number, {}).get(name, 0) for name in LISTS},
        prizes=tuple(
            PrizeInHand(p.name, pieces, min(in_hand.get(p.no, 0), pieces), p.source, p.value_idr)
            for p in state.prizes
            if (pieces := state.shares[p.no].get(number, 0))
        ),
        chair=officers[0].name if officers else "",
        officers=len(officers),
        witnesses=condition.witnesses,
        **{name: condition.facilities[name] for name in FACILITIES},
        logistics=condition.logistics,
        problems=condition.problems,
        answers=state.answers.get(number, {}),
    )


def tell(file: VillageFile, folder: Path) -> Told:
    """Write the signed readiness into a folder and read it back.

    Raises NotReadyToMakeError, DeliveryError, ReadinessNotVerifiedError, FormError for what could not be read back.
    """
    from steps.files.bundle_form import BundleError
    from steps.files.keys import read_key
    from steps.files.readiness_file import SUFFIX, read_readiness, seal_readiness
    from steps.files.writing import write_file

    state = read(file)
    with file.deed() as deed:
        key, at = signing_key.load(deed.session), deed.at
    if key is None:
        raise NotReadyToMakeError("village")
    told = readiness_of(state, at=at)
    pair = read_key(key.private_pem.encode(), key.certificate_pem.encode())
    data = seal_readiness(told, key=pair, at=read_time(at), software=program_identity())
    practice = "LATIHAN " if told.mode == "practice" else ""
    name = safe_name(
        f"{practice}Kesiapan {told.village.village} {told.village.code} {told.date}", suffix=SUFFIX
    )
    path = folder / name
    write_file(path, data)
    try:
        back = read_readiness(path)
    except BundleError as error:
        raise ReadinessNotVerifiedError from error
    if to_bytes(back.readiness) != to_bytes(told) or back.signer != key.fingerprint:
        raise ReadinessNotVerifiedError
    with file.deed() as deed:
        deed.record("readiness_told", {"stations": len(told.stations), "size": len(data)})
    return Told(path, len(data), back.signer)


def _is_note(text: str) -> bool:
    return len(text) <= NOTE_LIMIT and is_plain(text)

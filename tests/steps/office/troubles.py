"""Files of dishonest polling stations, and of those who were unlucky, each kind under the number of its demand."""

import copy
from dataclasses import replace
from typing import Any

from draw.ceremony import Drawing, Sealed
from steps.files.bundle import make_bundle
from steps.files.bundle_read import read_bundle
from tests import village
from tests.stations import Day, SimulatedStation
from tests.steps.files.signed_day import SOFTWARE
from tests.village import StationFile


def cut(index: int) -> bytes:
    """B06: a file of which the end is missing."""
    return village.file_of(village.plan(index)).data[:-500]


def changed_inside(index: int) -> bytes:
    """B06: a member was changed and the container made anew, the signature is the old one."""
    from steps.files.bundle_zip import pack
    from tests.steps.files.signed_day import parts_of

    parts = parts_of(village.file_of(village.plan(index)).data)
    return pack({**parts, "transkrip.json": parts["transkrip.json"].replace(b"received", b"declined", 1)})


def drawn_again(index: int) -> StationFile:
    """A04: the file was deleted, made anew with another key, and the draw held once more."""
    p = village.plan(index, seed=77_000 + index)
    return village.file_of(p, key=village.key_of(p, version=1))


def tried_and_restored(index: int) -> tuple[StationFile, StationFile]:
    """A05: a copy of the file was put aside after the seal, and the dice were thrown in both."""
    day = Day(village.plan(index))
    day.check_in()
    day.close()
    day.seal()
    day.note_words()
    other = copy.deepcopy(day)
    other._random.seed(13)
    key = village.key_of(day.plan)
    return tuple(village.sealed(to_the_end(one), key=key) for one in (day, other))  # type: ignore[return-value]


def to_the_end(day: Day) -> SimulatedStation:
    """Go on honestly from the noted words."""
    while isinstance(day.state, Sealed) and day.state.next_witness is not None:
        day.throw()
    day.reveal()
    while isinstance(day.state, Drawing) and not day.state.completed:
        day.call(day.plan.outcomes[len(day.state.calls) :][:1] or "R")
    day.conclude()
    return day.over()


def rebuilt(index: int) -> StationFile:
    """A08: a journal entry was changed and the chain made anew behind it, but the transcript tells of the old one."""
    station = Day(village.plan(index)).finish()
    entries = list(station.entries)
    entries[3] = replace(entries[3], data={**entries[3].data, "how": "scan"})
    return village.sealed(replace(station, entries=tuple(entries)), key=village.key_of(station.plan))


def practice(index: int) -> StationFile:
    """A10: a practice draw."""
    return village.file_of(village.plan(index, mode="practice"))


def practice_as_official(index: int) -> bytes:
    """A10: a practice draw whose bundle says that it is official, signed by the key of the TPS."""
    return resealed(practice(index), mode="official")


def as_another(index: int, other: int) -> bytes:
    """A bundle that says that it is of another TPS than its transcript."""
    return resealed(village.file_of(village.plan(index)), tps=village.plan(other))


def other_minutes(index: int) -> bytes:
    """A12: the minutes in the bundle are those of another draw, signed by the same key."""
    file, other = village.file_of(village.plan(index)), village.plan(index, seed=5)
    swapped = read_bundle(village.file_of(other).data).members["berita-acara.pdf"]
    return resealed(file, members={"berita-acara.pdf": swapped})


def resealed(
    file: StationFile,
    *,
    mode: str = "",
    tps: Any = None,
    members: dict[str, bytes] | None = None,
) -> bytes:
    """The same members under another manifest, signed by the key of the TPS again."""
    bundle = read_bundle(file.data)
    plan = tps or file.station.plan
    return make_bundle(
        {**bundle.members, **(members or {})},
        tps=f"{plan.code}-{plan.number}",
        mode=mode or bundle.manifest.mode,
        key=file.key,
        at=bundle.manifest.signed_at,
        software=SOFTWARE,
    )

"""A whole village prepared in one go, without a window: lists read and taken, TPS files made, envelopes laid beside them.

What cannot be taken is left out with its reason and the rest is made; prizes and whatever else is missing is added in the
village file or at the TPS.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from draw.readiness import VillagePlace
from draw.village import Village
from steps.files.officer_list import read_officers
from steps.files.writing import safe_name, write_file
from steps.station import Laptop
from steps.village import kit, lists, making, plan, state, villagefile
from steps.village.lists import StationReading, VillageReading
from steps.village.making import Envelope, NotReadyToMakeError
from steps.village.villagefile import SUFFIX, VillageFile
from steps.village.whose import village_of
from steps.villages import gazetteer

NEEDED = ("voters",)


def village(
    laptop: Laptop, first_list: Path, code: str, *, election: str, date: str, zone: str, practice: bool
) -> Village:
    """Return the village of a code, or the one that a list names; raises NotReadyToMakeError when neither is known."""
    known = gazetteer(laptop)
    found = known.by_code(code) if code else village_of(first_list, known)
    if found is None:
        raise NotReadyToMakeError("village")
    place = VillagePlace(found.code, found.kind, found.name, found.district, found.regency, found.province)
    return Village(place, election, date, zone, "practice" if practice else "official")


def prepare(
    laptop: Laptop,
    known: Village,
    paths: Sequence[Path],
    *,
    folder: Path,
    passphrase: str,
    officers: Path | None = None,
) -> tuple[dict[str, Any], int]:
    """Make everything in a folder; return what was made as a JSON document, and 0, or 1 when something was left out.

    The village file is made, or opened with its passphrase where it lies there already. Raises what the deeds raise.
    """
    reading = lists.read_lists(paths)
    file = _village_file(laptop, folder, known, passphrase)
    try:
        plan.save_village(file, known)
        lists.take(file, reading.ready, digests=reading.digests)
        if officers is not None:
            named = {station.number for station in reading.ready}
            own = [officer for officer in read_officers(officers).officers if officer.station in named]
            plan.save_officers(file, own, stations=sorted({officer.station for officer in own}))
        numbers = [station.number for station in reading.ready]
        envelopes = making.make(file, folder, numbers, needed=NEEDED)
        sheets = _write_envelopes(file, known, envelopes, folder)
        answer = _answer(known, file, reading, sheets)
    finally:
        file.close()
    return answer, 1 if answer["left_out"] else 0


def _village_file(laptop: Laptop, folder: Path, known: Village, passphrase: str) -> VillageFile:
    mode = "LATIHAN " if known.practice else ""
    path = folder / safe_name(f"{mode}{known.title} {known.place.code} {known.date}", suffix=SUFFIX)
    if path.exists():
        return villagefile.open_file(laptop, path, passphrase)
    return villagefile.create(laptop, path, passphrase)


def _write_envelopes(file: VillageFile, known: Village, envelopes: tuple[Envelope, ...], folder: Path) -> str:
    if not envelopes:
        return ""
    stamp = file.laptop.now(known.zone)[:19].replace("T", " ").replace(":", "")
    name = safe_name(f"{kit.FILE_WORDS['envelopes']} {known.title} {stamp}", suffix=".pdf")
    write_file(folder / name, kit.make_envelopes(file, envelopes, page=known.page))
    making.envelopes_are_printed(file, [envelope.number for envelope in envelopes])
    return name


def _answer(known: Village, file: VillageFile, reading: VillageReading, sheets: str) -> dict[str, Any]:
    made = state.read(file).made
    return {
        "village": known.place.code,
        "made": [
            {
                "tps": f"{known.place.code}-{station.number}",
                "file": made[station.number].name,
                "fingerprint": made[station.number].fingerprint,
                "voters": len(station.voters),
            }
            for station in reading.ready
            if station.number in made
        ],
        "left_out": [
            *(_left(station) for station in reading.stations if not station.can_be_taken),
            *({"what": one.file, "reason": "the list names no TPS"} for one in reading.nameless),
            *({"what": name, "reason": error.reason.value} for name, error in reading.unusable),
        ],
        "envelopes": sheets,
    }


def _left(station: StationReading) -> dict[str, Any]:
    faults = [
        {"file": one.file, "row": fault.row, "column": fault.column, "message": fault.message}
        for one in station.tables
        for fault in one.table.faults
    ]
    reason = (
        f"{station.faulty_rows} rows are wrong"
        if faults
        else "numbers stand in two files, or nobody is on the list"
    )
    return {"what": f"TPS {station.number:03d}", "reason": reason, "faults": faults}

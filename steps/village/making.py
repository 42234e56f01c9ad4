"""Making the TPS files of a village: one for each station, each under its own passphrase, which is told once and not kept.

* A file is made whole in a folder of its own and only then moved under its name, its key file a moment before: after a kill
  there is a whole TPS file under the final name or none.
* A file that is there already is never written over. Making it again lays the old one aside under another name, with its
  key file, and touches no other station.
* An old file that was not closed is left alone: what it learnt last lies beside it and would be lost.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from db import signing_key
from db.errors import FileInUseError
from db.keyfile import key_path
from db.placing import settle, write_whole
from db.village import plan as memory
from db.village import voters as voters_memory
from draw.canonical import canonical_text, digest
from draw.identity import Officer
from draw.preparation import PrizePlan, RulePlan
from draw.roster import Voter
from draw.split import mismatches, split_all
from draw.statement import UNIT_LIMIT, Prize
from draw.tickets import TICKET_LIMIT
from draw.village import MadeFile, Station, Village
from steps import identity, preparation, roster, tpsfile
from steps.export import Progress
from steps.files.writing import safe_name
from steps.station import Laptop
from steps.tpsfile import TpsFile
from steps.village.passphrase import new_passphrase
from steps.village.plan import identity_of
from steps.village.villagefile import VillageFile

WORKSHOP = ".sedang-dibuat"
NEEDED = ("voters", "officers", "prizes")


class NotReadyToMakeError(Exception):
    """The plan is not complete; `missing` says what is missing, `station` for which station (0 for the village)."""

    def __init__(self, missing: str, station: int = 0) -> None:
        super().__init__(f"{missing} is missing for station {station}.")
        self.missing = missing
        self.station = station


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands on the sheet of a sealed envelope; the passphrase is nowhere else."""

    number: int
    passphrase: str = field(repr=False)
    fingerprint: str
    file: str


@dataclass(frozen=True, slots=True)
class Because:
    """Why a file is made again, and which two people wanted it: `K1` the chair, `H` the head of the village, `P` the PPS."""

    by: tuple[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that goes into the TPS file of one station."""

    village: Village
    station: Station
    officers: tuple[Officer, ...]
    voters: tuple[Voter, ...]
    prizes: tuple[PrizePlan, ...]
    rules: RulePlan
    sources: str

    @property
    def digest(self) -> str:
        """The digest of it all: another one says that the plan has changed."""
        own = identity_of(self.village, self.station)
        facts = [
            [str(getattr(own, name)) for name in own.__slots__],
            [[o.no, o.name, o.role] for o in self.officers],
            [[v.list, v.number, v.name, v.sex, v.age, v.address, v.rt, v.rw, v.note] for v in self.voters],
            [[p.prize.name, p.prize.quantity, p.prize.source, p.prize.value_idr] for p in self.prizes],
            [
                self.rules.rules.window,
                self.rules.rules.absent,
                self.rules.rules.calls,
                self.rules.countdown_s,
            ],
        ]
        return digest(canonical_text(facts))

    @property
    def missing(self) -> tuple[str, ...]:
        """What a TPS file cannot be made without: keys that a screen turns into sentences."""
        units = sum(plan.prize.quantity for plan in self.prizes)
        there = {
            "officers": bool(self.officers),
            "voters": 0 < len(self.voters) <= TICKET_LIMIT,
            "prizes": 0 < units <= UNIT_LIMIT,
        }
        return tuple(name for name, is_there in there.items() if not is_there)


def contents(file: VillageFile, *, strict: bool = True) -> dict[int, Content]:
    """Return what goes into each station's file.

    Raises NotReadyToMakeError for a village without its identity, and when `strict` for prizes whose shares do not add up.
    """
    with file.deed() as deed:
        session = deed.session
        village = memory.load_village(session)
        if village is None:
            raise NotReadyToMakeError("village")
        stations = memory.load_stations(session)
        officers = memory.load_officers(session)
        prizes, (typed, _) = memory.load_prizes(session), memory.load_shares(session)
        rules = memory.load_rules(session)
        voters = {s.number: voters_memory.load(session, s.number) for s in stations}
        sources = {s.number: ", ".join(voters_memory.sources(session, s.number)) for s in stations}
    shares = split_all(prizes, {number: len(own) for number, own in voters.items()}, typed)
    if strict and stations and (wrong := mismatches(prizes, shares)):
        raise NotReadyToMakeError("split", wrong[0].prize)
    found = {}
    for station in stations:
        number = station.number
        own = tuple(Officer(o.no, o.name, o.role) for o in officers if o.station == number)
        got = [(prize, shares[prize.no].get(number, 0)) for prize in prizes]
        mine = [(prize, pieces) for prize, pieces in got if pieces]
        plans = tuple(
            PrizePlan(Prize(no, p.name, pieces, p.source, p.value_idr))
            for no, (p, pieces) in enumerate(mine, 1)
        )
        found[number] = Content(village, station, own, voters[number], plans, rules, sources[number])
    return found


def file_name(content: Content) -> str:
    """Return the name that a station's TPS file gets: `TPS 003 Kaibon 2024-02-14.undian`."""
    title = identity_of(content.village, content.station).title
    mode = "LATIHAN " if content.village.practice else ""
    return safe_name(f"{mode}{title} {content.village.date}", suffix=tpsfile.SUFFIX)


def make(
    file: VillageFile,
    folder: Path,
    numbers: Sequence[int],
    *,
    again: bool = False,
    because: Because | None = None,
    needed: Sequence[str] = NEEDED,
    progress: Progress = lambda done, total: None,
    told: "list[Envelope] | None" = None,
) -> tuple[Envelope, ...]:
    """Make the TPS files of these stations in a folder and return their envelopes; 0.5 s each.

    A station whose file lies in the folder already is passed over unless `again`, which lays the old file aside first;
    `because` says who wanted it and why. What a TPS cannot do without is `needed`; the rest may be added at the TPS.
    `progress(files done, files)` may raise to cancel: what was made stays, and its envelopes are in `told`. Raises
    NotReadyToMakeError before anything is made; FileInUseError for an old file that was not closed; what
    `tpsfile.create` raises.
    """
    plans = contents(file)
    envelopes = told if told is not None else []
    wanted = [plans[number] for number in numbers]
    for content in wanted:
        for name in content.missing:
            if name in needed:
                raise NotReadyToMakeError(name, content.station.number)
    for done, content in enumerate(wanted):
        progress(done, len(wanted))
        place = folder / file_name(content)
        if place.exists() and not again:
            continue
        envelopes.append(_make_one(file, content, place, because=because))
    progress(len(wanted), len(wanted))
    return tuple(envelopes)


def stale(file: VillageFile) -> frozenset[int]:
    """Return the stations whose plan has changed since their file was made."""
    with file.deed() as deed:
        made = memory.load_made(deed.session)
    if not made:
        return frozenset()
    plans = contents(file, strict=False)
    return frozenset(n for n, one in made.items() if n in plans and plans[n].digest != one.content)


def envelopes_are_printed(file: VillageFile, numbers: Sequence[int]) -> None:
    """Remember that people have the passphrases of these stations on paper."""
    with file.deed() as deed:
        made = memory.load_made(deed.session)
        for number in numbers:
            if number in made:
                memory.save_made(deed.session, replace(made[number], envelope_at=deed.at))
        deed.record("envelopes_printed", {"stations": sorted(numbers)})


def _make_one(file: VillageFile, content: Content, place: Path, *, because: Because | None) -> Envelope:
    passphrase = new_passphrase(file.laptop)
    workshop = place.parent / WORKSHOP
    shutil.rmtree(workshop, ignore_errors=True)  # what a kill left there is nobody's
    try:
        made = tpsfile.create(file.laptop, workshop / place.name, passphrase)
        try:
            fingerprint = _fill(made, content)
        except BaseException:
            made.close()
            raise
        tpsfile.end(made)
        if place.exists():
            _lay_aside(place, file.laptop)
        _move(workshop / place.name, place)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    envelope = Envelope(content.station.number, passphrase, fingerprint, place.name)
    _remember(file, content, place, fingerprint=fingerprint, because=because)
    return envelope


def _fill(made: TpsFile, content: Content) -> str:
    """Put everything into a new TPS file by its own deeds and return the fingerprint of its key."""
    identity.save(made, identity_of(content.village, content.station))
    identity.save_officers(made, content.officers)
    roster.take_from_village(made, content.voters, sources=content.sources)
    preparation.save_prizes(made, content.prizes)
    preparation.save_rules(made, content.rules)
    with made.deed() as deed:
        key = signing_key.load(deed.session)
        return key.fingerprint if key else ""


def _lay_aside(place: Path, laptop: Laptop) -> None:
    """Give the old file another name, with its key file beside it at every moment."""
    log = place.with_name(place.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise FileInUseError
    stamp = laptop.now("WIB")[:19].replace("T", " ").replace(":", "")
    count = 1
    while (
        aside := place.with_stem(f"{place.stem} (lama {stamp}{f' {count}' if count > 1 else ''})")
    ).exists():
        count += 1
    if key_path(place).exists():
        write_whole(key_path(aside), key_path(place).read_bytes())
    settle(place, aside)


def _move(made: Path, place: Path) -> None:
    settle(key_path(made), key_path(place))
    settle(made, place)


def _remember(
    file: VillageFile, content: Content, place: Path, *, fingerprint: str, because: Because | None
) -> None:
    number = content.station.number
    facts: dict[str, object] = {"station": number, "fingerprint": fingerprint}
    if because is not None:
        facts |= {"by": list(because.by), "reason": because.reason}
    with file.deed() as deed:
        made = MadeFile(number, place.name, str(place.parent), deed.at, fingerprint, content.digest)
        memory.save_made(deed.session, made)
        deed.record("tps_file_made" if because is None else "tps_file_made_again", facts)

"""The plan of a village: which village and election, which stations, whose officers, which prizes and rules for all.

What goes into the TPS files is checked here by the same rules by which a TPS file takes it, so that making them cannot fail
for it later.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db import signing_key
from db.signing_key import SigningKey
from db.village import plan as memory
from db.village import readiness as known
from draw.canonical import canonical_text, digest, is_plain
from draw.form import NAME_LIMIT, NOTE_LIMIT, read_time
from draw.identity import Identity
from draw.preparation import RulePlan
from draw.split import SPLITS, CommonPrize, Shares
from draw.statement import PRIZE_LIMIT, UNIT_LIMIT, Tps
from draw.village import Station, StationOfficer, Village
from steps.identity import EARLIEST, OFFICER_LIMIT, IdentityError, check
from steps.preparation import ABSENT, WINDOWS, PreparationError
from steps.village import lists_of_questions
from steps.village.villagefile import VillageDeed, VillageFile

STATION_LIMIT = 500
PIECE_LIMIT = 1_000_000


class PlanError(Exception):
    """Something in the plan of the village cannot be right; `what` says what, `place` which, counted from 1."""

    def __init__(self, what: str, place: int) -> None:
        super().__init__(f"{what} {place} cannot be right.")
        self.what = what
        self.place = place


def identity_of(village: Village, station: Station) -> Identity:
    """Return the identity that a station's TPS file gets."""
    p = village.place
    return Identity(
        Tps(p.code, station.number, p.village, p.district, p.regency, p.province),
        p.kind,
        village.election,
        village.date,
        village.zone,
        village.mode,
        place=station.room,
        village_head=village.village_head,
        copies=village.copies,
        page=village.page,
    )


def save_village(file: VillageFile, village: Village) -> None:
    """Keep village and election; a new village gets its key and the questions of its election.

    Raises IdentityError with the first field that no TPS file would take.
    """
    check(identity_of(village, Station(1)))
    with file.deed() as deed:
        before = memory.load_village(deed.session)
        memory.save_village(deed.session, village)
        if before is None:
            known.save_indicators(deed.session, lists_of_questions.indicators())
            known.save_duties(deed.session, lists_of_questions.duties())
        if before is None or before.place != village.place:
            _make_key(deed, village)
        facts = {"village": village.place.code, "date": village.date, "mode": village.mode}
        deed.record("village_set", facts)


def save_stations(file: VillageFile, stations: Sequence[Station]) -> None:
    """Keep the stations; one that is gone takes its voters, officers and answers with it. Raises PlanError."""
    kept = tuple(sorted(stations, key=lambda station: station.number))
    numbers = [station.number for station in kept]
    if len(set(numbers)) != len(numbers) or len(numbers) > STATION_LIMIT:
        raise PlanError("station", len(numbers))
    for place, station in enumerate(kept, 1):
        if not 1 <= station.number <= 9_999 or not _is_text(station.room):
            raise PlanError("station", place)
    with file.deed() as deed:
        memory.save_stations(deed.session, kept)
        deed.record("stations_set", {"count": len(kept), "digest": digest(canonical_text(numbers))})


def save_officers(file: VillageFile, officers: Sequence[StationOfficer], *, stations: Sequence[int]) -> None:
    """Keep the officers of these stations, numbered from 1 in each, the chair first; raises IdentityError."""
    by_station: dict[int, list[StationOfficer]] = {}
    for officer in officers:
        by_station.setdefault(officer.station, []).append(officer)
    for station, own in by_station.items():
        texts = [text for officer in own for text in (officer.name, officer.role)]
        if station not in stations or len(own) > OFFICER_LIMIT:
            raise IdentityError("officer")
        if [o.no for o in own] != [*range(1, len(own) + 1)] or not all(_is_text(t, least=1) for t in texts):
            raise IdentityError("officer")
    with file.deed() as deed:
        memory.save_officers(deed.session, officers, stations=stations)
        deed.record("officers_set", {"stations": sorted(stations), "count": len(officers)})


def save_prizes(
    file: VillageFile, prizes: Sequence[CommonPrize], *, came_from: Mapping[int, int] | None = None
) -> None:
    """Keep the prizes in drawing order, numbered from 1; raises PreparationError with the first that cannot be right.

    `came_from` says which old number a prize had, new to old: typed shares and pieces in hand go with it. Without it the
    numbers are those of before.
    """
    if len(prizes) > PRIZE_LIMIT:
        raise PreparationError("prize", PRIZE_LIMIT + 1, "there are too many")
    for place, prize in enumerate(prizes, 1):
        if prize.no != place or prize.split not in SPLITS:
            raise PreparationError(
                "prize", place, "the numbers run from 1, and the split is one of those known"
            )
        if not _is_name(prize.name) or not _is_name(prize.source):
            raise PreparationError("prize", place, "name and source have 1 to 200 characters")
        if not 1 <= prize.quantity <= PIECE_LIMIT:
            raise PreparationError("prize", place, "at least one piece")
        if prize.value_idr is not None and not 0 <= prize.value_idr <= 10**12:
            raise PreparationError("prize", place, "a value in whole rupiah")
    with file.deed() as deed:
        before = memory.load_prizes(deed.session)
        places = {old: new for new, old in (came_from or {p.no: p.no for p in before}).items()}
        memory.move_shares(deed.session, places)
        memory.save_prizes(deed.session, prizes)
        listed = [[p.no, p.name, p.quantity, p.source, p.value_idr, p.split] for p in prizes]
        deed.record("prizes_set", {"kinds": len(prizes), "digest": digest(canonical_text(listed))})


def save_typed_shares(file: VillageFile, prize: int, shares: Shares) -> None:
    """Keep the pieces that each station gets of a prize that is split by hand; raises PlanError for one that cannot be."""
    if any(not 0 <= pieces <= UNIT_LIMIT for pieces in shares.values()):
        raise PlanError("share", prize)
    with file.deed() as deed:
        typed, _ = memory.load_shares(deed.session)
        memory.save_typed(deed.session, {**typed, prize: dict(shares)})
        deed.record("shares_typed", {"prize": prize, "pieces": sum(shares.values())})


def save_rules(file: VillageFile, plan: RulePlan) -> None:
    """Keep the rules for all stations; raises PreparationError. Who is excluded, each TPS says itself."""
    rules = plan.rules
    if rules.window == "after_count" and not rules.window_note.strip():
        raise PreparationError("rule", 1, "a draw after the count needs its reason")
    if not 1 <= rules.calls <= 9 or not 1 <= plan.countdown_s <= 600:
        raise PreparationError("rule", 2, "1 to 9 calls, 1 to 600 seconds between them")
    note = len(rules.window_note) <= NOTE_LIMIT and is_plain(rules.window_note)
    if rules.window not in WINDOWS or rules.absent not in ABSENT or not note:
        raise PreparationError(
            "rule", 3, "the window, its reason or the rule for absent winners is not known"
        )
    with file.deed() as deed:
        memory.save_rules(deed.session, replace(plan, rules=replace(rules, excluded=())))
        facts = {"window": rules.window, "absent": rules.absent, "calls": rules.calls}
        deed.record("rules_set", facts)


def _is_text(text: str, least: int = 0) -> bool:
    return least <= len(text) <= NAME_LIMIT and is_plain(text)


def _is_name(text: str) -> bool:
    return _is_text(text, least=1) and text == text.strip()


def _make_key(deed: VillageDeed, village: Village) -> None:
    from steps.files.keys import make_key

    pair = make_key(
        f"{village.title} {village.place.code}",
        not_before=read_time(EARLIEST),
        serial=int.from_bytes(deed.laptop.random_bytes(8)) >> 1,
    )
    kept = SigningKey(pair.fingerprint, pair.private_pem.decode(), pair.certificate_pem.decode(), deed.at)
    signing_key.save(deed.session, kept)
    deed.record("key_made", {"fingerprint": pair.fingerprint})

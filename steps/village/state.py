"""The village as of the last commit: everything that a screen may show, read in one go, and what is still missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from db import journal, signing_key
from db.village import plan, readiness, voters
from draw.duty import Duty, Gap, Post, RelativeDuty, RelativePost, gaps, on_dates
from draw.preparation import RulePlan
from draw.readiness import Indicator
from draw.split import CommonPrize, Mismatch, mismatches, split_all
from draw.station_readiness import Answer, Condition
from draw.tickets import LISTS
from draw.village import MadeFile, Station, StationOfficer, Village
from steps.village.duty import dated
from steps.village.making import stale
from steps.village.villagefile import VillageFile

PAGES = ("village", "lists", "plan", "officers", "files", "kit", "readiness", "duty", "report")


@dataclass(frozen=True)
class VillageState:
    """One village file as of the last commit; counts, shares and the like are by station number."""

    village: Village | None
    stations: tuple[Station, ...]
    officers: tuple[StationOfficer, ...]
    counts: Mapping[int, Mapping[str, int]]
    prizes: tuple[CommonPrize, ...]
    typed: Mapping[int, Mapping[int, int]]
    in_hand: Mapping[int, Mapping[int, int]]
    rules: RulePlan
    made: Mapping[int, MadeFile]
    stale: frozenset[int]
    conditions: Mapping[int, Condition]
    answers: Mapping[int, Mapping[str, Answer]]
    indicators: tuple[Indicator, ...]
    relative_duties: tuple[RelativeDuty, ...]
    relative_posts: tuple[RelativePost, ...]
    fingerprint: str
    saved_at: str

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the stations, ascending."""
        return tuple(station.number for station in self.stations)

    def station(self, number: int) -> Station:
        """Return a station; raises KeyError for a number that the village does not have."""
        return {station.number: station for station in self.stations}[number]

    def officers_of(self, number: int) -> tuple[StationOfficer, ...]:
        """Return the officers of a station, the chair first."""
        return tuple(officer for officer in self.officers if officer.station == number)

    @cached_property
    def voters(self) -> dict[int, int]:
        """How many voters each station has, 0 where no list is taken yet."""
        return {number: sum(self.counts.get(number, {}).values()) for number in self.numbers}

    @property
    def totals(self) -> dict[str, int]:
        """How many voters each list has in the whole village."""
        return {name: sum(own.get(name, 0) for own in self.counts.values()) for name in LISTS}

    @cached_property
    def shares(self) -> dict[int, dict[int, int]]:
        """How many pieces of each prize each station gets, prize to station to pieces."""
        return split_all(self.prizes, self.voters, self.typed)

    @property
    def mismatches(self) -> tuple[Mismatch, ...]:
        """The prizes whose shares do not add up to their quantity."""
        return mismatches(self.prizes, self.shares) if self.stations else ()

    def units_of(self, number: int) -> int:
        """Return how many pieces a station gets."""
        return sum(shares.get(number, 0) for shares in self.shares.values())

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """The duties with the dates of this election; none before the village has one."""
        return on_dates(self.relative_duties, self.village.date) if self.village else ()

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Who is on duty, with the dates of this election."""
        return dated(self.relative_posts, self.village.date) if self.village else ()

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The days of a duty for which nobody is named."""
        return gaps(self.duties, self.posts)

    def missing_of(self, number: int) -> tuple[str, ...]:
        """Return what a station's TPS file still lacks: keys that a screen turns into words."""
        there = {
            "voters": self.voters.get(number, 0) > 0,
            "officers": bool(self.officers_of(number)),
            "prizes": self.units_of(number) > 0,
        }
        return tuple(name for name, is_there in there.items() if not is_there)

    @property
    def can_make(self) -> bool:
        """Tell whether every station has all that its TPS file needs."""
        complete = not any(self.missing_of(number) for number in self.numbers)
        return self.village is not None and bool(self.stations) and complete and not self.mismatches

    @property
    def open_pages(self) -> frozenset[str]:
        """The pages that can be entered now."""
        opened = {"village"}
        if self.village is not None:
            opened |= {"lists", "duty"}
        if self.stations:
            opened |= {"plan", "officers", "files", "kit", "readiness", "report"}
        return frozenset(opened)

    @property
    def done_pages(self) -> frozenset[str]:
        """The pages on which nothing is missing."""
        stations = bool(self.stations)
        done = {
            "village": self.village is not None,
            "lists": stations and all(self.voters.values()),
            "plan": stations and bool(self.prizes) and not self.mismatches,
            "officers": stations and all(self.officers_of(number) for number in self.numbers),
            "files": stations and self.made.keys() >= set(self.numbers) and not self.stale,
            "readiness": stations and self.conditions.keys() >= set(self.numbers),
            "duty": bool(self.duties) and not self.gaps,
        }
        return frozenset(name for name, is_done in done.items() if is_done)

    @property
    def current_page(self) -> str:
        """The page where the work goes on."""
        return next((name for name in PAGES[:5] if name not in self.done_pages), "kit")


def read(file: VillageFile) -> VillageState:
    """Return the whole village; 50 ms for 3,500 voters once files are made, else a few."""
    changed = stale(file)
    with file.deed() as deed:
        session = deed.session
        key, last = signing_key.load(session), journal.last_entry(session)
        typed, in_hand = plan.load_shares(session)
        return VillageState(
            village=plan.load_village(session),
            stations=plan.load_stations(session),
            officers=plan.load_officers(session),
            counts=voters.counts(session),
            prizes=plan.load_prizes(session),
            typed=typed,
            in_hand=in_hand,
            rules=plan.load_rules(session),
            made=plan.load_made(session),
            stale=changed,
            conditions=readiness.load_conditions(session),
            answers=readiness.load_answers(session),
            indicators=readiness.load_indicators(session),
            relative_duties=readiness.load_duties(session),
            relative_posts=readiness.load_posts(session),
            fingerprint=key.fingerprint if key else "",
            saved_at=last.at if last else "",
        )

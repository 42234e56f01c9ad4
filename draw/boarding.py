"""Making the board out of all that an office has: what counts, how each TPS stands, the oddities and the sums."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from draw.board import Board, Gathered, ReadyFacts, StationRow
from draw.board_sums import source_rows, span_of, totals_of, turnouts_of, village_rows
from draw.consolidation import (
    Expected,
    Flag,
    SignerStanding,
    Standing,
    counted_file,
    tps_order,
)
from draw.draw_facts import DrawFacts
from draw.oddities import oddities
from draw.oddities_alone import seconds_between


def board(gathered: Gathered) -> Board:
    """Return the board; the same for the same things in any order."""
    desk = _Desk(gathered)
    rows = tuple(desk.row(tps) for tps in sorted(desk.known, key=tps_order))
    draws = tuple(desk.counted.values())
    return Board(
        area=gathered.area,
        as_of=as_of(gathered),
        expected=len(gathered.expected),
        counts=standings(rows),
        totals=totals_of(draws),
        turnouts=turnouts_of(draws),
        villages=village_rows(rows, desk.counted),
        stations=rows,
        sources=source_rows(draws),
        span=span_of(rows),
        flags=desk.flags,
        refusals=tuple(sorted(gathered.refusals, key=lambda r: (tps_order(r.tps), r.sha256))),
        conflicts=tuple(sorted(gathered.conflicts, key=lambda c: tps_order(c.tps))),
    )


def counted(gathered: Gathered) -> tuple[DrawFacts, ...]:
    """Return the draws that count, sorted by TPS: on the list, where there is one, and in no conflict that is open."""
    decisions = {conflict.tps: conflict.decision for conflict in gathered.conflicts}
    listed = {expected.tps for expected in gathered.expected}
    by_tps: dict[str, dict[str, DrawFacts]] = defaultdict(dict)
    for facts in gathered.files:
        by_tps[facts.key][facts.sha256] = facts
    chosen = [
        files[sha256]
        for tps, files in by_tps.items()
        if (not listed or tps in listed) and (sha256 := counted_file(files, decisions.get(tps))) in files
    ]
    return tuple(sorted(chosen, key=lambda facts: tps_order(facts.key)))


def as_of(gathered: Gathered) -> str:
    """Return the latest time that anything received or decided tells (RFC 3339), empty when nothing was received."""
    times: Sequence[str] = [
        *(facts.signed_at for facts in gathered.files),
        *(ready.made_at for ready in gathered.ready),
        *(conflict.decision.at for conflict in gathered.conflicts if conflict.decision),
    ]
    return max(times, key=lambda at: (datetime.fromisoformat(at), at), default="")


def standings(rows: Iterable[StationRow]) -> Mapping[Standing, int]:
    """Return how many TPS stand in each way, with a number for every one."""
    found = Counter(row.standing for row in rows)
    return {standing: found[standing] for standing in Standing}


def signer_standing(signer: str, known_key: str) -> SignerStanding:
    """Return how the signer of a file stands to the key that the village named, empty for none; both 64 digits."""
    if not known_key:
        return SignerStanding.FIRST_SEEN
    return SignerStanding.KNOWN if known_key == signer else SignerStanding.CHANGED


class _Desk:
    """What was gathered, sorted out by TPS; each part is made when it is first asked for."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered

    @cached_property
    def expected(self) -> dict[str, Expected]:
        return {one.tps: one for one in self.gathered.expected}

    @cached_property
    def ready(self) -> dict[str, ReadyFacts]:
        return {one.tps: one for one in sorted(self.gathered.ready, key=lambda one: (one.made_at, one.key))}

    @cached_property
    def counted(self) -> dict[str, DrawFacts]:
        return {facts.key: facts for facts in counted(self.gathered)}

    @cached_property
    def received(self) -> dict[str, DrawFacts]:
        return {facts.key: facts for facts in sorted(self.gathered.files, key=lambda f: f.sha256)}

    @cached_property
    def refused(self) -> set[str]:
        return {refusal.tps for refusal in self.gathered.refusals if refusal.tps}

    @cached_property
    def open(self) -> set[str]:
        return {conflict.tps for conflict in self.gathered.conflicts if conflict.is_open}

    @cached_property
    def known(self) -> set[str]:
        here = {tps for tps in self.refused if self.gathered.area.covers(tps)}
        return {*self.expected, *self.ready, *self.received, *(here if not self.expected else ())}

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        return oddities(
            tuple(self.counted.values()),
            conflicts=self.gathered.conflicts,
            known_keys={tps: one.key for tps, one in self.ready.items()},
            warning_words=self.gathered.warning_words,
        )

    @cached_property
    def flags_of(self) -> dict[str, list[Flag]]:
        found: dict[str, list[Flag]] = defaultdict(list)
        for flag in self.flags:
            found[flag.tps].append(flag)
        return found

    def standing(self, tps: str) -> Standing:
        if self.expected and tps not in self.expected:
            return Standing.UNEXPECTED
        if tps in self.open:
            return Standing.CONFLICT
        if tps in self.counted:
            grave = any(flag.grave for flag in self.flags_of.get(tps, ()))
            return Standing.ODD if grave else Standing.DRAWN
        if (
            tps in self.refused or tps in self.received
        ):  # what a decision left without a file was refused by it
            return Standing.REFUSED
        ready = self.ready.get(tps)
        return Standing.READY if ready is not None and not ready.missing else Standing.MISSING

    def row(self, tps: str) -> StationRow:
        expected, ready = self.expected.get(tps), self.ready.get(tps)
        told, facts = self.received.get(tps), self.counted.get(tps)
        code, number = tps_order(tps)
        letters = {flag.oddity.letter for flag in self.flags_of.get(tps, ())}
        place = told.tps if told else expected
        row = StationRow(
            tps,
            code,
            number,
            village=place.village if place else "",
            district=place.district if place else "",
            standing=self.standing(tps),
            expected=expected is not None,
            registered=_registered(facts, expected, ready),
            flags=tuple(sorted(letters)),
            missing=ready.missing if ready else None,
        )
        return row if facts is None else _with_draw(row, facts, ready.key if ready else "")


def _registered(facts: DrawFacts | None, expected: Expected | None, ready: ReadyFacts | None) -> int | None:
    if facts is not None:
        return facts.registered
    if expected is not None and expected.registered is not None:
        return expected.registered
    return ready.registered if ready is not None else None


def _with_draw(row: StationRow, facts: DrawFacts, known_key: str) -> StationRow:
    return replace(
        row,
        sha256=facts.sha256,
        signer=facts.signer,
        signer_standing=signer_standing(facts.signer, known_key),
        attended=facts.attended,
        units=facts.units,
        awarded=facts.awarded,
        value_idr=facts.value_idr,
        minutes=seconds_between(facts.polls_closed_at, facts.closed_at) // 60,
        attempt=facts.attempt,
        assurance=facts.assurance,
        closed_at=facts.closed_at,
        objections=len(facts.objections),
    )

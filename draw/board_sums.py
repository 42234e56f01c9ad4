"""The sums of a board: voters by list, prizes and their value by source, minutes from closing to end, and all by village."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from draw.board import SourceRow, Span, StationRow, Totals, VillageRow
from draw.consolidation import Standing
from draw.draw_facts import DrawFacts, PrizeFacts
from draw.roster import fold
from draw.statement import Turnout
from draw.tickets import LISTS

BAR_MINUTES = 5


def totals_of(draws: Iterable[DrawFacts]) -> Totals:
    """Return the sums over draws."""
    found = tuple(draws)
    return Totals(
        tps=len(found),
        registered=sum(f.registered for f in found),
        attended=sum(f.attended for f in found),
        units=sum(f.units for f in found),
        awarded=sum(f.awarded for f in found),
        value_idr=sum(f.value_idr for f in found),
        unvalued=sum(p.awarded for f in found for p in f.prizes if p.value_idr is None),
    )


def turnouts_of(draws: Iterable[DrawFacts]) -> tuple[Turnout, ...]:
    """Return registered and attended voters of each list, in the order DPT, DPTB, DPK; only lists that occur."""
    registered: Counter[str] = Counter()
    attended: Counter[str] = Counter()
    for facts in draws:
        for turnout in facts.turnouts:
            registered[turnout.list_name] += turnout.registered
            attended[turnout.list_name] += turnout.attended
    return tuple(Turnout(name, registered[name], attended[name]) for name in LISTS if name in registered)


def source_rows(draws: Iterable[DrawFacts]) -> tuple[SourceRow, ...]:
    """Return prizes by source, the largest value first; spellings that differ in case and spaces only are one source."""
    prizes: dict[str, list[tuple[str, PrizeFacts]]] = defaultdict(list)
    for facts in draws:
        for prize in facts.prizes:
            prizes[fold(prize.source)].append((facts.key, prize))
    rows = (_source_row(group) for group in prizes.values())
    return tuple(sorted(rows, key=lambda row: (-row.value_idr, -row.units, row.source)))


def span_of(rows: Iterable[StationRow]) -> Span | None:
    """Return how the minutes from closing to end are spread; None where there are none."""
    minutes = sorted(row.minutes for row in rows if row.minutes is not None)
    if not minutes:
        return None
    bars = Counter(minute // BAR_MINUTES * BAR_MINUTES for minute in minutes)
    steps = range(min(bars), max(bars) + 1, BAR_MINUTES) if max(bars) - min(bars) < 1000 else sorted(bars)
    return Span(minutes[0], minutes[len(minutes) // 2], minutes[-1], tuple((at, bars[at]) for at in steps))


def village_rows(rows: Sequence[StationRow], draws: Mapping[str, DrawFacts]) -> tuple[VillageRow, ...]:
    """Return a row for each village in the order of its code; `draws` are what counts, by TPS."""
    by_code: dict[str, list[StationRow]] = defaultdict(list)
    for row in rows:
        by_code[row.code].append(row)
    return tuple(_village_row(code, by_code[code], draws) for code in sorted(by_code))


def _village_row(code: str, rows: Sequence[StationRow], draws: Mapping[str, DrawFacts]) -> VillageRow:
    found = Counter(row.standing for row in rows)
    counting = [draws[row.tps] for row in rows if row.tps in draws]
    named = next((row for row in rows if row.village), rows[0])
    return VillageRow(
        code,
        named.village,
        named.district,
        expected=sum(row.expected for row in rows),
        counts={standing: found[standing] for standing in Standing},
        turnouts=turnouts_of(counting),
        totals=totals_of(counting),
    )


def _source_row(group: Sequence[tuple[str, PrizeFacts]]) -> SourceRow:
    spellings = Counter(prize.source for _, prize in group)
    prizes = [prize for _, prize in group]
    return SourceRow(
        source=min(spellings, key=lambda spelling: (-spellings[spelling], spelling)),
        stations=len({tps for tps, _ in group}),
        units=sum(p.quantity for p in prizes),
        awarded=sum(p.awarded for p in prizes),
        value_idr=sum(p.awarded * (p.value_idr or 0) for p in prizes),
        unvalued=sum(p.awarded for p in prizes if p.value_idr is None),
    )

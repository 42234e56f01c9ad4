"""Readiness before opening (U02): what was looked at, how it stands, and the journal's entry of it; it never blocks.

What only a screen can know (printers, screens, sticks) is handed in.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from db import attempts, attendance, identity, journal, roster, signing_key
from draw.ceremony import Preparing
from draw.errors import DrawError, OutOfOrderError
from draw.form import read_time
from steps.ceremony import state_of
from steps.minutes import plan
from steps.power import LOW_PERCENT, Power
from steps.station import ZONES
from steps.tpsfile import Deed, TpsFile

LEAST_BYTES, ENOUGH_BYTES = 200_000_000, 1_000_000_000
"""A day takes a few megabytes; below the first a paper or a copy may fail, below the second it is worth a look."""
ENOUGH_PERCENT = 50


class Level(StrEnum):
    """How one thing stands."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Around:
    """What the screens know: names of printers, number of screens, volume names of the sticks, and the power."""

    printers: tuple[str, ...] = ()
    screens: int = 1
    sticks: tuple[str, ...] = ()
    power: Power = field(default_factory=Power)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it stands, which case of it (a key for the sentence), and its facts."""

    what: str
    level: Level
    case: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


def check(file: TpsFile, around: Around) -> tuple[Finding, ...]:
    """Look at everything once, record the levels in the journal, and return the lines in the order in which they stand."""
    free = shutil.disk_usage(file.path.parent).free
    with file.deed() as deed:
        found = (
            _date(deed),
            _zone(deed),
            _disk(free),
            _power(around.power),
            _key(deed),
            _printer(around.printers),
            _screen(around.screens),
            _copy(deed, around.sticks),
            _zero(deed),
        )
        deed.record("readiness_checked", {one.what: one.level.value for one in found})
    return found


def is_zero(deed: Deed) -> bool:
    """Tell whether nobody is checked in, nothing is closed and no attempt was ever made: what the zero report states."""
    untouched = isinstance(state_of(deed), Preparing) and not attempts.statements(deed.session)
    return untouched and attendance.count(deed.session) == 0


def zero_report(file: TpsFile, *, page: str) -> bytes:
    """Return the zero report as PDF; the journal learns that it was made. Raises OutOfOrderError once the day has begun."""
    from steps.files.papers.zero_report import Zero, zero_report

    known, facts, at = plan(file)
    with file.deed() as deed:
        if not is_zero(deed):
            raise OutOfOrderError
        undone = journal.read(deed.session, kinds=("check_in_undone",))
        entries, head = journal.head(deed.session)
        lists = tuple((count.list, count.registered) for count in roster.counts(deed.session))
        deed.record("zero_report_made", {"entries": entries})
    return zero_report(Zero(lists, len(undone), entries, head), known, facts, page=page, made_at=at)


def _date(deed: Deed) -> Finding:
    known = identity.load(deed.session)
    today, clock = deed.at[:10], deed.at[11:16]
    facts = {"today": today, "clock": clock, "zone": deed.zone, "election": known.date if known else ""}
    if known is None or today == known.date:
        return Finding("clock", Level.GOOD, "today", facts)
    early = today < known.date
    return Finding("clock", Level.ATTENTION if early else Level.BAD, "early" if early else "late", facts)


def _zone(deed: Deed) -> Finding:
    hours = deed.laptop.offset_hours()
    facts: dict[str, str | int] = {
        "zone": deed.zone,
        "hours": ZONES[deed.zone],
        "laptop": f"{hours:+g}".replace(".", ","),
    }
    same = hours == ZONES[deed.zone]
    return Finding("zone", Level.GOOD if same else Level.ATTENTION, "same" if same else "other", facts)


def _disk(free: int) -> Finding:
    level = Level.GOOD if free >= ENOUGH_BYTES else Level.ATTENTION if free >= LEAST_BYTES else Level.BAD
    return Finding("disk", level, level.value, {"bytes": free})


def _power(power: Power) -> Finding:
    if power.percent is None:
        level, case = (Level.ATTENTION, "unknown") if power.on_mains is None else (Level.GOOD, "mains")
        return Finding("power", level, case)
    facts = {"percent": power.percent}
    if power.on_mains:
        return Finding("power", Level.GOOD, "charging", facts)
    if power.percent >= ENOUGH_PERCENT:
        return Finding("power", Level.GOOD, "battery", facts)
    return Finding("power", Level.BAD if power.percent < LOW_PERCENT else Level.ATTENTION, "low", facts)


def _key(deed: Deed) -> Finding:
    from steps.files.keys import read_key

    known, kept = identity.load(deed.session), signing_key.load(deed.session)
    if kept is None:
        return Finding("key", Level.BAD, "missing")
    try:
        certificate = read_key(kept.private_pem.encode(), kept.certificate_pem.encode()).certificate
    except DrawError:
        return Finding("key", Level.BAD, "broken")
    at = read_time(f"{known.date}T12:00:00+07:00" if known else deed.at)
    holds = certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc
    level, case = (Level.GOOD, "holds") if holds else (Level.BAD, "broken")
    return Finding("key", level, case, {"fingerprint": kept.fingerprint})


def _printer(printers: tuple[str, ...]) -> Finding:
    if not printers:
        return Finding("printer", Level.ATTENTION, "none")
    return Finding("printer", Level.GOOD, "found", {"name": printers[0]})


def _screen(screens: int) -> Finding:
    two = screens > 1
    return Finding("screen", Level.GOOD if two else Level.ATTENTION, "two" if two else "one")


def _copy(deed: Deed, sticks: tuple[str, ...]) -> Finding:
    copies = journal.read(deed.session, kinds=("second_copy_written",))
    if copies:
        return Finding("copy", Level.GOOD, "made", {"at": copies[-1].at})
    if sticks:
        return Finding("copy", Level.GOOD, "stick", {"name": sticks[0]})
    return Finding("copy", Level.ATTENTION, "none")


def _zero(deed: Deed) -> Finding:
    if is_zero(deed):
        return Finding("zero", Level.GOOD, "zero")
    return Finding("zero", Level.ATTENTION, "begun", {"attended": attendance.count(deed.session)})

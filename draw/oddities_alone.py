"""Oddities that one TPS shows by itself: attempts, sessions, the window, times, assurance, totals (A, B, E, J, K, O)."""

from collections.abc import Iterator
from datetime import datetime

from draw.consolidation import Flag, Oddity
from draw.draw_facts import DrawFacts
from draw.oddity_texts import flag

VOTING_ENDS = "13:00"
ZONES = ("+07:00", "+08:00", "+09:00")
CLOCK_BACK_S, CLOCK_JUMP_S = 60, 120
SECONDS_A_CALL, HASTY_FROM = 2, 5  # a number read aloud, looked for and answered takes longer


def attempts(f: DrawFacts) -> Iterator[Flag]:
    """A: a seal before this one was given up."""
    if f.attempt > 1:
        reasons = "; ".join(v.reason for v in f.voided)
        yield flag(Oddity.ATTEMPTS, "attempts", tps=f.key, told={"attempt": f.attempt, "reasons": reasons})


def sessions(f: DrawFacts) -> Iterator[Flag]:
    """B: the program was left and started again with a seal open, as after a power cut, or after a copy put back."""
    journal = f.journal
    if journal.seal_sessions > 1:
        facts = {"sessions": journal.seal_sessions, "entries": journal.entries}
        yield flag(Oddity.SESSIONS, "sessions", tps=f.key, told=facts)


def window(f: DrawFacts) -> Iterator[Flag]:
    """E: after the count, or polls that closed before voting ends."""
    if f.window == "after_count":
        yield flag(Oddity.WINDOW, "after_count", tps=f.key, told={"note": f.window_note})
    closed = f.polls_closed_at[11:16]
    if closed < VOTING_ENDS:
        yield flag(Oddity.WINDOW, "early_closing", tps=f.key, told={"closed": closed, "hour": VOTING_ENDS})


def times(f: DrawFacts) -> Iterator[Flag]:
    """J: times that cannot be, or that a clock which was set would give."""
    journal = f.journal
    if journal.clock_back >= CLOCK_BACK_S:
        yield flag(Oddity.TIMES, "clock_back", tps=f.key, told={"seconds": journal.clock_back})
    elif journal.clock_jump >= CLOCK_JUMP_S:
        yield flag(Oddity.TIMES, "clock_jump", tps=f.key, told={"seconds": journal.clock_jump})
    if f.first_call_at and f.last_call_at and f.outcomes.calls >= HASTY_FROM:
        took = seconds_between(f.first_call_at, f.last_call_at)
        if took < SECONDS_A_CALL * (f.outcomes.calls - 1):
            yield flag(Oddity.TIMES, "hasty", tps=f.key, told={"calls": f.outcomes.calls, "seconds": took})
    if seconds_between(f.closed_at, f.signed_at) < 0:
        yield flag(
            Oddity.TIMES, "signed_early", tps=f.key, told={"signed": f.signed_at, "closed": f.closed_at}
        )
    if not f.closed_at.endswith(ZONES):
        yield flag(Oddity.TIMES, "zone", tps=f.key, told={"at": f.closed_at})


def assurance(f: DrawFacts) -> Iterator[Flag]:
    """K: fewer than 25 dice, or typed digits; allowed, so a remark."""
    if f.assurance != "full":
        yield flag(Oddity.ASSURANCE, "assurance", tps=f.key, told={"throws": f.throws}, grave=False)


def totals(f: DrawFacts) -> Iterator[Flag]:
    """O: attendance, forms and ballots that differ; the minutes give the reason, so a remark."""
    told = f.reconciliation
    if (told.attended, told.ballots_used) != (f.attended, f.attended):
        facts = {
            "forms": told.attended,
            "ballots": told.ballots_used,
            "note": told.note,
            "tickets": f.attended,
        }
        yield flag(Oddity.TOTALS, "totals", tps=f.key, told=facts, grave=False)


def seconds_between(earlier: str, later: str) -> int:
    """Return the seconds from one RFC 3339 time to another, below zero when it is the other way."""
    return int((datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds())


RULES = (attempts, sessions, window, times, assurance, totals)

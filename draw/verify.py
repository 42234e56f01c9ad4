"""The checker: numbered checks, three answers, never stopping at the first that fails (section 10).

1 form, 2 statement, 3 seal, 4 contributions, 5 seed, 6 order, 7 calls, 8 winners, 9 time, 10 journal. Checks 11 (signature)
and 12 (papers) belong to files and are made where those are read.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from draw.acts import Seal
from draw.calls import is_completed
from draw.canonical import parse
from draw.ceremony import Concluded
from draw.draw_checks import (
    call_findings,
    contribution_findings,
    order_findings,
    seal_findings,
    seed_findings,
    time_findings,
    winner_findings,
)
from draw.errors import DrawError, FormError
from draw.findings import Check, Finding, Result, check, found, not_checked
from draw.form import faults
from draw.journal import Entry, head
from draw.proof_line import ProofLine, read_proof_line
from draw.replay import CHECK_INS, present, replay, transcript_of
from draw.seal import assurance, receiver
from draw.statement_checks import statement_findings
from draw.transcript import FORM, Transcript, from_document
from draw.words import seal_words

_DRAW_CHECKS: tuple[tuple[int, Callable[[Transcript], Iterator[Finding]]], ...] = (
    (2, lambda t: statement_findings(t.statement)),
    (3, seal_findings),
    (4, contribution_findings),
    (5, seed_findings),
    (6, order_findings),
    (7, call_findings),
    (8, winner_findings),
    (9, time_findings),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """All numbered checks, and the transcript or proof line where its form could be read."""

    checks: tuple[Check, ...]
    transcript: Transcript | None = None
    line: ProofLine | None = None

    @property
    def result(self) -> Result:
        """`fails` when any check fails, `holds` when all of 1 to 9 hold; a proof line alone never does (section 9)."""
        if any(c.result is Result.FAILS for c in self.checks):
            return Result.FAILS
        holding = {c.no for c in self.checks if c.result is Result.HOLDS}
        return Result.HOLDS if holding.issuperset(range(1, 10)) else Result.NOT_CHECKED


def verify_transcript(data: bytes, *, journal: Iterable[Entry] | None = None) -> Verdict:
    """Check the canonical bytes of a transcript, 1 to 10; `journal` where the entries are at hand."""
    transcript, form = _read(data)
    checks = [form]
    for no, findings in _DRAW_CHECKS:
        if transcript is None:
            checks.append(not_checked(no, found("the form of the transcript does not hold")))
        else:
            checks.append(check(no, tuple(_all_findings(findings, transcript))))
    if transcript is None:
        checks.append(not_checked(10, found("the form of the transcript does not hold")))
    elif journal is None:
        checks.append(not_checked(10, found("the journal's entries are not at hand")))
    else:
        checks.append(check(10, tuple(_journal_findings(transcript, journal))))
    return Verdict(tuple(checks), transcript=transcript)


def verify_proof_line(text_untrusted: str) -> Verdict:
    """Check a proof line as far as it goes; what needs the statement is not checked, and says so (section 9)."""
    try:
        line = read_proof_line(text_untrusted)
    except FormError as error:
        unread = found("the proof line could not be read")
        rest = tuple(not_checked(no, unread) for no in range(2, 11))
        return Verdict((check(1, (found("{fault}", fault=str(error)),)), *rest))
    outcomes = line.outcomes
    calls = []
    if len(line.calls) != len(outcomes):
        calls.append(found("there are more outcomes than calls"))
    if line.completed != is_completed(line.units, line.tickets, outcomes):
        calls.append(found("the line does not say truly whether the draw was completed"))
    if {"held", "absent"}.issubset(outcomes):
        calls.append(found("no rule for absent winners admits both held and absent"))
    words = " ".join(seal_words(line.commitment))
    checks = {
        1: check(1, ()),
        3: not_checked(3, found("compare the twelve words with a witness's sheet: {words}", words=words)),
        4: check(4, (found("fewer than two witnesses contribute"),))
        if len(line.contributions) < 2
        else not_checked(
            4,
            found(
                "{count} witnesses contributed, assurance {assurance}; compare the throws with their sheets",
                count=len(line.contributions),
                assurance=assurance(line.contributions),
            ),
        ),
        5: not_checked(5, found("the seed is {seed}", seed=line.seed)),
        6: not_checked(6, found("the order follows from the seed; compare the numbers with the minutes")),
        7: check(7, tuple(calls))
        if calls
        else not_checked(7, found("the rule for absent winners is not in the line")),
    }
    absent = found("the proof line does not carry this")
    ordered = tuple(checks.get(no, not_checked(no, absent)) for no in range(1, 11))
    return Verdict(ordered, line=line)


def _all_findings(
    findings: Callable[[Transcript], Iterator[Finding]], transcript: Transcript
) -> Iterator[Finding]:
    """Yield what a check finds; where a broken transcript leaves it nothing to compute with, that is what is found."""
    try:
        yield from findings(transcript)
    except DrawError as error:
        yield found("{fault}", fault=str(error))


def _read(data: bytes) -> tuple[Transcript | None, Check]:
    try:
        document = parse(data)
    except FormError as error:
        return None, check(1, (found("{fault}", fault=str(error)),))
    findings = tuple(found("{fault}", fault=fault) for fault in faults(FORM, document, "transcript"))
    return (None if findings else from_document(document)), check(1, findings)


def _journal_findings(t: Transcript, journal: Iterable[Entry]) -> Iterator[Finding]:
    try:
        entries = tuple(journal)
        whole = head(entries)
    except (DrawError, ValueError) as error:
        yield found("{fault}", fault=str(error))
        return
    told = entries[: t.journal_entries]
    if len(told) < t.journal_entries:
        yield found(
            "the journal has {found} entries; the transcript tells of {expected}",
            found=len(entries),
            expected=t.journal_entries,
        )
        return
    reached = whole if len(told) == len(entries) else head(told)
    if reached[1] != t.journal_head:
        yield found("entry {n} of the journal has another link than the transcript", n=t.journal_entries)
        return
    try:
        yield from _story_findings(t, told)
    except DrawError as error:
        yield found("{fault}", fault=str(error))


def _story_findings(t: Transcript, told: tuple[Entry, ...]) -> Iterator[Finding]:
    state = replay(told, {t.statement.digest: t.statement})
    if not isinstance(state, Concluded):
        yield found("the journal does not lead to a closed draw")
        return
    again = transcript_of(state, t.winners, journal_entries=t.journal_entries, journal_head=t.journal_head)
    if again != t:
        yield found("the journal tells another draw than the transcript")
    bound = [r for call, r in zip(state.draw.calls, state.draw.receivers, strict=True) if call.awarded]
    awarded = [call.call for call in t.calls if call.awarded]
    if bound != [receiver(call, w.received_by) for call, w in zip(awarded, t.winners, strict=False)]:
        yield found("the journal binds other people who took a prize")
    frozen = max(entry.n for entry in told if entry.kind == Seal.kind)
    came = {*t.statement.ticket_ids, *(e.id for e in t.statement.rules.excluded)}
    if present(told[:frozen]) != came:
        yield found("the journal's check-ins are not the tickets of the statement")
    if any(entry.kind in CHECK_INS for entry in told[frozen:]):
        yield found("the journal has a check-in after the seal")

"""Checks 3 to 9: seal, contributions, seed, order, calls, winners and time of a transcript (section 10)."""

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from draw.calls import allowed_outcomes, is_completed, units, walk
from draw.errors import ContributionError
from draw.findings import Finding, found
from draw.form import read_time
from draw.order import order
from draw.seal import assurance, check_contribution, holder, seal_of, seed
from draw.transcript import Transcript


def seal_findings(t: Transcript) -> Iterator[Finding]:
    """Check 3: the commitment is the one that head, statement and secret give."""
    expected = seal_of(t.statement, t.secret)
    if expected != t.commitment:
        yield found(
            "the commitment is {found}; statement and secret give {expected}",
            found=t.commitment,
            expected=expected,
        )


def contribution_findings(t: Transcript) -> Iterator[Finding]:
    """Check 4: exactly the contributing witnesses, in the order of their numbers, and the assurance."""
    given = tuple(c.witness for c in t.contributions)
    if given != t.statement.contributors:
        yield found(
            "witnesses {given} contributed; the statement names {expected}",
            given=_list(given),
            expected=_list(t.statement.contributors),
        )
    for c in t.contributions:
        try:
            check_contribution(c.kind, c.value)
        except ContributionError:
            yield found(
                "witness {witness}: {value} is not a contribution of kind {kind}",
                witness=c.witness,
                value=c.value,
                kind=c.kind,
            )
    expected = assurance(t.contributions)
    if t.assurance != expected:
        yield found("the assurance is {expected}, not {found}", expected=expected, found=t.assurance)


def seed_findings(t: Transcript) -> Iterator[Finding]:
    """Check 5: the seed is the one that seal, secret and contributions give."""
    expected = seed(t.commitment, t.secret, t.contributions)
    if expected != t.seed:
        yield found(
            "the seed is {found}; seal, secret and contributions give {expected}",
            found=t.seed,
            expected=expected,
        )


def order_findings(t: Transcript) -> Iterator[Finding]:
    """Check 6: each call's ticket is the one that the seed gives."""
    queue = order(t.seed, t.statement.ticket_ids)
    if len(t.calls) > len(queue):
        yield found(
            "there are {calls} calls and only {tickets} tickets", calls=len(t.calls), tickets=len(queue)
        )
    for call, expected in zip(t.calls, queue, strict=False):
        if call.ticket != expected:
            yield found(
                "call {call} has {found}; the seed gives {expected}",
                call=call.call,
                found=call.ticket,
                expected=expected,
            )


def call_findings(t: Transcript) -> Iterator[Finding]:
    """Check 7: numbers, units, outcomes, the absent rule and completion."""
    pieces = units(t.statement.prizes)
    tickets, outcomes = [c.ticket for c in t.calls], [c.outcome for c in t.calls]
    allowed = allowed_outcomes(t.statement.rules.absent)
    steps = list(walk(pieces, tickets, outcomes))
    for number, (call, step) in enumerate(zip_longest(t.calls, steps), 1):
        if call.call != number:
            yield found("call {call} stands where call {number} belongs", call=call.call, number=number)
        if step is None:
            yield found("call {call} comes after every unit was awarded", call=number)
        elif (call.prize, call.unit) != (step[0].prize, step[0].unit):
            yield found(
                "call {call} is for prize {prize} unit {unit}; prize {next_prize} unit {next_unit} was in hand",
                call=number,
                prize=call.prize,
                unit=call.unit,
                next_prize=step[0].prize,
                next_unit=step[0].unit,
            )
        if call.outcome not in allowed:
            yield found(
                "call {call}: {outcome} is not possible under this rule", call=number, outcome=call.outcome
            )
        if call.outcome == "ineligible" and not call.note:
            yield found("call {call} is ineligible without a note", call=number)
    if t.completed != is_completed(pieces, t.statement.ticket_ids, outcomes):
        yield found("the transcript does not say truly whether the draw was completed")


def winner_findings(t: Transcript) -> Iterator[Finding]:
    """Check 8: winners are the awarded calls in order, and each opened holder matches."""
    awarded = [c.ticket for c in t.calls if c.awarded]
    if [w.ticket for w in t.winners] != awarded:
        yield found("the winners are not the awarded calls in their order")
    bound = {ticket.id: ticket.holder for ticket in t.statement.tickets}
    for w in t.winners:
        if bound.get(w.ticket) != holder(w.salt, w.ticket, w.name):
            yield found("the name of {ticket} is not the one that the statement binds", ticket=w.ticket)


def time_findings(t: Transcript) -> Iterator[Finding]:
    """Check 9: polls closed <= frozen <= first call <= closed, on the election's date; and the window."""
    s = t.statement
    steps = [("polls closed", s.polls_closed_at), ("frozen", s.frozen_at), ("closed", t.closed_at)]
    if t.calls:
        steps.insert(2, ("first call", t.calls[0].at))
    for (earlier, first), (later, second) in pairwise(steps):
        if read_time(first) > read_time(second):
            yield found(
                "{later} ({second}) comes before {earlier} ({first})",
                later=later,
                second=second,
                earlier=earlier,
                first=first,
            )
    for name, at in steps:
        if at[:10] != s.date:
            yield found("{step} ({at}) is not on the election's date {date}", step=name, at=at, date=s.date)
    if s.rules.window == "before_count" and t.counting_started_at is not None:
        started = read_time(t.counting_started_at)
        for call in t.calls:
            if read_time(call.at) > started:
                yield found("call {call} ({at}) comes after the count began", call=call.call, at=call.at)


def _list(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))

"""Check 2: ids, order, sums, prizes, rules, witnesses and attempts of a statement (sections 3 and 10).

The same rules decide whether a statement may be frozen and whether a stranger's transcript holds.
"""

import itertools
from collections.abc import Iterator, Sequence

from draw.errors import StatementError
from draw.findings import Finding, found
from draw.form import faults
from draw.statement import FORM, UNIT_LIMIT, Statement, document
from draw.tickets import is_ticket, split_ticket


def statement_findings(statement: Statement) -> Iterator[Finding]:
    """Yield every way in which a statement whose form holds breaks the rules of section 3."""
    yield from _ids(statement.ticket_ids, "tickets")
    yield from _ids([e.id for e in statement.rules.excluded], "excluded")
    yield from _attendance(statement)
    yield from _reconciliation(statement)
    yield from _prizes(statement)
    yield from _rules(statement)
    yield from _witnesses(statement)
    yield from _attempts(statement)


def require_statement(statement: Statement) -> None:
    """Raise StatementError with all faults of form and all findings, if there are any.

    What is frozen here is checked as a document later, when nothing can be mended: so the form counts now.
    """
    form = (found("{fault}", fault=fault) for fault in faults(FORM, document(statement), "statement"))
    findings = (*form, *statement_findings(statement))
    if findings:
        raise StatementError(*findings)


def _ids(ids: Sequence[str], where: str) -> Iterator[Finding]:
    for ticket in ids:
        if not is_ticket(ticket):
            yield found("{ticket} in {where} is not spelt like DPT-017", ticket=ticket, where=where)
    if any(a >= b for a, b in itertools.pairwise(ids)):
        yield found("the ids in {where} are not in ascending order, each once", where=where)


def _attendance(statement: Statement) -> Iterator[Finding]:
    drawn = set(statement.ticket_ids)
    for excluded in statement.rules.excluded:
        if excluded.id in drawn:
            yield found("{ticket} is both drawn and excluded", ticket=excluded.id)
    came: dict[str, int] = {}
    for ticket in (*statement.ticket_ids, *(e.id for e in statement.rules.excluded)):
        if is_ticket(ticket):
            name = split_ticket(ticket)[0]
            came[name] = came.get(name, 0) + 1
    for turnout in statement.attendance:
        counted = came.pop(turnout.list_name, 0)
        if counted != turnout.attended:
            yield found(
                "list {list}: {attended} attended, but {counted} tickets",
                list=turnout.list_name,
                attended=turnout.attended,
                counted=counted,
            )
        if turnout.attended > turnout.registered:
            yield found("list {list}: more attended than are registered", list=turnout.list_name)
    for name in came:
        yield found("there are tickets of the list {list}, which has no attendance", list=name)


def _reconciliation(statement: Statement) -> Iterator[Finding]:
    total = sum(t.attended for t in statement.attendance)
    r = statement.reconciliation
    if (r.attended, r.ballots_used) != (total, total) and not r.note:
        yield found("the totals of forms, ballots and tickets differ without a sentence that says why")


def _prizes(statement: Statement) -> Iterator[Finding]:
    if [p.no for p in statement.prizes] != list(range(1, len(statement.prizes) + 1)):
        yield found("the prizes are not numbered from 1")
    if statement.units > UNIT_LIMIT:
        yield found("there are more than {limit} prize units", limit=UNIT_LIMIT)


def _rules(statement: Statement) -> Iterator[Finding]:
    if statement.rules.window == "after_count" and not statement.rules.window_note:
        yield found("a draw after the count needs its reason")


def _witnesses(statement: Statement) -> Iterator[Finding]:
    if [w.no for w in statement.witnesses] != list(range(1, len(statement.witnesses) + 1)):
        yield found("the witnesses are not numbered from 1")
    if len(statement.contributors) < 2:
        yield found("fewer than two witnesses contribute")
    names = [w.name.casefold() for w in statement.witnesses if w.contributes]
    for name in sorted({n for n in names if names.count(n) > 1}):
        yield found("the name {name} stands for more than one witness who contributes", name=name)


def _attempts(statement: Statement) -> Iterator[Finding]:
    numbers = [v.attempt for v in statement.voided]
    if numbers != list(range(1, len(numbers) + 1)) or statement.attempt != len(numbers) + 1:
        yield found("the attempts are not numbered from 1, each earlier one voided")

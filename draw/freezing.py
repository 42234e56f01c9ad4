"""Freezing: from what was made ready to the one statement that is sealed (section 3).

Every voter who came gets a ticket and a holder hash under a fresh salt; those excluded by the rules are named with their
reason and take no part. Nothing else decides who is in.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from draw.errors import StatementError
from draw.findings import found
from draw.identity import Identity
from draw.roster import Voter
from draw.seal import holder
from draw.statement import (
    Excluded,
    Prize,
    Reconciliation,
    Rules,
    Statement,
    Ticket,
    Turnout,
    Voided,
    Witness,
)
from draw.statement_checks import require_statement

SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Holder:
    """What opens a ticket's holder hash: the salt (32 hexadecimal digits) and the bound name."""

    ticket: str
    salt: str
    name: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that a statement is made of, but for time, salts and the attempts before."""

    identity: Identity
    voters: Sequence[Voter]
    present: Collection[str]
    prizes: Sequence[Prize]
    rules: Rules
    witnesses: Sequence[Witness]
    reconciliation: Reconciliation
    closed_at: str
    voided: tuple[Voided, ...]


def turnout(voters: Sequence[Voter], present: Collection[str]) -> tuple[Turnout, ...]:
    """Return registered and attended voters for each list, lists in code-point order."""
    names = sorted({voter.list for voter in voters})
    return tuple(
        Turnout(
            name,
            registered=sum(v.list == name for v in voters),
            attended=sum(v.list == name and v.ticket in present for v in voters),
        )
        for name in names
    )


def freeze(
    prepared: Prepared, *, frozen_at: str, salt: Callable[[int], bytes]
) -> tuple[Statement, tuple[Holder, ...]]:
    """Return the statement and the holders that open it; raises StatementError with everything that is wrong.

    `salt(n)` gives n random bytes.
    """
    p = prepared
    by_ticket = {voter.ticket: voter for voter in p.voters}
    unknown = sorted(set(p.present) - by_ticket.keys())
    if unknown:
        raise StatementError(found("{ticket} is present but not in the list", ticket=unknown[0]))
    left_out = {e.id: e for e in p.rules.excluded if e.id in p.present}
    holders = tuple(
        Holder(ticket, salt(SALT_BYTES).hex(), by_ticket[ticket].name)
        for ticket in sorted(set(p.present) - left_out.keys())
    )
    statement = Statement(
        mode=p.identity.mode,
        election=p.identity.election,
        date=p.identity.date,
        tps=p.identity.tps,
        attempt=len(p.voided) + 1,
        voided=p.voided,
        polls_closed_at=p.closed_at,
        frozen_at=frozen_at,
        attendance=turnout(p.voters, p.present),
        reconciliation=p.reconciliation,
        tickets=tuple(Ticket(h.ticket, holder(h.salt, h.ticket, h.name)) for h in holders),
        prizes=tuple(p.prizes),
        rules=_rules(p.rules, left_out),
        witnesses=tuple(p.witnesses),
    )
    if not holders or not p.prizes:
        raise StatementError(found("there is not at least one ticket and one prize"))
    require_statement(statement)
    return statement, holders


def _rules(rules: Rules, left_out: dict[str, Excluded]) -> Rules:
    excluded = tuple(left_out[ticket] for ticket in sorted(left_out))
    return Rules(rules.window, rules.window_note, rules.absent, rules.calls, excluded)

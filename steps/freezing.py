"""Freezing and sealing: the statement from what was made ready, the secret, and the seal, in one commit."""

from db import attempts, attendance, identity, people, prizes, roster, rules
from db.attempts import Attempt
from draw.acts import Seal
from draw.ceremony import Closed, State
from draw.errors import OutOfOrderError, StatementError
from draw.findings import found
from draw.freezing import Holder, Prepared, freeze
from draw.seal import seal_of
from draw.statement import Reconciliation, Statement
from steps.ceremony import act_time, record, require_date, state_of
from steps.tpsfile import Deed, TpsFile

SECRET_BYTES = 32


def preview(file: TpsFile, reconciliation: Reconciliation) -> Statement:
    """Return the statement as it would be frozen now; nothing is kept. Raises StatementError, OutOfOrderError."""
    with file.deed() as deed:
        return _freeze(deed, reconciliation)[0]


def seal(file: TpsFile, reconciliation: Reconciliation, *, by: tuple[str, str]) -> State:
    """Freeze the statement and seal it; raises StatementError with everything that is wrong, WrongDateError."""
    with file.deed() as deed:
        statement, holders = _freeze(deed, reconciliation)
        require_date(act_time(deed), statement.date)
        secret = deed.laptop.random_hex(SECRET_BYTES)
        act = Seal(act_time(deed), statement.attempt, statement.digest, seal_of(statement, secret), by)
        kept = Attempt(act.attempt, statement=statement, commitment=act.commitment, secret=secret, at=act.at)
        attempts.add(deed.session, kept, holders=holders)
        return record(deed, act, statement=statement)


def _freeze(deed: Deed, reconciliation: Reconciliation) -> tuple[Statement, tuple[Holder, ...]]:
    now = state_of(deed)
    if not isinstance(now, Closed):
        raise OutOfOrderError
    known = identity.load(deed.session)
    if known is None:
        raise StatementError(found("the TPS file has no identity yet"))
    prepared = Prepared(
        identity=known,
        voters=roster.load(deed.session),
        present=attendance.present(deed.session).keys(),
        prizes=tuple(plan.prize for plan in prizes.load(deed.session)),
        rules=rules.load(deed.session).rules,
        witnesses=tuple(plan.witness for plan in people.load_witnesses(deed.session)),
        reconciliation=reconciliation,
        closed_at=now.closed_at,
        voided=now.voided,
    )
    return freeze(prepared, frozen_at=act_time(deed), salt=deed.laptop.random_bytes)

"""Recovery: what the opening of this session found about the one before it, for the one calm page (U06)."""

from dataclasses import dataclass

from db import journal
from draw.journal import Entry
from draw.recovery import CLOCK_JUMPED, RECOVERED, last_act
from steps.tpsfile import TpsFile


@dataclass(frozen=True, slots=True)
class Recovery:
    """What to tell after an opening.

    `stopped` says that the last session did not end well, `last` is the last act before it, `away_s` the seconds that the
    clock counted in between, `clock_before` the time (RFC 3339) of the last entry where the clock jumped since, else empty.
    """

    opened_at: str
    stopped: bool
    last: Entry | None
    away_s: int
    clock_before: str


def read(file: TpsFile) -> Recovery | None:
    """Return what this session's opening recorded about the one before; None when there is nothing to tell."""
    with file.deed() as deed:
        entries = journal.read(deed.session)
    at = next((n for n in range(len(entries) - 1, -1, -1) if entries[n].kind == "opened"), None)
    if at is None or entries[at].session != file.laptop.session:
        return None
    found = {entry.kind: entry for entry in entries[at + 1 :] if entry.kind in (RECOVERED, CLOCK_JUMPED)}
    if not found:
        return None
    recovered, jumped = found.get(RECOVERED), found.get(CLOCK_JUMPED)
    return Recovery(
        opened_at=entries[at].at,
        stopped=recovered is not None,
        last=last_act(entries[:at]),
        away_s=int(recovered.data["seconds"]) if recovered else 0,
        clock_before=str(jumped.data["before"]) if jumped else "",
    )

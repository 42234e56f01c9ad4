"""What the journal tells the minutes beyond the transcript: hours, corrections, interruptions, and why a draw was stopped.

The laptop prints it, and whoever has the journal holds the minutes against it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from draw.identity import Officer
from draw.journal import Entry
from draw.statement import Witness
from steps.files.papers.journal_happenings import approvals, gaps

_OUTCOMES = {
    "received": "diserahkan",
    "held": "disimpan",
    "absent": "tidak hadir",
    "declined": "menolak",
    "ineligible": "tidak sah",
}


@dataclass(frozen=True, slots=True)
class JournalFacts:
    """The journal's part of `PaperFacts`, under the same names."""

    drawn_from: str
    drawn_until: str
    corrections: tuple[str, ...]
    undone_check_ins: int
    gaps: tuple[str, ...]
    approvals: tuple[str, ...]
    not_completed: str


def told_by(entries: Sequence[Entry], zone: str, *, who: Mapping[str, str]) -> JournalFacts:
    """Return what the entries up to the closing tell; `zone` is WIB, WITA or WIT, `who` names people by key (`K1`)."""
    calls = [entry for entry in entries if entry.kind in ("called", "outcome")]
    concluded = next((entry for entry in entries if entry.kind == "concluded"), None)
    return JournalFacts(
        drawn_from=calls[0].at if calls else "",
        drawn_until=calls[-1].at if calls else "",
        corrections=_corrections(entries),
        undone_check_ins=sum(entry.kind == "check_in_undone" for entry in entries),
        gaps=gaps(entries, zone),
        approvals=approvals(entries, who),
        not_completed=str(concluded.data["reason"]) if concluded else "",
    )


def named(officers: Sequence[Officer], witnesses: Sequence[Witness]) -> dict[str, str]:
    """Return how the lines call people: `Hadi Purnomo (Ketua KPPS)` by `K1`."""
    called = {f"K{officer.no}": f"{officer.name} ({officer.role})" for officer in officers}
    return called | {f"W{witness.no}": f"{witness.name} ({witness.role})" for witness in witnesses}


def _corrections(entries: Sequence[Entry]) -> tuple[str, ...]:
    lines, outcomes = [], dict[int, str]()
    for entry in entries:
        if entry.kind == "outcome":
            outcomes[entry.data["call"]] = entry.data["outcome"]
        elif entry.kind == "outcome_replaced":
            call = entry.data["call"]
            old, new = _OUTCOMES[outcomes[call]], _OUTCOMES[entry.data["outcome"]]
            reason = str(entry.data["reason"])
            lines.append(
                f"Panggilan {call}: “{old}” diganti “{new}” pukul {_clock(entry.at)}, karena {reason}"
            )
    return tuple(lines)


def _clock(at: str) -> str:
    return at[11:16].replace(":", ".")

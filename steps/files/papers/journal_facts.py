"""What the journal tells the minutes beyond the transcript: hours, corrections, interruptions, and why a draw was stopped.

The laptop prints it, and whoever has the journal holds the minutes against it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from draw.journal import Entry
from draw.recovery import CLOCK_JUMPED, RECOVERED

_OUTCOMES = {
    "received": "diserahkan",
    "held": "disimpan",
    "absent": "tidak hadir",
    "declined": "menolak",
    "ineligible": "tidak sah",
}
_OPENINGS = {
    "opened": "Program dibuka kembali pukul {at}",
    RECOVERED: "Program telah berhenti mendadak sebelum dibuka pukul {at}; semua catatan utuh",
    CLOCK_JUMPED: "Jam laptop telah berubah ketika program dibuka pukul {at}; urutan menurut nomor catatan",
}


@dataclass(frozen=True, slots=True)
class JournalFacts:
    """The journal's part of `PaperFacts`, under the same names."""

    drawn_from: str
    drawn_until: str
    corrections: tuple[str, ...]
    undone_check_ins: int
    gaps: tuple[str, ...]
    not_completed: str


def told_by(entries: Sequence[Entry], zone: str) -> JournalFacts:
    """Return what the entries up to the closing tell; `zone` is WIB, WITA or WIT."""
    calls = [entry for entry in entries if entry.kind in ("called", "outcome")]
    concluded = next((entry for entry in entries if entry.kind == "concluded"), None)
    return JournalFacts(
        drawn_from=calls[0].at if calls else "",
        drawn_until=calls[-1].at if calls else "",
        corrections=_corrections(entries),
        undone_check_ins=sum(entry.kind == "check_in_undone" for entry in entries),
        gaps=_gaps(entries, zone),
        not_completed=str(concluded.data["reason"]) if concluded else "",
    )


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


def _gaps(entries: Sequence[Entry], zone: str) -> tuple[str, ...]:
    """Say when the program was opened again between the closing of the polls and the closing of the draw, and why."""
    closed = next((at for at, entry in enumerate(entries) if entry.kind == "polls_closed"), len(entries))
    told = [entry for entry in entries[closed:] if entry.kind in _OPENINGS]
    stopped = {entry.at for entry in told if entry.kind == RECOVERED}
    return tuple(
        _OPENINGS[entry.kind].format(at=f"{_clock(entry.at)} {zone}")
        for entry in told
        if entry.kind != "opened" or entry.at not in stopped
    )


def _clock(at: str) -> str:
    return at[11:16].replace(":", ".")

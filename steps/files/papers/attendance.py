"""The attendance summary: totals by list and sex, and their reconciliation; no names."""

from draw.transcript import Transcript
from steps.files.papers.blocks import gap, pairs, par
from steps.files.papers.facts import PaperFacts
from steps.files.papers.masthead import masthead
from steps.files.papers.readings import sheet_for
from steps.files.papers.sheet import build
from steps.files.papers.signatures import chair_and_witness
from steps.files.papers.turnout import turnout_story
from steps.files.papers.words_for_numbers import clock, counted


def attendance(transcript: Transcript, facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return the attendance summary as PDF; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339."""
    s = transcript.statement
    sheet = sheet_for(
        s, facts, title="Ringkasan Kehadiran", seal=transcript.commitment, page=page, made_at=made_at
    )
    total = sheet.inner[0]
    came, registered = (sum(getattr(t, name) for t in s.attendance) for name in ("attended", "registered"))
    share = f"{came * 1000 // registered / 10:.1f} %".replace(".", ",") if registered else "–"
    story = [
        *masthead("RINGKASAN KEHADIRAN", s.tps, facts, election=s.election, date=s.date),
        gap(6),
        pairs(
            [
                ("Pemungutan suara ditutup", f"pukul {clock(s.polls_closed_at, facts.identity.zone)}"),
                ("Pemilih yang hadir", f"{counted(came)} dari {counted(registered)} ({share})"),
            ],
            total=total,
        ),
        gap(8),
        *turnout_story(s, facts, total),
        gap(10),
        par("small", "Ringkasan ini tidak memuat nama pemilih dan bukan formulir pemilihan."),
        gap(20),
        chair_and_witness(s, facts, total),
    ]
    return build(story, sheet)

"""The receipts of the prizes: who took what, with a field to sign."""

from draw.transcript import Transcript
from steps.files.papers.annexes import receipts_story
from steps.files.papers.blocks import gap, par
from steps.files.papers.facts import PaperFacts
from steps.files.papers.masthead import masthead
from steps.files.papers.readings import awards, sheet_for
from steps.files.papers.sheet import build
from steps.files.papers.signatures import chair_and_witness


def receipts(transcript: Transcript, facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return the list of receipts as PDF; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339."""
    s = transcript.statement
    sheet = sheet_for(
        s, facts, title="Tanda Terima Hadiah", seal=transcript.commitment, page=page, made_at=made_at
    )
    total, made = sheet.inner[0], awards(transcript)
    story = [
        *masthead("TANDA TERIMA HADIAH", s.tps, facts, election=s.election, date=s.date),
        *(receipts_story(made, total) if made else [par("body", "Tidak ada hadiah yang diserahkan.")]),
        gap(14),
        chair_and_witness(s, facts, total),
    ]
    return build(story, sheet)

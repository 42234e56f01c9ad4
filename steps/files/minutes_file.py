"""The minutes as a file before the signature: made once by the laptop, and made again by whoever checks them.

Whoever draws, draws from the attached facts: what is not in them is not on the paper.
"""

from draw.form import read_time
from draw.statement import Statement
from draw.transcript import Transcript, to_bytes
from steps.files.attachment import attach_transcript
from steps.files.papers.facts import PaperFacts
from steps.files.papers.facts_document import read_facts, write_facts
from steps.files.papers.readings import tps_name


def build(transcript: Transcript, facts: PaperFacts, *, page: str) -> bytes:
    """Return the minutes on `page` (A4 or F4) with transcript and facts attached, not yet signed."""
    return draw_again(transcript, write_facts(facts, page=page), key_fingerprint=facts.key_fingerprint)


def draw_again(transcript: Transcript, facts_untrusted: bytes, *, key_fingerprint: str) -> bytes:
    """Return the minutes that transcript, facts and the signer's fingerprint give; raises FormError for other facts."""
    from steps.files.papers.minutes import minutes

    facts = read_facts(facts_untrusted, transcript.statement, key_fingerprint=key_fingerprint)
    at = transcript.closed_at
    pages = minutes(transcript, facts, page=facts.identity.page, made_at=at)
    return attach_transcript(
        pages,
        to_bytes(transcript),
        title=_title(transcript.statement),
        at=read_time(at),
        facts=facts_untrusted,
    )


def _title(statement: Statement) -> str:
    return f"Berita Acara Undian {tps_name(statement.tps)} {statement.tps.village}"

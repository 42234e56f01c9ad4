"""Minutes as a forger makes them who has the laptop and its key: any pages, and any change of a built file, signed again."""

from collections.abc import Callable
from io import BytesIO

import pikepdf

from draw.form import read_time
from draw.transcript import to_bytes
from steps.files.attachment import attach_transcript
from steps.files.minutes_file import build
from steps.files.papers.facts_document import write_facts
from steps.files.papers.minutes import minutes as printed
from steps.minutes import Record, sign_built


def pages_of(kept: Record) -> bytes:
    """The minutes as printed, with no attachment and no signature."""
    return printed(kept.transcript, kept.facts, page="A4", made_at=kept.transcript.closed_at)


def around(kept: Record, pages: bytes, *, facts: bytes | None = None) -> bytes:
    """Any pages with the right transcript, the right facts unless others are given, and the right signature."""
    document = write_facts(kept.facts, page="A4") if facts is None else facts
    at = read_time(kept.transcript.closed_at)
    title = f"Berita Acara Undian {kept.facts.identity.title}"
    whole = attach_transcript(pages, to_bytes(kept.transcript), title=title, at=at, facts=document)
    return sign_built(kept, whole)


def changed(kept: Record, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The honest file changed by hand before the key of the TPS signs it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(build(kept.transcript, kept.facts, page="A4"))) as document:
        change(document)
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return sign_built(kept, out.getvalue())

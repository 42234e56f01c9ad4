"""Check 12 in its whole depth: the minutes' words are held against the transcript, then their pages are drawn again.

A box painted over a name leaves the words as they are, and a font whose letters were exchanged does too; only a page drawn
again shows either. What the paper says beyond the transcript is held against the journal where it is at hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import islice

from draw.errors import DrawError
from draw.findings import Check, Finding, check, found, not_checked
from draw.journal import Entry
from draw.transcript import Transcript
from steps.files.attachment import PdfUnreadableError
from steps.files.papers.facts_document import drawn_like_here, read_facts
from steps.files.papers.journal_facts import JournalFacts, named, told_by
from steps.files.signed_pdf import PdfSignature

_PAPERS = 12
_PLACES = 5
_OTHER_VERSION = found(
    "the minutes were drawn by another version; their words agree, their pages were not compared"
)


def fact_findings(
    facts_untrusted: bytes | None, transcript: Transcript, journal: Sequence[Entry]
) -> Iterator[Finding]:
    """Yield what speaks against the attached facts; `journal` are the entries that check 10 found to hold, if any."""
    if facts_untrusted is None:
        yield found("the minutes carry no facts from which they can be drawn again")
        return
    try:
        printed = read_facts(facts_untrusted, transcript.statement, key_fingerprint="")
    except DrawError as error:
        yield _cannot(error)
        return
    who = named(printed.officers, transcript.statement.witnesses)
    told = told_by(journal[: transcript.journal_entries], printed.identity.zone, who=who)
    if journal and any(getattr(printed, f.name) != getattr(told, f.name) for f in fields(JournalFacts)):
        yield found("the minutes tell other hours, corrections or interruptions than the journal")


def drawing_check(
    minutes: bytes,
    transcript: Transcript,
    facts_untrusted: bytes | None,
    signature: PdfSignature,
    *,
    told: Sequence[Finding],
) -> Check:
    """Return check 12 with words and pages compared; `told` is what is known against the papers already."""
    findings = [*told, *_words(minutes, transcript)]
    unseen = None
    if facts_untrusted is not None:
        try:
            places = tuple(islice(_places(minutes, transcript, facts_untrusted, signature), _PLACES))
            unseen = _OTHER_VERSION if places and not drawn_like_here(facts_untrusted) else None
        except DrawError as error:
            places = ()
            findings.append(_cannot(error))
        if unseen is None:
            findings += [found("the minutes are drawn otherwise: {place}", place=p) for p in places]
    return not_checked(_PAPERS, unseen) if unseen and not findings else check(_PAPERS, tuple(findings))


def _cannot(error: DrawError) -> Finding:
    return found("the minutes cannot be drawn again: {fault}", fault=str(error))


def _words(minutes: bytes, transcript: Transcript) -> Iterator[Finding]:
    from steps.files.papers.minutes_facts import compare

    try:
        yield from (found("{fault}", fault=difference) for difference in compare(minutes, transcript))
    except DrawError as error:
        yield found("{fault}", fault=str(error))


def _places(minutes: bytes, transcript: Transcript, facts: bytes, signature: PdfSignature) -> Iterator[str]:
    from steps.files.minutes_file import draw_again
    from steps.files.same_document import differences

    try:
        expected = draw_again(transcript, facts, key_fingerprint=signature.fingerprint)
    except DrawError:
        raise
    except Exception as error:  # facts from elsewhere: what has no room on a page comes as many types
        raise PdfUnreadableError("What the minutes tell has no room on a page.") from error
    yield from differences(expected, minutes, signed_later=signature.later_revisions > 0)

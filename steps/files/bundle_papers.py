"""What a whole bundle still has to answer: is it signed throughout by one key, and do its papers tell one draw?

These are the findings of checks 11 (signature) and 12 (papers) of the protocol that are to be had from the files alone; the
minutes' printed facts and proof line are compared where they are read.
"""

from collections.abc import Iterator

from draw.findings import Finding, found
from draw.transcript import Transcript
from steps.files.attachment import PdfUnreadableError, attached_transcript
from steps.files.bundle_form import MINUTES, TRANSCRIPT
from steps.files.bundle_read import Bundle
from steps.files.signing import check_pdf_signature


def signature_findings(bundle: Bundle) -> Iterator[Finding]:
    """Yield what speaks against the minutes' signature; the bundle's own was checked when it was read (check 11)."""
    try:
        signature = check_pdf_signature(bundle.members[MINUTES])
    except PdfUnreadableError as error:
        yield found("the minutes cannot be read: {fault}", fault=str(error))
        return
    if not signature.signed:
        yield found("the minutes carry no signature")
    elif not signature.holds:
        yield found("the signature of the minutes: {fault}", fault=signature.detail)
    elif not signature.whole_file:
        yield found("the minutes were added to after they were signed")
    elif signature.fingerprint != bundle.fingerprint:
        yield found("minutes and bundle are signed by two keys")


def paper_findings(bundle: Bundle, transcript: Transcript) -> Iterator[Finding]:
    """Yield where manifest and minutes tell another draw than the bundle's transcript (check 12)."""
    statement = transcript.statement
    if bundle.manifest.mode != statement.mode:
        yield found(
            "the bundle says {bundle}, the transcript {transcript}",
            bundle=bundle.manifest.mode,
            transcript=statement.mode,
        )
    if bundle.manifest.tps != statement.tps.key:
        yield found(
            "the bundle is of TPS {bundle}, the transcript of {transcript}",
            bundle=bundle.manifest.tps,
            transcript=statement.tps.key,
        )
    try:
        attached = attached_transcript(bundle.members[MINUTES])
    except PdfUnreadableError as error:
        yield found("the minutes cannot be read: {fault}", fault=str(error))
        return
    if attached != bundle.members[TRANSCRIPT]:
        yield found("the transcript attached to the minutes is another one")

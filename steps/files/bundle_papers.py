"""What a whole bundle still has to answer: is it signed throughout by one key, and do its papers tell one draw?

These are the findings of checks 11 (signature) and 12 (papers) of the protocol that are to be had without reading a page.
"""

from collections.abc import Iterator

from draw.canonical import canonical
from draw.findings import Finding, found
from draw.statement import prize_list
from draw.transcript import Transcript
from steps.files.bundle_form import PRIZES, TRANSCRIPT
from steps.files.bundle_read import Bundle
from steps.files.signed_pdf import PdfSignature


def signature_findings(bundle: Bundle, signature: PdfSignature) -> Iterator[Finding]:
    """Yield what speaks against the minutes' signature; the bundle's own was checked when it was read (check 11)."""
    if not signature.signed:
        yield found("the minutes carry no signature")
    elif not signature.holds:
        yield found("the signature of the minutes: {fault}", fault=signature.detail)
    elif not signature.whole_file:
        yield found("the minutes were added to after they were signed")
    elif signature.fingerprint != bundle.fingerprint:
        yield found("minutes and bundle are signed by two keys")


def paper_findings(bundle: Bundle, transcript: Transcript, attached: bytes | None) -> Iterator[Finding]:
    """Yield where manifest, prize list or the minutes' attached transcript tell another draw (check 12)."""
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
    if bundle.members[PRIZES] != canonical(prize_list(statement)):
        yield found("the prize list of the bundle is not the transcript's")
    if attached != bundle.members[TRANSCRIPT]:
        yield found("the transcript attached to the minutes is another one")

"""Checking a file from anywhere: transcript, bundle, minutes or proof line, by the numbered checks of the protocol.

Checks 1 to 10 are the rules' own; 11 (signature) and 12 (papers) need the file around the transcript and are made here.
An office with thousands of bundles looks quickly: all but the drawing of the minutes' pages, and the answer says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from draw.errors import DrawError
from draw.findings import NAMES, Check, Finding, Result, check, found, not_checked
from draw.journal import Entry, from_lines
from draw.transcript import Transcript
from draw.verify import Verdict, verify_proof_line, verify_transcript
from steps.files.attachment import PdfUnreadableError
from steps.files.bundle_form import JOURNAL, MINUTES, TRANSCRIPT, BundleError, BundleFault

if TYPE_CHECKING:
    from steps.files.minutes_quick import QuickLook
    from steps.files.signed_pdf import PdfSignature

if TYPE_CHECKING:
    from steps.files.bundle_read import Bundle

FILE_LIMIT = 80 * 1024 * 1024
_KINDS = (("bundle", b"PK\x03\x04"), ("minutes", b"%PDF-"), ("line", b"UNDI1/"), ("transcript", b"{"))
_BROKEN_SEALS = (BundleFault.DIFFERS, BundleFault.SIGNATURE, BundleFault.CERTIFICATE)
_ZONES = {"+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT"}
_UNFORMED = not_checked(12, found("the form of the transcript does not hold"))
_NOT_DRAWN = not_checked(
    12, found("attachments and signature of the minutes agree; the pages were not drawn again")
)


class Depth(StrEnum):
    """How far the minutes are checked.

    WHOLE reads their words and draws their pages again. QUICK stops at signature, attached transcript and facts, prize list
    and journal; check 12 then fails or is not checked, and never holds.
    """

    WHOLE = "whole"
    QUICK = "quick"


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its name, what it was taken for, the verdict, or why it is unusable; and the signer's fingerprint.

    `happenings` are lines about other laptops and older copies that the journal of a bundle tells (A05): no check fails for
    them, and whoever reads the verdict has to know.
    """

    file: str
    kind: str
    verdict: Verdict | None
    fault: str = ""
    signer: str = ""
    happenings: tuple[str, ...] = ()

    @property
    def unusable(self) -> bool:
        """Whether the file is none that can be checked."""
        return self.verdict is None

    @property
    def fails(self) -> bool:
        """Whether a check fails."""
        return self.verdict is not None and self.verdict.result is Result.FAILS


def check_file(path: Path) -> Checked:
    """Check one file; whatever is in it, the answer is a verdict or one plain fault."""
    try:
        if path.stat().st_size > FILE_LIMIT:
            return Checked(path.name, "", None, fault="the file is too large")
        data = path.read_bytes()
    except OSError:
        return Checked(path.name, "", None, fault="the file cannot be read")
    return check_bytes(data, name=path.name)


def check_bytes(data: bytes, *, name: str = "", depth: Depth = Depth.WHOLE) -> Checked:
    """Check the bytes of a file, taken by their content and never by the name."""
    head = data[:64].lstrip()
    kind = next((kind for kind, start in _KINDS if head.startswith(start)), "")
    match kind:
        case "bundle":
            return _bundle(data, name, depth)
        case "minutes":
            return _minutes(data, name, depth)
        case "line":
            return Checked(name, kind, _with_rest(verify_proof_line(data.decode("utf-8", "replace"))))
        case "transcript":
            return Checked(name, kind, _with_rest(verify_transcript(data)))
    return Checked(
        name, "", None, fault="the file is neither a transcript, a bundle, minutes nor a proof line"
    )


def report(checked: Checked) -> dict[str, Any]:
    """Return the JSON form of one checked file."""
    checks = checked.verdict.checks if checked.verdict else ()
    return {
        "file": checked.file,
        "verdict": checked.verdict.result.value if checked.verdict else f"unusable: {checked.fault}",
        "checks": [
            {"no": c.no, "name": c.name, "result": c.result.value, "detail": c.detail} for c in checks
        ],
    }


def _bundle(data: bytes, name: str, depth: Depth) -> Checked:
    from steps.files.bundle_read import read_bundle

    try:
        bundle = read_bundle(data)
    except BundleError as error:
        return Checked(name, "bundle", refused(error))
    return check_bundle(bundle, entries_of(bundle.members[JOURNAL]), name=name, depth=depth)


def check_bundle(
    bundle: "Bundle", entries: Iterable[Entry], *, name: str = "", depth: Depth = Depth.WHOLE
) -> Checked:
    """Check a bundle that was read; `entries` are those of its journal (`entries_of`)."""
    from steps.files.bundle_papers import paper_findings, signature_findings

    minutes = bundle.members[MINUTES]
    verdict = verify_transcript(bundle.members[TRANSCRIPT], journal=entries)
    t = verdict.transcript
    try:
        looked, signature = _look(minutes, depth)
    except PdfUnreadableError as error:
        unread = (found("the minutes cannot be read: {fault}", fault=str(error)),)
        rest = (check(11, unread), _UNFORMED if t is None else check(12, unread))
    else:
        told = () if t is None else tuple(paper_findings(bundle, t, looked.transcript))
        held = entries if verdict.checks[-1].result is Result.HOLDS else ()
        papers = _papers(minutes, t, looked, signature, depth, journal=tuple(held), told=told)
        rest = (check(11, tuple(signature_findings(bundle, signature))), papers)
    whole = Verdict((*verdict.checks, *rest), transcript=t)
    return Checked(name, "bundle", whole, signer=bundle.fingerprint, happenings=_happenings(verdict, entries))


def _happenings(verdict: Verdict, entries: Iterable[Entry]) -> tuple[str, ...]:
    from steps.files.papers.journal_happenings import other_lives

    t = verdict.transcript
    if t is None or verdict.checks[-1].result is not Result.HOLDS:
        return ()
    zone = _ZONES.get(t.closed_at[-6:], "")
    return other_lives(tuple(entries)[: t.journal_entries], zone)


def _minutes(data: bytes, name: str, depth: Depth) -> Checked:
    try:
        looked, signature = _look(data, depth)
    except PdfUnreadableError as error:
        return Checked(name, "minutes", None, fault=str(error))
    if looked.transcript is None:
        return Checked(name, "minutes", None, fault="these minutes carry no transcript")
    verdict = verify_transcript(looked.transcript)
    t = verdict.transcript
    eleventh = _signature_check(signature.signed, signature.holds, signature.detail)
    twelfth = _papers(data, t, looked, signature, depth)
    whole = Verdict((*verdict.checks, eleventh, twelfth), transcript=t)
    return Checked(name, "minutes", whole, signer=signature.fingerprint)


def _look(minutes: bytes, depth: Depth) -> "tuple[QuickLook, PdfSignature]":
    """Return what stands in minutes, and their signature: judged by the strangers' library, or quickly where it may be."""
    from steps.files.minutes_quick import look

    looked = look(minutes)
    if depth is Depth.QUICK and looked.signature is not None:
        return looked, looked.signature
    from steps.files.signing import check_pdf_signature

    return looked, check_pdf_signature(minutes)


def _papers(
    minutes: bytes,
    transcript: Transcript | None,
    looked: "QuickLook",
    signature: "PdfSignature",
    depth: Depth,
    *,
    journal: Sequence[Entry] = (),
    told: Sequence[Finding] = (),
) -> Check:
    """Return check 12; `told` is what is known against the papers already."""
    from steps.files.minutes_check import drawing_check, fact_findings

    if transcript is None:
        return _UNFORMED
    findings = (*told, *fact_findings(looked.facts, transcript, journal))
    if depth is Depth.WHOLE:
        return drawing_check(minutes, transcript, looked.facts, signature, told=findings)
    return check(12, findings) if findings else _NOT_DRAWN


def entries_of(journal: bytes) -> Iterable[Entry]:
    """Return the entries, or where one is broken what raises again, so that check 10 can say which."""
    try:
        return tuple(from_lines(journal))
    except DrawError:
        return from_lines(journal)


def refused(error: BundleError) -> Verdict:
    """Return the verdict over a bundle that is not taken: changed or wrongly signed (11), or no bundle in form (1)."""
    refused = found("the bundle does not hold: {fault}", fault=error.reason.value)
    number = 11 if error.reason in _BROKEN_SEALS else 1
    return Verdict(
        tuple(check(no, (refused,)) if no == number else not_checked(no, refused) for no in sorted(NAMES))
    )


def _signature_check(signed: bool, holds: bool, detail: str) -> Check:
    if not signed:
        return check(11, (found("the minutes carry no signature"),))
    return check(11, () if holds else (found("the signature of the minutes: {fault}", fault=detail),))


def _with_rest(verdict: Verdict) -> Verdict:
    rest = (
        not_checked(11, found("this file carries no signature")),
        not_checked(12, found("the papers are not at hand")),
    )
    return Verdict((*verdict.checks, *rest), transcript=verdict.transcript, line=verdict.line)

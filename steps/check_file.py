"""Checking a file from anywhere: transcript, bundle, minutes or proof line, by the numbered checks of the protocol.

Checks 1 to 10 are the rules' own; 11 (signature) and 12 (papers) need the file around the transcript and are made here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from draw.errors import DrawError
from draw.findings import Check, Finding, Result, check, found, not_checked
from draw.journal import Entry, from_lines
from draw.verify import Verdict, verify_proof_line, verify_transcript
from steps.files.attachment import PdfUnreadableError, attached_transcript
from steps.files.bundle_form import BundleError

FILE_LIMIT = 80 * 1024 * 1024
_KINDS = (("bundle", b"PK\x03\x04"), ("minutes", b"%PDF-"), ("line", b"UNDI1/"), ("transcript", b"{"))


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its name, what it was taken for, the verdict, or why it is unusable; and the signer's fingerprint."""

    file: str
    kind: str
    verdict: Verdict | None
    fault: str = ""
    signer: str = ""

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


def check_bytes(data: bytes, *, name: str = "") -> Checked:
    """Check the bytes of a file, taken by their content and never by the name."""
    kind = next((kind for kind, start in _KINDS if data.lstrip()[: len(start)] == start), "")
    match kind:
        case "bundle":
            return _bundle(data, name)
        case "minutes":
            return _minutes(data, name)
        case "line":
            return Checked(name, kind, _with_rest(verify_proof_line(data.decode("utf-8", "replace"))))
        case "transcript":
            return Checked(name, kind, _with_rest(verify_transcript(data)))
    return Checked(name, "", None, fault="the file is neither a transcript, a bundle, minutes nor a proof line")


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


def _bundle(data: bytes, name: str) -> Checked:
    from steps.files.bundle_papers import paper_findings, signature_findings
    from steps.files.bundle_read import read_bundle
    from steps.files.papers.minutes_facts import compare

    try:
        bundle = read_bundle(data)
    except BundleError as error:
        refused = found("the bundle does not hold: {fault}", fault=str(error))
        first = tuple(not_checked(no, refused) for no in range(1, 11))
        verdict = Verdict((*first, check(11, (refused,)), not_checked(12, refused)))
        return Checked(name, "bundle", verdict)
    journal: Iterable[Entry] = ()
    try:
        journal = tuple(from_lines(bundle.members["jurnal.jsonl"]))
    except DrawError:
        journal = ()
    verdict = verify_transcript(bundle.members["transkrip.json"], journal=journal)
    signature = check(11, tuple(signature_findings(bundle)))
    papers: tuple[Finding, ...] = ()
    if verdict.transcript is not None:
        differences = compare(bundle.members["berita-acara.pdf"], verdict.transcript)
        printed = tuple(found("{fault}", fault=difference) for difference in differences)
        papers = (*paper_findings(bundle, verdict.transcript), *printed)
        twelfth = check(12, papers)
    else:
        twelfth = not_checked(12, found("the form of the transcript does not hold"))
    whole = Verdict((*verdict.checks, signature, twelfth), transcript=verdict.transcript)
    return Checked(name, "bundle", whole, signer=bundle.fingerprint)


def _minutes(data: bytes, name: str) -> Checked:
    from steps.files.papers.minutes_facts import compare
    from steps.files.signing import check_pdf_signature

    try:
        attached = attached_transcript(data)
        signature = check_pdf_signature(data)
    except PdfUnreadableError as error:
        return Checked(name, "minutes", None, fault=str(error))
    if attached is None:
        return Checked(name, "minutes", None, fault="these minutes carry no transcript")
    verdict = verify_transcript(attached)
    eleventh = _signature_check(signature.signed, signature.holds, signature.detail)
    if verdict.transcript is None:
        twelfth = not_checked(12, found("the form of the transcript does not hold"))
    else:
        twelfth = check(12, tuple(found("{fault}", fault=f) for f in compare(data, verdict.transcript)))
    whole = Verdict((*verdict.checks, eleventh, twelfth), transcript=verdict.transcript)
    return Checked(name, "minutes", whole, signer=signature.fingerprint)


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

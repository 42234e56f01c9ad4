"""Minutes looked at in a millisecond: the attachments and the signature, as long as they have the one shape that ours have.

* What is judged is judged as strictly as in `steps.files.signing`: one signature over the whole file, certifying, in one
  template, by a P-256 key. Whatever has another shape, a second signature for instance, is left to the heavy library.
* A file in which the reader would have to repair something is not of the shape.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from draw.signature import fingerprint, is_valid_at
from steps.files.attachment import FACTS_NAME, PDF_LIMIT, TRANSCRIPT_NAME, PdfUnreadableError, inflated
from steps.files.bundle_cms import read_pdf_cms
from steps.files.bundle_form import BundleError
from steps.files.signed_pdf import PdfSignature

_FILL_AND_SIGN = 2  # ISO 32000-1, table 254


@dataclass(frozen=True, slots=True)
class QuickLook:
    """What was found; `signature` is None where only the heavy library can judge."""

    signature: PdfSignature | None
    transcript: bytes | None
    facts: bytes | None


def look(pdf_untrusted: bytes) -> QuickLook:
    """Look at minutes; raises PdfUnreadableError for what is no PDF or is too large."""
    import pikepdf

    if len(pdf_untrusted) > PDF_LIMIT:
        raise PdfUnreadableError(f"The PDF is larger than {PDF_LIMIT} bytes.")
    try:
        with pikepdf.Pdf.open(
            BytesIO(pdf_untrusted), attempt_recovery=False, suppress_warnings=True
        ) as document:
            transcript, facts = (_attached(document, name) for name in (TRANSCRIPT_NAME, FACTS_NAME))
            signature = _signature(document, pdf_untrusted)
            return QuickLook(None if document.get_warnings() else signature, transcript, facts)
    except PdfUnreadableError:
        raise
    except Exception as error:  # bad input comes as a dozen types of the library
        raise PdfUnreadableError from error


def _attached(document: Any, name: str) -> bytes | None:
    if name not in document.attachments:
        return None
    return inflated(document.attachments[name].get_file().obj)


def _signature(document: Any, pdf: bytes) -> PdfSignature | None:
    form = document.Root.get("/AcroForm")
    fields = [] if form is None else [field for field in form.get("/Fields", ()) if "/V" in field]
    if len(fields) != 1 or fields[0].get("/FT") != "/Sig" or "/Kids" in fields[0]:
        return None
    signed = fields[0]["/V"]
    digest, at = _covered(signed, pdf), _claimed(str(signed.get("/M", "")))
    if digest is None or at is None or not _certifies(document, signed):
        return None
    try:
        certificate = read_pdf_cms(bytes(signed["/Contents"]), digest)
    except BundleError:
        return None
    if not is_valid_at(certificate, at):
        return None
    return PdfSignature(
        True, True, certificate, fingerprint(certificate), True, 0, "it covers the whole file"
    )


def _covered(signed: Any, pdf: bytes) -> bytes | None:
    """Return the digest of all but the signature itself; None unless that is the whole rest of the file."""
    start, first, second, rest = (int(number) for number in signed["/ByteRange"])
    if start != 0 or not 0 < first < second or second + rest != len(pdf):
        return None
    hole = pdf[first:second]
    if hole[:1] + hole[-1:] != b"<>" or bytes.fromhex(hole[1:-1].decode("ascii")) != bytes(
        signed["/Contents"]
    ):
        return None
    return hashlib.sha256(pdf[:first] + pdf[second:]).digest()


def _certifies(document: Any, signed: Any) -> bool:
    """Tell whether the signature is PAdES and the one that allows nothing but to fill in and to sign."""
    permitted = document.Root.get("/Perms")
    references = list(signed.get("/Reference", ()))
    return bool(
        signed.get("/Type") == "/Sig"
        and signed.get("/Filter") == "/Adobe.PPKLite"
        and signed.get("/SubFilter") == "/ETSI.CAdES.detached"
        and permitted is not None
        and permitted.get("/DocMDP") is not None
        and permitted["/DocMDP"].objgen == signed.objgen != (0, 0)
        and len(references) == 1
        and references[0].get("/TransformMethod") == "/DocMDP"
        and references[0]["/TransformParams"].get("/P") == _FILL_AND_SIGN
    )


def _claimed(text: str) -> datetime | None:
    """Return the time of `D:20240214133100+07'00'`, None for any other spelling."""
    try:
        return datetime.strptime(text.replace("'", ""), "D:%Y%m%d%H%M%S%z")
    except ValueError:
        return None

"""pyHanko's part of signing and checking a PDF: imported late, and before anything of asn1crypto.

* Its errors about bad input come as many types of several packages; here they become one.
* The clock is kept out: the time of a signature and the metadata are those that were given.
* `bottom_line` and the coverage alone decide: `intact`, `valid` and `trusted` stay true after an edit.
"""

import hashlib
import logging
from datetime import datetime
from io import BytesIO
from typing import Any

import steps.files.no_network  # noqa: F401 - before anything of pyHanko

# isort: split
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.validation import SignatureCoverageLevel, async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from asn1crypto import keys as asn1_keys  # isort: skip
from asn1crypto import x509 as asn1_x509  # isort: skip
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from draw.signature import fingerprint, is_valid_at, read_certificate
from steps.files.attachment import PdfUnreadableError
from steps.files.keys import TpsKey
from steps.files.quiet_loop import run
from steps.files.signed_pdf import PdfSignature

FIELD = "TPS"
LATER_FIELD = "Kecamatan"
_LATER_LIMIT = 20
_COVERED = (SignatureCoverageLevel.ENTIRE_REVISION, SignatureCoverageLevel.ENTIRE_FILE)

# It logs tracebacks about files from elsewhere; the caller is told instead.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class _Writer(IncrementalPdfFileWriter):
    """An added revision without clock and chance: pyHanko would put both, and its own name, into metadata and identifier."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> generic.ArrayObject:
        prev.stream.seek(0)
        digest = hashlib.sha256(prev.stream.read()).digest()
        first = generic.ByteStringObject(digest[:16])
        if "/ID" in prev.trailer:
            first = prev.trailer["/ID"][0]
        return generic.ArrayObject([first, generic.ByteStringObject(digest[16:])])

    def _update_meta(self) -> None:
        pass


class _KeySigner(SimpleSigner):
    """A signer without chance (RFC 6979): the same paper signed again is the same to the last byte."""

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        key = load_der_private_key(self.signing_key.dump(), password=None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        assert digest_algorithm == "sha256"
        return key.sign(data, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))


class _Signer(PdfSigner):
    """A signer whose claimed time is given."""

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._at = at

    def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self._at
        return session

    def register_extensions(self, pdf_out: Any, *, md_algorithm: str) -> None:
        # PAdES in PDF 1.7, on which PDF/A-3 stands; pyHanko would lift the file to 2.0 for the sake of the curve.
        pdf_out.ensure_output_version(version=(1, 7))
        pdf_out.register_extension(ESIC_EXTENSION_1)


def sign(pdf: bytes, key: TpsKey, *, at: datetime, reason: str, signer_note: str) -> bytes:
    """Add the certifying signature and an empty field for a later one; see `steps.files.signing`."""
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        reason=reason,
        contact_info=signer_note,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
    )
    try:
        writer = _Writer(BytesIO(pdf))
        append_signature_field(writer, SigFieldSpec(FIELD))
        append_signature_field(writer, SigFieldSpec(LATER_FIELD))
        out = BytesIO()
        run(_Signer(metadata, signer=_simple_signer(key), at=at).async_sign_pdf(writer, output=out))
    except Exception as error:  # what it cannot read or extend comes as many types
        raise PdfUnreadableError("This PDF cannot be signed.") from error
    return out.getvalue()


def check(pdf_untrusted: bytes) -> PdfSignature:
    """Judge the first signature; see `steps.files.signing.check_pdf_signature`."""
    try:
        reader = PdfFileReader(BytesIO(pdf_untrusted))
        signatures = list(reader.embedded_regular_signatures)
        revisions = reader.total_revisions
    except Exception as error:
        raise PdfUnreadableError from error
    if not signatures:
        return PdfSignature(False, False, None, "", False, 0, "the PDF carries no signature")
    first, *later = signatures
    try:
        certificate = read_certificate(first.signer_cert.dump())
    except Exception:
        return PdfSignature(True, False, None, "", False, 0, "the signer's certificate cannot be read")
    signer = fingerprint(certificate)
    try:
        status = _status(first)
        fault = _fault(first, status, certificate) or _later_fault(later)
        added = revisions - 1 - int(first.signed_revision)
    except Exception:
        return PdfSignature(True, False, certificate, signer, False, 0, "the signature cannot be checked")
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    told = "it covers the whole file" if whole else f"it holds; revisions added later: {added}"
    return PdfSignature(True, not fault, certificate, signer, whole, added, fault or told)


def _simple_signer(key: TpsKey) -> Any:
    private = key.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return _KeySigner(
        signing_cert=asn1_x509.Certificate.load(key.certificate.public_bytes(Encoding.DER)),
        signing_key=asn1_keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )


def _status(signature: Any) -> Any:
    """Validate one signature with its own certificate as the root, at the time that it claims, without a network."""
    claimed = signature.self_reported_timestamp
    if claimed is None:
        raise PdfUnreadableError("The signature claims no time.")
    context = ValidationContext(
        trust_roots=[signature.signer_cert],
        other_certs=list(signature.other_embedded_certs),
        moment=claimed,
        best_signature_time=claimed,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    return run(async_validate_pdf_signature(signature, context))


def _fault(first: Any, status: Any, certificate: x509.Certificate) -> str:
    claimed = first.self_reported_timestamp
    if status.coverage not in _COVERED:
        return "the signature does not cover the file"
    if not status.bottom_line:
        return "the signature does not hold: the file was changed after signing"
    if status.md_algorithm != "sha256" or status.pkcs7_signature_mechanism not in ("ecdsa", "sha256_ecdsa"):
        return "the signature is of another kind than ECDSA P-256 with SHA-256"
    if first.docmdp_level is None or first.docmdp_level > MDPPerm.FILL_FORMS:
        return "the first signature does not protect the file against later changes"
    if not is_valid_at(certificate, claimed):
        return "the claimed time lies outside the dates of the certificate"
    return ""


def _later_fault(later: list[Any]) -> str:
    if len(later) > _LATER_LIMIT:
        return "there are too many later signatures"
    for signature in later:
        try:
            holds = bool(_status(signature).bottom_line)
        except Exception:
            holds = False
        if not holds:
            return "a later signature does not hold"
    return ""

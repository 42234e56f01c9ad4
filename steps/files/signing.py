"""The signature of the TPS in the minutes: PAdES B-B, ECDSA P-256 over SHA-256.

* The first signature certifies the minutes and allows forms to be filled and further signatures, nothing else: the
  sub-district's head may sign after the TPS, and the first signature still holds.
* `holds` is the whole judgement of the first signature; `whole_file` says that nothing at all came after it. Whose key it
  is, only the fingerprint tells. A file that was cut back to an earlier revision looks whole too, therefore the bundle's
  manifest holds the hash of the final file.
* The heavy library is imported when it is needed, and from one place (`steps.files.sign_pyhanko`).
"""

from datetime import datetime

from steps.files.attachment import PDF_LIMIT, PdfUnreadableError
from steps.files.keys import TpsKey
from steps.files.signed_pdf import PdfSignature


def sign_pdf(pdf: bytes, key: TpsKey, *, at: datetime, reason: str, signer_note: str) -> bytes:
    """Return `pdf` with the certifying signature of the TPS added; `at` (aware) is the time that it claims.

    `signer_note` names who is to sign, so that a copy cut back to fewer signatures is noticed. Raises PdfUnreadableError.
    """
    from steps.files import sign_pyhanko

    return sign_pyhanko.sign(pdf, key, at=at, reason=reason, signer_note=signer_note)


def check_pdf_signature(pdf_untrusted: bytes) -> PdfSignature:
    """Judge the first signature of a PDF; raises PdfUnreadableError for what is no PDF or is too large."""
    from steps.files import sign_pyhanko

    if len(pdf_untrusted) > PDF_LIMIT:
        raise PdfUnreadableError(f"The PDF is larger than {PDF_LIMIT} bytes.")
    return sign_pyhanko.check(pdf_untrusted)

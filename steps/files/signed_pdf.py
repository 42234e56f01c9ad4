"""What can be said of a signed PDF."""

from dataclasses import dataclass

from cryptography import x509


@dataclass(frozen=True, slots=True)
class PdfSignature:
    """What a PDF's first signature is worth.

    `certificate` and `fingerprint` (64 hexadecimal digits) are the signer's, where they could be read; `later_revisions`
    counts what was added after the first signature; `detail` says in plain English what was found.
    """

    signed: bool
    holds: bool
    certificate: x509.Certificate | None
    fingerprint: str
    whole_file: bool
    later_revisions: int
    detail: str

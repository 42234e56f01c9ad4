"""A signature and its signer, as check 11 of the protocol sees them (section 10).

* One kind of signature only: ECDSA on the curve P-256 over SHA-256. Nothing weaker is taken, however it is labelled.
* A signer is known by the fingerprint of the key: SHA-256 over the DER SubjectPublicKeyInfo, 64 lower-case hexadecimal
  digits. A renewed certificate of the same key keeps it; `openssl pkey -pubin -outform DER | sha256sum` gives it too.
* There is no trusted time offline: a certificate's dates are held against the time that the signer claims, never a clock.
"""

import hashlib
from datetime import datetime
from functools import lru_cache

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from draw.errors import DrawError

_ALGORITHM = ec.ECDSA(hashes.SHA256())


class CertificateError(DrawError):
    """This is not the certificate of a P-256 key."""


@lru_cache(maxsize=16)
def read_certificate(der: bytes) -> x509.Certificate:
    """Read the DER bytes of a certificate of a P-256 key; raises CertificateError for anything else.

    A bundle and its minutes carry the same one, and a certificate never changes: it is read once.
    """
    try:
        certificate = x509.load_der_x509_certificate(der)
        public_key(certificate)
        _touch(certificate)
    except Exception as error:  # a bad version, number, curve, date or name each comes as another type
        raise CertificateError from error
    return certificate


def _touch(certificate: x509.Certificate) -> None:
    """Read every part that is used here: the parser is lazy and would fail later, elsewhere."""
    names = (certificate.issuer.public_bytes(), certificate.subject.rfc4514_string())
    dates = certificate.not_valid_before_utc < certificate.not_valid_after_utc
    if not (all(names) and dates and certificate.serial_number > 0):
        raise CertificateError


def public_key(certificate: x509.Certificate) -> ec.EllipticCurvePublicKey:
    """Return the certificate's P-256 key; raises CertificateError for any other kind of key."""
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise CertificateError
    return key


def fingerprint(certificate: x509.Certificate) -> str:
    """Return SHA-256 of the SubjectPublicKeyInfo: 64 lower-case hexadecimal digits."""
    spki = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(spki).hexdigest()


def grouped(fingerprint: str, *, groups: int = 16) -> str:
    """Return a fingerprint as people compare it, in groups of four: `7F3A 91C0 22DE 5B18` for `groups=4`."""
    digits = fingerprint.upper()
    return " ".join(digits[i : i + 4] for i in range(0, min(4 * groups, len(digits)), 4))


def holds(certificate: x509.Certificate, signature: bytes, *, signed: bytes) -> bool:
    """Tell whether `signature` (DER) of the certificate's key stands over the bytes `signed`."""
    try:
        public_key(certificate).verify(signature, signed, _ALGORITHM)
    except (InvalidSignature, CertificateError):
        return False
    return True


def is_valid_at(certificate: x509.Certificate, at: datetime) -> bool:
    """Tell whether the time that the signer claims (aware) lies within the certificate's dates."""
    return certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc

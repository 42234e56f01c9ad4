"""The signature of a bundle: a detached CMS message (RFC 5652) of one fixed shape, CAdES B-B.

* Signed attributes: content type, signing time, SHA-256 of the content, and the hash of the certificate (RFC 5035), so
  that no certificate can be put in place of another. Digest SHA-256, signature ECDSA P-256; nothing else has a place.
* The shape is a template with four facts: certificate, time, digest, signature. Reading takes certificate and signature
  out, fills the template again and compares byte for byte: a valid message can be written in one way only, and there is
  no general parser to be fooled (or to wait for, in an office with 2,500 bundles).
* The signature inside our minutes has the same shape with three attributes; PAdES keeps the time elsewhere.
* `openssl cms -verify -binary -inform DER -in META-INF/signature.p7s -content manifest.json -noverify` says the same.
"""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from draw.signature import CertificateError, holds, is_valid_at, read_certificate
from steps.files.bundle_form import SIGNATURE_NAME, BundleError, BundleFault
from steps.files.keys import TpsKey

SIGNATURE_LIMIT = 16 * 1024
_ALGORITHM = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
_ECDSA_SIZES = range(8, 73)  # DER of two numbers of at most 33 bytes
_UTC_TIME_YEARS = range(1950, 2050)  # RFC 5652, 11.3
_SEQUENCE, _SET, _OCTETS, _ZEROTH, _FOURTH = 0x30, 0x31, 0x04, 0xA0, 0xA4


def _der(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    size = len(body)
    if size < 0x80:
        return bytes((tag, size)) + body
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(digits))) + digits + body


_ONE = bytes.fromhex("020101")
_DATA = bytes.fromhex("06092a864886f70d010701")
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_CONTENT_TYPE = bytes.fromhex("06092a864886f70d010903")
_MESSAGE_DIGEST = bytes.fromhex("06092a864886f70d010904")
_SIGNING_TIME = bytes.fromhex("06092a864886f70d010905")
_SIGNING_CERTIFICATE_V2 = bytes.fromhex("060b2a864886f70d010910022f")
_SHA256 = _der(_SEQUENCE, bytes.fromhex("0609608648016503040201"))
_ECDSA_SHA256 = _der(_SEQUENCE, bytes.fromhex("06082a8648ce3d040302"))
_NULL = bytes.fromhex("0500")
_SHA256_NULL = _der(_SEQUENCE, bytes.fromhex("0609608648016503040201"), _NULL)
# Four lengths before the certificate take two bytes each: a message is longer than 255 bytes and shorter than 65,536.
_CERTIFICATE_PLACE = (
    4 + len(_SIGNED_DATA) + 4 + 4 + len(_ONE + _der(_SET, _SHA256) + _der(_SEQUENCE, _DATA)) + 4
)


def sign_cms(content: bytes, key: TpsKey, *, at: datetime) -> bytes:
    """Return the detached message (DER) of `key` over `content`; `at` (aware) is the signing time that it claims."""
    digest = hashlib.sha256(content).digest()
    attributes = _attributes(key.certificate, digest, at)
    signature = key.private.sign(_der(_SET, attributes), _ALGORITHM)
    return _message(key.certificate, attributes, signature, _SHA256)


def read_cms(message_untrusted: bytes, content: bytes, *, at: datetime) -> x509.Certificate:
    """Return the certificate whose key signed `content` at the time `at`; raises BundleError when nobody did.

    The certificate's dates are held against `at`, the time claimed: there is no trusted one offline.
    """
    digest = hashlib.sha256(content).digest()
    certificate = _signer(message_untrusted, _SHA256, lambda owner: _attributes(owner, digest, at))
    if not is_valid_at(certificate, at):
        raise BundleError(BundleFault.CERTIFICATE, SIGNATURE_NAME)
    return certificate


def read_pdf_cms(message_untrusted: bytes, digest: bytes) -> x509.Certificate:
    """Return the certificate whose key signed the SHA-256 `digest` of a PDF's bytes, in the one shape of our minutes.

    Filling of zeros after the message is passed over. Raises BundleError: the signature is none, or of another shape.
    """
    size = int.from_bytes(message_untrusted[2:4], "big") + 4
    if message_untrusted[size:].strip(b"\0"):
        raise BundleError(BundleFault.SIGNATURE, SIGNATURE_NAME)
    return _signer(
        message_untrusted[:size], _SHA256_NULL, lambda owner: _pdf_attributes(owner, digest), null=True
    )


def _signer(
    message: bytes,
    algorithm: bytes,
    attributes_of: Callable[[x509.Certificate], bytes],
    *,
    null: bool = False,
) -> x509.Certificate:
    """Take certificate and signature out, fill the template again, compare, and ask the key."""
    place, end = _CERTIFICATE_PLACE + (len(_NULL) if null else 0), len(message)
    size = int.from_bytes(message[place + 2 : place + 4], "big") + 4
    if end > SIGNATURE_LIMIT or place + size > end:
        raise BundleError(BundleFault.SIGNATURE, SIGNATURE_NAME)
    try:
        certificate = read_certificate(message[place : place + size])
        attributes = attributes_of(certificate)
    except (CertificateError, ValueError) as error:
        raise BundleError(BundleFault.CERTIFICATE, SIGNATURE_NAME) from error
    for length in _ECDSA_SIZES:
        signature = message[end - length :]
        if (
            message[end - length - 2 : end - length] == bytes((_OCTETS, length))
            and message == _message(certificate, attributes, signature, algorithm)
            and holds(certificate, signature, signed=_der(_SET, attributes))
        ):
            return certificate
    raise BundleError(BundleFault.SIGNATURE, SIGNATURE_NAME)


def _attributes(certificate: x509.Certificate, digest: bytes, at: datetime) -> bytes:
    return _set_of(
        (_CONTENT_TYPE, _DATA),
        (_SIGNING_TIME, _time(at)),
        (_MESSAGE_DIGEST, _der(_OCTETS, digest)),
        (_SIGNING_CERTIFICATE_V2, _identifier(certificate)),
    )


def _pdf_attributes(certificate: x509.Certificate, digest: bytes) -> bytes:
    """PAdES: the time stands in the PDF, and the certificate is named by issuer and number too."""
    issuer = _der(_SEQUENCE, _der(_FOURTH, certificate.issuer.public_bytes()))
    return _set_of(
        (_CONTENT_TYPE, _DATA),
        (_MESSAGE_DIGEST, _der(_OCTETS, digest)),
        (_SIGNING_CERTIFICATE_V2, _identifier(certificate, _der(_SEQUENCE, issuer, _number(certificate)))),
    )


def _identifier(certificate: x509.Certificate, *more: bytes) -> bytes:
    named = _der(_SEQUENCE, _der(_OCTETS, certificate.fingerprint(hashes.SHA256())), *more)
    return _der(_SEQUENCE, _der(_SEQUENCE, named))


def _set_of(*attributes: tuple[bytes, bytes]) -> bytes:
    return b"".join(sorted(_der(_SEQUENCE, kind, _der(_SET, value)) for kind, value in attributes))


def _number(certificate: x509.Certificate) -> bytes:
    serial = certificate.serial_number
    return _der(0x02, serial.to_bytes(serial.bit_length() // 8 + 1, "big"))


def _message(certificate: x509.Certificate, attributes: bytes, signature: bytes, algorithm: bytes) -> bytes:
    head = _ONE + _der(_SET, algorithm) + _der(_SEQUENCE, _DATA)
    signer = _der(
        _SEQUENCE,
        _ONE,
        _der(_SEQUENCE, certificate.issuer.public_bytes(), _number(certificate)),
        algorithm,
        _der(_ZEROTH, attributes),
        _ECDSA_SHA256,
        _der(_OCTETS, signature),
    )
    certificates = _der(_ZEROTH, certificate.public_bytes(Encoding.DER))
    signed = _der(_SEQUENCE, head, certificates, _der(_SET, signer))
    return _der(_SEQUENCE, _SIGNED_DATA, _der(_ZEROTH, signed))


def _time(at: datetime) -> bytes:
    moment = at.astimezone(UTC)
    if moment.year in _UTC_TIME_YEARS:
        return _der(0x17, moment.strftime("%y%m%d%H%M%SZ").encode())
    return _der(0x18, f"{moment.year:04}".encode() + moment.strftime("%m%d%H%M%SZ").encode())

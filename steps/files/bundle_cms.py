"""The signature of a bundle: a detached CMS message (RFC 5652) of one fixed shape, CAdES B-B.

* Signed attributes: content type, signing time, SHA-256 of the content, and the hash of the certificate (RFC 5035), so
  that no certificate can be put in place of another. Digest SHA-256, signature ECDSA P-256; nothing else has a place.
* The shape is a template with four facts: certificate, time, digest, signature. Reading takes certificate and signature
  out, fills the template again and compares byte for byte: a valid message can be written in one way only, and there is
  no general parser to be fooled (or to wait for, in an office with 2,500 bundles).
* `openssl cms -verify -binary -inform DER -in META-INF/signature.p7s -content manifest.json -noverify` says the same.
"""

import hashlib
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
_SEQUENCE, _SET, _OCTETS, _ZEROTH = 0x30, 0x31, 0x04, 0xA0


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
_HEAD = _ONE + _der(_SET, _SHA256) + _der(_SEQUENCE, _DATA)
# Four lengths before the certificate take two bytes each: a message is longer than 255 bytes and shorter than 65,536.
_CERTIFICATE_PLACE = 4 + len(_SIGNED_DATA) + 4 + 4 + len(_HEAD) + 4


def sign_cms(content: bytes, key: TpsKey, *, at: datetime) -> bytes:
    """Return the detached message (DER) of `key` over `content`; `at` (aware) is the signing time that it claims."""
    digest = hashlib.sha256(content).digest()
    attributes = _attributes(key.certificate, digest, at)
    signature = key.private.sign(_der(_SET, attributes), _ALGORITHM)
    return _message(key.certificate, attributes, signature)


def read_cms(message_untrusted: bytes, content: bytes, *, at: datetime) -> x509.Certificate:
    """Return the certificate whose key signed `content` at the time `at`; raises BundleError when nobody did.

    The certificate's dates are held against `at`, the time claimed: there is no trusted one offline.
    """
    place, end = _CERTIFICATE_PLACE, len(message_untrusted)
    size = int.from_bytes(message_untrusted[place + 2 : place + 4], "big") + 4
    if end > SIGNATURE_LIMIT or place + size > end:
        raise BundleError(BundleFault.SIGNATURE, SIGNATURE_NAME)
    try:
        certificate = read_certificate(message_untrusted[place : place + size])
        attributes = _attributes(certificate, hashlib.sha256(content).digest(), at)
    except (CertificateError, ValueError) as error:
        raise BundleError(BundleFault.CERTIFICATE, SIGNATURE_NAME) from error
    for length in _ECDSA_SIZES:
        signature = message_untrusted[end - length :]
        if (
            message_untrusted[end - length - 2 : end - length] == bytes((_OCTETS, length))
            and message_untrusted == _message(certificate, attributes, signature)
            and holds(certificate, signature, signed=_der(_SET, attributes))
        ):
            break
    else:
        raise BundleError(BundleFault.SIGNATURE, SIGNATURE_NAME)
    if not is_valid_at(certificate, at):
        raise BundleError(BundleFault.CERTIFICATE, SIGNATURE_NAME)
    return certificate


def _attributes(certificate: x509.Certificate, digest: bytes, at: datetime) -> bytes:
    identifier = _der(_SEQUENCE, _der(_OCTETS, certificate.fingerprint(hashes.SHA256())))
    attributes = (
        (_CONTENT_TYPE, _DATA),
        (_SIGNING_TIME, _time(at)),
        (_MESSAGE_DIGEST, _der(_OCTETS, digest)),
        (_SIGNING_CERTIFICATE_V2, _der(_SEQUENCE, _der(_SEQUENCE, identifier))),
    )
    return b"".join(sorted(_der(_SEQUENCE, kind, _der(_SET, value)) for kind, value in attributes))


def _message(certificate: x509.Certificate, attributes: bytes, signature: bytes) -> bytes:
    serial = certificate.serial_number
    number = _der(0x02, serial.to_bytes(serial.bit_length() // 8 + 1, "big"))
    signer = _der(
        _SEQUENCE,
        _ONE,
        _der(_SEQUENCE, certificate.issuer.public_bytes(), number),
        _SHA256,
        _der(_ZEROTH, attributes),
        _ECDSA_SHA256,
        _der(_OCTETS, signature),
    )
    certificates = _der(_ZEROTH, certificate.public_bytes(Encoding.DER))
    signed = _der(_SEQUENCE, _HEAD, certificates, _der(_SET, signer))
    return _der(_SEQUENCE, _SIGNED_DATA, _der(_ZEROTH, signed))


def _time(at: datetime) -> bytes:
    moment = at.astimezone(UTC)
    if moment.year in _UTC_TIME_YEARS:
        return _der(0x17, moment.strftime("%y%m%d%H%M%SZ").encode())
    return _der(0x18, f"{moment.year:04}".encode() + moment.strftime("%m%d%H%M%SZ").encode())

"""The key of a TPS and its certificate: ECDSA P-256, signed by itself.

* One key signs the minutes and the bundle; it lives in the encrypted TPS file and needs no passphrase of its own.
* The certificate says what the key is for: digital signatures that bind, on documents and messages. It begins well before
  the day and ends long after it, because a laptop's clock proves nothing.
* Whom a key belongs to is settled by people who compare fingerprints (`draw.signature`), not by the name inside.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from draw import signature
from draw.errors import DrawError

NAME_LIMIT = 64  # ub-common-name of RFC 5280
NOT_AFTER = datetime(2099, 12, 31, tzinfo=UTC)
_DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")  # RFC 9336


class TpsKeyError(DrawError):
    """These are not the key of a TPS and the certificate that goes with it."""


@dataclass(frozen=True, slots=True)
class TpsKey:
    """The private key of a TPS and its certificate."""

    private: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def private_pem(self) -> bytes:
        """The private key as PKCS#8 PEM without a passphrase, to be kept in the encrypted file."""
        return self.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    @property
    def certificate_pem(self) -> bytes:
        """The certificate as PEM."""
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the SubjectPublicKeyInfo, 64 lower-case hexadecimal digits."""
        return signature.fingerprint(self.certificate)


def make_key(
    common_name: str,
    *,
    not_before: datetime,
    serial: int,
    private_value: int | None = None,
    not_after: datetime = NOT_AFTER,
) -> TpsKey:
    """Return a new key whose certificate is valid from `not_before` to `not_after` (aware).

    `serial` is a positive number of at most 159 bits (RFC 5280). `private_value` fixes the key, for tests and for a fake
    that cannot run in a shipped build; without it the library's own generator makes one. The name is cut at 64
    characters.
    """
    curve = ec.SECP256R1()
    private = (
        ec.generate_private_key(curve)
        if private_value is None
        else ec.derive_private_key(private_value, curve)
    )
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name[:NAME_LIMIT].strip())])
    builder = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=private.public_key())
        .serial_number(serial)
        .not_valid_before(not_before)
        .not_valid_after(not_after)
    )
    for extension, critical in _extensions(private.public_key()):
        builder = builder.add_extension(extension, critical=critical)
    return TpsKey(private, builder.sign(private, hashes.SHA256(), ecdsa_deterministic=True))


def read_key(private_pem: bytes, certificate_pem: bytes) -> TpsKey:
    """Read a key and its certificate; raises TpsKeyError when they are not P-256 or not of one another."""
    try:
        private = load_pem_private_key(private_pem, password=None)
        certificate = x509.load_pem_x509_certificate(certificate_pem)
        belongs = signature.public_key(certificate) == private.public_key()
    except (ValueError, TypeError, signature.CertificateError) as error:
        raise TpsKeyError from error
    if not isinstance(private, ec.EllipticCurvePrivateKey) or not belongs:
        raise TpsKeyError
    return TpsKey(private, certificate)


def fingerprint(certificate: x509.Certificate) -> str:
    """Return the whole fingerprint as people compare it: sixteen groups of four capitals (see `draw.signature`)."""
    return signature.grouped(signature.fingerprint(certificate))


def short_fingerprint(certificate: x509.Certificate) -> str:
    """Return the first four groups of the fingerprint, `7F3A 91C0 22DE 5B18`: to recognise, not to prove."""
    return signature.grouped(signature.fingerprint(certificate), groups=4)


def _extensions(public: ec.EllipticCurvePublicKey) -> tuple[tuple[x509.ExtensionType, bool], ...]:
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        (x509.BasicConstraints(ca=False, path_length=None), True),
        (usage, True),
        (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION, _DOCUMENT_SIGNING]), False),
        (x509.SubjectKeyIdentifier.from_public_key(public), False),
    )

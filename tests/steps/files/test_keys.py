"""The key of a TPS: what it is for, how it is kept and how it is known."""

import hashlib
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from draw import signature
from steps.files.keys import NAME_LIMIT, TpsKeyError, fingerprint, make_key, read_key, short_fingerprint
from tests.steps.files.signed_day import AT, BEFORE, key


def test_that_a_key_comes_back_from_what_is_kept() -> None:
    made = key()
    read = read_key(made.private_pem, made.certificate_pem)
    assert read.certificate == made.certificate
    assert read.private.private_numbers() == made.private.private_numbers()
    assert made.private_pem.startswith(b"-----BEGIN PRIVATE KEY-----")


def test_that_the_certificate_is_for_signing_documents_and_for_nothing_else() -> None:
    certificate = key().certificate
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert (usage.value.digital_signature, usage.value.content_commitment) == (True, True)
    assert not any((usage.value.key_cert_sign, usage.value.key_agreement, usage.value.crl_sign))
    purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert {p.dotted_string for p in purposes} == {"1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36"}
    assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert certificate.not_valid_before_utc == BEFORE
    assert certificate.not_valid_after_utc > datetime(2090, 1, 1, tzinfo=UTC)
    certificate.verify_directly_issued_by(certificate)


def test_that_two_keys_made_without_a_value_differ() -> None:
    first, second = (make_key("TPS", not_before=BEFORE, serial=1) for _ in range(2))
    assert first.fingerprint != second.fingerprint


def test_that_the_same_value_gives_the_same_certificate() -> None:
    assert key().certificate_pem == key().certificate_pem


def test_that_a_long_name_is_cut() -> None:
    names = key(name="TPS 003 " + "Kaibon " * 20).certificate.subject
    assert len(names.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value) <= NAME_LIMIT


def test_that_the_fingerprint_is_the_hash_of_the_public_key_as_openssl_gives_it(tmp_path: Path) -> None:
    certificate = key().certificate
    pem = tmp_path / "tps.pem"
    pem.write_bytes(certificate.public_bytes(Encoding.PEM))
    public = subprocess.run(
        ["openssl", "x509", "-in", pem, "-noout", "-pubkey"], capture_output=True, check=True
    ).stdout
    spki = subprocess.run(
        ["openssl", "pkey", "-pubin", "-outform", "DER"], input=public, capture_output=True, check=True
    ).stdout
    expected = hashlib.sha256(spki).hexdigest()
    assert signature.fingerprint(certificate) == expected
    assert fingerprint(certificate).replace(" ", "").lower() == expected
    assert short_fingerprint(certificate) == fingerprint(certificate)[:19]
    assert len(fingerprint(certificate).split()) == 16


def test_that_a_renewed_certificate_keeps_the_fingerprint() -> None:
    renewed = make_key("TPS 3", not_before=AT, serial=2, private_value=7)
    assert renewed.certificate_pem != key().certificate_pem
    assert renewed.fingerprint == key().fingerprint


@pytest.mark.parametrize(
    ("private", "certificate"),
    [
        (key(8).private_pem, key(7).certificate_pem),
        (b"", key().certificate_pem),
        (key().private_pem, b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
        (key().private_pem, b"\0\xff"),
        (
            ed25519.Ed25519PrivateKey.generate().private_bytes(
                Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
            ),
            key().certificate_pem,
        ),
    ],
)
def test_that_what_does_not_belong_together_is_refused(private: bytes, certificate: bytes) -> None:
    with pytest.raises(TpsKeyError):
        read_key(private, certificate)


def certificate_of(private: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "TPS")])
    builder = x509.CertificateBuilder(name, name, private.public_key(), 1, BEFORE, AT)
    return builder.sign(private, hashes.SHA256())


def test_that_other_kinds_of_keys_are_no_signers() -> None:
    weaker = (
        ec.generate_private_key(ec.SECP256K1()),
        ec.generate_private_key(ec.SECP384R1()),
        rsa.generate_private_key(65537, 2048),
    )
    for private in weaker:
        certificate = certificate_of(private)
        with pytest.raises(signature.CertificateError):
            signature.read_certificate(certificate.public_bytes(Encoding.DER))
        assert not signature.holds(certificate, b"", signed=b"")


def test_that_a_signature_holds_for_its_own_bytes_key_and_digest_only() -> None:
    signed = b"statement"
    made = key().private.sign(signed, ec.ECDSA(hashes.SHA256()))
    assert signature.holds(key().certificate, made, signed=signed)
    assert not signature.holds(key().certificate, made, signed=signed + b".")
    assert not signature.holds(key(8).certificate, made, signed=signed)
    weaker = key().private.sign(signed, ec.ECDSA(hashes.SHA384()))
    assert not signature.holds(key().certificate, weaker, signed=signed)
    assert not signature.holds(key().certificate, b"", signed=signed)


def test_that_a_certificate_cut_at_any_length_gives_one_error() -> None:
    der = key().certificate.public_bytes(Encoding.DER)
    for end in range(len(der)):
        with pytest.raises(signature.CertificateError):
            signature.read_certificate(der[:end])

"""Bundles whose manifest, certificate or signature is another one (B08): none of them is taken."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from draw.canonical import canonical, parse
from steps.files.bundle_cms import sign_cms
from steps.files.bundle_form import BundleFault
from steps.files.bundle_read import read_bundle
from steps.files.bundle_zip import pack
from steps.files.keys import make_key
from tests.steps.files.bundle_mutants import WHOLE, fault_of, signed_anew
from tests.steps.files.signed_day import AT, BEFORE, bundle, key, parts_of


@pytest.mark.parametrize(
    "facts",
    [
        {"mode": "test"},
        {"protocol": "undian-tps/0"},
        {"format": "undian-tps-bundle/0"},
        {"tps": "3519072001"},
        {"signed_at": "2024-02-14"},
        {"signed_at": "2024-02-14T13:31:01+07:00"},
        {"key": "0" * 64},
        {"certificate": "0" * 64},
        {"extra": 1},
        {"members": []},
        {"software": "a\u202eb"},
    ],
)
def test_that_a_signed_manifest_of_another_form_is_refused(facts: dict[str, object]) -> None:
    assert fault_of(signed_anew(parts_of(WHOLE), key(), **facts)) is not None


@pytest.mark.parametrize(
    "manifest",
    [
        b"", b"{}", b"[]", b"null", b'{"a":1,"a":2}', b'{"a":NaN}', b'{"a":1e999}', b"[" * 60_000,
        b'{"a":' + b"9" * 5000 + b"}", b'"\\ud800"', b"\xff\xfe", bytes(70_000),
    ],
    ids=range(12),
)  # fmt: skip
def test_that_a_manifest_that_is_none_is_refused_b08(manifest: bytes) -> None:
    parts = parts_of(WHOLE) | {"manifest.json": manifest}
    parts["META-INF/signature.p7s"] = sign_cms(manifest, key(), at=AT)
    assert fault_of(pack(parts)) in (BundleFault.MANIFEST, BundleFault.TOO_LARGE)


def test_that_a_manifest_changed_after_signing_is_refused() -> None:
    parts = parts_of(WHOLE)
    for fact in ({"mode": "official"}, {"tps": "3519072001-4"}, {"software": "other 9"}):
        manifest = canonical(parse(parts["manifest.json"]) | fact)
        assert fault_of(pack(parts | {"manifest.json": manifest})) is BundleFault.SIGNATURE


def test_that_the_signature_of_another_key_is_not_that_of_the_manifest() -> None:
    parts = parts_of(WHOLE)
    other = sign_cms(parts["manifest.json"], key(8), at=AT)
    assert fault_of(pack(parts | {"META-INF/signature.p7s": other})) is BundleFault.CERTIFICATE
    foreign = parts_of(bundle(signer=key(8)))["META-INF/signature.p7s"]
    assert fault_of(pack(parts | {"META-INF/signature.p7s": foreign})) is BundleFault.SIGNATURE


def test_that_a_swapped_certificate_of_the_same_key_is_refused() -> None:
    parts = parts_of(WHOLE)
    renewed = make_key("TPS 003 Kaibon", not_before=BEFORE, serial=1, private_value=7)
    signature = sign_cms(parts["manifest.json"], renewed, at=AT)
    assert fault_of(pack(parts | {"META-INF/signature.p7s": signature})) is BundleFault.CERTIFICATE


def test_that_a_signer_outside_the_dates_of_the_certificate_is_refused() -> None:
    expired = make_key("TPS", not_before=BEFORE, not_after=datetime(2024, 2, 1, tzinfo=UTC), serial=1)
    early = make_key("TPS", not_before=datetime(2024, 3, 1, tzinfo=UTC), serial=1)
    assert fault_of(bundle(signer=expired)) is BundleFault.CERTIFICATE
    assert fault_of(bundle(signer=early)) is BundleFault.CERTIFICATE


def downgraded(change: Callable[[cms.ContentInfo, cms.SignerInfo], None]) -> bytes:
    message = cms.ContentInfo.load(parts_of(WHOLE)["META-INF/signature.p7s"])
    change(message, message["content"]["signer_infos"][0])
    return message.dump(force=True)


def with_sha1(message: cms.ContentInfo, signer: cms.SignerInfo) -> None:
    signer["digest_algorithm"] = {"algorithm": "sha1"}


def with_sha384(message: cms.ContentInfo, signer: cms.SignerInfo) -> None:
    signer["signature_algorithm"] = {"algorithm": "sha384_ecdsa"}
    private = key().private
    signer["signature"] = private.sign(signer["signed_attrs"].untag().dump(), ec.ECDSA(hashes.SHA384()))


def without_attributes(message: cms.ContentInfo, signer: cms.SignerInfo) -> None:
    signer["signed_attrs"] = None
    manifest = parts_of(WHOLE)["manifest.json"]
    signer["signature"] = key().private.sign(manifest, ec.ECDSA(hashes.SHA256()))


def without_signer(message: cms.ContentInfo, signer: cms.SignerInfo) -> None:
    message["content"]["signer_infos"] = []


def without_certificate(message: cms.ContentInfo, signer: cms.SignerInfo) -> None:
    message["content"]["certificates"] = None


def with_unsigned_attributes(message: cms.ContentInfo, signer: cms.SignerInfo) -> None:
    signer["unsigned_attrs"] = [{"type": "content_type", "values": ["data"]}]


def with_content_inside(message: cms.ContentInfo, signer: cms.SignerInfo) -> None:
    message["content"]["encap_content_info"]["content"] = b"{}"


@pytest.mark.parametrize(
    "change",
    [
        with_sha1, with_sha384, without_attributes, without_signer, without_certificate,
        with_unsigned_attributes, with_content_inside,
    ],
)  # fmt: skip
def test_that_a_downgraded_or_stripped_signature_is_refused(
    change: Callable[[cms.ContentInfo, cms.SignerInfo], None],
) -> None:
    parts = parts_of(WHOLE)
    assert downgraded(lambda *_: None) == parts["META-INF/signature.p7s"], "negative control"
    assert fault_of(pack(parts | {"META-INF/signature.p7s": downgraded(change)})) in (
        BundleFault.SIGNATURE,
        BundleFault.CERTIFICATE,
    )


def test_that_without_the_signature_a_changed_day_would_be_taken() -> None:
    # Negative control: everything but the signature fits, and only the key stands in the way.
    parts = parts_of(WHOLE) | {"hadiah.json": b"[]"}
    stolen = read_bundle(signed_anew(parts, key()))
    assert stolen.members["hadiah.json"] == b"[]"
    forged = parts_of(signed_anew(parts, key()))
    forged["META-INF/signature.p7s"] = parts_of(WHOLE)["META-INF/signature.p7s"]
    assert fault_of(pack(forged)) is BundleFault.SIGNATURE

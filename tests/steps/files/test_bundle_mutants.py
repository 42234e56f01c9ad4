"""Bundles that someone has been at (B06, B07): none is accepted with other content, and there is one error only."""

import hashlib
import io
import os
import random
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from draw.canonical import canonical, parse
from steps.files.bundle import sums
from steps.files.bundle_cms import sign_cms
from steps.files.bundle_form import BundleError, BundleFault
from steps.files.bundle_read import read_bundle
from steps.files.bundle_zip import pack, unpack
from steps.files.keys import TpsKey, make_key
from tests.steps.files.signed_day import AT, BEFORE, bundle, key, members, parts_of

WHOLE = bundle()


def fault_of(data: bytes) -> BundleFault | None:
    """The reason for which a bundle is refused; None when it is taken, which must be the very same content then."""
    start = time.thread_time()
    try:
        read = read_bundle(data)
    except BundleError as error:
        return error.reason
    finally:
        assert time.thread_time() - start < 1
    assert dict(read.members) == members()
    assert read.fingerprint == key().fingerprint
    assert (read.manifest.mode, read.manifest.signed_at) == ("practice", AT)
    return None


def signed_anew(parts: dict[str, bytes], signer: TpsKey, **facts: object) -> bytes:
    """The parts under a manifest that fits them, some facts of it replaced, signed by `signer`."""
    payload = {n: d for n, d in parts.items() if n in members() or n.startswith("x")}
    listed = [
        {"name": n, "size": len(d), "sha256": hashlib.sha256(d).hexdigest()} for n, d in payload.items()
    ]
    document = parse(parts["manifest.json"]) | {"members": listed} | facts
    manifest = canonical(document)
    frame = {
        "mimetype": parts["mimetype"],
        "manifest.json": manifest,
        "SHA256SUMS": sums(document["members"]),
        "META-INF/signature.p7s": sign_cms(manifest, signer, at=AT),
    }
    return pack(frame | payload)


def test_that_the_whole_bundle_is_taken() -> None:
    assert fault_of(WHOLE) is None
    assert fault_of(signed_anew(parts_of(WHOLE), key())) is None


def test_that_no_flipped_bit_changes_what_is_taken() -> None:
    chance, taken = random.Random(6), []
    for _ in range(1500):
        place = chance.randrange(len(WHOLE))
        mutant = bytearray(WHOLE)
        mutant[place] ^= 1 << chance.randrange(8)
        if fault_of(bytes(mutant)) is None:
            taken.append(place)
    # Idle bits are left where a deflated member ends in the middle of a byte; the content is the same then.
    assert len(taken) <= 3


def test_that_every_bit_of_the_signature_counts() -> None:
    parts = parts_of(WHOLE)
    signature = parts["META-INF/signature.p7s"]
    for place in range(len(signature)):
        mutant = bytearray(signature)
        mutant[place] ^= 1 << place % 8
        assert fault_of(pack(parts | {"META-INF/signature.p7s": bytes(mutant)})) in (
            BundleFault.SIGNATURE,
            BundleFault.CERTIFICATE,
        )


def test_that_no_bundle_cut_at_any_length_is_taken() -> None:
    assert all(fault_of(WHOLE[:end]) for end in range(0, len(WHOLE), 3))
    assert all(fault_of(WHOLE[start:]) for start in range(1, len(WHOLE), 17))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.integers(0, len(WHOLE)), st.integers(0, 40))
def test_that_nothing_spliced_in_is_taken(junk: bytes, place: int, dropped: int) -> None:
    mutant = WHOLE[:place] + junk + WHOLE[place + dropped :]
    if mutant != WHOLE:
        assert fault_of(mutant) is not None


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=3000))
def test_that_garbage_is_no_bundle(data: bytes) -> None:
    assert fault_of(data) is not None
    assert fault_of(b"PK\3\4" + data + WHOLE[-22:]) is not None


@pytest.mark.parametrize("name", sorted(members()))
def test_that_a_changed_member_is_refused(name: str) -> None:
    parts = parts_of(WHOLE)
    changed = bytes([parts[name][0] ^ 1]) + parts[name][1:]
    assert fault_of(pack(parts | {name: changed})) is BundleFault.DIFFERS
    assert fault_of(pack(parts | {name: b""})) is BundleFault.DIFFERS
    less = {n: d for n, d in parts.items() if n != name}
    assert fault_of(pack(less)) is BundleFault.MEMBERS
    assert fault_of(signed_anew(less, key())) is BundleFault.MEMBERS


@pytest.mark.parametrize("name", ["mimetype", "manifest.json", "SHA256SUMS", "META-INF/signature.p7s"])
def test_that_a_frame_without_a_part_is_refused(name: str) -> None:
    parts = parts_of(WHOLE)
    assert fault_of(pack({n: d for n, d in parts.items() if n != name})) is BundleFault.NOT_A_BUNDLE
    assert fault_of(pack(parts | {name: b""})) is not None
    assert fault_of(pack(parts | {name: parts[name] + b"\n"})) is not None


def test_that_a_member_too_many_is_refused() -> None:
    assert fault_of(pack(parts_of(WHOLE) | {"x.txt": b"x"})) is BundleFault.MEMBERS


def test_that_members_out_of_order_are_refused() -> None:
    parts = parts_of(WHOLE)
    names = list(parts)
    for first, second in ((0, 1), (1, 2), (3, 4), (5, 6)):
        swapped = names[:]
        swapped[first], swapped[second] = swapped[second], swapped[first]
        assert fault_of(pack({n: parts[n] for n in swapped})) is not None


@pytest.mark.parametrize(
    "name",
    [
        "../x", "..\\x", "/etc/x", "C:\\x", "\\\\srv\\x", "CON", "con.txt", "a.", "x" * 300, "x\u0131", "x\u202egpj",
        "Transkrip.json", "TRANSKRIP.JSON", "x/", "META-INF/x", "x//y", "./x", " x", "manifest.json ",
    ],
)  # fmt: skip
def test_that_a_member_of_a_dangerous_name_is_refused_b07(name: str) -> None:
    mutant = pack(parts_of(WHOLE) | {name: b"x"})
    assert fault_of(mutant) in (BundleFault.NAME, BundleFault.NOT_A_BUNDLE)


def zipped(change: Callable[[zipfile.ZipFile, dict[str, bytes]], None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        change(archive, parts_of(WHOLE))
    return out.getvalue()


def written(archive: zipfile.ZipFile, parts: dict[str, bytes], **attributes: object) -> None:
    for name, data in parts.items():
        info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        info.create_system, info.external_attr = 3, 0o100644 << 16
        info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
        if name == "hadiah.json":
            for attribute, value in attributes.items():
                setattr(info, attribute, value)
        archive.writestr(info, data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "change",
    [
        lambda a, p: [a.writestr(n, d) for n, d in p.items()],
        lambda a, p: (written(a, p), a.writestr("hadiah.json", p["hadiah.json"])),
        lambda a, p: (written(a, p), setattr(a, "comment", b"x")),
        lambda a, p: written(a, p, external_attr=0o120777 << 16),
        lambda a, p: written(a, p, comment=b"x"),
        lambda a, p: written(a, p, extra=b"\x01\x02\0\0"),
        lambda a, p: written(a, p, date_time=(2024, 2, 14, 0, 0, 0)),
        lambda a, p: written(a, p, compress_type=zipfile.ZIP_STORED),
        lambda a, p: written(a, p, compress_type=zipfile.ZIP_LZMA),
        lambda a, p: written(a, p, create_version=63),
        lambda a, p: written(a, p, internal_attr=1),
    ],
)
def test_that_a_bundle_packed_anew_in_another_layout_is_refused(
    change: Callable[[zipfile.ZipFile, dict[str, bytes]], None],
) -> None:
    assert fault_of(zipped(written)) is None, "negative control: the same layout is taken"
    assert fault_of(zipped(change)) in (BundleFault.NOT_A_BUNDLE, BundleFault.NAME)


def test_that_encrypted_prefixed_and_overlapping_members_are_refused() -> None:
    flagged = bytearray(WHOLE)
    for sign, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        flagged[flagged.index(sign) + place] |= 1
    assert fault_of(bytes(flagged)) is BundleFault.NOT_A_BUNDLE
    assert fault_of(b"#!/bin/sh\n" + WHOLE) is BundleFault.NOT_A_BUNDLE
    assert fault_of(WHOLE + b"\0") is BundleFault.NOT_A_BUNDLE
    assert fault_of(WHOLE + WHOLE) is BundleFault.NOT_A_BUNDLE
    end = struct.unpack("<4s4H2LH", WHOLE[-22:])
    directory = WHOLE[end[6] : -22]
    second = directory.index(b"PK\1\2", 4)
    overlapping = directory[:second] + directory[:second]
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 2, 2, len(overlapping), end[6], 0)
    assert fault_of(WHOLE[: end[6]] + overlapping + tail) is not None


def test_that_bombs_are_refused_before_they_are_unpacked() -> None:
    bomb = pack(parts_of(WHOLE) | {"x.txt": bytes(40_000_000)})
    assert fault_of(bomb) is BundleFault.TOO_LARGE
    many = pack(parts_of(WHOLE) | {f"x{n}": b"" for n in range(100)})
    assert fault_of(many) is BundleFault.TOO_LARGE
    noise = random.Random(1).randbytes(400_000)
    lying = pack({"mimetype": b"x", "x.txt": noise})
    place = lying.rindex(b"PK\1\2") + 24
    small = lying[:place] + struct.pack("<L", 10) + lying[place + 4 :]
    with pytest.raises(BundleError):
        unpack(small)
    with pytest.raises(BundleError):
        unpack(bytes(64 * 1024 * 1024 + 1))


def test_that_a_checksum_that_lies_is_refused() -> None:
    data = bytearray(WHOLE)
    crc = struct.pack("<L", zlib.crc32(members()["hadiah.json"]))
    assert data.count(crc) == 2
    wrong = bytes(data).replace(crc, b"\1\2\3\4")
    assert fault_of(wrong) is BundleFault.NOT_A_BUNDLE


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


def test_that_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "missing", Path("/dev/zero"), tmp_path / "a\0b"):
        with pytest.raises(BundleError) as caught:
            read_bundle(path)
        assert caught.value.reason is BundleFault.UNREADABLE

"""Bundles packed in another way (B07): dangerous names, other layouts, bombs and false checksums are refused."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest

from steps.files.bundle_form import BundleError, BundleFault
from steps.files.bundle_zip import pack, unpack
from tests.steps.files.bundle_mutants import WHOLE, fault_of
from tests.steps.files.signed_day import members, parts_of


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

"""The signed readiness file: small, whole, and checked by other people's tools too."""

import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from steps.files.bundle_form import BundleError, BundleFault
from steps.files.bundle_read import read_bundle
from steps.files.bundle_zip import pack, unpack
from steps.files.readiness_file import DOCUMENT, READINESS, read_readiness, seal_readiness
from tests.readiness_examples import readiness
from tests.steps.files.signed_day import key

AT = datetime.fromisoformat("2024-02-13T19:00:00+07:00")


def sealed(stations: int = 3) -> bytes:
    return seal_readiness(readiness(stations), key=key(), at=AT, software="undian-tps 0.1.0 (test)")


def test_that_a_signed_readiness_is_read_back_with_its_signer() -> None:
    read = read_readiness(sealed(3))
    assert read.readiness == readiness(3)
    assert (read.signed_at, read.signer) == (AT, key().fingerprint)


def test_that_twenty_stations_fit_in_20_kib() -> None:
    assert len(sealed(20)) <= 20 * 1024


def test_that_the_same_readiness_gives_the_same_bytes() -> None:
    assert sealed() == sealed()


def test_that_openssl_verifies_the_signature_and_sha256sum_the_members(tmp_path: Path) -> None:
    for name, data in unpack(sealed()).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    command = (
        "openssl cms -verify -binary -inform DER -in META-INF/signature.p7s -content manifest.json -noverify"
    )
    done = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "manifest.json").write_bytes(
        (tmp_path / "manifest.json").read_bytes().replace(b"3519032004", b"3519032005")
    )
    assert subprocess.run(command.split(), cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_that_a_changed_key_of_a_station_is_noticed() -> None:
    parts = unpack(sealed())
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"1eef", b"1eee")
    with pytest.raises(BundleError) as caught:
        read_readiness(pack(parts))
    assert caught.value.reason is BundleFault.DIFFERS


def test_that_no_flipped_bit_is_taken_with_other_content() -> None:
    whole, refused = sealed(1), 0
    for at in range(0, len(whole), 7):
        broken = bytearray(whole)
        broken[at] ^= 1 << (at % 8)
        try:  # the padding of a deflated member says nothing, so that a bit of it may differ
            assert read_readiness(bytes(broken)) == read_readiness(whole)
        except BundleError:
            refused += 1
    assert refused > len(whole) // 7 - 5


def test_that_the_file_of_a_draw_is_no_readiness() -> None:
    with pytest.raises(BundleError):
        read_bundle(sealed())
    assert read_bundle(sealed(), READINESS).manifest.facts["village"] == "3519032004"


def test_that_a_manifest_about_another_village_is_refused() -> None:
    from draw.readiness import FORMAT, to_bytes
    from steps.files.bundle import seal_bundle

    facts = {"protocol": FORMAT, "mode": "official", "village": "3519032005", "date": "2024-02-14"}
    members = {DOCUMENT: to_bytes(readiness())}
    data = seal_bundle(READINESS, members, facts, key=key(), at=AT, software="test")
    with pytest.raises(BundleError) as caught:
        read_readiness(data)
    assert caught.value.place_untrusted == DOCUMENT

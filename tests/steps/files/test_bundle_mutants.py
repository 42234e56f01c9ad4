"""Bundles that someone has been at (B06): none is accepted with other content, and there is one error only."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steps.files.bundle_form import BundleError, BundleFault
from steps.files.bundle_read import read_bundle
from steps.files.bundle_zip import pack
from tests.steps.files.bundle_mutants import WHOLE, fault_of, signed_anew
from tests.steps.files.signed_day import key, members, parts_of


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


def test_that_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "missing", Path("/dev/zero"), tmp_path / "a\0b"):
        with pytest.raises(BundleError) as caught:
            read_bundle(path)
        assert caught.value.reason is BundleFault.UNREADABLE

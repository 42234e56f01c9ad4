"""B06 and B09: mutants of a bundle and of signed minutes; none is taken with other content, all are refused by one error."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from steps.check_file import check_bytes
from steps.files.bundle_form import BundleError
from steps.files.bundle_read import read_bundle
from steps.files.bundle_zip import pack
from steps.files.keys import make_key
from tests.faults.rows import Row, timed
from tests.steps.files.bundle_mutants import WHOLE, signed_anew
from tests.steps.files.signed_day import (
    AT,
    BEFORE,
    TRANSCRIPT,
    bundle,
    key,
    members,
    minutes,
    parts_of,
    station,
)

SEED = 20240214
SECONDS = 1.0
SIGNATURE = "META-INF/signature.p7s"
NAMES = ("../a.txt", "C:\\a.txt", "\\\\srv\\x", "CON", "a.", "x" * 300, "TRANSKRIP.JSON", "/etc/x", "x\x00y")
Mutate = Callable[[random.Random], bytes]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Return the data with one bit turned."""
    changed = bytearray(data)
    changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _member_changed(chance: random.Random) -> bytes:
    parts, name = parts_of(WHOLE), chance.choice(list(members()))
    return pack(parts | {name: flipped(parts[name], chance)})


def _member_extra(chance: random.Random) -> bytes:
    return pack(parts_of(WHOLE) | {f"x{chance.randrange(1000)}.txt": chance.randbytes(9)})


def _member_missing(chance: random.Random) -> bytes:
    gone = chance.choice(list(parts_of(WHOLE)))
    return pack({name: data for name, data in parts_of(WHOLE).items() if name != gone})


def _member_doubled(chance: random.Random) -> bytes:
    """Let two members bear one name, by writing the name of one over that of another of the same length."""
    first, other = b"hadiah.json", b"HADIAH.JSON"
    doubled = pack(parts_of(WHOLE) | {other.decode(): chance.randbytes(20)})
    return doubled.replace(other, first)


def _member_traversing(chance: random.Random) -> bytes:
    parts = parts_of(WHOLE)
    stand_in = "y" * len(chance.choice(NAMES).encode())
    name = next(name for name in NAMES if len(name.encode()) == len(stand_in))
    return pack(parts | {stand_in: chance.randbytes(9)}).replace(stand_in.encode(), name.encode())


def _signature_stripped(chance: random.Random) -> bytes:
    parts = parts_of(WHOLE)
    return pack(
        parts | {SIGNATURE: b"" if chance.random() < 0.5 else parts[SIGNATURE][: chance.randrange(60)]}
    )


def _signature_of_another(chance: random.Random) -> bytes:
    other = parts_of(bundle(signer=key(private_value=chance.randint(8, 60))))
    return pack(parts_of(WHOLE) | {SIGNATURE: other[SIGNATURE]})


def _key_swapped(chance: random.Random) -> bytes:
    """The right parts under a manifest that still names the right key, signed by another."""
    return signed_anew(parts_of(WHOLE), key(private_value=chance.randint(8, 60)))


def _expired(chance: random.Random) -> bytes:
    old = make_key(
        "TPS 003 Kaibon",
        not_before=BEFORE,
        not_after=datetime(2024, 2, chance.randint(1, 13), tzinfo=UTC),
        serial=1,
    )
    return bundle(signer=old)


def _downgraded(chance: random.Random) -> bytes:
    """SHA-256 in the signature called SHA-1, or its length cut: the name of the algorithm is what changes."""
    parts = parts_of(WHOLE)
    sha256, sha1 = bytes.fromhex("608648016503040201"), bytes.fromhex("608648016503040204")
    return pack(parts | {SIGNATURE: parts[SIGNATURE].replace(sha256, sha1, chance.randint(1, 4))})


def _practice_as_official(chance: random.Random) -> bytes:
    parts = parts_of(WHOLE)
    return pack(parts | {"manifest.json": parts["manifest.json"].replace(b'"practice"', b'"official"', 1)})


def _older_version(chance: random.Random) -> bytes:
    facts: dict[str, Any] = {
        chance.choice(("protocol", "format")): chance.choice(("undian-tps/0", "undian-tps-bundle/0", "x/9"))
    }
    return signed_anew(parts_of(WHOLE), key(), **facts)


def _other_day_inside(chance: random.Random) -> bytes:
    other = station(tickets=chance.randint(13, 20), units=5)
    return pack(parts_of(WHOLE) | {"transkrip.json": other.data})


CLASSES: dict[str, Mutate] = {
    "bit flipped": lambda chance: flipped(WHOLE, chance),
    "cut": lambda chance: WHOLE[: chance.randrange(len(WHOLE))],
    "member changed": _member_changed,
    "member extra": _member_extra,
    "member missing": _member_missing,
    "member doubled": _member_doubled,
    "member traversing": _member_traversing,
    "signature stripped": _signature_stripped,
    "signature of another TPS": _signature_of_another,
    "key swapped": _key_swapped,
    "expired": _expired,
    "algorithm downgraded": _downgraded,
    "practice as official": _practice_as_official,
    "older version": _older_version,
    "another day inside": _other_day_inside,
}
# Making a signature costs more than judging one, so these come as often as they need to.
RARE = {"key swapped", "signature of another TPS", "expired", "older version", "another day inside"}


def mutant_bundles(folder: Path, count: int) -> Row:
    """B06: so many mutants in all classes; refused by one error within a second, or the very same content."""
    row = Row("B06", f"mutants of a bundle in {len(CLASSES)} classes")

    def trial(row: Row) -> None:
        chance, slowest, same = random.Random(SEED), 0.0, 0
        for name in _classes(chance, count):
            data = CLASSES[name](chance)
            began = time.thread_time()
            faults, taken = _judged(data)
            slowest = max(slowest, time.thread_time() - began)
            same += taken
            row.count([f"{name}: {fault}" for fault in faults])
        if slowest > SECONDS:
            row.count([f"slowest {slowest:.1f} s"])
        row.note = f"slowest {slowest * 1000:.0f} ms, {same} with idle bits changed only"

    return timed(row, trial)


def _classes(chance: random.Random, count: int) -> Iterator[str]:
    """Give the classes in turn; those that are costly to make come every tenth time."""
    for number in range(count):
        rare = number % 10 == 0
        yield chance.choice([name for name in CLASSES if (name in RARE) is rare])


def _judged(data: bytes) -> tuple[list[str], bool]:
    """Return what is wrong with the answer to a mutant, and whether it was taken for its content is the same."""
    try:
        read = read_bundle(data)
    except BundleError:
        return [], False
    except Exception as error:
        return [f"another error: {type(error).__name__}"], False
    same = dict(read.members) == members() and (read.manifest.mode, read.manifest.signed_at) == (
        "practice",
        AT,
    )
    return ([] if same and read.fingerprint == key().fingerprint else ["taken with other content"]), same


def unsigned_bundles(folder: Path, count: int) -> Row:
    """The control: a reader that looks at the sums of the manifest alone takes what was changed and summed anew."""
    row = Row("B06", "a reader that does not look at the signature", control=True)

    def trial(row: Row) -> None:
        chance = random.Random(SEED)
        for _ in range(count):
            parts = parts_of(WHOLE)
            parts["hadiah.json"] = parts["hadiah.json"].replace(b"1", b"%d" % chance.randint(2, 9), 1)
            forged = signed_anew(parts, key(private_value=chance.randint(8, 60)))
            summed = parts_of(forged)["SHA256SUMS"] == parts_of(signed_anew(parts, key()))["SHA256SUMS"]
            row.count(["changed prizes are taken"] if summed else [])

    return timed(row, trial)


@cache
def _minutes() -> bytes:
    return minutes(TRANSCRIPT)


def mutant_minutes(folder: Path, count: int, *, blind: bool = False) -> Row:
    """B09: flips, cuts, added bytes and moved ranges in signed minutes; check 11 fails or the file is no minutes.

    `blind` looks at the transcript inside alone: the negative control.
    """
    row = Row(
        "B09", "only the transcript inside is looked at" if blind else "mutants of the signed minutes", blind
    )

    def trial(row: Row) -> None:
        chance, whole = random.Random(SEED), _minutes()
        start = whole.index(b"/Contents <") + 10
        container = range(start, whole.index(b">", start) + 1)
        slowest = 0.0
        for _ in range(count):
            data = _mutant_of_minutes(whole, chance, container)
            began = time.thread_time()
            checked = check_bytes(data)
            slowest = max(slowest, time.thread_time() - began)
            failing = (
                {c.no for c in checked.verdict.checks if c.result.value == "fails"}
                if checked.verdict
                else {11}
            )
            row.count([] if failing - ({11, 12} if blind else set()) else ["taken"])
        row.note = f"slowest {slowest * 1000:.0f} ms"
        if slowest > 2 and not blind:
            row.count([f"slowest {slowest:.1f} s"])

    return timed(row, trial)


def _mutant_of_minutes(whole: bytes, chance: random.Random, container: range) -> bytes:
    """Change what is signed; in the signature's own container some bits are idle."""
    match chance.randrange(5):
        case 0:
            return whole[: chance.randrange(len(whole))]
        case 1:
            return whole + b"\n" + chance.randbytes(40)
        case 2:
            found = whole.index(b"/ByteRange")
            digits = [p for p in range(found, found + 60) if whole[p : p + 1].isdigit()]
            place = chance.choice(digits)
            other = b"%d" % ((whole[place] - 48 + chance.randint(1, 9)) % 10)
            return whole[:place] + other + whole[place + 1 :]
    place = chance.choice(
        [p for p in (chance.randrange(len(whole)) for _ in range(20)) if p not in container]
    )
    changed = bytearray(whole)
    changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)

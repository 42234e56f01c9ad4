"""The signed file of an office: every bundle and readiness file as it was received, and what the office decided.

* It is laid out and checked like the file of a TPS (`steps.files.bundle_form`), so `openssl cms -verify` takes it too.
* Its members bear the names that are in them: TPS or village and the first digits of their SHA-256. Nothing in it depends on
  the order in which things came, nor on what files were called.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from draw.canonical import HEX64, canonical, parse
from draw.consolidation import Area, Decision, Expected, Level, tps_order
from draw.errors import FormError
from draw.form import NAME_LIMIT, NOTE_LIMIT, ListOf, OneOf, OrNull, Record, Text, Time, Whole, require
from steps.files.bundle import seal_bundle
from steps.files.bundle_form import BundleError, BundleFault, Kind
from steps.files.bundle_read import read_bundle
from steps.files.keys import TpsKey

FORMAT = "undian-tps-office/1"
SUFFIX = ".undian-rekap"
DOCUMENT = "kantor.json"
FILE_LIMIT = 20_000
SIZE_LIMIT = 512 * 1024 * 1024
_DOCUMENT_LIMIT = 32 * 1024 * 1024
_LEVEL = OneOf(tuple(level.value for level in Level))
_CODE = Text(6, pattern=r"([0-9]{2}|[0-9]{4}|[0-9]{6})?\Z")
_TPS = Text(15, pattern=r"[0-9]{10}-[1-9][0-9]{0,3}\Z")
_NAME = Text(NAME_LIMIT)
_HASH = Text(64, pattern=HEX64)
_MEMBER = re.compile(r"[0-9]{10}(-[0-9]{1,4})?-[0-9a-f]{16}\.(paket|siap)\Z")

OFFICE = Kind(
    FORMAT,
    {"level": _LEVEL, "code": _CODE},
    frozenset({DOCUMENT}),
    size_limit=SIZE_LIMIT,
    member_limit=FILE_LIMIT,
)
FORM = Record(
    {
        "format": OneOf((FORMAT,)),
        "area": Record(
            {
                "level": _LEVEL,
                "code": _CODE,
                "name": _NAME,
                "election": _NAME,
                "date": Text(10, pattern=r"([0-9]{4}-[0-9]{2}-[0-9]{2})?\Z"),
                "zone": OneOf(("WIB", "WITA", "WIT")),
            }
        ),
        "expected": ListOf(
            Record(
                {
                    "code": Text(10, pattern=r"[0-9]{10}\Z"),
                    "number": Whole(1, 9_999),
                    "village": _NAME,
                    "district": _NAME,
                    "registered": OrNull(Whole(0, 99_999)),
                }
            ),
            1_000_000,
        ),
        "decisions": ListOf(
            Record(
                {
                    "tps": _TPS,
                    "files": ListOf(_HASH, 100, least=2),
                    "chosen": Text(64, pattern=r"([0-9a-f]{64})?\Z"),
                    "reason": Text(NOTE_LIMIT, least=1),
                    "by": Text(NAME_LIMIT, least=1),
                    "at": Time(),
                    "no": Whole(1, 9_999),
                }
            ),
            100_000,
        ),
    }
)


@dataclass(frozen=True, slots=True)
class OfficeDocument:
    """What an office says: its area, whom it expects, and every decision, sorted."""

    area: Area
    expected: tuple[Expected, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """The file of an office as signed: what it says, the files in it by name, and the fingerprint of its key (64 digits)."""

    document: OfficeDocument
    files: Mapping[str, bytes]
    signed_at: datetime
    signer: str


def seal_office(
    told: OfficeDocument,
    files: Sequence[tuple[str, str, bytes]],
    *,
    key: TpsKey,
    at: datetime,
    software: str,
) -> bytes:
    """Return the bytes of the signed file; `files` are (TPS or village code, ending `paket` or `siap`, bytes).

    `at` (aware, whole seconds) is the time that the signature claims, `software` names program and version.
    """
    members = {member_name(of, ending, data): data for of, ending, data in files}
    facts = {"level": told.area.level.value, "code": told.area.code}
    everything = {**members, DOCUMENT: canonical(document(told))}
    return seal_bundle(OFFICE, everything, facts, key=key, at=at, software=software)


def read_office(source: Path | bytes) -> OfficeFile:
    """Read the signed file of an office; raises BundleError for whatever is not whole, unchanged and signed.

    The files in it are only known to be those that the office put there; each is still to be verified.
    """
    bundle = read_bundle(source, OFFICE)
    files = {name: data for name, data in bundle.members.items() if name != DOCUMENT}
    if not all(_MEMBER.match(name) for name in files):
        raise BundleError(BundleFault.NAME, "member")
    try:
        doc = parse(bundle.members[DOCUMENT], limit=_DOCUMENT_LIMIT)
        require(FORM, doc, "office")
    except FormError as error:
        raise BundleError(BundleFault.MEMBERS, DOCUMENT) from error
    told, facts = from_document(doc), bundle.manifest.facts
    if (told.area.level.value, told.area.code) != (facts["level"], facts["code"]):
        raise BundleError(BundleFault.DIFFERS, DOCUMENT)
    return OfficeFile(told, files, bundle.manifest.signed_at, bundle.fingerprint)


def member_name(of: str, ending: str, data: bytes) -> str:
    """Return the name of a file within the file of an office: `3519032004-3-0123456789abcdef.paket`."""
    return f"{of}-{hashlib.sha256(data).hexdigest()[:16]}.{ending}"


def document(told: OfficeDocument) -> dict[str, Any]:
    """Return what an office says as a JSON document."""
    decisions = sorted(told.decisions, key=lambda d: (tps_order(d.tps), d.files, d.no))
    return {
        "format": FORMAT,
        "area": {**_fields(told.area), "level": told.area.level.value},
        "expected": [_fields(one) for one in sorted(told.expected, key=lambda one: tps_order(one.tps))],
        "decisions": [{**_fields(one), "files": list(one.files)} for one in decisions],
    }


def from_document(doc: Mapping[str, Any]) -> OfficeDocument:
    """Read what an office says, of which the form holds."""
    area = Area(**{**doc["area"], "level": Level(doc["area"]["level"])})
    return OfficeDocument(area, tuple(Expected(**one) for one in doc["expected"]), tuple(_decisions(doc)))


def _decisions(doc: Mapping[str, Any]) -> Iterator[Decision]:
    for one in doc["decisions"]:
        yield Decision(**{**one, "files": tuple(one["files"])})


def _fields(value: Any) -> dict[str, Any]:
    return {f.name: getattr(value, f.name) for f in fields(value)}

"""The signed file of a village's readiness: one document, signed by the key of the village's own file.

* It is laid out and checked like the file of a TPS (`steps.files.bundle_form`), so `openssl cms -verify` takes it too.
* The manifest names the village and the election day, so that a heap of such files can be told apart unopened.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from draw.errors import FormError
from draw.form import Date, OneOf, Text
from draw.readiness import FORMAT, Readiness, from_bytes, to_bytes
from steps.files.bundle import seal_bundle
from steps.files.bundle_form import BundleError, BundleFault, Kind
from steps.files.bundle_read import read_bundle
from steps.files.keys import TpsKey

SUFFIX = ".undian-siap"
DOCUMENT = "kesiapan.json"
READINESS = Kind(
    "undian-tps-readiness-file/1",
    {
        "protocol": OneOf((FORMAT,)),
        "mode": OneOf(("official", "practice")),
        "village": Text(10, pattern=r"[0-9]{10}\Z"),
        "date": Date(),
    },
    frozenset({DOCUMENT}),
    size_limit=4 * 1024 * 1024,
    member_limit=8,
)


@dataclass(frozen=True, slots=True)
class ReadinessFile:
    """A readiness as signed: the facts, when it was signed, and the fingerprint of the village's key (64 digits)."""

    readiness: Readiness
    signed_at: datetime
    signer: str


def seal_readiness(readiness: Readiness, *, key: TpsKey, at: datetime, software: str) -> bytes:
    """Return the bytes of the signed file; raises FormError for a readiness that could not be read back.

    `at` (aware, whole seconds) is the time that the signature claims, `software` names program and version.
    """
    facts = {
        "protocol": FORMAT,
        "mode": readiness.mode,
        "village": readiness.village.code,
        "date": readiness.date,
    }
    members = {DOCUMENT: to_bytes(readiness)}
    return seal_bundle(READINESS, members, facts, key=key, at=at, software=software)


def read_readiness(source: Path | bytes) -> ReadinessFile:
    """Read a signed readiness; raises BundleError for whatever is not whole, unchanged, signed and of one piece.

    Whether the signer is the village that is expected, the office decides by the fingerprint.
    """
    bundle = read_bundle(source, READINESS)
    try:
        readiness = from_bytes(bundle.members[DOCUMENT])
    except FormError as error:
        raise BundleError(BundleFault.MEMBERS, DOCUMENT) from error
    told = bundle.manifest.facts
    if (told["mode"], told["village"], told["date"]) != (
        readiness.mode,
        readiness.village.code,
        readiness.date,
    ):
        raise BundleError(BundleFault.DIFFERS, DOCUMENT)
    return ReadinessFile(readiness, bundle.manifest.signed_at, bundle.fingerprint)

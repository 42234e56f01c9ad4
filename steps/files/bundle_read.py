"""A bundle from elsewhere, taken whole and unchanged or not at all (B06, B07).

In this order: size; container, byte for byte; frame and manifest; the exact set of members, each with size and SHA-256; the
sums; the signature and its certificate. Whatever is wrong is a BundleError with reason and place. Whether the signer is the
one that is expected, the office decides by the fingerprint; whether the draw is right, `draw.verify` says.
"""

import hashlib
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from draw.canonical import parse
from draw.errors import FormError
from draw.form import read_time, require
from draw.signature import fingerprint
from steps.files.bundle import sums
from steps.files.bundle_cms import read_cms
from steps.files.bundle_form import (
    FRAME,
    MANIFEST_NAME,
    MIMETYPE,
    MIMETYPE_NAME,
    SIGNATURE_NAME,
    STATION,
    SUMS_NAME,
    BundleError,
    BundleFault,
    Kind,
)
from steps.files.bundle_zip import unpack


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the signer says of the file: the facts of its kind, the program, and the time that the signature claims."""

    facts: Mapping[str, Any]
    software: str
    signed_at: datetime

    @property
    def mode(self) -> str:
        """`official` or `practice`, empty for a kind that is neither."""
        return str(self.facts.get("mode", ""))

    @property
    def tps(self) -> str:
        """The TPS (`3519032004-3`), empty for a kind that is of no single one."""
        return str(self.facts.get("tps", ""))


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that is whole and whose signature holds: its members by name, and who signed (64 hexadecimal digits)."""

    manifest: Manifest
    members: Mapping[str, bytes]
    certificate: x509.Certificate
    fingerprint: str


def read_bundle(source: Path | bytes, kind: Kind = STATION) -> Bundle:
    """Read a signed file of a kind; raises BundleError for whatever is not whole, unchanged and signed."""
    data = _bytes_of(source, kind.size_limit) if isinstance(source, Path) else source
    parts = unpack(data, size_limit=kind.size_limit, member_limit=kind.member_limit)
    if tuple(parts)[: len(FRAME)] != FRAME or parts[MIMETYPE_NAME] != MIMETYPE:
        raise BundleError(BundleFault.NOT_A_BUNDLE, MIMETYPE_NAME)
    manifest = parts[MANIFEST_NAME]
    document, at = _read_manifest(manifest, kind)
    members = {name: data for name, data in parts.items() if name not in FRAME}
    _check_members(members, document["members"], kind.required)
    if parts[SUMS_NAME] != sums(document["members"]):
        raise BundleError(BundleFault.DIFFERS, SUMS_NAME)
    certificate = read_cms(parts[SIGNATURE_NAME], manifest, at=at)
    signer = fingerprint(certificate)
    told = (certificate.fingerprint(hashes.SHA256()).hex(), signer)
    if told != (document["certificate"], document["key"]):
        raise BundleError(BundleFault.CERTIFICATE, MANIFEST_NAME)
    told_of = MappingProxyType({name: document[name] for name in kind.facts})
    facts = Manifest(told_of, document["software"], at)
    return Bundle(facts, MappingProxyType(members), certificate, signer)


def _bytes_of(path: Path, limit: int) -> bytes:
    try:
        if stat.S_ISREG(path.stat().st_mode):  # a pipe or a device would keep us waiting
            with path.open("rb") as file:
                return file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise BundleError(BundleFault.UNREADABLE, "file") from error
    raise BundleError(BundleFault.UNREADABLE, "file")


def _read_manifest(data: bytes, kind: Kind) -> tuple[dict[str, Any], datetime]:
    try:
        document = parse(data, limit=kind.manifest_limit)
        require(kind.manifest, document, "manifest")
        return document, read_time(document["signed_at"])
    except FormError as error:
        raise BundleError(BundleFault.MANIFEST, MANIFEST_NAME) from error


def _check_members(
    members: Mapping[str, bytes], told: list[dict[str, Any]], required: frozenset[str]
) -> None:
    names = [member["name"] for member in told]
    if names != sorted(members) or list(members) != names or not members.keys() >= required:
        raise BundleError(BundleFault.MEMBERS, MANIFEST_NAME)
    for member in told:
        data = members[member["name"]]
        if len(data) != member["size"] or hashlib.sha256(data).hexdigest() != member["sha256"]:
            raise BundleError(BundleFault.DIFFERS, member["name"])

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
    MANIFEST,
    MANIFEST_LIMIT,
    MANIFEST_NAME,
    MIMETYPE,
    MIMETYPE_NAME,
    REQUIRED,
    SIGNATURE_NAME,
    SIZE_LIMIT,
    SUMS_NAME,
    BundleError,
    BundleFault,
)
from steps.files.bundle_zip import unpack


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the signer says of the bundle: mode, TPS (`3519032004-3`), program, and the time that the signature claims."""

    mode: str
    tps: str
    software: str
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that is whole and whose signature holds: its members by name, and who signed (64 hexadecimal digits)."""

    manifest: Manifest
    members: Mapping[str, bytes]
    certificate: x509.Certificate
    fingerprint: str


def read_bundle(source: Path | bytes) -> Bundle:
    """Read a bundle from a path or from its bytes; raises BundleError for whatever is not whole, unchanged and signed."""
    parts = unpack(_bytes_of(source) if isinstance(source, Path) else source)
    if tuple(parts)[: len(FRAME)] != FRAME or parts[MIMETYPE_NAME] != MIMETYPE:
        raise BundleError(BundleFault.NOT_A_BUNDLE, MIMETYPE_NAME)
    manifest = parts[MANIFEST_NAME]
    document, at = _read_manifest(manifest)
    members = {name: data for name, data in parts.items() if name not in FRAME}
    _check_members(members, document["members"])
    if parts[SUMS_NAME] != sums(document["members"]):
        raise BundleError(BundleFault.DIFFERS, SUMS_NAME)
    certificate = read_cms(parts[SIGNATURE_NAME], manifest, at=at)
    signer = fingerprint(certificate)
    told = (certificate.fingerprint(hashes.SHA256()).hex(), signer)
    if told != (document["certificate"], document["key"]):
        raise BundleError(BundleFault.CERTIFICATE, MANIFEST_NAME)
    facts = Manifest(document["mode"], document["tps"], document["software"], at)
    return Bundle(facts, MappingProxyType(members), certificate, signer)


def _bytes_of(path: Path) -> bytes:
    try:
        if stat.S_ISREG(path.stat().st_mode):  # a pipe or a device would keep us waiting
            with path.open("rb") as file:
                return file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        raise BundleError(BundleFault.UNREADABLE, "file") from error
    raise BundleError(BundleFault.UNREADABLE, "file")


def _read_manifest(data: bytes) -> tuple[dict[str, Any], datetime]:
    try:
        document = parse(data, limit=MANIFEST_LIMIT)
        require(MANIFEST, document, "manifest")
        return document, read_time(document["signed_at"])
    except FormError as error:
        raise BundleError(BundleFault.MANIFEST, MANIFEST_NAME) from error


def _check_members(members: Mapping[str, bytes], told: list[dict[str, Any]]) -> None:
    names = [member["name"] for member in told]
    if names != sorted(members) or list(members) != names or not members.keys() >= REQUIRED:
        raise BundleError(BundleFault.MEMBERS, MANIFEST_NAME)
    for member in told:
        data = members[member["name"]]
        if len(data) != member["size"] or hashlib.sha256(data).hexdigest() != member["sha256"]:
            raise BundleError(BundleFault.DIFFERS, member["name"])

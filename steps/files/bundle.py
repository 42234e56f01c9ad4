"""The one file for the sub-district: minutes, transcript, journal and prize list, bound together and signed.

* `manifest.json` names every member with size and SHA-256; the signature stands over the manifest, by the key that signed
  the minutes. `SHA256SUMS` lets anyone check the members with `sha256sum -c`.
* The same members, key and time give the same bytes.
* The voter list is never a member.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives import hashes

from draw.canonical import canonical
from draw.form import require
from draw.statement import PROTOCOL
from steps.files.bundle_cms import sign_cms
from steps.files.bundle_form import (
    MANIFEST_NAME,
    MIMETYPE,
    MIMETYPE_NAME,
    SIGNATURE_NAME,
    STATION,
    SUMS_NAME,
    BundleError,
    BundleFault,
    Kind,
    is_member_name,
)
from steps.files.bundle_zip import pack
from steps.files.keys import TpsKey


def make_bundle(
    members: Mapping[str, bytes], *, tps: str, mode: str, key: TpsKey, at: datetime, software: str
) -> bytes:
    """Return the bytes of the bundle of a TPS; minutes, transcript, journal and prize list must be among the members.

    `tps` is the key of the TPS (`3519032004-3`), `mode` is `official` or `practice`; the rest as in `seal_bundle`.
    """
    facts = {"protocol": PROTOCOL, "mode": mode, "tps": tps}
    return seal_bundle(STATION, members, facts, key=key, at=at, software=software)


def seal_bundle(
    kind: Kind,
    members: Mapping[str, bytes],
    facts: Mapping[str, Any],
    *,
    key: TpsKey,
    at: datetime,
    software: str,
) -> bytes:
    """Return the bytes of a signed file of one kind; `facts` are those of the kind.

    `at` (aware, whole seconds) is the time that the signature claims, `software` names program and version. Raises
    BundleError for members that are missing or have a name that is not allowed, FormError for a fact of another form.
    """
    missing = kind.required - members.keys()
    if missing:
        raise BundleError(BundleFault.MEMBERS, min(missing))
    for name in members:
        if not is_member_name(name):
            raise BundleError(BundleFault.NAME, ascii(name[:80]))
    ordered = {name: members[name] for name in sorted(members)}
    listed = [
        {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in ordered.items()
    ]
    document = {
        "format": kind.format,
        **facts,
        "software": software,
        "signed_at": at.isoformat(timespec="seconds"),
        "certificate": key.certificate.fingerprint(hashes.SHA256()).hex(),
        "key": key.fingerprint,
        "members": listed,
    }
    require(kind.manifest, document, "manifest")
    manifest = canonical(document)
    frame = {
        MIMETYPE_NAME: MIMETYPE,
        MANIFEST_NAME: manifest,
        SUMS_NAME: sums(listed),
        SIGNATURE_NAME: sign_cms(manifest, key, at=at),
    }
    return pack(frame | ordered)


def sums(members: Sequence[Mapping[str, Any]]) -> bytes:
    """Return the lines that `sha256sum -c` reads, from the members of a manifest."""
    return "".join(f"{member['sha256']}  {member['name']}\n" for member in members).encode()

"""One whole bundle, the reason for which a mutant of it is refused, and a manifest that fits any parts."""

import hashlib
import time

from draw.canonical import canonical, parse
from steps.files.bundle import sums
from steps.files.bundle_cms import sign_cms
from steps.files.bundle_form import BundleError, BundleFault
from steps.files.bundle_read import read_bundle
from steps.files.bundle_zip import pack
from steps.files.keys import TpsKey
from tests.steps.files.signed_day import AT, bundle, key, members

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

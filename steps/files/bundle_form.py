"""What a bundle is: the names inside, the manifest, the limits, and the one error for whatever is not one (B06, B07).

* A bundle is a ZIP laid out like an ASiC-E container: `mimetype`, `manifest.json`, `SHA256SUMS`, `META-INF/signature.p7s`,
  then the members. The manifest names every member with size and SHA-256 and is what the signature stands over.
* Members lie flat and have small letters only, so that no two names can be one file on any system. The voter list is not
  among them.
"""

import inspect
import re
from enum import StrEnum

from draw.canonical import HEX64
from draw.form import ListOf, OneOf, Record, Text, Time, Whole
from draw.statement import PROTOCOL

FORMAT = "undian-tps-bundle/1"
MIMETYPE_NAME = "mimetype"
MIMETYPE = b"application/vnd.etsi.asic-e+zip"
MANIFEST_NAME = "manifest.json"
SUMS_NAME = "SHA256SUMS"
SIGNATURE_NAME = "META-INF/signature.p7s"
FRAME = (MIMETYPE_NAME, MANIFEST_NAME, SUMS_NAME, SIGNATURE_NAME)

MINUTES = "berita-acara.pdf"
TRANSCRIPT = "transkrip.json"
JOURNAL = "jurnal.jsonl"
PRIZES = "hadiah.json"
REQUIRED = frozenset({MINUTES, TRANSCRIPT, JOURNAL, PRIZES})

SIZE_LIMIT = 64 * 1024 * 1024
MEMBER_LIMIT = 64
RATIO_LIMIT = 200
MANIFEST_LIMIT = 64 * 1024
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}(\.[a-z0-9]{1,8})?\Z", re.ASCII)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)")
_HASH = Text(64, pattern=HEX64)

MANIFEST = Record(
    {
        "format": OneOf((FORMAT,)),
        "protocol": OneOf((PROTOCOL,)),
        "mode": OneOf(("official", "practice")),
        "tps": Text(15, pattern=r"[0-9]{10}-[1-9][0-9]{0,3}\Z"),
        "software": Text(200, least=1),
        "signed_at": Time(),
        "certificate": _HASH,
        "key": _HASH,
        "members": ListOf(
            Record({"name": Text(70, least=1), "size": Whole(0, SIZE_LIMIT), "sha256": _HASH}),
            MEMBER_LIMIT - len(FRAME),
        ),
    }
)


class BundleFault(StrEnum):
    """Why a bundle is not taken."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_A_BUNDLE = "not_a_bundle"
    NAME = "name"
    MEMBERS = "members"
    MANIFEST = "manifest"
    DIFFERS = "differs"
    SIGNATURE = "signature"
    CERTIFICATE = "certificate"


class BundleError(Exception):
    """This file is not a whole and unchanged bundle."""

    def __init__(self, reason: BundleFault, place_untrusted: str) -> None:
        super().__init__(f"{inspect.cleandoc(type(self).__doc__ or '')} ({reason}: {place_untrusted})")
        self.reason = reason
        self.place_untrusted = place_untrusted


def is_member_name(name_untrusted: str) -> bool:
    """Tell whether a bundle may hold a member of this name."""
    return _NAME.match(name_untrusted) is not None and _RESERVED.match(name_untrusted) is None

"""What a bundle is: the names inside, the manifest, the limits, and the one error for whatever is not one (B06, B07).

* A bundle is a ZIP laid out like an ASiC-E container: `mimetype`, `manifest.json`, `SHA256SUMS`, `META-INF/signature.p7s`,
  then the members. The manifest names every member with size and SHA-256 and is what the signature stands over.
* Such a signed file is of one kind: that of a TPS (`STATION`), of a village's readiness, of a sub-district. The kind says
  which facts of its own the manifest holds and which members there must be.
* Members lie flat and have small letters only, so that no two names can be one file on any system. The voter list is not
  among them.
"""

import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from draw.canonical import HEX64
from draw.form import ListOf, OneOf, Record, Rule, Text, Time, Whole
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
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}(\.[a-z0-9]{1,8})?\Z", re.ASCII)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)")
_HASH = Text(64, pattern=HEX64)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of signed file: its format, the facts of its own in the manifest, the members it must have, its limits.

    `size_limit` is bytes of the file and of all members together, `member_limit` counts the frame too.
    """

    format: str
    facts: Mapping[str, Rule]
    required: frozenset[str]
    size_limit: int = SIZE_LIMIT
    member_limit: int = MEMBER_LIMIT

    @property
    def manifest_limit(self) -> int:
        """The largest manifest in bytes: a kilobyte for each member."""
        return 1024 * self.member_limit

    @property
    def manifest(self) -> Record:
        """The form of the manifest."""
        member = Record({"name": Text(70, least=1), "size": Whole(0, self.size_limit), "sha256": _HASH})
        return Record(
            {
                "format": OneOf((self.format,)),
                **self.facts,
                "software": Text(200, least=1),
                "signed_at": Time(),
                "certificate": _HASH,
                "key": _HASH,
                "members": ListOf(member, self.member_limit - len(FRAME)),
            }
        )


STATION = Kind(
    FORMAT,
    {
        "protocol": OneOf((PROTOCOL,)),
        "mode": OneOf(("official", "practice")),
        "tps": Text(15, pattern=r"[0-9]{10}-[1-9][0-9]{0,3}\Z"),
    },
    REQUIRED,
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

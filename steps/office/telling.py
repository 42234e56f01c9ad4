"""Telling what kind of file this is, by what is in it and never by its name: a few hundred bytes are looked at."""

import re
import zlib
from enum import StrEnum

from steps.files.bundle_form import FORMAT as STATION_FORMAT
from steps.files.bundle_form import MANIFEST_NAME, MIMETYPE, MIMETYPE_NAME
from steps.files.office_file import OFFICE
from steps.files.readiness_file import READINESS

HEAD_BYTES = 4096
_MIMETYPE_END = 30 + len(MIMETYPE_NAME) + len(MIMETYPE)
_MANIFEST = _MIMETYPE_END + 30 + len(MANIFEST_NAME)
_FORMAT_FIELD = re.compile(rb'"format":"([a-z0-9/-]{1,60})"')
_INFLATED = 64 * 1024


class FileKind(StrEnum):
    """What a file says that it is; whether that is so, its reader says."""

    STATION = "station"
    READINESS = "readiness"
    OFFICE = "office"
    OTHER = "other"


_KINDS = {
    STATION_FORMAT: FileKind.STATION,
    READINESS.format: FileKind.READINESS,
    OFFICE.format: FileKind.OFFICE,
}


def is_signed_file(head: bytes) -> bool:
    """Tell whether a file begins like our signed files."""
    return head[30:_MIMETYPE_END] == MIMETYPE_NAME.encode() + MIMETYPE and head.startswith(b"PK\3\4")


def kind_of(head: bytes) -> FileKind:
    """Return what the first `HEAD_BYTES` of a file say that it is; OTHER for what is not laid out like ours at all."""
    if not is_signed_file(head) or head[_MANIFEST - len(MANIFEST_NAME) : _MANIFEST] != MANIFEST_NAME.encode():
        return FileKind.OTHER
    try:
        manifest = zlib.decompressobj(-15).decompress(head[_MANIFEST:], _INFLATED)
    except zlib.error:
        return FileKind.OTHER
    match = _FORMAT_FIELD.search(manifest)
    return _KINDS.get(match[1].decode(), FileKind.OTHER) if match else FileKind.OTHER

"""The container of a bundle, a plain ZIP: written in one layout, and read so strictly that only this layout is taken.

* Order, times and attributes are fixed: the same members give the same bytes (of the same zlib).
* Reading rebuilds every header from the few facts that may differ and compares byte for byte. Prefix, gap, overlap, comment,
  extra field, link, encryption, data descriptor, doubled or trailing entries have no place left to be.
* Members are deflated as small as the standard library can, and read with a bound on every one and on all together.
"""

import struct
import zipfile
import zlib
from collections.abc import Mapping

from steps.files.bundle_form import (
    FRAME,
    MEMBER_LIMIT,
    MIMETYPE_NAME,
    RATIO_LIMIT,
    SIZE_LIMIT,
    BundleError,
    BundleFault,
    is_member_name,
)
from steps.files.deflate import deflated

_DOS_DATE = 0x21
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
_VERSION = 20
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return the container with `members` in their order; `mimetype` is stored, all else deflated."""
    parts, directory = bytearray(), bytearray()
    for name, data in members.items():
        method, crc, letters = _method(name), zlib.crc32(data), name.encode()
        packed = data if method == zipfile.ZIP_STORED else deflated(data, header=False)
        sizes = (len(packed), len(data), len(letters))
        directory += _central(method, crc, *sizes, len(parts)) + letters
        parts += _local(method, crc, *sizes) + letters + packed
    count = len(members)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(parts), 0)
    return bytes(parts + directory + end)


def unpack(
    data_untrusted: bytes, *, size_limit: int = SIZE_LIMIT, member_limit: int = MEMBER_LIMIT
) -> dict[str, bytes]:
    """Return the members in their order; raises BundleError for anything that `pack` does not write."""
    if len(data_untrusted) > size_limit:
        raise BundleError(BundleFault.TOO_LARGE, "file")
    try:
        return _unpack(data_untrusted, size_limit, member_limit)
    except (struct.error, zlib.error, UnicodeDecodeError) as error:
        raise BundleError(BundleFault.NOT_A_BUNDLE, "container") from error


def _unpack(data: bytes, size_limit: int, member_limit: int) -> dict[str, bytes]:
    end = len(data) - _END.size
    _, _, _, count, _, size, directory, _ = _END.unpack(data[max(end, 0) :])
    _require(data[end:] == _END.pack(b"PK\5\6", 0, 0, count, count, size, directory, 0), "end")
    _require(directory + size == end, "directory")
    if count > member_limit:
        raise BundleError(BundleFault.TOO_LARGE, "members")
    members: dict[str, bytes] = {}
    place, entry, room = 0, directory, size_limit
    for _ in range(count):
        fields = _CENTRAL.unpack_from(data, entry)
        crc, packed, unpacked, name_size = fields[9:13]
        name = data[entry + _CENTRAL.size :][:name_size]
        shown = name.decode("ascii")
        if shown in members or not (shown in FRAME or is_member_name(shown)):
            raise BundleError(BundleFault.NAME, ascii(shown[:80]))
        method = _method(shown)
        central = _central(method, crc, packed, unpacked, len(name), place) + name
        local = _local(method, crc, packed, unpacked, len(name)) + name
        _require(data[entry : entry + len(central)] == central, shown)
        _require(data[place : place + len(local)] == local, shown)
        if unpacked > min(room, RATIO_LIMIT * packed):
            raise BundleError(BundleFault.TOO_LARGE, shown)
        start = place + len(local)
        place, entry, room = start + packed, entry + len(central), room - unpacked
        _require(place <= directory, shown)
        members[shown] = _member(data[start:place], method, unpacked)
        _require(zlib.crc32(members[shown]) == crc, shown)
    _require(place == directory and entry == end, "directory")
    return members


def _member(packed: bytes, method: int, size: int) -> bytes:
    if method == zipfile.ZIP_STORED:
        data = packed
    else:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        data = inflater.decompress(packed, size + 1)
        _require(inflater.eof and not inflater.unused_data, "member")
    _require(len(data) == size, "member")
    return data


def _method(name: str) -> int:
    return zipfile.ZIP_STORED if name == MIMETYPE_NAME else zipfile.ZIP_DEFLATED


def _local(method: int, crc: int, packed: int, unpacked: int, name_size: int) -> bytes:
    return _LOCAL.pack(
        b"PK\3\4", _VERSION, 0, method, 0, _DOS_DATE, crc, packed, unpacked, name_size, 0
    )  # fmt: skip


def _central(method: int, crc: int, packed: int, unpacked: int, name_size: int, place: int) -> bytes:
    return _CENTRAL.pack(
        b"PK\1\2", _VERSION, _UNIX, _VERSION, 0, 0, method, 0, _DOS_DATE, crc, packed, unpacked,
        name_size, 0, 0, 0, 0, _PLAIN_FILE, place,
    )  # fmt: skip


def _require(holds: bool, place: str) -> None:
    if not holds:
        raise BundleError(BundleFault.NOT_A_BUNDLE, place)

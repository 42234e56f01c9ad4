"""What a zipped workbook must stand before the spreadsheet reader sees it (B03, B04).

* Members are counted in the central directory before it is parsed; they may not overlap, repeat or nest.
* Only XML members are unpacked, within one limit for all, and a member may not be longer than it declares.
* No document type (so no entities), no cell with content beyond the limits, by position or by repetition.
* What passes is packed anew, uncompressed: the reader sees exactly the bytes that were checked. Macros, links,
  pictures and embedded files are left out.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from steps.files.sheet_cells import OdsCells, WorkbookParts, XlsxCells, parse_xml
from steps.files.sheet_errors import MIB, VoterFileError, VoterFileReason

UNPACKED_LIMIT = 48 * MIB
TAG_LIMIT = 2_500_000  # six for each cell that is allowed
MEMBER_LIMIT = 1_000
DIRECTORY_LIMIT = 256 * 1024
_END = struct.Struct("<4s4H2LH")
_HEADER_SIZE = 30
_EMBEDDED = ("xl/embeddings/", "Object ")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"

Uncalculated = Mapping[str, list[tuple[int, int]]]


def check_workbook(data: bytes) -> tuple[str, bytes, Uncalculated]:
    """Return kind, the workbook packed anew, and by sheet the cells whose formula has no value."""
    _check_directory(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = _check_members(archive.infolist(), archive.start_dir)
        parts = {name: content for name, content in _unpack(data, members) if name}
    except (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, UnicodeError) as error:
        reason = VoterFileReason.UNSAFE if "verlap" in str(error) else VoterFileReason.DAMAGED
        raise VoterFileError(reason) from error
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise VoterFileError(VoterFileReason.ENCRYPTED)
    if parts.get("mimetype", b"").startswith(_ODS) and "content.xml" in parts:
        return "ods", _pack(parts), _check_ods(parts)
    return "xlsx", _pack(parts), _check_xlsx(parts)


def _check_directory(data: bytes) -> None:
    at = data.rfind(b"PK\x05\x06")
    if at < 0 or len(data) < at + _END.size:
        raise VoterFileError(VoterFileReason.DAMAGED)
    _, _, _, _, count, size, _, _ = _END.unpack_from(data, at)
    if count > MEMBER_LIMIT or size > DIRECTORY_LIMIT:
        raise VoterFileError(VoterFileReason.UNSAFE)


def _check_members(members: list[zipfile.ZipInfo], directory: int) -> list[zipfile.ZipInfo]:
    if len(members) > MEMBER_LIMIT:
        raise VoterFileError(VoterFileReason.UNSAFE)
    if any(member.flag_bits & 1 for member in members):
        raise VoterFileError(VoterFileReason.ENCRYPTED)
    in_place = sorted(members, key=lambda member: member.header_offset)
    ends = [member.header_offset for member in in_place[1:]] + [directory]
    for member, end in zip(in_place, ends, strict=True):
        if member.header_offset + _HEADER_SIZE + member.compress_size > end:
            raise VoterFileError(VoterFileReason.UNSAFE)
    if len({member.filename.lower() for member in members}) < len(members):
        raise VoterFileError(VoterFileReason.UNSAFE)
    return in_place


def _unpack(data: bytes, members: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the members that are needed; the rest is only looked at for nested archives."""
    room, tags = UNPACKED_LIMIT, TAG_LIMIT
    for member in members:
        name = member.filename.replace("\\", "/").lstrip("/")
        packed = _packed(data, member)
        needed = name.endswith((".xml", ".rels")) or name == "mimetype"
        content = _inflate(packed, member, most=room if needed else 4)
        if content.startswith(b"PK\x03\x04") and not name.startswith(_EMBEDDED):
            raise VoterFileError(VoterFileReason.UNSAFE)
        if needed:
            if len(content) > room:
                raise VoterFileError(VoterFileReason.TOO_LARGE)
            if len(content) != member.file_size:
                raise VoterFileError(VoterFileReason.DAMAGED)
            room -= len(content)
            tags -= content.count(b"<")
            if tags < 0:
                raise VoterFileError(VoterFileReason.TOO_MANY_CELLS)
            yield name, content


def _packed(data: bytes, member: zipfile.ZipInfo) -> bytes:
    if data[member.header_offset : member.header_offset + 4] != b"PK\x03\x04":
        raise VoterFileError(VoterFileReason.DAMAGED)
    name_size, extra_size = struct.unpack_from("<2H", data, member.header_offset + 26)
    start = member.header_offset + _HEADER_SIZE + name_size + extra_size
    return data[start : start + member.compress_size]


def _inflate(packed: bytes, member: zipfile.ZipInfo, *, most: int) -> bytes:
    """Unpack at most one byte more than `most`, so that the caller sees when it was not all."""
    if member.compress_type == zipfile.ZIP_STORED:
        return packed[: most + 1]
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise VoterFileError(VoterFileReason.UNSAFE)
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most + 1)


def _check_ods(parts: Mapping[str, bytes]) -> Uncalculated:
    found: dict[str, list[tuple[int, int]]] = {}
    for name, content in parts.items():
        if name == "content.xml":
            found = OdsCells().read(content)
        elif name != "mimetype":
            parse_xml(content)
    return found


def _check_xlsx(parts: Mapping[str, bytes]) -> Uncalculated:
    book = WorkbookParts(parts)
    if not book.is_workbook:
        raise VoterFileError(VoterFileReason.NOT_A_LIST)
    # Every part is held against the limits, lest the reader find a sheet where we do not look for one.
    found = {name: XlsxCells(book.sheet_names.get(name, "")).read(part) for name, part in parts.items()}
    return {sheet: found[name] for name, sheet in book.sheet_names.items() if name in found}


def _pack(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()

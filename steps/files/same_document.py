"""Is a signed PDF the expected one and nothing else? Both are walked together from the root, object by object (check 12).

* Every key, item, name, number, text and stream that a reader can reach must be there, equal, and alone. Streams are
  compared unpacked, so that another version of the packing library changes nothing.
* A signature adds what no expected file has: the form with its fields, the fields on the first page, permissions,
  extensions, and what is needed to judge it later. A field must have no area and no drawing of its own.
* A file with which a reader would have to guess (repairs, doubled keys, two tables of objects, encryption) is another one.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from steps.files.attachment import PdfUnreadableError

if TYPE_CHECKING:
    pass

STRUCTURE = "the structure of the file"
_ADDED_TO_ROOT = frozenset({"/AcroForm", "/Perms", "/Extensions", "/DSS", "/Version"})
_FORM_KEYS = frozenset({"/Fields", "/SigFlags", "/DA", "/DR"})
_FIELD_KEYS = frozenset(
    {"/Type", "/Subtype", "/FT", "/T", "/TU", "/F", "/Ff", "/Rect", "/P", "/V", "/AP", "/M", "/NM", "/DA", "/Lock"}
)  # fmt: skip
_PARTS = {
    "/Contents": "what is drawn",
    "/Resources": "letters or pictures",
    "/Annots": "something laid over it",
}
_PAGE = 2  # where a path through the pages has the page's number
_PACKING = frozenset({"/Length", "/Filter", "/DecodeParms"})
_HEADER = 9  # "%PDF-1.7" and its line end


def differences(expected: bytes, signed_untrusted: bytes, *, signed_later: bool) -> Iterator[str]:
    """Yield the place of each difference, `page 2: what is drawn`; none when the signed file shows what is expected.

    `signed_later` admits what signing programs of others write into the metadata. Raises PdfUnreadableError.
    """
    import pikepdf

    try:
        with (
            pikepdf.Pdf.open(BytesIO(expected)) as ours,
            pikepdf.Pdf.open(BytesIO(signed_untrusted), attempt_recovery=False, suppress_warnings=True) as theirs,
        ):  # fmt: skip
            if signed_untrusted[:_HEADER] != expected[:_HEADER] or theirs.is_encrypted:
                yield STRUCTURE
            if "/XRefStm" in theirs.trailer:
                yield STRUCTURE
            yield from _Walk(signed_later=signed_later).differ(ours.Root, theirs.Root, ())
            if theirs.get_warnings():
                yield STRUCTURE
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, zlib.error, RecursionError) as error:
        raise PdfUnreadableError from error


class _Walk:
    """One walk through two documents; each pair of objects is met once, since pages name their parents."""

    def __init__(self, *, signed_later: bool) -> None:
        self._met: set[tuple[Any, Any]] = set()
        self._signed_later = signed_later

    def differ(self, ours: Any, theirs: Any, path: tuple[str, ...]) -> Iterator[str]:
        """Yield the places below `path` at which the two are not the same."""
        if _kind(ours) != _kind(theirs):
            yield _place(path)
            return
        match _kind(ours):
            case "array":
                yield from self._arrays(ours, theirs, path)
            case "dictionary":
                if not self._known(ours, theirs):
                    yield from self._dictionaries(ours, theirs, path)
            case "stream":
                if not self._known(ours, theirs):
                    yield from self._dictionaries(ours.stream_dict, theirs.stream_dict, path)
                    if _unpacked(ours) != _unpacked(theirs, limit=len(_unpacked(ours) or b"")):
                        yield _place(path)
            case "string":
                if bytes(ours) != bytes(theirs):
                    yield _place(path)
            case _:
                if ours != theirs:
                    yield _place(path)

    def _known(self, ours: Any, theirs: Any) -> bool:
        pair = (ours.objgen, theirs.objgen)
        if (0, 0) in pair:
            return False
        known = pair in self._met
        self._met.add(pair)
        return known

    def _arrays(self, ours: Any, theirs: Any, path: tuple[str, ...]) -> Iterator[str]:
        if len(ours) != len(theirs):
            yield _place(path)
            return
        for number, (mine, other) in enumerate(zip(ours, theirs, strict=True), 1):
            yield from self.differ(mine, other, (*path, str(number)))

    def _dictionaries(self, ours: Any, theirs: Any, path: tuple[str, ...]) -> Iterator[str]:
        wanted, there = set(ours.keys()) - _PACKING, set(theirs.keys()) - _PACKING
        for key in sorted(there - wanted):
            if not _may_be_added(key, theirs[key], path):
                yield _place((*path, key))
        for key in sorted(wanted):
            if self._signed_later and (*path, key) == ("/Metadata",):
                continue
            if key not in there:
                yield _place((*path, key))
            else:
                yield from self.differ(ours[key], theirs[key], (*path, key))


def _kind(value: Any) -> str:
    """Return what a value is; whole and broken numbers are one kind, truth is another."""
    name = getattr(value, "_type_name", None)
    if name is None:
        return "truth" if isinstance(value, bool) else "nothing" if value is None else "number"
    return str(name)


def _may_be_added(key: str, value: Any, path: tuple[str, ...]) -> bool:
    if path == () and key in _ADDED_TO_ROOT:
        if key == "/AcroForm":
            return value.keys() <= _FORM_KEYS and all(map(_is_bare_field, value.get("/Fields", ())))
        return key != "/Perms" or value.keys() <= {"/DocMDP"}
    if path == ("/Pages", "/Kids", "1") and key == "/Annots":
        return all(map(_is_bare_field, value))
    return False


def _is_bare_field(field: Any) -> bool:
    """Tell whether this is a field to sign that covers nothing and draws nothing."""
    return bool(
        field.keys() <= _FIELD_KEYS
        and field.get("/Subtype") == "/Widget"
        and field.get("/FT") == "/Sig"
        and [*map(float, field["/Rect"])] == [0.0] * 4
        and _draws_nothing(field.get("/AP"))
    )


def _draws_nothing(appearance: Any) -> bool:
    if appearance is None:
        return True
    return all(_kind(each) == "stream" and _is_blank(_unpacked(each)) for _, each in appearance.items())


def _is_blank(drawing: bytes | None) -> bool:
    """Tell whether a drawing has nothing but comments: some signing programs leave one."""
    if drawing is None:
        return False
    return all(not line or line.startswith(b"%") for line in map(bytes.strip, drawing.splitlines()))


def _unpacked(stream: Any, *, limit: int = 1 << 26) -> bytes | None:
    """Return the bytes of a stream that is packed by Flate or not at all, one more than `limit` at most."""
    coding, raw = stream.get("/Filter"), bytes(stream.read_raw_bytes())
    if "/DecodeParms" in stream or (coding is not None and coding != "/FlateDecode"):
        return None
    return raw if coding is None else zlib.decompressobj().decompress(raw, limit + 1)


def _place(path: tuple[str, ...]) -> str:
    """Return a path for people: which page and what of it, or which part of the file."""
    if path[:2] == ("/Pages", "/Kids") and len(path) > _PAGE:
        return f"page {path[_PAGE]}: {_PARTS.get((*path, '')[_PAGE + 1], 'its form')}"
    if path[:1] == ("/Pages",):
        return "the number of pages"
    return {"/AcroForm": "the fields to sign", "/Names": "the attachments", "/AF": "the attachments"}.get(
        (*path, "")[0], STRUCTURE
    )

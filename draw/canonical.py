"""Bytes and hashes of the protocol (section 2).

* Every hash is SHA-256 over UTF-8 text, written as 64 lower-case hexadecimal digits.
* A JSON document is hashed in its RFC 8785 form; it holds no floating-point number, and all text is NFC.
* Parsing refuses whatever is not canonical: parsers take doubled keys silently, so the bytes are made again and compared.
* Where a document holds only texts, small whole numbers and keys of ASCII, the standard library writes the very same bytes a
  dozen times faster; whatever else there is goes to the RFC 8785 library, against which tests hold the short way.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, NoReturn

import rfc8785

from draw.errors import FormError

HEX64 = r"[0-9a-f]{64}\Z"
SIZE_LIMIT = 8 * 1024 * 1024
DIGITS_LIMIT = 16  # the largest whole number that RFC 8785 keeps exact has 16 digits
_NOT_CANONICAL = "The document is not in canonical form (RFC 8785)."
_EXACT = 2**53 - 1
_TWO_UNITS = re.compile(b"[\xf0-\xf4]")  # the first byte of a letter from U+10000 on, in UTF-8
_write = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":")
).encode
_FORBIDDEN = frozenset(
    "\u061c\u200e\u200f\u2028\u2029\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def digest(text: str) -> str:
    """Return `H(text)`: 64 lower-case hexadecimal digits (section 2)."""
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(document: Any) -> bytes:
    """Return the RFC 8785 bytes of a JSON document; raises FormError when it has none."""
    try:
        return plain_bytes(document) if _is_simple(document) else rfc8785.dumps(document)
    except (rfc8785.CanonicalizationError, RecursionError, UnicodeError) as error:
        raise FormError("The document has no canonical form.") from error


def plain_bytes(document: Any) -> bytes:
    """Return the RFC 8785 bytes of a document of texts, exact whole numbers, truths, nulls and keys of ASCII.

    That is what every document is whose form holds (`draw.form`); for any other the answer may be wrong.
    """
    return _write(document).encode()


def canonical_text(document: Any) -> str:
    """Return the canonical bytes as text, as they enter a hash."""
    return canonical(document).decode()


def parse(data: bytes, *, limit: int = SIZE_LIMIT) -> Any:
    """Read a canonical JSON document of at most `limit` bytes; raises FormError for anything else (B08).

    One line feed at the end is forgiven: the protocol's own worked example, like any text file, ends with one.
    """
    data = data.removesuffix(b"\n")
    document = _read(data, limit)
    if _again(document, data) != data:
        raise FormError(_NOT_CANONICAL)
    return document


def parse_lines(lines: Sequence[bytes], *, limit: int) -> list[Any]:
    """Read one canonical JSON document of at most `limit` bytes from each line; raises FormError for anything else.

    All are written again in one go: a line that holds one whole document cannot begin with another, so the joined lines
    are equal only where every single one is.
    """
    documents = [_read(line, limit) for line in lines]
    joined = b"[%b]" % b",".join(lines)
    if _again(documents, joined) != joined:
        raise FormError(_NOT_CANONICAL)
    return documents


def _read(data: bytes, limit: int) -> Any:
    if len(data) > limit:
        raise FormError(f"The document is larger than {limit} bytes.")
    try:
        return _READER.decode(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise FormError("The file is not a JSON document of the protocol.") from error


def _again(document: Any, data: bytes) -> bytes:
    """Return the canonical bytes of what was read from `data`: whole numbers are exact, and no letter needs two units.

    Below U+10000 the order of keys by code points is the one by UTF-16 units that RFC 8785 asks for.
    """
    if _TWO_UNITS.search(data):
        return canonical(document)
    try:
        return plain_bytes(document)
    except (RecursionError, UnicodeError) as error:
        raise FormError("The document has no canonical form.") from error


def is_plain(text: str) -> bool:
    """Tell whether a text is NFC and free of control and bidirectional-override characters (section 2)."""
    if text.isascii():
        return text.isprintable()
    if not unicodedata.is_normalized("NFC", text):
        return False
    return not any(c in _FORBIDDEN or unicodedata.category(c) in ("Cc", "Cs") for c in text)


def _is_simple(value: Any) -> bool:
    """Tell whether the standard library's sorted JSON of a value is its RFC 8785 form."""
    match value:
        case str() | bool() | None:
            return True
        case int():
            return -_EXACT <= value <= _EXACT
        case dict():
            return all(isinstance(key, str) and key.isascii() for key in value) and all(
                map(_is_simple, value.values())
            )
        case list() | tuple():
            return all(map(_is_simple, value))
    return False


def _refuse_number(text: str) -> NoReturn:
    raise FormError(f"A number is not whole: {text[:20]}")


def _whole_number(text: str) -> int:
    if len(text.removeprefix("-")) > DIGITS_LIMIT or abs(number := int(text)) > _EXACT:
        raise FormError("A number is too large.")
    return number


_READER = json.JSONDecoder(parse_float=_refuse_number, parse_constant=_refuse_number, parse_int=_whole_number)

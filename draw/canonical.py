"""Bytes and hashes of the protocol (section 2).

* Every hash is SHA-256 over UTF-8 text, written as 64 lower-case hexadecimal digits.
* A JSON document is hashed in its RFC 8785 form; it holds no floating-point number, and all text is NFC.
* Parsing refuses whatever is not canonical: parsers take doubled keys silently, so the bytes are made again and compared.
"""

import hashlib
import json
import unicodedata
from typing import Any, NoReturn

import rfc8785

from draw.errors import FormError

HEX64 = r"[0-9a-f]{64}\Z"
SIZE_LIMIT = 8 * 1024 * 1024
DIGITS_LIMIT = 16  # the largest whole number that RFC 8785 keeps exact has 16 digits
_FORBIDDEN = frozenset(
    "\u061c\u200e\u200f\u2028\u2029\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def digest(text: str) -> str:
    """Return `H(text)`: 64 lower-case hexadecimal digits (section 2)."""
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(document: Any) -> bytes:
    """Return the RFC 8785 bytes of a JSON document; raises FormError when it has none."""
    try:
        return rfc8785.dumps(document)
    except (rfc8785.CanonicalizationError, RecursionError, UnicodeError) as error:
        raise FormError("The document has no canonical form.") from error


def canonical_text(document: Any) -> str:
    """Return the canonical bytes as text, as they enter a hash."""
    return canonical(document).decode()


def parse(data: bytes, *, limit: int = SIZE_LIMIT) -> Any:
    """Read a canonical JSON document of at most `limit` bytes; raises FormError for anything else (B08).

    One line feed at the end is forgiven: the protocol's own worked example, like any text file, ends with one.
    """
    data = data.removesuffix(b"\n")
    if len(data) > limit:
        raise FormError(f"The document is larger than {limit} bytes.")
    try:
        document = json.loads(
            data.decode("utf-8"),
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            parse_int=_whole_number,
        )
    except (ValueError, RecursionError) as error:
        raise FormError("The file is not a JSON document of the protocol.") from error
    if canonical(document) != data:
        raise FormError("The document is not in canonical form (RFC 8785).")
    return document


def is_plain(text: str) -> bool:
    """Tell whether a text is NFC and free of control and bidirectional-override characters (section 2)."""
    if text.isascii():
        return text.isprintable()
    if not unicodedata.is_normalized("NFC", text):
        return False
    return not any(c in _FORBIDDEN or unicodedata.category(c) in ("Cc", "Cs") for c in text)


def _refuse_number(text: str) -> NoReturn:
    raise FormError(f"A number is not whole: {text[:20]}")


def _whole_number(text: str) -> int:
    if len(text.removeprefix("-")) > DIGITS_LIMIT:
        raise FormError("A number is too large.")
    return int(text)

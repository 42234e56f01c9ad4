"""Deflated bytes as small as the standard library makes them; the same bytes each time, of the same zlib.

Digests in hexadecimal hold chance repetitions of three letters that cost more as references than as letters; the filtered
strategy leaves them alone. Which of the two ways is shorter depends on the data, so both are tried.
"""

import zlib

_LEVEL, _MEMORY = 9, 9
_STRATEGIES = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED)


def deflated(data: bytes, *, header: bool) -> bytes:
    """Return `data` compressed: with the header and checksum of a zlib stream (PDF), or bare (ZIP)."""
    window = zlib.MAX_WBITS if header else -zlib.MAX_WBITS
    return min((_once(data, window, strategy) for strategy in _STRATEGIES), key=len)


def _once(data: bytes, window: int, strategy: int) -> bytes:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, window, _MEMORY, strategy)
    return packer.compress(data) + packer.flush()

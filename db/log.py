"""The log beside a file that was not closed (`NAME.undian-wal`): whether damage in it hides acts that were acknowledged.

SQLite reads the log up to the first frame whose checksum is wrong and takes that for its end. After a power cut it is: the
one commit that was in flight is cut off there. But a flipped bit looks the same, and then every commit behind it, all of
them acknowledged, would be gone without a word (F13).

* Each frame's checksum continues that of the frame before it, so what lies behind a wrong frame can still be held
  together. Behind the end that a power cut leaves there is one commit at most in any unbroken run of frames: the next one
  is written only after the one before was on the disk. Two are damage.
* It is asked before the file is opened: closing it again would bring into the file what can be read and remove the log.
* Format: https://www.sqlite.org/fileformat2.html#walformat
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

_HEADER, _FRAME_HEADER, _PAGE = 32, 24, 4096
_MASK = 0xFFFFFFFF
_BIG_ENDIAN_SUMS = 1

_Sum = tuple[int, int]


class _Frame(NamedTuple):
    commits: bool
    salts: bytes
    summed: bytes
    checksum: _Sum


def hides_commits(path: Path) -> bool:
    """Tell whether the log of a closed file holds commits behind the place at which it would no longer be read.

    Takes 0.1 ms for each frame, and a log is there only after the program ended in the middle of a day. Raises OSError.
    """
    log = path.with_name(f"{path.name}-wal")
    if not log.is_file():
        return False
    with log.open("rb") as file:
        behind = list(_runs(file))[1:]
    return any(commits > 1 for commits in behind)


def _runs(file: BinaryIO) -> Iterator[int]:
    """Give the number of commits in each unbroken run of frames; the first is what SQLite reads."""
    header = file.read(_HEADER)
    if len(header) < _HEADER:
        return
    endian = ">" if header[3] & _BIG_ENDIAN_SUMS else "<"
    last: _Sum = struct.unpack(">2I", header[24:])
    salts, commits = header[16:24], 0
    if (
        _sum(header[:24], (0, 0), endian) != last
    ):  # then nothing is read, and the header's own words count for nothing
        endian, salts = "<", b""
        yield commits
    for frame in _frames(file):
        salts = salts or frame.salts
        ours = frame.salts == salts  # others are what an earlier use of the log has left, or damaged
        if not ours or _sum(frame.summed, last, endian) != frame.checksum:
            yield commits
            commits = 0
        commits += ours and frame.commits
        last = frame.checksum
    yield commits


def _frames(file: BinaryIO) -> Iterator[_Frame]:
    while len(data := file.read(_FRAME_HEADER + _PAGE)) == _FRAME_HEADER + _PAGE:
        checksum: _Sum = struct.unpack(">2I", data[16:24])
        yield _Frame(any(data[4:8]), data[8:16], data[:8] + data[24:], checksum)


def _sum(data: bytes, start: _Sum, endian: str) -> _Sum:
    """Return the running checksum after `data`, as the format defines it."""
    one, other = start
    words = struct.unpack(f"{endian}{len(data) // 4}I", data)
    for left, right in zip(words[::2], words[1::2], strict=True):
        one = (one + left + other) & _MASK
        other = (other + right + one) & _MASK
    return one, other

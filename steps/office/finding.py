"""Finding files in what a person points at: folders to the bottom, in order, with bounds; links are not followed.

In a folder only what looks like one of our signed files is taken, by its first bytes or its ending; the papers that lie
beside it are passed by. A file that is pointed at itself is always taken.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from steps.files.bundle_form import SIZE_LIMIT
from steps.office.telling import HEAD_BYTES, is_signed_file

ENDINGS = (".undian-paket", ".undian-siap", ".undian-rekap")
DEPTH_LIMIT = 24
FILE_COUNT_LIMIT = 1_000_000
_BLOCK = 1024 * 1024


@dataclass(slots=True)
class Places:
    """The files that were found, `named` those pointed at themselves; and the folders that could not be read."""

    files: list[tuple[str, bool]] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file as it was read; `data` is empty where it is too large to be one of ours, `size` in bytes."""

    name: str
    sha256: str
    size: int
    data: bytes = field(repr=False)


def find(paths: Sequence[Path]) -> Places:
    """Return every file below the paths, sorted, each place once; at most `FILE_COUNT_LIMIT`."""
    places, seen = Places(), set[str]()
    for path in paths:
        for place, named in _below(str(path), places.unread, depth=0, named=True):
            if place not in seen and len(seen) < FILE_COUNT_LIMIT:
                seen.add(place)
                places.files.append((place, named))
    return places


def load(place: str, *, named: bool) -> Loaded | None:
    """Read a file; None where it is none of ours and was not pointed at. Raises OSError for what cannot be read."""
    name = os.path.basename(place)
    if not stat.S_ISREG(os.stat(place).st_mode):  # a pipe or a device would keep us waiting
        return None
    with open(place, "rb") as file:
        head = file.read(HEAD_BYTES)
        if not (named or is_signed_file(head) or name.casefold().endswith(ENDINGS)):
            return None
        data = head + file.read(SIZE_LIMIT + 1 - len(head))
        if len(data) <= SIZE_LIMIT:
            return Loaded(name, hashlib.sha256(data).hexdigest(), len(data), data)
        digest, size = hashlib.sha256(data), len(data)
        del data
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
        return Loaded(name, digest.hexdigest(), size, b"")


def _below(place: str, unread: list[str], *, depth: int, named: bool) -> Iterator[tuple[str, bool]]:
    if not os.path.isdir(place):
        yield place, named
        return
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name)
    except OSError:
        unread.append(place)
        return
    for entry in entries:
        try:
            if entry.is_symlink():
                continue
            if entry.is_dir() and depth < DEPTH_LIMIT:
                yield from _below(entry.path, unread, depth=depth + 1, named=False)
            elif entry.is_file():
                yield entry.path, False
        except OSError:
            unread.append(entry.path)

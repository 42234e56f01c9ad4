"""A disk whose power goes: the states that it may be left in, from what a process was recorded to do to it.

* What a sync of a file returned for is on the disk. Of the rest, each write is there, is not, or is torn at 512 bytes, in
  any order; a file may have its new length without its new bytes.
* Names are on the disk after a sync of their folder; of those not synced, a first part in order is there.
* The shared memory of SQLite's log is never on the disk.
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_HEAD = struct.Struct("<c3xiQII")


@dataclass(frozen=True, slots=True)
class Operation:
    """One recorded operation: `kind` as in `shim.c`, the descriptor, a number, and bytes."""

    kind: str
    fd: int
    number: int
    data: bytes


@dataclass(slots=True, eq=False)
class Node:
    """A file: what is surely on the disk of it, and what was done to it since."""

    kept: bytearray = field(default_factory=bytearray)
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)

    def keep(self) -> None:
        """Bring everything onto the disk."""
        for change in self.pending:
            _apply(self.kept, *change)
        self.pending.clear()


@dataclass(slots=True)
class Disk:
    """The files below one folder as the process sees them, and as they surely are on the disk."""

    seen: dict[str, Node] = field(default_factory=dict)
    kept: dict[str, Node] = field(default_factory=dict)
    names: list[tuple[str, str, Node | None]] = field(default_factory=list)
    handles: dict[int, tuple[str, Node | None]] = field(default_factory=dict)
    notes: list[bytes] = field(default_factory=list)

    def do(self, operation: Operation) -> None:
        """Go on by one operation."""
        handle = self.handles.get(operation.fd, ("", None))[1]
        match operation.kind:
            case "O":
                self._open(operation)
            case "C":
                self.handles.pop(operation.fd, None)
            case "W" if handle is not None:
                handle.pending.append(("W", operation.number, operation.data))
            case "T" if handle is not None:
                handle.pending.append(("T", operation.number, b""))
            case "S":
                self._sync(operation.fd)
            case "R":
                old, new = operation.data.decode().split("\0")
                node = self.seen.pop(old)
                self.seen[new] = node
                self.names += [("R", old + "\0" + new, node)]
            case "U":
                self.seen.pop(operation.data.decode(), None)
                self.names.append(("U", operation.data.decode(), None))
            case "A":
                self.notes.append(operation.data)

    def _open(self, operation: Operation) -> None:
        path = operation.data.decode()
        if Path(path).name.endswith("-shm"):
            return
        if operation.number & 1:
            self.seen[path] = Node()
            self.names.append(("L", path, self.seen[path]))
        elif operation.number & 2:
            self.seen[path].pending.append(("T", 0, b""))
        self.handles[operation.fd] = (path, self.seen.get(path))

    def _sync(self, fd: int) -> None:
        path, node = self.handles.get(fd, ("", None))
        if node is not None:
            node.keep()
        elif path:  # a folder
            for change in self.names:
                _rename(self.kept, *change)
            self.names.clear()

    def after_power_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return one state in which the files may be found, by path."""
        names = dict(self.kept)
        for change in self.names[: chance.randint(0, len(self.names))]:
            _rename(names, *change)
        found: dict[Node, bytes] = {}
        for node in dict.fromkeys(names.values()):
            found[node] = _left(node, chance)
        return {path: found[node] for path, node in names.items()}


def read_record(path: Path) -> Iterator[Operation]:
    """Return what the shim recorded, in order."""
    data, at = path.read_bytes(), 0
    while at < len(data):
        kind, fd, number, length, _ = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        yield Operation(kind.decode(), fd, number, data[at : at + length])
        at += length


def disk_of(folder: Path) -> Disk:
    """Return a disk that surely holds what lies below a folder now."""
    disk = Disk()
    for path in folder.rglob("*"):
        if path.is_file():
            disk.seen[str(path)] = disk.kept[str(path)] = Node(bytearray(path.read_bytes()))
    return disk


def lay_out(files: dict[str, bytes], below: Path, to: Path) -> None:
    """Write a state of the files below one folder into another folder."""
    to.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (to / Path(path).relative_to(below)).write_bytes(content)


def _left(node: Node, chance: random.Random) -> bytes:
    """Return what a power cut leaves of a file; how much of the pending is there differs from cut to cut."""
    content, share = bytearray(node.kept), chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
    in_order, torn = chance.random() < 0.3, chance.random() < 0.7
    pending = node.pending
    if in_order:
        pending = pending[: round(share * len(pending))]
    for kind, at, data in pending:
        if not in_order and chance.random() >= share:
            continue
        if kind == "W" and torn and chance.random() < 0.5:
            _tear(content, at, data, chance)
        else:
            _apply(content, kind, at, data)
    return bytes(content)


def _tear(content: bytearray, at: int, data: bytes, chance: random.Random) -> None:
    """Write some of the sectors that a write covers; the length may be the new one all the same."""
    start = at
    if chance.random() < 0.5 and len(content) < at + len(data):
        content.extend(bytes(at + len(data) - len(content)))
    while start < at + len(data):
        end = min(at + len(data), (start // SECTOR + 1) * SECTOR)
        if chance.random() < 0.5:
            _apply(content, "W", start, data[start - at : end - at])
        start = end


def _apply(content: bytearray, kind: str, at: int, data: bytes) -> None:
    if kind == "T":
        content[at:] = bytes(max(0, at - len(content)))
        return
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at : at + len(data)] = data


def _rename(names: dict[str, Node], kind: str, path: str, node: Node | None) -> None:
    if kind == "L" and node is not None:
        names[path] = node
    elif kind == "U":
        names.pop(path, None)
    elif kind == "R":
        old, new = path.split("\0")
        if old in names:
            names[new] = names.pop(old)

"""Places to save to: the documents of this laptop and the sticks that are plugged in, with the room that is left."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, the volume's name where it is a stick, and the free bytes there."""

    folder: Path
    volume: str
    free: int
    writable: bool = True


def sticks() -> tuple[Place, ...]:
    """Return the volumes besides the one of the system, in the order of their names."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        if volume.isValid() and volume.isReady() and volume.bytesTotal() > 0 and _is_stick(volume):
            name = volume.displayName() or volume.rootPath()
            found.append(
                Place(Path(volume.rootPath()), name, volume.bytesAvailable(), not volume.isReadOnly())
            )
    return tuple(sorted(found, key=lambda place: place.volume))


def place_of(folder: Path) -> Place:
    """Return a folder as a place; one that is not there yet lies where its nearest parent does."""
    there = next((part for part in (folder, *folder.parents) if part.is_dir()), folder)
    storage = QStorageInfo(str(there))
    return Place(folder, "", max(0, storage.bytesAvailable()), os.access(there, os.W_OK))


def _is_stick(volume: QStorageInfo) -> bool:
    root = volume.rootPath()
    if os.name == "nt":
        return root[:2].upper() != os.environ.get("SYSTEMDRIVE", "C:").upper()
    return not volume.isRoot() and root.startswith(_MOUNTS)


def size_words(count: int) -> str:
    """Write a number of bytes as people do here: 7,4 GB."""
    size = float(count)
    for unit in ("B", "KB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            digits = f"{size:.1f}" if unit in ("MB", "GB") and size < 100 else f"{size:.0f}"
            return f"{digits.replace('.', ',')} {unit}"
        size /= 1000
    return ""

"""Putting a finished file under its name: it is there whole or not at all, also after a power cut."""

import os
from pathlib import Path

UNFINISHED = ".baru"


def unfinished(target: Path) -> Path:
    """Return the free name beside `target` under which the file is made; what a crash left there is removed."""
    temporary = target.with_name(target.name + UNFINISHED)
    temporary.unlink(missing_ok=True)
    return temporary


def settle(temporary: Path, target: Path) -> None:
    """Move a finished file to its name, replacing what was there, and wait until the disk has it; raises OSError."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    temporary.replace(target)
    if os.name == "posix":  # Windows keeps the name by itself and cannot open a folder
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` under a name, replacing what was there; raises OSError, and then the old file stands."""
    temporary = unfinished(target)
    try:
        temporary.write_bytes(data)
        settle(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)

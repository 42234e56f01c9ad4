"""Putting a finished file under its name: it is there whole or not at all, also after a power cut."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import DiskFaultError, DiskFullError, MemoryFaultError, ReadOnlyPlaceError

UNFINISHED = ".baru"
# A log that is left beside another database of the same name would be played into it.
_LOGS = ("-wal", "-shm", "-journal")
_FAULTS: dict[int | None, type[MemoryFaultError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EROFS: ReadOnlyPlaceError,
    errno.EACCES: ReadOnlyPlaceError,
    errno.EPERM: ReadOnlyPlaceError,
    errno.ENOENT: ReadOnlyPlaceError,
}


def unfinished(target: Path) -> Path:
    """Return the free name beside `target` under which the file is made; what a crash left there is removed."""
    temporary = target.with_name(target.name + UNFINISHED)
    with plain_disk_faults():
        discard(temporary)
    return temporary


def discard(path: Path) -> None:
    """Remove a file and the logs of a database of that name, where there are any; raises OSError."""
    path.unlink(missing_ok=True)
    for log in _LOGS:
        path.with_name(path.name + log).unlink(missing_ok=True)


def settle(temporary: Path, target: Path) -> None:
    """Move a finished file to its name, replacing what was there, and wait until the disk has it.

    Raises DiskFullError, ReadOnlyPlaceError or DiskFaultError, and then what was there stands.
    """
    with plain_disk_faults():
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        for log in _LOGS:
            target.with_name(target.name + log).unlink(missing_ok=True)
        temporary.replace(target)
        if os.name == "posix":  # Windows keeps the name by itself and cannot open a folder
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` under a name, replacing what was there; raises as `settle`."""
    temporary = unfinished(target)
    with plain_disk_faults():
        try:
            temporary.write_bytes(data)
            settle(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def plain_disk_faults() -> Iterator[None]:
    """Turn what the system says about a disk into the errors of `db.errors`."""
    try:
        yield
    except OSError as error:
        raise _FAULTS.get(error.errno, DiskFaultError) from error

"""The shim of `shim.c`, compiled when a test first needs it, and what a process asks of it."""

import ctypes
import errno
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
COMPILER = shutil.which("gcc") or shutil.which("cc")
THERE = sys.platform == "linux" and COMPILER is not None
FOR_EVER = 1 << 40


@dataclass(frozen=True, slots=True)
class Arming:
    """What the disk below a folder does: operations are counted from 1, 0 is never; see `shim.c`."""

    under: Path
    kill_at: int = 0
    fail_at: int = 0
    fail_errno: int = errno.EIO
    failures: int = 1
    sync_ms: int = 0
    reads: bool = False
    record: Path | None = None


def library() -> Path:
    """Return the compiled shim; made once for each version of its source."""
    assert COMPILER is not None
    mark = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16]
    target = Path(tempfile.gettempdir()) / f"undian-shim-{os.getuid()}-{mark}.so"
    if not target.exists():
        making = target.with_name(f"{target.name}.{os.getpid()}")
        flags = ["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o", str(making)]
        subprocess.run([COMPILER, *flags, str(SOURCE), "-ldl", "-lpthread"], check=True)
        making.replace(target)
    return target


def arm(arming: Arming) -> None:
    """Let the disk behave like this in the present process from now on; it must have been preloaded."""
    record = -1
    if arming.record is not None:
        record = os.open(arming.record, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    _loaded().shim_arm(
        os.fsencode(arming.under),
        record,
        ctypes.c_long(arming.kill_at),
        ctypes.c_long(arming.fail_at),
        arming.fail_errno,
        ctypes.c_long(arming.failures),
        arming.sync_ms,
        int(arming.reads),
    )


def count() -> int:
    """Return how many operations there have been since arming."""
    return int(_loaded().shim_count())


def syncs() -> int:
    """Return how many syncs there have been since arming."""
    return int(_loaded().shim_syncs())


def note(data: bytes) -> None:
    """Put an acknowledgement among the recorded operations."""
    _loaded().shim_note(data, len(data))


def _loaded() -> ctypes.CDLL:
    shim = ctypes.CDLL(None)
    shim.shim_count.restype = shim.shim_syncs.restype = ctypes.c_long
    return shim

"""The lock beside an open file: a second window of the program is refused, and the first goes on (F11)."""

from pathlib import Path

from PySide6.QtCore import QLockFile


class FileLockedError(Exception):
    """This file is open in another window of the program."""


class FileLock:
    """Holds at most one file at a time; taking another one releases the first."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def take(self, path: Path) -> bool:
        """Take the lock of a file, and say whether it was free."""
        self.release()
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(path) + ".lock")
        lock.setStaleLockTime(0)
        if not lock.tryLock(100) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._lock = lock
        return True

    def release(self) -> None:
        """Let the file go."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

"""Wrong passphrases slow down: after the third the next try waits, twice as long after each, also over restarts.

* How many were wrong stands in the settings by the file's id; nothing of what was typed is kept.
* Time is counted by the clock that never runs backwards: after a restart the whole wait begins anew.
"""

from pathlib import Path

from db import opening
from db.errors import WrongPassphraseError
from steps import laptop_notes, tpsfile
from steps.station import Laptop
from steps.tpsfile import TpsFile

FREE_TRIES = 3
FIRST_WAIT_S = 5
LONGEST_WAIT_S = 15 * 60


class TooSoonError(Exception):
    """The next try has to wait: too many were wrong."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"The next try has to wait for {seconds} seconds.")
        self.seconds = seconds


def wait_s(wrong: int, *, longest: int = LONGEST_WAIT_S) -> int:
    """Return how many seconds the next try waits after so many wrong ones in a row: 5, 10, 20, ... from the third on."""
    if wrong < FREE_TRIES:
        return 0
    return min(longest, FIRST_WAIT_S << min(wrong - FREE_TRIES, 20))


class Tries:
    """Counts the wrong passphrases of this laptop's files."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop
        self._since: dict[str, int] = {}

    def seconds_left(self, path: Path) -> int:
        """Return how long the next try for a file still waits, 0 when it need not."""
        file_id = _id_of(path)
        wrong = laptop_notes.number(laptop_notes.note(self._laptop, laptop_notes.TRIES, file_id), "wrong")
        passed_ms = self._laptop.mono_ms() - self._since.get(file_id, 0)
        return max(0, -(-(wait_s(wrong) * 1000 - passed_ms) // 1000))

    def open(self, path: Path, passphrase: str, *, take_over: bool = True) -> TpsFile:
        """Open a file as `tpsfile.open_file`; raises TooSoonError before the wait is over, and then nothing was tried."""
        self._require_patience(path)
        try:
            file = tpsfile.open_file(self._laptop, path, passphrase, take_over=take_over)
        except WrongPassphraseError:
            self._count(path)
            raise
        self._forget(path)
        return file

    def check(self, path: Path, passphrase: str) -> None:
        """Hold a passphrase against a file without opening it; raises TooSoonError, or what `db.opening` raises."""
        self._require_patience(path)
        try:
            opening.check_passphrase(path, passphrase)
        except WrongPassphraseError:
            self._count(path)
            raise
        self._forget(path)

    def _require_patience(self, path: Path) -> None:
        left = self.seconds_left(path)
        if left > 0:
            raise TooSoonError(left)

    def _count(self, path: Path) -> None:
        file_id = _id_of(path)
        known = laptop_notes.note(self._laptop, laptop_notes.TRIES, file_id)
        wrong = laptop_notes.number(known, "wrong") + 1
        laptop_notes.remember(self._laptop, laptop_notes.TRIES, file_id, wrong=wrong)
        self._since[file_id] = self._laptop.mono_ms()

    def _forget(self, path: Path) -> None:
        if laptop_notes.note(self._laptop, laptop_notes.TRIES, _id_of(path)):
            laptop_notes.remember(self._laptop, laptop_notes.TRIES, _id_of(path), wrong=0)


def _id_of(path: Path) -> str:
    try:
        return opening.file_id(path)
    except OSError:
        return ""

"""Wrong passphrases slow down: after the third the next try waits, twice as long after each, also over restarts.

* How many were wrong stands in the settings by the file's id; nothing of what was typed is kept.
* Time is counted by the clock that never runs backwards: after a restart the whole wait begins anew.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from db.errors import WrongPassphraseError
from steps import laptop_notes
from steps.station import Laptop

Result = TypeVar("Result")
_COUNTED = "counted"

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

    def around(self, path: Path | None, work: Callable[[], Result]) -> Callable[[], Result]:
        """Return the work that opens a file with its patience: it raises TooSoonError before the wait is over.

        What is not there yet has no passphrase to guess, and what lies in a database none of ours.
        """
        if path is None:
            return work
        place = path

        def patient() -> Result:
            self._require_patience(place)
            try:
                result = work()
            except WrongPassphraseError as error:
                if not getattr(
                    error, _COUNTED, False
                ):  # by the work itself, where it brought the file from elsewhere
                    self._count(place)
                    setattr(error, _COUNTED, True)
                raise
            self._forget(place)
            return result

        return patient

    def check(self, path: Path, passphrase: str) -> None:
        """Hold a passphrase against a file without opening it; raises TooSoonError, or what `db.opening` raises."""
        from steps import tpsfile

        self.around(path, lambda: tpsfile.require_passphrase(path, passphrase))()

    def _require_patience(self, path: Path) -> None:
        left = self.seconds_left(path)
        if left > 0:
            raise TooSoonError(left)

    def _count(self, path: Path) -> None:
        file_id = _id_of(path)
        if not file_id:
            return
        known = laptop_notes.note(self._laptop, laptop_notes.TRIES, file_id)
        wrong = laptop_notes.number(known, "wrong") + 1
        laptop_notes.remember(self._laptop, laptop_notes.TRIES, file_id, wrong=wrong)
        self._since[file_id] = self._laptop.mono_ms()

    def _forget(self, path: Path) -> None:
        if laptop_notes.note(self._laptop, laptop_notes.TRIES, _id_of(path)):
            laptop_notes.remember(self._laptop, laptop_notes.TRIES, _id_of(path), wrong=0)


def _id_of(path: Path) -> str:
    """Return the id of a file as `db.opening.file_id`, which needs the database's libraries; nothing for none."""
    try:
        with path.open("rb") as file:
            return file.read(16).hex()
    except OSError:
        return ""

"""The log of what went wrong: kinds of errors and places in the program, never a text, a name or a path of a person (F17).

One line for each error in `undian-tps.log` in the settings folder; a log that has grown large is begun anew.
"""

from pathlib import Path
from traceback import extract_tb

NAME = "undian-tps.log"
LIMIT = 256 * 1024


def line_of(error: BaseException) -> str:
    """Return the kind of an error and the places it came through, innermost first."""
    kinds, cause = [type(error).__name__], error.__cause__
    while cause is not None and len(kinds) < 5:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__
    places = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in extract_tb(error.__traceback__)]
    return f"{' from '.join(kinds)} at {' < '.join(reversed(places)) or 'no place'}"


class Logbook:
    """Writes lines to the log of a folder, or to the standard error alone; a log that cannot be written stops nothing."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = folder / NAME if folder is not None else None

    def write(self, error: BaseException) -> None:
        """Write down an error."""
        from logging import getLogger  # no error, no log: the welcome is painted sooner

        line = line_of(error)
        getLogger("undian-tps").error("%s", line)
        if self._path is not None:
            self._append(self._path, line)

    def _append(self, path: Path, line: str) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            full = path.exists() and path.stat().st_size > LIMIT
            with path.open("w" if full else "a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError:
            return

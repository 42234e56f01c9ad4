"""The office's memory: an encrypted file, or a PostgreSQL database in which several desks work at once.

* Both hold the same tables and take the same deeds; nothing above this file knows which of the two it is.
* The office's signing key lies wrapped under the passphrase in either. A passphrase that does not open it opens nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from draw.consolidation import Area
from steps.files.keys import TpsKey
from steps.station import Laptop

SUFFIX = ".undian-kecamatan"


@dataclass(frozen=True, slots=True)
class Office:
    """An open office. `place` is what people may see of where it lies: a path, or the URL without its password.

    `desk` is the name under which this laptop's deeds are recorded.
    """

    memory: Any = field(repr=False)
    laptop: Laptop
    area: Area
    key: TpsKey = field(repr=False)
    place: str
    desk: str = ""

    @contextmanager
    def session(self) -> Iterator[Any]:
        """Open one transaction; committed at the end, rolled back by any error."""
        raise NotImplementedError
        yield

    def close(self) -> None:
        """Close the office; whatever was acknowledged is in it."""


def create(laptop: Laptop, path: Path, passphrase: str, *, area: Area, desk: str = "") -> Office:
    """Make a new office file; raises what `db.opening.create` raises."""
    raise NotImplementedError


def open_file(laptop: Laptop, path: Path, passphrase: str, *, desk: str = "") -> Office:
    """Open an office file; raises what `db.opening.open_file` raises."""
    raise NotImplementedError


def connect(laptop: Laptop, url: str, passphrase: str, *, area: Area | None = None, desk: str = "") -> Office:
    """Open the office in a PostgreSQL database, `postgresql+psycopg://user@host/name`; make it where `area` is given.

    Raises ServerUnreachableError, ServerUrlError, NoOfficeThereError, WrongPassphraseError, NewerFileError.
    """
    raise NotImplementedError

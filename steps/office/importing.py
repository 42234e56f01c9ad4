"""Importing: files, folders and sticks; every file verified whole in worker processes, or refused with its numbers.

* A file is known by its SHA-256: importing again is a no-op that costs a reading and a look.
* Folders are walked to the bottom, in order, with bounds; in them only what looks like one of our files is taken (by
  content or ending). A file that is named itself is always taken, and refused where it is none.
* Chunks are committed as they come: a program that is killed loses the chunk at most, and importing again goes on.
* Bundles of TPS, readiness files of villages and files of other offices are told apart by what is in them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from draw.consolidation import Refusal
from steps.office.store import Office


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that was taken: its name as it came, digest, TPS and signer (64 hexadecimal digits)."""

    name: str
    sha256: str
    tps: str
    signer: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: files taken, refused and known already (by name), readiness and office files, others passed by.

    `unread` are places that could not be read.
    """

    accepted: tuple[Accepted, ...] = ()
    refused: tuple[Refusal, ...] = ()
    already: tuple[str, ...] = ()
    readiness: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    passed_by: int = 0


Progress = Callable[[int, int], None]


def import_paths(
    office: Office,
    paths: Sequence[Path],
    progress: Progress = lambda done, total: None,
    *,
    workers: int | None = None,
) -> Imported:
    """Import files and folders; blocks until all is done, one worker process for each core unless told otherwise.

    `progress(done, total)` in files, called after each commit; it may raise to cancel, and then that error passes:
    whatever was committed stays. Raises what the memory raises.
    """
    raise NotImplementedError

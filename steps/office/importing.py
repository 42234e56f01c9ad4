"""Importing: files, folders and sticks; every file verified whole in worker processes, or refused with its numbers.

* A file is known by its SHA-256: importing again is a no-op that costs a reading and a look.
* Chunks are committed as they come: a program that is killed loses the chunk at most, and importing again goes on.
* Bundles of TPS, readiness files of villages and files of other offices are told apart by what is in them.
* What came in which order, and under which of several names, changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from draw.consolidation import Refusal
from steps.check_file import Depth
from steps.office.crew import Crew
from steps.office.finding import find
from steps.office.import_run import Accepted, ImportRun, Progress
from steps.office.store import Office


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


def import_paths(
    office: Office,
    paths: Sequence[Path],
    progress: Progress = lambda done, total: None,
    *,
    workers: int | None = None,
    depth: Depth = Depth.QUICK,
) -> Imported:
    """Import files and folders; blocks until all is done, one worker process for each core unless told otherwise
    (0: in this process, for a handful of files). In the whole `depth` the minutes of every file are drawn again (check 12):
    some 70 ms a file beside 10.

    `progress(done, total)` in files, called after each commit; it may raise to cancel, and then that error passes:
    whatever was committed stays. Raises what the memory raises.
    """
    run = ImportRun(office, find(paths), progress)
    with Crew(office.area, workers, depth=depth) as crew:
        for job, examined in crew.run(run.jobs()):
            run.take(job, examined)
        run.finish()
    told = run.told
    return Imported(
        accepted=tuple(sorted(told.accepted, key=lambda one: (one.name, one.sha256))),
        refused=tuple(sorted(told.refused, key=lambda one: (one.name, one.sha256))),
        already=tuple(sorted(told.already)),
        readiness=tuple(sorted(told.readiness)),
        offices=tuple(sorted(told.offices)),
        unread=tuple(sorted(told.unread)),
        passed_by=told.passed_by,
    )

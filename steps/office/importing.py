"""Importing: files, folders and sticks; every file verified whole in worker processes, or refused with its numbers.

* A file is known by its SHA-256: importing again is a no-op that costs a reading and a look.
* Chunks are committed as they come: a program that is killed loses the chunk at most, and importing again goes on.
* Bundles of TPS, readiness files of villages and files of other offices are told apart by what is in them.
* What came in which order, and under which of several names, changes nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from db.office import received
from db.office.received import Arrival
from draw.consolidation import Reason, Refusal, RefusalKind
from draw.draw_facts import KeptDraw
from draw.findings import found
from steps.office import below
from steps.office.crew import Crew, Job
from steps.office.finding import Loaded, Places, find, load
from steps.office.store import Office, OfficeDeed
from steps.office.telling import FileKind, kind_of
from steps.office.verifying import Examined

READ_FILES = 50
CHUNK_FILES, CHUNK_BYTES = 100, 16 * 1024 * 1024
Progress = Callable[[int, int], None]


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
    with Crew(office.area, workers) as crew:
        run = _Run(office, find(paths), progress)
        for job, examined in crew.run(run.jobs()):
            run.take(job, examined)
        run.finish()
    return run.told()


@dataclass(slots=True)
class _Told:
    accepted: list[Accepted] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    readiness: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    passed_by: int = 0


@dataclass(slots=True)
class _Chunk:
    """What waits for the next commit."""

    files: list[tuple[KeptDraw, Arrival]] = field(default_factory=list)
    refusals: list[tuple[Refusal, Arrival]] = field(default_factory=list)
    papers: list[below.Paper] = field(default_factory=list)
    bytes: int = 0

    @property
    def is_full(self) -> bool:
        count = len(self.files) + len(self.refusals) + len(self.papers)
        return count >= CHUNK_FILES or self.bytes >= CHUNK_BYTES


class _Run:
    """One import under way: where it is in the heap of files, and what waits to be committed."""

    def __init__(self, office: Office, places: Places, progress: Progress) -> None:
        self._office = office
        self._places = places
        self._progress = progress
        self._done = 0
        self._told = _Told(unread=list(places.unread))
        self._chunk = _Chunk()
        self._under_way: dict[str, str] = {}
        self._offices: list[below.OfficeBelow] = []

    def jobs(self) -> Iterator[Job]:
        """Read on, a few files at a time, and yield those that nobody knows yet."""
        files = iter(self._places.files)
        while batch := list(islice(files, READ_FILES)):
            yield from self._unknown([loaded for place, named in batch if (loaded := self._load(place, named))])

    def take(self, job: Job, examined: Examined | None) -> None:
        """Take the answer of a worker; commit when enough are together."""
        name = self._under_way[job.sha256]
        if examined is not None and examined.kept is not None:
            self._chunk.files.append((examined.kept, self._arrival(name, job.data)))
        else:
            answer = examined or _never_ended()
            self._refuse(job, name, examined=answer)
        self._chunk.bytes += len(job.data)
        self._done += 1
        if self._chunk.is_full:
            self._commit()

    def finish(self) -> None:
        """Commit the rest; offices below are known from now on, since all of their files are in."""
        self._commit()
        with self._office.deed() as deed:
            for office in self._offices:
                below.keep_office(deed, office)
                self._told.offices.append(office.name)
            told = self._told
            if told.accepted or told.refused or told.readiness or told.offices:
                counts = {"accepted": len(told.accepted), "refused": len(told.refused)}
                deed.record("imported", {**counts, "readiness": len(told.readiness)})

    def told(self) -> Imported:
        """Return what was done, sorted by name."""
        t = self._told
        return Imported(
            accepted=tuple(sorted(t.accepted, key=lambda a: (a.name, a.sha256))),
            refused=tuple(sorted(t.refused, key=lambda r: (r.name, r.sha256))),
            already=tuple(sorted(t.already)),
            readiness=tuple(sorted(t.readiness)),
            offices=tuple(sorted(t.offices)),
            unread=tuple(sorted(t.unread)),
            passed_by=t.passed_by,
        )

    def _load(self, place: str, named: bool) -> Loaded | None:
        try:
            loaded = load(place, named=named)
        except (OSError, ValueError):
            self._told.unread.append(place)
            loaded = None
        else:
            self._told.passed_by += loaded is None
        self._done += loaded is None
        return loaded

    def _unknown(self, batch: Sequence[Loaded], *, inside: bool = False) -> Iterator[Job]:
        with self._office.memory.session() as session:
            known = received.names_of(session, [loaded.sha256 for loaded in batch])
            smaller = {x.sha256: x.name for x in batch if x.name < known.get(x.sha256, "")}
            received.rename(session, smaller)
        for loaded in batch:
            if loaded.sha256 in known or loaded.sha256 in self._under_way:
                self._told.already.append(loaded.name)
                earlier = self._under_way.get(loaded.sha256)
                if earlier is not None:
                    self._under_way[loaded.sha256] = min(earlier, loaded.name)
                self._done += not inside
            else:
                yield from self._job(loaded, inside=inside)

    def _job(self, loaded: Loaded, *, inside: bool) -> Iterator[Job]:
        job = Job(loaded.name, loaded.sha256, loaded.data)
        self._under_way[job.sha256] = loaded.name
        self._done -= inside  # what lies inside another file is no file of its own
        kind = kind_of(loaded.data)
        if not loaded.data:
            self._refuse(job, loaded.name, examined=_too_large(), size=loaded.size)
            self._done += 1
        elif kind is FileKind.READINESS:
            self._paper(job)
        elif kind is FileKind.OFFICE and not inside:
            yield from self._office_below(job)
        else:
            yield job

    def _paper(self, job: Job) -> None:
        paper = below.read_paper(job.data, job.sha256, area=self._office.area)
        if isinstance(paper, Examined):
            self._refuse(job, job.name, examined=paper)
        else:
            self._chunk.papers.append(below.named(paper, self._arrival(job.name, job.data)))
        self._done += 1

    def _office_below(self, job: Job) -> Iterator[Job]:
        office = below.read_office(job.data, job.sha256, name=job.name)
        self._done += 1
        if isinstance(office, Examined):
            self._refuse(job, job.name, examined=office)
            return
        self._offices.append(office)
        yield from self._unknown(list(office.files()), inside=True)

    def _refuse(self, job: Job, name: str, *, examined: Examined, size: int = 0) -> None:
        refusal = Refusal(
            job.sha256, name, size or len(job.data), examined.tps, kind=examined.kind, reasons=examined.reasons
        )
        self._chunk.refusals.append((refusal, self._arrival(name, job.data)))

    def _arrival(self, name: str, data: bytes) -> Arrival:
        office = self._office
        return Arrival(name, data, at=office.laptop.now(office.area.zone), desk=office.desk)

    def _commit(self) -> None:
        chunk, self._chunk = self._chunk, _Chunk()
        with self._office.deed() as deed:
            self._store(deed, chunk)
        self._progress(min(self._done, len(self._places.files)), len(self._places.files))

    def _store(self, deed: OfficeDeed, chunk: _Chunk) -> None:
        session, told = deed.session, self._told
        new = received.add_files(session, chunk.files)
        new |= received.add_refusals(session, chunk.refusals)
        new |= below.keep_papers(session, chunk.papers)
        for kept, arrival in chunk.files:
            if kept.sha256 in new:
                told.accepted.append(Accepted(arrival.name, kept.sha256, tps=kept.tps, signer=kept.signer))
            else:
                told.already.append(arrival.name)
        for refusal, arrival in chunk.refusals:
            told.refused.append(refusal) if refusal.sha256 in new else told.already.append(arrival.name)
        told.readiness += [paper.arrival.name for paper in chunk.papers if paper.sha256 in new]
        for sha256 in self._committed(chunk):
            self._under_way.pop(sha256, None)

    def _committed(self, chunk: _Chunk) -> Iterator[str]:
        yield from (kept.sha256 for kept, _ in chunk.files)
        yield from (refusal.sha256 for refusal, _ in chunk.refusals)
        yield from (paper.sha256 for paper in chunk.papers)


def _never_ended() -> Examined:
    return Examined(
        kind=RefusalKind.TOO_SLOW, reasons=(Reason(1, found("the check of this file did not come to an end")),)
    )


def _too_large() -> Examined:
    why = found("the bundle does not hold: {fault}", fault="too_large")
    return Examined(kind=RefusalKind.UNUSABLE, reasons=(Reason(1, why),))

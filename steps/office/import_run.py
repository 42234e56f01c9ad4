"""One import under way: what is read on, what is with the workers, and what waits for the next commit."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from db.office import papers, received
from db.office.papers import Paper
from db.office.received import Arrival
from draw.consolidation import Reason, Refusal, RefusalKind
from draw.draw_facts import KeptDraw
from draw.findings import found
from steps.office import below
from steps.office.crew import Job
from steps.office.finding import Loaded, Places, load
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


@dataclass(slots=True)
class Told:
    """What was done so far and committed; files that are known, readiness files and offices by name."""

    accepted: list[Accepted] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    readiness: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    passed_by: int = 0


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file that waits for the commit, with what it turned out to be."""

    data: bytes = field(repr=False)
    size: int
    found: KeptDraw | Paper | Examined


class ImportRun:
    """One import; `jobs` gives the work, `take` takes the answers, `finish` ends it, `told` says what was done."""

    def __init__(self, office: Office, places: Places, progress: Progress) -> None:
        self.told = Told(unread=list(places.unread))
        self._office = office
        self._places = places
        self._progress = progress
        self._done = 0
        self._inside: set[str] = set()
        self._under_way: dict[str, str] = {}
        self._chunk: dict[str, _Waiting] = {}
        self._offices: list[tuple[str, below.OfficeBelow]] = []

    def jobs(self) -> Iterator[Job]:
        """Read on, a few files at a time, and yield those that nobody knows yet."""
        files = iter(self._places.files)
        while batch := list(islice(files, READ_FILES)):
            read = (self._load(place, named) for place, named in batch)
            yield from self._unknown([loaded for loaded in read if loaded is not None])

    def take(self, job: Job, examined: Examined | None) -> None:
        """Take the answer of a worker; commit when enough are together."""
        answer = examined or _never_ended()
        self._wait(job.sha256, _Waiting(job.data, len(job.data), answer.kept or answer))

    def finish(self) -> None:
        """Commit the rest; offices below are known from now on, since all of their files are in."""
        self._commit()
        told = self.told
        with self._office.deed() as deed:
            for name, office in self._offices:
                below.keep_office(deed, office, self._arrival(name, b""))
                told.offices.append(name)
            if told.accepted or told.refused or told.readiness or told.offices:
                counts = {"accepted": len(told.accepted), "refused": len(told.refused)}
                deed.record("imported", {**counts, "readiness": len(told.readiness)})

    def _load(self, place: str, named: bool) -> Loaded | None:
        try:
            loaded = load(place, named=named)
        except (OSError, ValueError):
            self.told.unread.append(place)
            loaded = None
        else:
            self.told.passed_by += loaded is None
        self._done += loaded is None
        return loaded

    def _unknown(self, batch: Sequence[Loaded], *, inside: bool = False) -> Iterator[Job]:
        with self._office.memory.session() as session:
            known = received.names_of(session, [loaded.sha256 for loaded in batch])
            # Of several names the first in order is kept, whichever came first.
            last = sorted((x for x in batch if x.name < known.get(x.sha256, "")), key=lambda x: x.name)
            received.rename(session, {x.sha256: x.name for x in reversed(last)})
        for loaded in batch:
            if loaded.sha256 in known or loaded.sha256 in self._under_way:
                if earlier := self._under_way.get(loaded.sha256):
                    self._under_way[loaded.sha256] = min(earlier, loaded.name)
                self.told.already.append(loaded.name)
                self._done += not inside
                continue
            self._under_way[loaded.sha256] = loaded.name
            if inside:  # what lies in another file is no file of its own
                self._inside.add(loaded.sha256)
            yield from self._job(loaded, inside=inside)

    def _job(self, loaded: Loaded, *, inside: bool) -> Iterator[Job]:
        kind = kind_of(loaded.data)
        if not loaded.data and loaded.size:
            self._wait(loaded.sha256, _Waiting(b"", loaded.size, _too_large()))
        elif kind is FileKind.READINESS:
            paper = below.read_paper(loaded.data, loaded.sha256, area=self._office.area)
            self._wait(loaded.sha256, _Waiting(loaded.data, loaded.size, paper))
        elif kind is FileKind.OFFICE and not inside:
            yield from self._office_below(loaded)
        else:
            yield Job(loaded.name, loaded.sha256, loaded.data)

    def _office_below(self, loaded: Loaded) -> Iterator[Job]:
        office = below.read_office(loaded.data, loaded.sha256, area=self._office.area)
        if isinstance(office, Examined):
            self._wait(loaded.sha256, _Waiting(loaded.data, loaded.size, office))
            return
        self._offices.append((loaded.name, office))
        self._done += 1
        files = office.loaded()
        while batch := list(islice(files, READ_FILES)):
            yield from self._unknown(batch, inside=True)

    def _wait(self, sha256: str, waiting: _Waiting) -> None:
        self._chunk[sha256] = waiting
        self._done += sha256 not in self._inside
        if len(self._chunk) >= CHUNK_FILES or sum(len(w.data) for w in self._chunk.values()) >= CHUNK_BYTES:
            self._commit()

    def _commit(self) -> None:
        chunk, self._chunk = self._chunk, {}
        with self._office.deed() as deed:
            self._store(deed, chunk)
        for sha256 in chunk:
            self._under_way.pop(sha256, None)
            self._inside.discard(sha256)
        total = len(self._places.files)
        self._progress(min(self._done, total), total)

    def _store(self, deed: OfficeDeed, chunk: dict[str, _Waiting]) -> None:
        session, told = deed.session, self.told
        came = {sha256: self._arrival(self._under_way[sha256], w.data) for sha256, w in chunk.items()}
        drawn = {sha256: w.found for sha256, w in chunk.items() if isinstance(w.found, KeptDraw)}
        ready = {sha256: w.found for sha256, w in chunk.items() if isinstance(w.found, Paper)}
        refused = {
            sha256: _refusal(sha256, came[sha256].name, w.size, w.found)
            for sha256, w in chunk.items()
            if isinstance(w.found, Examined)
        }
        new = received.add_files(session, [(kept, came[sha256]) for sha256, kept in drawn.items()])
        new |= received.add_refusals(session, [(one, came[sha256]) for sha256, one in refused.items()])
        new |= papers.add_papers(session, [(paper, came[sha256]) for sha256, paper in ready.items()])
        told.accepted += [
            Accepted(came[sha256].name, sha256, tps=kept.tps, signer=kept.signer)
            for sha256, kept in drawn.items()
            if sha256 in new
        ]
        told.refused += [one for sha256, one in refused.items() if sha256 in new]
        told.readiness += [came[sha256].name for sha256 in ready if sha256 in new]
        told.already += [came[sha256].name for sha256 in chunk if sha256 not in new]

    def _arrival(self, name: str, data: bytes) -> Arrival:
        office = self._office
        return Arrival(name, data, at=office.laptop.now(office.area.zone), desk=office.desk)


def _refusal(sha256: str, name: str, size: int, examined: Examined) -> Refusal:
    return Refusal(sha256, name, size, examined.tps, kind=examined.kind, reasons=examined.reasons)


def _never_ended() -> Examined:
    why = found("the check of this file did not come to an end")
    return Examined(kind=RefusalKind.TOO_SLOW, reasons=(Reason(1, why),))


def _too_large() -> Examined:
    why = found("the bundle does not hold: {fault}", fault="too_large")
    return Examined(kind=RefusalKind.UNUSABLE, reasons=(Reason(1, why),))

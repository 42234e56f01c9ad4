"""The worker processes that verify: one for each core, fed a little ahead, and replaced when a file brings one down.

* Each is a fresh process with its own pipe; when this program dies, the pipes end and so do they.
* A few small jobs are sent ahead, so that nobody waits while the rest is being committed. A thread of the worker takes them
  in, so that neither end ever waits for the other while that one waits too.
* A worker bounds its own memory. A file that takes too long, or kills the worker, is answered with None; its neighbours are
  given to another worker.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from draw.consolidation import Area
from steps.check_file import Depth
from steps.office.verifying import Examined, examine

AHEAD_JOBS, AHEAD_BYTES = 8, 1024 * 1024
SECONDS_A_FILE = 60
LOOK_SECONDS = 5.0
MEMORY_LIMIT = 1024 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be verified: its name, its SHA-256 and its bytes."""

    name: str
    sha256: str
    data: bytes = field(repr=False)


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: "Connection[Any, Any]"
    jobs: deque[Job] = field(default_factory=deque)
    looks: int = 0

    def has_room(self, job: Job) -> bool:
        ahead = sum(len(waiting.data) for waiting in self.jobs) + len(job.data)
        return not self.jobs or (len(self.jobs) < AHEAD_JOBS and ahead <= AHEAD_BYTES)

    def send(self, job: Job) -> None:
        self.jobs.append(job)
        self.pipe.send_bytes(job.data)


class Crew:
    """Some workers for one area; nothing is started before there is something to do. To be closed.

    No workers at all (0) means that this process does the work itself: for a handful of files, at the price of the bounds.
    """

    def __init__(
        self,
        area: Area,
        workers: int | None = None,
        *,
        depth: Depth = Depth.QUICK,
        seconds: float = SECONDS_A_FILE,
    ) -> None:
        self._area, self._depth = area, depth
        self._count = (os.cpu_count() or 1) if workers is None else workers
        self._looks = max(int(seconds / LOOK_SECONDS), 1)
        self._wait = min(seconds, LOOK_SECONDS)
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._again: deque[Job] = deque()

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *told: object) -> None:
        self.close()

    def close(self) -> None:
        """End all workers, whatever they are at."""
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    @property
    def pids(self) -> tuple[int, ...]:
        """The process numbers of the workers."""
        return tuple(worker.process.pid or 0 for worker in self._workers)

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Examined | None]]:
        """Yield each job with its answer, in the order in which they are done; None for a file that could not be finished.

        `jobs` is asked for more only as fast as they are worked off.
        """
        coming = iter(jobs)
        if self._count == 0:
            yield from ((job, examine(job.data, self._area, self._depth)) for job in coming)
            return
        while True:
            while (job := self._again.popleft() if self._again else next(coming, None)) is not None:
                worker = self._with_room(job)
                if worker is None:
                    self._again.appendleft(job)
                    break
                with suppress(OSError):  # it is dead: its answers say so in a moment
                    worker.send(job)
            busy = [worker for worker in self._workers if worker.jobs]
            if not busy:
                return
            yield from self._answers(busy)

    def _with_room(self, job: Job) -> _Worker | None:
        """Return the worker with the least to do, a new one while there are cores without, None when all have enough."""
        idle = min(self._workers, key=lambda worker: len(worker.jobs), default=None)
        if (idle is None or idle.jobs) and len(self._workers) < self._count:
            idle = self._start()
        return idle if idle is not None and idle.has_room(job) else None

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(theirs, self._area, self._depth), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _answers(self, busy: list[_Worker]) -> Iterator[tuple[Job, Examined | None]]:
        ready = wait([worker.pipe for worker in busy], self._wait)
        for worker in busy:
            if worker.pipe in ready:
                try:
                    answer = worker.pipe.recv()
                except (EOFError, OSError):
                    yield self._lost(worker)
                else:
                    worker.looks = 0
                    yield worker.jobs.popleft(), answer
            elif not ready:
                worker.looks += 1
                if worker.looks >= self._looks:
                    yield self._lost(worker)

    def _lost(self, worker: _Worker) -> tuple[Job, None]:
        self._workers.remove(worker)
        self._end(worker)
        job = worker.jobs.popleft()
        self._again.extend(worker.jobs)
        return job, None

    def _end(self, worker: _Worker) -> None:
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()


def _work(pipe: "Connection[Any, Any]", area: Area, depth: Depth) -> None:
    """Answer one file after another until the pipe ends: the body of a worker process."""
    import signal
    import threading
    from queue import SimpleQueue

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends us
    _bound_memory()
    jobs: SimpleQueue[bytes] = SimpleQueue()

    def take_in() -> None:
        with suppress(EOFError, OSError):
            while True:
                jobs.put(pipe.recv_bytes())
        os._exit(0)  # nobody is there to hear the answer

    threading.Thread(target=take_in, daemon=True).start()
    while True:
        pipe.send(examine(jobs.get(), area, depth))


def _bound_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

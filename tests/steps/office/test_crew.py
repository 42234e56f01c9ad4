"""Workers are processes of their own: bounded, replaced when a file brings one down, and gone when this program is."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from draw.consolidation import RefusalKind
from steps.office.crew import Crew, Job
from steps.office.importing import import_paths
from steps.office.store import Office
from tests.steps.office import offices

ROOT = Path(__file__).parents[3]


def job(index: int) -> Job:
    data = offices.file(index).data
    return Job(f"{index}", f"{index:064d}", data)


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def test_that_every_job_is_answered_once_by_two_workers() -> None:
    with Crew(offices.AREA, 2) as crew:
        answers = dict(crew.run(job(n % 3) for n in range(3)))
        assert len(crew.pids) == 2
        assert {one.name: examined.tps for one, examined in answers.items() if examined} == {
            f"{n}": offices.file(n).tps for n in range(3)
        }
        pids = crew.pids
    assert not any(map(alive, pids))


def test_that_jobs_are_taken_only_as_fast_as_they_are_worked_off() -> None:
    taken = 0

    def jobs() -> Iterator[Job]:
        nonlocal taken
        for n in range(40):
            taken += 1
            yield job(n % 3)

    with Crew(offices.AREA, 1) as crew:
        next(crew.run(jobs()))
        assert taken <= 10


def test_that_a_worker_that_dies_costs_its_file_and_no_other() -> None:
    with Crew(offices.AREA, 1) as crew:
        running = crew.run(job(n % 3) for n in range(4))
        first = next(running)
        os.kill(crew.pids[0], signal.SIGKILL)
        rest = list(running)
    assert first[1] is not None
    assert [examined is None for _, examined in rest].count(True) <= 1
    assert len(rest) == 3


def test_that_a_file_that_takes_too_long_is_given_up(
    monkeypatch: pytest.MonkeyPatch, office: Office, tmp_path: Path
) -> None:
    monkeypatch.setattr("steps.office.crew._work", _sleep)
    monkeypatch.setattr("steps.office.crew.SECONDS_A_FILE", 1)
    monkeypatch.setattr(
        "steps.office.importing.Crew",
        lambda area, workers, depth: Crew(area, workers, depth=depth, seconds=1),
    )
    told = import_paths(office, [offices.file(0).write(tmp_path)], workers=1)
    (refusal,) = told.refused
    assert (refusal.kind, refusal.checks) == (RefusalKind.TOO_SLOW, (1,))


def _sleep(pipe: object, area: object) -> None:
    time.sleep(60)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_that_workers_end_when_the_program_is_killed(tmp_path: Path) -> None:
    offices.file(0).write(tmp_path)
    code = (
        "from steps.office.crew import Crew, Job\nfrom tests.steps.office import offices\nimport time\n"
        f"from pathlib import Path\ndata = next(Path({str(tmp_path)!r}).iterdir()).read_bytes()\n"
        "crew = Crew(offices.AREA, 2)\nlist(crew.run([Job('a', '0' * 64, data), Job('b', '1' * 64, data)]))\n"
        "print(*crew.pids, flush=True)\ntime.sleep(60)\n"
    )
    child = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    pids = [int(word) for word in child.stdout.readline().split()]
    assert len(pids) == 2
    assert all(map(alive, pids))
    child.kill()
    child.wait()
    ended = time.monotonic() + 20
    while any(map(alive, pids)) and time.monotonic() < ended:
        time.sleep(0.1)
    assert not any(map(alive, pids))

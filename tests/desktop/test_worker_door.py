"""The door of the workers lets persons through and keeps everything else out; tests/shipping asks the frozen program."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import worker_door

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["verify", "a.json"],
        ["--open", "a.undian"],
        ["-c", "print(1)"],
        ["-c", "from multiprocessing.resource_tracker import main;main(3);print(1)"],
        ["-c", "from multiprocessing.resource_tracker import main;main(3)\n"],
        ["verify", "--multiprocessing-fork"],
    ],
    ids=" ".join,
)
def test_that_a_call_of_a_person_is_no_worker(arguments: list[str]) -> None:
    assert worker_door.enter(["undian-tps", *arguments]) is False


@pytest.mark.skipif(not Path("/proc/self/exe").exists(), reason="needs /proc")
def test_that_a_shipped_program_takes_no_worker_from_a_stranger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(ROOT / "dev.py"))  # not what the parent of this process runs
    with pytest.raises(SystemExit) as ended:
        worker_door.enter(["undian-tps", worker_door.WORKER_ARGUMENT, "tracker_fd=0", "pipe_handle=0"])
    assert ended.value.code == 2


def test_that_a_program_started_as_a_module_can_have_workers() -> None:
    code = (
        "import multiprocessing, runpy, sys; sys.argv = ['undian-tps', '--help']\n"
        "if __name__ == '__main__':\n"
        "    import desktop.__main__\n"  # as its workers import it: it must not run the command again
        "    print('imported')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "imported\n")

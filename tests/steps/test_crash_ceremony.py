"""F02: kill -9 at every commit of the ceremony; the winners are the same. Random moments (F01) are in tests/faults."""

import multiprocessing
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from db import journal, opening
from db.engine import connect
from draw.ceremony import Concluded
from draw.findings import Result
from draw.journal import head
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import minutes
from steps.tpsfile import TpsFile
from tests.steps import laptops
from tests.steps.crash_ceremony import Acknowledged, still_laptop, walk, walk_and_die
from tests.steps.laptops import KEY

FORKS: Any = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file whose preparations are done and whose voters are checked in."""
    file = laptops.day_at("attended", tmp_path_factory.mktemp("ready"))
    file.close()
    if sys.platform == "linux":
        FORKS.set_forkserver_preload(["tests.steps.crash_ceremony"])
    return file.path


@pytest.fixture(scope="module")
def honest(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Concluded, int]:
    """The draw that nobody disturbs, and how many acts it takes."""
    file = reopened(copy_of(ready, tmp_path_factory.mktemp("honest")))
    said: list[Acknowledged] = []
    state = walk(file, said.append)
    file.close()
    return state, len(said)


def copy_of(ready: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(ready, folder))


def reopened(path: Path) -> TpsFile:
    """Open a file as after a power cut; the key is known, so no passphrase is paid for."""
    file = TpsFile(connect(path, KEY), still_laptop(path.parent))
    with file.deed() as deed:
        deed.record("opened", {"entries_before": journal.verify(deed.session)[0]})
    return file


def killed_walk(path: Path, **death: Any) -> tuple[list[Acknowledged], int]:
    """Let a process walk until it dies; return what it acknowledged and how it ended."""
    hear, say = FORKS.Pipe(duplex=False)
    process = FORKS.Process(target=walk_and_die, args=(path, KEY, say), kwargs=death)
    process.start()
    say.close()
    said = [hear.recv()]
    try:
        while True:
            said.append(hear.recv())
    except EOFError:
        process.join()
    return said, process.exitcode


def lost(file: TpsFile, said: list[Acknowledged]) -> list[Acknowledged]:
    """Return every acknowledgement that the journal does not bear out."""
    with file.deed() as deed:
        journal.verify(deed.session)
        entries = journal.read(deed.session)
    return [(count, link) for count, link in said if head(entries[:count]) != (count, link)]


def require_same_draw(path: Path, said: list[Acknowledged], honest: Concluded) -> None:
    """Open the file again, go on to the end, and hold the draw against the undisturbed one."""
    file = reopened(path)
    assert opening.check(file.database) == ()
    assert lost(file, said) == []
    state = walk(file)
    assert state == honest
    record = minutes.record(file)
    assert verify_transcript(to_bytes(record.transcript), journal=record.journal).result is Result.HOLDS
    file.close()


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_that_f02_a_kill_at_any_commit_of_the_ceremony_leaves_the_same_winners(
    before: bool, ready: Path, honest: tuple[Concluded, int], tmp_path: Path
) -> None:
    state, acts = honest
    assert 25 <= acts <= 60
    # Every second act dies before its commit, the others after it.
    for act in range(1 + before, acts + 1, 2):
        path = copy_of(ready, tmp_path / str(act))
        said, code = killed_walk(path, at=act, before=before)
        assert code == -signal.SIGKILL
        assert len(said) == act  # what the file said at first, and one line for each act before this one
        require_same_draw(path, said, state)


def test_that_an_acknowledgement_before_the_commit_would_be_caught(ready: Path, tmp_path: Path) -> None:
    found = []
    for number in range(1, 7):
        path = copy_of(ready, tmp_path / str(number))
        said, code = killed_walk(path, at=number, before=True, too_early=True)
        assert code == -signal.SIGKILL
        file = reopened(path)
        found += lost(file, said)
        file.close()
    assert found

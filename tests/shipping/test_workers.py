"""The office's worker processes in the frozen program: it starts itself, and they answer as those of the source do."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.consolidate import PASSPHRASE
from shipping import trial
from steps.office import store
from tests.steps.office import offices

ROOT = Path(__file__).parents[2]
STATIONS = 6

pytestmark = pytest.mark.slow


def _office(home: Path, name: str) -> list[str]:
    """Make an office and return the call that puts all files of the folder into it."""
    place = home / f"{name}{store.SUFFIX}"
    store.create(offices.laptop(home), place, offices.PASSPHRASE, area=offices.AREA).close()
    return ["consolidate", "kiriman", "--database", place.name, "--json"]


def _told(answer: str) -> Any:
    """The accepted and the refused, in whatever order the workers answered."""
    told = json.loads(answer)
    return {part: sorted(map(str, told[part])) for part in ("accepted", "refused")}


def test_that_the_frozen_office_has_its_workers_and_tells_what_the_source_tells(
    frozen: Path, tmp_path: Path
) -> None:
    home, sent = tmp_path / "home", tmp_path / "home" / "kiriman"
    for index in range(STATIONS):
        offices.file(index).write(sent)
    (sent / "rusak.undian-paket").write_bytes(offices.file(0).data[:-100])
    told = {PASSPHRASE: offices.PASSPHRASE}
    done = trial.ask(frozen, home, *_office(home, "beku"), **told)
    from_source = subprocess.run(
        [sys.executable, "-P", "-m", "desktop", *_office(home, "sumber")],
        cwd=home,
        env={**trial.bare_environment(home), "PYTHONPATH": str(ROOT), **told},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (1, "")  # one was refused
    found = _told(done.stdout)
    assert (len(found["accepted"]), len(found["refused"])) == (STATIONS, 1)
    assert found == _told(from_source.stdout)

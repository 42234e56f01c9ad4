"""Killed in the middle of an import: what was committed is there, nothing half, and importing again finishes."""

import subprocess
import sys
from pathlib import Path

import pytest

from steps.office import store
from steps.office.importing import import_paths
from tests.steps.office import offices

ROOT = Path(__file__).parents[3]
FILES = 14


@pytest.mark.parametrize("where", ["file", "postgresql"])
def test_that_a_kill_loses_at_most_the_chunk_and_importing_again_finishes(
    where: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = tmp_path / "stik"
    for n in range(FILES):
        offices.file(n).write(folder)
    place = (
        request.getfixturevalue("cluster").new_database() if where == "postgresql" else str(tmp_path / "k")
    )
    make(place, tmp_path).close()
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.steps.office.kill_import", place, str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    done, total = map(int, child.stdout.readline().split())
    child.kill()
    child.wait()
    assert (done, total) == (4, FILES)
    office = make(place, tmp_path)
    kept = offices.board(office).totals.tps
    assert 4 <= kept <= FILES
    told = import_paths(office, [folder], workers=0)
    assert (len(told.already), len(told.accepted)) == (kept, FILES - kept)
    assert offices.board(office).totals.tps == FILES
    office.close()


def make(place: str, folder: Path) -> store.Office:
    """Make the office of a place, or open it."""
    desk = offices.laptop(folder)
    if "://" in place:
        return store.connect(desk, place, offices.PASSPHRASE, area=offices.AREA)
    if Path(place).exists():
        return store.open_file(desk, Path(place), offices.PASSPHRASE)
    return store.create(desk, Path(place), offices.PASSPHRASE, area=offices.AREA)

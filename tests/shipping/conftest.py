"""One frozen folder for all tests of a run, however many processes it has."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILD_SECONDS = 600


@pytest.fixture(scope="session")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `dev.py build` makes, from the source tree as it is."""
    pytest.importorskip("PyInstaller", reason="dev.py build and dev.py test install it")
    if shutil.which("objcopy") is None:
        pytest.skip("PyInstaller needs binutils")
    place = tmp_path_factory.getbasetemp()
    # The processes of one run share the folder above their own; the first one there builds.
    whole = (place.parent if place.name.startswith("popen-") else place) / "frozen"
    told = whole / "told.json"
    try:
        whole.mkdir()
    except FileExistsError:
        _wait_for(told)
    else:
        _build(whole, told)
    made = json.loads(told.read_text("utf-8"))
    assert not made["error"], made["error"]
    return whole / "undian-tps"


def _build(whole: Path, told: Path) -> None:
    command = [sys.executable, "-m", "shipping.freeze", str(whole), str(whole / "work")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    shutil.rmtree(whole / "work", ignore_errors=True)
    coming = whole / "told.new"
    coming.write_text(json.dumps({"error": done.stderr[-2_000:] if done.returncode else ""}), "utf-8")
    coming.rename(told)


def _wait_for(told: Path) -> None:
    until = time.monotonic() + BUILD_SECONDS
    while not told.exists():
        assert time.monotonic() < until, "the build of another process does not end"
        time.sleep(0.2)

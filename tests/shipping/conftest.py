"""One frozen folder for all tests of a run, however many processes it has."""

import json
import shutil
import time
from pathlib import Path

import pytest

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
    from shipping.freeze import freeze

    error = ""
    try:
        freeze(whole, whole / "work")
        shutil.rmtree(whole / "work")
    except Exception as failure:
        error = repr(failure)
    coming = whole / "told.new"
    coming.write_text(json.dumps({"error": error}), "utf-8")
    coming.rename(told)


def _wait_for(told: Path) -> None:
    until = time.monotonic() + BUILD_SECONDS
    while not told.exists():
        assert time.monotonic() < until, "the build of another process does not end"
        time.sleep(0.2)

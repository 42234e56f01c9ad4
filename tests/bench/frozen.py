"""The frozen program beside the source: when the window is painted, and how large its folder is.

Nothing in a shipped program can be told to say when it has painted, so both are watched from outside, on the picture of a
virtual screen.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from shipping.parts import MEBI, sizes
from steps import software
from tests.bench.rows import Row

ROOT = Path(__file__).parents[2]
RUNS = 9
SCREEN, LOOK_SECONDS, LONGEST_SECONDS = "1366x768x24", 0.002, 30
SIZE_MUST = 190


def start(folder: Path) -> Iterator[Row]:
    """The first paint of the frozen program beside the one from source, and the size of the folder by part."""
    what = "frozen: first paint / from source"
    if shutil.which("Xvfb") is None:
        yield Row(what, 0, note="not measured: Xvfb is not installed")
        return
    frozen = _frozen(folder)
    if frozen is None:
        yield Row(what, 0, note="not measured: PyInstaller is not installed; dev.py build makes the folder")
        return
    ours, source = [str(frozen / "undian-tps")], [sys.executable, "-P", "-m", "desktop"]
    with _screen(folder) as display:
        for command in (ours, source):
            _first_paint(command, folder, display)
        pairs = [
            (_first_paint(ours, folder, display), _first_paint(source, folder, display)) for _ in range(RUNS)
        ]
    yield Row(what, median(p[0] for p in pairs), median(p[1] for p in pairs), 1.2, 1.0)
    found = sizes(frozen)
    whole = sum(found.values()) / MEBI
    told = "; ".join(f"{part} {size / MEBI:.1f}" for part, size in found.items())
    verdict = "PASS" if whole <= SIZE_MUST else "FAIL"
    yield Row(
        "frozen: size",
        0,
        failed=whole > SIZE_MUST,
        note=f"{verdict}: {whole:.1f} MiB, must {SIZE_MUST}: {told}",
    )


def _frozen(folder: Path) -> Path | None:
    """Return the folder that `dev.py build` left, where it is of this source; else build one."""
    made = ROOT / "dist" / "undian-tps"
    try:
        told = json.loads((made / "_internal" / "resources" / "build.json").read_text("utf-8"))
        if told["code"] == software.code_hash():
            return made
    except OSError:
        pass
    try:
        import PyInstaller  # noqa: F401

        from shipping.freeze import freeze
    except ImportError:
        return None
    return freeze(folder / "dist", folder / "work")


@contextmanager
def _screen(folder: Path) -> "Iterator[tuple[str, Path]]":
    """Start a virtual screen and give its name and the file that holds its picture."""
    told = folder / "display"
    with told.open("w") as number:
        command = [
            "Xvfb",
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-fbdir",
            str(folder),
            "-nolisten",
            "tcp",
        ]
        server = subprocess.Popen(command, stdout=number, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + LONGEST_SECONDS
        while not told.read_text().strip() and time.monotonic() < until:
            time.sleep(0.05)
        yield f":{told.read_text().strip()}", folder / "Xvfb_screen0"
    finally:
        server.terminate()
        server.wait()


def _first_paint(command: list[str], folder: Path, display: tuple[str, Path]) -> float:
    """Return the seconds until the first pixel of the window is not the empty screen's."""
    name, picture = display
    environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
    environment["PYTHONPATH"] = str(ROOT)
    with picture.open("rb") as screen:
        empty = _middle(screen.fileno())
        began = time.perf_counter()
        program = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            while _middle(screen.fileno()) == empty:
                if program.poll() is not None or time.perf_counter() - began > LONGEST_SECONDS:
                    raise RuntimeError(f"{command[0]} painted nothing")
                time.sleep(LOOK_SECONDS)
            took = time.perf_counter() - began
        finally:
            program.kill()
            program.wait()
        while _middle(screen.fileno()) != empty:  # until its window is gone
            time.sleep(LOOK_SECONDS)
    return took


def _middle(screen: int) -> bytes:
    """Return some lines of pixels from the upper middle of the screen, where a window of any size lies."""
    return os.pread(screen, 1366 * 4 * 8, 4096 + 1366 * 4 * 300)

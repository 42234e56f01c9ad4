"""The hall's screen is pulled and plugged (F16); every case runs in a process that has two screens."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SCRIPT = """
import json, sys
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtTest import QTest
from desktop.audience.window import AudienceWindow
app = QApplication([])
operator, hall = QWidget(), AudienceWindow()
laptop, second = sorted(app.screens(), key=lambda screen: screen.name(), reverse=True)
operator.setGeometry(laptop.geometry().adjusted(50, 50, -50, -50))
operator.show()
told = []
def tell():
    QTest.qWait(20)
    told.append([hall.isVisible(), hall.isFullScreen(), hall.geometry().getRect() if hall.isVisible() else None,
                 hall.isVisible() and hall.geometry().intersects(operator.geometry())])
"""


def run(tmp_path: Path, second: dict[str, int], steps: str) -> list[list[object]]:
    """Run steps in a process whose screens are 1366x768 and a second one; return what `tell` saw each time."""
    usual = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [{"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768}, {"name": "hall", **second}]
    config = tmp_path / "two.json"
    config.write_text(json.dumps({"screens": [screen | usual for screen in screens]}))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen:configfile=two.json"}
    environment["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT + steps + "\nprint(json.dumps(told))"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: list[list[object]] = json.loads(done.stdout.strip().splitlines()[-1])
    return told


BESIDE = {"x": 1366, "y": 0, "width": 1024, "height": 768}
FILLED = [True, True, [1366, 0, 1024, 768], False]
HIDDEN = [False, False, None, False]


def test_that_the_window_fills_the_second_screen_hides_when_it_is_pulled_and_returns(tmp_path: Path) -> None:
    steps = """
hall.follow(operator); tell()
app.screenRemoved.emit(second); tell()
app.screenAdded.emit(second); tell()
hall.leave(); tell()
app.screenRemoved.emit(second); app.screenAdded.emit(second); tell()
"""
    first, pulled, plugged, left, after = run(tmp_path, BESIDE, steps)
    assert first == plugged == FILLED
    assert pulled[0] is False
    assert left[0] is False
    assert after[0] is False


def test_that_the_window_yields_when_the_operator_moves_to_its_screen(tmp_path: Path) -> None:
    steps = """
hall.follow(operator); tell()
operator.windowHandle().setScreen(second); operator.setGeometry(second.geometry().adjusted(50, 50, -50, -50)); tell()
"""
    first, moved = run(tmp_path, BESIDE, steps)
    assert first == FILLED
    assert moved == [True, True, [0, 0, 1366, 768], False]


def test_that_a_mirrored_projector_never_covers_the_operator(tmp_path: Path) -> None:
    told = run(tmp_path, {"x": 0, "y": 0, "width": 1366, "height": 768}, "hall.follow(operator); tell()")
    assert told[0][0] is False


def test_that_pulling_the_cable_ends_the_rolling(tmp_path: Path) -> None:
    steps = """
from desktop.audience.views import CallView, Frame
ended = []
hall.reveal_finished.connect(lambda: ended.append(True))
hall.follow(operator)
hall.show_view(Frame("TPS 003"), CallView(1, 1, "Gula", "DPT-017", "Budi S.", 1, 3, 0, "13.24.10"))
assert hall.revealing
app.screenRemoved.emit(second); tell()
assert ended and not hall.revealing
"""
    assert run(tmp_path, BESIDE, steps)[0][0] is False


@pytest.mark.parametrize("windowed", [True, False])
def test_that_one_screen_gives_a_plain_window_only_where_that_was_asked_for(
    tmp_path: Path, windowed: bool
) -> None:
    steps = f"hall.set_windowed({windowed}); hall.place([laptop]); tell()"
    visible, full, *_ = run(tmp_path, BESIDE, steps)[0]
    assert (visible, full) == (windowed, False)


def test_that_without_any_screen_the_window_hides(tmp_path: Path) -> None:
    assert run(tmp_path, BESIDE, "hall.place([laptop, second]); hall.place([]); tell()")[0][0] is False

"""How long the window takes: from the start of a process to its first paint, beside a bare window of the same size."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from draw.roster import Voter
from steps import roster, tpsfile
from steps.station import Laptop
from tests.bench.rows import Row
from tests.steps import laptops

ROOT = Path(__file__).parents[2]
RUNS = 7
FORBIDDEN = ("reportlab", "pikepdf", "pyhanko", "python_calamine", "alembic", "pypdfium2")
PASSPHRASE = "beras gula minyak payung"

BARE = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print("{}", flush=True)
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1280, 720)
window.show()
app.exec()
"""

PROGRAM = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from desktop.app import Program
from steps.station import Laptop
folder, file = Path(sys.argv[1]), sys.argv[2:]
def refused(error):
    print(repr(error), file=sys.stderr, flush=True)
    os._exit(1)
class Eye(QObject):
    def eventFilter(self, seen, event):
        painted = event.type() == QEvent.Type.Paint and seen is program.window
        if painted and (not file or program.doors.room is not None):
            print(json.dumps({name: True for name in sys.modules if "." not in name}), flush=True)
            os._exit(0)
        return False
app = QApplication([])
program = Program(app, Laptop(documents=folder, settings=folder), with_stage=False)
eye = Eye()
program.window.installEventFilter(eye)
program.window.show()
if file:
    program.doors.open_file(Path(file[0]), file[1], refused)
app.exec()
"""


def paint(folder: Path) -> Iterator[Row]:
    """First paint of the program's welcome."""
    ours, floor, _ = _in_turns(folder)
    yield Row("first paint of the program / bare window", ours, floor, 1.6, 1.3)


def usable(folder: Path) -> Iterator[Row]:
    """The window with a file of 600 voters open: passphrase, checks and first page included."""
    path = folder / "a.undian"
    laptop = Laptop(
        documents=folder, settings=folder
    )  # the program's own: another's file asks before it opens
    file = tpsfile.create(laptop, path, PASSPHRASE)
    laptops.identify(file)
    voters = [Voter("DPT", number, f"Pemilih {number}") for number in range(1, 601)]
    roster.take(file, voters, ["DPT"], source=laptops.list_file(folder))
    laptops.prepare(file)
    laptops.attend(file, range(1, 301))
    file.close()
    ours, floor, _ = _in_turns(folder, str(path), PASSPHRASE)
    yield Row("usable window, file of 600 open / bare window", ours, floor, 6, 3.5)


def modules(folder: Path) -> Iterator[Row]:
    """What is loaded when the welcome is painted."""
    _, loaded = _run(PROGRAM, str(folder), compiled=folder / "compiled")
    heavy = [name for name in FORBIDDEN if name in loaded]
    said = "no " + ", ".join(FORBIDDEN) if not heavy else "loaded: " + ", ".join(heavy)
    alchemy = "SQLAlchemy loaded" if "sqlalchemy" in loaded else "no SQLAlchemy (aim met)"
    verdict = "FAIL" if heavy else "PASS"
    yield Row("modules at first paint", 0, failed=bool(heavy), note=f"{verdict}: {said}; {alchemy}")


def _in_turns(folder: Path, *file: str) -> tuple[float, float, dict[str, bool]]:
    """Return the medians of program and bare window, after one run of each that warms the caches."""
    compiled = folder / "compiled"
    _run(PROGRAM, str(folder), *file, compiled=compiled)
    _run(BARE, compiled=compiled)
    pairs = [
        (_run(PROGRAM, str(folder), *file, compiled=compiled), _run(BARE, compiled=compiled))
        for _ in range(RUNS)
    ]
    return median(p[0][0] for p in pairs), median(p[1][0] for p in pairs), pairs[-1][0][1]


def _run(code: str, *arguments: str, compiled: Path) -> tuple[float, dict[str, bool]]:
    """Start a process as an installed program starts: its modules compiled, wherever Python may keep them here."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(compiled),
    }
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
    )
    return time.perf_counter() - began, json.loads(done.stdout)

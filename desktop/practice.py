"""The practice day without a display: the same windows, driven from the welcome to the verified bundle.

It leaves every paper, the transcript, the bundle and a picture of every screen, checks its own bundle, and says in a short
list what lies where.
"""

import csv
import os
import sys
import tempfile
import time
from pathlib import Path

from draw.findings import Result
from draw.verify import Verdict
from steps.practice import sample_list
from steps.station import Laptop


def practice(out: Path, *, voters: int, units: int) -> int:
    """Run the day into `out`; return 0 when the bundle holds, 1 when it does not."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.monotonic()
    out.mkdir(parents=True, exist_ok=True)
    for old in out.iterdir():
        if old.is_file():
            old.unlink()
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from desktop.app import application
    from desktop.practice_story import Story

    qInstallMessageHandler(_pass_on)
    app = QApplication.instance() or application()
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        laptop = Laptop(documents=folder / "documents", settings=folder / "settings")
        story = Story(app, laptop, out, voter_list=_voter_list(folder, voters), units=units)
        checked = story.run()
    assert checked.verdict is not None
    _tell(out, checked.verdict, time.monotonic() - started)
    return 0 if checked.verdict.result is Result.HOLDS else 1


def _pass_on(_kind: object, _context: object, message: str) -> None:
    """Pass on what Qt says, but for what a window without a screen says at every step."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _voter_list(folder: Path, voters: int) -> Path:
    """Return the sample list, or one of another length with its names."""
    sample = sample_list()
    if voters == 300:
        return sample
    from steps.files.voter_list import read_voter_list

    known = read_voter_list(sample).tables[0].voters
    path = folder / "daftar-pemilih.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["NO", "NAMA", "JENIS KELAMIN", "USIA", "ALAMAT", "RT", "RW"])
        for number in range(1, voters + 1):
            v = known[(number - 1) % len(known)]
            writer.writerow([number, v.name, v.sex, v.age or "", v.address, v.rt, v.rw])
    return path


def _tell(out: Path, verdict: Verdict, seconds: float) -> None:
    files = sorted(path for path in out.iterdir() if path.is_file())
    pictures = [path for path in files if path.suffix == ".png"]
    print(f"Practice day in {seconds:.0f} s: {out}")
    for path in files:
        if path.suffix != ".png":
            print(f"  {path.name}  ({path.stat().st_size / 1024:.0f} KiB)")
    print(f"  {len(pictures)} pictures of the screens, {pictures[0].name} to {pictures[-1].name}")
    counted = {result: sum(c.result is result for c in verdict.checks) for result in Result}
    print("Its own bundle: " + ", ".join(f"{count} {result.value}" for result, count in counted.items()))

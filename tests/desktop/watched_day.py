"""A whole practice day in a process of its own, under watch: what it opens, what it starts, what it titles its windows.

`python -m tests.desktop.watched_day FOLDER` leaves everything of the day below the folder and says as JSON what was seen.
"""

import json
import logging
import os
import sys
import time
from pathlib import Path

STARTING = (
    *("subprocess.Popen", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn"),
    *("os.system", "os.startfile"),
)


def watch(seen: list[str]) -> None:
    """Note every socket and every child process from now on; a hook cannot be taken away again."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(("socket.", "http.", "urllib.", "ftplib.", "smtplib.")) or event in STARTING:
            seen.append(f"{event} {arguments!r:.300}")

    sys.addaudithook(hook)


def main(folder: Path) -> int:
    """Live the day; return 0 when its bundle holds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    seen: list[str] = []
    watch(seen)
    logging.basicConfig(filename=folder / "catatan.log", level=logging.DEBUG)
    from PySide6.QtWidgets import QApplication

    from desktop.hands import Hands
    from desktop.practice_story import Story
    from draw.findings import Result
    from steps.practice import sample_list
    from steps.station import Laptop

    titles: set[str] = set()
    photograph = Hands.picture

    def picture(hands: Hands, widget: object, name: str) -> None:
        titles.update(top.windowTitle() for top in QApplication.topLevelWidgets())
        photograph(hands, widget, name)  # type: ignore[arg-type]

    Hands.picture = picture  # type: ignore[assignment, method-assign]
    app = QApplication(sys.argv[:1])
    laptop = Laptop(documents=folder / "dokumen", settings=folder / "setelan")
    (folder / "hasil").mkdir()
    story = Story(app, laptop, folder / "hasil", voter_list=sample_list(), units=20)
    story.program._on_uncaught(ValueError, ValueError("Hadi 3519031234567890"), None)
    message = None
    until = time.monotonic() + 10
    while message is None and time.monotonic() < until:  # it is told once the slot that failed is over
        app.processEvents()
        message = QApplication.activeModalWidget()
    assert message is not None
    message.close()
    checked = story.run()
    print(json.dumps({"seen": seen, "titles": sorted(titles)}))
    return 0 if checked.verdict is not None and checked.verdict.result is Result.HOLDS else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""How long the hall's window works on a frame while digits roll, at 1366 x 768 and without a graphics card (U28).

It is the time of the thread that paints: other programs on the machine do not count.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.rows import Row, percentile

MUST_S, AIM_S = 0.033, 0.016


def frames(_folder: Path) -> Iterator[Row]:
    """The slowest of a hundred frames over a whole reveal."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from desktop import theme
    from desktop.audience.window import AudienceWindow
    from tests.desktop.audience.hall_examples import CALL, SEALED

    taken: list[float] = []

    class Timed(AudienceWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            began = time.thread_time()
            super().paintEvent(event)
            if self.revealing:
                taken.append(time.thread_time() - began)

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app)
    window = Timed()
    window.set_windowed(True)
    window.resize(1366, 768)
    window.show()
    window.set_reveal(milliseconds=3000)
    window.show_view(SEALED, CALL)
    while window.revealing:
        app.processEvents()
        time.sleep(0.001)
    window.close()
    note = f"{len(taken)} frames"
    yield Row("frame of the hall while digits roll, p99", percentile(taken, 99), None, MUST_S, AIM_S, note)

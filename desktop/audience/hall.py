"""Which screen is the hall's, and following it when cables are pulled and plugged (F16).

* The hall's screen is one that shows nothing of the operator's: neither the same screen nor a mirror of it.
* Without such a screen a window is hidden, or stays a plain one where the operator asked for that.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_PLAIN = 0.6  # of the operator's screen, for a plain window in its corner


def hall_screen(screens: Sequence[QScreen], operator: QScreen) -> QScreen | None:
    """Return the first screen that does not overlap the operator's."""
    return next((screen for screen in screens if not screen.geometry().intersects(operator.geometry())), None)


def fill(window: QWidget, screen: QScreen) -> None:
    """Show a window over all of a screen; one that already stands so is left as it is."""
    if window.isVisible() and window.isFullScreen() and window.geometry() == screen.geometry():
        return
    window.hide()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.setWindowState(Qt.WindowState.WindowFullScreen)  # showFullScreen would also take the keyboard
    window.show()


def show_plain(window: QWidget, screen: QScreen) -> None:
    """Show a plain window in the lower right corner of a screen; one that is already plain stays where it was put."""
    room = screen.availableGeometry()
    if window.isVisible() and not window.isFullScreen() and room.contains(window.geometry()):
        return
    window.hide()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setScreen(screen)
    place = QRect(room.topLeft(), room.size() * _PLAIN)
    place.moveBottomRight(room.bottomRight())
    window.setGeometry(place)
    window.show()


class Usher(QObject):
    """Tells which screens there are, and which is the operator's, now and whenever either changes."""

    def __init__(
        self, operator: QWidget, moved: Callable[[Sequence[QScreen], QScreen], None], *, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operator, self._moved = operator, moved
        self._screens: list[QScreen] = []
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._removed)
        operator.window().winId()  # a window that was never shown has no handle, and a handle has the signal
        operator.window().windowHandle().screenChanged.connect(self._changed)
        self._tell(QGuiApplication.screens())

    def _tell(self, screens: Sequence[QScreen]) -> None:
        for screen in screens:
            if screen not in self._screens:
                screen.geometryChanged.connect(self._changed)
        self._screens = list(screens)
        self._moved(screens, self._operator.screen())

    @Slot()
    def _changed(self) -> None:
        self._tell(self._screens)

    @Slot(QScreen)
    def _added(self, screen: QScreen) -> None:
        self._tell([*(known for known in self._screens if known != screen), screen])

    @Slot(QScreen)
    def _removed(self, screen: QScreen) -> None:
        """Leave a screen before Qt moves its windows onto the operator's."""
        self._tell([known for known in self._screens if known != screen])

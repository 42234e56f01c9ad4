"""The composition root: makes the window, the job thread and the pages, and hands each what it needs.

There is no global state: whatever a page uses came through its constructor from here.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

import resources
from desktop import theme
from desktop.choices import ENGLISH, Choices
from desktop.doors import QUIET_AFTER_MS, Doors
from desktop.jobs import Jobs
from desktop.local_only import stay_local
from desktop.logbook import Logbook
from desktop.means import Means
from desktop.notices import Notices
from desktop.shell.window import ShellWindow
from steps.station import Laptop


def run(file: Path | None = None, *, database: str = "") -> int:
    """Open the program's window, on a file or on the office of a database where one is named; return the exit code."""
    program = Program(application(), Laptop())
    program.window.show()
    if file is not None:
        program.doors.open_any(file)
    elif database:
        program.doors.office.show_entry(database)
    code = program.app.exec()
    program.close()
    return code


def application() -> QApplication:
    """Make Qt's application in the style that the sheet is written for, whatever the system's own is."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    return QApplication([*sys.argv[:1], "-style", "fusion"])


class Program(QObject):
    """Everything that lives as long as the program."""

    def __init__(self, app: QApplication, laptop: Laptop, *, with_stage: bool = True) -> None:
        super().__init__()
        stay_local()
        self.app = app
        self.laptop = laptop
        self.choices = Choices(laptop.settings / "undian-tps.ini")
        app.setApplicationDisplayName("Undian TPS")
        theme.apply(app, self.choices.tokens, self.choices.scale)
        self._translator = QTranslator(self)
        self.set_language(self.choices.language)
        self._excepthook = sys.excepthook
        sys.excepthook = self._on_uncaught
        self.jobs = Jobs(self)
        self.window = ShellWindow()
        self.notices = Notices(self._front, logbook=Logbook(laptop.settings))
        self.window.look_changed.connect(self.choices.keep_look)
        means = Means(
            self.window,
            laptop,
            jobs=self.jobs,
            notices=self.notices,
            choices=self.choices,
            set_language=self.set_language,
        )
        self.doors = Doors(means, with_stage=with_stage)
        self.doors.show_welcome()
        QTimer.singleShot(QUIET_AFTER_MS, self, self._give_icon)

    def set_language(self, language: str) -> None:
        """Speak Indonesian or English; pages made afterwards do. By itself the program speaks the one, Qt the other."""
        self.app.removeTranslator(self._translator)
        words = "undian_en.qm" if language == ENGLISH else "qt_id.qm"
        self._translator.load(str(resources.path("translations", words)))
        self.app.installTranslator(self._translator)
        place = QLocale.Country.Indonesia
        spoken = QLocale.Language.English if language == ENGLISH else QLocale.Language.Indonesian
        QLocale.setDefault(QLocale(spoken, place))
        self.choices.language = language

    def close(self) -> None:
        """Close the day and end the job thread; whatever was acknowledged is in the file."""
        self.doors.close_day()
        self.jobs.stop()
        self.app.removeTranslator(self._translator)
        sys.excepthook = self._excepthook

    def _give_icon(self) -> None:
        from PySide6.QtGui import QIcon  # with its hundred names of icons it is heavier than the welcome page

        self.app.setWindowIcon(QIcon(str(resources.path("icons", "app", "undian-256.png"))))

    def _front(self) -> QWidget | None:
        return self.app.activeModalWidget() or self.window

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        """Tell an error that a slot did not expect, and go on (F17)."""
        if issubclass(kind, KeyboardInterrupt):
            self.app.quit()
            return
        self.notices.tell_soon(error)

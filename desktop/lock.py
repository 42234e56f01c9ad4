"""The lock of the operator's window: after a while without a hand, or at once, until somebody who may opens it.

* The window shows a page that says nothing of the day; dialogs are hidden as they are and come back as they were.
* The hall's window is left alone, and so is the ceremony: nothing is locked while an act is being stored.
* The passphrase opens it, or the chair's PIN: the file is open already, wrong PINs wait too, and in front of a full hall it
  is better that six digits are seen than the passphrase, which opens every copy of the file.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.audience.window import AudienceWindow
from desktop.choices import Choices
from desktop.desk import Desk
from desktop.screens.locked import LockedPage
from desktop.shell.window import ShellWindow
from desktop.wording import is_known, sentence_of
from steps import pins
from steps.tries import Tries

_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_AGAIN_MS = 1_000
_CHAIR = "K1"


class AutoLock(QObject):
    """Locks the window of one day; `locked` and `unlocked` say when."""

    locked = Signal()
    unlocked = Signal()

    def __init__(self, window: ShellWindow, desk: Desk, *, tries: Tries, choices: Choices) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._tries = tries
        self._choices = choices
        self._page: LockedPage | None = None
        self._covered: QWidget | None = None
        self._keyboard: QWidget | None = None
        self._hidden: list[QWidget] = []
        self._shortcuts: list[QShortcut] = []
        self.idle = QTimer(self)
        self.idle.setSingleShot(True)
        self.idle.timeout.connect(self.lock_now)
        self._keys = QShortcut(QKeySequence("Ctrl+L"), window)
        self._keys.setAutoRepeat(False)
        self._keys.activated.connect(self.lock_now)
        window.header.lock_requested.connect(self.lock_now)
        window.header.offer_lock(True)
        app = QGuiApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        app.focusWindowChanged.connect(self._on_focus_window)
        self._on_focus_window(window.windowHandle())
        self.set_minutes(choices.lock_minutes)

    @property
    def is_locked(self) -> bool:
        """Whether the window is locked now."""
        return self._page is not None

    @property
    def page(self) -> LockedPage | None:
        """The page that is shown while it is locked."""
        return self._page

    @property
    def may_rest(self) -> bool:
        """Whether it may be told never to lock: on practice days only."""
        identity = self._desk.day.identity
        return identity is not None and identity.practice

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many minutes without a hand; 0 means never, which holds on practice days only."""
        self._choices.lock_minutes = minutes
        wait = minutes or (0 if self.may_rest else self._choices.USUAL_LOCK_MINUTES)
        self.idle.setInterval(wait * 60_000)
        self.idle.stop()
        if wait:
            self.idle.start()

    def lock_now(self) -> None:
        """Lock; while an act is being stored, a moment later."""
        if self.is_locked:
            return
        if self._desk.busy:
            QTimer.singleShot(_AGAIN_MS, self, self.lock_now)
            return
        self.idle.stop()
        self._keyboard = self._window.focusWidget()
        self._hide_others()
        self._cover()
        self.locked.emit()

    def leave(self) -> None:
        """End with the day: an open window has no lock."""
        if self.is_locked:
            self._uncover()
        self.idle.stop()
        self._app.focusWindowChanged.disconnect(self._on_focus_window)
        self._window.header.lock_requested.disconnect(self.lock_now)
        self._window.header.offer_lock(False)
        self._keys.setEnabled(False)
        self._keys.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the wait anew at every key and every move of a hand."""
        if event.type() in _HANDS and self.idle.isActive():
            self.idle.start()
        return False

    def _cover(self) -> None:
        window = self._window
        self._shortcuts = [one for one in window.findChildren(QShortcut) if one.isEnabled()]
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
        covered = self._covered = window.takeCentralWidget()
        if covered is not None:
            covered.hide()
        page = self._page = LockedPage(practice=bool(window.property("practice")))
        page.secret_given.connect(self._on_given)
        window.setCentralWidget(page)
        page.begin(self._tries.seconds_left(self._desk.file.path))

    def _uncover(self) -> None:
        window, page = self._window, self._page
        self._page = None
        if page is not None:
            window.takeCentralWidget()
            page.deleteLater()
        if self._covered is not None:
            window.setCentralWidget(self._covered)
            self._covered.show()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(True)
        for dialog in self._hidden:
            dialog.show()
        self._shortcuts, self._hidden, self._covered = [], [], None
        if self._keyboard is not None and not self._app.activeModalWidget():
            self._keyboard.setFocus()

    def _hide_others(self) -> None:
        popup = self._app.activePopupWidget()
        if popup is not None:
            popup.close()
        QToolTip.hideText()
        for other in self._app.topLevelWidgets():
            if other.isVisible() and other.isWindow() and self._says_something(other):
                self._hidden.append(other)
                other.hide()

    def _says_something(self, other: QWidget) -> bool:
        return other is not self._window and not isinstance(other, AudienceWindow)

    def _on_focus_window(self, focused: QWindow | None) -> None:
        """Watch the hands in a window that comes to the front; while locked, nothing but the lock comes there."""
        if focused is not None:
            focused.installEventFilter(self)  # a second time it is only moved to the front
        if self.is_locked:
            self._hide_others()

    def _on_given(self, secret: str) -> None:
        file, tries = self._desk.file, self._tries
        by_pin = pins.is_pin(secret) and _CHAIR in self._desk.day.pins

        def work(file_: object, _report: object) -> None:
            if by_pin:
                pins.confirm(file, [(_CHAIR, secret)])
            else:
                tries.check(file.path, secret)

        self._desk.ask(work, then=lambda _: self._open(), refused=self._on_refused)

    def _open(self) -> None:
        self._uncover()
        self.set_minutes(self._choices.lock_minutes)
        self.unlocked.emit()

    def _on_refused(self, error: Exception) -> bool:
        page = self._page
        if page is None or not is_known(error):
            return False
        seconds = int(getattr(error, "seconds", 0)) or self._tries.seconds_left(self._desk.file.path)
        page.refuse(sentence_of(error), seconds)
        return True

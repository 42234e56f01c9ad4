"""The safety of the practice day: PINs, a second copy, the screen locked and opened, the voters deleted at the end."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from desktop.dayroom import SAFETY, DayRoom
from desktop.hands import Hands
from desktop.screens.locked import LockedPage
from desktop.screens.pin_dialogs import PinDialog
from desktop.screens.purge import ConfirmationDialog
from desktop.screens.safety_cards import CopyPlaceDialog
from desktop.widgets.message import MessageDialog
from steps.pins import example
from steps.tpsfile import PURGED


class Safety:
    """What people do about the safety of a file, through the widgets alone."""

    def __init__(self, hands: Hands, room: DayRoom) -> None:
        self.hands = hands
        self.room = room

    def begin(self, stick: Path) -> None:
        """Choose where the second copy goes, look at a PIN's dialog, lock the screen and open it with the chair's PIN."""
        stick.mkdir(parents=True, exist_ok=True)
        page = self._enter()
        self.hands.press(page.copy.choose)
        places = self.hands.dialog(CopyPlaceDialog)
        self.hands.picture(places, "salinan-tempat")
        places.take(stick)
        self.hands.until(lambda: any(stick.glob("*.undian")) and page.copy.now.isVisible(), "the second copy")
        self.hands.picture(self.room.window, "keamanan")
        page.people.row_chosen.emit(0)
        dialog = self.hands.dialog(PinDialog)
        self.hands.picture(dialog, "pin-ganti")
        self.hands.press(dialog.leave)
        self._lock(page)
        self.hands.press(page.back)

    def end(self) -> None:
        """Delete the voters after the office has confirmed, with two PINs, and read what is left to do."""
        page = self._enter()
        self.hands.press(page.purge.purge)
        asked = self.hands.dialog(ConfirmationDialog)
        identity = self.room.desk.day.identity
        assert identity is not None
        self.hands.write(asked.by.input, "Camat Geger")
        self.hands.write(asked.on.input, "-".join(reversed(identity.date.split("-"))))
        self.hands.press(asked.onward)
        self.hands.confirm("K1", "W2", name="hapus-dua-orang")
        done = self.hands.dialog(MessageDialog)
        self.hands.picture(done, "hapus-selesai")
        self.hands.press(done.closing)
        self.hands.until(lambda: PURGED in self.room.desk.day.settings, "the purge")
        self.hands.picture(self.room.window, "keamanan-sesudah")

    def _enter(self) -> Any:
        self.room.go(SAFETY)
        page: Any = self.room.page(SAFETY)
        self.hands.until(lambda: not self.room.desk.busy, "a deed")
        return page

    def _lock(self, page: Any) -> None:
        window = self.room.window
        self.hands.press(page.lock.now)
        self.hands.until(lambda: isinstance(window.centralWidget(), LockedPage), "the lock")
        locked: Any = window.centralWidget()
        self.hands.write(locked.secret.input, "bukan kata sandinya")
        self.hands.key(locked.secret.input, Qt.Key.Key_Return)
        self.hands.until(lambda: bool(locked.told.text), "the refusal")
        self.hands.picture(window, "layar-terkunci")
        self.hands.write(locked.secret.input, example("K1"))
        self.hands.press(locked.unlock)
        self.hands.until(lambda: not isinstance(window.centralWidget(), LockedPage), "the open window")

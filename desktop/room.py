"""A room of the program: the pages of one open file, whichever desk it belongs to, between the door in and the door out."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance


class Room(Protocol):
    """What the doors know of a room; `left` asks for the way out."""

    @property
    def left(self) -> SignalInstance:
        """The wish to leave."""

    def enter(self) -> None:
        """Show the page where the work goes on."""

    def leave(self) -> None:
        """Let go of all pages."""

    def ending(self) -> Callable[[], None]:
        """Return what ends and closes the file, to be done on the job thread."""

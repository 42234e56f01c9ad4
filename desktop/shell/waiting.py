"""The strip above the page that says what is waited for (F12); most days need none, and it is made when it is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

if TYPE_CHECKING:
    from desktop.widgets.notice import Notice


class WaitingStrip:
    """Says above everything else in a layout what is waited for."""

    def __init__(self, layout: QVBoxLayout) -> None:
        self._layout = layout
        self._notice: Notice | None = None

    @property
    def text(self) -> str:
        """What is said to be waited for, empty where nothing is."""
        return self._notice.text if self._notice is not None else ""

    def tell(self, text: str) -> None:
        """Say it; an empty text takes the strip away."""
        if text == self.text:
            return
        if self._notice is None:
            from desktop.widgets.notice import Notice

            self._notice = Notice("", "attention")
            self._layout.insertWidget(0, self._notice)
        self._notice.tell(text, "attention")

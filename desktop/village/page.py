"""What every page of the village desk shares: the desk it asks, the village it shows, and the wish to go to another page."""

from PySide6.QtCore import Signal

from desktop.shell.page import Page
from desktop.village.desk import VillageDesk
from steps.village.state import VillageState


class VillagePage(Page):
    """A page of the village desk; `show_state` is called once when it is made and after every commit.

    `page_requested` carries the name of a page of `steps.village.state.PAGES`.
    """

    page_requested = Signal(str)

    def __init__(self, desk: VillageDesk, question: str = "", sentence: str = "") -> None:
        super().__init__(question, sentence)
        self.desk = desk
        desk.changed.connect(self.show_state)

    def show_state(self, state: VillageState) -> None:
        """Show the village as of the last commit."""
        raise NotImplementedError

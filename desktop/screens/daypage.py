"""What every page of the day shares: the desk it asks, the day it shows, and the wish to go to another step."""

from PySide6.QtCore import Signal

from desktop.desk import Desk
from desktop.shell.page import Page
from steps.day import Day


class DayPage(Page):
    """A page of the day; `show_day` is called once when it is made and after every commit.

    `step_requested` carries the name of a step of `steps.day.STEPS`.
    """

    step_requested = Signal(str)

    def __init__(self, desk: Desk, question: str = "", sentence: str = "") -> None:
        super().__init__(question, sentence)
        self.desk = desk
        desk.changed.connect(self.show_day)

    def show_day(self, day: Day) -> None:
        """Show the day as of the last commit."""
        raise NotImplementedError

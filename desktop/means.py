"""The means that pages and doors are given by the composition root, and nothing more."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.choices import Choices
from desktop.jobs import Jobs
from desktop.notices import Notices
from desktop.shell.window import ShellWindow
from steps.station import Laptop


@dataclass(frozen=True, slots=True)
class Means:
    """Window, laptop, job thread, notices, choices, and the way to speak another language."""

    window: ShellWindow
    laptop: Laptop
    jobs: Jobs
    notices: Notices
    choices: Choices
    set_language: Callable[[str], None]

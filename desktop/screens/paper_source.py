"""Where papers come from: the day of a TPS, or another desk; the viewer and the printer need no more than this."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from desktop.desk import Desk
from desktop.jobs import Job, Report
from desktop.screens.paper_names import paper_title
from steps import paper_list


class PaperSource(Protocol):
    """Makes papers by name; `page` is the usual size, `folder` where a paper is saved unless people say otherwise."""

    @property
    def page(self) -> str: ...

    @property
    def folder(self) -> Path: ...

    def title(self, name: str) -> str:
        """Return what a paper is called."""

    def file_name(self, name: str) -> str:
        """Return a paper's name as a file."""

    def make(self, name: str, *, page: str) -> bytes:
        """Return a paper as PDF; called on the job thread. Raises OutOfOrderError for one that cannot be made yet."""

    def ask(
        self,
        question: Callable[[Report], Any],
        *,
        then: Callable[[Any], None],
        refused: Callable[[Exception], bool] | None = None,
    ) -> Job:
        """Do work on the job thread that changes nothing."""


class DayPapers:
    """The papers of the day of a TPS."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def page(self) -> str:
        """The size that the identity asks for."""
        identity = self._desk.day.identity
        return identity.page if identity else "A4"

    @property
    def folder(self) -> Path:
        """The folder of the TPS file."""
        return self._desk.file.path.parent

    def title(self, name: str) -> str:
        """Return what a paper is called."""
        return paper_title(name)

    def file_name(self, name: str) -> str:
        """Return a paper's name as a file."""
        identity = self._desk.day.identity
        assert identity is not None  # without one there is no paper
        return paper_list.file_name(identity, name)

    def make(self, name: str, *, page: str) -> bytes:
        """Return a paper as PDF."""
        return paper_list.make(self._desk.file, name, page=page)

    def ask(
        self,
        question: Callable[[Report], Any],
        *,
        then: Callable[[Any], None],
        refused: Callable[[Exception], bool] | None = None,
    ) -> Job:
        """Do work on the job thread that changes nothing."""
        return self._desk.ask(lambda _file, report: question(report), then=then, refused=refused)

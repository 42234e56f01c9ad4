"""F17: an exception in any slot, in a job or in the painting of a widget is logged without texts, told in words, and the
program goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.jobs import Job
from desktop.logbook import LIMIT, NAME, Logbook
from tests.desktop.days import laptop_in

PERSON = "Budi Santoso 3519031234567890"


class PanicException(BaseException):
    """What a library in Rust raises when it gives up; no Exception."""


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(qapp, laptop_in(tmp_path), with_stage=False)
    made.window.show()
    yield made
    made.close()
    made.window.close()


def fail() -> None:
    raise ValueError(PERSON)


def give_up() -> None:
    raise PanicException(PERSON)


def by_button(program: Program, what: Callable[[], None]) -> None:
    button = QPushButton(program.window)
    button.clicked.connect(what)
    button.click()


def by_timer(program: Program, what: Callable[[], None]) -> None:
    QTimer.singleShot(0, what)


def by_job(program: Program, what: Callable[[], None]) -> None:
    program.jobs.submit(Job(lambda _: what(), lambda _: None, program.notices.tell))


def by_end_of_job(program: Program, what: Callable[[], None]) -> None:
    program.jobs.submit(Job(lambda _: None, lambda _: what(), program.notices.tell))


def by_painting(program: Program, what: Callable[[], None]) -> None:
    class Painted(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            what()

    painted = Painted(program.window)
    painted.resize(10, 10)
    painted.show()
    QTimer.singleShot(200, painted.hide)


WAYS = (by_button, by_timer, by_job, by_end_of_job, by_painting)


@pytest.mark.parametrize("what", [fail, give_up], ids=lambda what: what.__name__)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_that_f17_whatever_a_slot_raises_is_logged_and_told_and_the_program_lives(
    program: Program, qtbot: QtBot, tmp_path: Path, way: Callable[..., None], what: Callable[[], None]
) -> None:
    hook = program._on_uncaught
    with capture_exceptions():  # pytest-qt would take the exception for its own
        import sys

        sys.excepthook = hook
        way(program, what)
        qtbot.waitUntil(lambda: program.notices.last is not None, timeout=5_000)
    assert program.notices.last is not None
    told = " ".join((program.notices.last.headline, *program.notices.last.sentences))
    assert "tetap aman" in told
    log = (tmp_path / "setelan" / NAME).read_text("utf-8")
    assert f"{what.__name__}" in log, "the log names the place"
    for text in (told, log):
        assert "Budi" not in text
        assert "3519031234567890" not in text
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    done: list[int] = []
    program.jobs.submit(Job(lambda _: 7, done.append, program.notices.tell))
    qtbot.waitUntil(lambda: done == [7], timeout=5_000)
    assert not program.jobs.busy
    assert program.window.isVisible()


def test_that_a_log_that_has_grown_large_is_begun_anew_and_one_that_cannot_be_written_stops_nothing(
    tmp_path: Path,
) -> None:
    (tmp_path / NAME).write_text("x" * (LIMIT + 1))
    Logbook(tmp_path).write(ValueError(PERSON))
    assert (tmp_path / NAME).read_text() == "ValueError at no place\n"
    (tmp_path / "file").write_text("")
    Logbook(tmp_path / "file").write(ValueError(PERSON))
    Logbook().write(ValueError(PERSON))

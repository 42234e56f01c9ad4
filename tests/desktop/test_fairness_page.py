"""The page of equal chance, through its real widgets and with real draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.jobs import Jobs
from desktop.screens.fairness import FairnessPage
from desktop.screens.welcome import WelcomePage
from desktop.shell.window import ShellWindow
from desktop.tokens import LIGHT
from steps.fairness import BATCH, DRAWS, run
from steps.station import Laptop


@pytest.fixture
def window(qtbot: QtBot) -> ShellWindow:
    shell = ShellWindow()
    qtbot.addWidget(shell)
    return shell


@pytest.fixture
def page(window: ShellWindow, qtbot: QtBot) -> Iterator[FairnessPage]:
    jobs = Jobs()
    page = FairnessPage(jobs, Laptop())
    window.show_page(page, full=True)
    window.show()
    yield page
    page.stop()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
    jobs.stop()


def asked(page: FairnessPage, tickets: str, units: str) -> FairnessPage:
    page.tickets.set_text(tickets)
    page.units.set_text(units)
    return page


def done(page: FairnessPage, qtbot: QtBot) -> None:
    assert page.is_running
    qtbot.waitUntil(lambda: not page.is_running, timeout=60_000)


def test_that_ten_thousand_draws_end_in_bars_and_a_sentence(
    page: FairnessPage, window: ShellWindow, qtbot: QtBot, cut_off: Callable[[ShellWindow], list[str]]
) -> None:
    asked(page, "12", "3")
    QTest.mouseClick(page.start, Qt.MouseButton.LeftButton)
    done(page, qtbot)
    assert len(page.chart.bars) == 12
    assert sum(page.chart.bars) == DRAWS * 3
    assert list(page.chart.bars) == sorted(page.chart.bars)
    assert "Setiap nomor menang sekitar 2.500 kali." in page.told.text
    assert f"paling jarang {page.chart.bars[0]:,}".replace(",", ".") in page.told.text
    for size in ((1366, 768), (1024, 600)):
        window.resize(*size)
        QTest.qWait(50)
        assert cut_off(window) == []
    picture = page.chart.grab().toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() * 7 // 10)
    assert middle == QColor(LIGHT.accent)


def test_that_stopping_ends_at_the_next_batch_and_shows_no_bars(page: FairnessPage, qtbot: QtBot) -> None:
    asked(page, "1000", "20").run()
    assert not page.start.isEnabled()
    QTest.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    done(page, qtbot)
    assert page.chart.bars == ()
    assert page.told.text.startswith("Dihentikan.")
    assert page.start.isEnabled()


@pytest.mark.parametrize(
    ("tickets", "units", "wrong"),
    [
        ("1", "1", "tickets"),
        ("1001", "1", "tickets"),
        ("x", "1", "tickets"),
        ("5", "5", "units"),
        ("5", "", "units"),
    ],
)
def test_that_what_cannot_be_drawn_is_said_at_its_field(
    page: FairnessPage, tickets: str, units: str, wrong: str
) -> None:
    asked(page, tickets, units).run()
    assert not page.is_running
    assert getattr(page, wrong).error().startswith("Tulis bilangan dari")


def test_that_the_window_answers_while_draws_are_made(page: FairnessPage, qtbot: QtBot) -> None:
    seen: list[str] = []
    asked(page, "237", "20").run()
    qtbot.waitUntil(lambda: page.count.full_text.startswith("1.000 "), timeout=30_000)
    with qtbot.waitSignal(page.left):
        page.leave.click()
    seen.append(page.count.full_text)
    done(page, qtbot)
    assert seen != [""]


def test_that_progress_is_told_before_each_batch_and_may_cancel() -> None:
    laptop, told = Laptop(), []

    def progress(at: int, total: int) -> None:
        told.append((at, total))
        if at == 3 * BATCH:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(laptop.random_hex, progress, tickets=5, units=2)
    assert told == [(n * BATCH, DRAWS) for n in range(4)]
    trial = run(laptop.random_hex, lambda *_: None, tickets=5, units=2, draws=250)
    assert (sum(trial.won), trial.expected) == (500, 100)


def test_that_the_welcome_leads_here(window: ShellWindow, qtbot: QtBot) -> None:
    page = WelcomePage((), software="x", language="id")
    window.show_page(page, full=True)
    window.show()
    with qtbot.waitSignal(page.fairness_requested):
        QTest.mouseClick(page.fairness, Qt.MouseButton.LeftButton)

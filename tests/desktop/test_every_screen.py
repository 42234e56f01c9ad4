"""Every page, every dialog, at every size: nothing cut, nothing nameless, nothing told by colour alone (U09, U40 to U46).

The screens are found by walking the packages; a new one is held to all of this without being listed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop import theme
from desktop.shell.page import Page
from desktop.shell.window import ShellWindow
from desktop.tokens import LIGHT, THEMES, Scale, Tokens
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel
from desktop.widgets.notice import Notice
from tests.desktop import every_screen, screen_checks
from tests.desktop.every_day import STAGES
from tests.desktop.every_screen import DESKS, DIALOGS, PAGES, Opened, desk_of
from tests.desktop.screen_checks import (
    MILLIMETRES,
    called,
    cut,
    ring,
    sideways,
    unreached,
    unseen_focus,
)

SIZES = (QSize(1366, 768), QSize(1024, 600))
PERCENTS = (80, 100, 150)
SETTLING_S = 1.0
TOUCH = round(12.7 / MILLIMETRES)
SHAPE: tuple[Callable[[QWidget], list[str]], ...] = (cut, sideways)
MANNERS: tuple[Callable[[QWidget], list[str]], ...] = (
    screen_checks.small_text,
    screen_checks.nameless,
    screen_checks.rich_text,
    screen_checks.told_by_colour,
    screen_checks.filled,
    screen_checks.saves,
    lambda root: screen_checks.low_targets(root, TOUCH),
)


def faults(root: QWidget, measures: tuple[Callable[[QWidget], list[str]], ...]) -> list[str]:
    """Measure once the layout has settled, which takes a few turns of the event loop; what stays wrong is wrong."""
    until = time.monotonic() + SETTLING_S
    while (found := [fault for measure in measures for fault in measure(root)]) and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)
    return found


def at_both_sizes(resize: Callable[[QSize], None], root: QWidget, percent: int) -> list[str]:
    """Return every fault of a screen at both sizes, with the size at which it was found."""
    found = []
    for size in SIZES:
        resize(size)
        for _ in range(3):
            QApplication.processEvents()
        measures = SHAPE + (MANNERS if percent == 100 else ())
        found += [f"{size.width()}: {fault}" for fault in faults(root, measures)]
    return found


def by_keyboard(root: QWidget) -> list[str]:
    """Return what Tab does not reach, and what looks the same with the keyboard (U43)."""
    root.activateWindow()
    QApplication.processEvents()
    ring(root)  # the first round wakes what waits for the keyboard, such as the buttons of a row
    reached = ring(root)
    return [
        *(f"not reached: {fault}" for fault in unreached(root, reached)),
        *(f"focus not seen: {fault}" for fault in unseen_focus(reached)),
    ]


def looked_at(opened: Opened, stage: str = "") -> list[str]:
    """Return the places to look at: all of them, but in the middle of a day only those that change there."""
    if stage in ("", STAGES[0], STAGES[-1]):
        return opened.places()
    return [place for place in opened.places() if place in ("attendance", "closing", "seal", "draw")]


def on_every_page(opened: Opened, percent: int, stage: str = "") -> list[str]:
    """Return the faults of every page of a room at both sizes."""
    found = []
    for place in looked_at(opened, stage):
        opened.go(place)
        every_screen.rested(opened)
        found += [f"{place} {fault}" for fault in at_both_sizes(opened.window.resize, opened.window, percent)]
        if percent == 100:
            found += [f"{place} {fault}" for fault in by_keyboard(opened.window)]
    return found


def in_every_dialog(opened: Opened, percent: int) -> list[str]:
    """Return the faults of every dialog and every outer page of a desk at both sizes."""
    found = []
    for kind in (*opened.dialogs, *opened.outer_pages):
        outer = kind in opened.outer_pages
        root = (every_screen.shown_page if outer else every_screen.shown_dialog)(kind, opened)
        every_screen.rested(opened)
        resize = root.resize if outer else root.fit_into
        found += [f"{kind.__name__} {fault}" for fault in at_both_sizes(resize, root, percent)]
        if percent == 100:
            found += [f"{kind.__name__} {fault}" for fault in by_keyboard(root)]
        if not outer:
            every_screen.put_away(root)
    return found


@contextmanager
def desk(name: str, qtbot: Any, folder: Path) -> Iterator[Opened]:
    """Open the room of a desk: the day of a TPS in the middle of a call, a village, an office."""
    rooms: dict[str, Callable[[], AbstractContextManager[Opened]]] = {
        "tps": lambda: every_screen.day_at(qtbot, folder, "calling"),
        "village": lambda: every_screen.village_at(folder),
        "office": lambda: every_screen.office_at(qtbot, folder),
    }
    with rooms[name]() as opened:
        yield opened


ALL_DESKS = ("tps", *DESKS)


def test_that_the_walk_finds_the_screens_there_are() -> None:
    assert len(PAGES) >= 30
    assert len(DIALOGS) >= 45
    assert {desk_of(kind) for kind in (*PAGES, *DIALOGS)} == set(ALL_DESKS)


@pytest.mark.parametrize(
    ("percent", "stage"),
    [(p, stage) for p in PERCENTS for stage in (STAGES if p >= 100 else (STAGES[0], STAGES[-1]))],
)
def test_that_u41_to_u46_hold_on_every_page_at_every_stage_of_the_day(
    dressed: QApplication, qtbot, tmp_path: Path, stage: str, percent: int
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    with every_screen.day_at(qtbot, tmp_path, stage) as day:
        assert on_every_page(day, percent, stage) == []
        if stage == STAGES[-1]:
            assert day.places() == list(day.pages)


@pytest.mark.parametrize("percent", PERCENTS[1:])
@pytest.mark.parametrize("name", DESKS)
def test_that_u41_to_u46_hold_on_every_page_of_village_and_office(
    dressed: QApplication, qtbot, tmp_path: Path, name: str, percent: int
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    with desk(name, qtbot, tmp_path) as opened:
        assert on_every_page(opened, percent) == []
        assert opened.places() == list(opened.pages)


@pytest.mark.parametrize("percent", PERCENTS[1:])
@pytest.mark.parametrize("name", ALL_DESKS)
def test_that_u41_to_u46_hold_in_every_dialog_and_on_every_outer_page(
    dressed: QApplication, qtbot, tmp_path: Path, name: str, percent: int
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    with desk(name, qtbot, tmp_path) as opened:
        assert in_every_dialog(opened, percent) == []


@pytest.mark.parametrize("name", ALL_DESKS)
def test_that_u04_and_u08_every_page_has_its_help_and_no_dialog_a_default_button(
    qtbot, tmp_path: Path, name: str
) -> None:
    found = []
    with desk(name, qtbot, tmp_path) as opened:
        for place in opened.places():
            opened.go(place)
            page = opened.window.page()
            found += [] if page is not None and len(page.help_text().split()) >= 12 else [place]
        for kind in opened.outer_pages:
            page = every_screen.made(kind, opened)
            found += [] if len(page.help_text().split()) >= 12 else [kind.__name__]
            page.deleteLater()
        for kind in opened.dialogs:
            dialog = every_screen.shown_dialog(kind, opened)
            buttons = dialog.findChildren(QPushButton)
            found += [f"{kind.__name__} {called(b)}" for b in buttons if b.isDefault() or b.autoDefault()]
            every_screen.put_away(dialog)
    assert found == []


@pytest.mark.parametrize("tokens", THEMES[1:], ids=lambda tokens: tokens.name)
def test_that_u40_every_theme_fits_as_the_light_one_does(
    dressed: QApplication, qtbot, tmp_path: Path, tokens: Tokens
) -> None:
    theme.apply(dressed, tokens, Scale())
    with every_screen.day_at(qtbot, tmp_path, "calling") as day:
        assert on_every_page(day, 0, "calling") == []


def test_that_the_measures_find_what_is_wrong(qtbot) -> None:
    window = ShellWindow()
    qtbot.addWidget(window)
    window.show()
    page, short = Page("Apa?"), SecondaryButton("Isi dari daftar kertas yang panjang")
    short.setFixedWidth(90)
    broad = PlainLabel("x")
    broad.setMinimumWidth(4000)
    silent, rich = PrimaryButton("Simpan"), PlainLabel("a")
    silent.setAccessibleName("")
    rich.setTextFormat(Qt.TextFormat.RichText)
    tiny = PlainLabel("b", "body")
    tiny.setStyleSheet("font-size: 13px")
    wordless = Notice("x", "bad")
    wordless.setAccessibleName("")
    card = Card()
    for widget in (short, broad, silent, PrimaryButton("Lanjut"), rich, tiny, wordless, card):
        page.body.addWidget(widget)
    window.show_page(page)
    qtbot.wait(1)
    found = {measure.__name__: measure(window) for measure in (*SHAPE, *MANNERS)}
    assert len(found["cut"]) == 2
    assert len(found["small_text"]) == 1
    assert len(found["nameless"]) == 1
    assert len(found["rich_text"]) == 1
    assert len(found["told_by_colour"]) == 1
    assert len(found["filled"]) == 2
    assert found["saves"] == ["Simpan"]
    short.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert [fault.split()[1] for fault in unreached(window, ring(window))] == ["'Isi"]

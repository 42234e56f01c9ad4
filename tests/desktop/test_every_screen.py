"""Every page, every dialog, at every size: nothing cut, nothing nameless, nothing told by colour alone (U09, U40 to U46).

The screens are found by walking the packages; a new one is held to all of this without being listed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

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
from draw.words import WORDS
from steps import troubles
from tests.desktop import every_screen, screen_checks
from tests.desktop.ceremony_days import Room
from tests.desktop.every_screen import DAY_PAGES, DIALOGS, OTHER_PAGES, STAGES, STEP_OF, day_at, texts_in
from tests.desktop.screen_checks import (
    MILLIMETRES,
    Lengthened,
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
FIXED_WORDS = ("Undian TPS", "Kab.", "sha256sum", "printf", "Bahasa Indonesia", "English")
"""Names of the field and commands that are the same in every language."""


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


def steps_of(day: Room, stage: str) -> list[str]:
    """Return the steps to look at in a stage: all of them at the beginning and the end, between them what changes."""
    steps = [step for step in STEP_OF.values() if step in day.desk.day.open_steps or step == "readiness"]
    if stage in (STAGES[0], STAGES[-1]):
        return steps
    return [step for step in steps if step in (day.desk.day.current_step, "closing", "seal", "draw")]


@pytest.fixture
def call(qtbot, tmp_path: Path) -> Iterator[Room]:
    """A day in the middle of a call: every dialog finds what it asks for."""
    with day_at(qtbot, tmp_path, "calling") as opened:
        yield opened


def test_that_the_walk_finds_the_screens_there_are() -> None:
    assert {kind.__name__ for kind in DAY_PAGES} == set(STEP_OF)
    assert len(DAY_PAGES) >= 10
    assert len(OTHER_PAGES) >= 5
    assert len(DIALOGS) >= 25


@pytest.mark.parametrize(
    ("percent", "stage"),
    [(p, stage) for p in PERCENTS for stage in (STAGES if p >= 100 else (STAGES[0], STAGES[-1]))],
)
def test_that_u41_to_u46_hold_on_every_page_at_every_stage_of_the_day(
    dressed: QApplication, qtbot, tmp_path: Path, stage: str, percent: int
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    found = []
    with day_at(qtbot, tmp_path, stage) as day:
        for step in steps_of(day, stage):
            day.room.go(step)
            every_screen.rested(day)
            found += [f"{step} {fault}" for fault in at_both_sizes(day.window.resize, day.window, percent)]
            if percent == 100:
                found += [f"{step} {fault}" for fault in by_keyboard(day.window)]
        if stage == STAGES[-1]:
            assert set(steps_of(day, stage)) == set(STEP_OF.values())
    assert found == []


@pytest.mark.parametrize("percent", PERCENTS)
def test_that_u41_to_u46_hold_on_every_page_outside_the_day(
    dressed: QApplication, call: Room, percent: int
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    found = []
    for kind in OTHER_PAGES:
        window = every_screen.shown_page(kind, call)
        every_screen.rested(call)
        found += [f"{kind.__name__} {fault}" for fault in at_both_sizes(window.resize, window, percent)]
        if percent == 100:
            found += [f"{kind.__name__} {fault}" for fault in by_keyboard(window)]
    assert found == []


@pytest.mark.parametrize("percent", PERCENTS)
def test_that_u41_to_u46_hold_in_every_dialog(dressed: QApplication, call: Room, percent: int) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    found = []
    for kind in DIALOGS:
        dialog = every_screen.shown_dialog(kind, call)
        every_screen.rested(call)
        found += [f"{kind.__name__} {fault}" for fault in at_both_sizes(dialog.fit_into, dialog, percent)]
        if percent == 100:
            found += [f"{kind.__name__} {fault}" for fault in by_keyboard(dialog)]
        every_screen.put_away(dialog)
    assert found == []


def test_that_u04_no_dialog_has_a_default_button_that_enter_would_press(call: Room) -> None:
    found = []
    for kind in DIALOGS:
        dialog = every_screen.shown_dialog(kind, call)
        found += [
            f"{kind.__name__} {called(button)}"
            for button in dialog.findChildren(QPushButton)
            if button.isDefault() or button.autoDefault()
        ]
        every_screen.put_away(dialog)
    assert found == []


def test_that_u08_every_page_has_its_help(call: Room) -> None:
    pages = [every_screen.made(kind, call) for kind in (*DAY_PAGES, *OTHER_PAGES)]
    short = [page for page in pages if isinstance(page, Page) and len(page.help_text().split()) < 12]
    assert [type(page).__name__ for page in short] == []
    for page in pages:
        page.deleteLater()


@pytest.fixture
def lengthened(dressed: QApplication) -> Iterator[None]:
    """Speak a language with a third more letters than Indonesian."""
    spoken = Lengthened()
    dressed.installTranslator(spoken)
    yield
    dressed.removeTranslator(spoken)


@pytest.mark.parametrize("stage", ["prepared", "closed", "sealed", "calling", "concluded"])
@pytest.mark.usefixtures("lengthened")
def test_that_u47_every_page_has_room_for_a_third_more_and_nothing_untranslated(
    qtbot, tmp_path: Path, stage: str
) -> None:
    found = []
    with day_at(qtbot, tmp_path, stage) as day:
        known = {*texts_in(day.desk.day), *WORDS, *FIXED_WORDS}
        for step in steps_of(day, stage):
            day.room.go(step)
            every_screen.rested(day)
            for size in SIZES:
                day.window.resize(size)
                every_screen.rested(day)
                found += [f"{step} {size.width()}: {fault}" for fault in faults(day.window, SHAPE)]
            found += [f"{step} {fault}" for fault in screen_checks.untranslated(day.window, known)]
    assert found == []


@pytest.mark.usefixtures("lengthened")
def test_that_u47_every_dialog_and_outer_page_has_room_for_a_third_more_and_nothing_untranslated(
    call: Room,
) -> None:
    known = {*texts_in(call.desk.day), *texts_in(troubles.load()), *WORDS, *FIXED_WORDS}
    found = []
    for kind in (*DIALOGS, *OTHER_PAGES):
        outer = kind in OTHER_PAGES
        root: QWidget = (
            every_screen.shown_page(kind, call) if outer else every_screen.shown_dialog(kind, call)
        )
        every_screen.rested(call)
        examples = (call.page if outer else root).property("examples")
        texts = screen_checks.untranslated(root, {*known, *examples})
        shape = at_both_sizes(root.resize if outer else root.fit_into, root, 0)
        found += [f"{kind.__name__} {fault}" for fault in (*texts, *shape)]
        if not outer:
            every_screen.put_away(root)
    assert found == []


@pytest.mark.parametrize("tokens", THEMES[1:], ids=lambda tokens: tokens.name)
def test_that_u40_every_theme_fits_as_the_light_one_does(
    dressed: QApplication, call: Room, tokens: Tokens
) -> None:
    theme.apply(dressed, tokens, Scale())
    found = []
    for step in steps_of(call, "calling"):
        call.room.go(step)
        every_screen.rested(call)
        found += [f"{step}: {fault}" for fault in faults(call.window, SHAPE)]
    assert found == []


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

"""Every page and dialog in a language with a third more letters: nothing is cut, and nothing stays untranslated (U47)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import resources
from draw.words import WORDS
from steps import troubles
from tests.desktop import every_screen, screen_checks
from tests.desktop.every_screen import DESKS, Opened
from tests.desktop.examples import texts_in
from tests.desktop.screen_checks import Lengthened
from tests.desktop.test_every_screen import ALL_DESKS, at_both_sizes, desk, looked_at

FIXED_WORDS = ("Undian TPS", "Kab.", "Desa", "sha256sum", "printf", "Bahasa Indonesia", "English")
"""Names of the field and commands that are the same in every language."""


@pytest.fixture
def lengthened(dressed: QApplication) -> Iterator[None]:
    """Speak a language with a third more letters than Indonesian."""
    spoken = Lengthened()
    dressed.installTranslator(spoken)
    yield
    dressed.removeTranslator(spoken)


def known_to(opened: Opened) -> set[str]:
    """Return the texts that are data: of the file in hand, of the examples, and of the wording that lies in resources."""
    wording = [path.read_text("utf-8") for path in resources.path("wording").glob("*.json")]
    pieces = [piece for text in wording for piece in re.split(r"\\n|\{\w*\}|\"", text) if len(piece) > 3]
    held = (*texts_in(opened.shown), *texts_in(opened.by_name), *texts_in(troubles.load()))
    return {*held, *pieces, *WORDS, *FIXED_WORDS}


def longer(opened: Opened, stage: str = "") -> list[str]:
    """Return what has no room for a third more letters, or did not come through the translation, on every page."""
    known = known_to(opened)
    found = []
    for place in looked_at(opened, stage):
        opened.go(place)
        every_screen.rested(opened)
        found += [f"{place} {fault}" for fault in at_both_sizes(opened.window.resize, opened.window, 0)]
        found += [f"{place} {fault}" for fault in screen_checks.untranslated(opened.window, known)]
    return found


def longer_dialogs(opened: Opened) -> list[str]:
    """Return the same of every dialog and every outer page."""
    known = known_to(opened)
    found = []
    for kind in (*opened.dialogs, *opened.outer_pages):
        outer = kind in opened.outer_pages
        root = (every_screen.shown_page if outer else every_screen.shown_dialog)(kind, opened)
        every_screen.rested(opened)
        shown = opened.window.page() if outer else root
        texts = screen_checks.untranslated(root, {*known, *(shown.property("examples") or ())})
        shape = at_both_sizes(root.resize if outer else root.fit_into, root, 0)
        found += [f"{kind.__name__} {fault}" for fault in (*texts, *shape)]
        if not outer:
            every_screen.put_away(root)
    return found


@pytest.mark.parametrize("stage", ["prepared", "closed", "sealed", "calling", "concluded"])
@pytest.mark.usefixtures("lengthened")
def test_that_u47_every_page_of_the_day_has_room_for_a_third_more_and_nothing_untranslated(
    qtbot, tmp_path: Path, stage: str
) -> None:
    with every_screen.day_at(qtbot, tmp_path, stage) as day:
        assert longer(day, stage) == []


@pytest.mark.parametrize("name", DESKS)
@pytest.mark.usefixtures("lengthened")
def test_that_u47_every_page_of_village_and_office_has_room_for_a_third_more_and_nothing_untranslated(
    qtbot, tmp_path: Path, name: str
) -> None:
    with desk(name, qtbot, tmp_path) as opened:
        assert longer(opened) == []


@pytest.mark.parametrize("name", ALL_DESKS)
@pytest.mark.usefixtures("lengthened")
def test_that_u47_every_dialog_and_outer_page_has_room_for_a_third_more_and_nothing_untranslated(
    qtbot, tmp_path: Path, name: str
) -> None:
    with desk(name, qtbot, tmp_path) as opened:
        assert longer_dialogs(opened) == []

"""Every screen fits every size, and everything in it has a name (U41, U44)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from desktop import theme
from desktop.shell.page import Page
from desktop.shell.window import ShellWindow
from desktop.tokens import LIGHT, Scale
from desktop.widgets.buttons import SecondaryButton
from desktop.widgets.label import PlainLabel
from tests.desktop import gallery

SIZES = ((1366, 768), (1024, 600))
PAGES = {name: (make, step) for name, make, step in gallery.PAGES}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(("percent", "practice"), [(100, True), (125, False), (150, False)])
def test_that_nothing_is_cut_on_any_screen_u41(
    dressed: QApplication,
    qtbot,
    cut_off: Callable[[ShellWindow], list[str]],
    name: str,
    size: tuple[int, int],
    percent: int,
    practice: bool,
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    make, step = PAGES[name]
    shell = gallery.window(make, step, practice=practice)
    qtbot.addWidget(shell)
    shell.resize(*size)
    shell.show()
    qtbot.wait(1)
    assert shell.size().toTuple() == size
    assert cut_off(shell) == []


def test_that_the_measure_finds_what_is_cut_u41(qtbot, cut_off) -> None:
    window = ShellWindow()
    qtbot.addWidget(window)
    window.show()
    page, button = Page("Apa?"), SecondaryButton("Isi dari daftar kertas yang panjang")
    button.setFixedWidth(90)
    page.body.addWidget(button)
    broad = PlainLabel("x")
    broad.setMinimumWidth(4000)
    page.body.addWidget(broad)
    window.show_page(page)
    qtbot.wait(1)
    assert [fault.split()[0] for fault in cut_off(window)] == ["the", "SecondaryButton"]


@pytest.mark.parametrize("name", PAGES)
def test_that_everything_that_takes_the_keyboard_has_a_name_u44(qtbot, name: str) -> None:
    make, step = PAGES[name]
    shell = gallery.window(make, step)
    qtbot.addWidget(shell)
    shell.show()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTableView)
    takers = [
        widget for widget in shell.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisible()
    ]
    assert takers
    nameless = [
        repr(widget) for widget in takers if not widget.accessibleName() and widget.parent() is not None
    ]
    assert nameless == []

"""What all tests of the screens share: a dressed application, and a measure of what is cut."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator

import pytest

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop import theme
from desktop.shell.window import ShellWindow
from desktop.theme import Look
from desktop.tokens import LIGHT, Scale

SETTLING_S = 1.0


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Dress the application in the light theme at 100 %, whatever the test before it did.

    A window that a test lets go is still shown and gets events; were it collected within one of them, Qt would go on
    with what is gone. So Python collects between tests only. The program itself holds its window until it ends.
    """
    gc.disable()
    if qapp.property("look") is None or theme.look() != Look(LIGHT, Scale()):
        theme.apply(qapp, LIGHT, Scale())
    yield qapp
    for widget in qapp.topLevelWidgets():
        widget.hide()
    gc.enable()
    gc.collect()


@pytest.fixture
def cut_off() -> Callable[[ShellWindow], list[str]]:
    """Give a measure that names everything in a window that has less room than it needs (U41)."""

    def measure(window: ShellWindow) -> list[str]:
        # A layout settles over a few turns of the event loop; only what is still cut then is cut.
        until = time.monotonic() + SETTLING_S
        while (faults := _cut(window)) and time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.01)
        return faults

    return measure


def _cut(window: ShellWindow) -> list[str]:
    page = window.page()
    assert page is not None
    frame = page.parentWidget()
    faults = []
    if page.width() > frame.width():
        faults.append(f"the page is {page.width()} wide in {frame.width()}")
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and _needs_more(widget):
            faults.append(f"{type(widget).__name__} {widget.accessibleName()!r} {widget.size().toTuple()}")
    return faults


def _needs_more(widget: QWidget) -> bool:
    if isinstance(widget, QPushButton):
        return widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel):
        return widget.height() < widget.fontMetrics().height()
    follows = widget.hasHeightForWidth() and widget.layout() is None
    return follows and widget.height() < widget.heightForWidth(widget.width())

"""Which widgets Tab reaches, and in which order."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.shell.page import Page


def in_tab_order(page: Page) -> Iterator[QWidget]:
    """Give the widgets of a page that Tab reaches, part by part in the order in which they were put in."""
    return (widget for widget in page.findChildren(QWidget) if takes_tab(widget, within=page))


def takes_tab(widget: QWidget, *, within: QWidget | None = None) -> bool:
    """Tell whether Tab reaches a widget, shown at all or shown within another."""
    shown = widget.isVisibleTo(within) if within else widget.isVisible()
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and shown and widget.isEnabled() and widget.focusProxy() is None

"""What a person does on any page: finds the dialog that is open, and picks an option."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from desktop.widgets.select import Select

_D = TypeVar("_D", bound=QWidget)


def dialog_of(page: QWidget, kind: type[_D]) -> _D:
    """Return the open dialog of that kind."""
    found = [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(select: Select, key: str) -> None:
    """Pick an option as a person does."""
    select.set_value(key)
    select.chosen.emit(key)

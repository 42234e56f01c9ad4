"""A field for a PIN: six digits that nobody beside the keyboard can read."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from desktop.widgets.field import Field

LENGTH = 6


class PinField(Field):
    """Takes digits only, six at most, and never shows them; there is no eye to press."""

    def __init__(self, label: str, *, hint: str = "") -> None:
        super().__init__(label, hint=hint)
        self.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.input.setMaxLength(LENGTH)
        self.input.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhHiddenText)
        digits = QRegularExpression("[0-9]{0,6}")
        self.input.setValidator(QRegularExpressionValidator(digits, self))

    @property
    def is_full(self) -> bool:
        """Whether all six digits are there."""
        return len(self.text()) == LENGTH

"""The screen family for every test here; without a display the tests run offscreen."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
FONTS = Path(__file__).parents[3] / "resources" / "fonts" / "inter"


@pytest.fixture(autouse=True)
def _family(qapp: QApplication) -> None:
    if "Inter" not in QFontDatabase.families():
        for file in FONTS.glob("*.ttf"):
            QFontDatabase.addApplicationFont(str(file))
    assert "Inter" in QFontDatabase.families()

"""What this laptop remembers of its user's choices."""

from pathlib import Path

from PySide6.QtCore import QSettings

from desktop.tokens import Scale, Tokens, named

INDONESIAN, ENGLISH = "id", "en"


class Choices:
    """What this laptop remembers of its user's choices: theme, size, language. Nothing about any TPS."""

    USUAL_LOCK_MINUTES = 10
    LOCK_MINUTES = (5, 10, 30, 0)

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def tokens(self) -> Tokens:
        """The theme that was chosen last."""
        name = str(self._settings.value("theme", ""))
        return named(name)

    @property
    def scale(self) -> Scale:
        """The size that was chosen last."""
        text = str(self._settings.value("scale", "100"))
        return Scale(int(text) if text.isdigit() and 80 <= int(text) <= 200 else 100)

    def keep_look(self, name: str, percent: int) -> None:
        """Remember theme and size."""
        self._settings.setValue("theme", name)
        self._settings.setValue("scale", percent)

    @property
    def lock_minutes(self) -> int:
        """After how many minutes without a hand the window is locked; 0 is never."""
        text = str(self._settings.value("lock_minutes", self.USUAL_LOCK_MINUTES))
        return int(text) if text in map(str, self.LOCK_MINUTES) else self.USUAL_LOCK_MINUTES

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self._settings.setValue("lock_minutes", minutes)

    @property
    def language(self) -> str:
        """The language that was chosen last; Indonesian unless English was."""
        return ENGLISH if self._settings.value("language", INDONESIAN) == ENGLISH else INDONESIAN

    @language.setter
    def language(self, language: str) -> None:
        if language != self.language:
            self._settings.setValue("language", language)

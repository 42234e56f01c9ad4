"""The second part of a new TPS file: the chair, the passphrase typed twice, and where the file will lie."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.passphrase_strength import Level, Strength, strength_of
from desktop.screens.choosing import choose_folder
from desktop.theme import spaced
from desktop.tokens import State
from desktop.widgets.buttons import LinkButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.figure import Bar
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from steps.tpsfile import is_writable

_STATES: dict[Level, State] = {
    Level.SHORT: "attention",
    Level.WEAK: "attention",
    Level.FAIR: "good",
    Level.STRONG: "good",
}


class NewPassphrase(QWidget):
    """A passphrase typed twice, with a bar and words for how hard it is to guess; only its length is required."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first = Field(self.tr("Kata sandi"), secret=True)
        self.second = Field(self.tr("Sekali lagi"), secret=True)
        self.bar = Bar(self.tr("Kekuatan kata sandi"), height=8)
        self.hint = words("", "small")
        column = QVBoxLayout(self)
        spaced(column, 10)
        for widget in (self.first, self.bar, self.hint, self.second):
            column.addWidget(widget)
        self.first.edited.connect(self._measure)
        self.second.edited.connect(self._compare)
        self.second.entered.connect(self.entered)
        self._measure("")

    def passphrase(self) -> str:
        """Give the passphrase, or an empty text after saying what is wrong with it."""
        first, second = self.first.text(), self.second.text()
        if not strength_of(first).is_enough:
            self.first.set_error(self.tr("Sedikitnya 10 huruf atau angka."))
        elif first != second:
            self.second.set_error(self.tr("Belum sama dengan yang di atas."))
        else:
            return first
        return ""

    def _measure(self, text: str) -> None:
        strength = strength_of(text)
        self.bar.set_parts(((strength.share, f"{_STATES[strength.level]}_mark"),) if text else ())
        self.hint.set_text(
            hint_of(strength) if text else self.tr("Empat kata acak mudah diingat dan sulit ditebak.")
        )
        self._compare(self.second.text())

    def _compare(self, second: str) -> None:
        is_wrong = bool(second) and not self.first.text().startswith(second)
        self.second.set_error(self.tr("Belum sama dengan yang di atas.") if is_wrong else "")


class Place(QWidget):
    """The folder and the name of the new file; a folder that cannot be written offers another (F09)."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._usual = folder
        self._name = ""
        self.name = words("", "strong")
        self.where = words("", "small")
        self.change = LinkButton(self.tr("Ganti map…"))
        self.told = Notice("")
        self.other = SecondaryButton(self.tr("Pakai map lain"))
        self.other.hide()
        row = QHBoxLayout()
        spaced(row, 12)
        lines = QVBoxLayout()
        spaced(lines, 2)
        lines.addWidget(self.name)
        lines.addWidget(self.where)
        row.addLayout(lines, 1)
        row.addWidget(self.change)
        column = QVBoxLayout(self)
        spaced(column, 10)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.other)
        self.change.clicked.connect(
            lambda: choose_folder(
                self, self.tr("Simpan di map mana?"), then=self.set_folder, folder=self.folder
            )
        )
        self.other.clicked.connect(lambda: self.set_folder(self._offered()))

    def set_name(self, name: str) -> None:
        """Show the name that the file will have."""
        self._name = name
        self._show()

    def set_folder(self, folder: Path) -> None:
        """Put the file somewhere else."""
        self.folder = folder
        self._show()

    def path(self) -> Path | None:
        """Give where the file will lie, or nothing after saying why it cannot lie there."""
        path = self.folder / self._name
        if not is_writable(self.folder):
            self.told.tell(self.tr("Map ini tidak bisa ditulisi."), "bad")
            offered = self._offered()
            self.other.set_words(self.tr("Pakai {folder}").format(folder=offered.name or str(offered)))
            self.other.setVisible(offered != self.folder)
            return None
        if path.exists():
            sentence = self.tr("Berkas TPS ini sudah ada di map ini. Buka berkas itu, atau pilih map lain.")
            self.told.tell(sentence, "bad")
            return None
        return path

    def _offered(self) -> Path:
        places = (self._usual, Path.home() / "Undian TPS", Path.home())
        return next((place for place in places if place != self.folder and is_writable(place)), self.folder)

    def _show(self) -> None:
        self.name.set_text(self._name)
        self.where.set_text(str(self.folder))
        self.told.tell("")
        self.other.hide()


class SecretForm(QWidget):
    """Chair, passphrase and place, each a card of its own."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.chair = Field(self.tr("Nama lengkap"), hint=self.tr("Petugas lain ditambahkan sesudah ini."))
        self.chair.input.setMaxLength(200)
        self.secret = NewPassphrase()
        self.place = Place(folder)
        self.left = Card(self.tr("Siapa ketua KPPS?"))
        self.left.body.addWidget(self.chair)
        self.left.body.addStretch(1)
        self.below = Card(self.tr("Disimpan di mana?"))
        self.below.body.addWidget(self.place)
        self.below.body.addStretch(1)
        self.right = Card(self.tr("Apa kata sandinya?"))
        sentence = self.tr(
            "Tanpa kata sandi ini berkas tidak bisa dibuka. Catat dan simpan terpisah dari laptop."
        )
        self.right.body.addWidget(words(sentence, "quiet"))
        self.right.body.addWidget(self.secret)
        self.right.body.addStretch(1)


def hint_of(strength: Strength) -> str:
    """Return the words for a strength."""
    match strength.level:
        case Level.SHORT:
            return QCoreApplication.translate("Strength", "Tambah {count} huruf lagi.").format(
                count=strength.missing
            )
        case Level.WEAK:
            return QCoreApplication.translate(
                "Strength", "Boleh dipakai, tetapi mudah ditebak. Tambah satu kata lain."
            )
        case Level.FAIR:
            return QCoreApplication.translate("Strength", "Cukup. Satu kata lagi membuatnya kuat.")
    return QCoreApplication.translate("Strength", "Kuat.")

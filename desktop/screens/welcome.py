"""The welcome: what would you like to do, the ways to begin, and the files that were opened last."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import resources
from desktop.screens.welcome_ways import FileRow, Way
from desktop.shell.page import Page
from desktop.theme import fixed, spaced
from desktop.widgets.buttons import LinkButton
from desktop.widgets.label import PlainLabel, words

LANGUAGES = (("id", "Bahasa Indonesia"), ("en", "English"))
SHOWN = 5


class WelcomePage(Page):
    """The first page of the program."""

    practice_requested = Signal()
    new_requested = Signal()
    open_requested = Signal(Path)
    check_requested = Signal()
    village_requested = Signal()
    office_requested = Signal()
    fairness_requested = Signal()
    language_requested = Signal(str)

    def __init__(self, recent: tuple[Path, ...], *, software: str, language: str) -> None:
        super().__init__()
        self.practice = Way(
            "ballot", self.tr("Hari latihan"), self.tr("Coba seluruh hari dengan data contoh.")
        )
        self.new = Way("plus", self.tr("Berkas TPS baru"), self.tr("Untuk hari pemilihan di TPS ini."))
        self.open = Way(
            "folder", self.tr("Buka berkas…"), self.tr("Lanjutkan TPS atau desa yang sudah dimulai.")
        )
        self.check = Way("shield", self.tr("Periksa berkas"), self.tr("Uji hasil undian dari TPS mana pun."))
        self.village = Way(
            "village",
            self.tr("Desa: siapkan banyak TPS"),
            self.tr("Satu daftar menjadi berkas untuk setiap TPS."),
        )
        self.office = Way(
            "people",
            self.tr("Kecamatan: kumpulkan TPS"),
            self.tr("Periksa semua paket dan buat rekapnya."),
        )
        self.ways = (self.practice, self.new, self.open, self.check, self.village, self.office)
        self.office.clicked.connect(self.office_requested)
        self.practice.clicked.connect(self.practice_requested)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self._on_open)
        self.check.clicked.connect(self.check_requested)
        self.village.clicked.connect(self.village_requested)
        self.languages: dict[str, LinkButton] = {}
        self.files: list[FileRow] = []
        self._folder = recent[0].parent if recent else None
        self.body.addLayout(self._head(language))
        self.body.addStretch(2)
        self.body.addWidget(words(self.tr("Apa yang ingin dikerjakan?"), "title"))
        self.body.addWidget(self._beside(recent[:SHOWN]) if recent else self._ways())
        self.body.addStretch(3)
        self.software = PlainLabel(software, "small")
        self.fairness = LinkButton(self.tr("Uji peluang"))
        self.fairness.clicked.connect(self.fairness_requested)
        self.body.addLayout(self._foot())

    def help_text(self) -> str:
        """Say what the ways are."""
        return self.tr(
            "Hari latihan membuat berkas contoh; semuanya boleh dicoba dan tidak ada yang resmi.\n\nBerkas TPS baru dibuat "
            "sekali untuk setiap TPS dan dilindungi kata sandi. Satu laptop boleh menyimpan beberapa TPS.\n\nPeriksa "
            "berkas menguji berita acara atau paket hasil undian tanpa kata sandi.\n\nDesa menyiapkan berkas semua "
            "TPS-nya dari satu daftar pemilih, lengkap dengan kupon dan laporan kesiapan."
        )

    def first_focus(self) -> QWidget | None:
        """The file of last time, or the practice day on a new laptop."""
        return self.files[0] if self.files else self.practice

    def set_compact(self, compact: bool) -> None:
        """Let the ways take less room in a small window."""
        super().set_compact(compact)
        for way in getattr(self, "ways", ()):
            way.set_compact(compact)

    def _head(self, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        spaced(row, 14)
        row.addWidget(_Emblem())
        name = QVBoxLayout()
        spaced(name, 0)
        name.addWidget(PlainLabel("Undian TPS", "fact"))
        name.addWidget(PlainLabel(self.tr("Undian yang bisa diperiksa siapa saja"), "quiet"))
        row.addLayout(name, 1)
        for key, text in LANGUAGES:
            button = self.languages[key] = LinkButton(text)
            button.clicked.connect(partial(self.language_requested.emit, key))
            if key == language:
                button.hide()
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.software, 1)
        row.addWidget(self.fairness)
        return row

    def _ways(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        spaced(grid, 16)
        for place, way in enumerate(self.ways):
            grid.addWidget(way, place // 2, place % 2)
            grid.setRowStretch(place // 2, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return holder

    def _beside(self, recent: tuple[Path, ...]) -> QWidget:
        from desktop.widgets.card import Card
        from desktop.widgets.split import Split

        card = Card(self.tr("Terakhir dibuka"), gap=4)
        for path in recent:
            row = FileRow(path.stem, _folder_of(path))
            row.clicked.connect(partial(self.open_requested.emit, path))
            self.files.append(row)
            card.body.addWidget(row)
        card.body.addStretch(1)
        return Split(self._ways(), card, right_width=380)

    def _on_open(self) -> None:
        from desktop.screens.choosing import choose_file

        choose_file(
            self,
            self.tr("Buka berkas"),
            kinds=(self.tr("Berkas TPS atau desa (*.undian *.undian-desa)"), self.tr("Semua berkas (*)")),
            then=self.open_requested.emit,
            folder=self._folder,
        )


class _Emblem(QLabel):
    """The program's own sign."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn = QPixmap(str(resources.path("icons", "app", "undian-256.png")))
        self.setAccessibleName("Undian TPS")
        fixed(self, width=56, height=56)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it at the size in force."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._drawn)
        painter.end()


def _folder_of(path: Path) -> str:
    try:
        return str(Path("~") / path.parent.relative_to(Path.home()))
    except ValueError:
        return str(path.parent)

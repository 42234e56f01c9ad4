"""The sheets of the sealed envelopes: looked at, printed, and then forgotten; nothing keeps the passphrases after that."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs import Job, Report
from desktop.village.desk import VillageDesk
from desktop.village.words import station_title
from desktop.widgets.buttons import DangerButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from steps.files.writing import safe_name
from steps.village import kit

NAME = "envelopes"


class EnvelopePapers:
    """The envelopes of this session as the paper viewer takes them."""

    def __init__(self, desk: VillageDesk) -> None:
        self._desk = desk

    @property
    def page(self) -> str:
        """The size that the village's papers have."""
        village = self._desk.state.village
        return village.page if village else "A4"

    @property
    def folder(self) -> Path:
        """The folder of the village file."""
        return self._desk.file.path.parent

    def title(self, name: str) -> str:
        """Return what the sheets are called."""
        return QCoreApplication.translate("VillagePapers", "Sampul kata sandi")

    def file_name(self, name: str) -> str:
        """Return the sheets' name as a file."""
        village = self._desk.state.village
        where = f"{village.title} {village.date}" if village else ""
        return safe_name(f"{kit.FILE_WORDS[NAME]} {where}", suffix=".pdf")

    def make(self, name: str, *, page: str) -> bytes:
        """Return the sheets of the envelopes that are not printed yet."""
        return kit.make_envelopes(self._desk.file, self._desk.envelopes, page=page)

    def ask(
        self,
        question: Callable[[Report], Any],
        *,
        then: Callable[[Any], None],
        refused: Callable[[Exception], bool] | None = None,
    ) -> Job:
        """Do work on the job thread that changes nothing."""
        return self._desk.ask(question, then=then, refused=refused)


class PrintedDialog(Dialog):
    """Asks whether the envelopes are on paper; after that the passphrases are forgotten."""

    printed = Signal()

    def __init__(self, parent: QWidget, numbers: tuple[int, ...]) -> None:
        super().__init__(parent, self.tr("Apakah semua sampul sudah tercetak?"), width=680)
        text = self.tr("Sesudah ini kata sandinya tidak bisa dilihat atau dicetak lagi.")
        self.body.addWidget(Notice(text, "attention"))
        self.body.addWidget(words(", ".join(station_title(number) for number in numbers)))
        self.body.addWidget(
            words(
                self.tr(
                    "Periksa setiap lembar: TPS benar, tujuh kata terbaca. Lipat, masukkan ke amplop, lem."
                ),
                "quiet",
            )
        )
        self.body.addStretch(1)
        self.not_yet = SecondaryButton(self.tr("Belum"))
        self.yes = DangerButton(self.tr("Sudah, lupakan kata sandinya"))
        self.not_yet.clicked.connect(self.reject)
        self.yes.clicked.connect(self._on_yes)
        self.add_button(self.not_yet)
        self.add_button(self.yes)

    def _on_yes(self) -> None:
        self.accept()
        self.printed.emit()


class LeaveDialog(Dialog):
    """Asks once before the village file is closed with passphrases that are on no paper; `accepted` says yes."""

    def __init__(self, parent: QWidget, count: int) -> None:
        super().__init__(parent, self.tr("Tutup sebelum sampul dicetak?"), width=680)
        text = self.tr(
            "{count} kata sandi belum tercetak dan akan hilang. Berkas TPS itu harus dibuat ulang."
        )
        self.body.addWidget(Notice(text.format(count=count), "bad"))
        self.body.addStretch(1)
        self.stay = SecondaryButton(self.tr("Kembali mencetak"))
        self.go = DangerButton(self.tr("Tutup, buat ulang nanti"))
        self.stay.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.add_button(self.stay)
        self.add_button(self.go)
        self.stay.setFocus()

"""Export: choose a place, write the package there, and show that it was read back and holds (F07, F09, F10).

Nothing is called done before the bundle has been read again from its place and every check holds.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import Desk, Refresh
from desktop.jobs import CancelledError
from desktop.places import place_of, sticks
from desktop.screens.choosing import choose_folder
from desktop.screens.daypage import DayPage
from desktop.screens.export_places import PlacesCard
from desktop.screens.export_result import ResultView
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import words
from desktop.widgets.message import Waiting
from desktop.widgets.notice import Notice
from desktop.widgets.split import Split
from desktop.wording_delivery import delivery_sentence
from steps import export as exporting
from steps.day import Day
from steps.export import Exported, ExportNotVerifiedError
from steps.files.writing import Delivery, DeliveryError
from steps.tpsfile import TpsFile

_LOOK_AGAIN_MS = 2_000


class ExportPage(DayPage):
    """Two faces: where to, and what lies there now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.result: Exported | None = None
        self.told = Notice("")
        self.places = PlacesCard(desk.file.laptop.documents / "Ekspor")
        self.verdict = ResultView()
        self.save = PrimaryButton(self.tr("Simpan paket"))
        self.copy = SecondaryButton(self.tr("Salinan kedua berkas TPS"))
        self.again = SecondaryButton(self.tr("Simpan ke tempat lain"))
        self._ways = QWidget()
        self._lay()
        self.places.other_requested.connect(self._on_other)
        self.places.chosen.connect(lambda: self.told.tell(""))
        self.save.clicked.connect(self._on_save)
        self.copy.clicked.connect(self._on_copy)
        self.again.clicked.connect(self.ask_again)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look_for_sticks)
        self._timer.start()
        self.ask_again()

    def help_text(self) -> str:
        """Say what the package holds and what a second copy is."""
        return self.tr(
            "Paket adalah satu berkas bertanda tangan untuk kecamatan. Isinya berita acara, transkrip, catatan kejadian, "
            "dan daftar hadiah. Daftar pemilih tidak ikut.\n\nSesudah ditulis, paket dibaca kembali dari tempatnya dan "
            "diperiksa. Baru sesudah itu program menyebutnya tersimpan.\n\nSalinan kedua berkas TPS dapat dibuka dengan "
            "kata sandi yang sama bila laptop ini rusak. Di dalamnya ada daftar pemilih, jadi simpan sendiri."
        )

    def arrive(self) -> None:
        """Look for sticks."""
        self._look_for_sticks()

    def first_focus(self) -> QWidget | None:
        """The places, while none has been used."""
        return self.places.first() if self.result is None else None

    def show_day(self, day: Day) -> None:
        """Nothing here depends on the day but what was exported, which the result tells."""

    def set_folder(self, folder: Path) -> None:
        """Offer a folder and choose it."""
        self.places.set_folder(place_of(folder))

    def ask_again(self) -> None:
        """Ask where to."""
        self.result = None
        self.ask(
            self.tr("Ke mana paketnya disimpan?"),
            self.tr("Satu berkas bertanda tangan untuk kecamatan, dengan semua kertas di sampingnya."),
        )
        self._show_face(self._ways)
        self.set_footer(self.tr("F1 bantuan"), self.copy, self.save)

    def _lay(self) -> None:
        about = Card(self.tr("Isi paket"))
        for text in (
            self.tr("Berita acara yang ditandatangani kunci TPS"),
            self.tr("Transkrip undian, supaya siapa pun bisa menghitung ulang"),
            self.tr("Catatan kejadian dan daftar hadiah"),
        ):
            about.body.addWidget(words(text))
        about.body.addWidget(
            words(self.tr("Daftar pemilih tidak ikut: yang disebut namanya hanya penerima hadiah."), "quiet")
        )
        about.body.addStretch(1)
        column = QVBoxLayout(self._ways)
        spaced(column, 0)
        column.addWidget(Split(self.places, about, right_width=380))
        self.body.addWidget(self.told)
        self.body.addWidget(self._ways)
        self.body.addWidget(self.verdict)
        self.body.addStretch(1)

    def _show_face(self, face: QWidget) -> None:
        for other in (self._ways, self.verdict):
            other.setVisible(other is face)

    def _look_for_sticks(self) -> None:
        if self.isVisible() and self.result is None and not self.desk.busy:
            self.places.show_sticks(sticks())

    def _on_other(self) -> None:
        choose_folder(self, self.tr("Ke map mana?"), then=self.set_folder, folder=self.places.folder)

    def _on_save(self) -> None:
        self._work(self.tr("Menyimpan paket"), exporting.export, then=self._on_saved)

    def _on_copy(self) -> None:
        def copy(file: TpsFile, folder: Path, _progress: exporting.Progress) -> Path:
            return exporting.copy_file(file, folder)

        self._work(self.tr("Menyalin berkas TPS"), copy, then=self._on_copied, can_cancel=False)

    def _work(
        self,
        headline: str,
        deed: Callable[[TpsFile, Path, exporting.Progress], object],
        *,
        then: Callable[..., None],
        can_cancel: bool = True,
    ) -> None:
        """Do a deed in the chosen folder behind a wait that shows how far it is."""
        folder = self.places.folder
        self.told.tell("")
        wait = _Wait(Waiting(self, headline, can_cancel=can_cancel))

        def work(file: TpsFile) -> object:
            wait.make(folder)
            return deed(file, folder, wait.report)

        def done(result: object) -> None:
            wait.dialog.finish()
            then(result)

        def refused(error: Exception) -> bool:
            wait.dialog.finish()
            return self._tell_refusal(error)

        wait.dialog.open()
        self.desk.do(work, then=done, refused=refused, refresh=Refresh.ALL)

    def _on_saved(self, exported: Exported) -> None:
        self.result = exported
        self.ask(
            self.tr("Paket sudah tersimpan"),
            self.tr("Dibaca kembali dari {folder} dan diperiksa ulang.").format(
                folder=exported.bundle.parent
            ),
        )
        self.verdict.show_exported(exported)
        self._show_face(self.verdict)
        self.set_footer(self.tr("F1 bantuan"), self.copy, self.again)

    def _on_copied(self, place: Path) -> None:
        text = self.tr("Salinan {name} dan berkas kuncinya tersimpan di {folder}.")
        self.told.tell(text.format(name=place.name, folder=place.parent), "good")

    def _tell_refusal(self, error: Exception) -> bool:
        match error:
            case CancelledError():
                self.told.tell(self.tr("Dihentikan. Paket belum tersimpan."), "attention")
            case DeliveryError(status=status):
                self.told.tell(delivery_sentence(status), "bad")
            case ExportNotVerifiedError():
                self.told.tell(delivery_sentence(Delivery.DIFFERS), "bad")
            case _:
                return False
        return True


class _Wait(QObject):
    """Carries progress from the job thread to the dialog, and the wish to stop back."""

    progressed = Signal(int, int)

    def __init__(self, dialog: Waiting) -> None:
        super().__init__(dialog)
        self.dialog = dialog
        self._stopped = threading.Event()
        self.progressed.connect(dialog.show_progress)
        dialog.cancel_requested.connect(self._stopped.set)

    def report(self, done: int, total: int) -> None:
        """Tell how far it is; raises CancelledError when somebody wants it stopped."""
        if self._stopped.is_set():
            raise CancelledError
        self.progressed.emit(done, total)

    @staticmethod
    def make(folder: Path) -> None:
        """Make the folder where it is missing; what cannot be made, the writing says in its own words."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return

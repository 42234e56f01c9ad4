"""The plain page of a day that cannot go on in this file: it went on elsewhere (A05), or it is gone (F14)."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.shell.page import Page
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.checkline import CheckLine
from desktop.wording import clock_of
from steps.second_copy import Copied, CopyStatus


class StoppedPage(Page):
    """Says what happened, what is safe and what now (U06); `left` and `restore_requested` are the two ways on."""

    left = Signal()
    restore_requested = Signal(object)

    def __init__(self, copied: Copied, *, copy: Path | None) -> None:
        super().__init__()
        self.lines: tuple[CheckLine, ...] = ()
        self.leave = SecondaryButton(self.tr("Ke halaman awal"))
        self.leave.clicked.connect(self.left)
        self.restore = PrimaryButton(self.tr("Pulihkan dari salinan kedua"))
        self.restore.clicked.connect(lambda: self.restore_requested.emit(copy))
        if copied.status is CopyStatus.FILE_GONE:
            self._tell_gone(copy)
        else:
            self._tell_went_on(copied)
        buttons = (
            (self.leave, self.restore) if copied.status is CopyStatus.FILE_GONE and copy else (self.leave,)
        )
        self.set_footer(self.tr("F1 bantuan"), *buttons)

    def first_focus(self) -> QWidget | None:
        """The way that changes nothing."""
        return self.leave

    def help_text(self) -> str:
        """Say why the day stops here."""
        return self.tr(
            "Satu TPS hanya boleh diundi di satu laptop. Program membandingkan salinan di flashdisk dengan berkas di laptop "
            "ini; bila keduanya berjalan sendiri-sendiri, laptop ini berhenti.\n\nBuka berkas di laptop yang meneruskannya. "
            "Bila ragu laptop mana yang benar, panggil Pengawas TPS: segel di lembar saksi menentukan."
        )

    def _tell_went_on(self, copied: Copied) -> None:
        self.ask(
            self.tr("Berkas ini sudah diteruskan di laptop lain"),
            self.tr("Berhenti memakai laptop ini. Undian diteruskan di laptop yang mengambil alih."),
        )
        clock = clock_of(copied.at, seconds=False)
        happened = self.tr("Salinan di flashdisk memuat catatan laptop lain sampai pukul {clock}.").format(
            clock=clock
        )
        if copied.ahead:
            safe = self.tr("Semua catatan laptop ini ada di dalam salinan itu. Tidak ada yang hilang.")
        else:
            safe = self.tr(
                "Laptop ini juga mencatat sesudahnya. Kedua berkas tetap ada; tidak ada yang ditimpa."
            )
        now = self.tr("Tutup di sini. Panggil Pengawas TPS bila tidak tahu laptop mana yang meneruskan.")
        self._show_lines(happened, safe, safe_state=copied.ahead, now=now)

    def _tell_gone(self, copy: Path | None) -> None:
        self.ask(
            self.tr("Berkas TPS hilang dari laptop ini"),
            self.tr(
                "Berkas terhapus atau terganti selagi dipakai. Tidak ada lagi yang bisa dicatat di dalamnya."
            ),
        )
        happened = self.tr("Program berhenti mencatat begitu berkasnya tidak ada lagi di tempatnya.")
        if copy is not None:
            safe = self.tr("Salinan kedua ada di {folder}.").format(folder=copy.parent)
            now = self.tr("Pulihkan dari salinan kedua. Selisih catatannya tertulis di berita acara.")
        else:
            safe = self.tr("Salinan kedua tidak terbaca. Pasang flashdisknya, lalu buka berkas di sana.")
            now = self.tr("Sebelum segel, undian bisa diteruskan dengan kertas. Panggil Pengawas TPS.")
        self._show_lines(happened, safe, safe_state=copy is not None, now=now)

    def _show_lines(self, happened: str, safe: str, *, safe_state: bool, now: str) -> None:
        card = Card()
        self.lines = (
            CheckLine(self.tr("Apa yang terjadi"), happened, "bad"),
            CheckLine(self.tr("Apa yang aman"), safe, "good" if safe_state else "attention"),
            CheckLine(self.tr("Apa sekarang"), now, "neutral"),
        )
        for line in self.lines:
            card.body.addWidget(line)
        self.body.addWidget(card)
        self.body.addStretch(1)

"""Asking for the printer and sending a paper to it, with the way that the job goes shown and a way to stop it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop.jobs import Job
from desktop.printing import (
    PrintRun,
    draw_page,
    lies_across,
    printer_for,
    there_is_a_printer,
    wanted_pages,
    width_for,
)
from desktop.screens.paper_source import PaperSource
from desktop.tokens import State
from desktop.widgets.message import Waiting
from steps.files.papers.preview import Picture, page_count

Tell = Callable[[str, State], None]


class PrintFlow(QObject):
    """One wish to print one paper; it belongs to the dialog that shows the paper."""

    def __init__(
        self, parent: QWidget, source: PaperSource, pdf: bytes, *, page: str, title: str, tell: Tell
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._source = source
        self._pdf = pdf
        self._page = page
        self._title = title
        self._tell = tell
        self._job: Job | None = None

    def start(self) -> None:
        """Ask for printer and pages; without any printer, say so."""
        if not there_is_a_printer():
            self._tell(
                self.tr(
                    "Laptop ini belum mengenal pencetak. Simpan sebagai PDF, lalu cetak dari laptop lain."
                ),
                "attention",
            )
            return
        printer = printer_for(self._page, title=self._title, across=lies_across(self._pdf))
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, page_count(self._pdf))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.send(printer))
        dialog.setModal(True)
        dialog.show()

    def send(self, printer: QPrinter) -> None:
        """Draw page after page on the job thread and put each onto the printer here."""
        self._wanted = wanted_pages(printer, page_count(self._pdf))
        self._width = width_for(printer)
        self._run = PrintRun(printer)
        self._waiting = Waiting(self._window, self.tr("Mencetak"))
        self._waiting.cancel_requested.connect(self._on_cancel)
        self._waiting.open()
        self._stopped = False
        self._draw(0)

    def _draw(self, place: int) -> None:
        self._waiting.show_progress(place, len(self._wanted), self.tr("Halaman"))
        if self._stopped or place >= len(self._wanted):
            self._end(give_up=self._stopped)
            return
        pdf, number, width = self._pdf, self._wanted[place], self._width
        self._source.ask(
            lambda _report: draw_page(pdf, number, width=width),
            then=lambda picture: self._put(picture, place),
            refused=self._on_failed,
        )

    def _put(self, picture: Picture, place: int) -> None:
        if self._stopped or self._run.page(picture):
            self._draw(place + 1)
        else:
            self._on_failed(RuntimeError())

    def _on_cancel(self) -> None:
        self._stopped = True

    def _on_failed(self, _error: Exception) -> bool:
        self._run.end(give_up=True)
        self._waiting.finish()
        self._tell(
            self.tr("Pencetak tidak menerima kertas ini. PDF-nya tetap ada; periksa pencetak, lalu ulangi."),
            "bad",
        )
        return True

    def _end(self, *, give_up: bool) -> None:
        self._run.end(give_up=give_up)
        self._waiting.finish()
        if give_up:
            self._tell(self.tr("Pencetakan dihentikan."), "attention")
        else:
            self._tell(self.tr("Sudah dikirim ke pencetak."), "good")

"""Printing a paper: its pages as pictures at the printer's own resolution, one after another, so that memory stays small.

Without a printer, or when the job fails, nothing else changes: the PDF stays (F20).
"""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.screens.paper_pages import image_of
from steps.files.papers.preview import Picture, pages

PAGE_SIZES_MM = {"A4": (210.0, 297.0), "F4": (215.0, 330.0)}
_FINEST = 300  # dots an inch; finer would only cost memory


def there_is_a_printer() -> bool:
    """Tell whether this laptop knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def printer_for(page: str, *, title: str, across: bool = False) -> QPrinter:
    """Return the usual printer, set to this paper (laid `across` or upright) without margins: the papers have theirs."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    size = QSizeF(*PAGE_SIZES_MM[page])
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    sheet = QPageSize(size, QPageSize.Unit.Millimeter, page, exact)
    turned = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(sheet, turned, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    return printer


def wanted_pages(printer: QPrinter, count: int) -> range:
    """Return the pages that the dialog left to be printed, counted from 0."""
    first, last = printer.fromPage(), printer.toPage()
    return range(first - 1, min(last, count)) if first > 0 else range(count)


def width_for(printer: QPrinter) -> int:
    """Return how many pixels wide a page is to be drawn for this printer."""
    inches = printer.paperRect(QPrinter.Unit.Inch).width()
    return round(inches * min(printer.resolution(), _FINEST))


class PrintRun:
    """One job on a printer: `page(picture)` for each page in order, then `end()`."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer
        self._painter = QPainter()
        self._begun = False

    def page(self, picture: Picture) -> bool:
        """Put one page onto the next sheet; False when the printer does not take it."""
        taken = self._printer.newPage() if self._begun else self._painter.begin(self._printer)
        self._begun = True
        if taken:
            sheet = QRectF(self._painter.viewport())
            self._painter.drawImage(sheet, image_of(picture))
        return taken

    def end(self, *, give_up: bool = False) -> None:
        """Send the job off, or give it up."""
        if give_up:
            self._printer.abort()
        if self._painter.isActive():
            self._painter.end()


def lies_across(pdf: bytes) -> bool:
    """Tell whether the pages of a paper are wider than they are high, as those of the certificates."""
    first = pages(pdf, width_px=100, only=range(1))[0]
    return first.width > first.height


def draw_page(pdf: bytes, number: int, *, width: int) -> Picture:
    """Draw one page for a printer, to be called off the UI thread."""
    return pages(pdf, width_px=width, only=range(number, number + 1))[0]

"""Looking at the papers, printing them, and keeping them as PDF; nothing here changes the day.

* A paper is made and drawn on the job thread; the window stays alive.
* What fails says so in the dialog, and the paper stays where it is (F20).
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.screens.paper_pages import ZOOMS, PagesView
from desktop.screens.paper_print import PrintFlow
from desktop.screens.paper_source import PaperSource
from desktop.theme import fixed, px, spaced
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.label import PlainLabel
from desktop.widgets.notice import Notice
from desktop.widgets.option import Choice, Option
from desktop.widgets.select import Select
from desktop.wording_delivery import delivery_sentence
from draw.errors import OutOfOrderError
from steps.files.papers.preview import page_count, pages
from steps.files.writing import DeliveryError, write_file

SIZES = ("A4", "F4")
_SHAPE_WIDTH = 1000  # pixels at which a page's shape is measured


class PaperViewer(Dialog):
    """The papers of these names, of which one is shown; `print_at_once` asks for the printer as soon as it is there."""

    def __init__(
        self,
        parent: QWidget,
        source: PaperSource,
        names: tuple[str, ...],
        *,
        first: str = "",
        print_at_once: bool = False,
    ) -> None:
        super().__init__(parent, self.tr("Kertas mana yang dilihat?"))
        self._source = source
        self._print_at_once = print_at_once
        self.pdf = b""
        self.name = first or names[0]
        options = tuple(Option(name, source.title(name)) for name in names)
        self.papers = Choice("", options, value=self.name)
        self.paper_size = Select(
            "", tuple(Option(size, self.tr("Kertas {size}").format(size=size)) for size in SIZES)
        )
        self.paper_size.input.setAccessibleName(self.tr("Ukuran kertas"))
        self.paper_size.set_value(source.page)
        self.view = PagesView()
        self.place = PlainLabel("", "small")
        self.told = Notice("")
        self.larger = LinkButton(self.tr("Perbesar"))
        self.smaller = LinkButton(self.tr("Perkecil"))
        self.whole = LinkButton(self.tr("Pas lebar"))
        self.close_button = SecondaryButton(self.tr("Tutup"))
        self.open_button = SecondaryButton(self.tr("Buka sebagai PDF"))
        self.save_button = SecondaryButton(self.tr("Simpan sebagai PDF…"))
        self.print_button = PrimaryButton(self.tr("Cetak…"))
        self._lay()
        self._connect()
        self._load()

    @property
    def page_size(self) -> str:
        """The size of paper that is chosen."""
        return self.paper_size.value()

    @property
    def file_name(self) -> str:
        """The name that the shown paper has as a file."""
        return self._source.file_name(self.name)

    def fit_into(self, room: QSize) -> None:
        """Take nearly the whole window, whatever the paper."""
        parent = self.parentWidget()
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        self.resize(room.width() - px(48), room.height() - px(40))

    def save(self, path: Path, then: Callable[[Path], None] | None = None) -> None:
        """Write the shown paper off the UI thread, whole or not at all."""
        pdf = self.pdf
        sentence = self.tr("Tersimpan sebagai {name} di map {folder}.").format(
            name=path.name, folder=path.parent.name
        )

        def done(_: object) -> None:
            self.told.tell(sentence, "good")
            if then is not None:
                then(path)

        self._source.ask(lambda _report: write_file(path, pdf), then=done, refused=self._on_not_written)

    def _lay(self) -> None:
        side = QWidget()
        fixed(side, width=260)
        left = QVBoxLayout(side)
        spaced(left, 0)
        left.addWidget(self.papers)
        left.addStretch(1)
        tools = QHBoxLayout()
        spaced(tools, 4)
        tools.addWidget(self.place, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.smaller, self.larger, self.whole):
            tools.addWidget(button)
        fixed(self.paper_size, width=150)
        tools.addWidget(self.paper_size)
        right = QVBoxLayout()
        spaced(right, 8)
        right.addLayout(tools)
        right.addWidget(self.told)
        right.addWidget(self.view, 1)
        row = QHBoxLayout()
        spaced(row, 24)
        row.addWidget(side)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        for act in (self.close_button, self.open_button, self.save_button, self.print_button):
            self.add_button(act)

    def _connect(self) -> None:
        self.papers.chosen.connect(self._on_chosen)
        self.paper_size.chosen.connect(self._load)
        self.view.pages_wanted.connect(self._on_wanted)
        self.view.turned.connect(self._on_turned)
        self.larger.clicked.connect(lambda: self._zoom(1))
        self.smaller.clicked.connect(lambda: self._zoom(-1))
        self.whole.clicked.connect(lambda: self.view.set_zoom(1.0))
        self.close_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._on_open)
        self.save_button.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)

    def _load(self) -> None:
        """Make the chosen paper anew."""
        name, page = self.name, self.page_size
        self._ready(b"")
        self.place.set_text(self.tr("Menyiapkan kertas…"))

        def work(_report: object) -> tuple[str, str, bytes, int, float]:
            pdf = self._source.make(name, page=page)
            first = pages(pdf, width_px=_SHAPE_WIDTH, only=range(1))[0]
            return name, page, pdf, page_count(pdf), first.height / first.width

        self._source.ask(work, then=self._on_made, refused=self._on_not_made)

    def _on_made(self, made: tuple[str, str, bytes, int, float]) -> None:
        name, page, pdf, count, shape = made
        if (name, page) != (self.name, self.page_size):
            return  # another one was chosen meanwhile
        self._ready(pdf)
        self.view.show_paper(count, shape)
        if self._print_at_once:
            self._print_at_once = False
            self._on_print()

    def _ready(self, pdf: bytes) -> None:
        self.pdf = pdf
        for button in (self.open_button, self.save_button, self.print_button):
            button.setEnabled(bool(pdf))

    def _on_not_made(self, error: Exception) -> bool:
        self.place.set_text("")
        self.view.show_paper(0, 1.0)
        if not isinstance(error, OutOfOrderError):
            return False
        self.told.tell(self.tr("Kertas ini belum bisa dibuat pada tahap sekarang."), "attention")
        return True

    def _on_not_written(self, error: Exception) -> bool:
        if not isinstance(error, DeliveryError):
            return False
        self.told.tell(delivery_sentence(error.status), "bad")
        return True

    def _on_chosen(self, name: str) -> None:
        self.name = name
        self.told.tell("")
        self._load()

    def _on_wanted(self, wanted: range, width: int) -> None:
        pdf = self.pdf
        if not pdf:
            return  # another paper is being made

        def taken(pictures: object) -> None:
            if pdf is self.pdf:
                self.view.take(wanted.start, pictures)  # type: ignore[arg-type]

        self._source.ask(lambda _report: pages(pdf, width_px=width, only=wanted), then=taken)

    def _on_turned(self, page: int, count: int) -> None:
        self.place.set_text(self.tr("Halaman {page} dari {count}").format(page=page, count=count))

    def _zoom(self, steps: int) -> None:
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.view.zoom))
        self.view.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, nearest + steps))])

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Simpan sebagai PDF"), str(self._source.folder / self.file_name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters((self.tr("Dokumen PDF (*.pdf)"),))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.file_name)
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_open(self) -> None:
        self.save(self._source.folder / self.file_name, self._open)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            text = self.tr("Tersimpan sebagai {name} di map {folder}. Laptop ini tidak punya pembuka PDF.")
            self.told.tell(text.format(name=path.name, folder=path.parent.name), "attention")

    def _on_print(self) -> None:
        PrintFlow(
            self, self._source, self.pdf, page=self.page_size, title=self.file_name, tell=self.told.tell
        ).start()

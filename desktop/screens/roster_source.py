"""Where a voter list comes from: a file chosen or dropped, numbers only, or the example of a practice day."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.buttons import Button, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.split import Split
from desktop.wording import LIST_NAMES
from draw.tickets import LISTS

LARGEST = 5_000


class SourcePanel(QWidget):
    """The ways in, and why the last one failed."""

    file_wished = Signal()
    sizes_wished = Signal()
    sample_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told = Notice("")
        self.choose = PrimaryButton(self.tr("Pilih berkas…"))
        self.sample = SecondaryButton(self.tr("Pakai contoh daftar"))
        self.sizes = SecondaryButton(self.tr("Tulis jumlahnya"))
        from_file = _way(
            self.tr("Dari berkas"),
            self.tr("XLSX, XLS, ODS, atau CSV dari KPU atau PPS. Setiap baris diperiksa sebelum masuk."),
            DropArea(self.tr("Tarik berkas ke sini, atau"), self.choose, self.sample),
        )
        by_size = _way(
            self.tr("Hanya nomor"),
            self.tr("Bila hanya ada daftar kertas: cukup tulis jumlah pemilih tiap daftar."),
            DropArea("", self.sizes),
        )
        column = QVBoxLayout(self)
        spaced(column, 20)
        column.addWidget(self.told)
        column.addWidget(Split(from_file, by_size, right_width=420))
        column.addStretch(1)
        self.choose.clicked.connect(self.file_wished)
        self.sample.clicked.connect(self.sample_wished)
        self.sizes.clicked.connect(self.sizes_wished)


class SizesDialog(Dialog):
    """The sizes of the three lists; they become a roll of numbers without names."""

    answered = Signal(object)

    def __init__(self, parent: QWidget, sizes: dict[str, int], *, named: bool = False) -> None:
        super().__init__(parent, self.tr("Berapa pemilih di tiap daftar?"))
        self.body.addWidget(
            words(self.tr("Kosongkan daftar yang tidak ada. Pemilih nanti dicari dengan nomornya."))
        )
        row = QHBoxLayout()
        spaced(row, 16)
        self.fields: dict[str, Field] = {}
        for name in LISTS:
            field = self.fields[name] = Field(LIST_NAMES[name], placeholder="0")
            field.set_text(str(sizes[name]) if sizes.get(name) else "")
            field.edited.connect(self._on_edited)
            field.entered.connect(self._on_keep)
            row.addWidget(field)
        self.body.addLayout(row)
        if named:
            self.body.addWidget(Notice(self.tr("Daftar nama yang sekarang diganti nomor saja."), "attention"))
        self.total = PlainLabel("", "strong")
        self.told = Notice("")
        self.body.addWidget(self.total)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai jumlah ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self._on_edited()
        self.fields["DPT"].setFocus()

    def tell(self, sentence: str) -> None:
        """Say why these sizes were not taken."""
        self.told.tell(sentence, "bad")
        self.fit()

    def _read(self) -> dict[str, int] | None:
        sizes: dict[str, int] = {}
        for name, field in self.fields.items():
            text = field.text().strip() or "0"
            if not (text.isascii() and text.isdigit() and int(text[:9]) <= LARGEST and len(text) <= 9):
                return None
            sizes[name] = int(text)
        return sizes

    def _on_edited(self) -> None:
        sizes = self._read()
        self.told.tell("")
        total = sum(sizes.values()) if sizes else 0
        self.total.set_text(self.tr("Jumlah {count} pemilih").format(count=total) if total else "")
        self.keep.setEnabled(sizes is None or total > 0)

    def _on_keep(self) -> None:
        sizes = self._read()
        if sizes is None:
            self.tell(self.tr("Tulis angka 0 sampai 5000."))
        elif any(sizes.values()):
            self.answered.emit(sizes)


class DropArea(QFrame):
    """The acts of one way in; one that takes files has a dashed edge and says so."""

    def __init__(self, sentence: str, *buttons: Button) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        if sentence:
            self.setProperty("kind", "tile")
            text = words(sentence, "quiet")
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        spaced(column, 16, margins=(20, 28, 20, 28) if sentence else (0, 0, 0, 0))
        row = QHBoxLayout()
        spaced(row, 14)
        if sentence:
            row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)


def _way(heading: str, sentence: str, acts: DropArea) -> QWidget:
    card = Card(heading, gap=18)
    card.body.addWidget(words(sentence, "quiet"))
    card.body.addWidget(acts)
    card.body.addStretch(1)
    return card

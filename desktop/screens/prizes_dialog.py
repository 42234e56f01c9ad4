"""One prize: its name, how many, from whom, what it is worth, and a picture where there is one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.screens.prizes_money import grouped, read_count, read_rupiah
from desktop.screens.prizes_photo import PhotoFaultError, Thumbnail, read_photo
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from draw.preparation import PrizePlan
from draw.roster import clean_text
from draw.statement import UNIT_LIMIT, Prize
from steps.preparation import doubtful_word

NAME_LIMIT = 200


class PrizeDialog(Dialog):
    """Asks for one prize; `given` carries a PrizePlan without a fault, whose number the caller sets."""

    given = Signal(object)

    def __init__(self, parent: QWidget, plan: PrizePlan | None, *, units_elsewhere: int = 0) -> None:
        question = self.tr("Hadiah apa?") if plan is None else self.tr("Apa yang berubah pada hadiah ini?")
        super().__init__(parent, question, width=720)
        self._most = max(1, UNIT_LIMIT - units_elsewhere)
        self._photo = plan.photo if plan else None
        self.name = Field(self.tr("Nama hadiah"), placeholder=self.tr("Beras 5 kg"))
        self.quantity = Field(self.tr("Jumlah buah"))
        self.value = Field(self.tr("Perkiraan nilai per buah (boleh kosong)"), placeholder="Rp 17.000")
        self.source = Field(
            self.tr("Sumber"), placeholder=self.tr("Siapa yang memberi, misalnya iuran petugas KPPS")
        )
        self.doubt = Notice("")
        self.thumbnail = Thumbnail()
        self.photo_fault = words("", "small", tone="bad")
        self.choose = LinkButton(self.tr("Pilih gambar…"))
        self.take_off = LinkButton(self.tr("Lepas gambar"))
        self.leave = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Tambah hadiah") if plan is None else self.tr("Ubah hadiah"))
        self._lay()
        self._connect()
        self._fill(plan)
        self.name.setFocus()

    def take_photo(self, path: Path) -> None:
        """Take a picture file; one that cannot be used is said so beside it."""
        try:
            self._photo = read_photo(path)
        except PhotoFaultError as fault:
            self._say_photo(str(fault))
        else:
            self._say_photo("")
        self._show_photo()

    def _lay(self) -> None:
        numbers = QHBoxLayout()
        spaced(numbers, 16)
        numbers.addWidget(self.quantity, 1)
        numbers.addWidget(self.value, 2)
        beside = QVBoxLayout()
        spaced(beside, 2)
        beside.addStretch(1)
        links = QHBoxLayout()
        spaced(links, 4)
        links.addWidget(self.choose)
        links.addWidget(self.take_off)
        links.addStretch(1)
        beside.addLayout(links)
        beside.addWidget(words(self.tr("PNG atau JPEG, paling besar 2 MiB. Boleh tanpa gambar."), "small"))
        beside.addWidget(self.photo_fault)
        beside.addStretch(1)
        picture = QHBoxLayout()
        spaced(picture, 12)
        picture.addWidget(self.thumbnail)
        picture.addLayout(beside, 1)
        self.body.addWidget(self.name)
        self.body.addLayout(numbers)
        self.body.addWidget(self.source)
        self.body.addWidget(self.doubt)
        self.body.addLayout(picture)
        self.body.addStretch(1)
        self.add_button(self.leave)
        self.add_button(self.keep)

    def _connect(self) -> None:
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.choose.clicked.connect(self._on_choose)
        self.take_off.clicked.connect(self._on_take_off)
        for field in (self.name, self.quantity, self.value, self.source):
            field.entered.connect(self._on_keep)
        for field in (self.name, self.source):
            field.edited.connect(self._show_doubt)

    def _fill(self, plan: PrizePlan | None) -> None:
        self.photo_fault.hide()
        if plan is not None:
            prize = plan.prize
            self.name.set_text(prize.name)
            self.quantity.set_text(str(prize.quantity))
            self.source.set_text(prize.source)
            self.value.set_text("" if prize.value_idr is None else grouped(prize.value_idr))
        self._show_doubt()
        self._show_photo()

    def _on_keep(self) -> None:
        prize = self._prize()
        if prize is not None:
            self.given.emit(PrizePlan(prize, self._photo))

    def _prize(self) -> Prize | None:
        """Give what is typed, or say beside each field what is wrong with it (B11)."""
        name, source = clean_text(self.name.text()), clean_text(self.source.text())
        quantity, value = 0, None
        self.name.set_error(self._text_fault(name, self.tr("Tulis nama hadiahnya.")))
        self.source.set_error(self._text_fault(source, self.tr("Tulis sumbernya: dari mana hadiah ini.")))
        try:
            quantity = read_count(self.quantity.text(), least=1, most=self._most)
        except ValueError:
            fault = self.tr("Tulis angka 1 sampai {most}.").format(most=grouped(self._most))
            self.quantity.set_error(fault)
        try:
            value = read_rupiah(self.value.text())
        except ValueError:
            self.value.set_error(self.tr("Tulis rupiah bulat, misalnya 17.000, atau kosongkan."))
        for field in (self.name, self.quantity, self.value, self.source):
            if field.error():
                field.setFocus()
                self.fit()
                return None
        return Prize(0, name, quantity, source, value)

    def _text_fault(self, text: str, empty: str) -> str:
        if not text:
            return empty
        return self.tr("Paling panjang 200 huruf.") if len(text) > NAME_LIMIT else ""

    def _show_doubt(self) -> None:
        word = doubtful_word(self.name.text()) or doubtful_word(self.source.text())
        sentence = self.tr(
            "Tertulis “{word}”. Hadiah tidak boleh uang atau hewan hidup, dan tidak boleh dari calon, partai, "
            "tim kampanye, atau pejabat secara pribadi."
        )
        if bool(word) == self.doubt.isHidden() or word:
            self.doubt.tell(sentence.format(word=word) if word else "", "attention")
            self._fit_soon()

    def _on_choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Pilih gambar"), "", "PNG, JPEG (*.png *.jpg *.jpeg)"
        )
        if path:
            self.take_photo(Path(path))

    def _on_take_off(self) -> None:
        self._photo = None
        self._say_photo("")
        self._show_photo()

    def _say_photo(self, fault: str) -> None:
        self.photo_fault.set_text(fault)
        self.photo_fault.setVisible(bool(fault))

    def _show_photo(self) -> None:
        self.thumbnail.show_photo(self._photo)
        self.take_off.setVisible(self._photo is not None)
        self._fit_soon()

    def _fit_soon(self) -> None:
        if self.isVisible():
            self.fit()

"""One prize of the village and how it is split, and the shares that are typed by hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.screens.prizes_money import grouped, read_count, read_rupiah
from desktop.theme import spaced
from desktop.village.words import station_title, thousands
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import PlainLabel
from desktop.widgets.notice import Notice
from desktop.widgets.option import Choice, Option
from draw.roster import clean_text
from draw.split import BY_HAND, BY_VOTERS, EQUAL, CommonPrize, Shares, split
from draw.statement import UNIT_LIMIT
from steps.preparation import doubtful_word
from steps.village.plan import PIECE_LIMIT

NAME_LIMIT = 200
_COLUMNS = 4


class PrizeDialog(Dialog):
    """Asks for one prize; `given` carries a CommonPrize without a fault, whose number the caller sets."""

    given = Signal(object)

    def __init__(self, parent: QWidget, prize: CommonPrize | None) -> None:
        question = self.tr("Hadiah apa?") if prize is None else self.tr("Apa yang berubah pada hadiah ini?")
        super().__init__(parent, question, width=760)
        self.name = Field(self.tr("Nama hadiah"), placeholder=self.tr("Beras 5 kg"))
        self.quantity = Field(self.tr("Jumlah untuk seluruh desa"))
        self.value = Field(self.tr("Perkiraan nilai per buah (boleh kosong)"), placeholder="Rp 17.000")
        self.source = Field(
            self.tr("Sumber"), placeholder=self.tr("Siapa yang memberi, misalnya iuran warga")
        )
        self.doubt = Notice("")
        self.split = Choice(
            self.tr("Pembagian"),
            (
                Option(EQUAL, self.tr("Rata"), self.tr("Setiap TPS sama banyak; sisanya bergilir.")),
                Option(
                    BY_VOTERS, self.tr("Menurut jumlah pemilih"), self.tr("TPS besar mendapat lebih banyak.")
                ),
                Option(
                    BY_HAND, self.tr("Ditulis sendiri"), self.tr("Jumlah setiap TPS diisi satu per satu.")
                ),
            ),
            value=EQUAL,
        )
        self.leave = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Tambah hadiah") if prize is None else self.tr("Ubah hadiah"))
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.quantity, 1)
        row.addWidget(self.value, 1)
        self.body.addWidget(self.name)
        self.body.addLayout(row)
        self.body.addWidget(self.source)
        self.body.addWidget(self.doubt)
        self.body.addWidget(self.split)
        self.body.addStretch(1)
        self.add_button(self.leave)
        self.add_button(self.keep)
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        for field in (self.name, self.quantity, self.value, self.source):
            field.entered.connect(self._on_keep)
        for field in (self.name, self.source):
            field.input.setMaxLength(NAME_LIMIT)
            field.edited.connect(self._show_doubt)
        if prize is not None:
            self._fill(prize)
        self.name.setFocus()

    def _fill(self, prize: CommonPrize) -> None:
        self.name.set_text(prize.name)
        self.quantity.set_text(str(prize.quantity))
        self.value.set_text("" if prize.value_idr is None else grouped(prize.value_idr))
        self.source.set_text(prize.source)
        self.split.set_value(prize.split)
        self._show_doubt()

    def _on_keep(self) -> None:
        prize = self._prize()
        if prize is not None:
            self.given.emit(prize)

    def _prize(self) -> CommonPrize | None:
        """Give what is typed, or say beside each field what is wrong with it (B11)."""
        name, source = clean_text(self.name.text()), clean_text(self.source.text())
        quantity, value = 0, None
        for field in (self.quantity, self.value):
            field.set_error("")
        self.name.set_error("" if name else self.tr("Tulis nama hadiahnya."))
        self.source.set_error("" if source else self.tr("Tulis sumbernya: dari mana hadiah ini."))
        try:
            quantity = read_count(self.quantity.text(), least=1, most=PIECE_LIMIT - 1)
        except ValueError:
            self.quantity.set_error(self.tr("Tulis angka, misalnya 28."))
        try:
            value = read_rupiah(self.value.text())
        except ValueError:
            self.value.set_error(self.tr("Tulis rupiah bulat, misalnya 17.000, atau kosongkan."))
        for field in (self.name, self.quantity, self.value, self.source):
            if field.error():
                field.setFocus()
                self.fit()
                return None
        return CommonPrize(0, name, quantity, source, value, self.split.value())

    def _show_doubt(self) -> None:
        word = doubtful_word(self.name.text()) or doubtful_word(self.source.text())
        sentence = self.tr(
            "Tertulis “{word}”. Hadiah tidak boleh uang atau hewan hidup, dan tidak boleh dari calon, partai, "
            "tim kampanye, atau pejabat secara pribadi."
        )
        self.doubt.tell(sentence.format(word=word) if word else "", "attention")
        if self.isVisible():
            self.fit()


class SharesDialog(Dialog):
    """A field for each TPS, and below them whether all pieces have found a TPS; `given` carries the shares."""

    given = Signal(object)

    def __init__(self, parent: QWidget, prize: CommonPrize, *, voters: Shares, shares: Shares) -> None:
        super().__init__(parent, prize.name, width=900)
        self._prize = prize
        self._voters = voters
        self.fields: dict[int, Field] = {}
        grid = QGridLayout()
        spaced(grid, 12)
        for place, number in enumerate(voters):
            hint = self.tr("{count} pemilih").format(count=thousands(voters[number]))
            field = self.fields[number] = Field(station_title(number), hint=hint, placeholder="0")
            field.set_text(str(shares[number]) if shares.get(number) else "")
            field.edited.connect(self._count)
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.sum = PlainLabel("", "fact")
        self.told = Notice("")
        self.body.addWidget(self.sum)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.even = LinkButton(self.tr("Isi rata"))
        self.by_voters = LinkButton(self.tr("Isi menurut pemilih"))
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai pembagian ini"))
        self.even.clicked.connect(lambda: self._write(split(prize.quantity, dict.fromkeys(voters, 1))))
        self.by_voters.clicked.connect(lambda: self._write(split(prize.quantity, voters)))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        for button in (self.even, self.by_voters, self.cancel, self.keep):
            self.add_button(button)
        self._count()

    def _write(self, shares: Shares) -> None:
        for number, field in self.fields.items():
            field.set_text(str(shares[number]) if shares[number] else "")
            field.set_error("")
        self._count()

    def _read(self) -> dict[int, int] | None:
        shares = {}
        for number, field in self.fields.items():
            try:
                shares[number] = read_count(field.text().strip() or "0", least=0, most=UNIT_LIMIT)
            except ValueError:
                return None
        return shares

    def _count(self) -> None:
        shares = self._read()
        self.keep.setEnabled(shares is not None)
        if shares is None:
            self.told.tell(self.tr("Tulis angka 0 sampai {most}.").format(most=thousands(UNIT_LIMIT)), "bad")
            return
        given, all_ = sum(shares.values()), self._prize.quantity
        text = self.tr("{given} dari {all} buah sudah dibagi")
        self.sum.set_text(text.format(given=thousands(given), all=thousands(all_)))
        if given == all_:
            self.told.tell(self.tr("Jumlahnya cocok."), "good")
        else:
            less, more = self.tr("Masih sisa {count} buah."), self.tr("Kelebihan {count} buah.")
            said = less if given < all_ else more
            self.told.tell(said.format(count=thousands(abs(all_ - given))), "attention")

    def _on_keep(self) -> None:
        shares = self._read()
        if shares is not None:
            self.accept()
            self.given.emit(shares)

"""One TPS of the village: its number, where it stands, and the sizes of its lists where there is only paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.screens.prizes_money import read_count
from desktop.screens.roster_source import LARGEST
from desktop.theme import spaced
from desktop.village.words import station_title
from desktop.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.wording import LIST_NAMES
from draw.roster import clean_text
from draw.tickets import LISTS
from draw.village import Station

NUMBER_LIMIT = 9_999


class StationDialog(Dialog):
    """Asks for one TPS; `answered` carries the station and its list sizes, None for lists that stay as they are."""

    answered = Signal(object, object)
    removed = Signal(int)

    def __init__(
        self, parent: QWidget, station: Station | None, *, taken: frozenset[int], voters: int
    ) -> None:
        question = self.tr("TPS mana yang ditambah?") if station is None else station_title(station.number)
        super().__init__(parent, question, width=720)
        self._station = station
        self._taken = taken
        self.number = Field(self.tr("Nomor TPS"), placeholder="3")
        self.room = Field(self.tr("Tempat TPS (boleh kosong)"), placeholder=self.tr("Balai RT 03"))
        self.room.input.setMaxLength(200)
        self.number.setVisible(station is None)
        self.body.addWidget(self.number)
        self.body.addWidget(self.room)
        self.sizes = {name: Field(LIST_NAMES[name], placeholder="0") for name in LISTS}
        self.body.addWidget(words(self.tr("Jumlah pemilih, bila hanya ada daftar kertas"), "heading"))
        row = QHBoxLayout()
        spaced(row, 16)
        for field in self.sizes.values():
            row.addWidget(field)
        self.body.addLayout(row)
        text = self.tr("TPS ini punya {count} pemilih. Bila jumlah diisi, daftarnya diganti nomor saja.")
        self.body.addWidget(Notice(text.format(count=voters) if voters else "", "attention"))
        self.body.addStretch(1)
        self.remove = DangerButton(self.tr("Keluarkan TPS ini"))
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Tambah TPS") if station is None else self.tr("Pakai data ini"))
        self.remove.setVisible(station is not None)
        self.remove.clicked.connect(self._on_remove)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        for button in (self.remove, self.cancel, self.keep):
            self.add_button(button)
        if station is not None:
            self.room.set_text(station.room)
        (self.number if station is None else self.room).setFocus()

    def _on_keep(self) -> None:
        number = self._number()
        sizes = self._sizes()
        if number and sizes is not None:
            self.accept()
            station = Station(number, clean_text(self.room.text()))
            self.answered.emit(station, sizes if any(sizes.values()) else None)

    def _number(self) -> int:
        if self._station is not None:
            return self._station.number
        try:
            number = read_count(self.number.text(), least=1, most=NUMBER_LIMIT)
        except ValueError:
            self.number.set_error(self.tr("Tulis angka, misalnya 3."))
            return 0
        if number in self._taken:
            self.number.set_error(self.tr("TPS ini sudah ada."))
            return 0
        return number

    def _sizes(self) -> dict[str, int] | None:
        sizes = {}
        for name, field in self.sizes.items():
            try:
                sizes[name] = read_count(field.text().strip() or "0", least=0, most=LARGEST)
            except ValueError:
                field.set_error(self.tr("Tulis angka 0 sampai 5000."))
                return None
        return sizes

    def _on_remove(self) -> None:
        assert self._station is not None  # the button is hidden for a new one
        self.accept()
        self.removed.emit(self._station.number)


class RemoveStationDialog(Dialog):
    """Asks once before a TPS goes with all that is known of it; `accepted` says yes."""

    def __init__(self, parent: QWidget, number: int) -> None:
        super().__init__(parent, self.tr("Keluarkan {tps}?").format(tps=station_title(number)), width=600)
        text = self.tr("Daftar pemilih, petugas, dan kesiapan TPS ini dihapus dari berkas desa.")
        self.body.addWidget(Notice(text, "attention"))
        self.body.addWidget(words(self.tr("Berkas TPS yang sudah dibuat tetap ada di mapnya.")))
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Batal"))
        self.remove = DangerButton(self.tr("Keluarkan TPS"))
        self.leave.clicked.connect(self.reject)
        self.remove.clicked.connect(self.accept)
        self.add_button(self.leave)
        self.add_button(self.remove)

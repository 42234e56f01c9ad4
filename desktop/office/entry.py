"""Into an office: open one that there is, or make one for a kecamatan or kabupaten, in a file or in PostgreSQL."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.office.area_form import AreaForm
from desktop.office.wording import area_name
from desktop.screens.choosing import choose_file
from desktop.screens.new_file_secret import NewPassphrase, Place
from desktop.shell.page import Page
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.option import Choice, Option
from desktop.widgets.split import Split
from draw.consolidation import Area
from steps.files.writing import safe_name
from steps.office.store import SUFFIX
from steps.station import Laptop
from steps.villages import Gazetteer

_FILE, _SERVER = "file", "server"


class OfficeEntryPage(Page):
    """Outside any office.

    * `open_requested` carries a path; `connect_requested` an URL, a passphrase and the area to make there, or None.
    * `make_requested` carries the path of a new file, its passphrase and its area.
    """

    cancelled = Signal()
    open_requested = Signal(Path)
    connect_requested = Signal(str, str, object)
    make_requested = Signal(Path, str, object)

    def __init__(self, laptop: Laptop, gazetteer: Gazetteer, *, url: str = "") -> None:
        super().__init__(
            self.tr("Kantor yang mana?"),
            self.tr("Kecamatan mengumpulkan paket TPS; kabupaten mengumpulkan kecamatan."),
        )
        self.open = SecondaryButton(self.tr("Buka kantor…"))
        self.area = AreaForm(laptop, gazetteer)
        self.secret = NewPassphrase()
        self.place = Place(laptop.documents)
        self.where = Choice(
            self.tr("Tempat data"),
            (
                Option(_FILE, self.tr("Berkas terenkripsi di laptop ini")),
                Option(_SERVER, self.tr("PostgreSQL, untuk beberapa meja")),
            ),
            value=_SERVER if url else _FILE,
        )
        self.url = Field(
            self.tr("Alamat basis data"),
            hint=self.tr("Misalnya postgresql+psycopg://nama@server/undian"),
        )
        self.url.set_text(url)
        self.old = Field(self.tr("Kata sandi kantor yang sudah ada di sana"), secret=True)
        self.told = Notice("")
        self.cancel = SecondaryButton(self.tr("Kembali"))
        self.join = SecondaryButton(self.tr("Masuk ke kantor yang ada"))
        self.make = PrimaryButton(self.tr("Buat kantor"))
        self._lay()
        self.cancel.clicked.connect(self.cancelled)
        self.open.clicked.connect(self._on_open)
        self.join.clicked.connect(self._on_join)
        self.make.clicked.connect(self._on_make)
        self.where.chosen.connect(lambda _: self._show_place())
        self.area.changed.connect(self._show_name)
        self._show_place()
        self._show_name()

    def help_text(self) -> str:
        """Say what an office is."""
        return self.tr(
            "Satu kantor menyimpan semua paket TPS dari satu wilayah untuk satu pemilihan. Datanya terenkripsi dengan kata "
            "sandi ini, di satu berkas atau di PostgreSQL.\n\nKabupaten memakai halaman yang sama, dengan berkas rekap "
            "dari kecamatan."
        )

    def first_focus(self) -> QWidget | None:
        """Opening what there is."""
        return self.open

    def tell(self, sentence: str) -> None:
        """Say why it did not work."""
        self.told.tell(sentence, "bad")
        self.make.setEnabled(True)
        self.join.setEnabled(True)

    def _on_open(self) -> None:
        kinds = (self.tr("Kantor (*.undian-kecamatan)"), self.tr("Semua berkas (*)"))
        choose_file(
            self,
            self.tr("Kantor yang mana?"),
            kinds=kinds,
            then=self.open_requested.emit,
            folder=self.place.folder,
        )

    def _on_join(self) -> None:
        url, secret = self._address(), self.old.text()
        if not secret:
            self.old.set_error(self.tr("Tulis kata sandinya."))
        if url and secret:
            self.join.setEnabled(False)
            self.connect_requested.emit(url, secret, None)

    def _on_make(self) -> None:
        area = self.area.area()
        server = self.where.value() == _SERVER
        url = self._address() if server else ""
        secret = self.secret.passphrase()
        if area is None or not secret or (server and not url):
            return
        path = None if server else self.place.path()
        if server:
            self.make.setEnabled(False)
            self.connect_requested.emit(url, secret, area)
        elif path is not None:
            self.make.setEnabled(False)
            self.make_requested.emit(path, secret, area)

    def _address(self) -> str:
        url = self.url.text().strip()
        if not url.startswith("postgresql"):
            self.url.set_error(self.tr("Alamat dimulai dengan postgresql+psycopg://"))
            return ""
        return url

    def _show_place(self) -> None:
        server = self.where.value() == _SERVER
        self.place.setVisible(not server)
        for widget in (self.url, self.old):
            widget.setVisible(server)
        joining = (self.join,) if server else ()
        self.set_footer(self.tr("F1 bantuan"), self.cancel, *joining, self.make)

    def _show_name(self) -> None:
        area = self.area.area(quietly=True)
        self.place.set_name(safe_name(_file_stem(area), suffix=SUFFIX))

    def _lay(self) -> None:
        known = Card(self.tr("Sudah ada kantornya?"))
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(words(self.tr("Buka berkas kantor yang dibuat sebelumnya."), "quiet"), 1)
        row.addWidget(self.open)
        known.body.addLayout(row)
        area = Card(self.tr("Kantor baru: wilayah apa?"))
        area.body.addWidget(self.area)
        place = Card(self.tr("Di mana datanya?"))
        for widget in (self.where, self.place, self.url, self.old):
            place.body.addWidget(widget)
        secret = Card(self.tr("Kata sandi baru"))
        secret.body.addWidget(self.secret)
        secret.body.addStretch(1)
        self.body.addWidget(self.told)
        self.body.addWidget(Split(_column(known, area), _column(place, secret), right_width=0))
        self.body.addStretch(1)


def _column(*cards: Card) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    spaced(column, 20)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return holder


def _file_stem(area: Area | None) -> str:
    return f"{area_name(area)} {area.date}".replace("/", "-").strip() if area else "Kantor"

"""Finding the village: by its name or its Kemendagri code, always shown with both, for names repeat."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.screens.choosing import choose_file
from desktop.theme import spaced
from desktop.widgets.buttons import LinkButton
from desktop.widgets.field import Field
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.wording import is_known, sentence_of
from steps.station import Laptop
from steps.villages import Gazetteer, Village, gazetteer, import_villages

MATCHES = 6
_CODE_DIGITS = 10


class VillagePicker(QWidget):
    """A field, the villages that fit while it is typed, and the one that was chosen."""

    chosen = Signal(object)

    def __init__(self, laptop: Laptop, known: Gazetteer) -> None:
        super().__init__()
        self._laptop = laptop
        self._known = known
        self.village: Village | None = None
        self.field = Field(
            self.tr("Desa atau kelurahan"), hint=self.tr("Ketik namanya atau kode Kemendagri.")
        )
        self.matches = Table(
            self.tr("Desa yang cocok"),
            (
                Column(self.tr("Desa"), lambda v: v.name, weight=3, least=110, action=True),
                Column(self.tr("Kecamatan"), lambda v: v.district, weight=3, least=110),
                Column(self.tr("Kode"), lambda v: v.dotted),
            ),
        )
        self.told = Notice("")
        self.bring = LinkButton(self.tr("Impor daftar desa lain…"))
        column = QVBoxLayout(self)
        spaced(column, 12)
        for widget in (self.field, self.matches, self.told):
            column.addWidget(widget)
        column.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignLeft)
        self.matches.hide()
        self.field.edited.connect(self._on_edited)
        self.field.entered.connect(self._on_entered)
        self.matches.action_requested.connect(lambda row, _: self.choose(self.matches.rows_model.rows[row]))
        self.matches.row_chosen.connect(lambda row: self.choose(self.matches.rows_model.rows[row]))
        self.bring.clicked.connect(self._on_bring)

    def choose(self, village: Village) -> None:
        """Take a village and show where it lies."""
        self.village = village
        self.field.set_text(village.name)
        self.field.set_error("")
        self.matches.hide()
        sentence = self.tr("{name}, Kec. {district}, Kab. {regency}, {province} · {code}")
        self.told.tell(
            sentence.format(
                name=village.name,
                district=village.district,
                regency=village.regency,
                province=village.province,
                code=village.dotted,
            ),
            "good",
        )
        self.chosen.emit(village)

    def take_list(self, path: Path) -> None:
        """Add another list of villages to this laptop and search in it too."""
        try:
            count = import_villages(self._laptop, path)
        except Exception as error:
            unknown = self.tr("Daftar desa ini tidak bisa dipakai.")
            self.told.tell(sentence_of(error) if is_known(error) else unknown, "bad")
            return
        self._known = gazetteer(self._laptop)
        self.told.tell(self.tr("{count} desa ditambahkan.").format(count=count), "good")

    def _on_edited(self, text: str) -> None:
        self.village = None
        self.told.tell("")
        found = self._known.find(text, MATCHES) if len(text.strip()) > 1 else ()
        self.matches.set_rows(found)
        self.matches.setVisible(bool(found))
        exact = self._known.by_code(text)
        if exact is not None and len(text.replace(".", "").strip()) == _CODE_DIGITS:
            self.choose(exact)
        elif len(text.strip()) > 2 and not found:
            self.told.tell(
                self.tr("Tidak ada desa yang cocok. Desa di kabupaten lain bisa diimpor."), "attention"
            )

    def _on_entered(self) -> None:
        found = self.matches.rows_model.rows if not self.matches.isHidden() else ()
        if len(found) == 1:
            self.choose(found[0])
        elif found:
            self.matches.setFocus()
            self.matches.setCurrentIndex(self.matches.rows_model.index(0, 0))

    def _on_bring(self) -> None:
        choose_file(
            self,
            self.tr("Daftar desa"),
            kinds=(self.tr("Daftar desa (*.csv)"), self.tr("Semua berkas (*)")),
            then=self.take_list,
        )

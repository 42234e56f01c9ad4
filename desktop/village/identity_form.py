"""Which village, which election: asked when a village file is made and when it is corrected."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.screens.identity_core import EARLIEST, TEXT_LIMIT, read_date, written_date, zone_of
from desktop.screens.identity_village import VillagePicker
from desktop.theme import spaced
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.option import Choice, Option
from desktop.widgets.select import Select
from desktop.widgets.split import Split
from desktop.wording import date_of
from draw.readiness import VillagePlace
from draw.roster import clean_text
from draw.village import Village
from steps.identity import ZONES
from steps.station import Laptop
from steps.villages import Gazetteer
from steps.villages import Village as Listed


class VillageForm(QWidget):
    """The form; `village` gives the answer, or nothing after saying beside each field what is wrong."""

    def __init__(self, laptop: Laptop, known: Gazetteer, *, before: Village | None = None) -> None:
        super().__init__()
        self._before = before
        self.village_picker = VillagePicker(laptop, known)
        self.head = Field(self.tr("Nama kepala desa atau lurah (boleh kosong)"))
        self.election = Field(self.tr("Nama pemilihan"), placeholder=self.tr("Misalnya Pemilu 2024"))
        self.date = Field(self.tr("Tanggal pemungutan suara"), placeholder="14-02-2024")
        self.date_words = words("", "small")
        self.zone = Select(self.tr("Zona waktu"), tuple(Option(zone, zone) for zone in ZONES))
        self.zone.set_value(ZONES[0])
        self.mode = Choice(
            self.tr("Berkas TPS yang dibuat"),
            (
                Option("official", self.tr("Resmi"), self.tr("Untuk hari pemungutan suara.")),
                Option("practice", self.tr("Latihan"), self.tr("Semua layar dan surat bertanda LATIHAN.")),
            ),
            value="official",
        )
        for field in (self.head, self.election):
            field.input.setMaxLength(TEXT_LIMIT)
        self.date_words.hide()
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addWidget(Split(self._where(), self._what(), right_width=0, narrow=680))
        self.village_picker.chosen.connect(self._on_village)
        self.date.edited.connect(self._on_date)
        if before is not None:
            self._show(before)

    def village(self) -> Village | None:
        """Give the village, or nothing when a field is wrong; each wrong one says so."""
        listed, day = self.village_picker.village, read_date(self.date.text())
        election = clean_text(self.election.text())
        if listed is None:
            self.village_picker.field.set_error(self.tr("Pilih desanya dari daftar yang muncul."))
        if not day or day < EARLIEST:
            self.date.set_error(self.tr("Tulis seperti 14-02-2024."))
        if not election:
            self.election.set_error(self.tr("Tulis nama pemilihannya."))
        if listed is None or not day or day < EARLIEST or not election:
            return None
        place = VillagePlace(
            listed.code, listed.kind, listed.name, listed.district, listed.regency, listed.province
        )
        head = clean_text(self.head.text())
        made = Village(place, election, day, self.zone.value(), self.mode.value(), village_head=head)
        if self._before is not None:
            made = replace(made, copies=self._before.copies, page=self._before.page)
        return made

    def _where(self) -> QWidget:
        card = Card(self.tr("Desa mana?"), gap=16)
        card.body.addWidget(self.village_picker)
        card.body.addWidget(self.head)
        card.body.addStretch(1)
        return card

    def _what(self) -> QWidget:
        card = Card(self.tr("Pemilihan apa?"), gap=16)
        card.body.addWidget(self.election)
        beside = QGridLayout()
        spaced(beside, 12)
        beside.addWidget(self.date, 0, 0)
        beside.addWidget(self.zone, 0, 1)
        beside.addWidget(self.date_words, 1, 0, 1, 2)
        beside.setColumnStretch(0, 1)
        beside.setColumnStretch(1, 1)
        card.body.addLayout(beside)
        card.body.addWidget(self.mode)
        card.body.addStretch(1)
        return card

    def _show(self, village: Village) -> None:
        p = village.place
        self.village_picker.choose(Listed(p.code, p.village, p.kind, p.district, p.regency, p.province))
        self.head.set_text(village.village_head)
        self.election.set_text(village.election)
        self.date.set_text(written_date(village.date))
        self._on_date(self.date.text())
        self.zone.set_value(village.zone)
        self.mode.set_value(village.mode)

    def _on_village(self, village: Listed) -> None:
        self.zone.set_value(zone_of(village.code))

    def _on_date(self, text: str) -> None:
        """Say the date in words, so that a day and a month that were swapped are seen."""
        day = read_date(text)
        self.date_words.set_text(date_of(day) if day >= EARLIEST else "")
        self.date_words.setVisible(day >= EARLIEST)

"""Which TPS, which election: the questions whose answers name the draw and are fixed when the first voter comes."""

import re
from datetime import date

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.screens.identity_village import VillagePicker
from desktop.theme import spaced
from desktop.widgets.card import Card
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.option import Choice, Option
from desktop.widgets.select import Select
from desktop.widgets.split import Split
from desktop.wording import date_of
from draw.identity import Identity
from draw.roster import clean_text
from draw.statement import Tps
from steps.identity import ZONES
from steps.station import Laptop
from steps.villages import Gazetteer, Village

EARLIEST = "2000-01-01"
NUMBER_LIMIT = 9_999
TEXT_LIMIT = 200
_DATE = re.compile(r"\s*([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})\s*\Z")
# The zones by the first two digits of the province's code; all others are in the west.
_CENTRAL = frozenset(("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"))
_EAST = frozenset(("81", "82", "91", "92", "93", "94", "95", "96", "97"))


def read_date(text: str) -> str:
    """Return a typed date, 14-02-2024, as 2024-02-14; an empty text for anything else."""
    match = _DATE.match(text)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])).isoformat() if match else ""
    except ValueError:
        return ""


def written_date(iso: str) -> str:
    """Return a date as it is typed: 14-02-2024."""
    return "-".join(reversed(iso.split("-")))


def zone_of(code: str) -> str:
    """Return the time zone of a village by its code."""
    province = code[:2]
    return "WITA" if province in _CENTRAL else "WIT" if province in _EAST else "WIB"


class CoreForm(QWidget):
    """The form; `identity` gives the answer, or nothing after saying beside each field what is wrong."""

    def __init__(self, laptop: Laptop, known: Gazetteer, *, before: Identity | None = None) -> None:
        super().__init__()
        self._before = before
        self.village = VillagePicker(laptop, known)
        self.number = Field(self.tr("Nomor TPS"), placeholder="3")
        self.date = Field(self.tr("Tanggal"), placeholder="14-02-2024")
        self.date_words = words("", "small")
        self.date_words.hide()
        self.election = Field(self.tr("Nama pemilihan"), placeholder=self.tr("Misalnya Pemilu 2024"))
        self.election.input.setMaxLength(TEXT_LIMIT)
        self.zone = Select(self.tr("Zona waktu"), tuple(Option(zone, zone) for zone in ZONES))
        self.zone.set_value(ZONES[0])
        self.mode = Choice(
            self.tr("Undian ini"),
            (
                Option("official", self.tr("Resmi"), self.tr("Hasilnya dipakai dan dikirim ke kecamatan.")),
                Option("practice", self.tr("Latihan"), self.tr("Semua layar dan surat bertanda LATIHAN.")),
            ),
            value="official",
        )
        column = QVBoxLayout(self)
        spaced(column, 0)
        column.addWidget(Split(self._where(), self._what(), right_width=0, narrow=680))
        self.village.chosen.connect(self._on_village)
        self.date.edited.connect(self._on_date)
        if before is not None:
            self._show(before)

    def identity(self) -> Identity | None:
        """Give the identity, or nothing when a field is wrong; each wrong one says so (B11)."""
        village, number = self.village.village, self.number.text().strip()
        day, election = read_date(self.date.text()), clean_text(self.election.text())
        is_number = number.isascii() and number.isdigit() and len(number) <= 4 and int(number) > 0
        if village is None:
            self.village.field.set_error(self.tr("Pilih desanya dari daftar yang muncul."))
        if not is_number:
            self.number.set_error(self.tr("Tulis angka, misalnya 3."))
        if not day:
            self.date.set_error(self.tr("Tulis seperti 14-02-2024."))
        elif day < EARLIEST:
            self.date.set_error(self.tr("Paling awal 01-01-2000."))
        if not election:
            self.election.set_error(self.tr("Tulis nama pemilihannya."))
        if village is None or not is_number or not day or day < EARLIEST or not election:
            return None
        return self._made(village, int(number), election=election, day=day)

    def _made(self, village: Village, number: int, *, election: str, day: str) -> Identity:
        tps = Tps(village.code, number, village.name, village.district, village.regency, village.province)
        core = Identity(tps, village.kind, election, day, self.zone.value(), self.mode.value())
        if self._before is None:
            return core
        papers = ("place", "permit", "minutes_number", "village_head", "copies", "page")
        return Identity(
            core.tps,
            core.village_kind,
            core.election,
            core.date,
            core.zone,
            core.mode,
            **{name: getattr(self._before, name) for name in papers},
        )

    def _where(self) -> QWidget:
        card = Card(self.tr("TPS mana?"), gap=16)
        card.body.addWidget(self.village)
        card.body.addWidget(self.number)
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

    def _show(self, identity: Identity) -> None:
        tps = identity.tps
        self.village.choose(
            Village(tps.code, tps.village, identity.village_kind, tps.district, tps.regency, tps.province)
        )
        self.number.set_text(str(tps.number))
        self.election.set_text(identity.election)
        self.date.set_text(written_date(identity.date))
        self._on_date(self.date.text())
        self.zone.set_value(identity.zone)
        self.mode.set_value(identity.mode)

    def _on_village(self, village: Village) -> None:
        self.zone.set_value(zone_of(village.code))

    def _on_date(self, text: str) -> None:
        """Say the date in words, so that a day and a month that were swapped are seen."""
        day = read_date(text)
        self.date_words.set_text(date_of(day) if day >= EARLIEST else "")
        self.date_words.setVisible(day >= EARLIEST)

"""Which area and which election an office is for; the areas are those of the villages that this laptop knows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.office.wording import level_word
from desktop.screens.identity_core import read_date, written_date
from desktop.theme import spaced
from desktop.widgets.field import Field
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from draw.consolidation import Area, Level
from steps.identity import ZONES
from steps.station import Laptop
from steps.villages import Gazetteer, Village

_LEVELS = (Level.DISTRICT, Level.REGENCY, Level.PROVINCE)
_DIGITS = {Level.DISTRICT: 6, Level.REGENCY: 4, Level.PROVINCE: 2}


class AreaForm(QWidget):
    """Level, area, election, date and zone."""

    changed = Signal()

    def __init__(self, laptop: Laptop, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._villages = gazetteer.villages
        self.level = Select(
            self.tr("Tingkat"), tuple(Option(level.value, level_word(level)) for level in _LEVELS)
        )
        self.place = Select(self.tr("Wilayah"))
        self.election = Field(self.tr("Nama pemilihan"), placeholder=self.tr("Misalnya Pemilu 2024"))
        self.date = Field(self.tr("Tanggal"), placeholder="14-02-2024")
        self.zone = Select(self.tr("Zona waktu"), tuple(Option(zone, zone) for zone in ZONES))
        self.level.set_value(Level.DISTRICT.value)
        self.zone.set_value("WIB")
        self.date.set_text(written_date(laptop.today("WIB")))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((first, (self.level, self.place)), (second, (self.date, self.zone))):
            spaced(row, 12)
            for widget in widgets:
                row.addWidget(widget, 1)
        column = QVBoxLayout(self)
        spaced(column, 14)
        column.addLayout(first)
        column.addWidget(self.election)
        column.addLayout(second)
        self.level.chosen.connect(lambda _: self._offer())
        self.place.chosen.connect(lambda _: self.changed.emit())
        self.date.edited.connect(lambda _: self.changed.emit())
        self._offer()

    def area(self, *, quietly: bool = False) -> Area | None:
        """Return the area, or None after saying beside the fields what is missing (unless `quietly`)."""
        level, code, election = Level(self.level.value()), self.place.value(), self.election.text().strip()
        date = read_date(self.date.text())
        if not quietly:
            self.place.set_error("" if code else self.tr("Pilih wilayahnya."))
            self.election.set_error("" if election else self.tr("Tulis nama pemilihannya."))
            self.date.set_error("" if date else self.tr("Tulis tanggal seperti 14-02-2024."))
        if not code or not date or not (election or quietly):
            return None
        return Area(level, code, self._named(level)[code], election, date, self.zone.value())

    def _offer(self) -> None:
        named = self._named(Level(self.level.value()))
        self.place.set_options(tuple(Option(code, name) for code, name in named.items()))
        self.changed.emit()

    def _named(self, level: Level) -> dict[str, str]:
        digits = _DIGITS[level]
        return {village.code[:digits]: _name(village, level) for village in self._villages}


def _name(village: Village, level: Level) -> str:
    return {
        Level.DISTRICT: village.district,
        Level.REGENCY: village.regency,
        Level.PROVINCE: village.province,
    }[level]

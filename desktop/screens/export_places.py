"""The places to choose from: this laptop, every stick that is plugged in, and any other folder."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.places import Place, place_of, size_words
from desktop.theme import spaced
from desktop.widgets.buttons import SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.option import Choice, Option, OptionRow


class PlacesCard(Card):
    """One row for each place with the room that is left; a stick that goes away takes its row along."""

    other_requested = Signal()
    chosen = Signal()

    def __init__(self, documents: Path) -> None:
        super().__init__(self.tr("Tempat simpan"))
        self._documents = place_of(documents)
        self._sticks: tuple[Place, ...] = ()
        self._other: Place | None = None
        self.other = SecondaryButton(self.tr("Pilih map lain…"))
        self.other.clicked.connect(self.other_requested)
        self._choice = Choice("", ())
        self.body.addWidget(self._choice)
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.other)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._offer(str(self._documents.folder))

    @property
    def folder(self) -> Path:
        """The folder that is chosen."""
        return Path(self._choice.value())

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are offered."""
        return tuple(place.folder for place in self._places())

    def first(self) -> OptionRow:
        """The row that is chosen."""
        return self._choice.row(self._choice.value())

    def set_folder(self, place: Place) -> None:
        """Offer another folder and choose it."""
        self._other = place if place.folder != self._documents.folder else None
        self._offer(str(place.folder))
        self.chosen.emit()

    def show_sticks(self, sticks: tuple[Place, ...]) -> None:
        """Offer the sticks that are there now; a new one is chosen unless somebody chose a folder."""
        if sticks == self._sticks:
            return
        new = [
            stick
            for stick in sticks
            if stick.folder not in {old.folder for old in self._sticks} and stick.writable
        ]
        self._sticks = sticks
        kept = self._choice.value()
        untouched = kept == str(self._documents.folder)
        self._offer(str(new[0].folder) if new and untouched else kept)

    def _places(self) -> tuple[Place, ...]:
        return (self._documents, *self._sticks, *((self._other,) if self._other else ()))

    def _offer(self, wanted: str) -> None:
        places = {str(place.folder): place for place in self._places()}
        options = tuple(Option(key, self._name(place), self._about(place)) for key, place in places.items())
        old = self._choice
        had = old.isAncestorOf(old.focusWidget()) if old.focusWidget() else False
        self._choice = Choice("", options, value=wanted if wanted in places else str(self._documents.folder))
        self._choice.setAccessibleName(self.tr("Tempat simpan"))
        self._choice.chosen.connect(lambda _: self.chosen.emit())
        self.body.replaceWidget(old, self._choice)
        old.hide()
        old.deleteLater()
        if had:
            self.first().setFocus()

    def _name(self, place: Place) -> str:
        if place == self._documents:
            return self.tr("Laptop ini, map Dokumen")
        if place == self._other:
            return self.tr("Map {name}").format(name=place.folder.name or place.folder)
        return self.tr("Flashdisk {name}").format(name=place.volume)

    def _about(self, place: Place) -> str:
        room = self.tr("{size} kosong").format(size=size_words(place.free))
        if not place.writable:
            room = self.tr("tidak bisa ditulisi")
        return f"{room} · {place.folder}"

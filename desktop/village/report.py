"""The signed readiness report: what it will say, where it goes, and what was read back from there."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.jobs import Report
from desktop.places import place_of, size_words, sticks
from desktop.screens.choosing import choose_folder
from desktop.screens.export_places import PlacesCard
from desktop.screens.prizes_money import rupiah
from desktop.theme import spaced
from desktop.village.desk import VillageDesk
from desktop.village.page import VillagePage
from desktop.village.words import lacking, station_title
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Fault, FaultList, Notice
from desktop.widgets.split import Split
from desktop.wording_delivery import delivery_sentence
from draw.signature import grouped
from steps.files.writing import DeliveryError
from steps.tpsfile import is_writable
from steps.village import readiness
from steps.village.readiness import Told
from steps.village.state import VillageState
from steps.village.villagefile import VillageFile

_LOOK_MS = 2_000


class ReportPage(VillagePage):
    """The last page: one file for the sub-district."""

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(
            desk,
            self.tr("Apa yang dilaporkan ke kecamatan?"),
            self.tr(
                "Satu berkas kecil bertanda tangan: kesiapan setiap TPS, sidik jari kuncinya, dan jadwal siaga."
            ),
        )
        self.told = Notice("")
        self.ready = PlainLabel("", "fact")
        self.sums = words("", "quiet")
        self.missing = FaultList(self.tr("Yang belum siap"), lines=4)
        self.places = PlacesCard(desk.file.path.parent)
        self.body.addWidget(self.told)
        self.body.addWidget(Split(self._content_card(), self.places, right_width=400, narrow=760))
        self.body.addStretch(1)
        self.save = PrimaryButton(self.tr("Simpan laporan kesiapan"))
        self.back = SecondaryButton(self.tr("Kembali ke kesiapan"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.back, self.save)
        self.places.other_requested.connect(self._on_other)
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(lambda: self.page_requested.emit("readiness"))
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say what is in the file and how it is checked."""
        return self.tr(
            "Laporan boleh dikirim walaupun belum semuanya siap; yang belum diketahui tetap tertulis belum diketahui.\n\n"
            "Sidik jari kunci setiap TPS ada di dalamnya: dengan itu kecamatan nanti mengenali hasil undian yang sah.\n\n"
            "Laporan tidak memuat nama pemilih. Berkas dibaca kembali dan tanda tangannya diperiksa sebelum dianggap ada."
        )

    def arrive(self) -> None:
        """Look for sticks while the page is shown."""
        self.told.tell("")
        self._on_look()
        self._look.start()

    def first_focus(self) -> QWidget | None:
        """The one act."""
        return self.save

    def show_state(self, state: VillageState) -> None:
        """Show what the report would say now."""
        known = tuple(readiness.station_of(state, number) for number in state.numbers)
        ready = sum(not station.missing for station in known)
        self.ready.set_text(self.tr("{ready} dari {all} TPS siap").format(ready=ready, all=len(known)))
        parts = (
            self.tr("Hadiah di tangan {worth}").format(worth=rupiah(sum(s.value_in_hand for s in known))),
            self.tr("{count} TPS dengan tanda rawan").format(count=sum(bool(s.warnings) for s in known)),
            self.tr("{count} hari tanpa petugas siaga").format(count=len(state.gaps)),
        )
        self.sums.set_text(" · ".join(parts))
        lines = tuple(Fault(station_title(s.number), lacking(s.missing)) for s in known if s.missing)
        self.missing.set_faults(lines)
        self.save.setEnabled(bool(known))

    def save_into(self, folder: Path) -> None:
        """Write the report into a folder and say what was read back."""
        if not is_writable(folder):
            self.told.tell(self.tr("Map ini tidak bisa ditulisi. Pilih map lain."), "bad")
            return

        def deed(file: VillageFile, _report: Report) -> Told:
            return readiness.tell(file, folder)

        self.save.setEnabled(False)
        self.desk.do(deed, then=self._on_told, refused=self._on_refused)

    def _content_card(self) -> QWidget:
        card = Card(self.tr("Isi laporan"))
        card.body.addWidget(self.ready)
        card.body.addWidget(self.sums)
        lacks = QVBoxLayout()
        spaced(lacks, 6)
        lacks.addWidget(self.missing)
        card.body.addLayout(lacks)
        card.body.addStretch(1)
        return card

    def _on_look(self) -> None:
        if self.isVisible():
            self.places.show_sticks(sticks())
        else:
            self._look.stop()

    def _on_other(self) -> None:
        choose_folder(
            self,
            self.tr("Simpan di map mana?"),
            then=lambda folder: self.places.set_folder(place_of(folder)),
            folder=self.places.folder,
        )

    def _on_save(self) -> None:
        self.save_into(self.places.folder)

    def _on_told(self, told: Told) -> None:
        text = self.tr("Tersimpan dan terbaca kembali: {name}, {size}. Ditandatangani kunci desa {key}.")
        self.told.tell(
            text.format(name=told.path.name, size=size_words(told.size), key=grouped(told.signer, groups=4)),
            "good",
        )

    def _on_refused(self, error: Exception) -> bool:
        if not isinstance(error, DeliveryError):
            return False
        self.told.tell(delivery_sentence(error.status), "bad")
        return True

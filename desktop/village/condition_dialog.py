"""What the village knows of one TPS: prizes in hand, witnesses, room and power, logistics, problems."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.screens.identity_core import read_date, written_date
from desktop.screens.prizes_money import read_count
from desktop.theme import spaced
from desktop.village.answers import AnswerGrid
from desktop.village.words import station_title
from desktop.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.label import words
from draw.form import NOTE_LIMIT
from draw.roster import clean_text
from draw.station_readiness import PROBLEM_LIMIT, Condition, Logistics, StationReadiness
from steps.station import ZONES

_CLOCK = re.compile(r"\s*([01]?\d|2[0-3])[.:]([0-5]\d)\s*\Z", re.ASCII)


class ConditionDialog(Dialog):
    """Asks for one TPS; `answered` carries the Condition and the pieces in hand, by place in the TPS's own prizes."""

    answered = Signal(object, object)

    def __init__(
        self, parent: QWidget, known: StationReadiness, *, numbers: tuple[int, ...], zone: str
    ) -> None:
        title = self.tr("Apa yang sudah siap di {tps}?").format(tps=station_title(known.number))
        super().__init__(parent, title, width=1040)
        self._known = known
        self._numbers = numbers
        self._zone = zone
        self.facilities = AnswerGrid(
            {
                "room": self.tr("Tempat sudah pasti"),
                "power": self.tr("Listrik ada"),
                "printer": self.tr("Pencetak ada"),
                "screen": self.tr("Layar kedua atau proyektor ada"),
            },
            {name: getattr(known, name) for name in ("room", "power", "printer", "screen")},
        )
        self.in_hand: dict[int, Field] = {}
        self.witnesses = Field(self.tr("Saksi yang sudah bernama"), placeholder="4")
        self.date = Field(self.tr("Logistik diterima tanggal"), placeholder="13-02-2024")
        self.clock = Field(self.tr("Pukul"), placeholder="15.20")
        self.note = Field(self.tr("Catatan logistik"))
        self.problems = NoteField(
            self.tr("Masalah, satu per baris"),
            lines=3,
            limit=NOTE_LIMIT * 4,
            hint=self.tr("Kosongkan bila tidak ada."),
        )
        self._lay()
        self._fill()
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai data ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)

    def _lay(self) -> None:
        place = Card(self.tr("Tempat dan alat"))
        place.body.addWidget(self.facilities)
        self.body.addWidget(place)
        self.body.addWidget(self._prize_card())
        arrived = Card(self.tr("Logistik dan saksi"))
        row = QHBoxLayout()
        spaced(row, 14)
        for field, stretch in ((self.date, 2), (self.clock, 1), (self.note, 3), (self.witnesses, 2)):
            row.addWidget(field, stretch)
        arrived.body.addLayout(row)
        self.body.addWidget(arrived)
        self.body.addWidget(self.problems)
        self.body.addStretch(1)

    def _prize_card(self) -> QWidget:
        card = Card(self.tr("Hadiah yang sudah ada di tangan"))
        if not self._known.prizes:
            card.body.addWidget(words(self.tr("TPS ini belum mendapat hadiah."), "quiet"))
            return card
        grid = QGridLayout()
        spaced(grid, 12)
        for place, prize in enumerate(self._known.prizes):
            hint = self.tr("dari {count} · {source}").format(count=prize.quantity, source=prize.source)
            field = self.in_hand[self._numbers[place]] = Field(prize.name, hint=hint, placeholder="0")
            field.set_text(str(prize.in_hand) if prize.in_hand else "")
            grid.addWidget(field, place // 3, place % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        self.all = LinkButton(self.tr("Semua sudah ada"))
        self.all.clicked.connect(self._on_all)
        row = QHBoxLayout()
        spaced(row, 0)
        row.addWidget(self.all)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _fill(self) -> None:
        known = self._known
        self.witnesses.set_text(str(known.witnesses) if known.witnesses else "")
        received = known.logistics.received_at
        if received is not None:
            self.date.set_text(written_date(received[:10]))
            self.clock.set_text(received[11:16].replace(":", "."))
        self.note.set_text(known.logistics.note)
        self.note.input.setMaxLength(NOTE_LIMIT)
        self.problems.set_text("\n".join(known.problems))

    def _on_all(self) -> None:
        for place, prize in enumerate(self._known.prizes):
            self.in_hand[self._numbers[place]].set_text(str(prize.quantity))

    def _on_keep(self) -> None:
        in_hand, witnesses = self._read_in_hand(), self._read_witnesses()
        received_is_right, received = self._read_received()
        if in_hand is None or witnesses is None or not received_is_right:
            self.fit()
            return
        lines = self.problems.input.toPlainText().splitlines()
        problems = tuple(text[:NOTE_LIMIT] for line in lines if (text := clean_text(line)))
        condition = Condition(
            self.facilities.answers(),
            Logistics(received, clean_text(self.note.text())),
            witnesses,
            problems[:PROBLEM_LIMIT],
        )
        self.accept()
        self.answered.emit(condition, in_hand)

    def _read_in_hand(self) -> dict[int, int] | None:
        pieces, right = {}, True
        for place, prize in enumerate(self._known.prizes):
            field = self.in_hand[self._numbers[place]]
            try:
                count = read_count(field.text().strip() or "0", least=0, most=prize.quantity)
            except ValueError:
                field.set_error(self.tr("Tulis angka 0 sampai {most}.").format(most=prize.quantity))
                right = False
            else:
                pieces[self._numbers[place]] = count
        return pieces if right else None

    def _read_witnesses(self) -> int | None:
        try:
            return read_count(self.witnesses.text().strip() or "0", least=0, most=99)
        except ValueError:
            self.witnesses.set_error(self.tr("Tulis angka 0 sampai 99."))
            return None

    def _read_received(self) -> tuple[bool, str | None]:
        """Give whether date and time can be right, and the time as RFC 3339, None while nothing is written."""
        typed, day, clock = (
            self.date.text().strip(),
            read_date(self.date.text()),
            _CLOCK.match(self.clock.text()),
        )
        if not typed and not self.clock.text().strip():
            return True, None
        if not day:
            self.date.set_error(self.tr("Tulis seperti 13-02-2024."))
        if clock is None:
            self.clock.set_error(self.tr("Tulis seperti 15.20."))
        if not day or clock is None:
            return False, None
        return True, f"{day}T{int(clock[1]):02d}:{clock[2]}:00+{ZONES[self._zone]:02d}:00"

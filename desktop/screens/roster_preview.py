"""A voter list as it was read, before it is taken: how many, what was left out and why, all faults, every column."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.screens.roster_columns import ColumnsGrid
from desktop.theme import spaced
from desktop.widgets.card import Card
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from desktop.wording import LIST_NAMES
from desktop.wording_roster import fault_lines, reasons
from draw.roster import Voter
from draw.tickets import LISTS
from steps.files.voter_headings import Corrections
from steps.files.voter_list import VoterListReading
from steps.files.voter_table import TableReading

NO_TPS = "-"


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be read: which file, with which corrections, as which list where it does not say."""

    path: Path
    columns: Corrections = field(default_factory=dict)
    list_name: str | None = None


class PreviewPanel(QWidget):
    """Shows a reading; `wished` asks for another one of the same file."""

    wished = Signal(object)
    tables_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wish: Wish | None = None
        self._reading: VoterListReading | None = None
        self._number = 0
        self.told = Notice("")
        self.warned = Notice("")
        self.other_tps = Notice("")
        self.tps = Select(self.tr("TPS di berkas ini"))
        self.list_name = Select(
            self.tr("Dimasukkan sebagai"), tuple(Option(name, LIST_NAMES[name]) for name in LISTS)
        )
        self.columns = ColumnsGrid()
        self.left_out = words("", "small")
        choices = QHBoxLayout()
        spaced(choices, 16)
        choices.addWidget(self.left_out, 2)
        for select in (self.tps, self.list_name):
            choices.addWidget(select, 1)
        card = Card(self.tr("Apakah setiap kolom terbaca benar?"))
        card.body.addWidget(self.columns)
        column = QVBoxLayout(self)
        spaced(column, 16)
        column.addWidget(self.told)
        column.addLayout(choices)
        column.addWidget(self.other_tps)
        column.addWidget(card)
        column.addWidget(self.warned)
        column.addStretch(1)
        self.tps.chosen.connect(self._on_tps)
        self.list_name.chosen.connect(self._on_list)
        self.columns.corrected.connect(self._on_columns)

    def show_reading(self, wish: Wish, reading: VoterListReading, *, number: int) -> None:
        """Show what a file holds; the tables of this TPS are chosen where the file says which they are."""
        again = self._wish is not None and self._wish.path == wish.path
        kept = self.tps.value() if again else ""
        self._wish, self._reading, self._number = wish, reading, number
        keys = tuple(dict.fromkeys(table.tps or NO_TPS for table in reading.tables))
        self.tps.set_options(tuple(Option(key, self._tps_text(key)) for key in keys))
        own = next((key for key in keys if _is(key, number)), keys[0])
        self.tps.set_value(kept if kept in keys else own)
        self.tps.setVisible(len(keys) > 1)
        self._show_tables()

    def forget(self) -> None:
        """Let go of the reading."""
        self._wish, self._reading = None, None

    def refuse(self, sentence: str) -> None:
        """Say why the last wish could not be met, and show the columns again as they were read before."""
        self._show_tables()
        self.told.tell(sentence, "bad")

    @property
    def tables(self) -> tuple[TableReading, ...]:
        """The tables that are about to be taken."""
        tables = self._reading.tables if self._reading else ()
        return tuple(table for table in tables if (table.tps or NO_TPS) == self.tps.value())

    @property
    def wish(self) -> Wish | None:
        """How the file was read."""
        return self._wish

    def voters(self) -> tuple[Voter, ...]:
        """Give the voters that are about to be taken."""
        return tuple(voter for table in self.tables for voter in table.voters)

    def lists(self) -> tuple[str, ...]:
        """Give the lists that are about to be replaced."""
        return tuple(dict.fromkeys(table.list_name for table in self.tables))

    def can_take(self) -> bool:
        """Tell whether there is nothing to mend: warnings do not matter."""
        return bool(self.voters()) and not any(table.faults for table in self.tables)

    def _show_tables(self) -> None:
        tables = self.tables
        faults = tuple(fault for table in tables for fault in table.faults)
        warnings = tuple(warning for table in tables for warning in table.warnings)
        unnamed = tables[0].unnamed if tables else ()
        if unnamed:
            self.told.tell(self._name_sentence(unnamed), "attention")
        else:
            self.told.tell(self._sentence(tables), "bad" if faults else "good", faults=fault_lines(faults))
        self.left_out.set_text(self._left_out(tables))
        say = self.tr("{count} hal perlu dilihat, tetapi tidak menghalangi:").format(count=len(warnings))
        self.warned.tell(say if warnings else "", "attention", faults=fault_lines(warnings))
        self.other_tps.tell(self._other_tps(), "attention")
        names = self.lists()
        self.list_name.setVisible(len(names) == 1)
        self.list_name.set_value(names[0] if len(names) == 1 else "")
        if tables:
            self.columns.show_table(tables[0], self._wish.columns if self._wish else {})
        self.tables_changed.emit()

    def _name_sentence(self, unnamed: tuple[str, ...]) -> str:
        """Ask for the columns that a list without headings cannot tell."""
        if unnamed == ("name",):
            return self.tr("Sekarang tunjukkan kolom nama: pilih Nama pada kolomnya.")
        if unnamed == ("number",):
            return self.tr("Sekarang tunjukkan kolom nomor: pilih Nomor urut pada kolomnya.")
        return self.tr(
            "Berkas ini tidak punya baris judul. Tunjukkan dua kolom: pilih Nomor urut dan Nama pada kolomnya."
        )

    def _sentence(self, tables: Iterable[TableReading]) -> str:
        """Account for every row: rows = voters + left out + to be mended."""
        rows = taken = left = 0
        for table in tables:
            rows += table.rows_in_file
            taken += len(table.voters)
            left += len(table.left_out)
        text = self.tr("{rows} baris = {taken} pemilih + {left} dilewati + {wrong} perlu diperbaiki")
        return text.format(rows=rows, taken=taken, left=left, wrong=rows - taken - left)

    def _left_out(self, tables: Iterable[TableReading]) -> str:
        why = reasons(row for table in tables for row in table.left_out)
        return self.tr("Dilewati: {reasons}.").format(reasons=why) if why else ""

    def _other_tps(self) -> str:
        key = self.tps.value()
        if key in ("", NO_TPS) or _is(key, self._number):
            return ""
        text = self.tr("Daftar ini tertulis untuk TPS {theirs}, padahal berkas ini TPS {ours}.")
        return text.format(theirs=key, ours=f"{self._number:03d}")

    def _tps_text(self, key: str) -> str:
        return self.tr("Tanpa nomor TPS") if key == NO_TPS else self.tr("TPS {number}").format(number=key)

    def _on_tps(self) -> None:
        self._show_tables()

    def _on_list(self, name: str) -> None:
        if self._wish is not None:
            self.wished.emit(Wish(self._wish.path, self._wish.columns, name))

    def _on_columns(self, columns: Corrections) -> None:
        if self._wish is not None:
            self.wished.emit(Wish(self._wish.path, columns, self._wish.list_name))


def _is(key: str, number: int) -> bool:
    return key.isascii() and key.isdigit() and int(key) == number

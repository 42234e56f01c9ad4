"""What each column of a voter list was taken for, beside what stands in it, to be corrected one by one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.theme import px, spaced
from desktop.widgets.card import rule
from desktop.widgets.label import PlainLabel
from desktop.widgets.option import Option
from desktop.widgets.select import Select
from desktop.wording_roster import FIELD_NAMES, field_name
from steps.files.sheet_errors import column_letters
from steps.files.voter_headings import Corrections
from steps.files.voter_table import TableReading

UNUSED = "-"
EXAMPLES = 3


class ColumnsGrid(QWidget):
    """One line for each column of the file; `corrected` carries the corrections that the file is to be read with."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.selects: dict[int, Select] = {}
        self._corrections: dict[str, str | int] = {}
        self._grid = QGridLayout(self)
        spaced(self._grid, 8)

    def show_table(self, table: TableReading, corrections: Corrections) -> None:
        """Show the columns of a table as they were read with these corrections."""
        self._corrections = dict(corrections)
        self._clear()
        self._head(table)
        fields = {column.position: column.field for column in table.columns}
        cells = [row.cells for row in table.preview[:EXAMPLES]]
        width = max((len(table.headings), *(len(row) for row in cells)), default=0)
        line = 2
        for at in range(width):
            heading = table.headings[at] if at < len(table.headings) else ""
            examples = [row[at] if at < len(row) else "" for row in cells]
            if heading or any(examples) or at in fields:
                self._line(line, at, heading=heading or column_letters(at), field=fields.get(at, ""))
                for place, text in enumerate(examples):
                    self._grid.addWidget(_indented(PlainLabel(text)), line, 2 + place)
                line += 1

    def _head(self, table: TableReading) -> None:
        texts = [self.tr("Kolom di berkas"), self.tr("Dibaca sebagai")]
        texts += [self.tr("Baris {row}").format(row=row.number) for row in table.preview[:EXAMPLES]]
        for place, text in enumerate(texts):
            label = PlainLabel(text, "label")
            self._grid.addWidget(_indented(label) if place > 1 else label, 0, place)
        self._grid.addWidget(rule(), 1, 0, 1, max(2, len(texts)))
        for place, weight in enumerate((3, 4, *[4] * (len(texts) - 2))):
            self._grid.setColumnStretch(place, weight)

    def _line(self, line: int, at: int, *, heading: str, field: str) -> None:
        options = (
            Option(UNUSED, self.tr("Tidak dipakai")),
            *(Option(name, field_name(name)) for name in FIELD_NAMES),
        )
        select = Select("", options)
        select.set_value(field or UNUSED)
        select.input.setAccessibleName(self.tr("Kolom {heading} dibaca sebagai").format(heading=heading))
        select.chosen.connect(lambda key: self._on_chosen(at, key, was=field))
        self.selects[at] = select
        self._grid.addWidget(PlainLabel(heading, "strong"), line, 0)
        self._grid.addWidget(select, line, 1)

    def _on_chosen(self, at: int, key: str, *, was: str) -> None:
        """Read the file again: the column has the field that was picked, and nothing else has that field."""
        if key == was or (key == UNUSED and not was):
            return
        if was and self._corrections.get(was) in (None, at):
            self._corrections[was] = ""
        if key != UNUSED:
            self._corrections[key] = at
        self.corrected.emit(dict(self._corrections))

    def _clear(self) -> None:
        self.selects.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _indented(label: PlainLabel) -> PlainLabel:
    label.setContentsMargins(px(12), 0, 0, 0)
    return label

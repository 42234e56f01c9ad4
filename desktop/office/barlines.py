"""Lines of a chart: a name, a bar of its share, a figure; made of widgets, so that they wrap, scale and speak."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.theme import fixed, spaced
from desktop.widgets.figure import Bar
from desktop.widgets.label import PlainLabel


@dataclass(frozen=True, slots=True)
class BarLine:
    """One line; `share` is 0 to 1."""

    name: str
    share: float
    figure: str


class BarLines(QWidget):
    """A chart of lines; names and figures keep their columns."""

    def __init__(self, *, name_width: int = 180) -> None:
        super().__init__()
        self._name_width = name_width
        self._grid = QGridLayout(self)
        spaced(self._grid, 8)
        self._grid.setColumnStretch(1, 1)
        self._parts: list[QWidget] = []
        self.lines: tuple[BarLine, ...] = ()

    def show_lines(self, lines: tuple[BarLine, ...]) -> None:
        """Show other lines."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self.lines = lines
        for row, line in enumerate(lines):
            name = PlainLabel(line.name)
            fixed(name, width=self._name_width)
            bar = Bar(f"{line.name}, {line.figure}")
            bar.set_share(line.share)
            figure = PlainLabel(line.figure, "strong")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, part in enumerate((name, bar, figure)):
                self._grid.addWidget(part, row, column)
                self._parts.append(part)

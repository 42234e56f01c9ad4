"""Tables: rows of 40 px, hairlines only, small quiet headings, long names shortened with the whole on hover.

* No sideways scrolling: the columns share the width there is.
* Up and Down move the row; Enter, Space or a click on a link asks for the act of that row; Tab leaves.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from desktop.theme import look, px
from desktop.widgets.label import as_drawn, is_figure, tip
from desktop.widgets.rows import Column, Role, RowsModel
from desktop.widgets.tag import Mark, draw_tag, tag_size

_ROW, _PAD, _SAMPLE = 40, 12, 400
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _shortened(metrics: QFontMetrics, text: str, width: int) -> str:
    return metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)


def _cell_font(text: str, *, bold: bool) -> QFont:
    return look().font(18, 600 if bold else 400, tabular=is_figure(text))


class _Heading(QHeaderView):
    def __init__(self, columns: tuple[Column, ...], parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_ROW))

    def paintSection(self, painter: QPainter, rect: QRect, place: int) -> None:
        now = look()
        column = self._columns[place]
        font = now.font(15, 600)
        painter.setFont(font)
        painter.setPen(QColor(now.tokens.quiet))
        room = rect.adjusted(px(_PAD), 0, -px(_PAD), 0)
        text = _shortened(QFontMetrics(font), column.heading, room.width())
        painter.drawText(room, int(_RIGHT if column.align == "right" else _LEFT), text)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(now.tokens.line))


class _Cells(QStyledItemDelegate):
    """Draws a cell whole: one place for hairline, text, pill, link and the row in hand."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now = look()
        view, box = self._table(), QRect(option.rect)
        column = view.rows_model.columns[index.column()]
        held = view.hasFocus() and index.row() == view.currentIndex().row()
        if held:
            painter.fillRect(box, QColor(now.tokens.tint))
            thick = px(2)
            painter.fillRect(box.x(), box.y(), box.width(), thick, QColor(now.tokens.focus))
            painter.fillRect(box.x(), box.bottom() - thick + 1, box.width(), thick, QColor(now.tokens.focus))
        else:
            painter.fillRect(box.x(), box.bottom(), box.width(), 1, QColor(now.tokens.line))
        room = box.adjusted(px(_PAD), 0, -px(_PAD), 0)
        value = index.data(Role.MARK)
        if isinstance(value, Mark):
            size = tag_size(value, now)
            pill = QRectF(room.x(), room.y() + (room.height() - size.height()) / 2, 0, size.height())
            pill.setWidth(min(size.width(), room.width()))
            painter.save()
            draw_tag(painter, pill, text=value, now=now)
            painter.restore()
            return
        text = str(index.data() or "")
        font = _cell_font(text, bold=column.bold)
        font.setUnderline(column.action and held)
        painter.setFont(font)
        painter.setPen(QColor(now.tokens.accent_word if column.action else now.tokens.ink))
        text = _shortened(QFontMetrics(font), as_drawn(text) if is_figure(text) else text, room.width())
        painter.drawText(room, int(_RIGHT if column.align == "right" else _LEFT), text)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        text = str(index.data() or "")
        table = self._table()
        font = _cell_font(text, bold=table.rows_model.columns[index.column()].bold)
        room = table.columnWidth(index.column()) - 2 * px(_PAD)
        cut = QFontMetrics(font).horizontalAdvance(text) > room
        QToolTip.showText(event.globalPos(), tip(text) if cut else "", view)
        return True

    def _table(self) -> Table:
        table = self.parent()
        assert isinstance(table, Table)
        return table


class Table(QTableView):
    """A table of rows; `shown` rows fit without scrolling, or all of them when it is 0."""

    row_stays = False
    """Whether the row in hand is shown without the keyboard too."""

    action_requested = QtSignal(int, int)
    row_chosen = QtSignal(int)

    def __init__(self, name: str, columns: tuple[Column, ...], *, shown: int = 0) -> None:
        super().__init__()
        self._shown = shown
        self.rows_model = RowsModel(columns, parent=self)
        self.setModel(self.rows_model)
        self.setAccessibleName(name)
        self.setHorizontalHeader(_Heading(columns, self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(any(column.action for column in columns))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not shown:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tall = QSizePolicy.Policy.Expanding if shown else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, tall)
        self.doubleClicked.connect(self._on_double_clicked)
        self._measure()

    def set_rows(self, rows: tuple[Any, ...]) -> None:
        """Show other rows; the row in hand stays where it was if it can."""
        kept = self.currentIndex().row()
        self.rows_model.set_rows(rows)
        if rows and kept >= 0:
            self.setCurrentIndex(self.rows_model.index(min(kept, len(rows) - 1), 0))
        self._share_width()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the heading and the rows that are to be seen."""
        rows = min(self._shown, len(self.rows_model.rows)) if self._shown else len(self.rows_model.rows)
        return QSize(px(320), px(_ROW) * (max(rows, 1) + 1) + 1)

    def minimumSizeHint(self) -> QSize:
        """Shrink to three rows when it scrolls by itself, never in height when it does not."""
        hint = self.sizeHint()
        return QSize(px(160), min(hint.height(), px(_ROW) * 4 + 1) if self._shown else hint.height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows_model"):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and a ring around them where no row can show that the keyboard is here (U43)."""
        super().paintEvent(event)
        if QTableView.hasFocus(self) and (self.row_stays or not self.currentIndex().isValid()):
            painter = QPainter(self.viewport())
            thick = px(2)
            painter.setPen(QPen(QColor(look().tokens.focus), thick))
            inset = thick // 2
            painter.drawRect(self.viewport().rect().adjusted(inset, inset, -inset - 1, -inset - 1))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Space ask for the act of the row in hand, once for each press."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            super().keyPressEvent(event)
            return
        event.accept()
        here = self.currentIndex()
        if not here.isValid() or event.isAutoRepeat():
            return
        links = [place for place in range(len(self.rows_model.columns)) if self._is_link(here.row(), place)]
        if links:
            self.action_requested.emit(here.row(), here.column() if here.column() in links else links[0])
        else:
            self.row_chosen.emit(here.row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a click on a link ask for its act."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and self._is_link(index.row(), index.column()):
            self.action_requested.emit(index.row(), index.column())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over a link."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        over = index.isValid() and self._is_link(index.row(), index.column())
        self.viewport().setCursor(
            QCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        )

    def _is_link(self, row: int, column: int) -> bool:
        return self.rows_model.columns[column].action and bool(self.rows_model.text(row, column))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self._is_link(index.row(), index.column()):
            self.row_chosen.emit(index.row())

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.horizontalHeader().setFixedHeight(px(_ROW))
        self._share_width()
        self.updateGeometry()

    def _share_width(self) -> None:
        room = self.viewport().width()
        columns = self.rows_model.columns
        natural = [0 if column.weight else self._natural(place) for place, column in enumerate(columns)]
        roomy = [
            0 if column.weight else max(wide, px(column.least))
            for wide, column in zip(natural, columns, strict=True)
        ]
        least = sum(px(column.least) for column in columns if column.weight)
        widths = roomy if sum(roomy) + least <= room else natural
        if sum(widths) + least > room and any(widths):
            taken = sum(widths)
            widths = [width * max(0, room - least) // taken for width in widths]
        left = room - sum(widths)
        weights = sum(column.weight for column in columns)
        for place, column in enumerate(columns):
            if column.weight:
                widths[place] = left * column.weight // weights
        if weights:
            widths[-1] += room - sum(widths)
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)

    def _natural(self, place: int) -> int:
        now, column = look(), self.rows_model.columns[place]
        weight = 600 if column.bold else 400
        metrics = tuple(QFontMetrics(now.font(18, weight, tabular=figures)) for figures in (False, True))
        widest = QFontMetrics(now.font(15, 600)).horizontalAdvance(column.heading)
        for row in self.rows_model.rows[:_SAMPLE]:
            value = column.value(row)
            if isinstance(value, Mark):
                widest = max(widest, tag_size(value, now).width())
            else:
                widest = max(widest, metrics[is_figure(value)].horizontalAdvance(value))
        return widest + 2 * px(_PAD) + 2

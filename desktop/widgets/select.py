"""One of a list too long for rows: a field that opens downwards."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

from desktop.theme import look, px
from desktop.widgets.field import FieldFrame
from desktop.widgets.option import Option


class Combo(QComboBox):
    """A combo box that the mouse wheel does not change by accident, with an arrow of the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(8)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """Ask for little width: a long name never pushes the page."""
        return QSize(px(140), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the arrow at its end."""
        tokens = look().tokens
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        text = option.currentText if self.currentIndex() >= 0 else self.placeholderText()
        room = self.width() - px(14 + 40)
        option.currentText = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                QColor(tokens.accent if self.isEnabled() else tokens.off_ink),
                px(2),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        x, y, half = self.width() - px(22), self.height() / 2, px(5)
        arrow = [QPointF(x - half, y - half / 2), QPointF(x, y + half / 2), QPointF(x + half, y - half / 2)]
        painter.drawPolyline(QPolygonF(arrow))
        painter.end()


class Select(FieldFrame):
    """A labelled list of options to pick one from; nothing is picked until someone picks."""

    chosen = Signal(str)

    def __init__(
        self, label: str, options: tuple[Option, ...] = (), *, hint: str = "", placeholder: str = ""
    ) -> None:
        self.input = Combo()
        super().__init__(label, self.input, hint=hint)
        self.input.setPlaceholderText(placeholder or self.tr("Pilih"))
        self.input.activated.connect(self._on_activated)
        self.set_options(options)

    def set_options(self, options: tuple[Option, ...]) -> None:
        """Offer other options; what was picked stays picked if it is still among them."""
        kept = self.value()
        self.input.clear()
        for option in options:
            self.input.addItem(option.text, option.key)
        self.set_value(kept)

    def value(self) -> str:
        """Give the key that was picked, or an empty text."""
        return str(self.input.currentData() or "")

    def set_value(self, key: str) -> None:
        """Pick by key, without a signal; an unknown key picks nothing."""
        self.input.setCurrentIndex(self.input.findData(key) if key else -1)

    def _on_activated(self) -> None:
        self.set_error("")
        self.chosen.emit(self.value())

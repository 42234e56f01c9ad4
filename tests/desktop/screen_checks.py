"""What holds for every screen, each as a measure that names what is wrong (U03, U09, U40 to U47)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from desktop.tokens import TYPE_SCALE
from desktop.widgets.buttons import PrimaryButton
from desktop.widgets.card import Tile
from desktop.widgets.label import PlainLabel
from desktop.widgets.notice import Notice
from desktop.widgets.option import Choice
from desktop.widgets.sign import Sign
from desktop.widgets.tag import Tag

MILLIMETRES = 15.6 * 25.4 / math.hypot(1366, 768)
"""How large a pixel is on a laptop of 15.6 inches at 1366 x 768."""
TAKERS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTableView)
SMALL_KINDS = {"small", "label"}
DECORATION = {"Sign", "_Emblem"}
EXPORTS = re.compile(r"Simpan (paket|ke tempat lain|sebagai PDF|halaman pemeriksa|kit|laporan)\b")
"""Buttons that write a file for somebody else; nothing of the day itself ever waits for one."""


def seen(root: QWidget) -> Iterator[QWidget]:
    """Return every widget below a window that can be seen."""
    return (widget for widget in root.findChildren(QWidget) if widget.isVisible())


def called(widget: QWidget) -> str:
    """Return how a fault names a widget."""
    return f"{type(widget).__name__} {widget.accessibleName()!r} {widget.size().toTuple()}"


def cut(root: QWidget) -> list[str]:
    """Name what has less room than it needs, and every page that is wider than its frame (U41)."""
    faults = [called(widget) for widget in seen(root) if _needs_more(widget)]
    for frame in seen(root):
        inner = frame.widget() if isinstance(frame, QScrollArea) else None
        if inner is not None and inner.width() > frame.viewport().width():
            faults.append(f"{called(inner)} is wider than {frame.viewport().width()}")
    return faults


def sideways(root: QWidget) -> list[str]:
    """Name whatever scrolls sideways (U41)."""
    areas = (widget for widget in seen(root) if isinstance(widget, QAbstractScrollArea))
    return [
        f"{called(area)} by {area.horizontalScrollBar().maximum()} px"
        for area in areas
        if area.horizontalScrollBar().maximum() > 1
    ]


def _needs_more(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton) and widget.text():
        hint = widget.sizeHint()
        return widget.width() < hint.width() or widget.height() < hint.height()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel):
        return widget.height() < widget.fontMetrics().height()
    follows = widget.hasHeightForWidth() and widget.layout() is None
    return follows and widget.height() < widget.heightForWidth(widget.width())


def small_text(root: QWidget) -> list[str]:
    """Name text of a size that is not in the scale, or below 18 px where it is not a quiet note (U41); at 100 %."""
    faults = []
    for widget in seen(root):
        text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
        size = widget.font().pixelSize()
        least = 15 if widget.property("kind") in SMALL_KINDS else 18
        if text and (size < least or size not in TYPE_SCALE):
            faults.append(f"{called(widget)} has {size} px")
    return faults


def nameless(root: QWidget) -> list[str]:
    """Name by class what a screen reader would pass over in silence (U44)."""
    faults = []
    for widget in seen(root):
        ours = type(widget).__module__.startswith("desktop.") and not isinstance(widget, QLabel)
        paints = ours and "paintEvent" in vars(type(widget)) and not widget.children()
        speaks = isinstance(widget, TAKERS) or (isinstance(widget, QLabel) and widget.text()) or paints
        inner = isinstance(widget.parent(), QComboBox | QTableView)
        if speaks and not inner and type(widget).__name__ not in DECORATION and not widget.accessibleName():
            faults.append(called(widget))
    return faults


def rich_text(root: QWidget) -> list[str]:
    """Name every label that would read markup in what it shows (U46)."""
    labels = (label for label in root.findChildren(QLabel) if type(label).__name__ not in DECORATION)
    return [called(label) for label in labels if label.textFormat() != Qt.TextFormat.PlainText]


def told_by_colour(root: QWidget) -> list[str]:
    """Name every state that has no word, or no sign beside the word (U45)."""
    faults = []
    for widget in seen(root):
        if isinstance(widget, Tag) and not widget.mark().text:
            faults.append(called(widget))
        state = widget.property("state")
        if isinstance(widget, (Notice, Tile)) and state in ("good", "attention", "bad"):
            signs = [sign for sign in widget.findChildren(Sign) if sign.isVisible()]
            if not signs or not widget.accessibleName():
                faults.append(called(widget))
        if isinstance(widget, Sign) and not _words_beside(widget):
            faults.append(f"{called(widget)} in {called(widget.parentWidget())}")
    return faults


def _words_beside(sign: Sign) -> bool:
    parent = sign.parentWidget()
    return any(label.full_text for label in parent.findChildren(PlainLabel) if label.isVisible())


def filled(root: QWidget) -> list[str]:
    """Name the filled buttons where there is more than one."""
    there = [called(button) for button in seen(root) if isinstance(button, PrimaryButton)]
    return there if len(there) > 1 else []


def saves(root: QWidget) -> list[str]:
    """Name every button that would make the day wait for being saved (U09)."""
    buttons = (b.text() for b in root.findChildren(QAbstractButton) if b.window() is root.window())
    return [text for text in buttons if re.match(r"(Simpan|Save)\b", text) and not EXPORTS.match(text)]


def low_targets(root: QWidget, least: int) -> list[str]:
    """Name the main acts that are lower than so many pixels (U42)."""
    buttons = (w for w in seen(root) if w.property("kind") in ("primary", "secondary", "danger", "icon"))
    return [called(button) for button in buttons if button.height() < least]


def ring(window: QWidget, most: int = 400) -> list[QWidget]:
    """Return what Tab reaches, in its order, until it comes round."""
    reached: list[QWidget] = []
    here: QWidget | None = next(
        w for w in seen(window) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()
    )
    here.setFocus()
    here = window.focusWidget()
    while here is not None and here not in reached and len(reached) < most:
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = window.focusWidget()
    return reached


def unreached(root: QWidget, reached: Iterable[QWidget]) -> list[str]:
    """Name whatever can be worked by mouse and is not reached by Tab (U43)."""
    held = set(reached)
    faults = []
    for widget in seen(root):
        works = isinstance(widget, TAKERS) and widget.isEnabled()
        inner = isinstance(widget.parent(), QComboBox | QTableView) or widget.focusProxy() is not None
        closed = type(widget).__name__ == "RailStep" and widget.focusPolicy() == Qt.FocusPolicy.NoFocus
        group = _in_reached_group(widget, held)
        if works and not inner and not closed and not group and widget not in held:
            faults.append(called(widget))
    return faults


def _in_reached_group(widget: QWidget, held: set[QWidget]) -> bool:
    """Rows of one choice are one stop of Tab; the arrows lead through them."""
    one_of = isinstance(widget.parent(), Choice) or type(widget).__name__ == "Segment"
    return one_of and any(other.parent() is widget.parent() for other in held)


def unseen_focus(reached: Iterable[QWidget]) -> list[str]:
    """Name whatever looks the same with the keyboard and without it (U43)."""
    faults = []
    for widget in reached:
        if not isinstance(widget, TAKERS):
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_keyboard = _picture(widget)
        widget.clearFocus()
        if _picture(widget) == with_keyboard:
            faults.append(called(widget))
    return faults


def _picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


class Lengthened(QTranslator):
    """A language that is Indonesian with a third more letters: what comes through it is marked by its last letter."""

    MARK = "ŵ"

    def isEmpty(self) -> bool:
        """Be asked for every text."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Lengthen a text by 30 % and mark its end; places in braces stay."""
        extra = max(1, len(re.sub(r"\{\w*\}", "", source)) * 3 // 10)
        tail = ("nusa " * (extra // 5 + 1))[:extra].strip()
        return f"{source} {tail}{self.MARK}" if extra > 4 else f"{source}{'n' * (extra - 1)}{self.MARK}"


def untranslated(root: QWidget, data: Iterable[str]) -> list[str]:
    """Name every text that is neither data nor came through the translation (U47); `Lengthened` must be installed."""
    known = sorted({text for text in data if text}, key=len, reverse=True)
    faults = []
    for widget in seen(root):
        for text in _texts(widget):
            rest = re.sub(r"\S*/\S*|\b[0-9A-F]{4}\b", " ", text)  # the place of a file, a fingerprint
            for word in known:
                rest = rest.replace(word, " ")
            if Lengthened.MARK not in text and re.search(r"[^\W\d_]{4,}", rest):
                faults.append(f"{called(widget)}: {text}")
    return faults


def _texts(widget: QWidget) -> list[str]:
    found = [widget.text()] if isinstance(widget, QLabel | QAbstractButton) else []
    if isinstance(widget, QLineEdit):
        found.append(widget.placeholderText())
    if isinstance(widget, QTableView):
        model: QObject = widget.model()
        heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]  # type: ignore[attr-defined]
        found += [str(head) for head in heads if head]
    return [text for text in found if text]

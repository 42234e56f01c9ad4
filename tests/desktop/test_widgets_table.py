"""Tables share the width, work by keyboard, and say everything to a screen reader (U43, U44)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from desktop import theme
from desktop.tokens import LIGHT, Scale
from desktop.widgets.rows import Column, Role, RowsModel
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark

LONG = "R. Ngt. Hj. <b>Kusumaningtyas</b> Pangestuningrum Wiryohadikusumo, S.Pd., M.Si."


@dataclass(frozen=True, slots=True)
class Voter:
    """A row."""

    ticket: str
    name: str
    outcome: Mark
    undo: str = "Urungkan"


VOTERS = (
    Voter("DPT-112", "Sri Wahyuni", Mark("Hadir", "good")),
    Voter("DPT-045", LONG, Mark("Belum")),
    Voter("DPT-007", "Endang", Mark("Hadir", "good"), undo=""),
)
COLUMNS = (
    Column("Nomor", lambda voter: voter.ticket, bold=True),
    Column("Nama", lambda voter: voter.name, weight=1),
    Column("Hasil", lambda voter: voter.outcome),
    Column("", lambda voter: voter.undo, align="right", action=True),
)


@pytest.fixture
def table(qtbot) -> Table:
    made = Table("Baru saja masuk", COLUMNS)
    qtbot.addWidget(made)
    made.set_rows(VOTERS)
    made.resize(640, 200)
    made.show()
    return made


def test_that_the_model_gives_text_pill_side_and_accessible_text_u44() -> None:
    model = RowsModel(COLUMNS, VOTERS)
    assert (model.rowCount(), model.columnCount()) == (3, 4)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Nama"
    assert model.data(model.index(0, 1)) == "Sri Wahyuni"
    assert model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "Nama: Sri Wahyuni"
    assert model.data(model.index(0, 2)) == "Hadir"
    assert model.data(model.index(0, 2), Role.MARK) == Mark("Hadir", "good")
    assert model.data(model.index(0, 1), Role.MARK) is None
    assert model.data(model.index(0, 3), Qt.ItemDataRole.TextAlignmentRole) == int(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    )
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize("width", [300, 420, 640, 1046])
@pytest.mark.parametrize("percent", [100, 150])
def test_that_columns_fill_the_width_and_never_pass_it_u41(
    dressed: QApplication, table: Table, width: int, percent: int
) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    table.resize(width, 300)
    widths = [table.columnWidth(column) for column in range(4)]
    assert sum(widths) == table.viewport().width()
    assert min(widths) > 0


def test_that_rows_are_forty_pixels_at_every_scale(dressed: QApplication, table: Table) -> None:
    assert {table.rowHeight(row) for row in range(3)} == {40}
    theme.apply(dressed, LIGHT, Scale(150))
    assert {table.rowHeight(row) for row in range(3)} == {60}
    assert table.sizeHint().height() == 60 * 4 + 1


def test_that_a_table_is_as_high_as_its_rows_or_as_was_asked(qtbot) -> None:
    all_rows, some = Table("Semua", COLUMNS), Table("Beberapa", COLUMNS, shown=2)
    for one in (all_rows, some):
        qtbot.addWidget(one)
        one.set_rows(VOTERS * 10)
    assert all_rows.minimumSizeHint().height() == 31 * 40 + 1
    assert some.sizeHint().height() == 3 * 40 + 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_that_the_keyboard_asks_for_the_act_of_a_row_once_u43(qtbot, table: Table, key: Qt.Key) -> None:
    asked: list[tuple[int, int]] = []
    table.action_requested.connect(lambda row, column: asked.append((row, column)))
    table.setCurrentIndex(table.rows_model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, key)
    for _ in range(10):
        QApplication.sendEvent(
            table, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        )
    assert asked == [(1, 3)]


def test_that_a_row_without_an_act_is_chosen_instead(qtbot, table: Table) -> None:
    asked: list[tuple[int, int]] = []
    table.action_requested.connect(lambda row, column: asked.append((row, column)))
    table.setCurrentIndex(table.rows_model.index(2, 0))
    with qtbot.waitSignal(table.row_chosen) as caught:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert caught.args == [2]
    assert asked == []


def test_that_a_click_on_a_link_asks_and_elsewhere_does_not(qtbot, table: Table) -> None:
    asked: list[tuple[int, int]] = []
    table.action_requested.connect(lambda row, column: asked.append((row, column)))
    for row, column in ((0, 1), (0, 3), (2, 3)):
        place = table.visualRect(table.rows_model.index(row, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [(0, 3)]


def test_that_tab_leaves_a_table_u43(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    table, after = Table("Baru saja masuk", COLUMNS), QLineEdit()
    table.set_rows(VOTERS)
    column.addWidget(table)
    column.addWidget(after)
    holder.show()
    holder.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_that_the_row_in_hand_is_seen_u43(qtbot, table: Table) -> None:
    table.activateWindow()
    table.setCurrentIndex(table.rows_model.index(1, 0))
    table.clearFocus()
    place = table.visualRect(table.rows_model.index(1, 1)).bottomLeft()
    before = table.viewport().grab().toImage().pixelColor(place).name()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert before == "#dedcd4"
    assert table.viewport().grab().toImage().pixelColor(place).name() == "#3d348b"


def test_that_only_a_shortened_name_has_a_tip_and_it_is_plain_u46(qtbot, table: Table) -> None:
    shown: list[str] = []
    for row in (0, 1):
        index = table.rows_model.index(row, 1)
        place = table.visualRect(index).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
        QApplication.sendEvent(table.viewport(), event)
        shown.append(QToolTip.text())
        QToolTip.hideText()
    assert shown[0] == ""
    assert "&lt;b&gt;Kusumaningtyas" in shown[1]


def test_that_new_rows_keep_the_row_in_hand(table: Table) -> None:
    table.setCurrentIndex(table.rows_model.index(2, 0))
    table.set_rows(VOTERS[:2])
    assert table.currentIndex().row() == 1
    table.set_rows(())
    assert table.rows_model.rowCount() == 0

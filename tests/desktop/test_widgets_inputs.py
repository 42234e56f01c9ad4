"""Fields, options and the signature pad work by keyboard and mouse, and say what is wrong (U43-U46)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop import theme
from desktop.tokens import LIGHT, Scale
from desktop.widgets.field import BigField, Field, NoteField
from desktop.widgets.option import CheckRow, Choice, Option
from desktop.widgets.select import Select
from desktop.widgets.signature import SignaturePad

RULES = (Option("forfeit", "Harus ada di tempat"), Option("hold", "Hadiah disimpan", "Sampai pukul 17.00"))


def test_that_a_field_says_what_is_wrong_until_someone_types_u45(qtbot) -> None:
    field = Field("Nomor TPS", hint="Angka 1 sampai 999")
    qtbot.addWidget(field)
    field.show()
    field.set_error("Nomor TPS hanya angka.")
    assert field.error() == "Nomor TPS hanya angka."
    assert field.input.property("state") == "bad"
    assert field.input.accessibleDescription() == "Nomor TPS hanya angka."
    qtbot.keyClicks(field.input, "3")
    assert field.error() == ""
    assert field.input.property("state") == ""
    assert field.input.accessibleDescription() == "Angka 1 sampai 999"


def test_that_a_field_tells_typing_and_enter(qtbot) -> None:
    field = Field("Nama desa")
    qtbot.addWidget(field)
    seen: list[str] = []
    field.edited.connect(seen.append)
    with qtbot.waitSignal(field.entered):
        qtbot.keyClicks(field.input, "Ka")
        qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert seen == ["K", "Ka"]
    assert field.text() == "Ka"
    field.set_text("Geger")
    assert seen == ["K", "Ka"]


def test_that_a_passphrase_is_hidden_until_the_eye_is_pressed(qtbot) -> None:
    field = Field("Kata sandi", secret=True)
    qtbot.addWidget(field)
    assert field.input.echoMode() == QLineEdit.EchoMode.Password
    qtbot.mouseClick(field._eye, Qt.MouseButton.LeftButton)
    assert field.input.echoMode() == QLineEdit.EchoMode.Normal
    qtbot.mouseClick(field._eye, Qt.MouseButton.LeftButton)
    assert field.input.echoMode() == QLineEdit.EchoMode.Password


def test_that_a_note_is_one_paragraph_of_limited_length(qtbot) -> None:
    note = NoteField("Alasan", limit=20)
    qtbot.addWidget(note)
    note.set_text("satu\n\n  dua " + "x" * 100)
    assert note.text() == "satu dua xxxxxxxx"
    assert len(note.input.toPlainText()) == 20
    assert note.input.tabChangesFocus()


@pytest.mark.parametrize("percent", [100, 150])
def test_that_inputs_are_large_enough_for_a_finger_u42(dressed: QApplication, qtbot, percent: int) -> None:
    theme.apply(dressed, LIGHT, Scale(percent))
    field, big, select, tick = (
        Field("Nama"),
        BigField("Nomor"),
        Select("Ketua", RULES),
        CheckRow("Saya setuju"),
    )
    for one in (field, big, select, tick):
        qtbot.addWidget(one)
        one.show()
    assert field.input.height() == pytest.approx(50 * percent / 100, abs=1)  # its hairlines do not grow
    assert select.input.height() == pytest.approx(50 * percent / 100, abs=1)
    assert big.height() == pytest.approx(82 * percent / 100, abs=1)
    assert tick.height() >= 50 * percent // 100


def test_that_the_arrow_keys_move_a_choice_u43(qtbot) -> None:
    choice = Choice("Pemenang yang tidak ada", RULES, value="forfeit")
    qtbot.addWidget(choice)
    seen: list[str] = []
    choice.chosen.connect(seen.append)
    choice.show()
    choice.activateWindow()
    choice.row("forfeit").setFocus()
    qtbot.waitUntil(choice.row("forfeit").hasFocus)
    qtbot.keyClick(choice.row("forfeit"), Qt.Key.Key_Down)
    assert choice.value() == "hold"
    assert seen == ["hold"]
    choice.set_value("forfeit")
    assert (choice.value(), seen) == ("forfeit", ["hold"])


def test_that_a_choice_may_start_with_nothing_chosen(qtbot) -> None:
    choice = Choice("Pemenang yang tidak ada", RULES)
    qtbot.addWidget(choice)
    assert choice.value() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_that_a_tick_follows_the_keyboard_u43(qtbot, key: Qt.Key) -> None:
    tick = CheckRow("Saya setuju")
    qtbot.addWidget(tick)
    with qtbot.waitSignal(tick.ticked) as caught:
        qtbot.keyClick(tick, key)
    assert caught.args == [True]
    assert tick.isChecked()
    assert tick.accessibleName() == "Saya setuju"


def test_that_a_long_statement_wraps_and_pushes_nothing_u41(qtbot) -> None:
    tick = CheckRow("Hadiah ini bukan dari peserta pemilu, tim kampanye, atau pejabat yang sedang menjabat.")
    qtbot.addWidget(tick)
    assert tick.minimumSizeHint().width() <= 200
    assert tick.heightForWidth(300) > tick.heightForWidth(900) == 50


def test_that_a_select_starts_empty_and_keeps_what_is_still_offered(qtbot) -> None:
    select = Select("Ketua")
    qtbot.addWidget(select)
    assert select.value() == ""
    select.set_options(RULES)
    assert select.value() == ""
    select.set_value("hold")
    select.set_options((*RULES, Option("other", "Lain")))
    assert select.value() == "hold"
    select.set_options(RULES[:1])
    assert select.value() == ""
    select.set_value("nobody")
    assert select.value() == ""


def test_that_the_wheel_changes_no_select_by_accident(qtbot) -> None:
    select = Select("Ketua", RULES)
    qtbot.addWidget(select)
    select.set_value("forfeit")
    select.show()
    centre, down = QPointF(20, 20), QPoint(0, -120)
    none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    wheel = QWheelEvent(centre, centre, down, down, buttons, none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(select.input, wheel)
    assert select.value() == "forfeit"


@pytest.mark.parametrize(
    "make", [lambda: Field("Nama"), lambda: BigField("Nomor"), lambda: CheckRow("Setuju")]
)
def test_that_the_keyboard_is_seen_in_an_input_u43(qtbot, make) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    other, one = QLineEdit(), make()
    column.addWidget(other)
    column.addWidget(one)
    holder.show()
    holder.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    one = getattr(one, "input", one)
    assert _edge(one) != "#3d348b"
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    assert _edge(one) == "#3d348b"


def _edge(widget: QWidget) -> str:
    return widget.grab().toImage().pixelColor(1, widget.height() // 2).name()


def draw(pad: SignaturePad, *places: tuple[int, int]) -> None:
    """Draw one stroke on a pad with the mouse."""
    sheet = pad._sheet
    for number, place in enumerate(places):
        kind = QEvent.Type.MouseMove if number else QEvent.Type.MouseButtonPress
        _mouse(sheet, kind, place)
    _mouse(sheet, QEvent.Type.MouseButtonRelease, places[-1])


def _mouse(sheet: QWidget, kind: QEvent.Type, place: tuple[int, int]) -> None:
    from PySide6.QtGui import QMouseEvent

    point = QPointF(*place)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(sheet, QMouseEvent(kind, point, sheet.mapToGlobal(point), left, left, none))


def test_that_a_signature_leaves_as_strokes_in_thousandths_of_the_width(qtbot) -> None:
    pad = SignaturePad("Hadi Purnomo")
    qtbot.addWidget(pad)
    pad.resize(500, 300)
    pad.show()
    wide = pad._sheet.width()
    with qtbot.waitSignal(pad.changed):
        draw(pad, (0, 0), (wide // 2, 50), (wide + 900, -40))
    draw(pad, (100, 100))
    assert pad.strokes() == (
        ((0, 0), (500, round(50_000 / wide)), (1000, 0)),
        ((round(100_000 / wide), round(100_000 / wide)),),
    )
    pad.clear_button.click()
    assert pad.strokes() == ()
    assert not pad.clear_button.isEnabled()


def test_that_a_signature_can_be_shown_again_and_is_bounded(qtbot) -> None:
    pad = SignaturePad("Hadi Purnomo")
    qtbot.addWidget(pad)
    pad.resize(500, 300)
    pad.show()
    pad.set_strokes((((1, 1), (900, 300)),))
    assert pad.strokes() == (((1, 1), (900, 300)),)
    for _ in range(3):
        draw(pad, *((10 + step % 400, 10 + step % 90) for step in range(2000)))
    assert sum(map(len, pad.strokes())) <= 4000

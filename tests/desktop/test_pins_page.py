"""PINs on the screens: the confirmation asks for two, owners set their own, and two others reset a forgotten one (U04)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.screens.identity_officers import OfficerDialog
from desktop.screens.pin_dialogs import PinDialog, ResetPinDialog
from desktop.screens.safety import SafetyPage
from desktop.screens.witnesses_dialog import WitnessDialog
from desktop.widgets.confirm import ConfirmDialog
from draw.ceremony import Closed, Preparing
from steps import pins
from tests.desktop import ceremony_days
from tests.desktop.ceremony_days import Room, check_in, held_key, labels, make_file, room


def modal(kind):
    """Return the dialog that asks now."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def choose(hand, person: str) -> None:
    hand.name.set_value(person)
    hand.name.chosen.emit(person)


@pytest.fixture
def asked(qtbot, tmp_path):
    """Show the question whether the polls are closed, in a day where everybody has a PIN."""
    with room(qtbot, check_in(make_file(tmp_path))) as day:
        day.room.go("closing")
        day.page.close_polls.click()
        yield day, modal(ConfirmDialog)


def fill(day: Room, dialog: ConfirmDialog, first: str = "K1", second: str = "W1", **typed: str) -> None:
    for hand, person in ((dialog.first, first), (dialog.second, second)):
        choose(hand, person)
        day.type(hand.pin.input, typed.get(person, pins.example(person)))


def test_that_u04_the_chair_and_a_witness_type_their_pins_and_nothing_shows_them(asked) -> None:
    day, dialog = asked
    assert dialog.first.name.input.count() == 1
    assert [dialog.second.name.input.itemData(n)[0] for n in range(dialog.second.name.input.count())] == [
        "W",
        "W",
    ]
    fill(day, dialog)
    assert dialog.first.pin.input.echoMode() == QLineEdit.EchoMode.Password
    assert pins.example("K1") not in dialog.first.pin.input.displayText()
    dialog.confirm.click()
    day.settle()
    assert isinstance(day.desk.day.state, Closed)


def test_that_a_wrong_pin_is_said_beside_its_owner_and_closes_nothing(asked) -> None:
    day, dialog = asked
    fill(day, dialog, W1="999998")
    dialog.confirm.click()
    day.settle()
    assert dialog.isVisible()
    assert (dialog.first.pin.error(), dialog.second.pin.text()) == ("", "")
    assert "PIN salah" in dialog.second.pin.error()
    assert isinstance(day.desk.day.state, Preparing)


def test_that_after_three_wrong_ones_the_dialog_counts_down(asked) -> None:
    day, dialog = asked
    for _ in range(3):
        fill(day, dialog, K1="999998")
        dialog.confirm.click()
        day.settle()
    assert "5 detik" in dialog.waiting.text
    fill(day, dialog)
    assert not dialog.confirm.isEnabled()
    for _ in range(5):
        dialog._on_tick()
    assert dialog.confirm.isEnabled()


def test_that_u04_held_keys_and_enter_in_a_pin_confirm_nothing(asked) -> None:
    day, dialog = asked
    fill(day, dialog)
    held_key(dialog.confirm, Qt.Key.Key_Return, "\r")
    QTest.keyClick(dialog.second.pin.input, Qt.Key.Key_Return)
    day.settle()
    assert dialog.isVisible()
    assert isinstance(day.desk.day.state, Preparing)


def test_that_letters_and_a_seventh_digit_do_not_get_into_a_pin(asked) -> None:
    day, dialog = asked
    choose(dialog.first, "K1")
    day.type(dialog.first.pin.input, "1a２3456789")
    assert dialog.first.pin.text() == "134567"


def test_that_a_hall_that_waits_can_set_pins_at_that_moment(qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(ceremony_days, "give_pins", lambda _: None)
    with room(qtbot, check_in(make_file(tmp_path))) as day:
        day.room.go("closing")
        day.page.close_polls.click()
        dialog = modal(ConfirmDialog)
        for hand, person, digits in ((dialog.first, "K1", "480213"), (dialog.second, "W1", "975310")):
            choose(hand, person)
            assert not hand.pin.isVisible()
            hand.make_pin.click()
            asked = modal(PinDialog)
            for field in (asked.first, asked.second):
                day.type(field.input, digits)
            asked.keep.click()
            day.settle()
            assert hand.pin.text() == digits
        dialog.confirm.click()
        day.settle()
        assert isinstance(day.desk.day.state, Closed)


def test_that_the_owner_types_the_pin_twice_and_a_poor_one_is_refused(qtbot, tmp_path) -> None:
    with room(qtbot, make_file(tmp_path)) as day:
        day.room.go("safety")
        day.page.people.row_chosen.emit(0)
        dialog = modal(PinDialog)
        for first, second, fault in (
            ("123456", "123456", dialog.first),
            ("480213", "480214", dialog.second),
        ):
            dialog.old.set_text(pins.example("K1"))
            dialog.first.set_text(first)
            dialog.second.set_text(second)
            dialog.keep.click()
            assert fault.error() != ""
            fault.set_error("")
        dialog.second.set_text("480213")
        dialog.first.set_text("480213")
        dialog.keep.click()
        day.settle()
        assert not dialog.isVisible()
        pins.confirm(day.file, [("K1", "480213")])


def test_that_a_forgotten_pin_is_reset_by_two_others_and_set_anew(qtbot, tmp_path) -> None:
    with room(qtbot, make_file(tmp_path)) as day:
        day.room.go("safety")
        day.page.people.row_chosen.emit(1)
        modal(PinDialog).forgot.click()
        dialog = modal(ResetPinDialog)
        assert "K2" not in [
            dialog.second.name.input.itemData(n) for n in range(dialog.second.name.input.count())
        ]
        day.type(dialog.reason.input, "Lupa")
        fill(day, dialog)
        dialog.confirm.click()
        day.settle()
        day.settle()
        assert modal(PinDialog).owner.full_text.startswith("Siti Rahayu")
        assert "K2" not in day.desk.day.pins


def test_that_who_has_a_pin_stands_on_the_pages_of_officers_witnesses_and_safety(qtbot, tmp_path) -> None:
    with room(qtbot, make_file(tmp_path)) as day:
        pins_of = {row: day.room.page("safety").people.rows_model.text(row, 2) for row in range(7)}
        assert set(pins_of.values()) == {"Contoh"}
        day.room.go("identity")
        assert day.page.officers.pins.full_text == "Semua petugas sudah punya PIN."
        day.page.officers.table.row_chosen.emit(0)
        modal(OfficerDialog).pin.click()
        modal(PinDialog).reject()
        day.room.go("preparation")
        day.page.show_part("witnesses")
        assert day.page.witnesses.rows.table.rows_model.text(0, 5) == "ada"
        day.page.witnesses.rows.edit_requested.emit(0)
        modal(WitnessDialog).pin.click()
        modal(PinDialog).reject()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_u41_nothing_on_the_safety_page_is_cut(qtbot, tmp_path, cut_off, size) -> None:
    with room(qtbot, make_file(tmp_path, witnesses=40), size=size) as day:
        day.room.go("safety")
        assert isinstance(day.page, SafetyPage)
        QApplication.processEvents()
        assert cut_off(day.window) == []
        assert "PIN" in labels(day.page)

"""The draw: U23 to U26, outcomes committed before they are shown, and resuming with the same ticket in hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.audience.views import BoardView, CallView, KeyView, PrizeView, Result
from desktop.screens.check_number import CheckNumberDialog
from desktop.screens.draw_end import EndDialog
from desktop.screens.draw_outcomes import ReasonDialog
from desktop.screens.draw_replace import ReplaceDialog
from desktop.screens.objection import ObjectionDialog
from draw.ceremony import Concluded
from steps import ceremony
from tests.desktop.ceremony_days import LONG, break_journal, drawing, held_key, make_file, reopened, room


@pytest.fixture
def day(qtbot, tmp_path):
    """Show the draw before its first call."""
    with room(qtbot, drawing(make_file(tmp_path))) as opened:
        yield opened


def press(day, key: Qt.Key) -> None:
    """Press a key on the page and wait for what it does."""
    QTest.keyClick(day.page.call, key)
    day.settle()


def call(day) -> str:
    """Open the next call and return its ticket."""
    press(day, Qt.Key.Key_Space)
    return day.desk.day.state.pending.ticket


def test_that_u23_space_calls_the_next_ticket_of_the_order(day):
    assert call(day) == day.desk.day.state.queue[0]
    assert day.page.call.number.full_text == day.desk.day.state.queue[0]
    view = day.stage.view
    assert isinstance(view, CallView)
    assert view.ticket == day.desk.day.state.queue[0]


def test_that_u23_space_in_a_field_moves_nothing(day):
    call(day)
    day.page.outcomes.other.click()
    QTest.keyClick(day.page.outcomes.receiver.input, Qt.Key.Key_Space)
    QTest.keyClicks(day.page.outcomes.receiver.input, "HAT")
    day.settle()
    assert day.page.outcomes.receiver.text() == " HAT"
    assert day.desk.day.state.pending.times == 1
    assert day.desk.day.state.calls == ()


def test_that_u04_held_letters_press_once_at_most(day):
    call(day)
    for key, letter in ((Qt.Key.Key_H, "h"), (Qt.Key.Key_P, "p"), (Qt.Key.Key_Space, " ")):
        held_key(day.page.call, key, letter)
    day.settle()
    assert day.desk.day.state.pending.times == 1
    assert day.desk.day.state.calls == ()


def test_that_a_double_click_on_an_outcome_records_one(day):
    call(day)
    QTest.mouseClick(day.page.outcomes.received, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(day.page.outcomes.received, Qt.MouseButton.LeftButton)
    day.settle()
    assert [c.outcome for c in day.desk.day.state.calls] == ["received"]
    assert day.desk.day.state.pending is None


def test_that_u24_an_outcome_that_cannot_be_stored_moves_neither_page_nor_hall(day):
    ticket = call(day)
    before = day.stage.view
    break_journal(day.file)
    day.page.outcomes.received.click()
    day.settle()
    assert day.notices.last is not None
    assert day.page.call.number.full_text == ticket
    assert day.page.outcomes.isVisible()
    assert day.stage.view.ticket == before.ticket
    assert day.stage.view.result is None


def test_that_the_hall_sees_how_a_call_ended_and_then_the_winners(day):
    ticket = call(day)
    press(day, Qt.Key.Key_H)
    assert day.stage.view.ticket == ticket
    assert day.stage.view.result is Result.RECEIVED
    day.page._hall._after_result()
    board = day.stage.view
    assert isinstance(board, BoardView)
    assert [line.ticket for line in board.winners] == [ticket]
    call(day)
    press(day, Qt.Key.Key_H)
    day.page._hall._after_result()
    assert isinstance(day.stage.view, PrizeView)


def test_that_absence_is_offered_only_after_the_last_call_has_run_out(day):
    call(day)
    assert not day.page.outcomes.absent.isVisible()
    press(day, Qt.Key.Key_P)
    assert day.page.outcomes.absent.isVisible()
    assert not day.page.outcomes.absent.isEnabled()
    press(day, Qt.Key.Key_A)
    assert day.desk.day.state.calls == ()
    day.until(day.page.outcomes.absent.isEnabled)
    press(day, Qt.Key.Key_A)
    assert day.desk.day.state.calls[0].outcome == "absent"
    assert day.desk.day.state.awarded == 0


def test_that_a_prize_can_be_kept_only_where_the_rules_say_so(qtbot, tmp_path):
    with room(qtbot, drawing(make_file(tmp_path, absent="hold"))) as day:
        call(day)
        assert not day.page.outcomes.absent.isVisible()
        press(day, Qt.Key.Key_K)
        assert day.desk.day.state.calls[0].outcome == "held"


def test_that_an_ineligible_ticket_needs_a_reason(day):
    call(day)
    day.page.outcomes.ineligible.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.act.isEnabled()
    day.type(dialog.reason.input, "Sudah pindah.")
    dialog.act.click()
    day.settle()
    assert day.desk.day.state.calls[0].note == "Sudah pindah."


def test_that_somebody_else_can_receive_the_prize(day):
    call(day)
    day.page.outcomes.other.click()
    day.type(day.page.outcomes.receiver.input, "Anak pemenang")
    day.page.outcomes.received.click()
    day.settle()
    assert day.desk.day.recipients[1] == "Anak pemenang"
    call(day)
    assert day.page.outcomes.receiver.text() == ""


def test_that_an_outcome_is_replaced_once_by_two_people(day):
    call(day)
    press(day, Qt.Key.Key_T)
    day.page.calls.correction_requested.emit()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReplaceDialog)
    dialog.choice.row("received").click()
    dialog.onward.click()
    day.agree(reason="Salah tekan.")
    day.settle()
    state = day.desk.day.state
    assert state.calls[0].outcome == "received"
    assert "Salah tekan." in state.calls[0].note
    assert day.page.calls.rows_model.text(0, 5) == ""


def test_that_u30_any_number_is_checked_here_and_in_the_hall_and_the_call_comes_back(day):
    ticket = call(day)
    day.page.check.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CheckNumberDialog)
    day.type(dialog.number.input, "5", enter=True)
    QTest.qWait(450)
    assert isinstance(day.stage.view, KeyView)
    assert day.stage.view.ticket == "DPT-005"
    assert dialog.line.text().endswith("DPT-005 | sha256sum")
    dialog.reject()
    assert day.stage.view.ticket == ticket
    assert isinstance(day.stage.view, CallView)


def test_that_an_objection_is_entered_during_a_call(day):
    call(day)
    day.page.objection.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ObjectionDialog)
    dialog.who.set_value("0")
    dialog.who.chosen.emit("0")
    day.type(dialog.text.input, "Suara kurang keras.")
    dialog.keep.click()
    day.settle()
    assert day.desk.day.state.objections[0].text == "Suara kurang keras."
    assert day.desk.day.state.pending is not None


def test_that_stopping_early_is_a_quiet_link_and_needs_a_reason_and_two_people(day):
    assert day.page.stop not in day.page.footer_buttons
    day.page.stop.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EndDialog)
    dialog.started.row("no").click()
    assert not dialog.onward.isEnabled()
    day.type(dialog.reason.input, "Hujan deras.")
    dialog.onward.click()
    day.agree()
    day.settle()
    assert isinstance(day.desk.day.state, Concluded)
    assert day.desk.day.state.end.reason == "Hujan deras."


def test_that_f02_opening_again_has_the_same_ticket_in_hand_and_the_hall_does_not_roll(qtbot, tmp_path):
    with room(qtbot, drawing(make_file(tmp_path)), hall=True) as day:
        ticket = call(day)
        assert day.hall.revealing
        file = day.file
    with room(qtbot, reopened(file), hall=True) as again:
        assert again.page.call.number.full_text == ticket
        assert again.stage.view.ticket == ticket
        assert not again.hall.revealing
        again.page.outcomes.received.click()
        again.settle()
        assert call(again) == again.desk.day.state.queue[1]
        assert again.hall.revealing


def test_that_u20_the_hall_sees_no_full_name(day):
    while not day.desk.day.state.completed:
        ticket = call(day)
        name = day.desk.day.by_ticket[ticket].name
        assert day.stage.view.name != name or " " not in name
        press(day, Qt.Key.Key_H)
    board = day.stage.view
    assert isinstance(board, BoardView)
    assert board.final
    assert all(LONG not in line.name for line in board.winners)


@pytest.mark.parametrize("practice", [False, True])
@pytest.mark.parametrize("absent", ["forfeit", "hold"])
def test_that_u41_all_that_a_call_needs_is_seen_in_a_small_window(qtbot, tmp_path, cut_off, practice, absent):
    file = drawing(make_file(tmp_path, absent=absent, prizes=(6,) * 10))
    with room(qtbot, file, size=(1024, 600)) as day:
        day.window.set_practice(practice)
        while day.desk.day.by_ticket[call(day)].name != LONG:
            press(day, Qt.Key.Key_H)
        frame = day.page.parentWidget()
        for part in (day.page.outcomes, day.page.call):
            assert part.mapTo(frame, part.rect().bottomLeft()).y() <= frame.height()
        assert cut_off(day.window) == []


def test_that_two_calls_are_seen_below_the_open_one_in_a_usual_window(qtbot, tmp_path):
    with room(qtbot, drawing(make_file(tmp_path, prizes=(4,)))) as day:
        day.window.set_practice(False)
        for _ in range(3):
            call(day)
            press(day, Qt.Key.Key_H)
        call(day)
        table, frame = day.page.calls, day.page.parentWidget()
        second = table.visualRect(table.model().index(1, 0)).bottomLeft()
        assert table.viewport().mapTo(frame, second).y() <= frame.height()


def test_that_a_ticket_called_by_another_window_is_never_drawn_anew(day):
    ceremony.open_call(day.file)
    day.page.next.click()
    day.settle()
    assert day.notices.last is not None
    assert len(day.desk.day.state.calls) == 0

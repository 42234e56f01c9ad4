"""The seal and the dice: written before thrown, typed twice (U22, B11), voided only before the first throw."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.audience.views import DiceView, SealView, SeedView, Welcome
from desktop.widgets.confirm import ConfirmDialog
from draw.ceremony import Closed, Drawing, Sealed
from tests.desktop.ceremony_days import (
    THROW,
    break_journal,
    check_in,
    drawing,
    labels,
    make_file,
    reopened,
    room,
    sealed,
)


@pytest.fixture
def day(qtbot, tmp_path):
    """Show the seal of a day whose words nobody has written yet."""
    with room(qtbot, sealed(make_file(tmp_path))) as opened:
        yield opened


@pytest.fixture
def throwing(qtbot, tmp_path):
    """Show the field for the first throw."""
    with room(qtbot, sealed(make_file(tmp_path), noted=True)) as opened:
        opened.page.start.click()
        yield opened


def throw(day, value: str = THROW) -> None:
    """Type a throw twice."""
    for _ in range(2):
        day.type(day.page.dice.entry, value, enter=True)
    day.settle()


def test_that_dice_wait_until_every_witness_has_written_the_words(day):
    assert not day.page.start.isEnabled()
    day.page.words.row(1).click()
    day.settle()
    assert not day.page.start.isEnabled()
    day.page.words.row(2).click()
    day.settle()
    assert day.page.start.isEnabled()


def test_that_the_hall_sees_the_seal_and_the_page_can_read_it_out(day):
    assert isinstance(day.stage.view, SealView)
    assert not day.page.words.statement.isVisible()
    day.page.words.read.click()
    assert day.page.words.statement.isVisible()
    prizes = day.page.words.statement.prizes.rows_model
    assert [prizes.text(0, column) for column in range(4)] == ["1", "Gula 1 kg", "2", "Iuran warga RT 03"]
    assert "dipanggil 2 kali" in labels(day.page.words.statement)


def test_that_u22_a_throw_counts_only_when_the_second_typing_agrees(throwing):
    throwing.type(throwing.page.dice.entry, THROW, enter=True)
    assert throwing.page.dice.entry.text() == ""
    assert throwing.desk.day.state.contributions == ()
    throwing.type(throwing.page.dice.entry, THROW, enter=True)
    throwing.settle()
    assert [c.value for c in throwing.desk.day.state.contributions] == [THROW]
    assert throwing.page.dice.witness.no == 2


def test_that_b11_a_second_typing_that_differs_keeps_nothing(throwing):
    throwing.type(throwing.page.dice.entry, THROW, enter=True)
    throwing.type(throwing.page.dice.entry, "1" + THROW[1:], enter=True)
    throwing.settle()
    assert throwing.desk.day.state.contributions == ()
    assert "berbeda" in throwing.page.dice.told.text
    assert throwing.page.dice.entry.text() == ""
    throw(throwing)
    assert len(throwing.desk.day.state.contributions) == 1


@pytest.mark.parametrize("typed", ["123", "12345a", "1234567", "６６６６６", "1 2 3 4 5"])
def test_that_b11_what_is_no_throw_cannot_be_confirmed(throwing, typed):
    throwing.type(throwing.page.dice.entry, typed, enter=True)
    assert not throwing.page.dice.next_button.isEnabled()
    assert throwing.page.dice.told.text != ""
    assert throwing.desk.day.state.contributions == ()


def test_that_b11_pasted_text_is_checked_like_typed_text(throwing):
    QGuiApplication.clipboard().setText("66666\n77777")
    throwing.page.dice.entry.paste()
    assert not throwing.page.dice.next_button.isEnabled()


def test_that_b11_equal_dice_are_pointed_out_and_not_blocked(throwing):
    throwing.type(throwing.page.dice.entry, "666666")
    assert "sama" in throwing.page.dice.told.text
    assert throwing.page.dice.next_button.isEnabled()


def test_that_digits_wait_until_all_have_written_theirs_and_the_hall_does_not_see_them(throwing):
    throwing.page.dice.kind.row("digits").click()
    throwing.type(throwing.page.dice.entry, "123456")
    assert not throwing.page.dice.next_button.isEnabled()
    view = throwing.stage.view
    assert isinstance(view, DiceView)
    assert not view.may_show("digits")
    throwing.page.dice.written.click()
    assert throwing.page.dice.next_button.isEnabled()


def test_that_u22_the_hall_mirrors_what_is_typed(throwing):
    throwing.type(throwing.page.dice.entry, "351")
    assert throwing.stage.view.first == "351"
    assert throwing.stage.view.second == ""


def test_that_space_and_letters_move_nothing_while_a_throw_is_typed(throwing):
    QTest.keyClick(throwing.page.dice.entry, Qt.Key.Key_Space)
    assert throwing.page.dice.entry.text() == " "
    assert throwing.desk.day.state.contributions == ()


def test_that_an_attempt_is_voided_by_two_people_with_a_reason(day):
    day.page.void.click()
    day.agree(reason="Nama hadiah salah tulis.")
    day.settle()
    state = day.desk.day.state
    assert isinstance(state, Closed)
    assert state.voided[0].reason == "Nama hadiah salah tulis."
    assert day.room.step == "closing"
    assert isinstance(day.stage.view, Welcome)


def test_that_after_the_first_throw_voiding_is_no_longer_offered(throwing):
    assert throwing.page.void in throwing.page.footer_buttons
    throw(throwing)
    assert throwing.page.void not in throwing.page.footer_buttons
    assert not throwing.page.void.isVisible()


def test_that_the_last_throw_shows_seed_and_secret_here_and_in_the_hall(throwing):
    throw(throwing)
    throw(throwing)
    state = throwing.desk.day.state
    assert isinstance(state, Drawing)
    assert throwing.page.seed.seed.text().replace(" ", "") == state.seed
    assert throwing.page.seed.line.text() == f"printf '%s %s' {state.seed} {state.queue[0]} | sha256sum"
    assert throwing.stage.view == SeedView(state.secret, state.seed)
    assert "Jaminan penuh" in labels(throwing.page.seed)


def test_that_the_check_line_is_copied_letter_by_letter(qtbot, tmp_path):
    with room(qtbot, drawing(make_file(tmp_path))) as day:
        day.room.go("seal")
        line = day.page.seed.line
        line.selectAll()
        line.copy()
        assert QGuiApplication.clipboard().text() == line.text()


def test_that_u24_a_throw_that_cannot_be_stored_is_not_shown_as_given(throwing):
    break_journal(throwing.file)
    throw(throwing)
    assert throwing.notices.last is not None
    assert throwing.desk.day.state.contributions == ()
    assert throwing.page.dice.witness.no == 1


def test_that_f02_opening_the_file_again_goes_on_with_the_next_witness(qtbot, tmp_path):
    with room(qtbot, sealed(make_file(tmp_path), noted=True)) as day:
        day.page.start.click()
        throw(day)
        file = day.file
    with room(qtbot, reopened(file)) as again:
        assert isinstance(again.desk.day.state, Sealed)
        assert again.page.dice.isVisible()
        assert again.page.dice.witness.no == 2
        throw(again)
        assert isinstance(again.desk.day.state, Drawing)


@pytest.mark.parametrize("practice", [False, True])
def test_that_u41_all_twelve_words_and_one_row_of_buttons_are_seen_in_a_small_window(
    qtbot, tmp_path, cut_off, practice
):
    file = sealed(make_file(tmp_path, prizes=(1,) * 50, witnesses=40))
    with room(qtbot, file, size=(1024, 600)) as day:
        day.window.set_practice(practice)
        QApplication.processEvents()
        grid, frame = day.page.words.grid, day.page.parentWidget()
        assert grid.mapTo(frame, grid.rect().bottomLeft()).y() <= frame.height()
        assert len({button.y() for button in day.page.footer_buttons}) == 1
        assert cut_off(day.window) == []


def test_that_the_question_of_voiding_names_what_follows(qtbot, tmp_path):
    with room(qtbot, sealed(check_in(make_file(tmp_path)))) as day:
        day.page.void.click()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        assert "Segel ini gugur" in labels(dialog)
        assert not dialog.confirm.isEnabled()

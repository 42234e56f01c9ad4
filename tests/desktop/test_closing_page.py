"""The closing page: two people close and freeze (U04), totals that differ need a sentence, and what was frozen is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.screens.objection import ObjectionDialog
from desktop.widgets.confirm import ConfirmDialog
from draw.ceremony import Closed, Preparing, Sealed
from draw.statement import Reconciliation
from tests.desktop.ceremony_days import check_in, closed, held_key, labels, make_file, room, sealed


@pytest.fixture
def day(qtbot, tmp_path):
    """Show the closing with twelve present and the polls closed."""
    with room(qtbot, closed(make_file(tmp_path))) as opened:
        yield opened


def test_that_u04_two_people_close_the_polls_and_held_keys_do_nothing(qtbot, tmp_path):
    with room(qtbot, check_in(make_file(tmp_path))) as day:
        day.room.go("closing")
        day.page.close_polls.click()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        assert not dialog.confirm.isEnabled()
        held_key(dialog.cancel, Qt.Key.Key_Return, "\r")
        assert dialog.isVisible()
        day.agree()
        day.settle()
        assert isinstance(day.desk.day.state, Closed)
        assert day.page.title.question == "Apakah jumlahnya cocok?"


def test_that_the_same_person_cannot_agree_twice(qtbot, tmp_path):
    with room(qtbot, check_in(make_file(tmp_path))) as day:
        day.room.go("closing")
        day.page.close_polls.click()
        day.agree("K1", "K1")
        day.settle()
        assert isinstance(day.desk.day.state, Preparing)


def test_that_totals_that_differ_need_a_sentence_before_freezing(day):
    day.type(day.page.forms.input, "12")
    day.type(day.page.ballots.input, "11")
    assert day.page.note.isVisible()
    assert not day.page.freeze.isEnabled()
    day.type(day.page.note.input, "Satu surat suara rusak.")
    assert day.page.freeze.isEnabled()


def test_that_totals_that_agree_need_none_and_letters_are_refused(day):
    day.type(day.page.forms.input, "12")
    day.type(day.page.ballots.input, "1x")
    assert not day.page.freeze.isEnabled()
    assert day.page.ballots.error() != ""
    day.page.ballots.input.clear()
    day.type(day.page.ballots.input, "12")
    assert not day.page.note.isVisible()
    assert day.page.freeze.isEnabled()


def test_that_freezing_leads_to_the_seal_and_the_page_says_what_was_frozen(day):
    day.type(day.page.forms.input, "12")
    day.type(day.page.ballots.input, "12")
    day.page.freeze.click()
    day.until(lambda: isinstance(QApplication.activeModalWidget(), ConfirmDialog))
    assert "12 nomor undian" in labels(QApplication.activeModalWidget())
    day.agree()
    day.settle()
    state = day.desk.day.state
    assert isinstance(state, Sealed)
    assert day.room.step == "seal"
    assert state.statement.reconciliation == Reconciliation(12, 12, "")
    day.room.go("closing")
    said = labels(day.page)
    assert "12 nomor undian · 3 hadiah · 2 saksi melempar · percobaan ke-1" in said
    assert state.statement.frozen_at[11:19].replace(":", ".") in said


def test_that_men_women_and_all_are_counted_by_list(day):
    rows = {row[0]: row[1:] for row in day.page.totals.rows_model.rows}
    assert rows["DPT"] == ("6", "6", "12", "60")
    assert rows["DPK"] == ("0", "0", "0", "1")
    assert all(column.align == "right" for column in day.page.totals.rows_model.columns[1:])


def test_that_an_objection_can_be_entered_before_freezing(day):
    day.page.objection.click()
    assert isinstance(QApplication.activeModalWidget(), ObjectionDialog)


def test_that_typed_totals_outlive_a_question_that_was_answered_with_no(day):
    day.type(day.page.forms.input, "12")
    day.type(day.page.ballots.input, "12")
    day.page.freeze.click()
    day.until(lambda: isinstance(QApplication.activeModalWidget(), ConfirmDialog))
    QApplication.activeModalWidget().reject()
    assert day.desk.day.totals == Reconciliation(12, 12, "")
    assert isinstance(day.desk.day.state, Closed)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("make", [closed, sealed])
def test_that_u41_nothing_is_cut(qtbot, tmp_path, cut_off, size, make):
    with room(qtbot, make(make_file(tmp_path, prizes=(1,) * 50, witnesses=40)), size=size) as day:
        day.room.go("closing")
        QApplication.processEvents()
        assert cut_off(day.window) == []

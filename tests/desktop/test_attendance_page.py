"""The check-in page: U10 to U16 and U18, B10 and B12, through its real widgets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.screens.attendance_paper import PaperDialog
from desktop.screens.attendance_undo import UndoDialog
from desktop.screens.objection import ObjectionDialog
from draw.attendance import coupon_code
from steps.attendance import UndoReason
from tests.desktop.ceremony_days import break_journal, check_in, closed, labels, make_file, room


@pytest.fixture
def day(qtbot, tmp_path):
    """Show the check-in of a file with 60 voters."""
    with room(qtbot, make_file(tmp_path)) as opened:
        yield opened


def code_of(day, number: int) -> str:
    """Return what the coupon of a voter holds."""
    return coupon_code(day.desk.day.identity.tps.key, f"DPT-{number:03d}")


def present(day) -> set[str]:
    """Return who is present as of the last commit."""
    day.settle()
    return set(day.desk.day.present)


def test_that_u15_a_number_and_enter_mark_a_voter_present(day):
    day.type(day.page.entry, "17", enter=True)
    assert present(day) == {"DPT-017"}
    assert "HADIR" in labels(day.page.result)
    assert day.keyboard() is day.page.entry
    assert day.page.entry.text() == ""


def test_that_u11_a_range_says_what_it_does_before_it_does_it(day):
    day.type(day.page.entry, "5", enter=True)
    day.settle()
    day.type(day.page.entry, "1-10")
    assert "9 nomor" in labels(day.page.result)
    assert present(day) == {"DPT-005"}
    day.type(day.page.entry, "", enter=True)
    assert len(present(day)) == 10


@pytest.mark.parametrize("typed", ["45-1", "1-", "0", "1-1000000000", "999", "DPK 7", "1,,x"])
def test_that_b10_a_wrong_range_marks_nobody_and_says_so(day, typed):
    day.type(day.page.entry, typed, enter=True)
    assert present(day) == set()
    assert "Tidak dicatat" in labels(day.page.result)
    assert day.page.entry.selectedText() == typed


@pytest.mark.parametrize("typed", ["1-3, 2-4", "1–4", "１-４", " 1 - 4 ", "1,2,3,4"])
def test_that_b10_overlaps_dashes_and_wide_figures_are_understood(day, typed):
    day.type(day.page.entry, typed, enter=True)
    assert present(day) == {f"DPT-{n:03d}" for n in range(1, 5)}


def test_that_u12_two_letters_find_names_and_down_and_enter_mark_one(day):
    day.type(day.page.entry, "TAMU")
    assert day.page.candidates.isVisible()
    QTest.keyClick(day.page.entry, Qt.Key.Key_Down)
    QTest.keyClick(day.page.candidates, Qt.Key.Key_Down)
    chosen = day.page.candidates.voter(1).ticket
    QTest.keyClick(day.page.candidates, Qt.Key.Key_Return)
    assert present(day) == {chosen}
    assert day.keyboard() is day.page.entry


def test_that_u13_a_voter_who_is_present_already_is_shown_with_the_time(day):
    day.type(day.page.entry, "17", enter=True)
    day.settle()
    day.type(day.page.entry, "17", enter=True)
    day.settle()
    assert "SUDAH HADIR" in labels(day.page.result)
    assert day.desk.day.present["DPT-017"].at[11:19].replace(":", ".") in labels(day.page.result)


def test_that_u14_keys_from_anywhere_on_the_page_reach_the_field(day):
    day.page.paper.setFocus()
    day.type(day.page.paper, "1")
    day.type(day.page.entry, "7", enter=True)
    assert present(day) == {"DPT-017"}


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab, None])
@pytest.mark.parametrize("caps_lock", [False, True])
def test_that_b12_a_code_may_end_with_enter_tab_or_nothing_whatever_caps_lock_does(day, end, caps_lock):
    code = code_of(day, 9)
    day.type(day.page.entry, code.swapcase() if caps_lock else code)
    if end is not None:
        QTest.keyClick(day.page.entry, end)
    day.until(lambda: "DPT-009" in day.desk.day.present)
    assert day.keyboard() is day.page.entry
    assert day.page.entry.text() == ""
    assert day.desk.day.present["DPT-009"].how == "scanned"


@pytest.mark.parametrize("end", ["\r", ""])
def test_that_b12_fifty_codes_without_pause_are_all_marked(day, end):
    for number in range(1, 51):
        day.type(day.page.entry, code_of(day, number), enter=bool(end))
    day.until(lambda: len(day.desk.day.present) == 50)
    assert present(day) == {f"DPT-{n:03d}" for n in range(1, 51)}


@pytest.mark.parametrize("code", ["UNDI1K/3519032099-1/DPT-009", "UNDI1K/x", "https://x.id/?a=1", "%%%%"])
def test_that_b12_another_code_marks_nobody_and_the_next_scan_replaces_it(day, code):
    day.type(day.page.entry, code, enter=True)
    assert present(day) == set()
    assert "Tidak dicatat" in labels(day.page.result)
    day.type(day.page.entry, code_of(day, 3), enter=True)
    assert present(day) == {"DPT-003"}


def test_that_u05_a_check_in_is_taken_back_with_a_reason_and_the_field_has_the_keyboard_again(day):
    day.type(day.page.entry, "17", enter=True)
    day.settle()
    day.page.recent.action_requested.emit(0, 3)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, UndoDialog)
    assert not dialog.undo.isEnabled()
    dialog.choice.row(UndoReason.WRONG_NUMBER).click()
    dialog.undo.click()
    assert present(day) == set()
    assert "DIURUNGKAN" in labels(day.page.result)
    assert day.keyboard() is day.page.entry


def test_that_u16_the_count_and_the_last_ten_follow_each_commit(day):
    day.type(day.page.entry, "1-15", enter=True)
    day.settle()
    assert day.page.totals.figure.number == "15"
    assert len(day.page.recent.rows_model.rows) == 10


def test_that_u24_a_check_in_that_fails_is_told_and_not_shown(day):
    break_journal(day.file)
    day.type(day.page.entry, "17", enter=True)
    day.settle()
    assert day.notices.last is not None
    assert day.desk.day.attended == 0
    assert day.page.totals.figure.number == "0"
    assert "HADIR" not in labels(day.page.result)


def test_that_the_paper_form_marks_ranges_of_one_list_after_another(day):
    day.page.paper.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PaperDialog)
    day.type(dialog.numbers.input, "1-45, 47")
    assert "46 nomor akan" in dialog.told.text
    dialog.mark.click()
    assert len(present(day)) == 46
    dialog.list_name.set_value("DPK")
    dialog.list_name.chosen.emit("DPK")
    day.type(dialog.numbers.input, "1-9")
    assert not dialog.mark.isEnabled()
    assert dialog.numbers.text() == "1-9"
    dialog.reject()
    assert day.keyboard() is day.page.entry


def test_that_an_objection_can_be_entered_while_people_check_in(day):
    day.page.objection.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ObjectionDialog)
    dialog.who.set_value("1")
    dialog.who.chosen.emit("1")
    day.type(dialog.text.input, "Antrean terlalu rapat.")
    dialog.keep.click()
    day.settle()
    assert [o.text for o in day.desk.day.state.objections] == ["Antrean terlalu rapat."]


def test_that_u18_no_nik_is_shown_anywhere(day):
    day.type(day.page.entry, "wahyuni")
    assert "NIK" not in labels(day.page)
    headings = {column.heading for column in day.page.candidates.rows_model.columns}
    assert "NIK" not in headings


def test_that_check_in_goes_on_from_the_paper_after_closing(qtbot, tmp_path):
    with room(qtbot, closed(make_file(tmp_path))) as day:
        day.room.go("attendance")
        assert day.page.entry.isEnabled()
        day.type(day.page.entry, "13", enter=True)
        assert "DPT-013" in present(day)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_u41_three_check_ins_are_seen_and_nothing_is_cut(qtbot, tmp_path, cut_off, size):
    with room(qtbot, check_in(make_file(tmp_path, voters=1_000)), size=size) as day:
        day.window.set_practice(True)
        day.type(day.page.entry, "DPT 3")
        QApplication.processEvents()
        table = day.page.recent
        third = table.visualRect(table.model().index(2, 0)).bottomLeft()
        frame = day.page.parentWidget()
        assert table.viewport().mapTo(frame, third).y() <= frame.height()
        assert cut_off(day.window) == []

"""Each rule of the third step is kept as it is chosen, and a number is excluded with its reason only."""

from __future__ import annotations

import pytest

from desktop.screens.rules_dialogs import DeviationDialog, ExcludeDialog
from draw.statement import Excluded
from tests.desktop.hands import choose, dialog_of
from tests.desktop.preparation_days import room


def test_that_each_rule_is_kept_as_it_is_chosen_u09(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path, official=True) as opened:
        rules = opened.page.rules
        rules.absent.row("hold").click()
        opened.settle()
        choose(rules.calls, "5")
        opened.settle()
        rules.countdown.set_text("4")
        rules.countdown.input.editingFinished.emit()
        assert rules.countdown.error() == "Tulis 5 sampai 600 detik."
        rules.countdown.set_text("45")
        rules.countdown.input.editingFinished.emit()
        opened.settle()
        kept = opened.reopen().rules
        assert (kept.rules.absent, kept.rules.calls, kept.countdown_s) == ("hold", 5, 45)


def test_that_a_practice_day_may_call_every_second(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.rules.countdown.set_text("1")
        opened.page.rules.countdown.input.editingFinished.emit()
        opened.settle()
        assert opened.reopen().rules.countdown_s == 1


def test_that_a_draw_after_the_count_needs_its_reason_and_shows_it(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        rules = opened.page.rules
        rules.window_choice.row("after_count").click()
        dialog = dialog_of(opened.page, DeviationDialog)
        dialog.keep.click()
        assert dialog.reason.error()
        dialog.leave.click()
        assert rules.window_choice.value() == "before_count"
        assert opened.reopen().rules.rules.window == "before_count"
        rules.window_choice.row("after_count").click()
        dialog = dialog_of(opened.page, DeviationDialog)
        dialog.reason.set_text("Listrik padam.")
        dialog.keep.click()
        opened.settle()
        assert opened.reopen().rules.rules.window_note == "Listrik padam."
        assert rules.deviation.text == "Penyimpangan: Listrik padam."
        rules.window_choice.row("before_count").click()
        opened.settle()
        assert opened.reopen().rules.rules.window_note == ""
        assert rules.deviation.isHidden()


@pytest.mark.parametrize(
    ("typed", "fault"),
    [("45-1", "Tulis nomor"), ("31", "1 sampai 30"), ("20", "DPT-020"), ("abc", "Tulis nomor")],
)
def test_that_a_number_that_is_not_in_the_list_is_refused_beside_the_field_b10(
    qtbot, tmp_path, typed, fault
) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.rules.add.click()
        dialog = dialog_of(opened.page, ExcludeDialog)
        dialog.numbers.set_text(typed)
        dialog.reason.set_text("Petugas KPPS")
        dialog.keep.click()
        assert fault in dialog.numbers.error()
        assert opened.reopen().rules.rules.excluded == ()


def test_that_numbers_are_excluded_with_a_reason_and_taken_back(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.rules.add.click()
        dialog = dialog_of(opened.page, ExcludeDialog)
        dialog.numbers.set_text("12-13, 4")
        dialog.keep.click()
        assert dialog.reason.error() == "Tulis sebabnya."
        dialog.reason.set_text("Petugas KPPS")
        dialog.keep.click()
        opened.settle()
        expected = [Excluded(ticket, "Petugas KPPS") for ticket in ("DPT-004", "DPT-012", "DPT-013")]
        assert list(opened.reopen().rules.rules.excluded) == expected
        opened.page.rules.excluded.action_requested.emit(1, 3)
        opened.settle()
        assert [e.id for e in opened.reopen().rules.rules.excluded] == ["DPT-004", "DPT-013"]

"""What can go wrong on the day: every line of the page is tried by tests, in both languages, and fits on one page."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from steps import troubles
from steps.files.papers.preview import page_count
from steps.files.papers.troubles_card import troubles_card
from tests.stations import make_station
from tests.steps.files.papers.paper_examples import MADE_AT, facts_for, needs, words_of

TESTS = Path(__file__).resolve().parents[1]
TRIED: Mapping[str, tuple[str, ...]] = {
    "mati-sebelum-segel": (
        "p0_a_session_that_stopped_is_an_entry_with_what_was_under_way",
        "a_second_copy_opens_with_the_same_passphrase_and_never_replaces_the_file_itself",
        "u54_the_paper_form_has_a_row_for_every_unit_and_no_signature_of_another_paper",
    ),
    "mati-sesudah-segel": (
        "f02_a_kill_at_any_commit_of_the_ceremony_leaves_the_same_winners",
        "f02_opening_the_file_again_goes_on_with_the_next_witness",
    ),
    "mati-sesudah-dadu": (
        "f01_kills_at_random_moments_lose_nothing",
        "u55_slip_and_phone_finish_the_draw_with_the_same_winners",
    ),
    "mati-saat-panggilan": (
        "u06_a_stop_in_a_call_is_told_on_one_page_and_the_call_goes_on",
        "f02_opening_again_has_the_same_ticket_in_hand_and_the_hall_does_not_roll",
    ),
    "listrik-padam": (
        "a_battery_and_the_mains_are_read",
        "a_copy_is_whole_and_opens_with_the_same_passphrase",
    ),
    "flashdisk-tercabut": (
        "a_stick_pulled_half_way_leaves_the_database_without_an_export",
        "a_stick_pulled_while_writing_leaves_no_half_file_f10",
    ),
    "proyektor-hilang": (
        "the_window_fills_the_second_screen_hides_when_it_is_pulled_and_returns",
        "pulling_the_cable_ends_the_rolling",
    ),
    "pencetak-tidak-ada": (
        "without_a_printer_one_sentence_says_so_and_the_pdf_stays",
        "a_printer_that_fails_is_told_and_nothing_else_changes",
    ),
    "sandi-salah": (
        "a_wrong_passphrase_says_so_and_changes_nothing",
        "a_recovery_code_opens_and_gives_a_new_passphrase",
    ),
    "daftar-salah": ("a_newer_list_shows_its_difference_and_never_loses_a_check_in",),
    "salah-hadir": ("u05_an_undone_check_in_stays_in_the_journal",),
    "salah-panggil": (
        "an_outcome_is_replaced_once_by_two_people",
        "nobody_is_called_twice_and_every_call_follows_the_order_6",
    ),
    "saksi-pergi": (
        "an_attempt_is_voided_by_two_people_with_a_reason",
        "after_the_first_throw_voiding_is_no_longer_offered",
    ),
    "dadu-berbeda": ("b11_a_second_typing_that_differs_keeps_nothing",),
    "jam-salah": (
        "f15_a_clock_set_back_between_sessions_is_told_and_blocks_nothing",
        "f15_a_clock_that_jumps_leaves_a_draw_that_holds_and_an_entry",
    ),
    "keberatan": ("an_objection_is_entered_during_a_call", "one_ticket_is_checked_by_hand_with_sha256sum_5"),
    "dibuka-dua-kali": ("f11_a_file_open_elsewhere_is_refused_and_the_first_goes_on",),
    "penuh": (
        "a_full_disk_is_told_and_the_file_goes_on",
        "a_full_disk_leaves_the_older_file_and_nothing_else_f07",
    ),
    "berkas-rusak": (
        "f13_a_flipped_bit_that_hides_commits_is_refused_and_everything_stays",
        "a_second_copy_opens_with_the_same_passphrase_and_never_replaces_the_file_itself",
    ),
    "hitung-dimulai": ("stopping_early_is_a_quiet_link_and_needs_a_reason_and_two_people",),
    "diam": (
        "f17_an_exception_in_a_slot_is_told_and_the_program_lives",
        "p0_a_stop_during_the_recovery_is_told_of_the_same_act",
    ),
}


def test_that_every_line_of_the_page_is_tried_by_tests_that_exist() -> None:
    written = "\n".join(path.read_text("utf-8") for path in TESTS.rglob("test_*.py"))
    there = set(re.findall(r"def test_that_(\w+)\(", written))
    assert {one.key for one in troubles.load()} == set(TRIED)
    assert {name for names in TRIED.values() for name in names} - there == set()


def test_that_both_languages_tell_of_the_same_in_the_same_order() -> None:
    ours, english = troubles.load(), troubles.load("en")
    assert [one.key for one in ours] == [one.key for one in english]
    assert [len(one.now) for one in ours] == [len(one.now) for one in english]
    assert troubles.load("xx") == ours
    for one in (*ours, *english):
        assert all(sentence.endswith(".") for sentence in one.now)
        assert "!" not in "".join(one.now)


def test_that_a_block_of_another_form_would_be_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gangguan.txt").write_text("Laptop mati\nNyalakan lagi.")
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(ValueError, match="is no trouble"):
        troubles.load()


@needs("pdftotext")
@pytest.mark.parametrize("page", ["A4", "F4"])
@pytest.mark.parametrize("mode", ["official", "practice"])
def test_that_the_card_is_one_page_in_letters_that_can_be_read(page: str, mode: str, tmp_path: Path) -> None:
    facts = facts_for(make_station(tickets=20).transcript)
    facts = replace(facts, identity=replace(facts.identity, mode=mode))
    pdf = troubles_card(troubles.load(), facts, page=page, made_at=MADE_AT)
    assert page_count(pdf) == 1
    (words,) = words_of(pdf, tmp_path)
    heights = sorted(bottom - top for _, top, _, bottom, _ in words)
    assert heights[0] >= 11  # the box of a letter of 9 points
    said = " ".join(word for *_, word in words)
    assert all(one.what.split()[0] in said for one in troubles.load())

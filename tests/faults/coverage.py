"""Which test plays which fault (F), bad input (B) and fraud on one laptop (A), and which one is its negative control.

A test is named by its file and a part of its name; `test_coverage.py` holds that each is there. A control is a test, a row
of the soak that has to fail, or the words that say where the control stands. F14 and F22 are played with the second copy.
"""

from typing import NamedTuple

SHORT = "faults/test_soak_in_short.py"
BAD = "faults/test_bad_inputs.py"
LAPTOP = "faults/test_frauds_laptop.py"
AROUND = "faults/test_surroundings.py"
RULES = "draw/test_frauds.py"
WHOLE = "steps/test_frauds_files.py"
WRITING = "steps/files/test_writing.py"
SHEETS = "steps/files/test_sheets_"
SAME = "in the same test: the row of the soak with the defence off has to fail"
INSIDE = "in the same test: the same way without the fault or fraud is taken"


class Played(NamedTuple):
    """The tests that play one number, and the control."""

    tests: tuple[tuple[str, str], ...]
    control: tuple[str, str] | str


COVERAGE: dict[str, Played] = {
    "F01": Played(((SHORT, "f01"),), "soak F01: acknowledged before the commit"),
    "F02": Played(
        (("steps/test_crash_ceremony.py", "f02"),), ("steps/test_crash_ceremony.py", "an_acknowledgement")
    ),
    "F03": Played(((SHORT, "f03"),), SAME),
    "F04": Played(
        ((SHORT, "f04_a_power_cut_loses"), (SHORT, "f04_a_power_cut_leaves"), (SHORT, "the_recorded")), SAME
    ),
    "F05": Played(((SHORT, "f05"), ("db/test_migrations.py", "a_migration_that_fails")), SAME),
    "F06": Played(((SHORT, "f06"), ("db/test_log.py", "a_key_file_that_cannot")), SAME),
    "F07": Played(((SHORT, "f07"), (WRITING, "a_full_disk")), (WRITING, "a_plain_write")),
    "F08": Played(
        ((SHORT, "f08"),), "soak F03 and F04: the same checks on a walk that acknowledges too early"
    ),
    "F09": Played(
        ((AROUND, "f09_a_read_only"), ("desktop/test_new_file.py", "a_folder")), (AROUND, "f09_the_same")
    ),
    "F10": Played(((WRITING, "a_stick_pulled"), (WRITING, "a_folder_swapped"), (SHORT, "f07_f10")), SAME),
    "F11": Played(((AROUND, "f11"), ("desktop/test_doors.py", "f11")), INSIDE),
    "F12": Played(((SHORT, "f12"),), "soak F19: the deed done in the window's thread"),
    "F13": Played(((SHORT, "f13"), ("db/test_log.py", "f13")), ("db/test_log.py", "without_the_look")),
    "F15": Played(
        (("steps/test_clock.py", "f15"), ("steps/test_recovery.py", "")),
        ("steps/test_clock.py", "f15_acts_dated"),
    ),
    "F16": Played(
        (
            ("desktop/audience/test_audience_screens.py", "the_window"),
            ("desktop/audience/test_audience_window.py", "f16"),
        ),
        ("desktop/audience/test_audience_screens.py", "one_screen"),
    ),
    "F17": Played(
        (("faults/test_slots.py", "f17"),),
        "in the same test: without the hook pytest-qt reports the exception",
    ),
    "F18": Played(((SHORT, "f18"), ("test_pyside_counts.py", "calls")), SAME),
    "F19": Played(((SHORT, "f19"),), SAME),
    "F20": Played(
        (
            ("desktop/test_minutes_page.py", "without_a_printer"),
            ("desktop/test_minutes_page.py", "a_printer_that_fails"),
        ),
        ("desktop/test_minutes_page.py", "every_page_reaches"),
    ),
    "F21": Played(((AROUND, "f21"),), "in the same test: no module of Qt's multimedia is loaded"),
    "B01": Played(((SHEETS + "text.py", "b01"), (BAD, "a_bad_voter_list")), (BAD, "a_range_written_out")),
    "B02": Played((("steps/files/test_voter_cells.py", "b02"), (BAD, "a_bad_voter_list")), INSIDE),
    "B03": Played(((SHEETS + "workbooks.py", "b03"), (BAD, "a_bad_voter_list")), INSIDE),
    "B04": Played(
        ((SHEETS + "bombs.py", "b04"), (BAD, "a_bad_voter_list")), (SHEETS + "bombs.py", "the_bounds")
    ),
    "B05": Played(
        (("steps/files/test_voter_cells.py", "b05"), ("steps/files/papers/test_papers.py", "b05")), INSIDE
    ),
    "B06": Played(((SHORT, "b06"), ("steps/files/test_bundle_mutants.py", ""), (BAD, "a_bad_file")), SAME),
    "B07": Played((("steps/files/test_bundle_layouts.py", "a_member"), (SHORT, "b06")), INSIDE),
    "B08": Played((("draw/test_bytes.py", "malformed"), (BAD, "a_bad_file")), INSIDE),
    "B09": Played(((SHORT, "b09"), ("steps/files/test_signing.py", "no_flipped"), (BAD, "a_bad_file")), SAME),
    "B10": Played((("draw/test_tickets.py", "any_other"), (BAD, "bad_typing")), (BAD, "a_range_written_out")),
    "B11": Played(
        (("desktop/test_seal_page.py", "b11"), (BAD, "bad_typing")),
        ("desktop/test_seal_page.py", "b11_equal"),
    ),
    "B12": Played((("desktop/test_attendance_page.py", "b12"), (BAD, "b12")), INSIDE),
    "B13": Played((("draw/test_proof_line.py", "any_other"), (BAD, "bad_typing")), INSIDE),
    "B14": Played(((SHEETS + "text.py", "b14"), (WRITING, "a_name_from_data")), INSIDE),
    "A03": Played(((LAPTOP, "a_draw_that"), (LAPTOP, "an_attempt"), (RULES, "an_attempt")), INSIDE),
    "A04": Played(((LAPTOP, "a_file_deleted"),), INSIDE),
    "A05": Played(((LAPTOP, "a_copy_brought"), (WHOLE, "two_draws"), (WHOLE, "a_copy_made")), INSIDE),
    "A06": Played(((LAPTOP, "other_dice"), (RULES, "other_dice")), (LAPTOP, "the_same_way")),
    "A07": Played(
        ((LAPTOP, "a_clock_set_back"), (LAPTOP, "acts_of"), (RULES, "a_back_dated")),
        ("steps/test_clock.py", "without"),
    ),
    "A08": Played(
        ((LAPTOP, "a_database"), (LAPTOP, "a_voter"), (LAPTOP, "an_outcome")), (LAPTOP, "the_same_way")
    ),
    "A11": Played(
        ((LAPTOP, "one_person"), ("desktop/test_preparation_witnesses.py", "one_person")),
        "in the same test: two people of different names close the polls",
    ),
}

"""Frauds on one laptop whose operator has the file, its key and all the time in the world (A03 to A08, A11).

Each is played on real files through the deeds or past them, straight in the database. What refuses it, or where it shows, is
what is asserted: the opening, a check's number, the minutes, the words on the witnesses' sheets. Each has its control: the
same way without the fraud holds.
"""

import dataclasses
import json
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from db.engine import execute
from draw.errors import DrawError
from draw.findings import Result
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from draw.words import seal_words
from steps import ceremony, minutes, paper_list, preparation
from tests.faults.forgery import (
    Edit,
    failing,
    past_the_database,
    reopened,
    sealed_words,
    unchanged,
    with_data,
)
from tests.faults.station import give_key
from tests.steps.laptops import (
    DICE,
    TWO,
    Clock,
    attend,
    day_at,
    everything,
    go_on,
    note_words,
    seal,
    witnesses,
)


def test_that_a_draw_that_displeases_cannot_be_given_up_after_the_first_throw_A03(tmp_path: Path) -> None:
    file = day_at("thrown", tmp_path)
    before = everything(file)
    with pytest.raises(DrawError):
        ceremony.void(file, "Salah tekan", TWO)
    assert everything(file) == before
    go_on(file, "thrown", "concluded")
    assert failing(file) == set()
    file.close()


def test_that_an_attempt_given_up_before_the_throws_stands_in_the_minutes_with_reason_and_words_A03(
    tmp_path: Path,
) -> None:
    file = day_at("noted", tmp_path)
    first = sealed_words(file)
    ceremony.void(file, "Lembar basah kena hujan", TWO)
    seal(file)
    assert sealed_words(file) != first
    note_words(file)
    go_on(file, "noted", "concluded")
    assert failing(file) == set()
    pdf = tmp_path / "berita-acara.pdf"
    pdf.write_bytes(paper_list.make(file, "minutes", page="A4"))
    text = " ".join(
        subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout.split()
    )
    assert "percobaan ke-2" in text
    assert "Lembar basah kena hujan" in text
    assert " ".join(first) in text
    file.close()


def test_that_a_file_deleted_and_drawn_again_has_other_words_and_another_signer_A04(tmp_path: Path) -> None:
    files = [day_at("concluded", tmp_path / str(seed), seed=seed) for seed in (7, 8)]
    assert [failing(file) for file in files] == [set(), set()], "each alone is a draw that holds"
    records = [minutes.record(file) for file in files]
    one, other = (record.transcript for record in records)
    assert one.statement.tps == other.statement.tps
    assert one.statement.attempt == other.statement.attempt == 1
    assert seal_words(one.commitment) != seal_words(other.commitment), "the sheets bear those of the first"
    assert records[0].key.fingerprint != records[1].key.fingerprint, "the office gets another signer"
    assert one.journal_head != other.journal_head
    for file in files:
        file.close()


def test_that_a_copy_brought_back_after_a_trial_tells_it_by_its_seal_or_its_journal_A05(
    tmp_path: Path,
) -> None:
    file = day_at("sealed", tmp_path)
    words = sealed_words(file)
    file.close()
    give_key(file.path)
    kept = (file.path.read_bytes(), file.path.with_name(f"{file.path.name}.kunci").read_bytes())
    trial = reopened(file.path, tmp_path)
    note_words(trial)
    for witness in (1, 2, 3):
        ceremony.contribute(trial, witness, "dice", "66666")
    tried = minutes.sealed_statement(trial)
    trial.close()
    file.path.write_bytes(kept[0])
    again = reopened(file.path, tmp_path)
    assert sealed_words(again) == words, "the seal is the one on the sheets: the trial could not grind it"
    go_on(again, "sealed", "concluded")
    assert failing(again) == set()
    assert minutes.record(again).transcript.statement == tried[0]
    # Other dice than in the trial are another order: what was tried tells nothing about what the hall throws.
    assert [c.value for c in minutes.record(again).transcript.contributions] == list(DICE.values())
    again.close()


@pytest.mark.parametrize("stage", ["drawing", "called"])
def test_that_other_dice_in_a_chain_made_anew_do_not_fit_the_calls_A06(stage: str, tmp_path: Path) -> None:
    edit = with_data("contributed", value="1111111111111")
    path = past_the_database(day_at(stage, tmp_path), edit)
    if stage == "called":
        with pytest.raises(DrawError):
            reopened(path, tmp_path)
        return
    # Before the first call they fit, and then the minutes name throws that nobody in the hall made.
    file = reopened(path, tmp_path)
    go_on(file, "drawing", "concluded")
    thrown = minutes.record(file).transcript.contributions[0].value
    assert thrown == "1111111111111" != DICE[1]
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(paper_list.make(file, "minutes", page="A4"))
    printed = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "1111111111111" in printed.replace(" ", "")
    file.close()


def test_that_a_clock_set_back_to_the_election_is_told_in_journal_and_minutes_A07(tmp_path: Path) -> None:
    clock = Clock()
    clock.set("2024-02-15T09:00:00+07:00")
    file = day_at("attended", tmp_path, clock=clock)
    with pytest.raises(ceremony.WrongDateError):
        ceremony.close_polls(file, TWO)
    file.close()
    give_key(file.path)
    clock.set("2024-02-14T13:10:00+07:00")
    again = reopened(file.path, tmp_path, clock=clock)
    go_on(again, "attended", "concluded")
    record = minutes.record(again)
    jumped = [entry for entry in record.journal if entry.kind == "clock_jumped"]
    assert [entry.data["before"][:10] for entry in jumped] == ["2024-02-15"]
    assert max(entry.at for entry in record.journal) > record.transcript.closed_at, (
        "an entry of the day after comes first"
    )
    again.close()


def test_that_acts_of_the_ceremony_back_dated_on_a_running_laptop_are_told_on_the_minutes_A07(
    tmp_path: Path,
) -> None:
    file = day_at("sealed", tmp_path)
    clock = file.laptop.clock
    assert isinstance(clock, Clock)
    clock.now -= timedelta(minutes=30)
    go_on(file, "sealed", "concluded")
    record = minutes.record(file)
    assert any("Jam laptop diubah" in line for line in record.facts.gaps)
    assert all(call.at >= record.transcript.statement.frozen_at for call in record.transcript.calls)
    file.close()


REBUILT: dict[str, tuple[str, Edit, tuple[str, ...]]] = {
    "another secret": ("drawing", with_data("revealed", secret="0" * 64), ()),
    "another seal": ("sealed", with_data("sealed", commitment="0" * 64), ()),
    "another ticket called": ("called", with_data("called", ticket="DPT-001"), ()),
    "the sealed statement changed": (
        "concluded",
        unchanged,
        ("UPDATE attempts SET statement = replace(statement, 'Iuran warga RT 03', 'Iuran warga RT 04')",),
    ),
    "the act of sealing gone": ("concluded", lambda rows: [e for e in rows if e.kind != "sealed"], ()),
}


@pytest.mark.parametrize("how", REBUILT)
def test_that_a_database_edited_and_chained_anew_does_not_open_or_fails_a_check_A08(
    how: str, tmp_path: Path
) -> None:
    stage, edit, statements = REBUILT[how]
    path = past_the_database(day_at(stage, tmp_path), edit, *statements)
    try:
        file = reopened(path, tmp_path)
        if stage != "concluded":
            go_on(file, stage, "concluded")
    except DrawError:
        return
    assert failing(file) & {2, 3, 5, 6, 7, 10}
    file.close()


def test_that_the_same_way_without_an_edit_holds_A08(tmp_path: Path) -> None:
    file = reopened(past_the_database(day_at("concluded", tmp_path), unchanged), tmp_path)
    assert failing(file) == set()
    file.close()


def test_that_a_voter_put_into_the_attendance_past_the_journal_fails_check_10_A08(tmp_path: Path) -> None:
    row = "INSERT INTO attendance (ticket, at, how) SELECT 'DPT-029', at, how FROM attendance LIMIT 1"
    file = reopened(past_the_database(day_at("attended", tmp_path), unchanged, row), tmp_path)
    ceremony.close_polls(file, TWO)
    seal(file, 25)
    go_on(file, "sealed", "concluded")
    assert failing(file) == {10}
    file.close()


def test_that_an_outcome_changed_after_the_export_has_another_head_than_what_left_the_laptop_A08(
    tmp_path: Path,
) -> None:
    file = day_at("concluded", tmp_path)
    exported = minutes.record(file)
    forged = reopened(past_the_database(file, with_data("outcome", outcome="declined")), tmp_path)
    record = minutes.record(forged)
    assert record.transcript.journal_head != exported.transcript.journal_head
    mixed = verify_transcript(to_bytes(exported.transcript), journal=record.journal)
    assert {check.no for check in mixed.checks if check.result is Result.FAILS} == {10}
    forged.close()


def test_that_the_database_itself_refuses_edits_while_its_guards_stand_A08(tmp_path: Path) -> None:
    file = day_at("concluded", tmp_path)
    edits = (
        "UPDATE journal SET at = ''",
        "DELETE FROM journal WHERE n = 1",
        "UPDATE attempts SET secret = ''",
    )
    for edit in edits:
        with pytest.raises(Exception, match=r"append-only|as it was sealed"):
            execute(file.database.engine, edit)
    file.close()


def test_that_one_person_cannot_throw_for_two_witnesses_nor_confirm_twice_A11(tmp_path: Path) -> None:
    file = day_at("listed", tmp_path)
    go_on(file, "listed", "prepared")
    one = [
        dataclasses.replace(plan, witness=dataclasses.replace(plan.witness, name="Sri Wahyuni"))
        for plan in witnesses()
    ]
    preparation.save_witnesses(file, one)
    attend(file)
    for pair in (("K1", "K1"), ("W1", "W1"), ("K1", "")):
        with pytest.raises(DrawError):
            ceremony.close_polls(file, pair)
    ceremony.close_polls(file, TWO)
    before = everything(file)
    with pytest.raises(DrawError) as caught:
        seal(file)
    assert (
        "witness" in json.dumps([str(f) for f in getattr(caught.value, "findings", (caught.value,))]).lower()
    )
    assert everything(file) == before
    file.close()

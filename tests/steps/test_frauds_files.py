"""Frauds with whole files (A05, A10, A12): everything is signed again by the right key, and the numbers still name it.

The operator holds the TPS file and its key, so signatures alone stop nobody; what stops the fraud is that seal, journal and
papers must tell one and the same draw.
"""

import dataclasses
import shutil
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from db.keyfile import key_path
from draw.canonical import canonical
from draw.ceremony import Drawing, Preparing, State
from draw.findings import Result
from draw.form import read_time
from draw.journal import to_lines
from draw.proof_line import read_proof_line, write_proof_line
from draw.seal import seal_of
from draw.statement import Reconciliation, document
from draw.transcript import Transcript, to_bytes
from draw.words import seal_words
from steps import ceremony, closing, export, freezing, minutes, paper_list, tpsfile
from steps.check_file import Checked, check_bytes
from steps.files.bundle import make_bundle
from steps.minutes import Record
from steps.station import Laptop
from steps.tpsfile import TpsFile
from tests.steps import days
from tests.steps.forged_minutes import around, pages_of


def record_of(file: TpsFile) -> Record:
    kept = minutes.record(file)
    file.close()
    return kept


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The record of a finished practice day."""
    return record_of(days.finished(tmp_path_factory.mktemp("hari")))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The record of another day of the same TPS, in a file of its own."""
    return record_of(days.finished(tmp_path_factory.mktemp("lain")))


def signed_minutes(kept: Record) -> bytes:
    return paper_list.after_the_draw(kept)["minutes"]()


def with_transcript(kept: Record, transcript: Transcript) -> Record:
    return dataclasses.replace(kept, transcript=transcript)


def as_official(kept: Record) -> Record:
    """The day with another mode in its statement and in the facts of its papers, and nothing else changed."""
    statement = dataclasses.replace(kept.transcript.statement, mode="official")
    identity = dataclasses.replace(kept.facts.identity, mode="official")
    return dataclasses.replace(
        kept,
        transcript=dataclasses.replace(kept.transcript, statement=statement),
        facts=dataclasses.replace(kept.facts, identity=identity),
    )


def failing(data: bytes) -> list[int]:
    checked = check_bytes(data)
    assert checked.verdict is not None, checked.fault
    found = [check.no for check in checked.verdict.checks if check.result is Result.FAILS]
    assert checked.fails == bool(found)
    return found


def resigned(kept: Record, *, mode: str) -> bytes:
    """The honest members under a manifest of another mode, signed by the key of the TPS."""
    t = kept.transcript
    members = {
        "berita-acara.pdf": signed_minutes(kept),
        "hadiah.json": canonical(document(t.statement)["prizes"]),
        "jurnal.jsonl": to_lines(kept.journal),
        "transkrip.json": to_bytes(t),
    }
    at = read_time(t.closed_at)
    return make_bundle(
        members, tps=t.statement.tps.key, mode=mode, key=kept.key, at=at, software=kept.facts.program
    )


def test_that_practice_under_an_official_manifest_fails_check_12_A10(kept: Record) -> None:
    assert failing(resigned(kept, mode="practice")) == [], "control"
    assert failing(resigned(kept, mode="official")) == [12]


def test_that_practice_with_an_official_transcript_fails_seal_journal_and_papers_A10(kept: Record) -> None:
    forged = as_official(kept)
    assert failing(export.bundle_of(forged, signed_minutes(kept))) == [3, 10, 12]
    assert failing(to_bytes(forged.transcript)) == [3]


def test_that_practice_with_all_its_papers_made_official_fails_seal_and_journal_A10(kept: Record) -> None:
    forged = as_official(kept)
    paper = signed_minutes(forged)
    assert failing(export.bundle_of(forged, paper)) == [3, 10]
    assert failing(paper) == [3]


def test_that_practice_under_a_new_official_seal_has_another_seed_and_other_words_A10(kept: Record) -> None:
    forged = as_official(kept)
    seal = seal_of(forged.transcript.statement, forged.transcript.secret)
    new = with_transcript(forged, dataclasses.replace(forged.transcript, commitment=seal))
    assert failing(export.bundle_of(new, signed_minutes(new))) == [5, 10]
    assert seal_words(seal) != seal_words(kept.transcript.commitment)


def test_that_a_line_turned_from_practice_to_official_has_other_words_than_the_sheets_A10(
    kept: Record,
) -> None:
    line = write_proof_line(kept.transcript)
    turned = line.replace("UNDI1/L/", "UNDI1/O/")
    assert turned != line
    assert read_proof_line(line).commitment == kept.transcript.commitment
    words = seal_words(read_proof_line(turned).commitment)
    assert words != seal_words(kept.transcript.commitment)


def test_that_minutes_of_another_day_fail_signature_and_papers_A12(kept: Record, other: Record) -> None:
    foreign = signed_minutes(other)
    assert failing(foreign) == [], "alone they are the honest minutes of their own day"
    assert kept.key.fingerprint != other.key.fingerprint
    assert failing(export.bundle_of(kept, foreign)) == [11, 12]


def test_that_minutes_of_another_day_under_the_right_key_fail_the_papers_A12(
    kept: Record, other: Record
) -> None:
    foreign = signed_minutes(
        dataclasses.replace(
            other, key=kept.key, facts=dataclasses.replace(other.facts, key_fingerprint=kept.key.fingerprint)
        )
    )
    assert failing(foreign) == []
    assert failing(export.bundle_of(kept, foreign)) == [12]


def test_that_pages_of_another_day_around_the_right_transcript_fail_the_papers_A12(
    kept: Record, other: Record
) -> None:
    forged = around(kept, pages_of(other))
    assert failing(forged) == [12]
    assert failing(export.bundle_of(kept, forged)) == [12]


def swapped(kept: Record) -> Transcript:
    """The transcript with a friend's name in the place of the first winner's."""
    t = kept.transcript
    first = dataclasses.replace(t.winners[0], name="Kawan Lama")
    return dataclasses.replace(t, winners=(first, *t.winners[1:]))


def test_that_minutes_edited_to_name_a_friend_fail_the_papers_A12(kept: Record) -> None:
    edited = around(kept, pages_of(with_transcript(kept, swapped(kept))))
    assert failing(export.bundle_of(kept, edited)) == [12]


def test_that_a_friend_in_minutes_and_transcript_fails_the_winners_A12(kept: Record) -> None:
    forged = with_transcript(kept, swapped(kept))
    assert failing(export.bundle_of(forged, signed_minutes(forged))) == [8]


def without_page(pdf: bytes, number: int) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        del document.pages[number]
        document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_that_minutes_with_a_page_taken_out_and_signed_again_fail_the_papers_A12(
    kept: Record, number: int
) -> None:
    whole = pages_of(kept)
    assert failing(around(kept, whole)) == [], "control"
    edited = around(kept, without_page(whole, number))
    assert failing(export.bundle_of(kept, edited)) == [12]


def test_that_minutes_edited_after_signing_fail_the_signature_even_in_a_bundle_signed_again_A12(
    kept: Record,
) -> None:
    edited = without_page(signed_minutes(kept), 1)
    assert failing(export.bundle_of(kept, edited)) == [11, 12]
    added = signed_minutes(kept) + b"\n% Kawan Lama\n"
    assert failing(export.bundle_of(kept, added)) == [11]


def laptop(folder: Path) -> Laptop:
    """The laptop a quarter of an hour after `days.laptop`: the copies are drawn later than they were prepared."""
    clock = days.Clock(datetime(2024, 2, 14, 6, 20, tzinfo=UTC))
    return Laptop(clock=clock, documents=folder / "dokumen", settings=folder / "setelan")


def copies(file: TpsFile, folder: Path) -> list[TpsFile]:
    """Two copies of a file that is closed, with its key file, each opened as if it were the only one."""
    file.close()
    opened = []
    for name in ("satu", "dua"):
        place = folder / name
        place.mkdir()
        for part in (file.path, key_path(file.path)):
            if part.exists():
                shutil.copy2(part, place / part.name)
        opened.append(tpsfile.open_file(laptop(place), place / file.path.name, days.PASSPHRASE))
    return opened


def seal(file: TpsFile) -> None:
    ceremony.close_polls(file, days.TWO)
    totals = Reconciliation(days.CAME, days.CAME, "")
    closing.save_totals(file, totals)
    freezing.seal(file, totals, by=days.TWO)


def draw(file: TpsFile, *dice: str) -> Record:
    """Draw from a sealed file with these throws, everybody present, and close."""
    for witness in (1, 2):
        ceremony.note_words(file, witness)
    for witness, value in enumerate(dice, 1):
        ceremony.contribute(file, witness, "dice", value)
    state: State = Preparing()
    while not (isinstance(state, Drawing) and state.completed):
        ceremony.open_call(file)
        state = ceremony.end_call(file, "received")
    ceremony.conclude(file, None, reason="", by=("K1", "W2"))
    return record_of(file)


def holding(kept: Record) -> Checked:
    checked = check_bytes(export.bundle_of(kept, signed_minutes(kept)))
    assert checked.verdict is not None
    assert {check.result for check in checked.verdict.checks} == {Result.HOLDS}
    return checked


def test_that_two_draws_from_copies_made_before_the_seal_name_one_attempt_under_two_seals_A05(
    tmp_path: Path,
) -> None:
    records = []
    for file in copies(days.prepared(tmp_path), tmp_path):
        seal(file)
        records.append(draw(file, "3514261522114", "6615241236251"))
    one, two = (record.transcript for record in records)
    assert holding(records[0]).signer == holding(records[1]).signer, "one key: one TPS file was copied"
    assert one.statement.tps == two.statement.tps
    assert (one.statement.attempt, two.statement.attempt) == (1, 1)
    assert one.statement.ticket_ids == two.statement.ticket_ids
    assert one.contributions == two.contributions, "the same dice in the hall"
    assert one.commitment != two.commitment
    assert seal_words(one.commitment) != seal_words(two.commitment), "the sheets bear one of them"
    assert one.seed != two.seed


def test_that_a_copy_made_after_the_seal_keeps_the_words_and_shows_dice_that_nobody_threw_A05(
    tmp_path: Path,
) -> None:
    records = [
        draw(file, first, "6615241236251")
        for file, first in zip(
            copies(days.sealed(tmp_path), tmp_path), ("3514261522114", "1111111111111"), strict=True
        )
    ]
    one, two = (record.transcript for record in records)
    assert holding(records[0]).signer == holding(records[1]).signer
    assert one.commitment == two.commitment
    lines = [read_proof_line(write_proof_line(t)) for t in (one, two)]
    assert lines[0].commitment == lines[1].commitment
    assert lines[0].contributions != lines[1].contributions
    assert one.seed != two.seed
    assert [c.ticket for c in one.calls] != [c.ticket for c in two.calls]

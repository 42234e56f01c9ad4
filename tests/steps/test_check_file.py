"""Checking files from anywhere: each kind, each number that fails, and what is never called right."""

from dataclasses import replace
from pathlib import Path

import pytest

from draw.canonical import canonical
from draw.findings import Result
from draw.journal import to_lines
from draw.proof_line import write_proof_line
from draw.statement import document
from draw.transcript import to_bytes
from steps import export, minutes, paper_list
from steps.check_file import FILE_LIMIT, Checked, check_bytes, check_file, report
from steps.files.bundle import make_bundle
from steps.minutes import Record
from tests.steps import days
from tests.steps.forged_minutes import around, pages_of


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The record of one finished day."""
    file = days.finished(tmp_path_factory.mktemp("hari"))
    record = minutes.record(file)
    file.close()
    return record


@pytest.fixture(scope="module")
def signed(kept: Record) -> bytes:
    """Its signed minutes."""
    return paper_list.after_the_draw(kept)["minutes"]()


def failing(checked: Checked) -> list[int]:
    assert checked.verdict is not None
    assert [c.no for c in checked.verdict.checks] == list(range(1, 13))
    return [c.no for c in checked.verdict.checks if c.result is Result.FAILS]


def open_questions(checked: Checked) -> list[int]:
    assert checked.verdict is not None
    return [c.no for c in checked.verdict.checks if c.result is Result.NOT_CHECKED]


def rebundled(kept: Record, signed: bytes, **changed: bytes) -> bytes:
    """A bundle whose members were changed before the key of the TPS signed it again."""
    members = {
        "berita_acara": signed,
        "transkrip": to_bytes(kept.transcript),
        "jurnal": to_lines(kept.journal),
        "hadiah": canonical(document(kept.transcript.statement)["prizes"]),
    } | changed
    names = {
        "berita_acara": "berita-acara.pdf",
        "transkrip": "transkrip.json",
        "jurnal": "jurnal.jsonl",
        "hadiah": "hadiah.json",
    }
    tps = kept.transcript.statement.tps.key
    at = export.read_time(kept.transcript.closed_at)
    parts = {names[name]: data for name, data in members.items()}
    return make_bundle(parts, tps=tps, mode="practice", key=kept.key, at=at, software="undian-tps")


def test_that_bundle_minutes_transcript_and_line_are_known_by_their_content(
    kept: Record, signed: bytes
) -> None:
    bundle = check_bytes(export.bundle_of(kept, signed))
    assert (bundle.kind, failing(bundle), open_questions(bundle)) == ("bundle", [], [])
    assert bundle.signer == kept.key.fingerprint
    pdf = check_bytes(signed)
    assert (pdf.kind, failing(pdf), open_questions(pdf)) == ("minutes", [], [10])
    transcript = check_bytes(to_bytes(kept.transcript))
    assert (transcript.kind, failing(transcript), open_questions(transcript)) == (
        "transcript",
        [],
        [10, 11, 12],
    )
    assert transcript.verdict is not None
    assert transcript.verdict.result is Result.HOLDS


def test_that_a_proof_line_is_never_called_right(kept: Record) -> None:
    line = check_bytes(write_proof_line(kept.transcript).encode())
    assert line.verdict is not None
    assert line.verdict.result is Result.NOT_CHECKED
    assert failing(line) == []
    assert open_questions(line) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    cut = check_bytes(write_proof_line(kept.transcript)[:-30].encode())
    assert failing(cut) == [1]


def test_that_any_flipped_byte_of_a_bundle_fails_and_nothing_else_is_claimed(
    kept: Record, signed: bytes
) -> None:
    bundle = export.bundle_of(kept, signed)
    for place in range(200, len(bundle), len(bundle) // 23):
        mutant = bytearray(bundle)
        mutant[place] ^= 0x04
        checked = check_bytes(bytes(mutant))
        assert failing(checked) in ([1], [11]), place
        assert len(open_questions(checked)) == 11


@pytest.mark.parametrize("length", [0, 10, 1000, -40, -1])
def test_that_a_cut_bundle_is_refused_in_one_way(kept: Record, signed: bytes, length: int) -> None:
    checked = check_bytes(export.bundle_of(kept, signed)[:length])
    assert checked.unusable or failing(checked) == [1]


def test_that_a_changed_fact_fails_with_its_own_number_even_when_all_is_signed_again(
    kept: Record, signed: bytes
) -> None:
    t = kept.transcript
    changes = {
        2: replace(t, statement=replace(t.statement, attempt=2)),
        3: replace(t, secret="00" * 32),
        5: replace(t, seed="00" * 32),
        6: replace(t, calls=(replace(t.calls[0], ticket=t.calls[1].ticket), *t.calls[1:])),
        7: replace(t, completed=False),
        8: replace(t, winners=(replace(t.winners[0], name="Orang Lain"), *t.winners[1:])),
        9: replace(t, closed_at="2024-02-15T00:10:00+07:00"),
        10: replace(t, journal_head="00" * 32),
    }
    for number, changed in changes.items():
        data = to_bytes(changed)
        checked = check_bytes(rebundled(kept, signed, transkrip=data))
        assert number in failing(checked)
        assert 12 in failing(checked), "the minutes tell the other transcript"
        assert number in failing(check_bytes(data)) or number == 10


def test_that_minutes_of_another_draw_fail_the_twelfth_check(kept: Record) -> None:
    t = kept.transcript
    other = replace(
        kept, transcript=replace(t, winners=(replace(t.winners[0], name="Orang Lain"), *t.winners[1:]))
    )
    foreign = around(kept, pages_of(other))
    assert failing(check_bytes(foreign)) == [12]
    assert failing(check_bytes(rebundled(kept, foreign))) == [12]


def test_that_a_journal_that_lost_a_line_or_a_letter_fails_the_tenth_check(
    kept: Record, signed: bytes
) -> None:
    lines = to_lines(kept.journal).splitlines(keepends=True)
    for journal in (b"".join(lines[:-1]), b"".join(lines[:5] + lines[6:]), b"".join(lines)[:-20], b"\xff\n"):
        assert failing(check_bytes(rebundled(kept, signed, jurnal=journal))) == [10]


def test_that_minutes_that_are_not_readable_or_not_signed_fail_and_never_crash(
    kept: Record, signed: bytes
) -> None:
    unsigned = pages_of(kept)
    assert failing(check_bytes(rebundled(kept, unsigned))) == [11, 12]
    assert failing(check_bytes(rebundled(kept, b"%PDF-1.7 nothing"))) == [11, 12]
    assert check_bytes(unsigned).unusable
    for place in range(100, len(signed), len(signed) // 17):
        mutant = bytearray(signed)
        mutant[place] ^= 0x10
        checked = check_bytes(bytes(mutant))
        assert checked.unusable or checked.fails, place


def test_that_what_is_no_file_of_a_draw_gets_one_plain_fault(tmp_path: Path) -> None:
    for data in (b"", b"hello", b"\x00" * 50, b"PK\x03", b"%PD"):
        assert check_bytes(data).fault.startswith("the file is neither")
    assert check_file(tmp_path).fault == "the file cannot be read"
    assert check_file(tmp_path / "gone").fault == "the file cannot be read"
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    assert check_file(large).fault == "the file is too large"


def test_that_the_report_is_what_the_command_line_promises(kept: Record) -> None:
    told = report(check_bytes(to_bytes(kept.transcript), name="t.json"))
    assert (told["file"], told["verdict"]) == ("t.json", "holds")
    assert told["checks"][0] == {"no": 1, "name": "form", "result": "holds", "detail": ""}
    assert [c["result"] for c in told["checks"][9:]] == ["not checked"] * 3
    assert report(check_bytes(b"x"))["verdict"].startswith("unusable: ")

"""Whatever stands in a file, checking it is an answer and never a crash (B06, B08, B09, B13): hypothesis plays the fuzzer.

One error type each: FormError for transcripts and lines, BundleError for bundles, PdfUnreadableError for minutes; above
them `check_bytes` turns all three into a verdict or one plain fault. A hundred mutants of a kind in a normal run, ten
thousand with UNDIAN_LONG=1.
"""

import os
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from draw.canonical import canonical, parse
from draw.errors import FormError, JournalError
from draw.findings import Result
from draw.journal import from_lines
from draw.proof_line import read_proof_line
from draw.transcript import from_bytes
from draw.verify import verify_proof_line, verify_transcript
from steps.check_file import Depth, check_bytes
from steps.files.attachment import PdfUnreadableError, attached_transcript
from steps.files.bundle_form import BundleError
from steps.files.bundle_read import read_bundle
from steps.files.bundle_zip import pack
from steps.files.minutes_quick import look
from steps.files.signing import check_pdf_signature
from tests.draw.mutants import document, leaves
from tests.stations import make_station
from tests.steps.files import signed_day

STATION = make_station(tickets=9, units=(2, 1), outcomes="RAD", voided=1, objections=1)
MUTANTS = settings(
    max_examples=10_000 if os.environ.get("UNDIAN_LONG") else 100,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
PLACE = st.floats(0, 1, exclude_max=True)
EDIT = st.one_of(
    st.tuples(st.just("flip"), PLACE, st.integers(0, 7)),
    st.tuples(st.just("cut"), PLACE, st.integers(1, 60)),
    st.tuples(st.just("insert"), PLACE, st.binary(min_size=1, max_size=40)),
    st.tuples(st.just("repeat"), PLACE, st.integers(1, 60)),
    st.tuples(st.just("end"), PLACE, st.just(0)),
)
# What breaks readers of JSON, to be put in the place of any value.
HOSTILE = (
    "NaN", "-Infinity", "1e999", "1.0", "-0", "01", "9" * 400, "9007199254740993", "[" * 3_000, '{"a":' * 3_000, "[]", "{}",
    '"\\ud800"', '"\\u0000"', '"\u202e"', '"e\u0301"', "null", "true", '""', "'x'", '{"a":1,"a":2}', '"' + "x" * 5_000 + '"',
)  # fmt: skip


def edited(data: bytes, edits: list[Any]) -> bytes:
    for kind, where, what in edits:
        place = int(where * len(data))
        if kind == "flip" and data:
            data = data[:place] + bytes([data[place] ^ (1 << what)]) + data[place + 1 :]
        elif kind == "cut":
            data = data[:place] + data[place + what :]
        elif kind == "insert":
            data = data[:place] + what + data[place:]
        elif kind == "repeat":
            data = data[: place + what] + data[place:]
        else:
            data = data[:place]
    return data


def error_of(error: type[Exception], reader: Callable[[], object]) -> str | None:
    """The one error's words, None where something is read; any other error fails the test."""
    try:
        reader()
    except error as raised:
        return str(raised)
    return None


def answered(data: bytes) -> None:
    """An answer within a second, in both depths, that does not call anything wholly right."""
    for depth in Depth:
        began = time.thread_time()
        checked = check_bytes(data, depth=depth)
        assert time.thread_time() - began < 2
        assert checked.unusable == bool(checked.fault)
        if checked.verdict is not None:
            assert [check.no for check in checked.verdict.checks] == list(range(1, 13))


@MUTANTS
@given(st.lists(EDIT, min_size=1, max_size=4))
def test_that_b08_an_edited_transcript_is_one_error_or_another_document(edits: list[Any]) -> None:
    data = edited(STATION.data, edits)
    assume(data.removesuffix(b"\n") != STATION.data)
    said = error_of(FormError, lambda: from_bytes(data))
    assert said is None or 0 < len(said) < 300
    verdict = verify_transcript(data, journal=STATION.entries)
    assert verdict.result is Result.FAILS
    answered(data)


@MUTANTS
@given(st.sampled_from([path for path, _ in leaves(document(STATION))]), st.sampled_from(HOSTILE))
def test_that_b08_hostile_json_in_any_place_is_one_error(path: str, hostile: str) -> None:
    whole = document(STATION)
    marked = canonical(_marked(whole, path.split(".")))
    data = marked.replace(b'"@@@"', hostile.encode("utf-8", "surrogatepass"))
    assume(data != STATION.data)
    said = error_of(FormError, lambda: from_bytes(data))
    assert said is None or 0 < len(said) < 300
    assert verify_transcript(data, journal=STATION.entries).result is Result.FAILS


def _marked(value: Any, path: list[str]) -> Any:
    if not path:
        return "@@@"
    head, *rest = path
    if isinstance(value, list):
        return [_marked(v, rest) if str(n) == head else v for n, v in enumerate(value)]
    return {k: _marked(v, rest) if k == head else v for k, v in value.items()}


@MUTANTS
@given(st.lists(EDIT, min_size=1, max_size=4))
def test_that_b13_an_edited_proof_line_is_one_error_or_another_proof(edits: list[Any]) -> None:
    text = edited(STATION.line.encode(), edits).decode("utf-8", "replace")
    assume(text.strip() != STATION.line)
    said = error_of(FormError, lambda: read_proof_line(text))
    if said is None:
        read, honest = read_proof_line(text), read_proof_line(STATION.line)
        assert (read.commitment, read.seed, read.outcomes, read.completed) != (
            honest.commitment, honest.seed, honest.outcomes, honest.completed,
        )  # fmt: skip
    else:
        assert 0 < len(said) < 300
    assert verify_proof_line(text).result is not Result.HOLDS
    answered(b"UNDI1/" + text.encode())


@MUTANTS
@given(st.text(max_size=400))
def test_that_b13_any_text_is_no_proof_line(text: str) -> None:
    with pytest.raises(FormError):
        read_proof_line(text)
    assert verify_proof_line(f"UNDI1/{text}").result is not Result.HOLDS


@MUTANTS
@given(st.lists(EDIT, min_size=1, max_size=3))
def test_that_b08_an_edited_journal_is_one_error_or_fails_check_10(edits: list[Any]) -> None:
    data = edited(STATION.journal, edits)
    assume(data.splitlines() != STATION.journal.splitlines())
    said = error_of(JournalError, lambda: tuple(from_lines(data)))
    if said is not None:
        assert said.startswith("Line ")
        return
    entries = tuple(from_lines(data))
    verdict = verify_transcript(STATION.data, journal=entries)
    assume(entries[: len(STATION.entries)] != STATION.entries)
    assert verdict.checks[9].result is Result.FAILS


@cache
def whole() -> tuple[bytes, dict[str, bytes]]:
    data = signed_day.bundle()
    return data, signed_day.parts_of(data)


@MUTANTS
@given(st.lists(EDIT, min_size=1, max_size=4))
def test_that_b06_an_edited_bundle_is_refused_with_one_error_or_holds_the_very_same(edits: list[Any]) -> None:
    data, _ = whole()
    mutant = edited(data, edits)
    assume(mutant != data)
    if error_of(BundleError, lambda: read_bundle(mutant)) is None:  # a bit of the packing can be idle
        assert dict(read_bundle(mutant).members) == signed_day.members()
        assert read_bundle(mutant).fingerprint == signed_day.key().fingerprint
    answered(mutant)


@MUTANTS
@given(st.sampled_from(sorted(whole()[1])), st.lists(EDIT, min_size=1, max_size=3))
def test_that_b06_a_rezipped_bundle_with_any_part_edited_is_refused_with_one_error(
    name: str, edits: list[Any]
) -> None:
    _, parts = whole()
    part = edited(parts[name], edits)
    assume(part != parts[name])
    with pytest.raises(BundleError):
        read_bundle(pack(parts | {name: part}))


@MUTANTS
@given(st.lists(EDIT, min_size=1, max_size=4))
def test_that_b09_edited_minutes_are_one_error_or_fail(edits: list[Any]) -> None:
    mutant = edited(signed_day.minutes(), edits)
    assume(mutant != signed_day.minutes())
    for reader in (look, attached_transcript, check_pdf_signature):
        error_of(PdfUnreadableError, lambda reader=reader: reader(mutant))  # type: ignore[misc]
    answered(mutant)


@MUTANTS
@given(st.sampled_from((b"PK\x03\x04", b"%PDF-1.7\n", b"UNDI1/", b"{", b"")), st.binary(max_size=600))
def test_that_garbage_of_every_kind_is_an_answer(start: bytes, rest: bytes) -> None:
    answered(start + rest)


def test_that_the_unedited_files_are_right() -> None:
    """The control: the readers that refuse all of the above take these."""
    assert parse(STATION.data) == document(STATION)
    assert verify_transcript(STATION.data, journal=STATION.entries).result is Result.HOLDS
    assert read_proof_line(STATION.line).seed == STATION.transcript.seed
    assert read_bundle(whole()[0]).members["transkrip.json"] == signed_day.TRANSCRIPT
    assert look(signed_day.minutes()).transcript == signed_day.TRANSCRIPT

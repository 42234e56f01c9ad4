"""Section 8: the append-only chain, and the acts that it keeps."""

import dataclasses
from contextlib import suppress
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draw.acts import ACTS, KINDS, ClosePolls, Contribute, EndCall, Object, VoidAttempt, facts, from_entry
from draw.canonical import canonical, digest
from draw.errors import DrawError, JournalError
from draw.journal import EMPTY_HEAD, Entry, document, from_document, from_lines, head, link, to_lines
from draw.replay import present, replay
from tests.stations import make_station

STATION = make_station(
    tickets={"DPT": 60, "DPTB": 4}, units=3, voided=1, objections=1, outcomes="RAR", replaced={1: "D"}
)
AT = "2024-02-14T13:05:00+07:00"
ENTRY = {"n": 1, "kind": "opened", "at": AT, "session": "0a", "mono_ms": 0, "data": {}}


def test_that_the_chain_starts_from_64_zeros_8() -> None:
    assert head([]) == (0, "0" * 64) == (0, EMPTY_HEAD)
    first = STATION.entries[0]
    assert link(EMPTY_HEAD, first) == digest(
        "undian-tps/1 journal\n" + "0" * 64 + "\n" + canonical(document(first)).decode() + "\n"
    )


def test_that_the_head_takes_in_every_entry_before_it_8() -> None:
    heads = [head(STATION.entries[:n])[1] for n in range(len(STATION.entries) + 1)]
    assert len(set(heads)) == len(heads)
    assert head(STATION.entries) == (STATION.transcript.journal_entries, STATION.transcript.journal_head)


@pytest.mark.parametrize("field", ["kind", "at", "session", "mono_ms", "data"])
def test_that_no_field_of_an_entry_can_change_under_the_same_head_8(field: str) -> None:
    values: dict[str, Any] = {"kind": "noted", "at": AT, "session": "ff", "mono_ms": 7, "data": {"x": 1}}
    changed = dataclasses.replace(STATION.entries[4], **{field: values[field]})
    entries = [*STATION.entries[:4], changed, *STATION.entries[5:]]
    assert head(entries)[1] != head(STATION.entries)[1]


@pytest.mark.parametrize("broken", ["drop", "swap", "double", "start"])
def test_that_an_entry_dropped_swapped_or_doubled_is_out_of_turn_8(broken: str) -> None:
    e = list(STATION.entries)
    entries = {
        "drop": e[:3] + e[4:],
        "swap": [e[1], e[0], *e[2:]],
        "double": [*e[:3], e[2], *e[3:]],
        "start": e[1:],
    }
    with pytest.raises(JournalError, match="out of turn"):
        head(entries[broken])


def test_that_a_journal_file_is_one_canonical_entry_a_line_8() -> None:
    assert STATION.journal.count(b"\n") == len(STATION.entries)
    assert tuple(from_lines(STATION.journal)) == STATION.entries
    assert to_lines(from_lines(STATION.journal)) == STATION.journal


@pytest.mark.parametrize(
    "change",
    [
        {"n": 0},
        {"n": "1"},
        {"kind": "Opened"},
        {"kind": ""},
        {"at": "13:05"},
        {"session": "xyz"},
        {"mono_ms": -1},
        {"mono_ms": None},
        {"data": []},
        {"data": None},
        {"more": 1},
    ],
    ids=str,
)
def test_that_an_entry_of_another_form_is_refused_8(change: dict[str, Any]) -> None:
    with pytest.raises(JournalError):
        from_document({**ENTRY, **change})
    assert from_document(ENTRY).n == 1


@pytest.mark.parametrize(
    "lines",
    [b"\n", b"{}\n", b"[]\n", b'{"n":1,"n":1}\n', b"\xff\n", b"[" * 100_000, b"null\n", b"1e999\n"],
    ids=len,
)
def test_that_a_line_that_is_no_entry_is_named_by_its_number_8_B08(lines: bytes) -> None:
    with pytest.raises(JournalError, match="Line 2 "):
        tuple(from_lines(canonical(ENTRY) + b"\n" + lines))


def test_that_a_file_cut_anywhere_is_refused_or_shorter_8() -> None:
    for length in range(0, len(STATION.journal), 101):
        try:
            read = tuple(from_lines(STATION.journal[:length]))
        except JournalError:
            continue
        assert head(read)[1] != STATION.transcript.journal_head


def test_that_entries_name_tickets_and_witnesses_by_number_and_nobody_by_name_8() -> None:
    text = STATION.journal.decode()
    names = {h.name for h in STATION.holders} | {w.name for w in STATION.statement.witnesses}
    assert not any(name in text for name in names)
    assert '"tickets":"DPT:' in text
    assert '"witness":1' in text


def test_that_every_entry_carries_its_time_and_the_time_since_the_start_8() -> None:
    monotonic = [entry.mono_ms for entry in STATION.entries]
    assert monotonic == sorted(monotonic)
    assert monotonic[-1] > 0
    assert all(entry.at.endswith("+07:00") and entry.session for entry in STATION.entries)


def test_that_every_act_has_its_own_kind_and_a_form_for_each_of_its_facts_8() -> None:
    assert len(KINDS) == len(ACTS) == 12
    for act in ACTS:
        assert {f.name for f in fields(act)} - {"at"} == set(act.form.fields)  # type: ignore[union-attr]


def test_that_an_act_is_read_back_from_its_entry_8() -> None:
    acts = [entry for entry in STATION.entries if entry.kind in KINDS]
    assert {entry.kind for entry in acts} == set(KINDS)
    for entry in acts:
        act = from_entry(entry)
        assert (act.kind, act.at, facts(act)) == (entry.kind, entry.at, entry.data)


@pytest.mark.parametrize(
    "act",
    [
        ClosePolls(AT, ("K1",)),
        ClosePolls(AT, ("K1", "K2", "K3")),
        ClosePolls(AT, ("Budi", "K2")),
        VoidAttempt(AT, 1, "0" * 64, "", ("K1", "K2")),
        VoidAttempt(AT, 1, "0" * 63, "basah", ("K1", "K2")),
        Contribute(AT, 0, "dice", "12345"),
        Contribute(AT, 1, "coin", "12345"),
        EndCall(AT, 1, "won", "", ""),
        EndCall(AT, 1, "received", "x" * 501, ""),
        EndCall(AT, 1, "received", "\u202e", ""),
        Object(AT, None, ""),
        Object(AT, 101, "x"),
    ],
    ids=repr,
)
def test_that_an_act_with_a_field_outside_its_bounds_is_never_written_8(act: Any) -> None:
    with pytest.raises(JournalError):
        facts(act)
    data = {f.name: getattr(act, f.name) for f in fields(act) if f.name != "at"}
    if "by" in data:
        data["by"] = list(data["by"])
    with pytest.raises(JournalError):
        from_entry(Entry(1, act.kind, AT, "0a", 0, data))


def test_that_check_ins_less_those_undone_are_who_is_present_8() -> None:
    came = {*STATION.statement.ticket_ids, *(e.id for e in STATION.statement.rules.excluded)}
    assert present(STATION.entries) == came
    undone = next(e for e in STATION.entries if e.kind == "check_in_undone")
    assert present(e for e in STATION.entries if e is not undone) == came | {
        *present([dataclasses.replace(undone, kind="checked_in")])
    }


KIND = st.sampled_from([*KINDS, "checked_in", "noise"])
DATA = st.dictionaries(
    st.sampled_from(["by", "call", "witness", "tickets", "attempt", "seal", "x"]),
    st.none()
    | st.integers(-1, 3)
    | st.text(max_size=4)
    | st.lists(st.sampled_from(["K1", "K2"]), max_size=3),
    max_size=5,
)


@given(st.lists(st.tuples(KIND, DATA), max_size=6))
@settings(max_examples=80, deadline=None, database=None)
def test_that_any_entries_are_replayed_or_refused_with_one_error_type_8(
    noise: list[tuple[str, dict[str, Any]]],
) -> None:
    entries = [Entry(n, kind, AT, "0a", 0, data) for n, (kind, data) in enumerate(noise, 1)]
    with suppress(DrawError):
        replay(entries, {})
    with suppress(DrawError):
        present(entries)

"""Section 7: one canonical document that anyone can re-run."""

import json
from typing import Any

import pytest

from draw import transcript
from draw.canonical import canonical
from draw.errors import FormError
from draw.form import faults
from draw.transcript import FORM, Objection, from_bytes, from_document, to_bytes
from tests.draw.mutants import DELETE, document, leaves, put
from tests.stations import make_station

STATION = make_station(
    tickets={"DPT": 30, "DPK": 3},
    units=(3, 2),
    excluded=2,
    voided=1,
    objections=2,
    onlookers=1,
    outcomes="RADIR",
    taken_by={1: "Tini"},
)
DOCUMENT = document(STATION)


def test_that_the_transcript_is_its_own_canonical_bytes_7() -> None:
    assert json.loads(STATION.data) == DOCUMENT
    assert canonical(DOCUMENT) == STATION.data
    assert from_bytes(STATION.data) == STATION.transcript
    assert from_document(DOCUMENT) == STATION.transcript
    assert to_bytes(from_bytes(STATION.data)) == STATION.data


def test_that_the_transcript_has_the_fields_of_the_protocol_and_no_other_7() -> None:
    assert list(DOCUMENT) == [
        *("protocol", "statement", "commitment", "secret", "contributions", "assurance", "seed", "calls"),
        *("winners", "objections", "completed", "closed_at", "counting_started_at", "journal"),
    ]
    assert list(DOCUMENT["calls"][0]) == ["call", "prize", "unit", "ticket", "outcome", "at", "note"]
    assert list(DOCUMENT["winners"][0]) == ["ticket", "name", "salt", "received_by"]
    assert list(DOCUMENT["journal"]) == ["entries", "head"]


def test_that_winners_are_the_awarded_calls_in_their_order_with_the_bound_name_7() -> None:
    awarded = [call["ticket"] for call in DOCUMENT["calls"] if call["outcome"] in ("received", "held")]
    opened = {h.ticket: h for h in STATION.holders}
    assert [w["ticket"] for w in DOCUMENT["winners"]] == awarded
    assert [w["name"] for w in DOCUMENT["winners"]] == [opened[t].name for t in awarded]
    assert [w["received_by"] for w in DOCUMENT["winners"]] == ["Tini", "", "", "", ""]


def test_that_a_numbers_only_roll_has_empty_names_and_says_who_took_it_7() -> None:
    winners = make_station(named=False, units=2).transcript.winners
    assert [(w.name, w.received_by) for w in winners] == [("", "Penerima 1"), ("", "Penerima 2")]


def test_that_no_name_of_anyone_who_did_not_win_is_in_it_7() -> None:
    named = make_station(tickets=40, units=2, seed=5)
    winners = {w.ticket for w in named.transcript.winners}
    salts = [h.salt for h in named.holders if h.ticket not in winners]
    names = {h.name for h in named.holders} - {w.name for w in named.transcript.winners}
    text = named.data.decode()
    assert len(salts) == 38
    assert names
    assert not any(f'"{secret}"' in text for secret in (*salts, *names))


def test_that_an_objection_of_someone_not_on_the_list_has_no_witness_7() -> None:
    assert [o.witness for o in STATION.transcript.objections] == [1, None]
    assert isinstance(STATION.transcript.objections[0], Objection)


def test_that_the_transcript_carries_entries_and_head_of_the_journal_at_closing_7_8() -> None:
    t = STATION.transcript
    assert t.journal_entries == len(STATION.entries)
    assert STATION.entries[-1].kind == "concluded"
    assert t.closed_at == STATION.entries[-1].at


@pytest.mark.parametrize("path", [path for path, _ in leaves(DOCUMENT) if not path.startswith("statement.")])
def test_that_a_field_of_another_type_is_a_fault_of_form_7(path: str) -> None:
    wrong: tuple[Any, ...] = ({}, [], 1.5, "\x00")
    for value in wrong:
        assert list(faults(FORM, put(DOCUMENT, path, value))) != []


@pytest.mark.parametrize(
    "path", ["seed", "calls.0.note", "winners.0.salt", "objections.0.witness", "journal.head"]
)
def test_that_a_missing_or_unknown_key_of_the_transcript_is_a_fault_7(path: str) -> None:
    assert list(faults(FORM, put(DOCUMENT, path, DELETE))) != []
    beside = path.rpartition(".")[0]
    assert list(faults(FORM, put(DOCUMENT, f"{beside}.nik".strip("."), "3519"))) != []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("protocol", "undian-tps/2"),
        ("secret", "AB" * 32),
        ("seed", "0" * 63),
        ("contributions.0.kind", "coin"),
        ("contributions.0.value", 35142615),
        ("assurance", "none"),
        ("calls.0.outcome", "R"),
        ("calls.0.note", "x" * 501),
        ("winners.0.name", "x" * 201),
        ("winners.0.salt", "0" * 31),
        ("objections.0.text", ""),
        ("objections.0.witness", 0),
        ("completed", None),
        ("closed_at", None),
        ("counting_started_at", ""),
        ("journal.entries", 0),
        ("journal.head", None),
    ],
)
def test_that_a_value_outside_its_bounds_is_a_fault_of_the_transcript_2_7(path: str, value: Any) -> None:
    changed = put(DOCUMENT, path, value)
    assert any(path.split(".")[0] in line for line in faults(FORM, changed))
    with pytest.raises(FormError):
        from_bytes(canonical(changed))


def test_that_a_transcript_of_the_largest_size_is_read_2() -> None:
    large = make_station(tickets=3_000, units=(700, 700))
    assert len(transcript.from_bytes(large.data).winners) == 1_400

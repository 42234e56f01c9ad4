"""Section 10: the numbered checks hold for an honest draw, and each field that changes makes an expected one fail."""

import dataclasses
from typing import Any

import pytest

from draw.canonical import canonical
from draw.findings import NAMES, Result
from draw.order import order
from draw.verify import verify_transcript
from tests.draw.mutants import DELETE, document, failing, leaves, put, verdict
from tests.stations import make_station

STATION = make_station(
    tickets={"DPT": 14, "DPTB": 2, "DPK": 2},
    units=(3, 2),
    excluded=2,
    voided=1,
    objections=2,
    onlookers=1,
    outcomes="RADIR",
    replaced={5: "D"},
    taken_by={1: "Tini"},
)
DOCUMENT = document(STATION)
SEED = DOCUMENT["seed"]
QUEUE = order(SEED, STATION.statement.ticket_ids)
UNCALLED = QUEUE[len(DOCUMENT["calls"])]
LAST = len(DOCUMENT["calls"]) - 1
LATE = "2024-02-14T23:00:00+07:00"

HONEST: dict[str, dict[str, Any]] = {
    "the smallest": {"tickets": 1, "units": 1, "stayed_away": 0},
    "three lists": {"tickets": {"DPT": 30, "DPTB": 3, "DPK": 2}, "units": (4, 3, 2)},
    "a full hall": {"tickets": 600, "units": 50, "outcomes": "RRA" * 30},
    "many witnesses": {"witnesses": 40, "onlookers": 5, "throws": 5},
    "digits": {"kind": "digits", "throws": 6},
    "few dice": {"throws": 5},
    "held": {"absent": "hold", "outcomes": "HRHD"},
    "more units than tickets": {"tickets": 3, "units": 9},
    "everyone declines": {"tickets": 4, "outcomes": "DDDD"},
    "stopped early": {"stop_after": 2},
    "stopped before the first call": {"stop_after": 0},
    "after the count": {"after_count": True},
    "numbers only": {"named": False},
    "practice": {"mode": "practice"},
    "five attempts": {"voided": 4},
    "replaced": {"outcomes": "RAR", "replaced": {1: "D", 2: "R", 3: "I"}},
    "a thousand voters": {"tickets": 1_000, "units": (20, 20, 10)},
}


@pytest.mark.parametrize("plan", HONEST)
def test_that_all_checks_hold_for_an_honest_draw_10(plan: str) -> None:
    station = make_station(**HONEST[plan], seed=len(plan))
    whole = verify_transcript(station.data, journal=station.entries)
    assert [(c.no, c.name, c.result, c.detail) for c in whole.checks] == [
        (no, NAMES[no], Result.HOLDS, "") for no in range(1, 11)
    ]
    assert whole.result is Result.HOLDS
    alone = verify_transcript(station.data)
    assert [c.result for c in alone.checks] == [Result.HOLDS] * 9 + [Result.NOT_CHECKED]
    assert alone.result is Result.HOLDS
    assert alone.transcript == station.transcript


CHANGES: list[tuple[str, Any, set[int]]] = [
    ("protocol", "undian-tps/2", {1}),
    ("protocol", DELETE, {1}),
    ("weight", 2, {1}),
    ("statement.must_win", "DPT-001", {1}),
    ("secret", DELETE, {1}),
    ("closed_at", "13:31", {1}),
    ("statement.election.name", "Pemilu\t2024", {1}),
    ("statement.election.name", "Pemilu e\u0301", {1}),
    ("winners.0.name", "\u202eidub", {1}),
    ("calls.0.outcome", "won", {1}),
    ("statement.tickets", [], {1}),
    ("statement.prizes", [], {1}),
    ("statement.attempt", 1, {2, 3}),
    ("statement.attempt", 3, {2, 3}),
    ("statement.voided", [], {2, 3}),
    ("statement.voided.0.attempt", 2, {2, 3}),
    ("statement.voided.0.seal", "0" * 64, {3}),
    ("statement.voided.0.reason", "lain", {3}),
    ("statement.mode", "practice", {3}),
    ("statement.election.name", "Pilkada 2024", {3}),
    ("statement.election.date", "2024-02-15", {3, 9}),
    ("statement.tps.code", "3519032005", {3}),
    ("statement.tps.number", 4, {3}),
    ("statement.tps.village", "Kaibon Lor", {3}),
    ("statement.polls_closed_at", "2024-02-14T12:59:59+07:00", {3}),
    ("statement.polls_closed_at", LATE, {3, 9}),
    ("statement.frozen_at", LATE, {3, 9}),
    ("statement.frozen_at", "2024-02-14T13:00:00+07:00", {3, 9}),
    ("statement.frozen_at", "2024-02-14T06:06:00+00:00", {3}),
    ("statement.attendance.DPT.attended", 15, {2, 3}),
    ("statement.attendance.DPT.registered", 2, {2, 3}),
    ("statement.attendance.DPK", DELETE, {2, 3}),
    ("statement.reconciliation.ballots_used", 30, {2, 3}),
    ("statement.tickets.0", DELETE, {2, 3}),
    ("statement.tickets.0.id", "DPK-0001", {2, 3}),
    ("statement.tickets.0.id", "DPX-001", {2, 3}),
    ("statement.tickets.1", DOCUMENT["statement"]["tickets"][0], {2, 3}),
    ("statement.tickets", DOCUMENT["statement"]["tickets"][::-1], {2, 3}),
    ("statement.tickets.0.holder", "0" * 64, {3}),
    ("statement.prizes.0.no", 2, {2, 3}),
    ("statement.prizes.0.quantity", 4, {3, 7}),
    ("statement.prizes.0.quantity", 2_000, {2, 3, 7}),
    ("statement.prizes.0.source", "Caleg", {3}),
    ("statement.prizes.0.value_idr", None, {3}),
    ("statement.rules.absent", "hold", {3, 7}),
    ("statement.rules.calls", 1, {3}),
    ("statement.rules.window", "after_count", {2, 3}),
    ("statement.rules.excluded", [], {2, 3}),
    ("statement.rules.excluded.0.id", "DPT-099", {3}),
    ("statement.rules.excluded.0.reason", "lain", {3}),
    ("statement.witnesses.0.no", 2, {2, 3}),
    ("statement.witnesses.0.name", "Orang lain", {3}),
    ("statement.witnesses.0.contributes", False, {2, 3, 4}),
    ("statement.witnesses.2.contributes", True, {3, 4}),
    ("commitment", "0" * 64, {3, 5}),
    ("secret", "0" * 64, {3, 5}),
    ("contributions.0", DELETE, {4, 5}),
    ("contributions.0.witness", 3, {4, 5}),
    ("contributions.0.kind", "digits", {4, 5}),
    ("contributions.0.value", "1" * 13, {5}),
    ("contributions.0.value", "1" * 12 + "7", {4, 5}),
    ("contributions.0.value", "1" * 5, {4, 5}),
    ("contributions", DOCUMENT["contributions"][::-1], {4}),
    ("contributions", DOCUMENT["contributions"] * 2, {4, 5}),
    ("contributions", [], {4, 5}),
    ("assurance", "reduced", {4}),
    ("seed", "0" * 64, {5, 6}),
    ("calls.0.ticket", UNCALLED, {6, 8}),
    ("calls.1.ticket", UNCALLED, {6}),
    ("calls.0", DELETE, {6, 7, 8}),
    (f"calls.{LAST}", DELETE, {7, 8}),
    ("calls", DOCUMENT["calls"][::-1], {6, 7}),
    ("calls", DOCUMENT["calls"] * 9, {6, 7, 8}),
    ("calls", [*DOCUMENT["calls"], {**DOCUMENT["calls"][0], "ticket": UNCALLED, "call": LAST + 2}], {7, 8}),
    ("calls.0.call", 2, {7}),
    ("calls.0.prize", 2, {7}),
    ("calls.0.unit", 2, {7}),
    ("calls.0.outcome", "declined", {7, 8}),
    ("calls.0.outcome", "held", {7}),
    ("calls.1.outcome", "received", {7, 8}),
    ("calls.3.note", "", {7}),
    ("completed", False, {7}),
    ("winners.0", DELETE, {8}),
    ("winners.0.ticket", UNCALLED, {8}),
    ("winners.0.name", "Orang lain", {8}),
    ("winners.0.salt", "0" * 32, {8}),
    ("winners", DOCUMENT["winners"][::-1], {8}),
    ("winners", [*DOCUMENT["winners"], DOCUMENT["winners"][0]], {8}),
    ("calls.0.at", "2024-02-14T13:00:00+07:00", {9}),
    ("calls.0.at", LATE, {9}),
    ("calls.0.at", "2024-02-15T13:10:00+07:00", {9}),
    ("closed_at", "2024-02-14T13:00:00+07:00", {9}),
    ("closed_at", "2024-02-15T13:30:00+07:00", {9}),
    ("counting_started_at", "2024-02-14T13:00:00+07:00", {9}),
]


@pytest.mark.parametrize(
    ("path", "value", "expected"), CHANGES, ids=[f"{n}-{c[0]}" for n, c in enumerate(CHANGES)]
)
def test_that_a_changed_field_fails_the_checks_that_are_its_own_10(
    path: str, value: Any, expected: set[int]
) -> None:
    changed = put(DOCUMENT, path, value)
    assert changed != DOCUMENT
    found = verdict(changed)
    assert expected <= failing(found)
    assert found.result is Result.FAILS
    assert [c.no for c in found.checks] == list(range(1, 11)), "it never stops at the first failure"
    assert all(c.detail for c in found.checks if c.result is not Result.HOLDS)


def test_that_there_are_enough_kinds_of_change_and_each_check_has_its_own_10() -> None:
    assert len(CHANGES) >= 60
    assert set().union(*(expected for _, _, expected in CHANGES)) == set(range(1, 10))
    failures = [failing(verdict(put(DOCUMENT, path, value))) for path, value, _ in CHANGES]
    assert {1, 3, 4, 6, 7, 8, 9} <= {next(iter(nos)) for nos in failures if len(nos) == 1}


def other(value: Any) -> Any:
    """Return another value of the same form."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case None:
            return "2024-02-14T23:59:59+07:00"
        case "received" | "full":
            return {"received": "declined", "full": "reduced"}[value]
        case str() if value[10:11] == "T":
            return value[:17] + f"{(int(value[17:19]) + 1) % 60:02d}" + value[19:]
        case str() if len(value) in (32, 64) and " " not in value:
            return ("0" if value[0] != "0" else "1") + value[1:]
        case "before_count" | "forfeit" | "official" | "dice":
            return {
                "before_count": "after_count",
                "forfeit": "hold",
                "official": "practice",
                "dice": "digits",
            }[value]
        case str() if value[-3:].isdigit() and "-" in value:
            return value[:-1] + str((int(value[-1]) + 1) % 10)
        case str() if value.isdigit():
            return ("2" if value[0] == "1" else "1") + value[1:]
    return f"{value}x"


@pytest.mark.parametrize("path", [path for path, _ in leaves(DOCUMENT)])
def test_that_no_single_field_can_change_beside_the_journal_10(path: str) -> None:
    value = dict(leaves(DOCUMENT))[path]
    found = verdict(put(DOCUMENT, path, other(value)), journal=STATION.entries)
    assert found.result is Result.FAILS, (value, other(value))
    if path.startswith("statement.") and 1 not in failing(found):
        assert 3 in failing(found)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("objections", []),
        ("objections.0.text", "lain"),
        ("calls.1.note", "lain"),
        ("winners.0.received_by", ""),
        ("winners.1.received_by", "Tini"),
        ("closed_at", LATE),
        ("counting_started_at", LATE),
        ("journal.entries", 3),
        ("journal.entries", 10_000),
        ("journal.head", "0" * 64),
    ],
)
def test_that_what_no_hash_of_the_draw_binds_is_bound_by_the_journal_8_10(path: str, value: Any) -> None:
    changed = put(DOCUMENT, path, value)
    assert failing(verdict(changed)) == set()
    assert failing(verdict(changed, journal=STATION.entries)) == {10}


def test_that_bytes_that_are_no_transcript_fail_the_form_and_leave_the_rest_unchecked_10() -> None:
    for data in (b"", b"{}", b"[]", b"null", STATION.data[:-1], STATION.data + b" ", b"\xff", b"[" * 100_000):
        found = verify_transcript(data, journal=STATION.entries)
        assert [c.result for c in found.checks] == [Result.FAILS] + [Result.NOT_CHECKED] * 9
        assert found.result is Result.FAILS


def test_that_every_fault_of_form_is_named_10() -> None:
    changed = put(put(DOCUMENT, "seed", "x"), "calls.0.call", "1")
    assert [str(f).split(" ")[0] for f in verdict(changed).checks[0].findings] == [
        "transcript.seed",
        "transcript.calls[0].call",
    ]


def test_that_a_call_after_the_count_began_fails_only_before_the_count_9() -> None:
    late = make_station(after_count=True)
    assert failing(verify_transcript(late.data)) == set()
    rules = dataclasses.replace(late.statement.rules, window="before_count", window_note="")
    changed = dataclasses.replace(late.transcript, statement=dataclasses.replace(late.statement, rules=rules))
    from draw.transcript import to_bytes

    assert 9 in failing(verify_transcript(to_bytes(changed)))


def test_that_times_are_compared_as_moments_and_not_as_text_9() -> None:
    changed = put(
        DOCUMENT, "closed_at", DOCUMENT["closed_at"].replace("T13:", "T06:").replace("+07:00", "+00:00")
    )
    assert canonical(changed) != STATION.data
    assert failing(verdict(changed)) == set()


def test_that_nobody_is_called_again_after_the_last_ticket_6() -> None:
    short = document(make_station(tickets=3, units=9))
    again = {**short["calls"][0], "call": 4, "unit": 4}
    changed = put(
        put(short, "calls", [*short["calls"], again]), "winners", [*short["winners"], short["winners"][0]]
    )
    assert failing(verdict(changed)) == {6}

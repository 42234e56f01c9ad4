"""Section 3: what the statement fixes before anything random happens."""

import dataclasses
import random
from typing import Any

import pytest

from draw import statement
from draw.errors import StatementError
from draw.form import faults
from draw.freezing import Prepared, freeze
from draw.identity import Identity
from draw.roster import Voter
from draw.seal import head, holder, seal_of
from draw.statement import Excluded, Prize, Reconciliation, Rules, Statement, Tps, Voided, Witness
from draw.statement_checks import require_statement, statement_findings
from tests.draw.mutants import DELETE, leaves, put
from tests.stations import make_station

STATION = make_station(
    tickets={"DPT": 20, "DPTB": 2, "DPK": 2}, units=(3, 2), excluded=2, voided=1, witnesses=2, onlookers=1
)
STATEMENT = STATION.statement
DOCUMENT = statement.document(STATEMENT)


def findings(**changes: Any) -> str:
    return "; ".join(map(str, statement_findings(dataclasses.replace(STATEMENT, **changes))))


def rules(**changes: Any) -> Rules:
    return dataclasses.replace(STATEMENT.rules, **changes)


def prepared(**changes: Any) -> Prepared:
    honest = Prepared(
        identity=Identity(STATEMENT.tps, "Desa", "Pemilu 2024", "2024-02-14", "WIB", "official"),
        voters=[Voter("DPT", n, f"Pemilih {n}") for n in range(1, 9)],
        present={"DPT-001", "DPT-003", "DPT-008"},
        prizes=STATEMENT.prizes,
        rules=rules(excluded=(Excluded("DPT-003", "Ketua KPPS"), Excluded("DPT-004", "Linmas"))),
        witnesses=STATEMENT.witnesses,
        reconciliation=Reconciliation(3, 3, ""),
        closed_at=STATEMENT.polls_closed_at,
        voided=(),
    )
    return dataclasses.replace(honest, **changes)


def test_that_an_honest_statement_has_the_form_and_breaks_no_rule_3() -> None:
    assert list(faults(statement.FORM, DOCUMENT)) == []
    assert findings() == ""
    assert statement.from_document(DOCUMENT) == STATEMENT
    assert statement.document(STATEMENT) == DOCUMENT


def test_that_the_head_repeats_all_that_decides_who_can_win_3() -> None:
    tps = Tps("3519032004", 3, "Kaibon", "Geger", "Madiun", "Jawa Timur")
    small = dataclasses.replace(STATEMENT, tps=tps, tickets=STATEMENT.tickets[:1], attempt=2, voided=())
    number = int(STATEMENT.tickets[0].id.removeprefix("DPK-"))
    assert head(small) == f"UNDI1/O/3519032004-3/2024-02-14/2/TDPK:{number}/P3+2"
    assert head(dataclasses.replace(small, mode="practice")).startswith("UNDI1/L/")


@pytest.mark.parametrize("path", [path for path, _ in leaves(DOCUMENT) if path != "protocol"])
def test_that_no_field_of_the_statement_can_change_without_another_seal_3(path: str) -> None:
    value = dict(leaves(DOCUMENT))[path]
    other = (not value) if isinstance(value, bool) else value + 1 if isinstance(value, int) else f"{value}x"
    changed = statement.from_document(put(DOCUMENT, path, other if value is not None else 1))
    assert changed.digest != STATEMENT.digest


@pytest.mark.parametrize("path", ["tps", "rules.calls", "tickets.0.holder", "prizes.0.value_idr", "voided"])
def test_that_a_missing_or_unknown_key_is_a_fault_of_form_3(path: str) -> None:
    assert list(faults(statement.FORM, put(DOCUMENT, path, DELETE))) != []
    beside = path.rpartition(".")[0]
    assert list(faults(statement.FORM, put(DOCUMENT, f"{beside}.weight".strip("."), 2))) != []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("mode", "test"),
        ("election.date", "14-02-2024"),
        ("tps.code", "351903200"),
        ("tps.number", 0),
        ("tps.village", ""),
        ("attempt", 0),
        ("attendance", {}),
        ("attendance.DPX", {"registered": 1, "attended": 1}),
        ("tickets", []),
        ("prizes", []),
        ("prizes.0.quantity", 0),
        ("prizes.0.source", ""),
        ("prizes.0.value_idr", -1),
        ("prizes.0.value_idr", 0.5),
        ("prizes.0.name", "x" * 201),
        ("rules.window", "during_count"),
        ("rules.window_note", "x" * 501),
        ("rules.absent", "wait"),
        ("rules.calls", 0),
        ("rules.excluded.0.reason", ""),
        ("witnesses.0.contributes", 1),
        ("voided.0.seal", "ab" * 31),
        ("voided.0.reason", ""),
        ("tickets", [DOCUMENT["tickets"][0]] * 5_001),
        ("prizes", [DOCUMENT["prizes"][0]] * 501),
        ("witnesses", [DOCUMENT["witnesses"][0]] * 101),
    ],
)
def test_that_a_field_outside_its_bounds_is_a_fault_of_form_2_3(path: str, value: Any) -> None:
    lines = list(faults(statement.FORM, put(DOCUMENT, path, value)))
    assert lines != []
    assert path.split(".")[0] in lines[0]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"tickets": STATEMENT.tickets[::-1]}, "ascending order"),
        ({"tickets": (STATEMENT.tickets[0], *STATEMENT.tickets)}, "ascending order"),
        ({"tickets": STATEMENT.tickets[1:]}, "attended, but"),
        (
            {"tickets": (*STATEMENT.tickets, dataclasses.replace(STATEMENT.tickets[0], id="DPX-001"))},
            "has no attendance",
        ),
        (
            {"tickets": (dataclasses.replace(STATEMENT.tickets[0], id="DPK-0001"), *STATEMENT.tickets[1:])},
            "not spelt",
        ),
        ({"rules": rules(excluded=STATEMENT.rules.excluded[::-1])}, "excluded are not in ascending order"),
        ({"rules": rules(excluded=(Excluded(STATEMENT.tickets[0].id, "x"),))}, "both drawn and excluded"),
        ({"rules": rules(excluded=())}, "attended, but"),
        ({"rules": rules(window="after_count")}, "needs its reason"),
        (
            {
                "attendance": (
                    dataclasses.replace(STATEMENT.attendance[0], registered=0),
                    *STATEMENT.attendance[1:],
                )
            },
            "more attended than",
        ),
        ({"reconciliation": Reconciliation(25, 26, "")}, "without a sentence"),
        ({"prizes": STATEMENT.prizes[::-1]}, "prizes are not numbered"),
        ({"prizes": (Prize(1, "Gula", 2_001, "Iuran", None),)}, "more than 2000"),
        ({"witnesses": STATEMENT.witnesses[1:]}, "not numbered"),
        ({"witnesses": (STATEMENT.witnesses[0],)}, "fewer than two"),
        ({"attempt": 1}, "attempts"),
        ({"attempt": 3}, "attempts"),
        ({"voided": ()}, "attempts"),
        ({"voided": STATEMENT.voided * 2, "attempt": 3}, "attempts"),
    ],
    ids=str,
)
def test_that_each_rule_of_the_statement_is_found_broken_3(changes: dict[str, Any], said: str) -> None:
    assert said in findings(**changes)
    with pytest.raises(StatementError, match=said):
        require_statement(dataclasses.replace(STATEMENT, **changes))


def test_that_a_difference_of_the_totals_holds_with_its_sentence_3() -> None:
    assert findings(reconciliation=Reconciliation(25, 26, "Satu surat suara rusak")) == ""


def test_that_an_earlier_attempt_is_carried_with_its_whole_commitment_3() -> None:
    first = next(e for e in STATION.entries if e.kind == "sealed")
    voided = next(e for e in STATION.entries if e.kind == "attempt_voided")
    record = Voided(1, first.data["commitment"], voided.data["reason"], voided.at)
    assert STATEMENT.voided == (record,)
    assert STATEMENT.attempt == 2


def test_that_a_holder_binds_name_salt_and_ticket_3() -> None:
    bound = {ticket.id: ticket.holder for ticket in STATEMENT.tickets}
    assert len({h.salt for h in STATION.holders}) == len(STATION.holders)
    for opened in STATION.holders:
        assert holder(opened.salt, opened.ticket, opened.name) == bound[opened.ticket]
        assert holder(opened.salt, opened.ticket, opened.name + "x") != bound[opened.ticket]
        assert opened.name not in str(DOCUMENT["tickets"])


def test_that_freezing_takes_all_who_came_but_the_excluded_3() -> None:
    frozen, holders = freeze(
        prepared(), frozen_at="2024-02-14T13:12:00+07:00", salt=random.Random(1).randbytes
    )
    assert frozen.ticket_ids == ("DPT-001", "DPT-008")
    assert frozen.rules.excluded == (Excluded("DPT-003", "Ketua KPPS"),), "DPT-004 did not come"
    assert [(t.list_name, t.registered, t.attended) for t in frozen.attendance] == [("DPT", 8, 3)]
    assert [h.name for h in holders] == ["Pemilih 1", "Pemilih 8"]
    assert frozen.contributors == (1, 2)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"present": ("DPT-001", "DPT-009")}, "DPT-009"),
        ({"present": frozenset()}, "at least one ticket"),
        ({"prizes": ()}, "at least one ticket and one prize"),
        ({"witnesses": (Witness(1, "Sri", "Saksi", True),)}, "fewer than two"),
        ({"prizes": (Prize(1, "Gula\n1 kg", 1, "Iuran", None),)}, "name"),
        ({"prizes": (Prize(1, "Gula", 1, "", None),)}, "source"),
        ({"rules": rules(excluded=(), calls=10)}, "calls"),
        ({"closed_at": "13:05"}, "polls_closed_at"),
        ({"reconciliation": Reconciliation(3, 3, "x" * 501)}, "note"),
    ],
    ids=lambda part: str(part)[:60],
)
def test_that_what_a_checker_would_refuse_is_not_frozen_3(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(StatementError, match=said):
        freeze(prepared(**changes), frozen_at="2024-02-14T13:12:00+07:00", salt=random.Random(1).randbytes)


def test_that_a_numbers_only_roll_binds_the_empty_name_3() -> None:
    voters = [Voter("DPT", n) for n in range(1, 9)]
    frozen, holders = freeze(
        prepared(voters=voters), frozen_at="2024-02-14T13:12:00+07:00", salt=random.Random(1).randbytes
    )
    assert [h.name for h in holders] == ["", ""]
    assert frozen.tickets[0].holder == holder(holders[0].salt, "DPT-001", "")


def test_that_the_order_of_the_document_does_not_change_the_seal_3() -> None:
    shuffled: Statement = statement.from_document(dict(reversed(DOCUMENT.items())))
    assert seal_of(shuffled, STATION.secret) == STATION.transcript.commitment

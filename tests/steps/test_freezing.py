"""Freezing and seal by the deeds: what is sealed is what was prepared, and two people seal it."""

from dataclasses import replace
from pathlib import Path

import pytest

from db import attempts
from draw.ceremony import Closed, Sealed
from draw.errors import DrawError, StatementError
from draw.findings import Result
from draw.seal import holder, seal_of
from draw.statement import Reconciliation
from draw.statement_checks import statement_findings
from steps import attendance, ceremony, freezing, preparation
from steps.attendance import HowMarked
from tests.steps import laptops
from tests.steps.draw_deeds import TOTALS, finish, verdicts
from tests.steps.laptops import TWO, VOTERS, day_at, everything, go_on


def test_that_a_frozen_statement_passes_check_2_and_is_what_was_prepared(tmp_path: Path) -> None:
    file = day_at("closed", tmp_path)
    shown = freezing.preview(file, TOTALS)
    state = freezing.seal(file, TOTALS, by=TWO)
    assert isinstance(state, Sealed)
    statement = state.statement
    assert list(statement_findings(statement)) == []
    assert statement.ticket_ids == tuple(v.ticket for v in VOTERS[:24] if v.number != 4)
    assert [e.id for e in statement.rules.excluded] == ["DPT-004"]
    assert (statement.prizes, statement.tps) == (tuple(p.prize for p in laptops.PRIZES), laptops.TPS)
    assert (statement.attempt, statement.voided, statement.date) == (1, (), laptops.DATE)
    assert replace(shown, tickets=(), frozen_at="") == replace(statement, tickets=(), frozen_at="")


def test_that_a_holder_binds_the_name_under_a_salt_of_its_own(tmp_path: Path) -> None:
    file = day_at("sealed", tmp_path)
    state = ceremony.state(file)
    assert isinstance(state, Sealed)
    with file.deed() as deed:
        opened = attempts.holders(deed.session, 1)
        kept = attempts.current(deed.session)
    names = {v.ticket: v.name for v in VOTERS}
    for ticket in state.statement.tickets:
        assert ticket.holder == holder(opened[ticket.id].salt, ticket.id, names[ticket.id])
        assert ticket.holder != holder(opened[ticket.id].salt, ticket.id, "")
    assert len({h.salt for h in opened.values()}) == 23
    assert kept is not None
    assert state.commitment == seal_of(state.statement, kept.secret)


def test_that_a_voided_attempt_is_carried_and_the_next_has_fresh_salts_and_secret(tmp_path: Path) -> None:
    file = day_at("noted", tmp_path)
    first = ceremony.state(file)
    assert isinstance(first, Sealed)
    closed = ceremony.void(file, "Lembar\tsegel  basah", TWO)
    assert isinstance(closed, Closed)
    attendance.check_in(file, ["DPT-030"], how=HowMarked.TYPED)  # who stood in the queue
    again = freezing.seal(file, Reconciliation(25, 25, ""), by=TWO)
    assert isinstance(again, Sealed)
    assert [(v.attempt, v.seal, v.reason) for v in again.statement.voided] == [
        (1, first.commitment, "Lembar segel basah")
    ]
    assert again.statement.attempt == 2
    with file.deed() as deed:
        one, two = attempts.load(deed.session)
        salts = [{h.salt for h in attempts.holders(deed.session, n).values()} for n in (1, 2)]
    assert one.secret != two.secret
    assert salts[0].isdisjoint(salts[1])
    assert (one.voided_at is None, two.voided_at) == (False, None)
    go_on(file, "sealed", "drawing")
    finish(file)
    assert verdicts(file)[2] is Result.HOLDS


def test_that_an_incomplete_preparation_cannot_be_sealed_and_stays_as_it_was(tmp_path: Path) -> None:
    file = go_on(day_at("listed", tmp_path), "prepared", "closed")
    before = everything(file)
    with pytest.raises(StatementError):
        freezing.seal(file, TOTALS, by=TWO)
    assert everything(file) == before
    laptops.prepare(file)
    preparation.save_witnesses(file, laptops.witnesses(1))
    with pytest.raises(StatementError, match="fewer than two witnesses"):
        freezing.seal(file, TOTALS, by=TWO)
    preparation.save_witnesses(file, laptops.witnesses())
    assert isinstance(freezing.seal(file, TOTALS, by=TWO), Sealed)


def test_that_one_person_alone_closes_seals_and_voids_nothing(tmp_path: Path) -> None:
    alone = ("K1", "K1")
    file = day_at("attended", tmp_path)
    with pytest.raises(DrawError, match="Two different people"):
        ceremony.close_polls(file, alone)
    go_on(file, "attended", "closed")
    with pytest.raises(DrawError, match="Two different people"):
        freezing.seal(file, TOTALS, by=alone)
    laptops.seal(file)
    before = everything(file)
    for by in (alone, ("Hadi", "Sri")):
        with pytest.raises(DrawError):
            ceremony.void(file, "Salah", by)
    assert everything(file) == before

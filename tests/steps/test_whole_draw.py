"""Freezing, seal, throws, calls and closing by the deeds, checked by the program's own auditor."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db import attempts
from draw.acts import Seal
from draw.canonical import digest
from draw.ceremony import Closed, Concluded, Drawing, Sealed, next_call
from draw.errors import ContributionError, DrawError, OutcomeError, StatementError
from draw.findings import Result
from draw.journal import to_lines
from draw.order import order
from draw.replay import replay
from draw.roster import NameTooLongError
from draw.seal import holder, seal_of
from draw.statement import Reconciliation
from draw.statement_checks import statement_findings
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import attendance, ceremony, day, freezing, minutes, preparation, roster
from steps.attendance import HowMarked
from steps.tpsfile import TpsFile
from tests.steps import laptops
from tests.steps.laptops import DICE, TWO, VOTERS, WITNESSES, day_at, entries, everything, go_on

TOTALS = Reconciliation(24, 24, "")


def drawing(file: TpsFile) -> Drawing:
    state = ceremony.state(file)
    assert isinstance(state, Drawing)
    return state


def call(file: TpsFile, outcome: str, *, note: str = "", received_by: str = "") -> None:
    ceremony.open_call(file)
    if outcome == "absent":
        ceremony.call_again(file)
    ceremony.end_call(file, outcome, note=note, received_by=received_by)


def finish(file: TpsFile) -> None:
    while not drawing(file).completed:
        call(file, "received")
    ceremony.conclude(file, None, reason="", by=TWO)


def verdicts(file: TpsFile) -> dict[int, Result]:
    """Return the results of checks 1 to 10 over what this file gives."""
    record = minutes.record(file)
    found = verify_transcript(to_bytes(record.transcript), journal=record.journal)
    assert found.result is Result.HOLDS, [c for c in found.checks if c.result is not Result.HOLDS]
    return {check.no: check.result for check in found.checks}


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


def test_that_the_seed_and_the_secret_come_with_the_last_throw_and_not_before(tmp_path: Path) -> None:
    file = day_at("noted", tmp_path)
    laptops.throw(file, [1, 2])
    assert isinstance(ceremony.state(file), Sealed)
    assert "revealed" not in {e.kind for e in entries(file)}
    laptops.throw(file, [3])
    state = drawing(file)
    assert state.queue == order(state.seed, state.statement.ticket_ids)
    assert [e.kind for e in entries(file)][-2:] == ["contributed", "revealed"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("dice", "1234"),
        ("dice", "12347"),
        ("dice", "abcde"),
        ("dice", "1" * 51),
        ("dice", "1234５"),
        ("digits", "12345"),
        ("coin", "111111"),
    ],
)
def test_that_b11_what_is_no_throw_is_refused(kind: str, value: str, tmp_path: Path) -> None:
    file = day_at("noted", tmp_path)
    before = everything(file)
    with pytest.raises(ContributionError):
        ceremony.contribute(file, 1, kind, value)
    assert everything(file) == before
    with pytest.raises(DrawError):
        ceremony.contribute(file, 2, "dice", "12345")  # another's turn
    ceremony.contribute(file, 1, "dice", "11111")  # all equal informs, and does not block


@pytest.mark.parametrize(
    ("given", "assurance"),
    [
        ({n: ("dice", DICE[n]) for n in WITNESSES}, "full"),
        ({1: ("dice", "12345"), 2: ("dice", "12345"), 3: ("dice", "123456")}, "reduced"),
        ({1: ("dice", DICE[1]), 2: ("dice", DICE[2]), 3: ("digits", "012345")}, "reduced"),
    ],
)
def test_that_the_assurance_is_what_was_thrown(
    given: dict[int, tuple[str, str]], assurance: str, tmp_path: Path
) -> None:
    file = day_at("noted", tmp_path)
    for witness, (kind, value) in given.items():
        ceremony.contribute(file, witness, kind, value)
    finish(file)
    assert minutes.record(file).transcript.assurance == assurance
    assert set(verdicts(file).values()) == {Result.HOLDS}


def test_that_a_whole_draw_with_everything_in_it_holds(tmp_path: Path) -> None:
    file = day_at("drawing", tmp_path)
    call(file, "absent")
    call(file, "declined")
    call(file, "ineligible", note="Ternyata anggota KPPS")
    call(file, "received", received_by="  Tini,\tanaknya ")
    ceremony.object_to(file, 2, "Bola\tdadu  jatuh")
    ceremony.object_to(file, None, "Kurang keras")
    ceremony.replace_outcome(file, "declined", "Salah tekan", by=TWO)
    call(file, "absent")
    ceremony.replace_outcome(file, "received", "Datang berlari", by=TWO, received_by="Joko")
    finish(file)
    record = minutes.record(file)
    assert [c.outcome[0] for c in record.transcript.calls] == list("adidrrrrrr")
    assert [w.received_by for w in record.transcript.winners] == ["Joko", "", "", "", "", ""]
    assert [(o.witness, o.text) for o in record.transcript.objections] == [
        (2, "Bola dadu jatuh"),
        (None, "Kurang keras"),
    ]
    assert set(verdicts(file).values()) == {Result.HOLDS}


def test_that_an_absent_rule_a_stranger_and_a_long_text_are_held_to(tmp_path: Path) -> None:
    file = day_at("calling", tmp_path)
    before = everything(file)
    wrong: list[tuple[type[Exception], Callable[[], object]]] = [
        (OutcomeError, lambda: ceremony.end_call(file, "absent")),  # called once only
        (OutcomeError, lambda: ceremony.end_call(file, "held")),  # the rule is forfeit
        (OutcomeError, lambda: ceremony.end_call(file, "ineligible")),  # without a note
        (OutcomeError, lambda: ceremony.end_call(file, "vanished")),
        (NameTooLongError, lambda: ceremony.end_call(file, "received", received_by="x" * 201)),
        (DrawError, lambda: ceremony.end_call(file, "declined", note="x" * 501)),
        (DrawError, lambda: ceremony.object_to(file, 4, "Siapa saya?")),
        (DrawError, lambda: ceremony.object_to(file, 1, " ")),
    ]
    for error, deed in wrong:
        with pytest.raises(error) as caught:
            deed()
        assert type(caught.value) is error
        assert everything(file) == before
    ceremony.call_again(file)
    with pytest.raises(DrawError):
        ceremony.call_again(file)  # the rule is two calls
    ceremony.end_call(file, "absent")


def test_that_an_outcome_is_replaced_once_and_only_before_the_next_call(tmp_path: Path) -> None:
    file = day_at("called", tmp_path)
    ceremony.replace_outcome(file, "declined", "Salah tekan", by=TWO)
    with pytest.raises(DrawError):
        ceremony.replace_outcome(file, "received", "Lagi", by=TWO)
    ceremony.open_call(file)
    with pytest.raises(DrawError):
        ceremony.replace_outcome(file, "received", "Lagi", by=TWO)


def test_that_a_draw_that_stops_early_needs_its_reason(tmp_path: Path) -> None:
    file = day_at("called", tmp_path)
    before = everything(file)
    with pytest.raises(DrawError, match="needs a reason"):
        ceremony.conclude(file, None, reason="  ", by=TWO)
    assert everything(file) == before
    ceremony.conclude(file, None, reason="Hujan deras", by=TWO)
    record = minutes.record(file)
    assert (record.transcript.completed, record.facts.not_completed) == (False, "Hujan deras")
    assert set(verdicts(file).values()) == {Result.HOLDS}


def test_that_a_numbers_only_roll_is_drawn_and_says_who_took_each_prize(tmp_path: Path) -> None:
    file = day_at("identified", tmp_path)
    roster.take_sizes(file, {"DPT": 30, "DPK": 2})
    go_on(file, "listed", "attended")
    attendance.check_in(file, ["DPK-002"], how=HowMarked.PAPER)
    ceremony.close_polls(file, TWO)
    laptops.seal(file, 25)
    go_on(file, "sealed", "drawing")
    number = 0
    while not drawing(file).completed:
        number += 1
        call(file, "received", received_by=f"Penerima {number}")
    ceremony.conclude(file, None, reason="", by=TWO)
    winners = minutes.record(file).transcript.winners
    assert [(w.name, w.received_by) for w in winners] == [("", f"Penerima {n}") for n in range(1, 7)]
    assert set(verdicts(file).values()) == {Result.HOLDS}
    assert b"Penerima" not in to_lines(entries(file))


def test_that_the_journal_of_a_whole_day_names_no_voter_and_nobody_who_took_a_prize(tmp_path: Path) -> None:
    file = day_at("attended", tmp_path)
    roster.add_by_hand(file, "DPK", "Mbah Sadikem", note="3519031234567890")
    attendance.check_in(file, ["DPK-001"], how=HowMarked.TYPED)
    ceremony.close_polls(file, TWO)
    laptops.seal(file, 25)
    go_on(file, "sealed", "drawing")
    call(file, "received", received_by="Cucunya Marsinah")
    finish(file)
    written = to_lines(entries(file)).decode()
    people = [v.name for v in VOTERS] + ["Mbah Sadikem", "Marsinah", "3519031234567890"]
    assert [name for name in people if name in written or name.split()[0] in written] == []
    assert "DPK:1" in written


def test_that_the_state_in_hand_is_the_one_that_a_replay_gives(tmp_path: Path) -> None:
    file = laptops.bare_file(tmp_path)
    for before, stage in zip(laptops.STAGES, laptops.STAGES[1:], strict=False):
        go_on(file, before, stage)
        with file.deed() as deed:
            assert ceremony.state_of(deed) == ceremony.read_state(deed.session), stage
        anew = TpsFile(file.database, file.laptop)
        assert ceremony.state(anew) == ceremony.state(file)


def open_call_and_fail(file: TpsFile) -> None:
    with file.deed() as deed:
        state = ceremony.state_of(deed)
        assert isinstance(state, Drawing)
        ceremony.record(deed, next_call(state, deed.at))
        raise RuntimeError


def test_that_a_commit_that_fails_takes_the_state_in_hand_back(tmp_path: Path) -> None:
    file = day_at("drawing", tmp_path)
    with pytest.raises(RuntimeError):
        open_call_and_fail(file)
    assert drawing(file).pending is None
    ceremony.open_call(file)
    assert drawing(file).pending is not None


def test_that_each_step_of_the_day_opens_when_the_one_before_is_done(tmp_path: Path) -> None:
    file = laptops.bare_file(tmp_path)
    current = {}
    for before, stage in zip(("new", *laptops.STAGES), laptops.STAGES, strict=False):
        current[stage] = day.read(go_on(file, before, stage)).current_step
        assert current[stage] in day.read(file).open_steps
    assert list(dict.fromkeys(current.values())) == [
        "identity",
        "roster",
        "preparation",
        "attendance",
        "closing",
        "seal",
        "draw",
        "minutes",
    ]
    whole = day.read(file)
    assert isinstance(whole.state, Concluded)
    assert (whole.registered, whole.attended, whole.units) == (30, 24, 6)
    assert whole.saved_at == entries(file)[-1].at


def test_that_the_short_ways_give_the_day_that_a_whole_reading_gives(tmp_path: Path) -> None:
    file = day_at("attended", tmp_path)
    known = day.read(file)
    attendance.check_in(file, ["DPT-029"], how=HowMarked.TYPED)
    assert day.after_check_in(file, known) == day.read(file)
    ceremony.close_polls(file, TWO)
    assert day.after_act(file, day.after_check_in(file, known)) == day.read(file)


def test_that_the_statement_of_the_journal_is_the_one_that_was_kept(tmp_path: Path) -> None:
    file = day_at("concluded", tmp_path)
    sealed = next(e for e in entries(file) if e.kind == Seal.kind)
    with file.deed() as deed:
        kept = attempts.statements(deed.session)
    assert set(kept) == {sealed.data["statement"]}
    assert replay(entries(file), kept) == ceremony.state(file)
    declared = next(e for e in entries(file) if e.kind == "neutrality_declared")
    assert declared.data == {"by": "K1", "digest": digest("Kami netral.")}

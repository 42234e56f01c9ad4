"""Throws, calls and closing by the deeds, checked by the program's own auditor."""

from collections.abc import Callable
from pathlib import Path

import pytest

from draw.ceremony import Sealed
from draw.errors import ContributionError, DrawError, OutcomeError
from draw.findings import Result
from draw.journal import to_lines
from draw.order import order
from draw.roster import NameTooLongError
from steps import attendance, ceremony, minutes, roster
from steps.attendance import HowMarked
from tests.steps import laptops
from tests.steps.draw_deeds import call, drawing, finish, verdicts
from tests.steps.laptops import DICE, TWO, VOTERS, WITNESSES, day_at, entries, everything, go_on


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

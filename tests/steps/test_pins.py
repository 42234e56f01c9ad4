"""PINs for acts of two people (U04): set, asked for, slowed down, reset, and never in the journal."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from draw.ceremony import Closed, Preparing
from draw.identity import Officer
from draw.preparation import WitnessPlan
from draw.statement import Witness
from steps import ceremony, freezing, identity, minutes, pins, preparation
from steps.pins import PinFormError, PinMissingError, PinsNeededError, WrongPinError
from steps.tpsfile import TpsFile
from steps.tries import TooSoonError, wait_s
from tests.steps.draw_deeds import TOTALS, finish
from tests.steps.laptops import OFFICERS, TWO, day_at, entries, fixed_laptop, go_on, witnesses

DIGITS = {"K1": "480213", "W1": "975310", "W2": "135790", "K2": "602481"}


def with_pins(stage: str, folder: Path, *people: str) -> TpsFile:
    """Return a file at a stage in which these people, else all four, have PINs."""
    file = day_at("attended" if stage == "attended" else "prepared", folder)
    for person in people or DIGITS:
        pins.put(file, person, DIGITS[person])
    return file


def give(file: TpsFile, *people: str) -> tuple[str, str]:
    pins.confirm(file, [(person, DIGITS[person]) for person in people])
    first, second = people
    return first, second


def forward(file: TpsFile, seconds: int) -> None:
    """Let time pass on the clock that never runs backwards: every look is a second on this laptop."""
    for _ in range(seconds):
        file.laptop.mono_ms()


@pytest.fixture
def file(tmp_path: Path) -> TpsFile:
    return with_pins("attended", tmp_path)


def test_that_u04_an_act_needs_both_pins_and_they_hold_for_this_act_alone(file: TpsFile) -> None:
    with pytest.raises(PinsNeededError):
        ceremony.close_polls(file, TWO)
    assert isinstance(ceremony.state(file), Preparing)
    ceremony.close_polls(file, give(file, "K1", "W1"))
    with pytest.raises(PinsNeededError):
        freezing.seal(file, TOTALS, by=TWO)
    give(file, "K1", "W2")
    with pytest.raises(PinsNeededError):
        freezing.seal(file, TOTALS, by=("K1", "W1"))
    assert isinstance(ceremony.state(file), Closed)
    freezing.seal(file, TOTALS, by=give(file, "K1", "W2"))


def test_that_right_pins_are_worth_nothing_after_two_minutes(file: TpsFile) -> None:
    give(file, "K1", "W1")
    forward(file, 121)
    with pytest.raises(PinsNeededError):
        ceremony.close_polls(file, TWO)


def test_that_without_the_question_an_act_would_pass(file: TpsFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: with the one question taken out, two names are enough."""
    monkeypatch.setattr(ceremony, "spend", lambda *_: None)
    assert isinstance(ceremony.close_polls(file, TWO), Closed)


@pytest.mark.parametrize(
    "act",
    [
        lambda file: ceremony.void(file, "Salah hitung", TWO),
        lambda file: ceremony.conclude(file, None, reason="Hujan", by=TWO),
        lambda file: ceremony.replace_outcome(file, "declined", "Menolak", by=TWO),
    ],
    ids=["voiding", "closing the draw", "replacing an outcome"],
)
def test_that_u04_every_act_of_two_people_asks(act: Callable[[TpsFile], object], tmp_path: Path) -> None:
    stage = "noted" if act.__code__.co_names[1] == "void" else "called"
    file = day_at(stage, tmp_path)
    for person in ("K1", "W1"):
        pins.put(file, person, DIGITS[person])
    with pytest.raises(PinsNeededError):
        act(file)
    give(file, "K1", "W1")
    act(file)
    assert [e.data for e in entries(file) if e.kind == "pins_given"][-1]["by"] == ["K1", "W1"]


def test_that_a_file_from_before_the_pins_goes_on_and_can_have_them_at_the_act(tmp_path: Path) -> None:
    file = day_at("attended", tmp_path)
    with pytest.raises(PinMissingError) as caught:
        give(file, "K1", "W1")
    assert caught.value.people == ("K1", "W1")
    for person in ("K1", "W1"):
        pins.put(file, person, DIGITS[person], at_act=True)
    ceremony.close_polls(file, give(file, "K1", "W1"))
    assert [e.data["at_act"] for e in entries(file) if e.kind == "pin_set"] == [True, True]


def test_that_wrong_pins_slow_down_and_are_counted_without_their_digits(file: TpsFile) -> None:
    for count in (1, 2, 3):
        with pytest.raises(WrongPinError) as caught:
            pins.confirm(file, [("K1", "000001"), ("W1", DIGITS["W1"])])
        assert caught.value.people == ("K1",)
        assert caught.value.seconds == (0, 0, 0, 5)[count]
    with pytest.raises(TooSoonError):
        give(file, "K1", "W1")
    forward(file, 6)
    with pytest.raises(WrongPinError) as again:
        pins.confirm(file, [("K1", "000001"), ("W1", DIGITS["W1"])])
    assert again.value.seconds == 10
    forward(file, 11)
    give(file, "K1", "W1")
    told = [(e.kind, dict(e.data)) for e in entries(file) if e.kind == "pin_wrong"]
    assert told == [("pin_wrong", {"person": "K1", "count": n}) for n in (1, 2, 3, 4)]


def test_that_the_count_of_wrong_pins_outlives_the_program(file: TpsFile) -> None:
    for _ in range(3):
        with pytest.raises(WrongPinError):
            pins.confirm(file, [("K1", "000001")])
    restarted = TpsFile(file.database, fixed_laptop(file.path.parent))
    with pytest.raises(TooSoonError):
        pins.confirm(restarted, [("K1", DIGITS["K1"])])


def test_that_waits_double_and_end_somewhere() -> None:
    assert [wait_s(n) for n in range(7)] == [0, 0, 0, 5, 10, 20, 40]
    assert wait_s(10_000) == 900
    assert wait_s(50, longest=120) == 120


@pytest.mark.parametrize(
    "digits", ["12345", "1234567", "12345a", "１２３４５７", "111111", "123456", "654321", ""]
)
def test_that_a_pin_is_six_digits_that_are_no_plain_row(file: TpsFile, digits: str) -> None:
    assert not pins.is_good(digits)
    with pytest.raises(PinFormError):
        pins.put(file, "W3", digits)


def test_that_a_pin_is_not_replaced_without_its_owner_or_two_others(file: TpsFile) -> None:
    with pytest.raises(PinsNeededError):
        pins.put(file, "K1", "314159")
    with pytest.raises(WrongPinError):
        pins.change(file, "K1", old="000001", new="314159")
    pins.change(file, "K1", old=DIGITS["K1"], new="314159")
    with pytest.raises(WrongPinError):
        give(file, "K1", "W1")


def test_that_a_forgotten_pin_is_reset_by_two_others_with_a_reason_and_the_minutes_say_so(
    tmp_path: Path,
) -> None:
    file = with_pins("attended", tmp_path)
    for by in (("W1", "K2"), ("W1", "W1")):
        with pytest.raises(PinsNeededError):
            pins.reset(file, "K2" if by[1] == "K2" else "K1", "Lupa", by=by)
    give(file, "K2", "W1")
    with pytest.raises(PinsNeededError):
        pins.reset(file, "K1", "  ", by=("K2", "W1"))
    pins.reset(file, "K1", "Lupa sesudah sahur", by=("K2", "W1"))
    pins.put(file, "K1", "314159")
    pins.confirm(file, [("K1", "314159"), ("W1", DIGITS["W1"])])
    ceremony.close_polls(file, TWO)
    pins.confirm(file, [("K1", "314159"), ("W1", DIGITS["W1"])])
    go_on(file, "closed", "sealed")
    go_on(file, "sealed", "drawing")
    pins.confirm(file, [("K1", "314159"), ("W1", DIGITS["W1"])])
    finish(file)
    said = minutes.record(file).facts.approvals
    assert said[0] == "Tindakan dua orang yang disetujui dengan PIN: 3 dari 3"
    assert any("PIN Hadi Purnomo (Ketua KPPS) dihapus" in s and "Lupa sesudah sahur" in s for s in said)


def test_that_no_digit_and_no_hash_of_a_pin_is_in_journal_or_transcript(file: TpsFile) -> None:
    ceremony.close_polls(file, give(file, "K1", "W1"))
    with file.deed() as deed:
        from db import pins as memory

        hashes = {pin.hash for pin in memory.load(deed.session).values()}
    told = "".join(str(entry.data) for entry in entries(file))
    for secret in (*DIGITS.values(), *hashes):
        assert secret not in told
    assert "K1" in told  # the control: what is told is looked through


def test_that_equal_pins_of_two_people_have_nothing_in_common(tmp_path: Path) -> None:
    file = day_at("prepared", tmp_path)
    for person in ("K1", "W1"):
        pins.put(file, person, "480213")
    with file.deed() as deed:
        from db import pins as memory

        kept = memory.load(deed.session)
    assert len({pin.hash for pin in kept.values()} | {pin.salt for pin in kept.values()}) == 4


def test_that_a_pin_goes_along_with_its_person_and_is_lost_with_the_name(tmp_path: Path) -> None:
    file = day_at("prepared", tmp_path)
    for person in DIGITS:
        pins.put(file, person, DIGITS[person])
    second = replace(witnesses()[1], witness=Witness(1, "Saksi 2", "Saksi", True))
    third = WitnessPlan(Witness(2, "Orang baru", "Saksi", True), "")
    preparation.save_witnesses(file, (second, third))
    pins.confirm(file, [("W1", DIGITS["W2"])])
    with pytest.raises(PinMissingError):
        pins.confirm(file, [("W2", DIGITS["W2"])])
    identity.save_officers(file, (Officer(1, "Orang lain", "Ketua KPPS"), OFFICERS[1]))
    with pytest.raises(PinMissingError):
        pins.confirm(file, [("K1", DIGITS["K1"])])
    pins.confirm(file, [("K2", DIGITS["K2"])])
    assert [e.data["people"] for e in entries(file) if e.kind == "pins_dropped"] == [["W1"], ["K1"]]

"""The state of the day in hand is the one that the journal gives, at every step and after a failure."""

from pathlib import Path

import pytest

from db import attempts
from draw.acts import Seal
from draw.canonical import digest
from draw.ceremony import Concluded, Drawing, next_call
from draw.replay import replay
from steps import attendance, ceremony, day
from steps.attendance import HowMarked
from steps.tpsfile import TpsFile
from tests.steps import laptops
from tests.steps.draw_deeds import drawing
from tests.steps.laptops import TWO, day_at, entries, go_on


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

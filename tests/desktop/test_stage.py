"""The stage: what the hall is led through, and that it never sees more of a name than it should (U18, U20)."""

from __future__ import annotations

import pytest

from desktop.audience.views import Blank, BoardView, SealView, Welcome
from desktop.hall_views import frame_of, short_name
from desktop.stage import Stage
from draw.words import seal_words
from steps import ceremony
from steps import day as days
from tests.desktop.ceremony_days import check_in, drawing, make_file, sealed


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Budi Santoso", "Budi S."),
        ("SUPARMAN, S.Pd.", "SUPARMAN"),
        ("Ni Made Ayu Lestari", "Ni M. A."),
        ("A", "A"),
        ("", ""),
        ("Siti 'Aisyah", "Siti"),
    ],
)
def test_that_u20_the_hall_sees_a_first_name_and_initials(name, seen):
    assert short_name(name) == seen


def test_that_u21_before_the_seal_the_hall_sees_prizes_rule_and_how_many_take_part(tmp_path):
    file = check_in(make_file(tmp_path))
    stage = Stage(None)
    stage.welcome(days.read(file))
    view = stage.view
    assert isinstance(view, Welcome)
    assert "2 kali" in view.absent_rule
    assert [prize.name for prize in view.prizes] == ["Gula 1 kg", "Gula 2 kg"]
    file.close()


def test_that_from_the_seal_on_a_welcome_no_longer_covers_what_the_pages_show(tmp_path):
    file = sealed(make_file(tmp_path))
    day, stage = days.read(file), Stage(None)
    stage.show(day, SealView(1, 12, 3))
    stage.welcome(day)
    assert isinstance(stage.view, SealView)
    assert frame_of(day).seal_words == seal_words(day.state.commitment)
    file.close()


def test_that_u26_after_the_draw_the_winners_stay(tmp_path):
    file = drawing(make_file(tmp_path, prizes=(1,)))
    ceremony.open_call(file)
    ceremony.end_call(file, "received")
    ceremony.conclude(file, None, reason="", by=("K1", "W1"))
    stage = Stage(None)
    assert isinstance(stage.view, Blank)
    stage.welcome(days.read(file))
    assert isinstance(stage.view, BoardView)
    assert stage.view.final
    assert len(stage.view.winners) == 1
    file.close()


def test_that_u27_blanking_is_told_and_taken_back():
    stage, told = Stage(None), []
    stage.blanked.connect(told.append)
    stage.toggle_blank()
    stage.toggle_blank()
    assert told == [True, False]

"""The witnesses of the third step are kept with their roles, and one person in two places is pointed out."""

from __future__ import annotations

import pytest

from tests.desktop.preparation_days import room
from tests.desktop.preparation_hands import give_witness


def test_that_two_witnesses_who_throw_dice_finish_the_part(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.show_part("witnesses")
        give_witness(opened, "Ratna", "Pengawas TPS")
        assert not opened.page.witnesses.done
        assert "kurang 1" in opened.page.witnesses.told.text
        give_witness(opened, "Joko", "Juru kunci desa")
        assert opened.page.witnesses.done
        assert opened.page.segments.segment("witnesses").done
        assert opened.page.witnesses.told.isHidden()
        kept = opened.reopen().witnesses
        assert [(p.witness.no, p.witness.role, p.witness.contributes) for p in kept] == [
            (1, "Pengawas TPS", True),
            (2, "Juru kunci desa", True),
        ]


def test_that_a_role_is_taken_by_one_press_and_missing_words_are_named_b11(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        dialog = give_witness(opened, " ", "")
        assert dialog.name.error() == "Tulis namanya."
        assert dialog.role.error().startswith("Tulis jabatannya")
        dialog.roles[0].click()
        assert dialog.role.text() == "Pengawas TPS"
        assert dialog.role.error() == ""


@pytest.mark.parametrize("again", ["ratna  WULANDARI", "Hadi Purnomo"])
def test_that_one_person_in_two_places_is_pointed_out_a11(qtbot, tmp_path, again: str) -> None:
    with room(qtbot, tmp_path) as opened:
        dialog = give_witness(opened, "Ratna Wulandari", "Saksi")
        assert dialog.twice.isHidden()
        assert "dua kali" not in opened.page.witnesses.told.text
        dialog = give_witness(opened, again, "Saksi")
        assert "Satu orang" in dialog.twice.text
        assert len(opened.reopen().witnesses) == 2
        assert "dua kali" in opened.page.witnesses.told.text

"""The third step as a whole: the declaration, the example, and the page that is closed once the list is frozen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import theme
from desktop.screens.declaration import declaration_text
from desktop.screens.preparation_example import PRIZES
from desktop.tokens import LIGHT, Scale
from draw.canonical import digest
from draw.statement import Reconciliation
from steps import attendance, ceremony, closing, freezing, preparation
from steps.attendance import HowMarked
from tests.desktop.hands import choose
from tests.desktop.preparation_days import crowd, kinds, room
from tests.desktop.preparation_hands import give_witness


def test_that_an_officer_accepts_the_declaration_by_name(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        page, part = opened.page, opened.page.declaration
        page.show_part("declaration")
        assert not part.accept.isEnabled()
        choose(part.officer, "K2")
        assert not part.accept.isEnabled()
        part.agree.setChecked(True)
        part.accept.click()
        opened.settle()
        kept = opened.reopen().declaration
        assert kept is not None
        assert (kept.by, kept.text_digest) == ("K2", digest(declaration_text()))
        assert part.told.text.startswith("Disetujui oleh Siti Rahayu (Anggota KPPS)")
        assert not part.accept.isVisible()
        assert page.segments.segment("declaration").done


def test_that_another_wording_than_the_accepted_one_is_asked_again(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.show_part("declaration")
        opened.desk.do(lambda file: preparation.declare(file, "Bunyi lama", "K1"))
        opened.settle()
        assert "sekali lagi" in opened.page.declaration.told.text
        assert opened.page.declaration.accept.isVisible()


def test_that_the_example_fills_what_is_empty_and_only_in_practice(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        give_witness(opened, "Ratna", "Saksi")
        opened.page.fill_example.click()
        opened.settle()
        day = opened.reopen()
        assert (day.units, tuple(p.prize for p in day.prizes)) == (20, PRIZES)
        assert [p.witness.name for p in day.witnesses] == ["Ratna"]
        assert not opened.page.fill_example.isEnabled()
    (tmp_path / "official").mkdir()
    with room(qtbot, tmp_path / "official", official=True) as opened:
        assert opened.page.fill_example not in opened.page.footer_buttons


def test_that_the_filled_button_leads_to_the_check_in(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened, qtbot.waitSignal(opened.page.step_requested) as caught:
        opened.page.onward.click()
    assert caught.args == ["attendance"]


def test_that_a_frozen_list_leaves_the_page_to_be_read(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.fill_example.click()
        opened.settle()
        totals = Reconciliation(2, 2, "")

        def freeze(file) -> None:
            preparation.declare(file, declaration_text(), "K1")
            attendance.check_in(file, ("DPT-001", "DPT-002"), how=HowMarked.TYPED)
            ceremony.close_polls(file, ("K1", "K2"))
            closing.save_totals(file, totals)
            freezing.seal(file, totals, by=("K1", "K2"))

        opened.desk.do(freeze)
        opened.settle()
        page = opened.page
        page.prizes.rows.take(0)
        shut = (
            page.prizes.rows.add,
            page.prizes.rows.edit,
            page.prizes.rows.remove,
            page.witnesses.rows.add,
            page.rules.add,
            page.rules.absent,
            page.rules.countdown,
        )
        assert not any(widget.isEnabled() for widget in shut)
        assert "dikunci" in page.frozen.text
        assert page.fill_example not in page.footer_buttons
        page.show_part("declaration")
        assert not page.declaration.accept.isVisible()
        assert not page.declaration.once_more.isVisible()


def test_that_one_part_is_shown_and_its_segment_opens_it(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        page = opened.page
        assert page.part == "prizes"
        qtbot.mouseClick(page.segments.segment("rules"), Qt.MouseButton.LeftButton)
        assert page.title.question == "Apa aturannya?"
        parts = (page.prizes, page.witnesses, page.rules, page.declaration)
        assert [part.isVisible() for part in parts] == [False, False, True, False]
        assert page.help_text()


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 600), 100), ((1024, 600), 150)])
def test_that_nothing_is_cut_with_long_names_and_many_rows_u41(
    qtbot, tmp_path: Path, dressed: QApplication, cut_off, size: tuple[int, int], percent: int
) -> None:
    with room(qtbot, tmp_path) as opened:
        theme.apply(dressed, LIGHT, Scale(percent))
        opened.window.resize(*size)
        opened.page.prizes.save(kinds(30, 50))
        opened.settle()
        opened.page.witnesses.save(crowd(40))
        opened.settle()
        assert opened.reopen().units == 50
        assert len(opened.reopen().witnesses) == 40
        for part in ("prizes", "witnesses", "rules", "declaration"):
            opened.page.show_part(part)
            dressed.processEvents()
            assert cut_off(opened.window) == []

"""Prizes, witnesses, rules and the declaration are kept as they are typed, and closed once the list is frozen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop import theme
from desktop.screens.declaration import declaration_text
from desktop.screens.preparation_example import PRIZES
from desktop.screens.preparation_rows import RemoveDialog
from desktop.screens.prizes_dialog import PrizeDialog
from desktop.screens.prizes_money import read_rupiah, rupiah
from desktop.screens.rules_dialogs import DeviationDialog, ExcludeDialog
from desktop.screens.witnesses_dialog import WitnessDialog
from desktop.tokens import LIGHT, Scale
from draw.canonical import digest
from draw.statement import Excluded, Reconciliation
from steps import attendance, ceremony, closing, freezing, preparation
from steps.attendance import HowMarked
from steps.preparation import PHOTO_LIMIT
from tests.desktop.preparation_days import crowd, kinds, room


def dialog_of(page, kind):
    """Return the open dialog of that kind."""
    found = [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(select, key: str) -> None:
    """Pick an option as a person does."""
    select.set_value(key)
    select.chosen.emit(key)


def give_prize(opened, name: str, quantity: str, source: str, value: str) -> PrizeDialog:
    """Fill the dialog for a new prize and press its button."""
    opened.page.prizes.rows.add.click()
    dialog = dialog_of(opened.page, PrizeDialog)
    for field, text in (
        (dialog.name, name),
        (dialog.quantity, quantity),
        (dialog.source, source),
        (dialog.value, value),
    ):
        field.set_text(text)
    dialog.keep.click()
    opened.settle()
    return dialog


def names(opened) -> list[str]:
    return [plan.prize.name for plan in opened.reopen().prizes]


def test_that_a_prize_is_kept_as_soon_as_it_is_given_u09(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        dialog = give_prize(opened, "  Gula   1 kg ", "8", "Iuran petugas KPPS", "Rp 17.000")
        assert not dialog.isVisible()
        kept = opened.reopen().prizes[0].prize
        assert (kept.no, kept.name, kept.quantity, kept.value_idr) == (1, "Gula 1 kg", 8, 17_000)
        model = opened.page.prizes.rows.table.rows_model
        assert [model.text(0, column) for column in (2, 4, 5)] == ["8", "Rp 17.000", "Rp 136.000"]


def test_that_each_wrong_field_says_what_is_wrong_beside_it_b11(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        dialog = give_prize(opened, "   ", "0", "", "tujuh belas ribu")
        assert dialog.isVisible()
        assert dialog.name.error() == "Tulis nama hadiahnya."
        assert dialog.quantity.error() == "Tulis angka 1 sampai 2.000."
        assert dialog.source.error().startswith("Tulis sumbernya")
        assert "17.000" in dialog.value.error()
        assert opened.reopen().prizes == ()
        dialog.name.set_text("x" * 201)
        dialog.keep.click()
        assert dialog.name.error() == "Paling panjang 200 huruf."


def test_that_the_units_of_all_prizes_together_have_a_limit(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        give_prize(opened, "Gula", "1999", "Iuran", "")
        dialog = give_prize(opened, "Beras", "2", "Iuran", "")
        assert dialog.quantity.error() == "Tulis angka 1 sampai 1."
        assert names(opened) == ["Gula"]


@pytest.mark.parametrize(
    ("name", "source", "word"), [("Gula", "Relawan Pak Lurah", "Relawan"), ("Uang tunai", "Iuran", "Uang")]
)
def test_that_a_doubtful_word_is_pointed_out_and_does_not_block(qtbot, tmp_path, name, source, word) -> None:
    with room(qtbot, tmp_path) as opened:
        give_prize(opened, "Beras", "1", "Iuran petugas", "")
        assert opened.page.prizes.doubt.isHidden()
        dialog = give_prize(opened, name, "1", source, "")
        assert not dialog.isVisible()
        assert word in opened.page.prizes.doubt.text
        assert "nomor 2" in opened.page.prizes.doubt.text
        assert names(opened) == ["Beras", name]


def test_that_a_doubtful_word_is_pointed_out_while_it_is_typed(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.prizes.rows.add.click()
        dialog = dialog_of(opened.page, PrizeDialog)
        qtbot.keyClicks(dialog.source.input, "Tim kampanye")
        assert "kampanye" in dialog.doubt.text
        dialog.source.input.clear()
        qtbot.keyClicks(dialog.source.input, "Iuran")
        assert dialog.doubt.isHidden()


def test_that_prizes_move_change_and_go_by_the_row_in_hand(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.fill_example.click()
        opened.settle()
        rows = opened.page.prizes.rows
        assert not rows.edit.isEnabled()
        rows.take(0)
        assert not rows.up.isEnabled()
        rows.down.click()
        opened.settle()
        assert names(opened)[:2] == ["Minyak goreng 1 liter", "Gula 1 kg"]
        assert rows.place == 1
        assert [p.prize.no for p in opened.reopen().prizes] == [1, 2, 3, 4, 5]
        qtbot.keyClick(rows.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        opened.settle()
        assert names(opened)[0] == "Gula 1 kg"
        rows.edit.click()
        dialog = dialog_of(opened.page, PrizeDialog)
        dialog.quantity.set_text("9")
        dialog.keep.click()
        opened.settle()
        assert opened.reopen().prizes[0].prize.quantity == 9
        rows.remove.click()
        asked = dialog_of(opened.page, RemoveDialog)
        asked.leave.click()
        assert len(opened.reopen().prizes) == 5
        rows.remove.click()
        dialog_of(opened.page, RemoveDialog).remove.click()
        opened.settle()
        assert names(opened)[0] == "Minyak goreng 1 liter"


def test_that_a_picture_is_kept_and_a_wrong_file_is_refused_in_words(qtbot, tmp_path) -> None:
    picture, text, large = tmp_path / "a.png", tmp_path / "b.png", tmp_path / "c.jpg"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(picture))
    text.write_text("bukan gambar")
    large.write_bytes(picture.read_bytes() + bytes(PHOTO_LIMIT))
    with room(qtbot, tmp_path) as opened:
        give_prize(opened, "Gula", "1", "Iuran", "")
        opened.page.prizes.rows.take(0)
        opened.page.prizes.rows.edit.click()
        dialog = dialog_of(opened.page, PrizeDialog)
        for wrong, word in ((text, "bukan gambar"), (large, "2 MiB"), (tmp_path / "none.png", "dibaca")):
            dialog.take_photo(wrong)
            assert word in dialog.photo_fault.full_text
            assert dialog.thumbnail.empty
        dialog.take_photo(picture)
        assert dialog.photo_fault.isHidden()
        assert not dialog.thumbnail.empty
        dialog.keep.click()
        opened.settle()
        assert opened.reopen().prizes[0].photo == picture.read_bytes()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("17.000", 17_000),
        ("Rp 17.000", 17_000),
        ("rp17000", 17_000),
        ("Rp. 1.250.000,-", 1_250_000),
        ("１７", 17),
        ("", None),
    ],
)
def test_that_rupiah_is_read_as_people_write_it(typed: str, value: int | None) -> None:
    assert read_rupiah(typed) == value


@pytest.mark.parametrize("typed", ["17.00", "1,5", "-3", "17 ribu", "1e6", "9" * 30, "Rp"])
def test_that_what_is_no_whole_rupiah_is_refused_b11(typed: str) -> None:
    with pytest.raises(ValueError):
        read_rupiah(typed)


def test_that_rupiah_is_written_with_dots() -> None:
    assert rupiah(340_000) == "Rp 340.000"


def give_witness(opened, name: str, role: str) -> WitnessDialog:
    """Fill the dialog for a new witness and press its button."""
    opened.page.witnesses.rows.add.click()
    dialog = dialog_of(opened.page, WitnessDialog)
    dialog.name.set_text(name)
    dialog.name.edited.emit(name)
    dialog.role.set_text(role)
    dialog.keep.click()
    opened.settle()
    return dialog


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


def test_that_each_rule_is_kept_as_it_is_chosen_u09(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path, official=True) as opened:
        rules = opened.page.rules
        rules.absent.row("hold").click()
        opened.settle()
        choose(rules.calls, "5")
        opened.settle()
        rules.countdown.set_text("4")
        rules.countdown.input.editingFinished.emit()
        assert rules.countdown.error() == "Tulis 5 sampai 600 detik."
        rules.countdown.set_text("45")
        rules.countdown.input.editingFinished.emit()
        opened.settle()
        kept = opened.reopen().rules
        assert (kept.rules.absent, kept.rules.calls, kept.countdown_s) == ("hold", 5, 45)


def test_that_a_practice_day_may_call_every_second(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.rules.countdown.set_text("1")
        opened.page.rules.countdown.input.editingFinished.emit()
        opened.settle()
        assert opened.reopen().rules.countdown_s == 1


def test_that_a_draw_after_the_count_needs_its_reason_and_shows_it(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        rules = opened.page.rules
        rules.window_choice.row("after_count").click()
        dialog = dialog_of(opened.page, DeviationDialog)
        dialog.keep.click()
        assert dialog.reason.error()
        dialog.leave.click()
        assert rules.window_choice.value() == "before_count"
        assert opened.reopen().rules.rules.window == "before_count"
        rules.window_choice.row("after_count").click()
        dialog = dialog_of(opened.page, DeviationDialog)
        dialog.reason.set_text("Listrik padam.")
        dialog.keep.click()
        opened.settle()
        assert opened.reopen().rules.rules.window_note == "Listrik padam."
        assert rules.deviation.text == "Penyimpangan: Listrik padam."
        rules.window_choice.row("before_count").click()
        opened.settle()
        assert opened.reopen().rules.rules.window_note == ""
        assert rules.deviation.isHidden()


@pytest.mark.parametrize(
    ("typed", "fault"),
    [("45-1", "Tulis nomor"), ("31", "1 sampai 30"), ("20", "DPT-020"), ("abc", "Tulis nomor")],
)
def test_that_a_number_that_is_not_in_the_list_is_refused_beside_the_field_b10(
    qtbot, tmp_path, typed, fault
) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.rules.add.click()
        dialog = dialog_of(opened.page, ExcludeDialog)
        dialog.numbers.set_text(typed)
        dialog.reason.set_text("Petugas KPPS")
        dialog.keep.click()
        assert fault in dialog.numbers.error()
        assert opened.reopen().rules.rules.excluded == ()


def test_that_numbers_are_excluded_with_a_reason_and_taken_back(qtbot, tmp_path) -> None:
    with room(qtbot, tmp_path) as opened:
        opened.page.rules.add.click()
        dialog = dialog_of(opened.page, ExcludeDialog)
        dialog.numbers.set_text("12-13, 4")
        dialog.keep.click()
        assert dialog.reason.error() == "Tulis sebabnya."
        dialog.reason.set_text("Petugas KPPS")
        dialog.keep.click()
        opened.settle()
        expected = [Excluded(ticket, "Petugas KPPS") for ticket in ("DPT-004", "DPT-012", "DPT-013")]
        assert list(opened.reopen().rules.rules.excluded) == expected
        opened.page.rules.excluded.action_requested.emit(1, 3)
        opened.settle()
        assert [e.id for e in opened.reopen().rules.rules.excluded] == ["DPT-004", "DPT-013"]


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

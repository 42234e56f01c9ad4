"""The prizes of the third step are kept as they are typed, with their pictures and their worth in rupiah."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.screens.preparation_rows import RemoveDialog
from desktop.screens.prizes_dialog import PrizeDialog
from desktop.screens.prizes_money import read_rupiah, rupiah
from steps.preparation import PHOTO_LIMIT
from tests.desktop.hands import dialog_of
from tests.desktop.preparation_days import room
from tests.desktop.preparation_hands import give_prize


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

"""What the hall sees, measured on the picture."""

from dataclasses import replace
from typing import get_args

import pytest
import zxingcpp
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage

from desktop.audience import paint_board, paint_welcome, scene
from desktop.audience.paint_frame import sheet
from desktop.audience.views import Blank, DiceView, Frame, Result, SealView, Throw, View
from tests.desktop.audience.hall_examples import (
    BOARD,
    CALL,
    COMMITMENT,
    CROWDED,
    EVERY,
    LATE_CALL,
    LONG_TITLE,
    PRACTICE,
    SEALED,
    SIZES,
    picture,
    span,
)

NIGHT, NUMBER, QUIET, AMBER = "#17151f", "#ffd84d", "#b9b6c6", "#f5b700"
EACH_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
EACH_VIEW = pytest.mark.parametrize("name", EVERY)


def colours(image: QImage, area: QRect) -> set[str]:
    part = image.copy(area)
    return {part.pixelColor(x, y).name() for x in range(part.width()) for y in range(part.height())}


@EACH_SIZE
@EACH_VIEW
def test_that_no_ink_reaches_the_margins_at_any_size(name: str, size: QSize) -> None:
    frame, view = EVERY[name]
    page = sheet(size, practice=frame.practice)
    top = round(page.head.top() * page.scale) + 2
    margin = int(page.head.left() * page.scale) - 3
    for number in range(scene.page_count(size, frame, view)):
        image = picture(size, frame, view, number=number)
        height = size.height() - top
        assert colours(image, QRect(0, top, margin, height)) == {NIGHT}
        assert colours(image, QRect(size.width() - margin, top, margin, height)) == {NIGHT}
        assert colours(image, QRect(0, top, size.width(), 4)) == {NIGHT}
        assert colours(image, QRect(0, size.height() - 4, size.width(), 4)) == {NIGHT}


@pytest.mark.parametrize("frame", [SEALED, PRACTICE], ids=["official", "practice"])
@pytest.mark.parametrize("ticket", ["DPT-017", "DPK-002", "DPTB-004", "DPT-1002", "DPTB-1002"])
@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size.width()}x{size.height()}")
def test_that_u23_ticket_digits_take_38_percent_of_the_height(size: QSize, ticket: str, frame: Frame) -> None:
    image = picture(size, frame, replace(CALL, ticket=ticket))
    body = image.copy(0, 0, size.width(), round(size.height() * 0.84))
    left, top, right, bottom = span(body, NUMBER)
    assert (bottom - top + 1) / size.height() >= 0.38
    assert (right - left + 1) / size.width() >= 0.9


def test_that_the_digits_use_the_width_where_it_is_what_limits_them() -> None:
    image = picture(QSize(800, 600), SEALED, replace(CALL, ticket="DPTB-1002"))
    left, top, right, bottom = span(image.copy(0, 0, 800, 500), NUMBER)
    assert right - left >= 0.9 * 800
    assert bottom - top >= 0.25 * 600


@EACH_VIEW
def test_that_u03_practice_is_on_every_view_and_only_there(name: str) -> None:
    frame, view = EVERY[name]
    area = QRect(0, 0, 300, 20)
    assert colours(picture(SIZES[0], replace(frame, practice=True), view), area) == {AMBER}
    assert colours(picture(SIZES[0], replace(frame, practice=False), view), area) == {NIGHT}


@EACH_SIZE
def test_that_a_phone_reads_the_whole_seal_from_the_screen(size: QSize) -> None:
    image = picture(size, SEALED, SealView(1, 237, 20)).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
    found = zxingcpp.read_barcodes(rows)
    assert [code.text for code in found] == [COMMITMENT]


def test_that_written_digits_leave_no_trace_on_the_screen_until_all_have_written() -> None:
    def shown(first: str, earlier: str, *, opened: bool) -> QImage:
        throws = (Throw("Sri Wahyuni", "digits", earlier),)
        view = DiceView("Lasmi Rahayu", "Saksi 2", "digits", first, first, throws, all_written=opened)
        return picture(SIZES[0], SEALED, view)

    assert shown("123456", "998877", opened=False) == shown("000", "1112223334", opened=False)
    assert shown("123456", "998877", opened=True) != shown("123457", "998877", opened=True)
    assert shown("123456", "998877", opened=True) != shown("123456", "998878", opened=True)


def test_that_dice_are_mirrored_digit_by_digit_and_a_different_second_typing_is_marked() -> None:
    typed = DiceView("Sri Wahyuni", "Pengawas TPS", "dice", "35142", "3514")
    same, other = replace(typed, second="35142"), replace(typed, second="35143")
    pictures = [picture(SIZES[0], SEALED, view) for view in (typed, same, other)]
    bad = "#f0a0a4"
    assert pictures[0] != pictures[1]
    assert span(pictures[2], bad)[2] - span(pictures[2], bad)[0] > 60
    with pytest.raises(AssertionError, match="nothing is"):
        span(pictures[1], bad)


@EACH_SIZE
def test_that_the_pages_of_a_long_board_hold_every_winner_once(size: QSize) -> None:
    page = sheet(size, practice=True)
    every = paint_board.pages(page, BOARD)
    assert len(every) > 1
    assert tuple(winner for part in every for winner in part) == BOARD.winners


@EACH_SIZE
def test_that_the_pages_before_the_seal_hold_every_prize_and_every_witness_once(size: QSize) -> None:
    leaves = paint_welcome.leaves(sheet(size, practice=True), CROWDED)
    rows = [row for leaf in leaves for column in leaf.columns for row in column.rows]
    assert [row.text for row in rows] == [line.name for line in (*CROWDED.prizes, *CROWDED.witnesses)]
    assert len(leaves) <= 5


def test_that_a_ticket_that_wins_nothing_loses_the_number_colour() -> None:
    lost = picture(SIZES[0], SEALED, replace(LATE_CALL, ticket="DPT-017")).copy(0, 0, 1366, 560)
    won = picture(SIZES[0], SEALED, replace(CALL, result=Result.RECEIVED)).copy(0, 0, 1366, 560)
    assert span(won, NUMBER)[3] > 400
    assert span(lost, QUIET)[3] > 400
    with pytest.raises(AssertionError, match="nothing is"):
        span(lost, NUMBER)


@pytest.mark.parametrize("result", list(Result))
def test_that_u45_each_result_is_told_in_other_words(result: Result) -> None:
    def grey(shown: Result) -> QImage:
        picture_of = picture(SIZES[0], SEALED, replace(CALL, result=shown)).copy(0, 530, 1366, 110)
        return picture_of.convertToFormat(QImage.Format.Format_Mono)

    assert all(grey(result) != grey(other) for other in Result if other is not result)


def test_that_every_kind_of_view_is_among_the_examples() -> None:
    kinds = {type(view) for _, view in EVERY.values()} | {Blank}
    assert kinds == set(get_args(View))


def test_that_blank_is_black_even_in_practice() -> None:
    view: View = Blank()
    image = picture(SIZES[0], LONG_TITLE, view)
    black = QImage(SIZES[0], QImage.Format.Format_RGB32)
    black.fill(QColor("black"))
    assert image == black

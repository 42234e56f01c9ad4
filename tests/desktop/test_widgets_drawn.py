"""What is drawn can be read: the QR code by a phone, the seal words by everyone."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop import theme
from desktop.tokens import DARK, LIGHT, THEMES, Scale, Tokens
from desktop.widgets.card import Card, Tile
from desktop.widgets.qr import QrView
from desktop.widgets.split import Split
from desktop.widgets.wordgrid import WordGrid

SEAL = "4a47032dffd91a85f2f384c9ee5a3350854d7305172f5461eb61bc8445a50dc7"
WORDS = (
    "bukit",
    "jarum",
    "pelita",
    "sawah",
    "kendi",
    "anyam",
    "rotan",
    "gula",
    "lesung",
    "teduh",
    "karang",
    "pagi",
)


def read(image: QImage) -> str:
    """Read the one QR code in a picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    found = zxingcpp.read_barcodes(pixels)
    assert len(found) == 1
    return found[0].text


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("percent", [80, 100, 150])
def test_that_a_code_on_the_screen_is_read_in_every_theme(
    dressed: QApplication, qtbot, tokens: Tokens, percent: int
) -> None:
    theme.apply(dressed, tokens, Scale(percent))
    card = Card()
    qtbot.addWidget(card)
    card.body.addWidget(QrView("Segel", SEAL))
    card.show()
    assert read(card.grab().toImage()) == SEAL


def test_that_a_code_is_made_of_whole_pixels(qtbot) -> None:
    code = QrView("Segel", SEAL, side=200)
    qtbot.addWidget(code)
    code.resize(211, 203)
    image = code.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(5, 206) for y in range(5, 198)}
    assert colours <= {"#000000", "#ffffff", LIGHT.paper.lower()}


def test_that_another_text_gives_another_code(qtbot) -> None:
    code = QrView("Segel", SEAL)
    qtbot.addWidget(code)
    code.set_text("UNDI1/OFFICIAL")
    assert read(code.grab().toImage()) == "UNDI1/OFFICIAL"


@pytest.mark.parametrize("width", [180, 360, 560, 742])
def test_that_all_twelve_words_have_their_room_u41(qtbot, width: int) -> None:
    holder = Card()
    qtbot.addWidget(holder)
    grid = WordGrid(WORDS)
    holder.body.addWidget(grid)
    holder.body.addStretch(1)
    holder.resize(width + 48, holder.heightForWidth(width + 48))
    holder.show()
    rows = -(-12 // grid.columns(grid.width()))
    assert grid.height() == rows * 56 + (rows - 1) * 12
    assert grid.columns(742) == 4
    assert grid.accessibleName().startswith("1 bukit, 2 jarum")


def test_that_a_result_card_shows_its_edge_in_the_theme(dressed: QApplication, qtbot) -> None:
    theme.apply(dressed, DARK, Scale())
    card = Card()
    qtbot.addWidget(card)
    card.resize(300, 100)
    card.set_edge("good")
    assert card.grab().toImage().pixelColor(3, 50).name() == DARK.good_mark.lower()
    card.set_edge(None)
    assert card.grab().toImage().pixelColor(3, 50).name() == DARK.card.lower()


def test_that_a_tile_tells_its_state_in_words_and_sign_u45(qtbot) -> None:
    tile = Tile("Lasmi Rahayu", "Saksi 2 · menunggu")
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "Lasmi Rahayu, Saksi 2 · menunggu"
    assert tile._sign.isHidden()
    tile.show_state("good", "Saksi 2 · sudah mencatat")
    assert tile.accessibleName() == "Lasmi Rahayu, Saksi 2 · sudah mencatat"
    assert not tile._sign.isHidden()


def test_that_two_parts_stack_where_there_is_no_room_u41(qtbot) -> None:
    left, right = QWidget(), QWidget()
    left.setMinimumSize(300, 50)
    right.setMinimumSize(200, 50)
    split = Split(left, right, right_width=380)
    qtbot.addWidget(split)
    split.show()
    split.resize(1046, 200)
    assert not split.is_stacked()
    assert right.width() == 380
    split.resize(900, 200)
    assert right.width() < 380
    split.resize(600, 400)
    qtbot.wait(1)
    assert split.is_stacked()
    assert right.geometry().top() > left.geometry().bottom()
    split.resize(1046, 200)
    qtbot.wait(1)
    assert right.geometry().left() > left.geometry().right()

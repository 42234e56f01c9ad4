"""Labels show letters, never markup, and never push a page wider than its window (U46, U41)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

from desktop.widgets.card import Card, Tile
from desktop.widgets.figure import Bar, Figure
from desktop.widgets.label import PlainLabel, as_drawn, is_figure, tip, words
from desktop.widgets.notice import Fault, Notice
from desktop.widgets.tag import Chips, Mark, Tag
from desktop.widgets.title import Title

NASTY = "<b>SITI</b> & BUDI <img src=file:///etc/passwd>"


@pytest.mark.parametrize("wrap", [False, True])
def test_that_markup_in_a_name_is_shown_as_letters_u46(qtbot, wrap: bool) -> None:
    label = PlainLabel(NASTY, wrap=wrap)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.full_text == NASTY
    assert label.accessibleName() == NASTY


def test_that_every_label_of_every_widget_is_plain_u46(qtbot) -> None:
    made = (
        Title(NASTY, NASTY),
        Card(NASTY),
        Tile(NASTY, NASTY, state="good"),
        Figure(NASTY, NASTY, NASTY),
        Notice(NASTY, "bad", faults=(Fault(NASTY, NASTY),)),
    )
    for widget in made:
        qtbot.addWidget(widget)
        labels = widget.findChildren(QLabel)
        assert labels
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_that_a_tip_shows_the_letters_u46() -> None:
    document = QTextDocument()
    document.setHtml(tip(NASTY))
    assert document.toPlainText() == NASTY
    assert tip("") == ""


def test_that_a_long_name_neither_widens_nor_vanishes_u41(qtbot) -> None:
    name = "Kusumaningtyas " * 20
    label, wrapped = PlainLabel(name, "fact"), words("x" * 5000)
    for one in (label, wrapped):
        qtbot.addWidget(one)
        assert one.minimumSizeHint().width() <= 120
    label.resize(200, 40)
    assert label._shortened().endswith("…")
    assert wrapped.heightForWidth(300) > 20 * wrapped.fontMetrics().height()
    assert wrapped.full_text == "x" * 5000


def test_that_a_large_ticket_shrinks_before_it_is_cut(dressed: QApplication, qtbot) -> None:
    label = PlainLabel("DPT-017", "huge")
    qtbot.addWidget(label)
    label.resize(label.sizeHint().width() // 2, 150)
    label.show()
    image = label.grab().toImage()
    ground = image.pixelColor(0, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    assert inked[0] > 0
    assert inked[-1] < image.width() - 1
    assert len(inked) > image.width() * 0.7


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("148", True),
        ("DPT-017", True),
        ("13.07.42", True),
        ("50 %", True),
        ("Sri Wahyuni", False),
        ("", False),
    ],
)
def test_that_figures_are_told_from_prose(text: str, figure: bool) -> None:
    assert is_figure(text) is figure


def test_that_only_the_hyphen_of_a_drawn_ticket_changes() -> None:
    assert as_drawn("DPT-017") == "DPT\u2010017"
    label = PlainLabel("DPT-017")
    assert label.full_text == "DPT-017"
    assert label.accessibleName() == "DPT-017"


def test_that_a_notice_tells_faults_all_at_once_and_hides_when_it_has_nothing(qtbot) -> None:
    notice = Notice(
        "12 baris perlu diperbaiki.", "bad", faults=tuple(Fault(f"Baris {n}", "kosong") for n in range(12))
    )
    qtbot.addWidget(notice)
    assert len(notice.faults.lines()) == 12
    assert notice.faults.lines()[0] == "Baris 0: kosong"
    notice.tell("Semua baris dapat dipakai.", "good")
    assert notice.faults.isHidden()
    assert notice.property("state") == "good"
    notice.tell("")
    assert notice.isHidden()


def test_that_a_state_is_told_by_a_word_and_a_sign_u45(dressed: QApplication, qtbot) -> None:
    tag, without = Tag("Diserahkan", "good"), Tag("Diserahkan")
    for one in (tag, without):
        qtbot.addWidget(one)
    assert tag.accessibleName() == "Diserahkan"
    assert tag.sizeHint().width() == without.sizeHint().width() + 20


def test_that_chips_break_into_rows_before_a_word_is_cut_u41(qtbot) -> None:
    chips = Chips((Mark("Panggilan 1", "good"), Mark("Panggilan 2 · 0.24", "attention"), Mark("Panggilan 3")))
    qtbot.addWidget(chips)
    wide = chips.sizeHint().width()
    assert chips.heightForWidth(wide) == 28
    assert chips.heightForWidth(wide - 1) == 28 * 2 + 10
    assert chips.heightForWidth(chips.minimumSizeHint().width()) == 28 * 3 + 20
    assert chips.accessibleName() == "Panggilan 1, Panggilan 2 · 0.24, Panggilan 3"


def test_that_a_figure_reads_as_one_sentence_u44(qtbot) -> None:
    figure = Figure("Sudah hadir", "147", "dari 295 pemilih")
    qtbot.addWidget(figure)
    figure.show_number("148", "dari 295 pemilih")
    assert figure.accessibleName() == "Sudah hadir 148 dari 295 pemilih"
    assert figure.number == "148"


def test_that_a_bar_fills_its_share(dressed: QApplication, qtbot) -> None:
    bar = Bar("Bagian yang hadir")
    qtbot.addWidget(bar)
    bar.resize(200, 12)
    bar.set_share(0.5)
    image = bar.grab().toImage()
    assert image.pixelColor(50, 6).name() == "#3d348b"
    assert image.pixelColor(150, 6).name() == "#e8e6df"
    bar.set_share(7)
    assert bar.grab().toImage().pixelColor(150, 6).name() == "#3d348b"
    assert bar.accessibleDescription() == "100%"

"""The one style sheet of the program, made from the tokens of a theme and a scale.

* A rule asks for an object property (`kind`, `state`, `tone`), never for a widget's name or place.
* `@name` is a colour of the tokens, `18px` a length at 100 %; a hairline (`1px`) stays a hairline.
"""

from __future__ import annotations

import re

from desktop.tokens import Scale, Tokens

_GROUND = """
QMainWindow, QDialog, QWidget[kind="ground"] { background: @paper; color: @ink; }
QWidget[kind="plain"] { background: transparent; }
QToolTip { background: @card; color: @ink; border: 1px solid @edge; padding: 6px 8px; font-size: 15px; }
QFrame[kind="card"] { background: @card; border: 1px solid @line; border-radius: 14px; }
QFrame[kind="tile"] { background: @card; border: 2px dashed @edge; border-radius: 10px; }
QFrame[kind="tile"][state="good"] { border: 2px solid @good_mark; }
QFrame[kind="tile"][state="attention"] { border: 2px solid @attention_mark; }
QFrame[kind="tile"][state="bad"] { border: 2px solid @bad_mark; }
QFrame[kind="notice"] { border-radius: 10px; border: 1px solid @neutral_mark; background: @neutral_tint; }
QFrame[kind="notice"][state="good"] { border-color: @good_mark; background: @good_tint; }
QFrame[kind="notice"][state="attention"] { border-color: @attention_mark; background: @attention_tint; }
QFrame[kind="notice"][state="bad"] { border-color: @bad_mark; background: @bad_tint; }
QFrame[kind="rule"] { background: @line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[kind="header"] { background: @card; border: 0; border-bottom: 1px solid @line; }
QFrame[kind="strip"] { background: @neutral_tint; border: 0; border-bottom: 1px solid @neutral_mark; }
QFrame[kind="strip"][state="attention"] { background: @attention_tint; border-bottom-color: @attention_mark; }
QFrame[kind="strip"][state="bad"] { background: @bad_tint; border-bottom-color: @bad_mark; }
QFrame[kind="footer"] { background: @card; border: 0; border-top: 1px solid @line; }
QFrame[kind="rail"] { background: @card; border: 0; border-right: 1px solid @line; }
QFrame[kind="band"] { background: @practice; border: 0; }
"""

_WORDS = """
QLabel { color: @ink; background: transparent; }
QLabel[kind="title"] { font-size: 30px; font-weight: 700; letter-spacing: -0.4px; }
QLabel[kind="question"] { font-size: 26px; font-weight: 700; }
QLabel[kind="heading"] { font-size: 20px; font-weight: 700; }
QLabel[kind="lead"] { font-size: 18px; color: @quiet; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="quiet"] { color: @quiet; }
QLabel[kind="small"] { font-size: 15px; color: @quiet; }
QLabel[kind="label"] { font-size: 15px; font-weight: 600; color: @quiet; }
QLabel[kind="fact"] { font-size: 26px; font-weight: 700; }
QLabel[kind="person"] { font-size: 30px; font-weight: 600; }
QLabel[kind="big"] { font-size: 34px; font-weight: 600; }
QLabel[kind="figure"] { font-size: 72px; font-weight: 700; }
QLabel[kind="huge"] { font-size: 116px; font-weight: 700; }
QLabel[kind="band"] { font-size: 18px; font-weight: 700; color: @on_practice; }
QLabel[tone="accent"] { color: @accent_word; }
QLabel[tone="quiet"] { color: @quiet; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="attention"] { color: @attention; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="neutral"] { color: @neutral; }
"""

_BUTTONS = """
QPushButton { font-size: 18px; font-weight: 600; min-height: 47px; padding: 0 26px; border-radius: 10px;
  border: 2px solid @accent; background: @card; color: @accent_word; outline: 0; }
QPushButton:hover { background: @tint; }
QPushButton:pressed { background: @tint; border-color: @accent_press; color: @accent_press; }
QPushButton:disabled { background: @card; border-color: @off_fill; color: @off_ink; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; }
QPushButton[kind="primary"]:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton[kind="primary"]:pressed { background: @accent_press; border-color: @accent_press; }
QPushButton[kind="primary"]:disabled { background: @off_fill; border-color: @off_fill; color: @off_ink; }
QPushButton[kind="danger"] { border-color: @bad_mark; color: @bad; }
QPushButton[kind="danger"]:hover, QPushButton[kind="danger"]:pressed { background: @bad_tint; }
QPushButton[kind="danger"]:disabled { background: @card; border-color: @off_fill; color: @off_ink; }
QPushButton[kind="link"] { border: 0; padding: 0 8px; min-height: 40px; background: transparent;
  font-weight: 400; }
QPushButton[kind="link"][flush="true"] { padding: 0 6px; }
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:pressed { text-decoration: underline; }
QPushButton[kind="link"]:disabled { background: transparent; }
QPushButton[kind="icon"] { padding: 0; min-width: 47px; max-width: 47px; }
QPushButton[kind="icon"][quiet="true"] { border-color: transparent; background: transparent; }
QPushButton[kind="icon"][quiet="true"]:hover { background: @tint; }
QPushButton[lettered="true"] { text-align: left; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox { font-size: 18px; background: @card; color: @ink; border-radius: 10px;
  border: 1px solid @edge; padding: 2px 14px; min-height: 44px;
  placeholder-text-color: @quiet; selection-background-color: @accent; selection-color: @on_accent; }
QPlainTextEdit { padding: 8px 10px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 3px solid @focus; padding: 0 12px; }
QPlainTextEdit:focus { padding: 6px 8px; }
QComboBox:focus, QComboBox:on { border: 3px solid @focus; padding: 0 12px; }
QLineEdit[state="bad"], QPlainTextEdit[state="bad"], QComboBox[state="bad"] { border-color: @bad_mark; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: @paper; color: @off_ink;
  border-color: @line; }
QLineEdit[kind="big"] { font-size: 34px; font-weight: 600; min-height: 76px; padding: 2px 26px;
  border-radius: 14px; }
QLineEdit[kind="big"]:focus { padding: 0 24px; }
QLineEdit[dense="true"] { min-height: 50px; }
QPlainTextEdit[kind="mono"] { font-family: "Noto Sans Mono"; background: transparent; padding: 0;
  border: 2px solid transparent; border-radius: 4px; min-height: 24px; }
QPlainTextEdit[kind="mono"]:focus { border: 2px solid @focus; padding: 0; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: 0; width: 36px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @card; color: @ink; border: 1px solid @edge; outline: 0;
  padding: 4px; selection-background-color: @tint; selection-color: @accent_word; }
QComboBox QAbstractItemView::item { min-height: 40px; padding: 0 10px; border-radius: 6px;
  border: 2px solid transparent; }
QComboBox QAbstractItemView::item:selected { background: @tint; color: @accent_word; border-color: @accent; }
QMenu { background: @card; color: @ink; border: 1px solid @edge; padding: 4px; }
QMenu::item { padding: 8px 20px; border-radius: 6px; }
QMenu::item:selected { background: @tint; color: @accent_word; }
QMenu::item:disabled { color: @off_ink; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
"""

_LISTS = """
QTableView, QListView { background: transparent; border: 0; outline: 0; gridline-color: transparent; }
QHeaderView { background: transparent; border: 0; }
QListView[kind="faults"]::item { color: @ink; padding: 6px 2px; border-bottom: 1px solid @line; }
QListView[kind="faults"]::item:selected { background: @tint; color: @ink; }
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @edge; border-radius: 3px; min-height: 40px; margin: 2px 3px; }
QScrollBar::handle:horizontal { background: @edge; border-radius: 3px; min-width: 40px; margin: 3px 2px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; background: transparent; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
"""

_TEMPLATE = _GROUND + _WORDS + _BUTTONS + _FIELDS + _LISTS


def stylesheet(tokens: Tokens, scale: Scale) -> str:
    """Fill the sheet: every `@name` with its colour, every length with its pixels at that scale."""
    coloured = re.sub(r"@(\w+)", lambda found: str(getattr(tokens, found[1])), _TEMPLATE)
    return re.sub(r"(?<![\w#.-])(\d+)px", lambda found: f"{_length(int(found[1]), scale)}px", coloured)


def _length(pixels: int, scale: Scale) -> int:
    return pixels if pixels <= 1 else scale.px(pixels)

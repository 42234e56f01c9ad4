"""Fonts, icons and village codes are whole, free to pass on, and what screens and papers rely on."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont

import resources

FONTS = sorted(resources.path("fonts").rglob("*.ttf"))
ICONS = sorted(resources.path("icons").glob("*.svg"))
NO_NAMES = set("\u00adĬĭĲĳŉŦŧ")  # the soft hyphen, and letters of no language spoken or read out here
LATIN = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA1, 0x180))} - NO_NAMES
MARKS = set("–—‘’“”•…−×ṬṭḌḍṆṇḤḥ")


def _name(file: Path) -> str:
    return file.stem


def _letters(file: Path) -> set[str]:
    return {chr(code) for code in TTFont(file.stem, str(file)).face.charToGlyph}


def _ink(file: Path, colour: str) -> int:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(file.read_text("utf-8").replace("currentColor", colour).encode())).render(painter)
    painter.end()
    return sum(image.pixelColor(x, y).alpha() > 127 for x in range(24) for y in range(24))


@pytest.mark.parametrize("file", FONTS, ids=_name)
def test_that_a_font_has_truetype_outlines_and_its_licence_beside_it(file: Path) -> None:
    assert file.read_bytes()[:4] == b"\0\1\0\0"  # OTTO would be outlines that ReportLab cannot embed
    assert "SIL OPEN FONT LICENSE Version 1.1" in (file.parent / "OFL.txt").read_text("utf-8")


@pytest.mark.parametrize("file", [file for file in FONTS if "Javanese" not in file.name], ids=_name)
def test_that_a_font_has_every_latin_letter_and_accent(file: Path) -> None:
    assert (LATIN | MARKS) - _letters(file) == set()


def test_that_javanese_names_have_a_font() -> None:
    letters = _letters(resources.path("fonts", "noto-sans-javanese", "NotoSansJavanese-Regular.ttf"))
    assert {chr(code) for code in range(0xA984, 0xA9B3)} <= letters


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_that_figures_on_screens_can_be_tabular(weight: str, qapp: object) -> None:
    number = QFontDatabase.addApplicationFont(str(resources.path("fonts", "inter", f"Inter-{weight}.ttf")))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    assert family == "Inter"
    font = QFont(family)
    font.setPixelSize(72)
    font.setStyleName(weight)
    plain = {QFontMetricsF(font).horizontalAdvance(digit) for digit in "0123456789"}
    font.setFeature(QFont.Tag("tnum"), 1)
    tabular = {QFontMetricsF(font).horizontalAdvance(digit) for digit in "0123456789"}
    assert len(tabular) == 1
    assert len(plain) > 1


@pytest.mark.parametrize("file", ICONS, ids=_name)
def test_that_an_icon_is_drawn_in_one_colour_on_the_same_grid(file: Path, qtbot: QtBot) -> None:
    source = file.read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke-width="2"' in source
    assert set(re.findall(r'(?:stroke|fill)="([^"]*)"', source)) == {"none", "currentColor"}
    assert 20 < _ink(file, "#3D348B") < 300


def test_that_the_program_has_its_own_sign_in_every_size() -> None:
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        assert QImage(str(resources.path("icons", "app", f"undian-{size}.png"))).width() == size
    assert resources.path("icons", "app", "undian.ico").read_bytes()[:4] == b"\0\0\1\0"


def test_that_the_villages_of_the_regency_are_complete() -> None:
    with resources.path("villages", "35.19.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    codes = [row["code"] for row in rows]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"3519(0[1-9]|1[0-5])[12]\d{3}", code) for code in codes)
    assert len({code[:6] for code in codes}) == len({row["district"] for row in rows}) == 15
    assert Counter(row["kind"] for row in rows) == {"desa": 198, "kelurahan": 8}
    assert all((row["kind"] == "kelurahan") == (row["code"][6] == "1") for row in rows)
    assert {(row["regency"], row["province"]) for row in rows} == {("Madiun", "Jawa Timur")}


def test_that_villages_of_one_name_are_told_apart_by_their_code() -> None:
    with resources.path("villages", "35.19.csv").open(encoding="utf-8", newline="") as file:
        bangunsari = [
            (row["code"], row["district"]) for row in csv.DictReader(file) if row["name"] == "Bangunsari"
        ]
    assert bangunsari == [("3519021012", "Dolopo"), ("3519111012", "Mejayan")]

"""Tables for other programs: no cell is ever a formula or a link, numbers stay numbers, the same gives the same bytes."""

import csv
import zipfile
from datetime import UTC, datetime
from io import BytesIO, StringIO

import pytest
import python_calamine

from steps.files.tables_out import Table, text_file, workbook
from steps.office.rekap_tables import tables
from tests.boards import whole_board

AT = datetime(2024, 2, 14, 9, 20, tzinfo=UTC)
FORMULAS = (
    "=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "=HYPERLINK(\"http://x\")", "http://x.y",
)  # fmt: skip


def one(*cells: str | int | None) -> Table:
    return Table("Satu", tuple(f"K{n}" for n in range(len(cells))), (tuple(cells),))


@pytest.mark.parametrize("text", FORMULAS)
def test_that_no_cell_of_a_workbook_is_a_formula_or_a_link(text: str) -> None:
    data = workbook((one(text, 7, None),), title="Rekap", at=AT)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in archive.namelist() if "_rels/sheet" in name]
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    rows = python_calamine.load_workbook(BytesIO(data)).get_sheet_by_index(0).to_python()
    assert str(rows[1][0]).strip() == text.strip()
    assert rows[1][1] == 7


@pytest.mark.parametrize("text", FORMULAS[:9])
def test_that_no_cell_of_a_text_file_begins_as_a_formula(text: str) -> None:
    told = text_file(one(text, -7)).decode("utf-8-sig")
    cells = list(csv.reader(StringIO(told, newline=""), delimiter=";"))[1]
    assert cells[0].startswith("'")
    assert cells[1] == "-7"  # our own numbers are numbers


def test_that_names_with_separators_and_quotes_come_back_whole() -> None:
    name = 'R. Ngt. "Siti"; O\'Neil\nke-2'
    told = text_file(one(name)).decode("utf-8-sig")
    assert list(csv.reader(StringIO(told, newline=""), delimiter=";"))[1] == [name.replace("\n", " ")]


def test_that_controls_and_direction_overrides_are_dropped() -> None:
    assert "\u202e" not in text_file(one("a\u202eb\0c")).decode("utf-8-sig")
    assert workbook((one("a\u202eb\0c\x0b"),), title="Rekap", at=AT)


def test_that_the_same_tables_give_the_same_bytes() -> None:
    shown = whole_board(3)
    assert workbook(tables(shown), title="Rekap", at=AT) == workbook(tables(shown), title="Rekap", at=AT)


def test_that_the_workbook_holds_every_station_and_the_sums_agree() -> None:
    shown = whole_board()
    data = workbook(tables(shown), title="Rekap", at=AT)
    book = python_calamine.load_workbook(BytesIO(data))
    assert book.sheet_names == ["TPS", "Desa", "Kehadiran", "Sumber hadiah", "Perlu dilihat", "Ditolak"]
    head, *rows = book.get_sheet_by_name("TPS").to_python()
    assert len(rows) == len(shown.stations)
    values = [row[head.index("Nilai (Rp)")] for row in rows]
    assert sum(value for value in values if isinstance(value, float)) == shown.totals.value_idr

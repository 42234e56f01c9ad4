"""Which TPS and which list the rows of a file belong to: labels, titles, blocks, columns and sheets."""

import io
from pathlib import Path

import pytest

from tests.make_lists import COLUMN_NUMBERS, HEADINGS, csv_text
from tests.steps.files.voter_readings import AGUS, BUDI, SITI, names, read, reasons


@pytest.mark.parametrize(
    "label",
    [
        ("TPS : 003",),
        ("TPS", ":", "003"),
        ("TPS", "003"),
        ("TPS :", "3"),
        ("NO. TPS: 3",),
        ("NOMOR TPS", ": 3"),
        ("", "", "KECAMATAN : GEGER    TPS : 003"),
        ("DAFTAR PEMILIH TPS 3 DESA KAIBON",),
        ("TPS 003",),
    ],
)
def test_that_the_tps_is_found_in_one_cell_or_in_several(label: tuple[str, ...], tmp_path: Path) -> None:
    reading = read(csv_text([("JUMLAH TPS : 12",), label, HEADINGS, SITI]), tmp_path)
    assert reading.tables[0].tps == "003"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("DAFTAR PEMILIH TETAP", "DPT"),
        ("Daftar Pemilih Tetap Hasil Perbaikan (DPTHP-2)", "DPT"),
        ("DAFTAR PEMILIH TAMBAHAN", "DPTB"),
        ("DAFTAR PEMILIH (DPTb)", "DPTB"),
        ("DAFTAR PEMILIH KHUSUS", "DPK"),
        ("DPK TPS 3", "DPK"),
        ("DAFTAR PEMILIH", "DPT"),
    ],
)
def test_that_the_list_is_told_by_the_title(title: str, name: str, tmp_path: Path) -> None:
    text = csv_text([(title,), HEADINGS, SITI])
    assert read(text, tmp_path).tables[0].voters[0].list == name
    assert read(text, tmp_path, list_name="DPK").tables[0].list_name == "DPK"


def test_that_b01_several_tps_below_each_other_become_tables(tmp_path: Path) -> None:
    rows = [("TPS : 003",), HEADINGS, SITI, BUDI, ("JUMLAH", "2"), (), ("TPS : 004",), HEADINGS, SITI]
    reading = read(csv_text(rows), tmp_path)
    assert [table.tps for table in reading.tables] == ["003", "004"]
    assert names(reading) == [["SITI", "BUDI"], ["SITI"]]
    assert sum(table.rows_in_file for table in reading.tables) == len(rows)
    assert reasons(reading)[5] == "recapitulation"
    assert reasons(reading, 1) == {7: "label block", 8: "heading"}


def test_that_b01_several_tps_under_one_heading_or_in_a_column_become_tables(tmp_path: Path) -> None:
    labelled = csv_text([HEADINGS, ("TPS : 003",), SITI, ("TPS : 004",), SITI, BUDI])
    assert names(read(labelled, tmp_path)) == [["SITI"], ["SITI", "BUDI"]]
    column = "NO;NAMA;TPS\n1;SITI;3\n2;BUDI;\n1;AGUS;TPS 004\n2;SARI;004\n3;ANI;3\n"
    reading = read(column, tmp_path)
    assert [table.tps for table in reading.tables] == ["003", "004"]
    assert names(reading) == [["SITI", "BUDI", "ANI"], ["AGUS", "SARI"]]


def test_that_b01_pages_that_repeat_the_label_block_stay_one_table(tmp_path: Path) -> None:
    page = [("DAFTAR PEMILIH TETAP",), ("TPS : 003",), HEADINGS, COLUMN_NUMBERS]
    reading = read(csv_text([*page, SITI, *page, BUDI]), tmp_path)
    assert names(reading) == [["SITI", "BUDI"]]
    assert reading.is_importable


def test_that_an_empty_block_of_a_list_is_kept(tmp_path: Path) -> None:
    rows = [("DPTB",), HEADINGS, SITI, ("DPK",), HEADINGS, ("DPT",), HEADINGS, BUDI, ("TPS 009",), HEADINGS]
    reading = read(csv_text(rows), tmp_path)
    assert [(t.tps, t.list_name, len(t.voters)) for t in reading.tables] == [
        (None, "DPTB", 1),
        (None, "DPK", 0),
        (None, "DPT", 1),
        ("009", "DPT", 0),
    ]
    assert sum(table.rows_in_file for table in reading.tables) == len(rows)


def test_that_several_sheets_become_tables_and_other_sheets_are_left_out(tmp_path: Path) -> None:
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    for sheet_name, rows in (
        ("Petunjuk", [("Isi daftar ini",)]),
        ("TPS 003", [HEADINGS, SITI, BUDI]),
        ("TPS 004", [HEADINGS, SITI]),
        ("DPTb", [("TPS", 3), HEADINGS, AGUS]),
    ):
        sheet = book.add_worksheet(sheet_name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    book.close()
    reading = read(file.getvalue(), tmp_path)
    assert [(t.tps, t.list_name) for t in reading.tables] == [("003", "DPT"), ("004", "DPT"), ("003", "DPTB")]
    assert names(reading) == [["SITI", "BUDI"], ["SITI"], ["AGUS"]]
    other = [left for left in reading.tables[0].left_out if left.sheet == "Petunjuk"]
    assert [(left.row, left.reason.value) for left in other] == [(1, "sheet without voters")]

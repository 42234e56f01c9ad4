"""A voter list becomes voters, everything else is left out with its reason, and the user can correct it."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draw.roster import Voter
from steps.files.sheet_errors import VoterFileError, VoterFileReason
from tests.make_lists import COLUMN_NUMBERS, HEADINGS, csv_text, plain_csv
from tests.make_workbooks import row_xml, worksheet, xlsx_list, xlsx_of
from tests.steps.files.voter_readings import AGUS, BUDI, SITI, names, read, reasons


def test_that_a_plain_list_becomes_voters(tmp_path: Path) -> None:
    reading = read(plain_csv(SITI, BUDI), tmp_path)
    (table,) = reading.tables
    assert (reading.file, reading.encoding, table.tps, table.list_name) == ("dpt.csv", "utf-8", None, "DPT")
    assert table.voters[0] == Voter("DPT", 1, "SITI", "P", 45, "KRAJAN", "003", "001", "")
    assert [(c.field, c.heading, c.position) for c in table.columns[:3]] == [
        ("number", "NO", 0),
        ("name", "NAMA", 1),
        ("sex", "JENIS KELAMIN", 2),
    ]
    assert reading.is_importable
    assert not table.warnings


def test_that_b01_everything_around_the_voters_is_left_out_with_its_reason(tmp_path: Path) -> None:
    rows = [
        ("DAFTAR PEMILIH TETAP",),
        ("PROVINSI : JAWA TIMUR", "", "", "TPS : 003"),
        (),
        HEADINGS,
        COLUMN_NUMBERS,
        SITI,
        HEADINGS,
        BUDI,
        ("JUMLAH", "2"),
        ("", "LAKI-LAKI", "1"),
        ("", "", "", "", "Kaibon, 1 Mei 2023"),
    ]
    reading = read(csv_text(rows), tmp_path)
    assert reasons(reading) == {
        1: "title",
        2: "label block",
        3: "blank row",
        4: "heading",
        5: "column numbers",
        7: "repeated heading",
        9: "recapitulation",
        10: "recapitulation",
        11: "text outside the list",
    }
    assert names(reading) == [["SITI", "BUDI"]]
    assert reading.tables[0].tps == "003"


@pytest.mark.parametrize("text", ["", ";;;\r\n;;;\r\n"])
def test_that_b01_a_list_of_headings_only_is_refused_with_their_row(text: str, tmp_path: Path) -> None:
    with pytest.raises(VoterFileError) as caught:
        read(csv_text([("DAFTAR PEMILIH",), HEADINGS]) + text, tmp_path)
    assert (caught.value.reason, caught.value.row) == (VoterFileReason.NO_VOTERS, 2)


def test_that_b01_a_heading_twice_is_read_once(tmp_path: Path) -> None:
    reading = read(csv_text([HEADINGS, HEADINGS, SITI]), tmp_path)
    assert reasons(reading) == {1: "heading", 2: "repeated heading"}
    assert names(reading) == [["SITI"]]


def test_that_a_file_without_headings_or_without_numbers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VoterFileError) as caught:
        read("halo;dunia\nini;surat\n", tmp_path)
    assert caught.value.reason is VoterFileReason.NO_HEADING
    with pytest.raises(VoterFileError) as caught:
        read("x;y;z\nNAMA;L/P;USIA\nSITI;P;40\n", tmp_path)
    assert (caught.value.reason, caught.value.row) == (VoterFileReason.NO_NUMBER_COLUMN, 2)


def test_that_all_faults_are_told_at_once_with_rows_and_headings(tmp_path: Path) -> None:
    text = plain_csv(
        SITI,
        ("", "TANPA NOMOR", "L", "40", "", "", "", ""),
        ("4", "", "L", "40", "", "", "", ""),
        ("", "", "L", "40", "KRAJAN", "", "", ""),
        ("1", "KEMBAR", "L", "40", "", "", "", ""),
        ("7", "A" * 5000, "L", "40", "", "", "", ""),
        ("8", "12345", "L", "40", "", "", "", ""),
    )
    reading = read(text, tmp_path)
    found = [(fault.row, fault.column, fault.message) for fault in reading.tables[0].faults]
    assert found == [
        (3, "NO", "there is no number"),
        (4, "NAMA", "there is no name"),
        (5, "NO", "there is no number"),
        (5, "NAMA", "there is no name"),
        (6, "NO", "number 1 already stands in row 2"),
        (7, "NAMA", "the name has 5000 characters; 200 are allowed"),
        (8, "NAMA", "the name 12345 is a number"),
    ]
    assert names(reading) == [["SITI"]]
    assert not reading.is_importable


def test_that_b03_a_formula_without_a_value_is_a_fault_with_its_place(tmp_path: Path) -> None:
    rows = row_xml(1, "NO", "NAMA", "USIA")
    rows += (
        row_xml(2, "<f>1</f>", "SITI") + row_xml(3, "2", "<f>B2</f>") + row_xml(4, "3", "AGUS", "<f>1</f>")
    )
    (table,) = read(xlsx_of(worksheet(rows + row_xml(5, "<f>A1</f>", "<f>A1</f>"))), tmp_path).tables
    message = "the formula has no stored value; save the file again in a spreadsheet program"
    assert [(f.row, f.column, f.message) for f in table.faults] == [
        (2, "NO", message),
        (3, "NAMA", message),
        (5, "NO", message),
        (5, "NAMA", message),
    ]
    assert [(w.row, w.column) for w in table.warnings if w.kind.name == "VALUE_UNCALCULATED"] == [(4, "USIA")]


def test_that_the_user_can_correct_what_a_column_was_taken_for(tmp_path: Path) -> None:
    text = "NO;NO KK;NAMA;KETERANGAN\n1;9;SITI;BUDI\n"
    assert names(read(text, tmp_path)) == [["SITI"]]
    assert names(read(text, tmp_path, columns={"name": "keterangan"})) == [["BUDI"]]
    assert names(read(text, tmp_path, columns={"name": 3})) == [["BUDI"]]
    reading = read(text, tmp_path, columns={"number": 1, "note": ""})
    assert reading.tables[0].voters == (Voter("DPT", 9, "SITI"),)
    assert {column.field: column.heading for column in reading.tables[0].columns} == {
        "number": "NO KK",
        "name": "NAMA",
    }
    with pytest.raises(VoterFileError) as caught:
        read(text, tmp_path, columns={"name": "tidak ada"})
    assert (caught.value.reason, caught.value.column) == (VoterFileReason.UNKNOWN_COLUMN, "tidak ada")
    with pytest.raises(ValueError, match="no such field"):
        read(text, tmp_path, columns={"nama": 2})


def test_that_unknown_headings_and_no_headings_can_be_helped_by_the_user(tmp_path: Path) -> None:
    strange = "Judul\nNr;Wie;Was\n1;SITI;x\n"
    assert names(read(strange, tmp_path, columns={"number": "Nr", "name": "Wie"})) == [["SITI"]]
    bare = "Judul;;\nNr;Wie;Was\n1;SITI;P\n2;BUDI;L\n"
    reading = read(bare, tmp_path, columns={"number": 0, "name": 1, "sex": 2})
    assert [(v.number, v.name, v.sex) for v in reading.tables[0].voters] == [
        (1, "SITI", "P"),
        (2, "BUDI", "L"),
    ]
    assert reading.is_importable
    assert reading.tables[0].columns[1].heading == "B"


def test_that_the_preview_shows_the_first_rows_with_long_numbers_starred(tmp_path: Path) -> None:
    text = "NO;NAMA;NIK\n" + "".join(f"{n};NAMA {chr(64 + n)};351903520380000{n}\n" for n in range(1, 8))
    preview = read(text, tmp_path).tables[0].preview
    assert [row.number for row in preview] == [2, 3, 4, 5, 6]
    assert preview[0].cells == ("1", "NAMA A", "351903**********")


def test_that_an_xlsx_and_a_csv_of_the_same_rows_give_the_same_voters(tmp_path: Path) -> None:
    from_csv = read(plain_csv(SITI, BUDI, AGUS), tmp_path).tables[0].voters
    assert read(xlsx_list(HEADINGS, SITI, BUDI, AGUS), tmp_path).tables[0].voters == from_csv


CELL = st.sampled_from(
    [
        "",
        "",
        "1",
        "2",
        "17",
        "NO",
        "NAMA",
        "L",
        "P",
        "JUMLAH",
        "TPS : 004",
        "SITI",
        "DPK",
        "-",
        "(3)",
        "L/P",
        "RT",
        "x" * 300,
    ]
) | st.text(max_size=8)


@given(st.lists(st.lists(CELL, max_size=6), max_size=14))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_every_row_of_any_file_is_counted_exactly_once(tmp_path: Path, rows: list[list[str]]) -> None:
    file = io.StringIO(newline="")
    clean = [[cell.replace("\0", "").encode("utf-8", "ignore").decode() for cell in row] for row in rows]
    csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(
        [["NO", "NAMA", "L/P"], ["1", "ANI", "P"], *clean]
    )
    reading = read(file.getvalue(), tmp_path)
    assert sum(table.rows_in_file for table in reading.tables) == len(rows) + 2

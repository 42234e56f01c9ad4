import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steps.files.sheet_errors import VoterFileError, VoterFileReason, column_letters
from steps.files.sheet_text import read_text
from steps.files.sheets import read_sheets

TEXT = "NO;NAMA;L/P\n1;SITI;P\n2;ANDRÉ;L\n"
ROWS = [["NO", "NAMA", "L/P"], ["1", "SITI", "P"], ["2", "ANDRÉ", "L"]]


def refusal(data: bytes) -> VoterFileError:
    with pytest.raises(VoterFileError) as caught:
        read_text(data)
    return caught.value


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        ("\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_that_b01_every_encoding_of_offices_is_read_and_named(data: bytes, encoding: str) -> None:
    assert read_text(data) == (encoding, ROWS)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_that_b01_every_separator_and_line_end_is_read(separator: str, line_end: str) -> None:
    assert read_text(TEXT.replace(";", separator).replace("\n", line_end).encode())[1] == ROWS


def test_that_b01_titles_full_of_commas_and_colons_do_not_mislead_the_separator() -> None:
    title = "DAFTAR PEMILIH, TPS 003, KAIBON, GEGER, MADIUN\nPROVINSI : JAWA TIMUR | KAB : MADIUN\n"
    assert read_text((title + TEXT).encode())[1][2:] == ROWS


def test_that_a_first_line_naming_the_separator_is_obeyed_and_not_counted() -> None:
    assert read_text(("sep=;\n" + TEXT).encode())[1] == ROWS


def test_that_a_quoted_line_break_does_not_shift_the_row_numbers() -> None:
    rows = read_text(b'NO;NAMA;ALAMAT\n1;SITI;"KRAJAN\nRT 3"\n\n2;BUDI;X\n')[1]
    assert rows == [["NO", "NAMA", "ALAMAT"], ["1", "SITI", "KRAJAN\nRT 3"], [], ["2", "BUDI", "X"]]


@pytest.mark.parametrize(
    ("data", "row"),
    [
        (b'NO;NAMA\n1;SITI\n2;"BUDI\n3;AGUS\n', 3),
        (b'NO;NAMA\n1;"SITI" AMINAH\n', 2),
        (b'NO;NAMA;L/P\n1;"SITI;P\n2;BUDI;L\n3;AGUS";L\n', 2),
        (b'NO;NAMA\n1;SITI\n2;"' + b"BUDI\n3;AGUS\n" * 20_000, 3),
    ],
)
def test_that_b01_a_quote_that_swallows_voters_is_refused_with_its_row(data: bytes, row: int) -> None:
    error = refusal(data)
    assert (error.reason, error.row) == (VoterFileReason.UNCLOSED_QUOTE, row)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"  \r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_that_b01_an_empty_file_is_said_to_be_empty(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "kosong.csv"
    path.write_bytes(data)
    with pytest.raises(VoterFileError) as caught:
        read_sheets(path)
    assert caught.value.reason is VoterFileReason.EMPTY


def test_that_b01_nul_bytes_are_refused_with_their_row() -> None:
    error = refusal(b"NO;NAMA\r\n1;SI\0TI\r\n")
    assert (error.reason, error.row) == (VoterFileReason.NOT_TEXT, 2)
    assert refusal("NO;NAMA\n1;SI\0TI\n".encode("utf-16")).row == 2


def test_that_bytes_of_no_encoding_are_refused_with_their_row() -> None:
    error = refusal(b"NO;NAMA\n1;SITI\n2;\x81\x8d\n")
    assert (error.reason, error.row) == (VoterFileReason.NOT_TEXT, 3)


def test_that_b01_a_field_of_200_kb_is_refused_with_its_row() -> None:
    error = refusal(b"NO;NAMA\n1;" + b"A" * 200_000 + b"\n2;BUDI\n")
    assert (error.reason, error.row) == (VoterFileReason.FIELD_TOO_LONG, 2)


def test_that_b01_a_million_rows_are_refused() -> None:
    assert refusal(b"1;A\n" * 1_000_000).reason is VoterFileReason.TOO_MANY_ROWS


def test_that_a_row_of_thousands_of_cells_is_refused() -> None:
    error = refusal(b"NO;NAMA\n" + b";" * 5000 + b"\n")
    assert (error.reason, error.row) == (VoterFileReason.TOO_MANY_COLUMNS, 2)


@pytest.mark.parametrize(
    "data",
    [
        b"<html><table><tr><td>NO",
        b"  <!DOCTYPE html>",
        b'<?xml version="1.0"?><Workbook/>',
        b"\n<table border=1>",
    ],
)
def test_that_b03_a_web_page_under_a_spreadsheets_name_is_recognised(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "dpt.xls"
    path.write_bytes(data)
    with pytest.raises(VoterFileError) as caught:
        read_sheets(path)
    assert caught.value.reason is VoterFileReason.WEB_PAGE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n1 0 obj", VoterFileReason.PDF),
        (b"\x89PNG\r\n\x1a\n", VoterFileReason.NOT_A_LIST),
        (b"Rar!\x1a\x07", VoterFileReason.NOT_A_LIST),
        (b"A" * (9 * 1024 * 1024), VoterFileReason.TOO_LARGE),
        (b"A" * (17 * 1024 * 1024), VoterFileReason.TOO_LARGE),
    ],
)
def test_that_other_files_are_refused_by_what_they_are(
    data: bytes, reason: VoterFileReason, tmp_path: Path
) -> None:
    path = tmp_path / "dpt.csv"
    path.write_bytes(data)
    with pytest.raises(VoterFileError) as caught:
        read_sheets(path)
    assert caught.value.reason is reason
    assert path.read_bytes() == data


def test_that_a_missing_file_a_folder_and_a_pipe_are_refused_without_waiting(tmp_path: Path) -> None:
    def reason(path: str | Path) -> VoterFileReason:
        with pytest.raises(VoterFileError) as caught:
            read_sheets(path)
        return caught.value.reason

    assert reason(tmp_path / "tidak ada.csv") is VoterFileReason.MISSING
    assert reason("a\0b.csv") is VoterFileReason.MISSING
    assert reason(tmp_path) is VoterFileReason.NOT_A_FILE
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipa")
        assert reason(tmp_path / "pipa") is VoterFileReason.NOT_A_FILE


@pytest.mark.parametrize(
    "name", ["100% DPT.csv", "dpt 'kaibon' \"3\".csv", "x" * 196 + ".csv", "{tps}#?.csv", "-n.csv"]
)
def test_that_b14_odd_file_names_are_read(name: str, tmp_path: Path) -> None:
    try:
        (tmp_path / name).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("this system has no such file names")
    assert [list(row.cells) for row in read_sheets(tmp_path / name).sheets[0].rows] == ROWS


def test_that_an_error_says_its_place_in_front() -> None:
    error = VoterFileError(VoterFileReason.FAR_CELL, row=7, column="AB", sheet="DPT")
    assert str(error) == "Sheet DPT, row 7, column AB: A cell lies far outside any voter list."
    assert [column_letters(at) for at in (0, 25, 26, 27, 701, 702, 16383)] == [
        "A",
        "Z",
        "AA",
        "AB",
        "ZZ",
        "AAA",
        "XFD",
    ]


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(str.strip)


@given(
    st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=2, max_size=8),
    st.sampled_from(";,\t|"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_that_what_csv_writes_is_read_back(
    rows: list[list[str]], separator: str, end: str, encoding: str
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(
        [["A", "B", "C"], *rows]
    )
    assert read_text(file.getvalue().encode(encoding))[1] == [["A", "B", "C"], *rows]


@given(st.binary(max_size=300))
def test_that_random_bytes_are_read_or_refused_with_one_error(data: bytes) -> None:
    try:
        encoding, rows = read_text(data)
    except VoterFileError:
        return
    assert encoding
    assert rows

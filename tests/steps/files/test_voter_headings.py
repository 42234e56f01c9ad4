from pathlib import Path

import pytest

from steps.files.voter_headings import FIELDS, find_headings
from steps.files.voter_list import read_voter_list
from steps.files.voter_table import TableReading


def table(text: str, folder: Path) -> TableReading:
    path = folder / "dpt.csv"
    path.write_text(text, "utf-8")
    return read_voter_list(path).tables[0]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("NO", "number"),
        ("No.", "number"),
        ("NOMOR", "number"),
        ("NO URUT", "number"),
        ("NO. URUT", "number"),
        ("Nomor\nUrut", "number"),
        ("L/P", "sex"),
        ("JK", "sex"),
        ("KELAMIN", "sex"),
        ("JENIS KELAMIN (L/P)", "sex"),
        ("USIA", "age"),
        ("Umur", "age"),
        ("TANGGAL LAHIR", "birth_date"),
        ("TEMPAT LAHIR", "birth_place"),
        ("ALAMAT", "address"),
        ("DUSUN", "address"),
        ("RT", "rt"),
        ("RW", "rw"),
        ("RT/RW", "rt_rw"),
        ("KET", "note"),
        ("KETERANGAN", "note"),
        ("NIK", "nik"),
        ("NKK", "nkk"),
        ("NO. KK", "nkk"),
        ("STATUS PERKAWINAN", "status"),
        ("DISABILITAS", "disability"),
        ("KTP-EL", "ktp_el"),
        ("TPS", "tps"),
    ],
)
def test_that_a_heading_is_known_by_its_synonyms(heading: str, field: str) -> None:
    found = find_headings(4, [heading, "NAMA LENGKAP", "x"], {})
    assert found is not None
    assert {column.position: column.field for column in found.columns} == {0: field, 1: "name"}
    assert field in FIELDS


@pytest.mark.parametrize("heading", ["NAMA", "nama", " NAMA  PEMILIH ", "Nama Lengkap"])
def test_that_the_name_is_known_by_its_synonyms(heading: str) -> None:
    found = find_headings(1, ["NO", heading], {})
    assert found is not None
    assert found.position("name") == 1


@pytest.mark.parametrize(
    "cells", [["1", "SITI", "L"], ["NAMA"], ["NAMA", "halo"], [], ["", ""], ["NO", "L/P", "RT"]]
)
def test_that_other_rows_are_no_headings(cells: list[str]) -> None:
    assert find_headings(1, cells, {}) is None


def test_that_headings_over_two_rows_are_read_together(tmp_path: Path) -> None:
    text = "NO;NAMA;L/P;ALAMAT;;;KET\n;;;DUSUN;RT;RW;\n1;2;3;4;5;6;7\n1;SITI;P;KRAJAN;3;1;x\n"
    read = table(text, tmp_path)
    (voter,) = read.voters
    assert (voter.address, voter.rt, voter.rw, voter.note) == ("KRAJAN", "003", "001", "x")
    assert {c.field: c.heading for c in read.columns} == {
        "number": "NO",
        "name": "NAMA",
        "sex": "L/P",
        "address": "DUSUN",
        "rt": "RT",
        "rw": "RW",
        "note": "KET",
    }
    assert [(left.row, left.reason.value) for left in read.left_out] == [
        (1, "heading"),
        (2, "heading"),
        (3, "column numbers"),
    ]


def test_that_two_columns_of_marks_under_the_sex_are_read(tmp_path: Path) -> None:
    text = "NO;NAMA;JENIS KELAMIN;;USIA\n;;L;P;\n1;SITI;;V;40\n2;BUDI;V;;41\n3;AGUS;;;42\n4;SARI;V;V;43\n"
    read = table(text, tmp_path)
    assert [voter.sex for voter in read.voters] == ["P", "L", "", ""]
    assert [(w.row, w.kind.name) for w in read.warnings] == [(6, "SEX_UNREAD")]


def test_that_groups_above_the_headings_are_left_out(tmp_path: Path) -> None:
    read = table(";;ALAMAT;;\nNO;NAMA;DUSUN;RT;RW\n1;SITI;KRAJAN;3;1\n", tmp_path)
    assert read.voters[0].rt == "003"
    assert [left.row for left in read.left_out] == [1, 2]


def test_that_a_voter_without_number_and_name_is_no_second_heading_row(tmp_path: Path) -> None:
    read = table("NO;NAMA;L/P;USIA\n;;P;40\n1;SITI;P;40\n", tmp_path)
    assert [fault.row for fault in read.faults] == [2, 2]


def test_that_columns_may_stand_in_any_order_and_strange_ones_between(tmp_path: Path) -> None:
    read = table("KET;foto;L/P;NAMA;NKK;NO\nx;;P;SITI;35;1\n", tmp_path)
    (voter,) = read.voters
    assert (voter.number, voter.name, voter.sex, voter.note) == (1, "SITI", "P", "x")


@pytest.mark.parametrize("numbers", ["1;2;3", "(1);(2);(3)", "1.;2.;3.", "[1];[2];[3]", "1;2;"])
def test_that_a_row_of_column_numbers_is_no_voter(numbers: str, tmp_path: Path) -> None:
    read = table(f"NO;NAMA;L/P\n{numbers}\n1;SITI;P\n", tmp_path)
    assert [(left.row, left.reason.value) for left in read.left_out][1] == (2, "column numbers")
    assert len(read.voters) == 1


@pytest.mark.parametrize(
    "row",
    [
        "JUMLAH;2;",
        ";JUMLAH;",
        "TOTAL;;2",
        "Total Pemilih : 2;;",
        "REKAPITULASI;;",
        ";LAKI-LAKI;1",
        "1;PEREMPUAN;1",
        "L + P;2;",
    ],
)
def test_that_sums_are_recapitulations(row: str, tmp_path: Path) -> None:
    read = table(f"NO;NAMA;L/P\n1;SITI;P\n2;BUDI;L\n{row}\n", tmp_path)
    assert [(left.row, left.reason.value) for left in read.left_out][-1] == (4, "recapitulation")
    assert not read.faults


@pytest.mark.parametrize("name", ["LANJAR TOTALUDIN", "TPS SUPARNO", "DESA WARNANA", "LAKI", "DPTB SUKIR"])
def test_that_odd_names_with_numbers_are_voters_unless_they_are_sums(name: str, tmp_path: Path) -> None:
    read = table(f"NO;NAMA;L/P\n1;SITI;P\n2;{name};L\n", tmp_path)
    assert [voter.name for voter in read.voters] == (["SITI"] if name == "LAKI" else ["SITI", name])

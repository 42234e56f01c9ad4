from pathlib import Path

import pytest

from draw.roster import Voter
from steps.files.voter_cells import (
    is_married,
    read_age,
    read_number,
    read_rt_or_rw,
    read_rt_rw,
    read_sex,
    read_tps,
)
from steps.files.voter_faults import FaultKind, masked, shown
from steps.files.voter_list import read_voter_list
from steps.files.voter_table import TableReading

NIK = "3519035203800001"  # a woman of 12 March 1980, invented


def table(text: str, folder: Path) -> TableReading:
    path = folder / "dpt.csv"
    path.write_text(text, "utf-8")
    return read_voter_list(path).tables[0]


def warnings(text: str, folder: Path) -> list[tuple[int, str, FaultKind]]:
    return [(found.row, found.column, found.kind) for found in table(text, folder).warnings]


@pytest.mark.parametrize("cell", ["1", "01", "001", "1.", "1.0", "1,0"])
def test_that_b02_a_number_may_carry_zeros_a_dot_or_one_zero_decimal(cell: str) -> None:
    assert read_number(cell) == 1


@pytest.mark.parametrize(
    "cell", ["0", "-1", "1.5", "1.000", "12a", "1-3", "100000", "1E+15", "١", "１", "²", "", "9" * 40]
)
def test_that_b02_what_is_no_whole_number_from_1_to_99999_is_a_fault(cell: str, tmp_path: Path) -> None:
    assert read_number(cell) == 0
    (fault,) = table(f"NO;NAMA;L/P\n7;ADA;L\n{cell};SITI;P\n", tmp_path).faults
    assert (fault.row, fault.column) == (3, "NO")
    assert fault.kind is (FaultKind.BAD_NUMBER if cell else FaultKind.MISSING_NUMBER)
    assert len(fault.value) <= 60


def test_that_b02_a_doubled_number_is_a_fault_that_names_the_other_row(tmp_path: Path) -> None:
    (fault,) = table("NO;NAMA\n1;SITI\n2;BUDI\n1;AGUS\n", tmp_path).faults
    assert (fault.row, fault.message) == (4, "number 1 already stands in row 2")


def test_that_b02_gaps_in_the_numbers_warn_at_the_row_behind_them(tmp_path: Path) -> None:
    found = table("NO;NAMA\n2;SITI\n3;BUDI\n7;AGUS\n", tmp_path).warnings
    assert [(w.row, w.message) for w in found] == [
        (2, "missing before this row: 1"),
        (4, "missing before this row: 4-6"),
    ]


@pytest.mark.parametrize(
    ("nik", "kind", "value"),
    [
        (NIK[:15], FaultKind.NIK_LENGTH, "15"),
        (NIK + "7", FaultKind.NIK_LENGTH, "17"),
        ("3,57801E+15", FaultKind.NIK_SPOILT, ""),
        ("3.51907E+15", FaultKind.NIK_SPOILT, ""),
        ("3519035203800001.0", FaultKind.NIK_SPOILT, ""),
        ("35190352O3800001", FaultKind.NIK_UNREAD, ""),
        ("3519031203800001", FaultKind.NIK_SEX, ""),
        ("3519035303800001", FaultKind.NIK_BIRTH, ""),
    ],
)
def test_that_b02_an_odd_nik_only_warns_and_is_never_shown_or_guessed(
    nik: str, kind: FaultKind, value: str, tmp_path: Path
) -> None:
    read = table(f"NO;NAMA;L/P;TANGGAL LAHIR;NIK\n1;SITI;P;12/03/1980;{nik}\n", tmp_path)
    assert [(w.column, w.kind, w.value) for w in read.warnings] == [("NIK", kind, value)]
    assert read.voters == (Voter("DPT", 1, "SITI", "P"),)
    assert nik[6:] not in read.warnings[0].message


@pytest.mark.parametrize(
    "nik", [NIK, "'" + NIK, "3519 0352 0380 0001", "351903**********", "351903520380****", ""]
)
def test_that_a_sound_or_masked_nik_is_silent(nik: str, tmp_path: Path) -> None:
    assert not warnings(f"NO;NAMA;L/P;TGL LAHIR;NIK\n1;SITI;P;12|03|1980;{nik}\n", tmp_path)


def test_that_a_nik_twice_warns_and_no_nik_is_kept_anywhere(tmp_path: Path) -> None:
    read = table(f"NO;NAMA;NIK;KET;ALAMAT\n1;SITI;{NIK};nik {NIK};{NIK}\n2;SARI;{NIK};;\n", tmp_path)
    assert [(w.row, w.column, w.message) for w in read.warnings] == [
        (3, "NIK", "the same NIK stands in row 2")
    ]
    assert NIK not in repr(read)
    assert read.voters[0].note == "nik 351903**********"


def test_that_b02_eaten_zeros_of_rt_and_rw_come_back_silently(tmp_path: Path) -> None:
    read = table("NO;NAMA;RT;RW\n1;SITI;3;1\n2;BUDI;03;001\n3;AGUS;;-\n", tmp_path)
    assert [(v.rt, v.rw) for v in read.voters] == [("003", "001"), ("003", "001"), ("", "")]
    assert not read.warnings


@pytest.mark.parametrize("cell", ["003/001", "3/1", "3-1", "RT 3 RW 1", "RT.003/RW.001", "3 / 1", "03\\01"])
def test_that_rt_and_rw_may_share_a_cell(cell: str, tmp_path: Path) -> None:
    assert read_rt_rw(cell) == ("003", "001", True)
    assert table(f"NO;NAMA;RT/RW\n1;SITI;{cell}\n", tmp_path).voters[0].rw == "001"


def test_that_a_date_made_of_rt_and_rw_warns_and_is_not_guessed(tmp_path: Path) -> None:
    read = table("NO;NAMA;RT/RW\n1;SITI;03/01/2024\n", tmp_path)
    assert (read.voters[0].rt, read.voters[0].rw) == ("", "")
    assert [w.kind for w in read.warnings] == [FaultKind.RT_RW_UNREAD]


def test_that_the_same_person_twice_only_warns(tmp_path: Path) -> None:
    text = "NO;NAMA;L/P;USIA;RT;RW\n1;SITI;P;40;1;1\n2;Siti;P;40;1;1\n3;SITI;P;41;1;1\n"
    read = table(text, tmp_path)
    assert [(w.row, w.kind, w.other) for w in read.warnings] == [(3, FaultKind.SAME_PERSON, 2)]
    assert len(read.voters) == 3


@pytest.mark.parametrize(
    ("status", "warns"),
    [("", True), ("B", True), ("BELUM KAWIN", True), ("S", False), ("P", False), ("KAWIN", False)],
)
def test_that_a_voter_under_17_warns_unless_married(status: str, warns: bool, tmp_path: Path) -> None:
    found = warnings(f"NO;NAMA;USIA;STATUS\n1;SITI;16;{status}\n", tmp_path)
    assert found == ([(2, "USIA", FaultKind.AGE_YOUNG)] if warns else [])
    assert is_married(status) is not warns


@pytest.mark.parametrize(
    ("cell", "sex"),
    [
        ("L", "L"),
        ("p", "P"),
        ("Laki-laki", "L"),
        ("LK", "L"),
        ("PEREMPUAN", "P"),
        ("Pr.", "P"),
        ("wanita", "P"),
        ("", ""),
    ],
)
def test_that_sexes_are_read_as_offices_write_them(cell: str, sex: str) -> None:
    assert read_sex(cell) == (sex, True)


def test_that_what_is_no_sex_no_age_and_no_rt_warns_and_stays_empty(tmp_path: Path) -> None:
    read = table("NO;NAMA;L/P;USIA;RT\n1;SITI;X;muda;atas\n2;BUDI;L;130;\n", tmp_path)
    assert (read.voters[0].sex, read.voters[0].age, read.voters[0].rt) == ("", None, "")
    assert {w.kind for w in read.warnings} == {
        FaultKind.SEX_UNREAD,
        FaultKind.AGE_UNREAD,
        FaultKind.RT_RW_UNREAD,
        FaultKind.AGE_UNLIKELY,
    }


@pytest.mark.parametrize(
    ("cell", "age"), [("45", 45), ("45 th", 45), ("45 Tahun", 45), ("45.0", 45), ("-", None)]
)
def test_that_ages_are_read(cell: str, age: int | None) -> None:
    assert read_age(cell) == (age, True)


def test_that_numbers_of_tps_and_rt_are_padded() -> None:
    assert [read_tps(cell) for cell in ("3", "TPS 3", "003", "TPS-12", "A")] == [
        "003",
        "003",
        "003",
        "012",
        "A",
    ]
    assert [read_rt_or_rw(cell)[0] for cell in ("1", "RT 02", "rw.003", "3.0")] == [
        "001",
        "002",
        "003",
        "003",
    ]


def test_that_long_numbers_are_starred_and_texts_cut_before_they_are_shown() -> None:
    assert masked(f"a {NIK} b 12345") == "a 351903********** b 12345"
    assert len(shown("x" * 5000)) == 60
    assert shown("a\u202eb\nc") == "ab c"


def test_that_a_note_beyond_500_characters_is_cut_with_a_warning(tmp_path: Path) -> None:
    read = table(f"NO;NAMA;KET\n1;SITI;{'x' * 600}\n", tmp_path)
    assert len(read.voters[0].note) == 500
    assert [w.kind for w in read.warnings] == [FaultKind.TEXT_CUT]


B05_NAMES = (
    "SITI & BUDI",
    "<b>SITI</b>",
    "<img src=file:///etc/passwd>",
    "</para>",
    "O'Neil",
    "'; DROP TABLE voters",
    "SITI 🙂",
    "ꦱꦶꦠꦶ",
    "A",
    "SUMARNI / MBOK NI",
    "A" * 200,
)


@pytest.mark.parametrize("name", B05_NAMES)
def test_that_b05_any_name_is_taken_as_plain_text(name: str, tmp_path: Path) -> None:
    (tmp_path / "dpt.csv").write_text(f'NO;NAMA;L/P\n1;"{name}";P\n', "utf-8")
    (read,) = read_voter_list(tmp_path / "dpt.csv").tables
    assert [voter.name for voter in read.voters] == [name]
    assert not read.faults + read.warnings


@pytest.mark.parametrize(
    ("cell", "name", "kind"),
    [
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", FaultKind.NAME_LIKE_FORMULA),
        ("+SITI", "+SITI", FaultKind.NAME_LIKE_FORMULA),
        ("-SITI", "-SITI", FaultKind.NAME_LIKE_FORMULA),
        ("@SITI", "@SITI", FaultKind.NAME_LIKE_FORMULA),
        ("\u202eITIS\u202c", "ITIS", FaultKind.NAME_HIDDEN),
        ("SI\u200bTI", "SITI", FaultKind.NAME_HIDDEN),
        ("ANDRE\u0301", "ANDRÉ", FaultKind.NAME_NORMALISED),
    ],
)
def test_that_b05_odd_names_are_cleaned_and_warn(
    cell: str, name: str, kind: FaultKind, tmp_path: Path
) -> None:
    read = table(f"NO;NAMA;L/P\n1;{cell};P\n", tmp_path)
    assert [voter.name for voter in read.voters] == [name]
    assert [w.kind for w in read.warnings] == [kind]


def test_that_b05_a_name_of_hidden_characters_only_is_no_name(tmp_path: Path) -> None:
    (fault,) = table("NO;NAMA;L/P\n1;\u200b\u202e;P\n", tmp_path).faults
    assert fault.kind is FaultKind.MISSING_NAME

import json
from pathlib import Path

import pytest

from steps.files.voter_report import lines, report
from tests.make_lists import SAMPLE, SAMPLE_ADDITIONAL, SAMPLE_FOLDER, csv_text, sample_rows, write_samples

NIK = "3519035203800001"


def test_that_the_samples_are_what_the_maker_makes(tmp_path: Path) -> None:
    write_samples(tmp_path)
    for name in (SAMPLE, SAMPLE_ADDITIONAL):
        assert (SAMPLE_FOLDER / name).read_bytes() == (tmp_path / name).read_bytes()


def test_that_the_sample_is_read_whole() -> None:
    document, code = report(SAMPLE_FOLDER / SAMPLE)
    (table,) = document["tables"]
    assert code == 0
    assert (document["encoding"], table["tps"], table["list"]) == ("cp1252", "003", "DPT")
    assert (table["taken"], table["rows"], len(table["left_out"])) == (300, 321, 21)
    assert table["columns"] == {
        "number": "NO",
        "name": "NAMA",
        "sex": "JENIS KELAMIN",
        "age": "USIA",
        "address": "ALAMAT",
        "rt": "RT",
        "rw": "RW",
        "note": "KET",
    }
    assert [warning["message"] for warning in table["warnings"]] == [
        "same name, sex, age, RT and RW as in row 129"
    ]


def test_that_the_sample_has_the_names_that_trouble_programs() -> None:
    names = [row[1] for row in sample_rows()]
    assert max(map(len, names)) == 60
    assert min(map(len, names)) == 1
    assert len(set(names)) < len(names)
    for sign in "'/.,É":
        assert any(sign in name for name in names)


def test_that_additional_and_special_voters_are_two_tables() -> None:
    document, code = report(SAMPLE_FOLDER / SAMPLE_ADDITIONAL)
    assert code == 0
    assert document["encoding"] == "utf-8-sig"
    assert [(t["tps"], t["list"], t["taken"]) for t in document["tables"]] == [
        ("003", "DPTB", 4),
        ("003", "DPK", 2),
    ]


def test_that_faults_give_exit_code_1_and_unusable_files_2(tmp_path: Path) -> None:
    path = tmp_path / "dpt.csv"
    path.write_text(f"NO;NAMA;NIK\n1;SITI;{NIK[:15]}\n1;BUDI;{NIK}\n", "utf-8")
    document, code = report(path)
    assert code == 1
    assert document["tables"] == [
        {
            "tps": None,
            "list": "DPT",
            "columns": {"number": "NO", "name": "NAMA", "nik": "NIK"},
            "rows": 3,
            "taken": 1,
            "left_out": [{"row": 1, "reason": "heading"}],
            "faults": [{"row": 3, "column": "NO", "message": "number 1 already stands in row 2"}],
            "warnings": [{"row": 2, "column": "NIK", "message": "the NIK has 15 digits instead of 16"}],
        }
    ]
    path.write_text('NO;NAMA\n1;"SITI\n', "utf-8")
    document, code = report(path)
    assert code == 2
    assert document["tables"] == []
    assert document["error"]["row"] == 2
    assert report(tmp_path / "tidak ada")[1] == 2


def test_that_the_json_holds_no_name_and_no_nik_of_a_good_list(tmp_path: Path) -> None:
    path = tmp_path / "dpt.csv"
    path.write_text(f"NO;NAMA;NIK\n1;SITI;{NIK}\n2;BUDI;{NIK}\n", "utf-8")
    text = json.dumps(report(path)[0]) + "\n".join(lines(report(path)[0]))
    assert "SITI" not in text
    assert NIK[6:] not in text


def test_that_the_lines_say_the_sum_of_the_rows_and_every_place(tmp_path: Path) -> None:
    path = tmp_path / "100% dpt.csv"
    path.write_bytes(
        csv_text([("TPS 3",), ("NO", "NAMA"), ("1", "ANDRÉ"), ("x1", "BUDI"), ()], width=2).encode("cp1252")
    )
    said = lines(report(path)[0])
    assert said[0].endswith("100% dpt.csv: cp1252")
    assert "  5 rows in the file = 1 taken + 3 left out + 1 with faults" in said
    assert "  fault: row 4, NO: x1 is not a whole number from 1 to 99999" in said
    assert lines(report(tmp_path)[0]) == [
        f"{tmp_path}: unusable",
        "  This is a folder or a device, not a file.",
    ]


@pytest.mark.parametrize("count", [600])
def test_that_s_600_voters_are_read_and_checked_in_a_moment(count: int, tmp_path: Path) -> None:
    import time

    from steps.files.voter_list import read_voter_list

    path = tmp_path / "dpt.csv"
    path.write_text(
        csv_text([("NO", "NAMA", "L/P", "USIA", "ALAMAT", "RT", "RW", "KET"), *sample_rows(count)]), "utf-8"
    )
    times = []
    for _ in range(5):
        start = time.thread_time()
        assert len(read_voter_list(path).tables[0].voters) == count
        times.append(time.thread_time() - start)
    assert min(times) < 0.1

import io
import threading
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from steps.files.sheet_errors import VoterFileError, VoterFileReason
from steps.files.sheet_worker import read_workbook
from steps.files.sheets import Sheets, read_sheets
from tests.make_workbooks import (
    ods_of,
    ods_row,
    ole_of,
    row_xml,
    worksheet,
    xls_of,
    xlsx_list,
    xlsx_of,
    zip_of,
)

ROWS = (("NO", "NAMA", "L/P"), ("1", "SITI", "P"), ("2", "BUDI", "L"))
EMPTY_TAIL = (
    '<table:table-row table:number-rows-repeated="1048573"><table:table-cell '
    'table:number-columns-repeated="16384"/></table:table-row>'
)


def read(data: bytes, folder: Path, name: str = "dpt.xlsx") -> Sheets:
    (folder / name).write_bytes(data)
    return read_sheets(folder / name)


def refusal(data: bytes, folder: Path, name: str = "dpt.xlsx") -> VoterFileError:
    with pytest.raises(VoterFileError) as caught:
        read(data, folder, name)
    assert (folder / name).read_bytes() == data
    return caught.value


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("xlsx", xlsx_list(*ROWS)),
        ("xls", xls_of(*ROWS)),
        ("ods", ods_of("".join(ods_row(*row) for row in ROWS) + EMPTY_TAIL)),
    ],
)
@pytest.mark.parametrize("name", ["dpt.csv", "dpt.xls", "dpt.xlsx", "dpt.ods", "dpt", "100% 'dpt'.pdf"])
def test_that_b03_a_workbook_is_read_by_its_content_whatever_its_name(
    kind: str, data: bytes, name: str, tmp_path: Path
) -> None:
    sheets = read(data, tmp_path, name)
    assert sheets.encoding == kind
    assert [(sheet.name, tuple(row.cells for row in sheet.rows)) for sheet in sheets.sheets] == [
        ("TPS 003", ROWS)
    ]


def test_that_rows_and_columns_count_from_the_top_left_of_the_sheet(tmp_path: Path) -> None:
    rows = read(xlsx_list(*ROWS, first_row=9), tmp_path).sheets[0].rows
    assert [row.number for row in rows if any(row.cells)] == [9, 10, 11]
    assert rows[9].cells == ROWS[1]


def test_that_a_workbook_of_a_real_writer_is_read_without_its_hidden_sheets(tmp_path: Path) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    shown, hidden = book.add_worksheet("TPS 003"), book.add_worksheet("lama")
    shown.write_row(0, 0, ["NO", "NAMA", "LAHIR", "NIK", "USIA"])
    shown.write_row(1, 0, [1, "SITI"])
    shown.write_datetime(1, 2, datetime(1980, 3, 12), book.add_format({"num_format": "d/m/yy"}))
    shown.write_number(1, 3, 3519035203800001)
    shown.write_number(1, 4, 43.5)
    hidden.write(0, 0, "NAMA")
    hidden.hide()
    book.close()
    (sheet,) = read(file.getvalue(), tmp_path).sheets
    assert sheet.rows[1].cells == ("1", "SITI", "12/03/1980", "3.519035E+15", "43.5")


@pytest.mark.parametrize("formula", ["<f>A1+1</f>", "<f>A1+1</f><v></v>", "<f>A1+1</f><v/>"])
def test_that_b03_a_formula_without_a_stored_value_is_told_by_its_place(formula: str, tmp_path: Path) -> None:
    xml = worksheet(
        row_xml(1, *ROWS[0]) + row_xml(2, formula, "SITI", "P") + row_xml(3, "<f>A2+1</f><v>2</v>", "BUDI")
    )
    (sheet,) = read(xlsx_of(xml), tmp_path).sheets
    assert sheet.uncalculated == {(1, 0)}
    assert [row.cells[0] for row in sheet.rows] == ["NO", "", "2"]


def test_that_b03_formulas_of_an_ods_and_of_empty_last_rows_are_told_too(tmp_path: Path) -> None:
    cell = '<table:table-cell table:formula="of:=[.A1]+1"/>'
    (sheet,) = read(
        ods_of(ods_row("NO", "NAMA") + f"<table:table-row>{cell}</table:table-row>"), tmp_path
    ).sheets
    assert sheet.uncalculated == {(1, 0)}
    assert [row.number for row in sheet.rows] == [1, 2]


def test_that_b03_macros_pictures_and_external_links_are_left_out(tmp_path: Path) -> None:
    from steps.files.sheet_guard import check_workbook

    more = [
        ("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0macro"),
        ("xl/media/image1.png", b"\x89PNG"),
        (
            "xl/externalLinks/externalLink1.xml",
            b'<externalLink><externalBook file="//srv/x"/></externalLink>',
        ),
        ("xl/embeddings/buku.xlsx", xlsx_list(*ROWS)),
    ]
    data = xlsx_of(worksheet("".join(row_xml(at, *row) for at, row in enumerate(ROWS, 1))), more=more)
    assert read(data, tmp_path).sheets[0].rows[1].cells == ROWS[1]
    packed = check_workbook(data)[1]
    assert b"macro" not in packed
    assert b"PNG" not in packed


@pytest.mark.parametrize(
    "data",
    [
        ole_of("EncryptedPackage", b"secret"),
        ods_of("", manifest="<manifest><encryption-data/></manifest>"),
        xlsx_list(*ROWS).replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"),
    ],
    ids=["xlsx", "ods", "zip"],
)
def test_that_b03_an_encrypted_workbook_is_said_to_be_so(data: bytes, tmp_path: Path) -> None:
    assert refusal(data, tmp_path).reason is VoterFileReason.ENCRYPTED


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (zip_of(("word/document.xml", b"<document/>")), VoterFileReason.NOT_A_LIST),
        (zip_of(("foto.jpg", b"\xff\xd8")), VoterFileReason.NOT_A_LIST),
        (ole_of("WordDocument", b"surat"), VoterFileReason.NOT_A_LIST),
        (ole_of("Workbook", b"not a workbook"), VoterFileReason.DAMAGED),
        (xlsx_list(*ROWS)[:-30], VoterFileReason.DAMAGED),
        (xlsx_of(worksheet("<row r='1'><c")), VoterFileReason.DAMAGED),
        (b"PK\x03\x04 not a zip", VoterFileReason.DAMAGED),
    ],
    ids=["docx", "zip", "doc", "xls", "cut", "xml", "magic"],
)
def test_that_b03_other_and_broken_containers_are_refused(
    data: bytes, reason: VoterFileReason, tmp_path: Path
) -> None:
    assert refusal(data, tmp_path).reason is reason


@pytest.mark.parametrize("whole", [xlsx_list(*ROWS), ods_of(ods_row("NO", "NAMA")), xls_of(*ROWS)])
@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_a_workbook_cut_or_changed_is_read_or_refused_with_one_error(
    whole: bytes, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = data.draw(
        st.sampled_from([whole[:at], whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :]])
    )
    try:
        answer = read_workbook(changed)
    except VoterFileError:
        return
    assert answer["kind"] in ("xlsx", "ods", "xls")


def test_that_reading_does_not_depend_on_the_folder_in_which_the_program_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    (tmp_path / "steps").mkdir()
    monkeypatch.chdir(tmp_path)
    assert read(xlsx_list(*ROWS), tmp_path).sheets[0].rows[2].cells == ROWS[2]


class _StoppedError(Exception):
    pass


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks the kernel for the children")
def test_that_the_child_ends_when_its_answer_is_no_longer_wanted(tmp_path: Path) -> None:
    kin = Path(f"/proc/self/task/{threading.get_native_id()}/children")
    seen: list[set[str]] = []

    def still_wanted() -> None:
        seen.append(set(kin.read_text().split()))
        raise _StoppedError

    (tmp_path / "besar.xlsx").write_bytes(
        xlsx_list(ROWS[0], *[(str(n), "SITI", "P") for n in range(1, 30_000)])
    )
    before = set(kin.read_text().split())
    with pytest.raises(_StoppedError):
        read_sheets(tmp_path / "besar.xlsx", still_wanted)
    assert len(seen) == 1
    assert len(seen[0] - before) == 1
    assert set(kin.read_text().split()) == before

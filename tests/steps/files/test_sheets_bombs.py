"""Spreadsheet bombs (B04): each in a process of its own, so that its time and memory can be measured."""

import json
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest

from tests.make_workbooks import ods_of, ods_row, row_xml, worksheet, xls_of, xlsx_list, xlsx_of, zip_of

ROOT = Path(__file__).resolve().parents[3]
SECONDS, MEMORY_KIB = 2.0, 200 * 1024
HEADINGS = row_xml(1, "NO", "NAMA", "L/P")
READER = """
import json, sys, time
from steps.files.sheets import read_sheets
from steps.files.sheet_errors import VoterFileError

def peak():
    try:
        return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
    except OSError:
        return 0

before, start = peak(), time.perf_counter()
try:
    answer = {"read": read_sheets(sys.argv[1]).encoding}
except VoterFileError as error:
    answer = {"reason": error.reason.name, "row": error.row, "column": error.column, "sheet": error.sheet}
children = 0
try:
    import resource
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
except ImportError:
    pass
print(json.dumps({**answer, "seconds": time.perf_counter() - start, "extra": peak() - before, "child": children}))
"""


def outcome(data: bytes, folder: Path) -> dict[str, object]:
    """Read a file in a fresh process; whatever it says, it says within the bounds."""
    path = folder / "bom.xlsx"
    path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", READER, str(path)], capture_output=True, cwd=ROOT, timeout=60, check=True
    )
    answer: dict[str, object] = json.loads(done.stdout)
    seconds, extra, child = answer.pop("seconds"), answer.pop("extra"), answer.pop("child")
    assert isinstance(seconds, float)
    assert seconds < SECONDS
    assert isinstance(extra, int)
    assert extra < MEMORY_KIB
    assert isinstance(child, int)
    assert child < 420 * 1024
    return answer


def refused(
    reason: str, row: int | None = None, column: str | None = None, sheet: str = ""
) -> dict[str, object]:
    return {"reason": reason, "row": row, "column": column, "sheet": sheet}


def test_that_b04_one_far_cell_is_refused_with_its_place(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    data = xlsx_of(worksheet(HEADINGS + far))
    assert outcome(data, tmp_path) == refused("FAR_CELL", 1048576, "XFD", "TPS 003")


def test_that_b04_a_far_cell_with_a_format_but_no_content_does_no_harm(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert outcome(xlsx_of(worksheet(HEADINGS + far)), tmp_path) == {"read": "xlsx"}


def test_that_b04_a_far_cell_of_a_part_that_only_the_reader_would_find_is_refused(tmp_path: Path) -> None:
    far = worksheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>').encode()
    data = xlsx_of(worksheet(HEADINGS), more=[("xl/worksheets/sheet9.xml", far)])
    assert outcome(data, tmp_path) == refused("FAR_CELL", 1048576, "XFD")


def test_that_b04_three_million_cells_in_a_row_are_refused(tmp_path: Path) -> None:
    data = xlsx_of(worksheet(f'<row r="1">{"<c><v>1</v></c>" * 3_000_000}</row>'))
    assert outcome(data, tmp_path) == refused("TOO_MANY_CELLS")


def test_that_b04_three_million_empty_cells_are_refused(tmp_path: Path) -> None:
    data = xlsx_of(worksheet(f'<row r="1">{"<c/>" * 3_000_000}</row>'))
    assert outcome(data, tmp_path) == refused("TOO_MANY_CELLS")
    some = xlsx_of(worksheet(f'<row r="1">{"<c/>" * 500_000}</row>'))
    assert outcome(some, tmp_path) == refused("TOO_MANY_CELLS", sheet="TPS 003")


def test_that_b04_millions_of_tags_of_any_kind_are_refused(tmp_path: Path) -> None:
    styles = b"<styleSheet>" + b"<a/>" * 10_000_000 + b"</styleSheet>"
    assert outcome(xlsx_of(worksheet(HEADINGS), more=[("xl/styles.xml", styles)]), tmp_path) == refused(
        "TOO_MANY_CELLS"
    )


def test_that_b04_three_million_cells_in_many_rows_are_refused(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{at}">{"<c><v>1</v></c>" * 200}</row>' for at in range(1, 15_001))
    assert outcome(xlsx_of(worksheet(rows)), tmp_path)["reason"] in ("TOO_LARGE", "TOO_MANY_CELLS")


def test_that_b04_cells_repeated_by_the_billion_are_refused(tmp_path: Path) -> None:
    row = ods_row("1", "SITI", repeated=' table:number-rows-repeated="1000000000"')
    assert outcome(ods_of(ods_row("NO", "NAMA") + row), tmp_path)["reason"] == "FAR_CELL"
    cell = '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
    assert outcome(ods_of(f"<table:table-row>{cell}</table:table-row>"), tmp_path)["reason"] == "FAR_CELL"


def test_that_b04_a_billion_laughs_are_refused(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE worksheet [<!ENTITY l0 "lol">{levels}]>'
    data = xlsx_of(worksheet(row_xml(1, "NO", "<is><t>&l9;</t></is>"), before=bomb))
    assert outcome(data, tmp_path) == refused("UNSAFE")
    shared = f"{bomb}<sst><si><t>&l9;</t></si></sst>".encode()
    assert outcome(
        xlsx_of(worksheet(HEADINGS), more=[("xl/sharedStrings.xml", shared)]), tmp_path
    ) == refused("UNSAFE")


def test_that_b04_a_zip_of_100000_members_is_refused(tmp_path: Path) -> None:
    data = zip_of(*((f"{at}.xml", b"") for at in range(100_000)))
    assert outcome(data, tmp_path) == refused("UNSAFE")


def test_that_b04_members_beyond_their_declared_count_are_refused(tmp_path: Path) -> None:
    data = bytearray(zip_of(*((f"{at}.xml", b"") for at in range(20_000))))
    end = data.rfind(b"PK\x05\x06")
    data[end + 8 : end + 12] = struct.pack("<2H", 3, 3)
    assert outcome(bytes(data), tmp_path) == refused("UNSAFE")


def test_that_b04_overlapping_members_are_refused(tmp_path: Path) -> None:
    data = xlsx_list(("NO", "NAMA"))
    first, second = data.find(b"PK\x01\x02"), data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4)
    same_place = data[first + 42 : first + 46]
    assert outcome(data[: second + 42] + same_place + data[second + 46 :], tmp_path) == refused("UNSAFE")


@pytest.mark.parametrize("name", ["daftar.xlsx", "xl/worksheets/sheet2.xml", "dalam.zip"])
def test_that_b04_an_archive_in_an_archive_is_refused(name: str, tmp_path: Path) -> None:
    data = xlsx_of(worksheet(HEADINGS), more=[(name, xlsx_list(("NO", "NAMA")))])
    assert outcome(data, tmp_path) == refused("UNSAFE")


def test_that_b04_a_member_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    data = xlsx_of(worksheet(HEADINGS), more=[("xl/styles.xml", b" " * 200_000_000)])
    assert len(data) < 1_000_000
    assert outcome(data, tmp_path) == refused("TOO_LARGE")


def test_that_b04_a_member_longer_than_it_declares_is_refused(tmp_path: Path) -> None:
    content = b"<styleSheet>" + b" " * 40_000_000 + b"</styleSheet>"
    data = xlsx_of(worksheet(HEADINGS), more=[("xl/styles.xml", content)])
    lie = data.replace(struct.pack("<I", len(content)), struct.pack("<I", 12))
    assert lie != data
    lie = lie.replace(struct.pack("<I", zlib.crc32(content)), struct.pack("<I", zlib.crc32(content[:12])))
    assert outcome(lie, tmp_path) == refused("DAMAGED")


def test_that_b04_one_long_text_in_every_cell_is_refused(tmp_path: Path) -> None:
    shared = f"<sst><si><t>{'A' * 32_000}</t></si></sst>".encode()
    cells = '<c t="s"><v>0</v></c>' * 100
    rows = "".join(f'<row r="{at}">{cells}</row>' for at in range(1, 2_001))
    data = xlsx_of(worksheet(rows), more=[("xl/sharedStrings.xml", shared)])
    assert outcome(data, tmp_path)["reason"] in ("NO_ANSWER", "TOO_LARGE")


def test_that_b04_an_old_workbook_with_a_far_cell_is_refused(tmp_path: Path) -> None:
    data = xls_of(("NO", "NAMA"), ("1", "SITI"))
    label = data.rfind(struct.pack("<HHHHH", 0x0204, 6 + 3 + 8, 1, 1, 0))
    far = data[: label + 4] + struct.pack("<HH", 65535, 255) + data[label + 8 :]
    assert outcome(far, tmp_path)["reason"] in ("NO_ANSWER", "TOO_MANY_ROWS")


def test_that_the_bounds_would_be_passed_without_the_checks(tmp_path: Path) -> None:
    """The negative control: the reader alone, given the far cell, asks for more memory than the child may have."""
    far = worksheet(HEADINGS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    (tmp_path / "bom.xlsx").write_bytes(xlsx_of(far))
    script = (
        "import resource, sys, python_calamine as c; resource.setrlimit(resource.RLIMIT_AS, (1 << 32, 1 << 32));"
        "c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python(skip_empty_area=False)"
    )
    pytest.importorskip("resource")
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "bom.xlsx")], capture_output=True, timeout=120
    )
    assert done.returncode != 0 or time.perf_counter() - start > SECONDS

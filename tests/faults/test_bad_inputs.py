"""B01 to B14: rubbish of every kind gives one plain error within 2 s and 200 MiB, and leaves everything as it was.

Each input is read in a process of its own, whose peak of memory begins at its birth. What each of them must be answered in
detail is held by the tests that `coverage.py` names; here it is the bounds, the one error, and that nothing is left behind.
"""

import io
import resource
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from draw.attendance import coupon_code, understand
from draw.errors import DrawError
from draw.proof_line import read_proof_line
from draw.seal import check_contribution
from steps.check_file import check_file
from steps.files.bundle_form import BundleError
from steps.files.bundle_read import read_bundle
from steps.files.sheet_errors import VoterFileError
from steps.files.voter_list import read_voter_list
from tests.desktop.ceremony_days import labels, make_file, room
from tests.faults import shim
from tests.faults.nursery import Nursery, Say, nursery
from tests.make_workbooks import row_xml, worksheet, xlsx_of
from tests.steps.files.signed_day import TRANSCRIPT, bundle, minutes

SECONDS, MIB = 2.0, 200
KNOWN = frozenset(f"DPT-{n:03d}" for n in range(1, 601))
HEAD = "NO;NAMA;L/P\n"
ROW = "{};SITI RAHAYU;P\n"


def _zip(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


LISTS: dict[str, Callable[[], bytes]] = {
    "b01 a million rows": lambda: (HEAD + "".join(ROW.format(n) for n in range(1, 1_000_001))).encode(),
    "b01 a field of 200 KB": lambda: f"{HEAD}1;{'A' * 200_000};P\n".encode(),
    "b01 an unclosed quote": lambda: f'{HEAD}1;"SITI;P\n{ROW.format(2) * 50_000}'.encode(),
    "b01 NUL": lambda: f"{HEAD}1;SI\0TI;P\n".encode(),
    "b01 empty": lambda: b"",
    "b01 headings only": lambda: HEAD.encode(),
    "b01 UTF-16 without its mark, cut in a letter": lambda: HEAD.encode("utf-16-le")[:-1],
    "b02 numbers as 3,57801E+15": lambda: f"{HEAD}3,57801E+15;SITI;P\n".encode(),
    "b03 a web page": lambda: b"<html><table><tr><td>NO</td></tr></table></html>" * 20_000,
    "b03 half a workbook": lambda: xlsx_of(worksheet(row_xml(1, "NO", "NAMA")))[:700],
    "b04 a far cell": lambda: xlsx_of(worksheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "b04 a bomb of zeros": lambda: _zip(("xl/workbook.xml", bytes(60_000_000))),
    "b05 names of 5,000 letters": lambda: f"{HEAD}1;{'<b>' * 1_700};P\n".encode(),
    "b14 noise": lambda: bytes(range(256)) * 40_000,
}
FILES: dict[str, Callable[[], bytes]] = {
    "b06 a bundle cut": lambda: bundle()[:-500],
    "b06 a bundle with a member of 60 MB": lambda: _zip(
        ("mimetype", b""), ("manifest.json", bytes(60_000_000))
    ),
    "b07 a bundle with ../": lambda: _zip(("../x", b"1"), ("mimetype", b"")),
    "b08 depth 100,000": lambda: b'{"protocol":' + b"[" * 100_000,
    "b08 huge whole numbers": lambda: b'{"protocol":' + b"9" * 1_000_000 + b"}",
    "b08 1e999": lambda: b'{"protocol":1e999}',
    "b08 doubled keys": lambda: TRANSCRIPT.replace(b'{"', b'{"protocol":"undian-tps/1","', 1),
    "b08 NaN": lambda: TRANSCRIPT.replace(b"null", b"NaN", 1),
    "b08 a lone surrogate": lambda: TRANSCRIPT.replace(b'"protocol"', b'"\\ud800"', 1),
    "b08 bytes after the end": lambda: TRANSCRIPT + b"{}",
    "b09 minutes cut": lambda: minutes()[:-4_000],
    "b09 a PDF of brackets": lambda: b"%PDF-1.7\n" + b"<<" * 500_000,
    "b09 a PDF with a page put on": lambda: minutes() + minutes(),
    "b13 a line of 3 KB": lambda: b"UNDI1/L/" + b"A" * 3_000,
    "b13 a wrong prefix": lambda: b"UNDI9/L/3519072001-3",
    "b14 noise": lambda: bytes(range(256)) * 40_000,
}
TYPED: dict[str, Callable[[], object]] = {
    **{
        f"b10 {text[:20]}": lambda text=text: understand(text, known=KNOWN, tps_key="x")
        for text in ("45-1", "1-", "0", "1-1000000000", "1-9999999999999999999", "1-600," * 3_000)
    },
    **{
        f"b11 {value[:9]}": lambda value=value: check_contribution("dice", value)
        for value in ("", "1234", "7" * 10, "1" * 51, "abcdef", "１２３４５６", "1" * 200_000)
    },
    **{
        f"b13 {text[:12]}": lambda text=text: read_proof_line(text)
        for text in ("", "UNDI1", "UNDI1/" * 500, "UNDI1/L/3519072001-3/2024-02-14/1/TDPT:1-999999999/P1")
    },
}


@pytest.fixture(scope="module")
def births() -> Iterator[Nursery]:
    with nursery("tests.faults.test_bad_inputs") as made:
        yield made


def measured(say: Say, act: Callable[[], str]) -> None:
    """Say what an act answers, the seconds of work it took, children too, and by how many MiB the peak of memory rose."""
    Path("/proc/self/clear_refs").write_text("5")
    before = _peak()
    answer = act()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    say((answer, sum(u.ru_utime + u.ru_stime for u in used), _peak() - before))


def _peak() -> float:
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def read_list(say: Say, path: Path) -> None:
    def act() -> str:
        try:
            tables = read_voter_list(path).tables
        except VoterFileError as error:
            return f"refused: {error.reason.name}"
        return "faults with their places" if any(table.faults for table in tables) else "taken"

    measured(say, act)


def check(say: Say, path: Path) -> None:
    def act() -> str:
        with suppress(BundleError):  # the one error that it may raise
            read_bundle(path)
        checked = check_file(path)
        return "refused" if checked.unusable or checked.fails else "taken"

    measured(say, act)


def typed(say: Say, name: str) -> None:
    def act() -> str:
        try:
            TYPED[name]()
        except DrawError:
            return "refused"
        return "taken"

    measured(say, act)


def within_bounds(births: Nursery, task: Callable[..., None], what: object) -> str:
    life = births.live(task, what)
    assert life.code == 0, life.error[-800:]
    answer, seconds, mib = life.said[0]
    assert seconds < SECONDS, f"{seconds:.1f} s"
    assert mib < MIB, f"{mib:.0f} MiB"
    return str(answer)


linux = pytest.mark.skipif(not shim.THERE, reason="peaks of memory are read from Linux")


@linux
@pytest.mark.parametrize("name", LISTS)
def test_that_a_bad_voter_list_is_refused_within_its_bounds(
    births: Nursery, name: str, tmp_path: Path
) -> None:
    path = tmp_path / "daftar 100% 'x'.xlsx"
    path.write_bytes(LISTS[name]())
    before = path.read_bytes()
    assert within_bounds(births, read_list, path) != "taken"
    assert [(p, p.read_bytes()) for p in tmp_path.iterdir()] == [(path, before)]


@linux
@pytest.mark.parametrize("name", FILES)
def test_that_a_bad_file_is_refused_within_its_bounds(births: Nursery, name: str, tmp_path: Path) -> None:
    path = tmp_path / "berkas"
    path.write_bytes(FILES[name]())
    before = path.read_bytes()
    assert within_bounds(births, check, path) == "refused"
    assert [(p, p.read_bytes()) for p in tmp_path.iterdir()] == [(path, before)]


@linux
@pytest.mark.parametrize("name", TYPED)
def test_that_bad_typing_is_refused_within_its_bounds(births: Nursery, name: str) -> None:
    assert within_bounds(births, typed, name) == "refused"


def naive_range(say: Say, _: str) -> None:
    measured(say, lambda: str(len([f"DPT-{n}" for n in range(1, 3_000_000)])))


@linux
def test_that_a_range_written_out_would_pass_the_bounds(births: Nursery) -> None:
    """The negative control: what a reader without limits would do with `1-1000000000`, and this is a three-hundredth."""
    with pytest.raises(AssertionError, match=r"MiB| s"):
        within_bounds(births, naive_range, "1-3000000")


GARBAGE = (
    "UNDI1K/3519032099-1/DPT-009",
    "undi1k/3519032099-1/dpt-009",
    "UNDI1K/",
    "UNDI1K/" + "9" * 200,
    "http://x.id/?a=1&b=<script>",
    "8991102000015",
    "3519031234567890",
    "'; DROP TABLE voters; --",
    "=cmd|' /C calc'!A0",
    "\u202edpt\u202c",
    "\u200b\u200b",
    "1-1000000000",
    "%%%%",
)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_that_b12_fifty_garbage_codes_without_pause_mark_nobody_and_the_next_voter_is_marked(
    qtbot: QtBot, tmp_path: Path, end: Qt.Key
) -> None:
    with room(qtbot, make_file(tmp_path)) as day:
        entries = day.desk.day.saved_at
        for number in range(50):
            day.type(day.page.entry, GARBAGE[number % len(GARBAGE)])
            QTest.keyClick(day.page.entry, end)
            day.page.entry.selectAll()
        day.settle()
        assert set(day.desk.day.present) == set()
        assert day.desk.day.saved_at == entries, "nothing was written"
        assert day.notices.last is None, "no window came up between the scanner and the next voter"
        assert "3519031234567890" not in labels(day.page.result)
        identity = day.desk.day.identity
        assert identity is not None
        day.page.entry.clear()
        day.type(day.page.entry, coupon_code(identity.tps.key, "DPT-017"), enter=True)
        day.until(lambda: "DPT-017" in day.desk.day.present)

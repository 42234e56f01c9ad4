"""The cells of a voter file as text, whatever kind of file it is.

* The kind is decided by content, never by the name: a `.csv` may be a workbook and an `.xls` a web page (B03).
* Text is read here; workbooks are read in a child process with limits on memory and time (B04, `sheet_worker`).
* Every bad input gives one VoterFileError; nothing is changed on the disk.
"""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from steps.files.sheet_errors import ROW_LIMIT, TEXT_LIMIT, WORKBOOK_LIMIT, VoterFileError, VoterFileReason
from steps.files.sheet_text import read_text

WORKER_ARGUMENT = "--sheet-worker"
TIME_LIMIT = 20  # seconds; a good list takes under one, but a cold laptop may need several to start the child
BREATH = 0.1  # seconds between two questions whether the answer is still wanted
_ZIP, _OLE, _PDF = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"
_OTHERS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"MZ",
    b"\x7fELF",
    b"{\\rtf",
    b"SQLite",
)
_OWN_FOLDER = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it (from 1) and its cells as text, from column A."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visible sheet; `uncalculated` are cells (row, column from 0) whose formula has no usable value."""

    name: str
    rows: tuple[Row, ...]
    uncalculated: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Sheets:
    """All visible sheets; `encoding` is a text's encoding, or `xlsx`, `xls`, `ods`."""

    encoding: str
    sheets: tuple[Sheet, ...]


def read_sheets(path: str | os.PathLike[str], still_wanted: Callable[[], None] = lambda: None) -> Sheets:
    """Read CSV, XLSX, XLS or ODS; raises VoterFileError for everything else (B01, B03, B04).

    `still_wanted` is called while a workbook is read; when it raises, the child that reads ends with it.
    """
    data = _load(path)
    if data.startswith((_ZIP, _OLE)):
        return _read_workbook(data, still_wanted)
    if _PDF in data[:1024]:
        raise VoterFileError(VoterFileReason.PDF)
    if data.startswith(_OTHERS):
        raise VoterFileError(VoterFileReason.NOT_A_LIST)
    if len(data) > TEXT_LIMIT:
        raise VoterFileError(VoterFileReason.TOO_LARGE)
    encoding, rows = read_text(data)
    return Sheets(encoding, (Sheet("", _number(rows)),))


def _load(path: str | os.PathLike[str]) -> bytes:
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise VoterFileError(VoterFileReason.NOT_A_FILE)
            data = file.read(WORKBOOK_LIMIT + 1)
    except IsADirectoryError:
        raise VoterFileError(VoterFileReason.NOT_A_FILE) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = VoterFileReason.NOT_A_FILE if os.path.isdir(path) else VoterFileReason.MISSING
        raise VoterFileError(reason) from error
    if not data:
        raise VoterFileError(VoterFileReason.EMPTY)
    if len(data) > WORKBOOK_LIMIT:
        raise VoterFileError(VoterFileReason.TOO_LARGE)
    return data


def _open_without_waiting(path: str, flags: int) -> int:
    # Opening a pipe would wait for its writer for ever; Windows has no such flag and no such pipes in folders.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _number(rows: list[list[str]]) -> tuple[Row, ...]:
    return tuple(Row(number, tuple(cells)) for number, cells in enumerate(rows, 1))


def _read_workbook(data: bytes, still_wanted: Callable[[], None]) -> Sheets:
    answer = _ask_worker(data, still_wanted)
    if "reason" in answer:
        reason = VoterFileReason[answer["reason"]]
        place = {"row": answer.get("row"), "column": answer.get("column")}
        raise VoterFileError(reason, **place, sheet=answer.get("sheet", ""))
    return Sheets(answer["kind"], tuple(map(_sheet, answer["sheets"])))


def _sheet(answer: dict[str, Any]) -> Sheet:
    rows, uncalculated = answer["rows"], frozenset(map(tuple, answer["uncalculated"]))
    last = max((row for row, _ in uncalculated), default=-1)
    rows += [
        [] for _ in range(len(rows), min(last + 1, ROW_LIMIT))
    ]  # the reader ends at the last cell with a value
    return Sheet(answer["name"], _number(rows), uncalculated)


def _ask_worker(data: bytes, still_wanted: Callable[[], None]) -> Any:
    """Give the bytes to the child over a pipe and return its JSON answer."""
    try:
        with subprocess.Popen(
            _worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_worker_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as child:
            answer = _answer_of(child, data, still_wanted)
        return json.loads(answer)
    except (OSError, ValueError) as error:
        raise VoterFileError(VoterFileReason.NO_ANSWER) from error


def _answer_of(child: "subprocess.Popen[bytes]", data: bytes, still_wanted: Callable[[], None]) -> bytes:
    # One call in a thread: a second call of `communicate` never sends what the first had no time for (Python 3.11).
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(child.communicate, data)
        try:
            for _ in range(round(TIME_LIMIT / BREATH)):
                if asked in wait((asked,), timeout=BREATH).done:
                    break
                still_wanted()
            else:
                raise VoterFileError(VoterFileReason.TOO_SLOW)
        except BaseException:
            child.kill()
            raise
        answer, _nothing = asked.result()
    if child.returncode:
        raise VoterFileError(VoterFileReason.NO_ANSWER)
    return answer


def _worker_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_ARGUMENT]
    return [sys.executable, "-m", "steps.files.sheet_worker"]


def _worker_environment() -> dict[str, str]:
    """Let the child find our modules wherever it is started, and nothing from the folder it is started in."""
    found = os.environ.get("PYTHONPATH")
    paths = os.pathsep.join([str(_OWN_FOLDER), *([found] if found else [])])
    return {**os.environ, "PYTHONPATH": paths, "PYTHONSAFEPATH": "1"}

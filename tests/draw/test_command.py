"""`python -m draw verify` in a process of its own, where neither Qt nor the database can be imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.draw.mutants import document, put
from tests.stations import SimulatedStation, make_station

ROOT = Path(__file__).parents[2]
STATION = make_station(tickets=20, units=3)
BLOCKED = ("PySide6", "sqlalchemy", "alembic", "reportlab", "pikepdf", "pyhanko", "db", "steps", "desktop")
RUN = f"""
import runpy, sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {BLOCKED!r}:
            raise ImportError(name + " is not installed here")
sys.meta_path.insert(0, Blocker())
runpy.run_module("draw", run_name="__main__")
"""


def run(*arguments: str, code: str = RUN, encoding: str = "utf-8") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding=encoding,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONDONTWRITEBYTECODE": "1"},
        timeout=30,
        check=False,
    )


def write(folder: Path, station: SimulatedStation = STATION) -> tuple[str, str, str]:
    files = {"t.json": station.data, "j.jsonl": station.journal, "l.txt": station.line.encode()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return tuple(str(folder / name) for name in files)  # type: ignore[return-value]


@pytest.mark.parametrize("name", ["PySide6", "sqlalchemy"])
def test_that_the_blocker_blocks(name: str) -> None:
    """The negative control: without it the tests below would show nothing."""
    code = RUN.replace('runpy.run_module("draw", run_name="__main__")', f"import {name}")
    assert f"{name} is not installed here" in run(code=code).stderr


def test_that_an_honest_transcript_holds_without_qt_and_database(tmp_path: Path) -> None:
    transcript, _, _ = write(tmp_path)
    done = run("verify", transcript)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[:3] for line in lines[:2]] == [["1", "form", "holds"], ["2", "statement", "holds"]]
    assert [line.split()[0] for line in lines[:10]] == [str(n) for n in range(1, 11)]
    assert "not checked" in lines[9]
    assert lines[10] == "verdict: holds"


def test_that_a_transcript_with_its_journal_is_checked_1_to_10(tmp_path: Path) -> None:
    transcript, journal, _ = write(tmp_path)
    done = run("verify", transcript, journal)
    assert (done.returncode, done.stdout.count(" holds\n")) == (0, 11)


def test_that_a_proof_line_is_never_said_to_hold(tmp_path: Path) -> None:
    _, _, line = write(tmp_path)
    done = run("verify", line)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "verdict: not checked")


@pytest.mark.parametrize("broken", ["transcript", "journal", "line", "garbage", "nothing"])
def test_that_exit_code_1_says_that_something_fails(tmp_path: Path, broken: str) -> None:
    transcript, journal, line = write(tmp_path)
    if broken == "transcript":
        Path(transcript).write_bytes(STATION.data.replace(b'"seed":"', b'"seed":"0', 1))
    if broken == "journal":
        Path(journal).write_bytes(STATION.journal[:-40])
    if broken == "line":
        Path(line).write_text(STATION.line[:-9])
    if broken == "garbage":
        Path(transcript).write_bytes(bytes(range(256)) * 100)
    if broken == "nothing":
        Path(transcript).write_bytes(b"")
    done = run("verify", *{"journal": (transcript, journal), "line": (line,)}.get(broken, (transcript,)))
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.splitlines()[-1] == "verdict: fails"


@pytest.mark.parametrize(
    "arguments",
    [(), ("verify",), ("check", "x"), ("verify", "no-such-file"), ("verify", "."), ("verify", "a", "b", "c")],
    ids=str,
)
def test_that_exit_code_2_says_that_the_call_or_the_file_is_unusable(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_that_a_file_of_a_hundred_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with open(tmp_path / "large", "wb") as file:
        file.truncate(100 * 1024 * 1024)
    done = run("verify", str(tmp_path / "large"))
    assert (done.returncode, done.stderr) == (2, "The file is too large.\n")


def test_that_a_console_without_the_letters_of_a_key_still_gets_the_verdict(tmp_path: Path) -> None:
    from draw.canonical import canonical

    (tmp_path / "t.json").write_bytes(canonical(put(document(STATION), "ꦗꦮ", 1)))
    done = run("verify", str(tmp_path / "t.json"), encoding="ascii")
    assert done.returncode == 1
    assert "\\ua997" in done.stdout

"""The frozen program does what the source does, without Python, and can be held against it (A09)."""

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from shipping import stamp, sums, trial
from steps import software
from tests.make_workbooks import xlsx_list
from tests.shipping.pyz import modules_of, sources

ROOT = Path(__file__).parents[2]
ROWS = (
    ["NO", "NAMA", "JENIS KELAMIN", "USIA", "ALAMAT", "RT", "RW"],
    ["1", "SITI RAHAYU", "P", "41", "DSN KRAJAN", "001", "002"],
    ["2", "O'NEIL & BUDI", "L", "33", "DSN KRAJAN", "003", "002"],
)

pytestmark = pytest.mark.slow


@pytest.fixture
def home(tmp_path: Path) -> Path:
    place = tmp_path / "home"
    place.mkdir()
    return place


def _identity(folder: Path) -> str:
    package = hashlib.sha256((folder / software.SUMS).read_bytes()).hexdigest()
    inside = (software.code_hash()[:16], f"komit {stamp.commit() or '-'}", f"paket {package[:16]}")
    return f"undian-tps {software.VERSION} ({'; '.join(inside)})"


def test_that_a_practice_day_without_python_holds_for_the_source_and_names_the_program(
    frozen: Path, home: Path
) -> None:
    out = home / "hari"
    said = trial.practice_day(frozen, home, out)
    assert "12 holds, 0 fails, 0 not checked" in said
    assert trial.verify_with_source(out).count("holds") == 11  # ten checks and the verdict
    with zipfile.ZipFile(next(out.glob("*.undian-paket"))) as bundle:
        journal = [json.loads(line) for line in bundle.read("jurnal.jsonl").splitlines()]
    assert [entry["data"]["program"] for entry in journal if entry["kind"] == "file_created"] == [
        _identity(frozen)
    ]
    minutes = subprocess.run(
        ["pdftotext", str(next(out.glob("*Berita acara*.pdf"))), "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert _identity(frozen) in " ".join(minutes.stdout.split())
    assert sorted(path.name for path in home.iterdir()) == ["hari", "nowhere"]  # no trace elsewhere


def test_that_the_trial_finds_a_transcript_that_was_touched(tmp_path: Path) -> None:
    lone = (ROOT / "tests" / "vectors" / "transcript-47.json").read_bytes()
    journal = (ROOT / "tests" / "vectors" / "journal-47.jsonl").read_bytes()
    for name, content in (("gut", lone), ("schlecht", lone.replace(b'"received"', b'"declined"', 1))):
        day = tmp_path / name
        day.mkdir()
        (day / "Transkrip.json").write_bytes(content)
        with zipfile.ZipFile(day / "a.undian-paket", "w") as bundle:
            bundle.writestr("transkrip.json", content)
            bundle.writestr("jurnal.jsonl", journal)
    assert trial.verify_with_source(tmp_path / "gut").endswith("verdict: holds\n")
    with pytest.raises(trial.TrialError):
        trial.verify_with_source(tmp_path / "schlecht")


def test_that_a_spreadsheet_is_read_in_a_child_of_the_frozen_program(frozen: Path, home: Path) -> None:
    (home / "daftar.xlsx").write_bytes(xlsx_list(*ROWS))
    done = trial.ask(frozen, home, "voters", "daftar.xlsx", "--json")
    command = [sys.executable, "-P", "-m", "desktop", "voters", "daftar.xlsx", "--json"]
    from_source = subprocess.run(
        command,
        cwd=home,
        env={**trial.bare_environment(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, json.loads(done.stdout)) == (0, json.loads(from_source.stdout))
    assert json.loads(done.stdout)["tables"][0]["taken"] == 2


def test_that_the_frozen_code_is_the_code_of_the_source(frozen: Path) -> None:
    shipped = modules_of(frozen)
    differing = [
        name
        for name, file in sources(ROOT)
        if name != "desktop.__main__" and shipped.get(name) != compile(file.read_bytes(), name, "exec")
    ]
    assert differing == []
    strangers = {name for name in shipped if name.split(".")[0] in ("draw", "db", "steps", "desktop")} - {
        name for name, _ in sources(ROOT)
    }
    assert strangers == set()


def test_that_one_other_constant_would_be_other_code() -> None:
    text = (ROOT / "draw" / "order.py").read_text("utf-8")
    changed = text.replace('f"{seed} ', 'f"{seed}  ', 1)
    assert changed != text
    assert compile(text, "a", "exec") == compile(text, "b", "exec")
    assert compile(text, "a", "exec") != compile(changed, "a", "exec")


def test_that_a09_the_folder_can_be_held_against_its_list(frozen: Path, tmp_path: Path) -> None:
    done = subprocess.run(["sha256sum", "--quiet", "-c", software.SUMS], cwd=frozen, capture_output=True)
    assert done.returncode == 0
    software.check_folder(frozen)
    listed = set(sums.read(frozen))
    assert listed == {
        f.relative_to(frozen).as_posix() for f in frozen.rglob("*") if f.is_file() and f.name != software.SUMS
    }
    copy = tmp_path / "copy"
    shutil.copytree(frozen, copy, symlinks=True)
    page = copy / "_internal" / "resources" / "verifier" / "periksa.html"
    page.write_bytes(page.read_bytes() + b" ")
    (copy / "LICENSE").unlink()
    with pytest.raises(software.ProgramAlteredError) as told:
        software.check_folder(copy)
    assert (told.value.count, told.value.first) == (2, "LICENSE")
    (copy / software.SUMS).unlink()
    with pytest.raises(software.ProgramAlteredError):
        software.check_folder(copy)


def test_that_what_the_build_says_of_itself_is_true(frozen: Path) -> None:
    told = json.loads((frozen / "_internal" / "resources" / "build.json").read_text("utf-8"))
    assert told == {"version": software.VERSION, "commit": stamp.commit(), "code": software.code_hash()}

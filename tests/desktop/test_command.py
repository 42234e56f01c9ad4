"""The command line: its JSON and its exit codes are an interface."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stations import make_station

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "daftar-pemilih-contoh.csv"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)


def test_that_voters_reports_the_sample_as_it_is() -> None:
    done = run("voters", SAMPLE, "--json")
    told = json.loads(done.stdout)
    (table,) = told["tables"]
    assert done.returncode == 0
    assert told["file"].endswith(SAMPLE.name)
    assert (table["tps"], table["taken"], table["faults"]) == ("003", 300, [])
    assert {"number": "NO", "name": "NAMA"}.items() <= table["columns"].items()
    assert {"row", "reason"} <= table["left_out"][0].keys()


def test_that_voters_returns_one_for_faults_and_two_for_rubbish(tmp_path: Path) -> None:
    faulty = tmp_path / "ganda.csv"
    faulty.write_text("NO;NAMA\n1;Budi\n1;Sri\n", encoding="utf-8")
    rubbish = tmp_path / "bukan daftar 100%.xlsx"
    rubbish.write_bytes(b"\x00\x01\x02 nothing")
    first, second = run("voters", faulty, "--json"), run("voters", rubbish)
    assert first.returncode == 1
    assert json.loads(first.stdout)["tables"][0]["faults"][0]["row"] == 3
    assert second.returncode == 2
    assert "Traceback" not in first.stderr + second.stderr


def test_that_verify_says_holds_fails_and_unusable(tmp_path: Path) -> None:
    good = ROOT / "tests" / "vectors" / "transcript-12.json"
    bad, rubbish = tmp_path / "bad.json", tmp_path / "rubbish.bin"
    bad.write_bytes(good.read_bytes().replace(b'"ticket":"DPT-011"', b'"ticket":"DPT-002"', 1))
    rubbish.write_bytes(b"hello")
    holds, fails, unusable = (
        run("verify", good, "--json"),
        run("verify", good, bad, "--json"),
        run("verify", rubbish),
    )
    assert (holds.returncode, fails.returncode, unusable.returncode) == (0, 1, 2)
    (file,) = json.loads(holds.stdout)["files"]
    assert file["verdict"] == "holds"
    assert [check["no"] for check in file["checks"]] == list(range(1, 13))
    failed = json.loads(fails.stdout)["files"][1]["checks"]
    assert {c["no"] for c in failed if c["result"] == "fails"} >= {6}


def test_that_verify_takes_a_proof_line_and_does_not_call_it_ok() -> None:
    line = ROOT / "tests" / "vectors" / "proof-line-12.txt"
    done = run("verify", line, "--json")
    checks = {c["no"]: c["result"] for c in json.loads(done.stdout)["files"][0]["checks"]}
    assert done.returncode == 0
    assert checks[2] == checks[3] == checks[8] == "not checked"


@pytest.mark.parametrize(
    "arguments", [("verify",), ("practice",), ("nonsense",), ("practice", "--out", "x", "--voters", "3")]
)
def test_that_an_unusable_call_returns_two(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == 2


def test_that_the_simulator_and_the_command_agree(tmp_path: Path) -> None:
    from draw.transcript import to_bytes

    path = tmp_path / "transkrip.json"
    path.write_bytes(to_bytes(make_station().transcript))
    assert run("verify", path).returncode == 0

"""A kecamatan of 150 TPS with a few dishonest ones: exactly the planted are refused or flagged, each under its own sign."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from draw.board import Board
from draw.consolidation import Expected, RefusalKind, Standing
from steps.office.expected import set_expected
from steps.office.importing import Imported, import_paths
from tests import village
from tests.steps.office import offices, troubles

ROOT = Path(__file__).parents[3]
ALL = 150
MISSING, REFUSED, PRACTICE, CONFLICT = 140, 141, 142, 143
ODD = {
    120: ("A", {"voided": 1}),
    121: ("B", {"restarts": 1}),
    122: ("E", {"after_count": True}),
    123: ("F", {"outcomes": "RAAAAAAAAAARRR", "tickets": 40}),
    124: ("G", {"sources": ("Tim sukses Pak Kades", "Iuran warga RT 03")}),
    125: ("J", {"pace": 0}),
    126: ("K", {"throws": 6}),
    127: ("O", {"ballots_off": 1}),
    128: ("EJ", {"clock_back": 900}),
}
GRAVE = {n for n, (letters, _) in ODD.items() if letters not in ("K", "O")}


def number_of(index: int) -> str:
    p = village.plan(index)
    return f"{p.code}-{p.number}"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stick of a kecamatan."""
    folder = tmp_path_factory.mktemp("kecamatan")
    village.write_area(folder, min(ODD))
    for index, (_, how) in ODD.items():
        village.file_of(village.plan(index, **how)).write(folder / "lain")
    for index in range(max(ODD) + 1, MISSING):
        village.file_of(village.plan(index)).write(folder / "lain")
    (folder / "rusak.undian-paket").write_bytes(troubles.changed_inside(REFUSED))
    troubles.practice(PRACTICE).write(folder)
    for number, file in enumerate(troubles.tried_and_restored(CONFLICT)):
        file.write(folder, f"ganda {number}.undian-paket")
    village.file_of(village.plan(0, code="3519042001")).write(folder, "asing.undian-paket")
    first = next(folder.rglob(f"TPS {number_of(0)}.undian-paket"))
    shutil.copyfile(first, folder / "salinan.undian-paket")
    for index in range(CONFLICT + 1, ALL):
        village.file_of(village.plan(index)).write(folder / "terlambat")
    return folder


@pytest.fixture(scope="module")
def told(files: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Imported, Board]:
    """What an office says of it."""
    office = offices.bare_office(tmp_path_factory.mktemp("kantor") / "k.undian-kecamatan")
    plans = [village.plan(index) for index in range(ALL)]
    set_expected(office, [Expected(p.code, p.number, p.village, "Geger", 33) for p in plans], source="daftar")
    imported = import_paths(office, [files], workers=2)
    found = offices.board(office)
    office.close()
    return imported, found


def test_that_exactly_the_planted_are_refused(told: tuple[Imported, Board]) -> None:
    imported, _ = told
    assert {(r.name, r.kind, r.checks) for r in imported.refused} == {
        ("rusak.undian-paket", RefusalKind.UNUSABLE, (11,)),
        (f"TPS {number_of(PRACTICE)}.undian-paket", RefusalKind.PRACTICE, ()),
        ("asing.undian-paket", RefusalKind.OTHER_AREA, ()),
    }
    assert len(imported.already) == 1
    assert len(imported.accepted) == ALL - 3 + 1


def test_that_exactly_the_planted_are_flagged_each_under_its_own_letter(told: tuple[Imported, Board]) -> None:
    expected = {number_of(index): letters for index, (letters, _) in ODD.items()}
    assert offices.letters(told[1]) == {**expected, number_of(CONFLICT): "L"}


def test_that_every_tps_stands_as_it_should_and_sums_leave_out_what_does_not_count(
    told: tuple[Imported, Board],
) -> None:
    _, board = told
    counted = ALL - 4
    assert board.counts == {
        Standing.MISSING: 2,  # one sent nothing, the file of another could not even be read
        Standing.REFUSED: 1,
        Standing.CONFLICT: 1,
        Standing.ODD: len(GRAVE),
        Standing.DRAWN: counted - len(GRAVE),
        Standing.READY: 0,
        Standing.UNEXPECTED: 0,
    }
    assert (board.expected, board.totals.tps) == (ALL, counted)
    assert board.totals.attended == 30 * counted + 10
    assert board.totals.units == 5 * counted
    assert sum(row.totals.attended for row in board.villages) == board.totals.attended
    assert board.span is not None
    assert sum(count for _, count in board.span.bars) == counted
    by_source = {row.source: row.units for row in board.sources}
    assert sum(by_source.values()) == board.totals.units
    assert by_source["Tim sukses Pak Kades"] > 0


def test_that_the_command_says_the_same(files: Path, told: tuple[Imported, Board], tmp_path: Path) -> None:
    plans = [village.plan(index) for index in range(ALL)]
    rows = "".join(f"{p.code};{p.village};Geger;{p.number}\n" for p in plans)
    (tmp_path / "daftar.csv").write_text(f"kode;desa;kecamatan;tps\n{rows}")
    words = [sys.executable, "-m", "desktop", "consolidate", str(files), "--json"]
    done = subprocess.run(
        [*words, "--expected", str(tmp_path / "daftar.csv")],
        cwd=ROOT,
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stderr
    answer = json.loads(done.stdout)
    _, board = told
    assert {one["file"]: one["checks"] for one in answer["refused"]} == {
        "rusak.undian-paket": [11],
        f"TPS {number_of(PRACTICE)}.undian-paket": [],
    }
    assert set(answer["missing"]) == {number_of(MISSING), number_of(REFUSED)}
    (conflict,) = answer["conflicts"]
    assert conflict["tps"] == number_of(CONFLICT)
    assert sorted(conflict["files"]) == ["ganda 0.undian-paket", "ganda 1.undian-paket"]
    assert answer["totals"]["tps"] == board.totals.tps
    assert {one["signer"] for one in answer["accepted"]} == {"first seen"}


def test_that_a_call_that_cannot_be_done_ends_with_two(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "desktop", "consolidate", str(tmp_path / "tidak ada")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")


def test_that_an_honest_file_ends_with_zero_and_a_database_remembers(tmp_path: Path) -> None:
    offices.file(0).write(tmp_path / "stik")
    words = [sys.executable, "-m", "desktop", "consolidate", str(tmp_path / "stik"), "--json"]
    kept = ["--database", str(tmp_path / "k.undian-kecamatan")]
    environment = {**os.environ, "HOME": str(tmp_path), "UNDIAN_PASSPHRASE": offices.PASSPHRASE}
    answers = []
    for _ in range(2):
        done = subprocess.run([*words, *kept], cwd=ROOT, capture_output=True, text=True, env=environment)
        assert done.returncode == 0, done.stderr
        answers.append(json.loads(done.stdout))
    assert (len(answers[0]["accepted"]), answers[0]["already"]) == (1, [])
    assert (answers[1]["accepted"], len(answers[1]["already"])) == ([], 1)
    assert answers[0]["totals"] == answers[1]["totals"]

"""The village desk without its window: `undian-tps prepare`."""

import json
from pathlib import Path

import pypdfium2
import pytest

from desktop.command import main
from steps import day, tpsfile
from tests.steps.laptops import fixed_laptop
from tests.steps.village.villages import block, rows_of, village_list, write_xlsx


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNDIAN_PASSPHRASE", "kuda besi lari pagi")


def test_that_every_station_of_a_list_gets_its_file_and_its_envelope(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    officers = write_xlsx(tmp_path / "kpps.xlsx", [["TPS", "NAMA", "JABATAN"], ["1", "Agus", "Ketua"]])
    out = tmp_path / "out"
    code = main(
        [
            "prepare",
            str(village_list(tmp_path, stations=2, voters=10)),
            "--out",
            str(out),
            "--officers",
            str(officers),
            "--json",
        ]
    )
    answer = json.loads(capsys.readouterr().out)
    assert code == 0
    assert answer["left_out"] == []
    assert [(m["tps"][-2:], m["voters"]) for m in answer["made"]] == [("-1", 10), ("-2", 10)]
    sheets = pypdfium2.PdfDocument(out / answer["envelopes"])
    assert len(sheets) == 2
    told = " ".join(str(sheets[0].get_textpage().get_text_bounded()).split())
    words = [told.split(f"{n}. ")[-1].split()[0] for n in range(1, 8)]
    opened = tpsfile.open_file(fixed_laptop(tmp_path), out / answer["made"][0]["file"], " ".join(words))
    made = day.read(opened)
    opened.close()
    assert made.fingerprint == answer["made"][0]["fingerprint"]
    assert [o.name for o in made.officers] == ["Agus"]
    assert len(list(out.glob("*.undian-desa"))) == 1


def test_that_a_station_with_faults_is_left_out_and_the_rest_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [*block(1, rows_of(1, 5)), *block(2, rows_of(2, 5))]
    rows[22][1] = ""
    path = write_xlsx(tmp_path / "a.xlsx", rows)
    assert main(["prepare", str(path), "--out", str(tmp_path / "out"), "--json", "--practice"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert [m["file"] for m in answer["made"]] == ["LATIHAN TPS 001 Kaibon 2024-02-14.undian"]
    assert answer["left_out"][0]["what"] == "TPS 002"
    assert answer["left_out"][0]["faults"][0]["row"] == 23


def test_that_a_list_of_no_known_village_is_unusable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("NO;NAMA\n1;Budi\n", "utf-8")
    assert main(["prepare", str(path), "--out", str(tmp_path / "out")]) == 2
    assert (
        main(
            [
                "prepare",
                str(tmp_path / "fehlt.csv"),
                "--out",
                str(tmp_path / "out"),
                "--village",
                "3519032017",
            ]
        )
        == 1
    )
    assert capsys.readouterr().out.startswith("left out: fehlt.csv")

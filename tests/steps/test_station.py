"""The laptop, the file and its surroundings: fakes that refuse to ship, passphrases, recent files, villages, practice."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.errors import ReadOnlyPlaceError, TpsFileExistsError, WrongPassphraseError
from draw.errors import JournalError
from steps import ceremony, day, practice, recent, software, tpsfile, villages
from steps.laptop_notes import laptop_id
from steps.station import Laptop
from steps.villages import VillageListError
from tests.steps import laptops
from tests.steps.laptops import entries, fixed_laptop

ROOT = Path(__file__).parents[2]
PASSPHRASE = "beras gula minyak payung"
HEAD = "code;name;kind;district;regency;province\n"

FROZEN = """
import sys
sys.frozen = True
from datetime import UTC, datetime
from steps.laptop_notes import laptop_id
from steps.station import Laptop
Laptop()
fakes = (
    {"clock": lambda: datetime(2024, 2, 14, tzinfo=UTC)},
    {"random_bytes": lambda count: bytes(count)},
    {"monotonic": lambda: 0.0},
)
refused = 0
for fake in fakes:
    try:
        Laptop(**fake)
    except RuntimeError:
        refused += 1
print(refused)
"""


def test_that_a_shipped_program_refuses_every_fake_of_clock_and_chance() -> None:
    shipped = subprocess.run(
        [sys.executable, "-c", FROZEN], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert shipped.stdout == "3\n"
    # The negative control: from source the same fakes are taken.
    source = FROZEN.replace("sys.frozen = True", "")
    loose = subprocess.run(
        [sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert loose.stdout == "0\n"


def test_that_the_time_is_that_of_the_zone(tmp_path: Path) -> None:
    clock = laptops.Clock(datetime(2024, 2, 14, 16, 59, 58, 900_000, UTC))
    laptop = fixed_laptop(tmp_path, clock=clock)
    assert laptop.now("WIB") == "2024-02-14T23:59:59+07:00"
    assert laptop.now("WITA") == "2024-02-15T01:00:00+08:00"
    assert laptop.today("WIT") == "2024-02-15"
    assert len(laptop.random_hex(16)) == 32
    assert Laptop(settings=tmp_path, documents=tmp_path).random_hex(8) != Laptop().random_hex(8)


def test_that_a_file_is_opened_by_its_passphrase_alone_and_says_so(tmp_path: Path) -> None:
    laptop, path = fixed_laptop(tmp_path), tmp_path / "new" / "TPS 3.undian"
    file = tpsfile.create(laptop, path, PASSPHRASE)
    laptops.go_on(file, "new", "sealed")
    state = ceremony.state(file)
    file.close()
    with pytest.raises(TpsFileExistsError):
        tpsfile.create(laptop, path, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        tpsfile.open_file(laptop, path, "salah")
    again = tpsfile.open_file(laptop, path, PASSPHRASE)
    told = entries(again)
    assert [told[0].kind, told[-2].kind, told[-1].kind] == ["file_created", "opened", "recovered"]
    assert told[-2].data["entries_before"] == len(told) - 2
    assert ceremony.state(again) == state
    tpsfile.change_passphrase(again, PASSPHRASE, "kata yang lain")
    code = tpsfile.make_recovery_code(again, "kata yang lain")
    assert [e.kind for e in entries(again)][-2:] == ["passphrase_changed", "recovery_code_made"]
    assert code not in str(entries(again))
    again.close()
    tpsfile.open_file(laptop, path, code).close()


def test_that_a_journal_that_was_tampered_with_does_not_open(tmp_path: Path) -> None:
    laptop, path = fixed_laptop(tmp_path), tmp_path / "a.undian"
    file = tpsfile.create(laptop, path, PASSPHRASE)
    laptops.go_on(file, "new", "attended")
    with file.deed() as deed:
        raw = deed.session.connection()
        raw.exec_driver_sql("DROP TRIGGER journal_no_update")
        raw.exec_driver_sql("UPDATE journal SET entry = replace(entry, 'DPT:1-24', 'DPT:1-25')")
    file.close()
    with pytest.raises(JournalError):
        tpsfile.open_file(laptop, path, PASSPHRASE)


def test_that_b14_strange_names_of_files_are_taken_and_an_impossible_folder_is_told(tmp_path: Path) -> None:
    laptop = fixed_laptop(tmp_path)
    for name in ('TPS 100% "siap" #?.undian', "ꦠꦥꦱ " + "x" * 200 + ".undian"):
        tpsfile.create(laptop, tmp_path / name, PASSPHRASE).close()
        tpsfile.open_file(laptop, tmp_path / name, PASSPHRASE).close()
    (tmp_path / "file").write_text("")
    with pytest.raises(ReadOnlyPlaceError):
        tpsfile.create(laptop, tmp_path / "file" / "below" / "a.undian", PASSPHRASE)
    assert tpsfile.is_writable(tmp_path / "fresh")
    assert not tpsfile.is_writable(tmp_path / "file")


def test_that_recent_files_are_latest_first_once_each_and_only_while_they_are_there(tmp_path: Path) -> None:
    laptop = fixed_laptop(tmp_path)
    assert recent.load(laptop) == ()
    paths = [tmp_path / f"{n}.undian" for n in range(10)]
    for path in (*paths, paths[3]):
        path.write_text("")
        recent.remember(laptop, path)
    assert recent.load(laptop) == (paths[3], *(paths[n] for n in (9, 8, 7, 6, 5, 4, 2)))
    paths[9].unlink()
    assert paths[9] not in recent.load(laptop)


@pytest.mark.parametrize("broken", ["", "{", "7", "[1, null]", "[" * 100_000, '["a\\u0000b"]', "\xff"])
def test_that_a_broken_list_of_recent_files_is_done_without(broken: str, tmp_path: Path) -> None:
    laptop = fixed_laptop(tmp_path)
    laptop.settings.mkdir(parents=True)
    (laptop.settings / "recent.json").write_text(broken, "latin-1")
    assert recent.load(laptop) == ()
    path = tmp_path / "a.undian"
    path.write_text("")
    recent.remember(laptop, path)
    assert recent.load(laptop) == (path,)


def test_that_the_villages_of_madiun_are_there_by_code_and_by_name(tmp_path: Path) -> None:
    known = villages.gazetteer(fixed_laptop(tmp_path))
    madiun = [v for v in known.villages if v.code.startswith("3519")]
    assert (sum(v.kind == "desa" for v in madiun), sum(v.kind == "kelurahan" for v in madiun)) == (198, 8)
    assert len({v.district for v in madiun}) == 15
    assert {v.district for v in known.find("bangunsari")} == {"Dolopo", "Mejayan"}
    first = madiun[0]
    assert known.by_code(first.dotted) == known.by_code(f" {first.code} ") == first
    assert known.by_code("0000000000") is None
    assert known.find("") == ()


def test_that_another_list_of_villages_can_be_brought(tmp_path: Path) -> None:
    laptop, path = fixed_laptop(tmp_path), tmp_path / "desa.csv"
    path.write_text(HEAD + "35.20.01.2001;Alas Malang;desa;Panekan;Magetan;Jawa Timur\n", "utf-8-sig")
    before = len(villages.gazetteer(laptop).villages)
    assert villages.import_villages(laptop, path) == 1
    known = villages.gazetteer(laptop)
    assert len(known.villages) == before + 1
    assert known.find("alas mal")[0].regency == "Magetan"


@pytest.mark.parametrize(
    "text",
    [
        "",
        HEAD,
        "a;b\n1;2\n",
        HEAD + "35;A;desa;B;C;D\n",
        HEAD + "3520012001;;desa;B;C;D\n",
        "\x00\x01",
        HEAD + "3520012001\n",
    ],
)
def test_that_what_is_no_list_of_villages_is_refused(text: str, tmp_path: Path) -> None:
    laptop, path = fixed_laptop(tmp_path), tmp_path / "desa.csv"
    path.write_text(text)
    before = villages.gazetteer(laptop)
    with pytest.raises(VillageListError):
        villages.import_villages(laptop, path)
    assert villages.gazetteer(laptop) == before


def test_that_u03_a_practice_file_is_of_today_and_in_practice_mode(tmp_path: Path) -> None:
    laptop = fixed_laptop(tmp_path)
    path = practice.free_path(laptop)
    file = practice.create(laptop, path)
    found = day.read(file)
    assert found.identity is not None
    assert (found.identity.practice, found.identity.date) == (True, laptops.DATE)
    assert len(found.officers) == 5
    assert practice.free_path(laptop) != path
    assert practice.sample_list().is_file()
    file.close()
    tpsfile.open_file(laptop, path, practice.PASSPHRASE).close()


def test_that_a09_the_program_is_named_by_the_hash_of_its_code(tmp_path: Path) -> None:
    assert software.identity() == f"undian-tps {software.VERSION} ({software.code_hash()[:16]})"
    software.check_files()  # a source run has no list of files
    file = tpsfile.create(fixed_laptop(tmp_path), tmp_path / "a.undian", PASSPHRASE)
    assert entries(file)[0].data == {"program": software.identity(), "laptop": laptop_id(file.laptop)}


def test_that_a_file_without_identity_keeps_the_time_of_western_indonesia(tmp_path: Path) -> None:
    file = laptops.bare_file(tmp_path)
    with file.deed() as deed:
        assert (deed.zone, deed.at[-6:]) == ("WIB", "+07:00")
    laptops.identify(file)
    from steps import identity

    identity.save(file, replace(laptops.IDENTITY, zone="WIT"))
    with file.deed() as deed:
        assert (deed.zone, deed.at[-6:]) == ("WIT", "+09:00")

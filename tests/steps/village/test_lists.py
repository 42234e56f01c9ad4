"""Voter lists of a whole village: several TPS in one or many files, every fault with its TPS and row."""

from pathlib import Path

import pytest

from steps.files.sheet_errors import VoterFileReason
from steps.village import lists, plan, state
from steps.village.lists import read_lists
from steps.village.plan import PlanError
from tests.make_lists import HEADINGS, csv_text
from tests.steps.village.villages import (
    VILLAGE,
    bare_village,
    block,
    listed,
    rows_of,
    village_list,
    write_xlsx,
)


def test_that_one_workbook_gives_every_station_its_own_voters(tmp_path: Path) -> None:
    reading = read_lists([village_list(tmp_path, stations=4, voters=12)])
    assert [(s.number, len(s.voters), s.faulty_rows) for s in reading.stations] == [
        (n, 12, 0) for n in range(1, 5)
    ]
    assert reading.is_importable
    assert "03" in reading.stations[2].voters[0].name


def test_that_several_files_of_one_station_are_its_lists(tmp_path: Path) -> None:
    first = village_list(tmp_path, stations=2, voters=5)
    more = tmp_path / "DPTb.csv"
    more.write_text(csv_text(block(2, rows_of(2, 2), title="DAFTAR PEMILIH TAMBAHAN (DPTb)")), "utf-8")
    reading = read_lists([first, more])
    assert reading.stations[1].counts == {"DPT": 5, "DPTB": 2, "DPK": 0}
    assert reading.is_importable


def test_that_every_fault_of_every_file_is_told_with_its_station_and_row(tmp_path: Path) -> None:
    rows = [*block(1, rows_of(1, 5)), *block(2, rows_of(2, 5))]
    rows[8][0] = "1"  # doubled in TPS 1
    rows[22][1] = ""  # no name in TPS 2
    broken = tmp_path / "catatan.csv"
    broken.write_bytes(b"\x89PNG....")
    reading = read_lists([write_xlsx(tmp_path / "a.xlsx", rows), broken])
    assert [(s.number, s.faulty_rows) for s in reading.stations] == [(1, 1), (2, 1)]
    told = [fault.row for s in reading.stations for one in s.tables for fault in one.table.faults]
    assert told == [9, 23]
    assert [(name, error.reason) for name, error in reading.unusable] == [
        ("catatan.csv", VoterFileReason.NOT_A_LIST)
    ]
    assert not reading.is_importable
    assert reading.ready == ()


def test_that_good_stations_can_be_taken_while_another_is_mended(tmp_path: Path) -> None:
    rows = [*block(1, rows_of(1, 5)), *block(2, rows_of(2, 5))]
    rows[22][1] = ""
    reading = read_lists([write_xlsx(tmp_path / "a.xlsx", rows)])
    file = bare_village(tmp_path / "v")
    plan.save_village(file, VILLAGE)
    lists.take(file, reading.ready, digests=reading.digests)
    assert state.read(file).voters == {1: 5}
    with pytest.raises(PlanError):
        lists.take(file, reading.stations, digests=reading.digests)
    assert state.read(file).voters == {1: 5}


def test_that_the_same_numbers_in_two_files_are_a_clash(tmp_path: Path) -> None:
    one = write_xlsx(tmp_path / "a.xlsx", block(1, rows_of(1, 5)))
    other = write_xlsx(tmp_path / "b.xlsx", block(1, rows_of(1, 9)[2:]))
    clash = read_lists([one, other]).stations[0].clashes[0]
    assert (clash.list_name, clash.numbers, clash.files) == ("DPT", "3-5", ("a.xlsx", "b.xlsx"))
    assert read_lists([one, other]).ready == ()


def test_that_a_list_without_a_station_takes_it_from_the_file_name_or_from_people(tmp_path: Path) -> None:
    rows = [list(HEADINGS), *rows_of(1, 3)]
    named = write_xlsx(tmp_path / "DPT_TPS_07.xlsx", rows)
    bare = write_xlsx(tmp_path / "daftar.xlsx", rows)
    reading = read_lists([named, bare])
    assert [s.number for s in reading.stations] == [7]
    assert [one.file for one in reading.nameless] == ["daftar.xlsx"]
    assert not reading.is_importable
    chosen = read_lists([named, bare], given={"daftar.xlsx": 8})
    assert [s.number for s in chosen.stations] == [7, 8]
    assert chosen.is_importable


def test_that_reading_can_be_cancelled_between_files(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        read_lists([village_list(tmp_path), village_list(tmp_path)], progress=stop)


def test_that_a_newer_list_replaces_only_its_own_stations(tmp_path: Path) -> None:
    file = listed(tmp_path, stations=3, voters=10)
    newer = write_xlsx(tmp_path / "baru.xlsx", block(2, rows_of(2, 7)))
    reading = read_lists([newer])
    lists.take(file, reading.stations, digests=reading.digests)
    assert state.read(file).voters == {1: 10, 2: 7, 3: 10}


def test_that_a_station_with_paper_only_gets_numbers(tmp_path: Path) -> None:
    file = listed(tmp_path, stations=2, voters=10)
    lists.take_sizes(file, 2, {"DPT": 240, "DPTB": 3})
    assert state.read(file).counts[2] == {"DPT": 240, "DPTB": 3, "DPK": 0}
    with pytest.raises(PlanError):
        lists.take_sizes(file, 2, {"X": 3})


def test_that_a_station_that_is_taken_out_goes_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    file = listed(tmp_path, stations=3, voters=10)
    kept = [station for station in state.read(file).stations if station.number != 2]
    plan.save_stations(file, kept)
    assert state.read(file).counts.keys() == {1, 3}


def test_that_the_village_of_a_list_is_found_by_its_labels(tmp_path: Path) -> None:
    from steps.village.whose import village_of
    from steps.villages import gazetteer
    from tests.steps.laptops import fixed_laptop

    known = gazetteer(fixed_laptop(tmp_path))
    found = village_of(village_list(tmp_path), known)
    assert found is not None
    assert (found.name, found.district) == ("Kaibon", "Geger")
    bare = write_xlsx(tmp_path / "x.xlsx", [list(HEADINGS), *rows_of(1, 3)])
    assert village_of(bare, known) is None
    twice = write_xlsx(tmp_path / "y.xlsx", [["DESA : BANGUNSARI"], *block(1, rows_of(1, 3))[4:]])
    assert village_of(twice, known) is None

"""The plan: what no TPS file would take is refused at once, and shares follow their prizes."""

from dataclasses import replace
from pathlib import Path

import pytest

from draw.split import BY_HAND, CommonPrize
from draw.village import Station, StationOfficer
from steps.files.officer_list import OfficerFault, read_officers
from steps.files.sheet_errors import VoterFileError
from steps.identity import IdentityError
from steps.preparation import PreparationError
from steps.village import lists_of_questions, plan, state
from steps.village.plan import PlanError
from tests.steps.village.villages import LONG_NAME, PRIZES, RULES, VILLAGE, bare_village, planned, write_xlsx


@pytest.mark.parametrize("change", [{"date": "14-02-2024"}, {"zone": "GMT"}, {"election": ""}, {"mode": "x"}])
def test_that_a_village_that_no_tps_file_would_take_is_refused(
    change: dict[str, str], tmp_path: Path
) -> None:
    file = bare_village(tmp_path)
    with pytest.raises(IdentityError):
        plan.save_village(file, replace(VILLAGE, **change))
    assert state.read(file).village is None


def test_that_a_new_village_has_its_key_and_the_questions_of_the_election(tmp_path: Path) -> None:
    file = bare_village(tmp_path)
    plan.save_village(file, VILLAGE)
    known = state.read(file)
    assert len(known.fingerprint) == 64
    assert len(known.indicators) == 22
    assert len({indicator.variable for indicator in known.indicators}) == 7
    assert [(d.first, d.last) for d in known.duties] == [
        ("2024-02-12", "2024-02-13"),
        ("2024-02-10", "2024-02-14"),
    ]
    plan.save_village(file, replace(VILLAGE, election="Pemilihan Umum 2024", date="2024-11-27"))
    later = state.read(file)
    assert later.fingerprint == known.fingerprint
    assert later.duties[0].first == "2024-11-25"


def test_that_the_shipped_questions_have_ids_that_a_readiness_takes() -> None:
    assert [indicator.id for indicator in lists_of_questions.indicators()] == [
        f"{n:02d}" for n in range(1, 23)
    ]


def test_that_stations_are_numbered_once_each(tmp_path: Path) -> None:
    file = bare_village(tmp_path)
    for wrong in ([Station(1), Station(1)], [Station(0)], [Station(10_000)], [Station(1, "a\u202eb")]):
        with pytest.raises(PlanError):
            plan.save_stations(file, wrong)
    plan.save_stations(file, [Station(2, "Balai RT 02"), Station(1)])
    assert [station.number for station in state.read(file).stations] == [1, 2]


@pytest.mark.parametrize(
    "wrong",
    [
        {"no": 2},
        {"quantity": 0},
        {"source": ""},
        {"source": " kas "},
        {"value_idr": -1},
        {"split": "lain"},
        {"name": "x" * 201},
    ],
)
def test_that_a_prize_that_no_tps_file_would_take_is_refused(
    wrong: dict[str, object], tmp_path: Path
) -> None:
    with pytest.raises(PreparationError):
        plan.save_prizes(bare_village(tmp_path), [replace(PRIZES[0], **wrong)])  # type: ignore[arg-type]


def test_that_typed_shares_and_pieces_in_hand_go_with_their_prize(tmp_path: Path) -> None:
    file = planned(tmp_path)
    moved = [replace(PRIZES[2], no=1), replace(PRIZES[0], no=2)]
    plan.save_prizes(file, moved, came_from={1: 3, 2: 1})
    known = state.read(file)
    assert known.typed == {1: {1: 3}}
    assert known.shares[1] == {1: 3, 2: 0, 3: 0}


def test_that_a_split_by_hand_that_does_not_add_up_is_told_and_keeps_the_plan_open(tmp_path: Path) -> None:
    file = planned(tmp_path)
    assert state.read(file).can_make
    plan.save_typed_shares(file, 3, {1: 1, 2: 1})
    known = state.read(file)
    assert [(m.prize, m.quantity, m.given) for m in known.mismatches] == [(3, 3, 2)]
    assert not known.can_make
    assert "plan" not in known.done_pages


def test_that_rules_are_held_to_the_same_bounds_as_in_a_tps_file(tmp_path: Path) -> None:
    file = bare_village(tmp_path)
    plan.save_rules(file, RULES)
    assert state.read(file).rules == RULES
    for wrong in ({"calls": 0}, {"window": "after_count"}, {"absent": "x"}):
        with pytest.raises(PreparationError):
            plan.save_rules(file, replace(RULES, rules=replace(RULES.rules, **wrong)))  # type: ignore[arg-type]


def test_that_officers_come_from_a_dirty_workbook_with_the_chair_first(tmp_path: Path) -> None:
    rows = [
        ["SUSUNAN KPPS DESA KAIBON"],
        [],
        ["No.", "TPS", "Nama Lengkap", "Jabatan"],
        ["1", "2", "3", "4"],
        ["1", "TPS 01", "Siti  Rahayu", "Anggota"],
        ["2", "", "Hadi Purnomo", "ketua kpps"],
        ["3", "TPS 02", LONG_NAME, "KPPS 1"],
        ["4", "2", "", "Anggota"],
        ["5", "dua", "Budi", ""],
        ["6", "2", "Rini", "KETUA"],
        ["7", "2", "Joko", ""],
    ]
    reading = read_officers(write_xlsx(tmp_path / "kpps.xlsx", rows))
    assert [(o.station, o.no, o.name, o.role) for o in reading.officers] == [
        (1, 1, "Hadi Purnomo", "Ketua KPPS"),
        (1, 2, "Siti Rahayu", "Anggota"),
        (2, 1, LONG_NAME, "Ketua KPPS"),
        (2, 2, "Joko", "Anggota KPPS"),
    ]
    assert [(f.row, f.kind) for f in reading.faults] == [
        (8, OfficerFault.NO_NAME),
        (9, OfficerFault.NO_STATION),
        (10, OfficerFault.SECOND_CHAIR),
    ]


def test_that_a_file_without_officers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VoterFileError):
        read_officers(write_xlsx(tmp_path / "kpps.xlsx", [["Nama", "Jabatan"], ["Budi", "Ketua"]]))
    with pytest.raises(VoterFileError):
        read_officers(write_xlsx(tmp_path / "kosong.xlsx", [["TPS", "Nama", "Jabatan"]]))


def test_that_officers_are_kept_station_by_station(tmp_path: Path) -> None:
    file = planned(tmp_path)
    plan.save_officers(file, [StationOfficer(2, 1, "Baru", "Ketua KPPS")], stations=[2])
    known = state.read(file)
    assert [o.name for o in known.officers_of(2)] == ["Baru"]
    assert len(known.officers_of(1)) == 2
    with pytest.raises(IdentityError):
        plan.save_officers(file, [StationOfficer(2, 2, "x", "y")], stations=[2])


def test_that_a_prize_split_by_hand_is_nobodys_until_typed(tmp_path: Path) -> None:
    file = planned(tmp_path)
    plan.save_prizes(file, [CommonPrize(1, "Payung", 3, "Kas", None, BY_HAND)], came_from={1: 99})
    assert state.read(file).shares == {1: {1: 0, 2: 0, 3: 0}}
